/* Search in the texts of appeals: pairs of syllables and initial consonants in an FTS5 index. */
#pragma once

#include "store/db.h"

G_BEGIN_DECLS

/* The newest appeals (by id) in which every blank-separated word of the query occurs as a part of
 * the number, title, appellant, agency, field or note, case and normal form ignored; a word of
 * consonants matches initials. At most limit; a GArray of gint64 owned by the caller. */
GArray *ht_search_appeals (HtDb *db, const char *query, guint limit, GError **error);
/* Builds the whole index anew from the records: after a bulk import and for repair. */
gboolean ht_search_rebuild (HtDb *db, GError **error);

G_END_DECLS
