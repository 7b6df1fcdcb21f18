/* What is done with proposals from their page: a new one, a sending or its reply, deleting, a file
 * of what is shown. Each says on the page what came of it. */
#pragma once

#include "domain/proposal.h"
#include "views/page.h"

G_BEGIN_DECLS

/* Opens the form of a new proposal, found today, with the number behind the last of the year. */
void ht_proposal_steps_new (HtPage *page, GPtrArray *proposals);
/* Asks about the sending at that place and stores what was changed. */
void ht_proposal_steps_edit_sending (HtPage *page, const HtProposal *proposal, guint place);
/* Asks about the oldest sending that nobody answered, or else the last one. */
void ht_proposal_steps_reply (HtPage *page, const HtProposal *proposal);
void ht_proposal_steps_delete (HtPage *page, const HtProposal *proposal);
/* Asks where, and writes these proposals (of HtProposal, which it takes) as a workbook. */
void ht_proposal_steps_export (HtPage *page, GPtrArray *proposals);

G_END_DECLS
