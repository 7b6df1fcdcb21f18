/* The cases of a list on the screen as a file, in the order of the list. A job of the store. */
#pragma once

#include "store/db.h"

G_BEGIN_DECLS

typedef struct
{
  GArray *ids; /* of gint64 */
  char *path;  /* ends in .xlsx or .csv */
} HtShownAppeals;
/* ids is copied; a path without one of the endings gets .xlsx. */
HtShownAppeals *ht_shown_appeals_new (GArray *ids, const char *path);
void ht_shown_appeals_free (HtShownAppeals *self);

/* Writes the cases of an HtShownAppeals with the columns of an export of appeals, the names of
 * citizens masked, as a whole or not at all. Gives the path (char *), owned by the caller. */
gpointer ht_export_shown (HtDb *db, gpointer shown, GError **error);

G_END_DECLS
