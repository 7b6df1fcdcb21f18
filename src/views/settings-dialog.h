/* The dialog in which the office sets how it works, and its holidays. */
#pragma once

#include "views/window.h"

G_BEGIN_DECLS

#define HT_TYPE_SETTINGS_DIALOG (ht_settings_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HtSettingsDialog, ht_settings_dialog, HT, SETTINGS_DIALOG, GtkDialog)

/* Opens the dialog over a window whose office file is open. */
void ht_settings_dialog_open (HtWindow *window);

G_END_DECLS
