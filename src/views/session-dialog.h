/* Adds a consultation day that no schedule gives. */
#pragma once

#include "views/page.h"

G_BEGIN_DECLS

#define HT_TYPE_SESSION_DIALOG (ht_session_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HtSessionDialog, ht_session_dialog, HT, SESSION_DIALOG, GtkDialog)

/* Opens the dialog over the page, with the first day of the month that is shown or today. */
void ht_session_dialog_open (HtPage *page, HtPeriod month);

G_END_DECLS
