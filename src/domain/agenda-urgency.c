#include "domain/agenda-urgency.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  HtDate meeting;
  GArray *days;
  HtDate today;
  const HtDeadlineHabits *habits;
} Question;

static const char *const names[HT_N_AGENDA_URGENCIES] = {
  [HT_AGENDA_LATE] = N_ ("Period over"),
  [HT_AGENDA_NEEDS_EXTENDED] = N_ ("Extension needed"),
  [HT_AGENDA_LAST_CHANCE] = N_ ("Last meeting in time"),
  [HT_AGENDA_LAST_NORMAL] = N_ ("Last without extension"),
  [HT_AGENDA_CAN_WAIT] = N_ ("Can wait"),
};

/* From which day the period runs is the deadlines' to know. */
static HtDate
find_due (const HtAppeal *appeal, const Question *question, gboolean extended)
{
  g_autoptr (HtAppeal) as_if = ht_appeal_copy (appeal);

  as_if->extended = extended;
  g_autoptr (GPtrArray) deadlines
      = ht_deadlines_of_appeal (as_if, question->today, question->habits);
  for (guint i = 0; i < deadlines->len; i++)
    {
      const HtDeadline *deadline = deadlines->pdata[i];
      if (deadline->rule == HT_DEADLINE_RULING)
        return deadline->due;
    }
  return HT_DATE_NONE;
}

static HtDate
find_latest (const Question *question, HtDate due)
{
  HtDate latest = HT_DATE_NONE;

  for (guint i = 0; i < question->days->len; i++)
    {
      const HtDate day = g_array_index (question->days, HtDate, i);
      if (day <= due && day >= question->today && (latest == HT_DATE_NONE || day > latest))
        latest = day;
    }
  return latest;
}

static HtAgendaUrgency
judge (const HtAgendaCandidate *candidate, HtDate meeting)
{
  if (candidate->due_extended < meeting)
    return HT_AGENDA_LATE;
  if (candidate->latest_extended <= meeting)
    return HT_AGENDA_LAST_CHANCE;
  if (candidate->due < meeting)
    return HT_AGENDA_NEEDS_EXTENDED;
  return candidate->latest <= meeting ? HT_AGENDA_LAST_NORMAL : HT_AGENDA_CAN_WAIT;
}

static char *
say_why (const HtAgendaCandidate *candidate)
{
  g_autofree char *due = ht_date_to_korean (candidate->due);
  g_autofree char *extended = ht_date_to_korean (candidate->due_extended);
  g_autofree char *latest = ht_date_to_korean (candidate->latest);

  switch (candidate->urgency)
    {
    case HT_AGENDA_LATE:
      return g_strdup_printf (_ ("The ruling period ended on %s, before the meeting (§45①)."),
                              extended);
    case HT_AGENDA_NEEDS_EXTENDED:
      return g_strdup_printf (
          _ ("The 60 days end on %s; with an extension it is in time until %s (§45①)."), due,
          extended);
    case HT_AGENDA_LAST_CHANCE:
      return g_strdup_printf (
          _ ("The last meeting before the end of the ruling period on %s (§45①)."), extended);
    case HT_AGENDA_LAST_NORMAL:
      return g_strdup_printf (
          _ ("The last meeting before %s; later only with an extension to %s (§45①)."), due,
          extended);
    case HT_AGENDA_CAN_WAIT:
    case HT_N_AGENDA_URGENCIES:
    default:
      return g_strdup_printf (_ ("The ruling period ends on %s; the meeting of %s is in time too."),
                              due, latest);
    }
}

static gboolean
is_corrected (const HtAppeal *appeal)
{
  for (guint i = 0; i < appeal->corrections->len; i++)
    if (g_array_index (appeal->corrections, HtCorrection, i).to == HT_DATE_NONE)
      return FALSE;
  return TRUE;
}

static HtAgendaCandidate *
make_candidate (const HtAppeal *appeal, const Question *question)
{
  HtAgendaCandidate *self = g_new0 (HtAgendaCandidate, 1);

  self->appeal = ht_appeal_copy (appeal);
  self->due = find_due (appeal, question, appeal->extended);
  self->due_extended = appeal->extended ? self->due : find_due (appeal, question, TRUE);
  self->latest = find_latest (question, self->due);
  self->latest_extended = find_latest (question, self->due_extended);
  self->urgency = judge (self, question->meeting);
  self->is_ready = appeal->answered_on != HT_DATE_NONE && is_corrected (appeal);
  self->reason = say_why (self);
  return self;
}

static int
compare_candidates_cb (gconstpointer a, gconstpointer b)
{
  const HtAgendaCandidate *one = *(HtAgendaCandidate *const *)a;
  const HtAgendaCandidate *other = *(HtAgendaCandidate *const *)b;

  if (one->urgency != other->urgency)
    return one->urgency < other->urgency ? -1 : 1;
  if (one->is_ready != other->is_ready)
    return one->is_ready ? -1 : 1;
  if (one->due != other->due)
    return one->due < other->due ? -1 : 1;
  return strcmp (one->appeal->case_number, other->appeal->case_number);
}

void
ht_agenda_candidate_free (HtAgendaCandidate *self)
{
  if (self == NULL)
    return;
  ht_appeal_free (self->appeal);
  g_free (self->reason);
  g_free (self);
}

GPtrArray *
ht_agenda_rank (GPtrArray *appeals, HtDate meeting, GArray *days, HtDate today,
                const HtDeadlineHabits *habits)
{
  const Question question = { meeting, days, today, habits };
  GPtrArray *candidates = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_agenda_candidate_free);

  for (guint i = 0; i < appeals->len; i++)
    {
      const HtAppeal *appeal = appeals->pdata[i];
      if (appeal->outcome == HT_OUTCOME_NONE && appeal->ruled_on == HT_DATE_NONE)
        g_ptr_array_add (candidates, make_candidate (appeal, &question));
    }
  g_ptr_array_sort (candidates, compare_candidates_cb);
  return candidates;
}

gboolean
ht_agenda_candidate_is_due (const HtAgendaCandidate *self)
{
  if (self->urgency == HT_AGENDA_CAN_WAIT)
    return FALSE;
  return self->is_ready || self->urgency <= HT_AGENDA_LAST_CHANCE;
}

const char *
ht_agenda_urgency_name (HtAgendaUrgency urgency)
{
  return _ (names[urgency]);
}
