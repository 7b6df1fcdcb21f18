/* The dialog that sets the day of service of all rulings of a meeting in one action (§48). */
#pragma once

#include "views/page.h"

G_BEGIN_DECLS

#define HT_TYPE_SERVE_DIALOG (ht_serve_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HtServeDialog, ht_serve_dialog, HT, SERVE_DIALOG, GtkDialog)

/* Opens it for the meeting with n rulings that are not served yet; today is offered. */
void ht_serve_dialog_open (HtPage *page, gint64 hearing_id, guint n);

G_END_DECLS
