/* The rows of the roster on the screen as a file for a manager or for another office, in the order
 * of the screen. A job of the store. */
#pragma once

#include "work/appoint-partners.h"

G_BEGIN_DECLS

typedef struct
{
  GArray *keys;  /* of HtRosterKey */
  HtDate day;    /* of the loads and absences */
  char *path;    /* ends in .xlsx or .csv */
  char *purpose; /* what the full names are for; NULL: names are masked, and telephone, e-mail and
                  * home are left out (안전성 확보조치 기준 §12) */
  char *clerk;
} HtRosterExport;
/* Takes a reference of keys; a path without one of the endings gets .xlsx. */
HtRosterExport *ht_roster_export_new (GArray *keys, HtDate day, const char *path,
                                      const char *purpose, const char *clerk);
void ht_roster_export_free (HtRosterExport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtRosterExport, ht_roster_export_free)

/* Writes the file as a whole or not at all. Full names are journalled first, with the purpose (§8);
 * for them db must be open for writing. Gives the path (char *), owned by the caller. */
gpointer ht_export_roster (HtDb *db, gpointer roster_export, GError **error);

G_END_DECLS
