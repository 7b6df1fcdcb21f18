#include "work/log-step.h"
#include "domain/step-lateness.h"
#include "store/appeals.h"
#include "store/journal.h"
#include "store/settings.h"
#include "store/steps.h"
#include "work/save-appeal.h"
#include <glib/gi18n-lib.h>

/* A case with its steps, as the step finds it. */
typedef struct
{
  HtAppeal *appeal;
  GPtrArray *steps;
} Case;

static void
case_free (Case *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->appeal, ht_appeal_free);
  g_clear_pointer (&self->steps, g_ptr_array_unref);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Case, case_free)

static Case *
load_case (HtDb *db, gint64 id, GError **error)
{
  g_autoptr (Case) found = g_new0 (Case, 1);

  found->appeal = ht_appeals_get (db, id, error);
  g_autoptr (GPtrArray) stored = found->appeal != NULL ? ht_steps_load (db, id, error) : NULL;
  if (stored == NULL)
    return NULL;
  found->steps = ht_steps_of_appeal (found->appeal, stored);
  return g_steal_pointer (&found);
}

static HtStepLogged *
new_logged (void)
{
  HtStepLogged *logged = g_new0 (HtStepLogged, 1);

  logged->refusals = ht_faults_new ();
  logged->warnings = ht_faults_new ();
  return logged;
}

/* Finds the other case by its number; one that there is not is refused. */
static gboolean
settle_other (HtDb *db, HtStep *step, GPtrArray *refusals, GError **error)
{
  GError *failure = NULL;

  if (!ht_step_kind_has_other (step->kind) || step->other_appeal_id != 0
      || step->other_case[0] == '\0')
    return TRUE;
  g_autoptr (HtAppeal) other = ht_appeals_find (db, step->other_case, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  if (other == NULL)
    ht_faults_add (refusals, "step", _ ("There is no case with the number %s."), step->other_case);
  else
    step->other_appeal_id = other->id;
  return TRUE;
}

/* The same step as the other case sees it. */
static HtStep *
mirror (const HtStep *step, const HtAppeal *appeal)
{
  HtStep *mirrored = ht_step_copy (step);

  mirrored->id = 0;
  mirrored->other_appeal_id = appeal->id;
  return mirrored;
}

static gboolean
check_other_side (HtDb *db, const HtStepLogging *logging, const HtAppeal *appeal,
                  GPtrArray *refusals, GError **error)
{
  const HtStep *step = logging->step;

  if (!ht_step_kind_has_other (step->kind) || refusals->len > 0)
    return TRUE;
  g_autoptr (Case) other = load_case (db, step->other_appeal_id, error);
  if (other == NULL)
    return FALSE;
  g_autoptr (HtStep) mirrored = mirror (step, appeal);
  g_autoptr (GPtrArray) reasons = ht_faults_new ();
  ht_step_check (other->appeal, other->steps, mirrored, HT_OUTCOME_NONE, logging->today, reasons,
                 NULL);
  for (guint i = 0; i < reasons->len; i++)
    ht_faults_add (refusals, "step", _ ("Case %s: %s"), other->appeal->case_number,
                   ((HtFault *)reasons->pdata[i])->reason);
  return TRUE;
}

/* Puts the step into the appeal, when it has a field there, and adds what the record then lacks. */
static void
apply (const HtStepLogging *logging, HtAppeal *appeal, GPtrArray *refusals)
{
  if (logging->step->kind == HT_STEP_RULED)
    appeal->circumstances = logging->circumstances;
  ht_step_apply (logging->step, appeal, logging->outcome, logging->correction_to);
  g_ptr_array_extend_and_steal (refusals, ht_appeal_check (appeal));
}

/* What speaks against the step, and the appeal with it. */
static HtAppeal *
check (HtDb *db, const HtStepLogging *logging, HtStepLogged *logged, GError **error)
{
  g_autoptr (Case) found = load_case (db, logging->appeal_id, error);
  g_autoptr (HtDeadlineHabits) habits = found != NULL ? ht_deadline_habits_load (db, error) : NULL;

  if (habits == NULL || !settle_other (db, logging->step, logged->refusals, error))
    return NULL;
  HtAppeal *appeal = found->appeal;
  const gboolean circumstances = appeal->circumstances;
  appeal->circumstances = logging->circumstances;
  if (logged->refusals->len == 0)
    ht_step_check (appeal, found->steps, logging->step, logging->outcome, logging->today,
                   logged->refusals, logged->warnings);
  appeal->circumstances = circumstances;
  if (!check_other_side (db, logging, appeal, logged->refusals, error))
    return NULL;
  if (logged->refusals->len == 0)
    {
      ht_step_check_lateness (appeal, logging->step, habits, logged->warnings);
      apply (logging, appeal, logged->refusals);
    }
  return g_steal_pointer (&found->appeal);
}

static gboolean
write_step (HtDb *db, const HtStepLogging *logging, const HtAppeal *appeal, GError **error)
{
  HtStep *step = logging->step;

  if (step->kind < HT_STEP_FIRST_RECORD)
    return ht_appeals_update (db, appeal, error);
  if (!ht_steps_insert (db, appeal->id, step, error))
    return FALSE;
  if (!ht_step_kind_has_other (step->kind))
    return TRUE;
  g_autoptr (HtStep) mirrored = mirror (step, appeal);
  return ht_steps_insert (db, step->other_appeal_id, mirrored, error);
}

HtStepLogging *
ht_step_logging_new (gint64 appeal_id, const HtStep *step, const char *clerk, HtDate today)
{
  HtStepLogging *self = g_new0 (HtStepLogging, 1);

  self->appeal_id = appeal_id;
  self->step = ht_step_copy (step);
  self->correction_to = HT_DATE_NONE;
  self->clerk = g_strdup (clerk);
  self->today = today;
  return self;
}

void
ht_step_logging_free (HtStepLogging *self)
{
  if (self == NULL)
    return;
  ht_step_free (self->step);
  g_free (self->clerk);
  g_free (self);
}

void
ht_step_logged_free (HtStepLogged *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->refusals);
  g_ptr_array_unref (self->warnings);
  g_free (self);
}

gpointer
ht_log_step (HtDb *db, gpointer logging_data, GError **error)
{
  HtStepLogging *logging = logging_data;
  g_autoptr (HtStepLogged) logged = new_logged ();
  g_autoptr (HtAppeal) before = ht_appeals_get (db, logging->appeal_id, error);

  if (before == NULL)
    return NULL;
  g_autofree char *label = g_strdup_printf (_ ("Case %s: %s"), before->case_number,
                                            ht_step_kind_name (logging->step->kind));
  g_autoptr (HtChange) change
      = ht_change_begin (db, logging->clerk, label, HT_APPEAL_KIND, logging->appeal_id, error);
  if (change == NULL)
    return NULL;
  g_autoptr (HtAppeal) appeal = check (db, logging, logged, error);
  if (appeal == NULL)
    return NULL;
  if (logged->refusals->len > 0)
    return g_steal_pointer (&logged);
  if (!write_step (db, logging, appeal, error) || !ht_change_commit (change, error))
    return NULL;
  logged->id = logging->appeal_id;
  logged->step_id = logging->step->id;
  return g_steal_pointer (&logged);
}

HtStepDeleting *
ht_step_deleting_new (gint64 appeal_id, gint64 step_id, const char *clerk)
{
  HtStepDeleting *self = g_new0 (HtStepDeleting, 1);

  self->appeal_id = appeal_id;
  self->step_id = step_id;
  self->clerk = g_strdup (clerk);
  return self;
}

void
ht_step_deleting_free (HtStepDeleting *self)
{
  if (self == NULL)
    return;
  g_free (self->clerk);
  g_free (self);
}

static const HtStep *
find_step (GPtrArray *steps, gint64 id)
{
  for (guint i = 0; i < steps->len; i++)
    if (((HtStep *)steps->pdata[i])->id == id)
      return steps->pdata[i];
  return NULL;
}

static gboolean
delete_mirrored (HtDb *db, const HtStep *step, gint64 appeal_id, GError **error)
{
  if (!ht_step_kind_has_other (step->kind))
    return TRUE;
  g_autoptr (GPtrArray) steps = ht_steps_load (db, step->other_appeal_id, error);
  for (guint i = 0; steps != NULL && i < steps->len; i++)
    {
      const HtStep *other = steps->pdata[i];

      if (other->kind == step->kind && other->on == step->on && other->other_appeal_id == appeal_id)
        return ht_steps_delete (db, other->id, error);
    }
  return steps != NULL;
}

gpointer
ht_delete_step (HtDb *db, gpointer deleting_data, GError **error)
{
  const HtStepDeleting *deleting = deleting_data;
  g_autoptr (HtAppeal) appeal = ht_appeals_get (db, deleting->appeal_id, error);
  g_autoptr (GPtrArray) steps
      = appeal != NULL ? ht_steps_load (db, deleting->appeal_id, error) : NULL;

  if (steps == NULL)
    return NULL;
  const HtStep *step = deleting->step_id != 0 ? find_step (steps, deleting->step_id) : NULL;
  if (step == NULL)
    {
      g_set_error (error, HT_ERROR, HT_ERROR_NOT_FOUND,
                   _ ("This step of case %s is not in the office file any more."),
                   appeal->case_number);
      return NULL;
    }
  g_autofree char *label = g_strdup_printf (_ ("Case %s: delete %s"), appeal->case_number,
                                            ht_step_kind_name (step->kind));
  g_autoptr (HtChange) change
      = ht_change_begin (db, deleting->clerk, label, HT_APPEAL_KIND, deleting->appeal_id, error);
  if (change == NULL || !ht_steps_delete (db, step->id, error)
      || !delete_mirrored (db, step, deleting->appeal_id, error)
      || !ht_change_commit (change, error))
    return NULL;
  return g_strdup (ht_step_kind_name (step->kind));
}
