/* The dialog for one sending of a proposal and the reply to it. */
#pragma once

#include "domain/proposal.h"
#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HT_TYPE_SENDING_DIALOG (ht_sending_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HtSendingDialog, ht_sending_dialog, HT, SENDING_DIALOG, GtkDialog)

/* Lets the clerk write the sending, which is at that place among those of the proposal or, behind
 * the last, a new one; asks_reply: the keyboard begins at the reply. Changes the proposal and gives
 * TRUE when the clerk agreed and ht_proposal_check() does. */
gboolean ht_sending_dialog_run (GtkWindow *parent, HtProposal *proposal, guint place,
                                gboolean asks_reply, HtDate today);

G_END_DECLS
