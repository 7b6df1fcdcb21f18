#include "work/agenda-writing.h"
#include "store/appeals.h"
#include "store/hearings.h"
#include "store/settings.h"
#include "store/steps.h"
#include <glib/gi18n-lib.h>

#define NOTICE_DAYS 7 /* 영 §26 */

static void
add (GPtrArray *faults, const HtAppeal *appeal, const char *sentence)
{
  ht_faults_add (faults, "agenda", "%s: %s", appeal->case_number, sentence);
}

static void
add_all (GPtrArray *target, const HtAppeal *appeal, GPtrArray *faults)
{
  for (guint i = 0; i < faults->len; i++)
    add (target, appeal, ((const HtFault *)faults->pdata[i])->reason);
}

static void
warn_of_notice (HtAgendaWriting *self, const HtHearing *hearing, const HtAppeal *appeal)
{
  if (hearing->day < self->today || hearing->day - self->today >= NOTICE_DAYS)
    return;
  g_autofree char *day = ht_date_to_korean (hearing->day - NOTICE_DAYS);
  g_autofree char *sentence = g_strdup_printf (
      _ ("The parties had to be told by %s, 7 days before the meeting (행정심판법 시행령 §26)."),
      day);
  add (self->saved->warnings, appeal, sentence);
}

static void
warn_of_lateness (HtAgendaWriting *self, const HtHearing *hearing, const HtAppeal *appeal)
{
  g_autoptr (GPtrArray) deadlines = ht_deadlines_of_appeal (appeal, self->today, self->habits);

  for (guint i = 0; i < deadlines->len; i++)
    {
      const HtDeadline *deadline = deadlines->pdata[i];
      if (deadline->rule != HT_DEADLINE_RULING || deadline->due >= hearing->day)
        continue;
      g_autofree char *due = ht_date_to_korean (deadline->due);
      g_autofree char *sentence = g_strdup_printf (
          _ ("The ruling period ends on %s, before the meeting (행정심판법 §45①)."), due);
      add (self->saved->warnings, appeal, sentence);
    }
}

/* TRUE with *elsewhere when the case stands on the open agenda of another meeting. */
static gboolean
find_elsewhere (HtAgendaWriting *self, const HtHearing *hearing, gint64 appeal_id,
                HtHearing **elsewhere, GError **error)
{
  const gint64 id = ht_hearings_of_appeal (self->db, appeal_id, hearing->id, error);

  *elsewhere = NULL;
  if (id <= 0)
    return id == 0;
  *elsewhere = ht_hearings_get (self->db, id, error);
  return *elsewhere != NULL;
}

gboolean
ht_agenda_writing_begin (HtAgendaWriting *self, HtDb *db, HtDate today, HtHearingSaved *saved,
                         GError **error)
{
  *self = (HtAgendaWriting){ db, today, ht_deadline_habits_load (db, error), saved };
  return self->habits != NULL;
}

void
ht_agenda_writing_clear (HtAgendaWriting *self)
{
  g_clear_pointer (&self->habits, ht_deadline_habits_free);
}

void
ht_agenda_refuse (HtAgendaWriting *self, const HtAppeal *appeal, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_autofree char *sentence = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  add (self->saved->refusals, appeal, sentence);
}

gboolean
ht_agenda_check_step (HtAgendaWriting *self, const HtAppeal *appeal, HtStepKind kind, HtDate on,
                      HtOutcome outcome, GError **error)
{
  g_autoptr (GPtrArray) refusals = ht_faults_new ();
  g_autoptr (GPtrArray) warnings = ht_faults_new ();
  g_autoptr (GPtrArray) stored = ht_steps_load (self->db, appeal->id, error);

  if (stored == NULL)
    return FALSE;
  g_autoptr (GPtrArray) steps = ht_steps_of_appeal (appeal, stored);
  g_autoptr (HtStep) step = ht_step_new (kind, on);
  const gboolean passes
      = ht_step_check (appeal, steps, step, outcome, self->today, refusals, warnings);
  add_all (self->saved->refusals, appeal, refusals);
  add_all (self->saved->warnings, appeal, warnings);
  return passes;
}

gboolean
ht_agenda_put_on (HtAgendaWriting *self, const HtHearing *hearing, gint64 appeal_id, GError **error)
{
  g_autoptr (HtAppeal) appeal = ht_appeals_get (self->db, appeal_id, error);
  g_autoptr (HtHearing) elsewhere = NULL;
  GError *failure = NULL;

  if (appeal == NULL || !find_elsewhere (self, hearing, appeal_id, &elsewhere, error))
    return FALSE;
  if (elsewhere != NULL)
    {
      g_autofree char *day = ht_date_to_korean (elsewhere->day);
      ht_agenda_refuse (self, appeal, _ ("It stands on the agenda of %s. Take it off there first."),
                        day);
      return TRUE;
    }
  /* A day without an agenda behind it, from an import or the form, gives way to this one. */
  ht_appeal_set_hearing (appeal, HT_DATE_NONE);
  if (!ht_agenda_check_step (self, appeal, HT_STEP_ON_AGENDA, hearing->day, HT_OUTCOME_NONE,
                             &failure))
    {
      if (failure != NULL)
        g_propagate_error (error, failure);
      return failure == NULL;
    }
  warn_of_notice (self, hearing, appeal);
  warn_of_lateness (self, hearing, appeal);
  ht_appeal_set_hearing (appeal, hearing->day);
  return ht_appeals_update (self->db, appeal, error);
}

gboolean
ht_agenda_take_off (HtAgendaWriting *self, HtDate day, gint64 appeal_id, GError **error)
{
  g_autoptr (HtAppeal) appeal = ht_appeals_get (self->db, appeal_id, error);

  if (appeal == NULL)
    return FALSE;
  if (appeal->hearing_on != day || appeal->outcome != HT_OUTCOME_NONE)
    return TRUE;
  ht_appeal_set_hearing (appeal, HT_DATE_NONE);
  return ht_appeals_update (self->db, appeal, error);
}
