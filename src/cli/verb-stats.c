#include "cli/json.h"
#include "cli/table.h"
#include "cli/verbs.h"
#include "store/office.h"
#include "work/figures.h"
#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdio.h>

static char *period_text;
static char *by_text;
static char *as_of_text;
static char *format_text;

static const GOptionEntry options[] = {
  { "period", 0, 0, G_OPTION_ARG_STRING, &period_text, N_ ("2021, 2021-Q1, 2021-03 or FROM..TO"),
    N_ ("PERIOD") },
  { "by", 0, 0, G_OPTION_ARG_STRING, &by_text, N_ ("month, agency, type, outcome or field"),
    N_ ("PART") },
  { "as-of", 0, 0, G_OPTION_ARG_STRING, &as_of_text,
    N_ ("As it was known on that day; when it is not given, at the end of the period or today"),
    N_ ("DATE") },
  { "format", 0, 0, G_OPTION_ARG_STRING, &format_text, N_ ("text, csv or json"), N_ ("FORMAT") },
  { NULL },
};

static gboolean
read_by (HtStatisticsBy *by, GError **error)
{
  *by = HT_BY_NOTHING;
  if (by_text == NULL || ht_statistics_by_parse (by_text, by))
    return TRUE;
  g_set_error (error, HT_ERROR, HT_ERROR_USAGE,
               _ ("--by takes month, agency, type, outcome or field, not “%s”."), by_text);
  return FALSE;
}

static double
share_of_ruled (const HtFigures *figures, guint count)
{
  return figures->ruled > 0 ? (double)count / figures->ruled : NAN;
}

static void
write_outcomes (HtJson *json, const HtFigures *figures)
{
  ht_json_begin_object (json, "outcomes");
  ht_json_int (json, "accepted", figures->accepted);
  ht_json_int (json, "partly_accepted", figures->partly_accepted);
  ht_json_int (json, "rejected", figures->rejected);
  ht_json_int (json, "dismissed", figures->dismissed);
  ht_json_int (json, "other", figures->other);
  ht_json_int (json, "base", figures->ruled);
  ht_json_end_object (json);
}

static void
write_days (HtJson *json, const HtFigures *figures)
{
  ht_json_begin_object (json, "days");
  ht_json_number (json, "mean", figures->mean_days);
  ht_json_number (json, "median", figures->median_days);
  ht_json_number (json, "p90", figures->p90_days);
  ht_json_number (json, "within_60", share_of_ruled (figures, figures->within_60));
  ht_json_number (json, "within_90", share_of_ruled (figures, figures->within_90));
  ht_json_int (json, "n", figures->ruled);
  ht_json_end_object (json);
}

static void
write_pending (HtJson *json, const HtFigures *figures)
{
  ht_json_begin_object (json, "pending");
  ht_json_int (json, "total", figures->pending);
  ht_json_int (json, "d0_30", figures->pending_0_30);
  ht_json_int (json, "d31_60", figures->pending_31_60);
  ht_json_int (json, "d61_90", figures->pending_61_90);
  ht_json_int (json, "over_90", figures->pending_over_90);
  ht_json_end_object (json);
}

static void
write_figures (HtJson *json, const HtFigures *figures)
{
  ht_json_int (json, "received", figures->received);
  ht_json_int (json, "ruled", figures->ruled);
  write_outcomes (json, figures);
  write_days (json, figures);
  write_pending (json, figures);
  ht_json_number (json, "clearance", ht_figures_clearance (figures));
  ht_json_number (json, "lead_reviewer_share", ht_figures_reviewer_share (figures));
  ht_json_int (json, "withdrawn", figures->withdrawn);
}

static void
print_json (const HtStatistics *statistics)
{
  g_autoptr (HtJson) json = ht_json_new ();
  ht_json_begin_object (json, NULL);
  ht_json_begin_object (json, "period");
  ht_json_day (json, "from", statistics->period.from);
  ht_json_day (json, "to", statistics->period.to);
  ht_json_end_object (json);
  ht_json_day (json, "as_of", statistics->as_of);
  write_figures (json, &statistics->figures);
  ht_json_begin_object (json, "kaplan_meier");
  ht_json_number (json, "median", statistics->survival_median);
  ht_json_end_object (json);
  ht_json_begin_array (json, "groups");
  for (guint i = 0; i < statistics->groups->len; i++)
    {
      const HtStatisticsGroup *group = g_ptr_array_index (statistics->groups, i);
      ht_json_begin_object (json, NULL);
      ht_json_text (json, "key", group->key);
      ht_json_text (json, "name", group->name);
      write_figures (json, &group->figures);
      ht_json_end_object (json);
    }
  ht_json_end_array (json);
  ht_json_end_object (json);
  ht_json_print (json);
}

/* The columns of a table, whose codes are the header of the CSV. */
static const struct
{
  const char *code;
  const char *label;
} columns[] = {
  { "received", N_ ("received") },   { "ruled", N_ ("ruled") },
  { "accepted", N_ ("accepted") },   { "partly_accepted", N_ ("partly accepted") },
  { "rejected", N_ ("rejected") },   { "dismissed", N_ ("dismissed") },
  { "other", N_ ("other") },         { "withdrawn", N_ ("withdrawn") },
  { "pending", N_ ("pending") },     { "mean_days", N_ ("mean days") },
  { "median_days", N_ ("median") },  { "p90_days", N_ ("90%") },
  { "within_60", N_ ("in 60") },     { "within_90", N_ ("in 90") },
  { "clearance", N_ ("clearance") }, { "lead_reviewer_share", N_ ("with reviewer") },
};
#define N_COUNTS 9 /* the columns before the first that is no whole number */

static void
add_value (HtTable *table, const HtFigures *figures, guint column)
{
  const guint counts[N_COUNTS] = {
    figures->received,        figures->ruled,     figures->accepted,
    figures->partly_accepted, figures->rejected,  figures->dismissed,
    figures->other,           figures->withdrawn, figures->pending,
  };
  const double numbers[G_N_ELEMENTS (columns) - N_COUNTS] = {
    figures->mean_days,
    figures->median_days,
    figures->p90_days,
    share_of_ruled (figures, figures->within_60),
    share_of_ruled (figures, figures->within_90),
    ht_figures_clearance (figures),
    ht_figures_reviewer_share (figures),
  };
  if (column < N_COUNTS)
    ht_table_int (table, counts[column]);
  else
    ht_table_number (table, numbers[column - N_COUNTS]);
}

static void
add_row (HtTable *table, const char *key, const char *name, const HtFigures *figures)
{
  if (key != NULL)
    ht_table_text (table, key);
  ht_table_text (table, name);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    add_value (table, figures, i);
  ht_table_end_row (table);
}

/* The total first, then the parts: the office's order. */
static void
print_table (const HtStatistics *statistics, gboolean csv)
{
  g_autoptr (HtTable) table = ht_table_new ();
  if (csv)
    ht_table_text (table, "key");
  ht_table_text (table, csv ? "name" : "");
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    ht_table_text (table, csv ? columns[i].code : _ (columns[i].label));
  ht_table_end_row (table);
  add_row (table, csv ? "total" : NULL, _ ("Total"), &statistics->figures);
  for (guint i = 0; i < statistics->groups->len; i++)
    {
      const HtStatisticsGroup *group = g_ptr_array_index (statistics->groups, i);
      add_row (table, csv ? group->key : NULL, group->name, &group->figures);
    }
  ht_table_print (table, csv);
}

/* Without parts: one figure a line. */
static void
print_list (const HtFigures *figures)
{
  g_autoptr (HtTable) table = ht_table_new ();
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      ht_table_text (table, _ (columns[i].label));
      add_value (table, figures, i);
      ht_table_end_row (table);
    }
  ht_table_print (table, FALSE);
}

static void
print_head (const HtStatistics *statistics)
{
  char from[HT_DATE_ISO_SIZE], to[HT_DATE_ISO_SIZE], as_of[HT_DATE_ISO_SIZE];
  printf (_ ("%s to %s, as known on %s"), ht_date_write_iso (statistics->period.from, from),
          ht_date_write_iso (statistics->period.to, to),
          ht_date_write_iso (statistics->as_of, as_of));
  putchar ('\n');
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
      || !ht_read_format (format_text, HT_FORMATS_ALL, &format, error))
    return FALSE;
  g_autoptr (HtDb) db = ht_office_open (arguments[0], HT_DB_READ, error);
  if (db == NULL)
    return FALSE;
  g_autoptr (HtStatistics) statistics = ht_figures_load (db, period, as_of, by, error);
  if (statistics == NULL)
    return FALSE;
  if (format == HT_FORMAT_TEXT)
    print_head (statistics);
  if (format == HT_FORMAT_JSON)
    print_json (statistics);
  else if (format == HT_FORMAT_TEXT && by == HT_BY_NOTHING)
    print_list (&statistics->figures);
  else
    print_table (statistics, format == HT_FORMAT_CSV);
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
