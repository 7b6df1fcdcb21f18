#include "cli/verbs.h"
#include "store/office.h"
#include "work/keep-report.h"
#include <glib/gi18n-lib.h>
#include <stdio.h>

static char *period_text;
static char *note;
static gboolean definitions;

static const GOptionEntry options[] = {
  { "period", 0, 0, G_OPTION_ARG_STRING, &period_text, N_ ("2021, 2021-Q1, 2021-03 or FROM..TO"),
    N_ ("PERIOD") },
  { "definitions", 0, 0, G_OPTION_ARG_NONE, &definitions,
    N_ ("With the definitions of all figures on a last page"), NULL },
  { "note", 0, 0, G_OPTION_ARG_STRING, &note, N_ ("Why it is kept"), N_ ("TEXT") },
  { NULL },
};

static gboolean
run (const HtCommand *command, char **arguments, GError **error)
{
  HtPeriod period;
  const HtReport *report = ht_report_find (arguments[1], error);

  if (report == NULL || !ht_read_period (period_text, &period, error))
    return FALSE;
  g_autoptr (HtDb) db = ht_office_open (arguments[0], HT_DB_WRITE, error);
  g_autoptr (HtReportKeeping) keeping
      = ht_report_keeping_new (report, period, command->today, definitions, note, command->clerk);
  g_autoptr (HtKeptReport) kept = db != NULL ? ht_keep_report (db, keeping, error) : NULL;
  if (kept == NULL)
    return FALSE;
  printf ("%" G_GINT64_FORMAT "\n", kept->id);
  ht_command_say (command, _ ("The report was kept under this number."));
  return TRUE;
}

const HtVerb ht_verb_keep = {
  .name = "keep",
  .arguments = "FILE REPORT --period PERIOD",
  .summary = N_ ("Keep a report with its figures and the cases behind them"),
  .min_arguments = 2,
  .max_arguments = 2,
  .options = options,
  .run = run,
};
