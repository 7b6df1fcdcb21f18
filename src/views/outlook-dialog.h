/* The dialog that tells what is pending in a year when the commission meets so often: "what if
 * three hearings a month". */
#pragma once

#include "views/window.h"

G_BEGIN_DECLS

#define HT_TYPE_OUTLOOK_DIALOG (ht_outlook_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HtOutlookDialog, ht_outlook_dialog, HT, OUTLOOK_DIALOG, GtkDialog)

/* Opens it over a window whose office file is open, with the plan of the past year. */
void ht_outlook_dialog_open (HtWindow *window);

G_END_DECLS
