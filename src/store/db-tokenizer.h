/* What the search index needs inside SQLite: the tokenizer haetae of FTS5 and the function
 * ht_initials. */
#pragma once

#include "store/db.h"

G_BEGIN_DECLS

/* The tokenizer splits a folded text at white space only. Each word gives its overlapping pairs of
 * code points, and its last code point alone; of a query only the pairs, or the one code point that
 * it has. So a part of a word is a phrase of pairs, and a part of one code point the beginning of a
 * token. */
gboolean ht_db_register_search (HtDb *db, GError **error);
/* What ht_search_limit() gives on this connection: cases with greater ids are kept out of the
 * index. At first none are. */
gint64 ht_db_search_limit (HtDb *db);
void ht_db_set_search_limit (HtDb *db, gint64 limit);

G_END_DECLS
