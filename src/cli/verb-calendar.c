#include "cli/output.h"
#include "cli/verbs.h"
#include "store/office.h"
#include "work/export-calendar.h"
#include <glib/gi18n-lib.h>

static char *out;
static char *period_text;
static gboolean without_alarms;
static gboolean full_names;
static char *purpose;

static const GOptionEntry options[] = {
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &out,
    N_ ("Write to this file, not to the standard output"), N_ ("OUT.ics") },
  { "period", 0, 0, G_OPTION_ARG_STRING, &period_text,
    N_ ("2021, 2021-Q1, 2021-03 or FROM..TO; else this month and the next twelve"), N_ ("PERIOD") },
  { "no-alarms", 0, 0, G_OPTION_ARG_NONE, &without_alarms,
    N_ ("Do not remind of meetings and deadlines"), NULL },
  { "full-names", 0, 0, G_OPTION_ARG_NONE, &full_names,
    N_ ("With the names of appellants; needs --purpose"), NULL },
  { "purpose", 0, 0, G_OPTION_ARG_STRING, &purpose,
    N_ ("What the full names are for; it is journalled"), N_ ("TEXT") },
  { NULL },
};

static gboolean
run (const HtCommand *command, char **arguments, GError **error)
{
  HtCalendarOptions wanted = { .period = ht_calendar_period (command->today),
                               .today = command->today,
                               .alarms = !without_alarms,
                               .full_names = full_names,
                               .purpose = purpose,
                               .clerk = command->clerk };
  guint n_events = 0;

  if (period_text != NULL && !ht_read_period (period_text, &wanted.period, error))
    return FALSE;
  /* Only the journal entry on full names is written. */
  HtDbMode mode = full_names && purpose != NULL ? HT_DB_WRITE : HT_DB_READ;
  g_autoptr (HtDb) db = ht_office_open (arguments[0], mode, error);
  g_autoptr (HtOutput) output = db != NULL ? ht_output_new (out, error) : NULL;
  if (output == NULL
      || !ht_export_calendar (db, &wanted, ht_output_stream (output), &n_events, error)
      || !ht_output_commit (output, error))
    return FALSE;
  if (out != NULL)
    ht_command_say (command, _ ("%u meetings and deadlines were written to “%s”."), n_events, out);
  return TRUE;
}

const HtVerb ht_verb_calendar = {
  .name = "calendar",
  .arguments = "FILE [--period PERIOD] [-o OUT.ics]",
  .summary = N_ ("Write the meetings and deadlines as a calendar (iCalendar)"),
  .min_arguments = 1,
  .max_arguments = 1,
  .options = options,
  .run = run,
};
