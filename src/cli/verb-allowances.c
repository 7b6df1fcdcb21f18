#include "cli/allowance-output.h"
#include "cli/verbs.h"
#include "store/allowances.h"
#include "store/office.h"
#include "work/compute-allowances.h"
#include "work/settle-allowances.h"
#include <glib/gi18n-lib.h>
#include <stdio.h>

static char *month_text;
static gboolean compute;
static char *state_text;
static char *paid_text;
static gint64 reverse_id;
static char *reason;
static gboolean each_line;
static char *format_text;

static const GOptionEntry options[] = {
  { "month", 0, 0, G_OPTION_ARG_STRING, &month_text, N_ ("The month, such as 2021-05"),
    N_ ("MONTH") },
  { "compute", 0, 0, G_OPTION_ARG_NONE, &compute,
    N_ ("Add the allowances of the sessions that were held"), NULL },
  { "advance", 0, 0, G_OPTION_ARG_STRING, &state_text,
    N_ ("Make the allowances reviewed, approved or paid, or computed again"), N_ ("STATE") },
  { "paid-on", 0, 0, G_OPTION_ARG_STRING, &paid_text, N_ ("The day of the payment"), N_ ("DATE") },
  { "reverse", 0, 0, G_OPTION_ARG_INT64, &reverse_id,
    N_ ("Take back the allowance of this number (--lines shows it) by a line of its own"),
    N_ ("NUMBER") },
  { "reason", 0, 0, G_OPTION_ARG_STRING, &reason, N_ ("Why it is taken back"), N_ ("TEXT") },
  { "lines", 0, 0, G_OPTION_ARG_NONE, &each_line, N_ ("Each allowance with its number"), NULL },
  { "format", 0, 0, G_OPTION_ARG_STRING, &format_text, N_ ("text, csv or json"), N_ ("FORMAT") },
  { NULL },
};

static gboolean
read_state (HtAllowanceState *state, GError **error)
{
  if ((compute ? 1 : 0) + (state_text != NULL ? 1 : 0) + (reverse_id != 0 ? 1 : 0) > 1)
    {
      g_set_error_literal (error, HT_ERROR, HT_ERROR_USAGE,
                           _ ("Give only one of --compute, --advance and --reverse."));
      return FALSE;
    }
  if (state_text == NULL)
    return TRUE;
  if (state_text[0] != '\0' && ht_allowance_state_parse (state_text, state))
    return TRUE;
  g_set_error (error, HT_ERROR, HT_ERROR_USAGE,
               _ ("--advance takes computed, reviewed, approved or paid, not “%s”."), state_text);
  return FALSE;
}

static gboolean
compute_month (HtDb *db, HtAllowanceSettling *settling, GError **error)
{
  g_autoptr (HtAllowanceComputing) computing = ht_compute_allowances (db, settling, error);
  if (computing == NULL)
    return FALSE;
  for (guint i = 0; i < computing->refusals->len; i++)
    {
      g_autofree char *text = ht_allowance_refusal_text (computing->refusals->pdata[i]);
      fprintf (stderr, "%s\n", text);
    }
  return TRUE;
}

static gboolean
advance_month (const HtCommand *command, HtDb *db, HtAllowanceSettling *settling, GError **error)
{
  g_autofree HtAllowanceAdvance *advance = ht_advance_allowances (db, settling, error);
  if (advance == NULL)
    return FALSE;
  if (advance->n_left > 0)
    ht_command_say (command, _ ("%u allowances are not that far yet and stay."), advance->n_left);
  return TRUE;
}

static gboolean
reverse_line (const HtCommand *command, HtDb *db, HtDate on, GError **error)
{
  g_autoptr (HtAllowanceReversing) reversing
      = ht_allowance_reversing_new (reverse_id, on, reason != NULL ? reason : "", command->clerk);
  g_autoptr (HtAllowance) reversal = ht_reverse_allowance (db, reversing, error);
  if (reversal == NULL)
    return FALSE;
  ht_command_say (command, _ ("The allowance of %s over %d won is taken back in %d-%02d."),
                  reversal->partner, -reversal->amount, ht_date_year (reversal->month),
                  ht_date_month (reversal->month));
  return TRUE;
}

static gboolean
settle (const HtCommand *command, HtDb *db, HtAllowanceSettling *settling, GError **error)
{
  if (reverse_id != 0)
    return reverse_line (command, db, settling->month, error);
  if (compute)
    return compute_month (db, settling, error);
  return state_text == NULL || advance_month (command, db, settling, error);
}

/* A line is taken back in the month that is asked for, or in today's. */
static gboolean
read_settled_month (const HtCommand *command, HtDate *month, GError **error)
{
  if (reverse_id == 0 || month_text != NULL)
    return ht_read_month (month_text, month, error);
  *month = ht_date_month_start (command->today);
  return TRUE;
}

static gboolean
run (const HtCommand *command, char **arguments, GError **error)
{
  HtDate month;
  HtFormat format;
  if (!read_settled_month (command, &month, error))
    return FALSE;
  g_autoptr (HtAllowanceSettling) settling = ht_allowance_settling_new (month, command->clerk);
  if (!read_state (&settling->state, error)
      || !ht_read_day ("--paid-on", paid_text, &settling->paid_on, error)
      || !ht_read_format (format_text, HT_FORMATS_ALL, &format, error))
    return FALSE;
  gboolean writes = compute || state_text != NULL || reverse_id != 0;
  const HtPeriod period = { month, ht_date_month_end (month) };
  g_autoptr (HtDb) db = ht_office_open (arguments[0], writes ? HT_DB_WRITE : HT_DB_READ, error);
  if (db == NULL || !settle (command, db, settling, error))
    return FALSE;
  g_autoptr (GPtrArray) lines = ht_allowances_of_period (db, period, error);
  if (lines == NULL)
    return FALSE;
  ht_allowances_print (lines, period, each_line, format);
  return TRUE;
}

const HtVerb ht_verb_allowances = {
  .name = "allowances",
  .arguments = "FILE --month MONTH [--compute|--advance STATE|--reverse NUMBER --reason TEXT]",
  .summary
  = N_ ("The allowances of a month: compute, advance, take back, sums by payee and district"),
  .min_arguments = 1,
  .max_arguments = 1,
  .options = options,
  .run = run,
};
