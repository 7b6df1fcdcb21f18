#include "cli/output.h"
#include "cli/verbs.h"
#include "exchange/document-writer.h"
#include "store/office.h"
#include "work/reports.h"
#include <glib/gi18n-lib.h>

static char *out;
static char *period_text;
static char *on_text;
static gboolean full_names;
static gboolean definitions;
static char *purpose;

static const GOptionEntry options[] = {
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &out,
    N_ ("The file to write; its ending says the format"), N_ ("OUT") },
  { "period", 0, 0, G_OPTION_ARG_STRING, &period_text, N_ ("2021, 2021-Q1, 2021-03 or FROM..TO"),
    N_ ("PERIOD") },
  { "on", 0, 0, G_OPTION_ARG_STRING, &on_text, N_ ("The year of this day until this day"),
    N_ ("YYYY-MM-DD") },
  { "definitions", 0, 0, G_OPTION_ARG_NONE, &definitions,
    N_ ("With the definitions of all figures on a last page"), NULL },
  { "full-names", 0, 0, G_OPTION_ARG_NONE, &full_names, N_ ("Do not mask names; needs --purpose"),
    NULL },
  { "purpose", 0, 0, G_OPTION_ARG_STRING, &purpose,
    N_ ("What the full names are for; it is journalled"), N_ ("TEXT") },
  { NULL },
};

static gboolean
read_period (HtPeriod *period, GError **error)
{
  HtDate day = HT_DATE_NONE;
  if (on_text == NULL)
    return ht_read_period (period_text, period, error);
  if (period_text != NULL)
    {
      g_set_error (error, HT_ERROR, HT_ERROR_USAGE, _ ("Give either --period or --on, not both."));
      return FALSE;
    }
  if (!ht_read_day ("--on", on_text, &day, error))
    return FALSE;
  *period = (HtPeriod){ ht_date_new (ht_date_year (day), 1, 1), day };
  return TRUE;
}

static gboolean
run (const HtCommand *command, char **arguments, GError **error)
{
  HtRegisterOptions wanted = { .today = command->today,
                               .full_names = full_names,
                               .purpose = purpose,
                               .clerk = command->clerk,
                               .definitions = definitions };
  const HtReport *report = ht_report_find (arguments[1], error);
  if (report == NULL || !read_period (&wanted.period, error))
    return FALSE;
  const HtDocumentFormat *format = ht_document_format_of (out, error);
  if (format == NULL)
    return FALSE;
  /* Only the journal entry on full names is written. */
  HtDbMode mode = full_names && purpose != NULL ? HT_DB_WRITE : HT_DB_READ;
  g_autoptr (HtDb) db = ht_office_open (arguments[0], mode, error);
  g_autoptr (HtDocument) document = db != NULL ? ht_report_make (report, db, &wanted, error) : NULL;
  g_autoptr (HtOutput) output = document != NULL ? ht_output_new (out, error) : NULL;
  if (output == NULL || !format->write (document, ht_output_stream (output), error)
      || !ht_output_commit (output, error))
    return FALSE;
  ht_command_say (command, _ ("The report was written to “%s”."), out);
  return TRUE;
}

const HtVerb ht_verb_report = {
  .name = "report",
  .arguments = "FILE monthly|quarterly|yearly|work-report|outlook|registers|litigation|rosters|"
               "allowances|payments --period PERIOD|--on DATE -o OUT",
  .summary = N_ ("Write a report as a file for another program"),
  .min_arguments = 2,
  .max_arguments = 2,
  .options = options,
  .run = run,
};
