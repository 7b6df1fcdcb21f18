#include "work/record-hearing.h"
#include "domain/composition.h"
#include "store/appeals.h"
#include "store/hearings.h"
#include "store/journal.h"
#include "store/steps.h"
#include "work/agenda-writing.h"
#include "work/open-hearing.h"
#include <glib/gi18n-lib.h>

/* What one recording is done with. */
typedef struct
{
  HtAgendaWriting writing;
  HtHearing *hearing; /* as it will be */
} Recording;

static void
recording_clear (Recording *self)
{
  ht_agenda_writing_clear (&self->writing);
  g_clear_pointer (&self->hearing, ht_hearing_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Recording, recording_clear)

static void
set_note (HtAgendaItem *item, const char *note)
{
  g_free (item->note);
  item->note = g_strdup (note);
}

static gboolean
take_back_ruling (Recording *self, HtAppeal *appeal)
{
  if (appeal->served_on != HT_DATE_NONE || appeal->e_notified_on != HT_DATE_NONE)
    {
      ht_agenda_refuse (&self->writing, appeal,
                        _ ("The ruling is served already and cannot change any more."));
      return FALSE;
    }
  appeal->outcome = HT_OUTCOME_NONE;
  appeal->circumstances = FALSE;
  appeal->ruled_on = HT_DATE_NONE;
  return TRUE;
}

static gboolean
drop_adjournments (Recording *self, const HtAppeal *appeal, GError **error)
{
  g_autoptr (GPtrArray) steps = ht_steps_load (self->writing.db, appeal->id, error);

  for (guint i = 0; steps != NULL && i < steps->len; i++)
    {
      const HtStep *step = steps->pdata[i];
      if (step->kind == HT_STEP_ADJOURNED && step->on == self->hearing->day
          && !ht_steps_delete (self->writing.db, step->id, error))
        return FALSE;
    }
  return steps != NULL;
}

/* The case leaves the agenda it was moved to. */
static gboolean
leave_other_agenda (Recording *self, gint64 appeal_id, GError **error)
{
  HtDb *db = self->writing.db;
  const gint64 id = ht_hearings_of_appeal (db, appeal_id, self->hearing->id, error);

  if (id <= 0)
    return id == 0;
  g_autoptr (HtHearing) other = ht_hearings_get (db, id, error);
  if (other == NULL)
    return FALSE;
  g_ptr_array_remove (other->items, ht_hearing_find_item (other, appeal_id));
  return ht_hearings_update (db, other, error);
}

/* Makes the case what it was before this meeting; FALSE when it is refused or with error. */
static gboolean
take_back (Recording *self, const HtAgendaItem *item, HtAppeal *appeal, GError **error)
{
  if (item->result == HT_AGENDA_RULED && !take_back_ruling (self, appeal))
    return FALSE;
  if (appeal->outcome != HT_OUTCOME_NONE)
    {
      ht_agenda_refuse (&self->writing, appeal,
                        _ ("The case has ended otherwise. Correct that in the case first."));
      return FALSE;
    }
  if (item->result == HT_AGENDA_ADJOURNED
      && (!drop_adjournments (self, appeal, error)
          || !leave_other_agenda (self, appeal->id, error)))
    return FALSE;
  ht_appeal_set_hearing (appeal, self->hearing->day);
  return TRUE;
}

static gboolean
rule (Recording *self, HtAgendaItem *item, const HtHearingResult *result, HtAppeal *appeal,
      GError **error)
{
  appeal->circumstances = result->circumstances;
  if (!ht_agenda_check_step (&self->writing, appeal, HT_STEP_RULED, self->hearing->day,
                             result->outcome, error))
    return FALSE;
  appeal->outcome = result->outcome;
  appeal->ruled_on = self->hearing->day;
  item->votes_for = result->votes_for;
  item->votes_against = result->votes_against;
  g_autoptr (GPtrArray) faults = ht_appeal_check (appeal);
  for (guint i = 0; i < faults->len; i++)
    ht_agenda_refuse (&self->writing, appeal, "%s", ((const HtFault *)faults->pdata[i])->reason);
  return faults->len == 0;
}

static gboolean
move_to (Recording *self, const HtHearingResult *result, HtAppeal *appeal, GError **error)
{
  HtDb *db = self->writing.db;
  g_autoptr (HtHearing) target = ht_hearings_get (db, result->moved_to, error);

  if (target == NULL)
    return FALSE;
  if (target->state != HT_HEARING_PLANNED || target->day <= self->hearing->day)
    {
      ht_agenda_refuse (&self->writing, appeal,
                        _ ("A case is adjourned to a later meeting that is planned."));
      return FALSE;
    }
  HtAgendaItem *item = ht_hearing_find_item (target, appeal->id);
  if (item == NULL)
    {
      item = ht_agenda_item_new (appeal->id);
      item->position = (int)target->items->len + 1;
      g_ptr_array_add (target->items, item);
    }
  item->result = HT_AGENDA_OPEN;
  ht_appeal_set_hearing (appeal, target->day);
  return ht_hearings_update (db, target, error);
}

static gboolean
adjourn (Recording *self, const HtHearingResult *result, HtAppeal *appeal, GError **error)
{
  if (!ht_agenda_check_step (&self->writing, appeal, HT_STEP_ADJOURNED, self->hearing->day,
                             HT_OUTCOME_NONE, error))
    return FALSE;
  g_autoptr (HtStep) step = ht_step_new (HT_STEP_ADJOURNED, self->hearing->day);
  g_free (step->text);
  step->text = g_strdup (result->note);
  ht_appeal_set_hearing (appeal, HT_DATE_NONE);
  return ht_steps_insert (self->writing.db, appeal->id, step, error)
         && (result->moved_to == 0 || move_to (self, result, appeal, error));
}

/* FALSE when it is refused or with error. */
static gboolean
apply (Recording *self, HtAgendaItem *item, const HtHearingResult *result, HtAppeal *appeal,
       GError **error)
{
  item->result = result->result;
  item->votes_for = 0;
  item->votes_against = 0;
  set_note (item, result->note);
  switch (result->result)
    {
    case HT_AGENDA_RULED:
      return rule (self, item, result, appeal, error);
    case HT_AGENDA_ADJOURNED:
      return adjourn (self, result, appeal, error);
    case HT_AGENDA_TAKEN_OFF:
      ht_appeal_set_hearing (appeal, HT_DATE_NONE);
      return TRUE;
    case HT_AGENDA_OPEN:
    case HT_N_AGENDA_RESULTS:
    default:
      return TRUE;
    }
}

/* Whether the result says nothing new, so that a case that was settled long ago stays untouched. */
static gboolean
is_settled (const HtAgendaItem *item, const HtHearingResult *result, const HtAppeal *appeal,
            HtDate next)
{
  if (item->result != result->result)
    return FALSE;
  if (item->result == HT_AGENDA_RULED)
    return appeal->outcome == result->outcome && !appeal->circumstances == !result->circumstances
           && item->votes_for == result->votes_for && item->votes_against == result->votes_against
           && g_str_equal (item->note, result->note);
  if (item->result == HT_AGENDA_ADJOURNED)
    return appeal->hearing_on == next && g_str_equal (item->note, result->note);
  return item->result == HT_AGENDA_OPEN || g_str_equal (item->note, result->note);
}

/* A case that was withdrawn or forwarded before it was heard leaves the agenda and nothing else. */
static gboolean
is_gone (const HtAgendaItem *item, const HtHearingResult *result, const HtAppeal *appeal)
{
  return item->result == HT_AGENDA_OPEN && result->result == HT_AGENDA_TAKEN_OFF
         && appeal->outcome != HT_OUTCOME_NONE;
}

/* The day of the meeting an adjourned case moves to. */
static gboolean
find_next_day (HtDb *db, const HtHearingResult *result, HtDate *day, GError **error)
{
  *day = HT_DATE_NONE;
  if (result->result != HT_AGENDA_ADJOURNED || result->moved_to == 0)
    return TRUE;
  g_autoptr (HtHearing) target = ht_hearings_get (db, result->moved_to, error);
  if (target != NULL)
    *day = target->day;
  return target != NULL;
}

/* FALSE with error only; refusals are in writing.saved. */
static gboolean
record_result (Recording *self, const HtHearingResult *result, GError **error)
{
  HtAgendaItem *item = ht_hearing_find_item (self->hearing, result->appeal_id);
  g_autoptr (HtAppeal) appeal = ht_appeals_get (self->writing.db, result->appeal_id, error);
  HtDate next;
  GError *failure = NULL;

  if (appeal == NULL || !find_next_day (self->writing.db, result, &next, error))
    return FALSE;
  if (item == NULL)
    {
      ht_agenda_refuse (&self->writing, appeal, _ ("The case is not on this agenda any more."));
      return TRUE;
    }
  if (is_settled (item, result, appeal, next))
    return TRUE;
  if (is_gone (item, result, appeal))
    {
      item->result = HT_AGENDA_TAKEN_OFF;
      set_note (item, result->note);
      return TRUE;
    }
  if (take_back (self, item, appeal, &failure) && apply (self, item, result, appeal, &failure))
    return ht_appeals_update (self->writing.db, appeal, error);
  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL;
}

/* Attendance may have changed under rulings of an earlier entering: all are judged. */
static gboolean
check_decisions (Recording *self, GError **error)
{
  HtHearingSaved *saved = self->writing.saved;
  g_autoptr (HtHearingFile) file
      = ht_hearing_file_load (self->writing.db, ht_hearing_copy (self->hearing), error);

  if (file == NULL)
    return FALSE;
  const HtCompositionFacts facts = ht_hearing_file_facts (file);
  for (guint i = 0; i < file->hearing->items->len; i++)
    {
      const HtAgendaItem *item = file->hearing->items->pdata[i];
      if (item->result != HT_AGENDA_RULED)
        continue;
      saved->n++;
      ht_composition_can_decide (file->hearing, file->cases->pdata[i], &facts, item->votes_for,
                                 item->votes_against, saved->refusals);
    }
  ht_composition_check (file->hearing, &facts, NULL, saved->warnings);
  return TRUE;
}

static void
refuse_meeting (const HtHearing *hearing, HtDate today, HtHearingSaved *saved)
{
  if (hearing->state == HT_HEARING_CANCELLED)
    ht_faults_add (saved->refusals, "state",
                   _ ("The meeting was cancelled. Plan it again before its results are entered."));
  if (hearing->day > today)
    ht_faults_add (saved->refusals, "day",
                   _ ("The meeting has not taken place yet; its results can be entered from its "
                      "day on."));
}

static gboolean
write_results (Recording *self, const HtHearingRecording *recording, GError **error)
{
  self->hearing->state = HT_HEARING_HELD;
  for (guint i = 0; i < self->hearing->members->len && i < recording->attendances->len; i++)
    ((HtHearingMember *)self->hearing->members->pdata[i])->attended
        = g_array_index (recording->attendances, HtAttendance, i);
  for (guint i = 0; i < recording->results->len; i++)
    if (!record_result (self, recording->results->pdata[i], error))
      return FALSE;
  return ht_hearings_update (self->writing.db, self->hearing, error)
         && check_decisions (self, error);
}

static gboolean
record_meeting (HtDb *db, const HtHearingRecording *recording, HtHearingSaved *saved,
                GError **error)
{
  g_auto (Recording) self = { .hearing = ht_hearings_get (db, recording->loaded->id, error) };

  if (self.hearing == NULL)
    return FALSE;
  saved->is_behind = !ht_hearing_equal (self.hearing, recording->loaded);
  if (saved->is_behind)
    return TRUE;
  refuse_meeting (self.hearing, recording->today, saved);
  if (saved->refusals->len > 0)
    return TRUE;
  return ht_agenda_writing_begin (&self.writing, db, recording->today, saved, error)
         && write_results (&self, recording, error);
}

static HtHearingSaved *
run (HtDb *db, const HtHearingRecording *recording, gboolean keep, GError **error)
{
  g_autoptr (HtHearingSaved) saved = ht_hearing_saved_new ();
  g_autofree char *day = ht_date_to_korean (recording->loaded->day);
  g_autofree char *label = g_strdup_printf (_ ("Enter the results of the meeting of %s"), day);
  g_autoptr (HtChange) change = ht_change_begin (db, recording->clerk, label, HT_HEARING_KIND,
                                                 recording->loaded->id, error);

  if (change == NULL || !record_meeting (db, recording, saved, error))
    return NULL;
  if (!keep || saved->refusals->len > 0 || saved->is_behind)
    return g_steal_pointer (&saved);
  if (!ht_change_commit (change, error))
    return NULL;
  saved->id = recording->loaded->id;
  return g_steal_pointer (&saved);
}

HtHearingResult *
ht_hearing_result_new (gint64 appeal_id, HtAgendaResult result, HtOutcome outcome)
{
  HtHearingResult *self = g_new0 (HtHearingResult, 1);

  self->appeal_id = appeal_id;
  self->result = result;
  self->outcome = outcome;
  self->note = g_strdup ("");
  return self;
}

void
ht_hearing_result_free (HtHearingResult *self)
{
  if (self == NULL)
    return;
  g_free (self->note);
  g_free (self);
}

HtHearingRecording *
ht_hearing_recording_new (const HtHearing *loaded, HtDate today, const char *clerk)
{
  HtHearingRecording *self = g_new0 (HtHearingRecording, 1);

  self->loaded = ht_hearing_copy (loaded);
  self->attendances = g_array_new (FALSE, FALSE, sizeof (HtAttendance));
  for (guint i = 0; i < loaded->members->len; i++)
    g_array_append_val (self->attendances,
                        ((HtHearingMember *)loaded->members->pdata[i])->attended);
  self->results = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_hearing_result_free);
  self->today = today;
  self->clerk = g_strdup (clerk);
  return self;
}

void
ht_hearing_recording_free (HtHearingRecording *self)
{
  if (self == NULL)
    return;
  ht_hearing_free (self->loaded);
  g_array_unref (self->attendances);
  g_ptr_array_unref (self->results);
  g_free (self->clerk);
  g_free (self);
}

gpointer
ht_check_recording (HtDb *db, gpointer recording, GError **error)
{
  return run (db, recording, FALSE, error);
}

gpointer
ht_record_hearing (HtDb *db, gpointer recording, GError **error)
{
  return run (db, recording, TRUE, error);
}
