/* Everything that the form of an appeal needs, read at once. */
#pragma once

#include "domain/deadline.h"
#include "domain/party.h"
#include "domain/step.h"
#include "store/db.h"

G_BEGIN_DECLS

typedef struct
{
  HtAppeal *appeal;   /* of a new one: the next number, received today */
  GPtrArray *parties; /* of HtParty */
  HtCounselAppointment counsel_appointment;
  GPtrArray *steps; /* of HtStep: those that are records, for ht_steps_of_appeal() */
  HtDeadlineHabits *habits;
  GPtrArray *agencies;               /* of HtAgency, in official order */
  GStrv fields, reviewers, counsels; /* in use, most frequent first */
  GPtrArray *history;                /* of HtFieldChange, newest first */
  char *draft;                       /* what was being written, or NULL */
} HtOpenAppeal;
void ht_open_appeal_free (HtOpenAppeal *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtOpenAppeal, ht_open_appeal_free)

typedef struct
{
  gint64 id; /* 0: a new appeal */
  HtDate today;
} HtOpenAppealRequest;

/* The HtOpenAppeal, owned by the caller, that an HtOpenAppealRequest asks for; a job of the store.
 */
gpointer ht_open_appeal (HtDb *db, gpointer request, GError **error);

G_END_DECLS
