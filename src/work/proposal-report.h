/* The proposals of an office as a document: how many were found, sent, answered and accepted, how
 * long the others wait, and the list. */
#pragma once

#include "domain/proposal.h"
#include "work/registers.h"

G_BEGIN_DECLS

/* The report of the period as of its last day, or of today while it runs; owned by the caller. */
HtDocument *ht_proposal_report (HtDb *db, const HtRegisterOptions *options, GError **error);

/* The proposals (of HtProposal) as one table in their order, as they stand on the day; max_rows: 0
 * for all. Owned by the caller. */
HtDocument *ht_proposal_list_document (GPtrArray *proposals, HtDate on, guint max_rows);

/* All proposals (a GPtrArray of HtProposal), for a job of the store that is told nothing. */
gpointer ht_list_proposals (HtDb *db, gpointer nothing, GError **error);

G_END_DECLS
