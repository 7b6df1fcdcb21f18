#include "cli/verbs.h"
#include "store/office.h"
#include "work/plan-sessions.h"
#include <glib/gi18n-lib.h>
#include <stdio.h>

static char *month_text;

static const GOptionEntry options[] = {
  { "month", 0, 0, G_OPTION_ARG_STRING, &month_text, N_ ("The month, such as 2021-05"),
    N_ ("MONTH") },
  { NULL },
};

static gboolean
run (const HtCommand *command, char **arguments, GError **error)
{
  HtDate month;
  if (!ht_read_month (month_text, &month, error))
    return FALSE;
  g_autoptr (HtDb) db = ht_office_open (arguments[0], HT_DB_WRITE, error);
  if (db == NULL)
    return FALSE;
  g_autoptr (HtSessionPlanning) planning = ht_session_planning_new (month, command->clerk);
  g_autoptr (HtSessionPlan) plan = ht_plan_sessions (db, planning, error);
  if (plan == NULL)
    return FALSE;
  printf ("%u new, %u existing\n", plan->added->len, plan->n_existing);
  if (plan->n_lacking > 0 || plan->n_of_nobody > 0)
    {
      g_autofree char *sentence = ht_session_plan_tell (plan);
      ht_command_say (command, "%s", sentence);
    }
  return TRUE;
}

const HtVerb ht_verb_sessions = {
  .name = "sessions",
  .arguments = "FILE --month MONTH",
  .summary = N_ ("Plan the sessions of a month out of the schedules"),
  .min_arguments = 1,
  .max_arguments = 1,
  .options = options,
  .run = run,
};
