#include "cli/stats-output.h"

#include "cli/json.h"
#include "cli/table.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdio.h>

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
write_requests (HtJson *json, const HtRequestCounts *requests)
{
  ht_json_begin_object (json, "stays");
  ht_json_int (json, "applied", requests->stays_applied);
  ht_json_int (json, "granted", requests->stays_granted);
  ht_json_int (json, "denied", requests->stays_denied);
  ht_json_int (json, "dismissed", requests->stays_dismissed);
  ht_json_int (json, "withdrawn", requests->stays_withdrawn);
  ht_json_end_object (json);
  ht_json_begin_object (json, "counsel");
  ht_json_int (json, "applied", requests->counsel_applied);
  ht_json_int (json, "appointed", requests->counsel_appointed);
  ht_json_end_object (json);
  ht_json_begin_object (json, "oral_hearings");
  ht_json_int (json, "requested", requests->oral_requested);
  ht_json_int (json, "granted", requests->oral_granted);
  ht_json_int (json, "denied", requests->oral_denied);
  ht_json_end_object (json);
}

static void
write_curve (HtJson *json, const GArray *curve)
{
  ht_json_begin_array (json, "survival");
  for (guint i = 0; i < curve->len; i++)
    {
      const HtSurvivalPoint *point = &g_array_index (curve, HtSurvivalPoint, i);
      ht_json_begin_object (json, NULL);
      ht_json_int (json, "day", point->day);
      ht_json_int (json, "at_risk", point->at_risk);
      ht_json_number (json, "with_ruling", point->with_ruling);
      ht_json_number (json, "low", point->with_ruling_low);
      ht_json_number (json, "high", point->with_ruling_high);
      ht_json_number (json, "with_other", point->with_other);
      ht_json_number (json, "without_end", point->without_end);
      ht_json_end_object (json);
    }
  ht_json_end_array (json);
}

static void
write_statistics (HtJson *json, const HtStatistics *statistics)
{
  ht_json_begin_object (json, "period");
  ht_json_day (json, "from", statistics->period.from);
  ht_json_day (json, "to", statistics->period.to);
  ht_json_end_object (json);
  ht_json_day (json, "as_of", statistics->as_of);
  write_figures (json, &statistics->figures);
  ht_json_begin_object (json, "kaplan_meier");
  ht_json_number (json, "median", statistics->survival_median);
  ht_json_end_object (json);
}

static void
write_details (HtJson *json, const HtComparison *details)
{
  write_requests (json, &details->now.requests);
  write_curve (json, details->now.statistics->survival);
  ht_json_begin_object (json, "last_year");
  write_statistics (json, details->before.statistics);
  write_requests (json, &details->before.requests);
  ht_json_end_object (json);
}

void
ht_stats_print_json (const HtStatistics *statistics, const HtComparison *details)
{
  g_autoptr (HtJson) json = ht_json_new ();
  ht_json_begin_object (json, NULL);
  write_statistics (json, statistics);
  if (details != NULL)
    write_details (json, details);
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

static void
print_head (const HtStatistics *statistics)
{
  char from[HT_DATE_ISO_SIZE], to[HT_DATE_ISO_SIZE], as_of[HT_DATE_ISO_SIZE];
  printf (_ ("%s to %s, as known on %s"), ht_date_write_iso (statistics->period.from, from),
          ht_date_write_iso (statistics->period.to, to),
          ht_date_write_iso (statistics->as_of, as_of));
  putchar ('\n');
}

/* The total first, then the parts: the office's order. */
void
ht_stats_print_table (const HtStatistics *statistics, gboolean csv)
{
  g_autoptr (HtTable) table = ht_table_new ();
  if (!csv)
    print_head (statistics);
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

void
ht_stats_print_list (const HtStatistics *statistics)
{
  g_autoptr (HtTable) table = ht_table_new ();
  print_head (statistics);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      ht_table_text (table, _ (columns[i].label));
      add_value (table, &statistics->figures, i);
      ht_table_end_row (table);
    }
  ht_table_print (table, FALSE);
}

static void
add_figures (HtTable *table, const HtComparison *details, gboolean csv)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      ht_table_text (table, csv ? columns[i].code : _ (columns[i].label));
      add_value (table, &details->now.statistics->figures, i);
      add_value (table, &details->before.statistics->figures, i);
      ht_table_end_row (table);
    }
  ht_table_text (table, csv ? "survival_median" : _ ("estimated median"));
  ht_table_number (table, details->now.statistics->survival_median);
  ht_table_number (table, details->before.statistics->survival_median);
  ht_table_end_row (table);
}

static void
add_requests (HtTable *table, const HtComparison *details, gboolean csv)
{
  const HtRequestCounts *now = &details->now.requests, *before = &details->before.requests;
  const struct
  {
    const char *code;
    const char *label;
    guint now, before;
  } rows[] = {
    { "stays_applied", _ ("stays applied for"), now->stays_applied, before->stays_applied },
    { "stays_granted", _ ("stays granted"), now->stays_granted, before->stays_granted },
    { "stays_denied", _ ("stays denied"), now->stays_denied, before->stays_denied },
    { "stays_dismissed", _ ("stays dismissed"), now->stays_dismissed, before->stays_dismissed },
    { "stays_withdrawn", _ ("stays withdrawn"), now->stays_withdrawn, before->stays_withdrawn },
    { "counsel_applied", _ ("counsel applied for"), now->counsel_applied, before->counsel_applied },
    { "counsel_appointed", _ ("counsel appointed"), now->counsel_appointed,
      before->counsel_appointed },
    { "oral_requested", _ ("oral hearings asked for"), now->oral_requested,
      before->oral_requested },
    { "oral_granted", _ ("oral hearings granted"), now->oral_granted, before->oral_granted },
    { "oral_denied", _ ("oral hearings denied"), now->oral_denied, before->oral_denied },
  };
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      ht_table_text (table, csv ? rows[i].code : rows[i].label);
      ht_table_int (table, rows[i].now);
      ht_table_int (table, rows[i].before);
      ht_table_end_row (table);
    }
}

void
ht_stats_print_details (const HtComparison *details, gboolean csv)
{
  g_autoptr (HtTable) table = ht_table_new ();
  if (!csv)
    print_head (details->now.statistics);
  ht_table_text (table, csv ? "figure" : "");
  ht_table_text (table, csv ? "now" : _ ("this period"));
  ht_table_text (table, csv ? "last_year" : _ ("last year"));
  ht_table_end_row (table);
  add_figures (table, details, csv);
  add_requests (table, details, csv);
  ht_table_print (table, csv);
}
