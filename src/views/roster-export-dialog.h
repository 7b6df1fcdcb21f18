/* The roster on the screen goes to a file: masked, or with full names for a purpose. */
#pragma once

#include "views/page.h"

G_BEGIN_DECLS

#define HT_TYPE_ROSTER_EXPORT_DIALOG (ht_roster_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HtRosterExportDialog, ht_roster_export_dialog, HT, ROSTER_EXPORT_DIALOG,
                      GtkDialog)

/* keys: of HtRosterKey, in the order of the screen. */
void ht_roster_export_dialog_open (HtPage *page, GArray *keys);

G_END_DECLS
