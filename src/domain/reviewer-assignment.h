/* Lead reviewers (주심) for the cases of an agenda: the least burdened who may sit in the case. */
#pragma once

#include "domain/composition.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 appeal_id;
  char *case_number;
  char *name;       /* of the reviewer; "" when nobody may sit in the case */
  int load;         /* open cases of the reviewer before this one; of a kept one, with it */
  gboolean is_kept; /* the case had this reviewer before */
  char *reason;     /* a sentence: why this one, and who was passed over with what ground */
} HtReviewerChoice;
void ht_reviewer_choice_free (HtReviewerChoice *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtReviewerChoice, ht_reviewer_choice_free)

/* One choice for each case (of HtAgendaCase) in their order. A case that has a reviewer keeps it.
 * Each other one gets the reviewer of reviewers (of HtPartner) with the fewest cases, those given
 * in this action counted, who has no conflict in it (§10); among equals the first in the order of
 * reviewers. loads: name → number of open cases (GUINT_TO_POINTER), not changed; NULL for none. Of
 * HtReviewerChoice, owned by the caller. */
GPtrArray *ht_reviewers_assign (GPtrArray *cases, GPtrArray *reviewers, GHashTable *loads,
                                GPtrArray *conflicts);

G_END_DECLS
