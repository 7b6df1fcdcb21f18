/* The rows of the table of the proposals, and what a clerk may narrow them by. */
#pragma once

#include "domain/proposal.h"
#include <gtk/gtk.h>

G_BEGIN_DECLS

/* ui/proposals-page.ui names these columns by their number. */
enum
{
  HT_PROPOSAL_ID,
  HT_PROPOSAL_NUMBER,
  HT_PROPOSAL_TITLE,
  HT_PROPOSAL_FOUND,
  HT_PROPOSAL_RECIPIENTS,
  HT_PROPOSAL_SENDINGS,
  HT_PROPOSAL_SENT,
  HT_PROPOSAL_STATE,
  HT_PROPOSAL_AGE,
  HT_PROPOSAL_FOUND_ORDER,
  HT_PROPOSAL_SENDINGS_ORDER,
  HT_PROPOSAL_SENT_ORDER,
  HT_PROPOSAL_STATE_ORDER,
  HT_PROPOSAL_DAYS,
  HT_N_PROPOSAL_COLUMNS
};

typedef enum
{
  HT_PROPOSALS_ALL,
  HT_PROPOSALS_UNANSWERED,
  HT_PROPOSALS_ANSWERED,
  HT_PROPOSALS_ACCEPTED, /* wholly or partly */
  HT_PROPOSALS_UNSENT,
  HT_N_PROPOSAL_FILTERS
} HtProposalsShown;

typedef struct
{
  HtProposalsShown shown;
  int year;              /* found in it; 0: any */
  const char *recipient; /* was sent to; NULL: any */
  const char *words;     /* in number, title, note, recipients or replies; NULL: any */
  HtDate today;
} HtProposalFilter;

gboolean ht_proposal_filter_takes (const HtProposalFilter *self, const HtProposal *proposal);
/* An empty store of these columns, owned by the caller. */
GtkListStore *ht_proposal_rows_new (void);
void ht_proposal_rows_add (GtkListStore *rows, const HtProposal *proposal, HtDate today);
/* "45 days", "1 year 2 months"; owned by the caller. */
char *ht_proposal_age_text (int days);

G_END_DECLS
