/* Search in the texts of appeals: pairs of syllables and initial consonants in an FTS5 index. */
#pragma once

#include "store/db.h"

G_BEGIN_DECLS

/* The newest appeals (by id) in which every blank-separated word of the query occurs as a part of
 * the number, title, appellant, agency, field or note, case and normal form ignored; a word of
 * consonants matches initials. At most limit; a GArray of gint64 owned by the caller. */
GArray *ht_search_appeals (HtDb *db, const char *query, guint limit, GError **error);
/* Keeps the cases that are new from now on out of the index until ht_search_catch_up(), which puts
 * them in at once: for a bulk import. A change does both by itself (ht_change_checkpoint). */
gboolean ht_search_defer (HtDb *db, GError **error);
gboolean ht_search_catch_up (HtDb *db, GError **error);
/* After a rollback: nothing is deferred any more. */
void ht_search_forget_deferred (HtDb *db);
/* FALSE with HT_ERROR_FORMAT when the index does not agree with the records. */
gboolean ht_search_check (HtDb *db, GError **error);
/* Builds the whole index anew from the records: for repair. */
gboolean ht_search_rebuild (HtDb *db, GError **error);

G_END_DECLS
