#include "cli/output.h"
#include "cli/verbs.h"
#include "exchange/document-writer.h"
#include "store/office.h"
#include "work/monthly-report.h"
#include <glib/gi18n-lib.h>
#include <string.h>

static char *out;
static char *period_text;

static const GOptionEntry options[] = {
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &out,
    N_ ("The file to write; its ending says the format"), N_ ("OUT") },
  { "period", 0, 0, G_OPTION_ARG_STRING, &period_text, N_ ("2021, 2021-Q1, 2021-03 or FROM..TO"),
    N_ ("PERIOD") },
  { NULL },
};

static gboolean
check_report (const char *name, GError **error)
{
  if (strcmp (name, "monthly") == 0)
    return TRUE;
  g_set_error (error, HT_ERROR, HT_ERROR_USAGE, _ ("There is no report “%s”; there is: monthly."),
               name);
  return FALSE;
}

static gboolean
run (const HtCommand *command, char **arguments, GError **error)
{
  HtPeriod period;
  if (!check_report (arguments[1], error) || !ht_read_period (period_text, &period, error))
    return FALSE;
  const HtDocumentFormat *format = ht_document_format_of (out, error);
  if (format == NULL)
    return FALSE;
  g_autoptr (HtDb) db = ht_office_open (arguments[0], HT_DB_READ, error);
  g_autoptr (HtDocument) document
      = db != NULL ? ht_monthly_report (db, period, command->today, error) : NULL;
  g_autoptr (HtOutput) output = document != NULL ? ht_output_new (out, error) : NULL;
  if (output == NULL || !format->write (document, ht_output_stream (output), error)
      || !ht_output_commit (output, error))
    return FALSE;
  ht_command_say (command, _ ("The report was written to “%s”."), out);
  return TRUE;
}

const HtVerb ht_verb_report = {
  .name = "report",
  .arguments = "FILE monthly --period PERIOD -o OUT",
  .summary = N_ ("Write a report as a file for another program"),
  .min_arguments = 2,
  .max_arguments = 2,
  .options = options,
  .run = run,
};
