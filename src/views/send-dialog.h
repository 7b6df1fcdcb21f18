/* The dialog that sends proposals, one or many at once, as one step. */
#pragma once

#include "views/page.h"

G_BEGIN_DECLS

#define HT_TYPE_SEND_DIALOG (ht_send_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HtSendDialog, ht_send_dialog, HT, SEND_DIALOG, GtkDialog)

/* ids: of the proposals, gint64; n_waiting: how many of them were sent and wait for an answer. */
void ht_send_dialog_open (HtPage *page, GArray *ids, guint n_waiting);

G_END_DECLS
