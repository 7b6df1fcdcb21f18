#include "domain/step-lateness.h"

#include <glib/gi18n-lib.h>

/* The clock that a step ends, or HT_N_DEADLINE_RULES. */
static HtDeadlineRule
get_rule (HtStepKind kind)
{
  switch ((int)kind)
    {
    case HT_STEP_ANSWERED:
      return HT_DEADLINE_ANSWER;
    case HT_STEP_EXTENSION_DECIDED: /* while the period that it extends still runs */
    case HT_STEP_RULED:
      return HT_DEADLINE_RULING;
    case HT_STEP_EXTENSION_NOTIFIED:
      return HT_DEADLINE_EXTENSION_NOTICE;
    case HT_STEP_HEARING_NOTIFIED:
      return HT_DEADLINE_HEARING_NOTICE;
    case HT_STEP_ORAL_REQUESTED:
      return HT_DEADLINE_ORAL_REQUEST;
    default:
      return HT_N_DEADLINE_RULES;
    }
}

void
ht_step_check_lateness (const HtAppeal *appeal, const HtStep *step, const HtDeadlineHabits *habits,
                        GPtrArray *warnings)
{
  const HtDeadlineRule rule = get_rule (step->kind);
  /* As of the day of the step: a correction that runs on it counts up to it. */
  g_autoptr (GPtrArray) deadlines = ht_deadlines_of_appeal (appeal, step->on, habits);

  g_ptr_array_set_free_func (deadlines, (GDestroyNotify)ht_deadline_free);
  for (guint i = 0; i < deadlines->len; i++)
    {
      const HtDeadline *deadline = g_ptr_array_index (deadlines, i);
      if (deadline->rule == rule && step->on > deadline->due)
        {
          g_autofree char *due = ht_date_to_korean (deadline->due);
          ht_faults_add (warnings, "step", _ ("That is %d days after the %s ended on %s (%s)."),
                         step->on - deadline->due, ht_deadline_rule_name (rule), due,
                         deadline->article);
        }
    }
}
