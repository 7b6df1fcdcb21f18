/* Which case must be on which agenda at the latest to be ruled in time (행정심판법 §45①). */
#pragma once

#include "domain/appeal.h"
#include "domain/deadline.h"

G_BEGIN_DECLS

/* The order is the order of urgency. */
typedef enum
{
  HT_AGENDA_LATE,           /* after the meeting's day even the extension has run out */
  HT_AGENDA_LAST_CHANCE,    /* no later meeting is in time, not even with the extension */
  HT_AGENDA_NEEDS_EXTENDED, /* after the 60 days: it, and a later one, needs the extension */
  HT_AGENDA_LAST_NORMAL,    /* later ones are in time only with an extension */
  HT_AGENDA_CAN_WAIT,       /* a later meeting is in time too */
  HT_N_AGENDA_URGENCIES
} HtAgendaUrgency;

typedef struct
{
  HtAppeal *appeal;        /* owned */
  HtDate due;              /* the end of the ruling period as it stands */
  HtDate due_extended;     /* the end with the extension of 30 days; due when it is extended */
  HtDate latest;           /* the last meeting in time for due; HT_DATE_NONE: there is none */
  HtDate latest_extended;  /* … for due_extended */
  HtAgendaUrgency urgency; /* for the agenda that is being made */
  gboolean is_ready;       /* answered (§24), and no correction is running (§32) */
  char *reason;            /* a sentence for the clerk */
} HtAgendaCandidate;
void ht_agenda_candidate_free (HtAgendaCandidate *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtAgendaCandidate, ht_agenda_candidate_free)

/* The open cases in the order in which they should come on the agenda of the meeting on `meeting`:
 * by urgency, then those that are ready, then by the end of their period, then by number. days (of
 * HtDate): all coming meetings, that one among them, in any order. appeals (of HtAppeal): open
 * cases; ended ones are left out. Of HtAgendaCandidate, owned by the caller. */
GPtrArray *ht_agenda_rank (GPtrArray *appeals, HtDate meeting, GArray *days, HtDate today,
                           const HtDeadlineHabits *habits);
/* Whether the case should be on this agenda rather than wait: the late ones and those whose last
 * chance it is in any case, of the others those that are ready, but none that can wait. */
gboolean ht_agenda_candidate_is_due (const HtAgendaCandidate *self);
/* "재결기간이 지남" …, translated, static. */
const char *ht_agenda_urgency_name (HtAgendaUrgency urgency);

G_END_DECLS
