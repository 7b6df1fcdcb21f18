/* The cases for an agenda by urgency, and lead reviewers for them. The functions are jobs of the
 * store. */
#pragma once

#include "domain/agenda-urgency.h"
#include "domain/reviewer-assignment.h"
#include "work/open-hearing.h"
#include "work/save-hearing.h"

G_BEGIN_DECLS

/* For the meeting of an HtHearingOpening: the open cases that stand on no open agenda, in the order
 * of ht_agenda_rank(): a GPtrArray of HtAgendaCandidate owned by the caller. */
gpointer ht_propose_agenda (HtDb *db, gpointer opening, GError **error);

/* For the meeting of an HtHearingOpening: a lead reviewer for each case of its agenda, of the
 * designated commissioners but the chair; of all commissioners in office on the day while none are
 * designated. A GPtrArray of HtReviewerChoice owned by the caller; nothing is written. */
gpointer ht_propose_reviewers (HtDb *db, gpointer opening, GError **error);

typedef struct
{
  gint64 hearing_id;
  GPtrArray
      *choices; /* of HtReviewerChoice: appeal_id and name count; "" takes the reviewer away */
  HtDate today;
  char *clerk;
} HtReviewerAssigning;
/* Takes a reference of choices. */
HtReviewerAssigning *ht_reviewer_assigning_new (gint64 hearing_id, GPtrArray *choices, HtDate today,
                                                const char *clerk);
void ht_reviewer_assigning_free (HtReviewerAssigning *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtReviewerAssigning, ht_reviewer_assigning_free)
/* Writes the lead reviewers of an HtReviewerAssigning as one change: an HtHearingSaved (n: of cases
 * whose reviewer changed) owned by the caller. Refused: a case that is not on the agenda or has
 * ended, a name that is no commissioner in office, one against whom a ground is recorded in the
 * case (§10); a name or firm that speaks for one is warned of. */
gpointer ht_assign_reviewers (HtDb *db, gpointer assigning, GError **error);

G_END_DECLS
