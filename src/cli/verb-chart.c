#include "cli/output.h"
#include "cli/verbs.h"
#include "exchange/chart-writer.h"
#include "store/office.h"
#include "work/appeal-charts.h"
#include <glib/gi18n-lib.h>

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
run (const HtCommand *command, char **arguments, GError **error)
{
  HtPeriod period;
  const HtPictureFormat *format = ht_picture_format_of (out, error);
  if (format == NULL || !ht_read_period (period_text, &period, error))
    return FALSE;
  g_autoptr (HtDb) db = ht_office_open (arguments[0], HT_DB_READ, error);
  g_autoptr (HtChart) chart
      = db != NULL ? ht_appeal_chart (db, arguments[1], period, command->today, error) : NULL;
  g_autoptr (HtOutput) output = chart != NULL ? ht_output_new (out, error) : NULL;
  if (output == NULL || !ht_chart_write (chart, format, ht_output_stream (output), error)
      || !ht_output_commit (output, error))
    return FALSE;
  ht_command_say (command, _ ("The chart was written to “%s”."), out);
  return TRUE;
}

const HtVerb ht_verb_chart = {
  .name = "chart",
  .arguments = "FILE days|outcomes|histogram|survival|ageing|coverage --period PERIOD -o OUT",
  .summary = N_ ("Write a chart of the statistics as a picture (PNG, SVG or PDF)"),
  .min_arguments = 2,
  .max_arguments = 2,
  .options = options,
  .run = run,
};
