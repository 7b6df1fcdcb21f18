/* The dialog that logs or edits one proposal with its sendings and replies. */
#pragma once

#include "domain/proposal.h"
#include "views/page.h"

G_BEGIN_DECLS

#define HT_TYPE_PROPOSAL_DIALOG (ht_proposal_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HtProposalDialog, ht_proposal_dialog, HT, PROPOSAL_DIALOG, GtkDialog)

/* proposal: copied; id 0 is a new one, whose number is the one that is offered. */
void ht_proposal_dialog_open (HtPage *page, const HtProposal *proposal);

G_END_DECLS
