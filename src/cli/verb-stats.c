#include "cli/stats-output.h"
#include "cli/verbs.h"
#include "store/office.h"
#include "work/full-names.h"
#include <glib/gi18n-lib.h>

static char *period_text;
static char *by_text;
static char *as_of_text;
static gboolean with_details;
static char *format_text;
static gboolean full_names;
static char *purpose;

static const GOptionEntry options[] = {
  { "period", 0, 0, G_OPTION_ARG_STRING, &period_text, N_ ("2021, 2021-Q1, 2021-03 or FROM..TO"),
    N_ ("PERIOD") },
  { "by", 0, 0, G_OPTION_ARG_STRING, &by_text,
    N_ ("month, quarter, year, agency, type, outcome, field or reviewer"), N_ ("PART") },
  { "as-of", 0, 0, G_OPTION_ARG_STRING, &as_of_text,
    N_ ("As it was known on that day; when it is not given, at the end of the period or today"),
    N_ ("DATE") },
  { "details", 0, 0, G_OPTION_ARG_NONE, &with_details,
    N_ ("Also stays, counsel, oral hearings and the same period of last year"), NULL },
  { "format", 0, 0, G_OPTION_ARG_STRING, &format_text, N_ ("text, csv or json"), N_ ("FORMAT") },
  { "full-names", 0, 0, G_OPTION_ARG_NONE, &full_names,
    N_ ("Do not mask the names of reviewers; needs --purpose"), NULL },
  { "purpose", 0, 0, G_OPTION_ARG_STRING, &purpose,
    N_ ("What the full names are for; it is journalled"), N_ ("TEXT") },
  { NULL },
};

static gboolean
read_by (HtStatisticsBy *by, GError **error)
{
  *by = HT_BY_NOTHING;
  if (by_text == NULL || ht_statistics_by_parse (by_text, by))
    return TRUE;
  g_set_error (
      error, HT_ERROR, HT_ERROR_USAGE,
      _ ("--by takes month, quarter, year, agency, type, outcome, field or reviewer, not “%s”."),
      by_text);
  return FALSE;
}

static void
print (const HtStatistics *statistics, HtStatisticsBy by, const HtComparison *details,
       HtFormat format)
{
  if (format == HT_FORMAT_JSON)
    ht_stats_print_json (statistics, details);
  else if (details != NULL)
    ht_stats_print_details (details, format == HT_FORMAT_CSV);
  else if (format == HT_FORMAT_TEXT && by == HT_BY_NOTHING)
    ht_stats_print_list (statistics);
  else
    ht_stats_print_table (statistics, format == HT_FORMAT_CSV);
}

/* A table has either the parts or the details. */
static gboolean
check_options (HtStatisticsBy by, HtFormat format, GError **error)
{
  if (!with_details || by == HT_BY_NOTHING || format == HT_FORMAT_JSON)
    return TRUE;
  g_set_error_literal (error, HT_ERROR, HT_ERROR_USAGE,
                       _ ("--details and --by go together only with --format json."));
  return FALSE;
}

/* Before anything is printed. */
static gboolean
care_for_names (const HtCommand *command, HtDb *db, HtStatistics *statistics, HtStatisticsBy by,
                GError **error)
{
  if (by != HT_BY_REVIEWER)
    return TRUE;
  if (full_names)
    return ht_full_names_note (db, command->clerk, _ ("the statistics by reviewer"),
                               statistics->groups->len, purpose, "appeal", error);
  ht_figures_mask_names (statistics);
  return TRUE;
}

static gboolean
run (const HtCommand *command, char **arguments, GError **error)
{
  HtPeriod period;
  HtDate as_of;
  HtStatisticsBy by;
  HtFormat format;
  if (!ht_read_period (period_text, &period, error))
    return FALSE;
  as_of = MIN (period.to, command->today);
  if (!ht_read_day ("--as-of", as_of_text, &as_of, error) || !read_by (&by, error)
      || !ht_read_format (format_text, HT_FORMATS_ALL, &format, error)
      || !check_options (by, format, error))
    return FALSE;
  /* Only the journal entry on full names is written. */
  HtDbMode mode = full_names && purpose != NULL && by == HT_BY_REVIEWER ? HT_DB_WRITE : HT_DB_READ;
  g_autoptr (HtDb) db = ht_office_open (arguments[0], mode, error);
  if (db == NULL)
    return FALSE;
  g_autoptr (HtStatistics) statistics = ht_figures_load (db, period, as_of, by, error);
  if (statistics == NULL || !care_for_names (command, db, statistics, by, error))
    return FALSE;
  g_autoptr (HtComparison) details = NULL;
  if (with_details)
    {
      details = ht_comparison_load (db, period, as_of, error);
      if (details == NULL)
        return FALSE;
    }
  print (statistics, by, details, format);
  return TRUE;
}

const HtVerb ht_verb_stats = {
  .name = "stats",
  .arguments = "FILE --period PERIOD",
  .summary = N_ ("The figures of a period: receipts, rulings, days to decision"),
  .min_arguments = 1,
  .max_arguments = 1,
  .options = options,
  .run = run,
};
