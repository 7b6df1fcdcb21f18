/* Forms that were being edited, kept so that a crash loses nothing. Not journalled. */
#pragma once

#include "store/db.h"

G_BEGIN_DECLS

/* Keeps the values of a form (a text of the form's own making) under its kind and record id (0 for
 * a new record). */
gboolean ht_drafts_put (HtDb *db, const char *kind, gint64 record_id, const char *values,
                        GError **error);
/* Owned by the caller; NULL without error when there is none. */
char *ht_drafts_get (HtDb *db, const char *kind, gint64 record_id, GError **error);
gboolean ht_drafts_remove (HtDb *db, const char *kind, gint64 record_id, GError **error);

G_END_DECLS
