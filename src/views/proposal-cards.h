/* The figures of the proposals above their list: found, unanswered, reply and acceptance rates with
 * what they are of, and for how long the unanswered have waited. */
#pragma once

#include "domain/proposal.h"
#include "views/figure-card.h"

G_BEGIN_DECLS

/* The widgets of the page that show them, not owned. */
typedef struct
{
  HtFigureCard *found, *unanswered, *replied, *accepted;
  GtkLabel *ages;
} HtProposalCards;

/* Of this year up to today; proposals is of HtProposal. */
void ht_proposal_cards_show (const HtProposalCards *self, GPtrArray *proposals, HtDate today);

G_END_DECLS
