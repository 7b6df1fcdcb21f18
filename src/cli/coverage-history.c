#include "cli/coverage-history.h"
#include "cli/table.h"
#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdio.h>

/* Whole dongs and tenths: a forecast knows no more. */
static double
round_dongs (double dongs)
{
  return round (dongs * 10) / 10;
}

static void
write_months (HtJson *json, const HtCoverageHistory *history)
{
  ht_json_begin_array (json, "history");
  for (guint i = 0; i < history->months->len; i++)
    {
      const HtCoverageMonth *month = &g_array_index (history->months, HtCoverageMonth, i);
      ht_json_begin_object (json, NULL);
      ht_json_day (json, "on", month->on);
      ht_json_int (json, "covered", month->covered);
      ht_json_int (json, "base", month->base);
      ht_json_end_object (json);
    }
  ht_json_end_array (json);
}

static void
write_forecast_months (HtJson *json, const HtCoverageHistory *history)
{
  ht_json_begin_array (json, "months");
  for (guint i = 0; i < history->forecast->months->len; i++)
    {
      const HtForecastMonth *month = &g_array_index (history->forecast->months, HtForecastMonth, i);
      ht_json_begin_object (json, NULL);
      ht_json_day (json, "on", ht_coverage_history_day (history, (int)i + 1));
      ht_json_number (json, "middle", round_dongs (month->middle));
      ht_json_number (json, "low", round_dongs (month->low));
      ht_json_number (json, "high", round_dongs (month->high));
      ht_json_end_object (json);
    }
  ht_json_end_array (json);
}

static void
add_past_row (HtTable *table, const HtCoverageMonth *month)
{
  char iso[HT_DATE_ISO_SIZE];
  ht_table_text (table, ht_date_write_iso (month->on, iso));
  ht_table_int (table, month->covered);
  ht_table_int (table, month->base);
  ht_table_text (table, NULL);
  ht_table_text (table, NULL);
  ht_table_end_row (table);
}

static void
add_coming_row (HtTable *table, HtDate on, const HtForecastMonth *month)
{
  char iso[HT_DATE_ISO_SIZE];
  ht_table_text (table, ht_date_write_iso (on, iso));
  ht_table_number (table, round_dongs (month->middle));
  ht_table_text (table, NULL);
  ht_table_number (table, round_dongs (month->low));
  ht_table_number (table, round_dongs (month->high));
  ht_table_end_row (table);
}

void
ht_history_write_json (HtJson *json, const HtCoverageHistory *history)
{
  const HtForecast *forecast = history->forecast;
  write_months (json, history);
  if (forecast == NULL)
    {
      ht_json_null (json, "forecast");
      return;
    }
  ht_json_begin_object (json, "forecast");
  ht_json_number (json, "drift_per_month", forecast->drift);
  ht_json_number (json, "spread", forecast->spread);
  ht_json_number (json, "chance", 0.8);
  ht_json_day (json, "reached_on", ht_coverage_history_day (history, forecast->reached));
  ht_json_day (json, "soonest", ht_coverage_history_day (history, forecast->soonest));
  ht_json_day (json, "latest", ht_coverage_history_day (history, forecast->latest));
  write_forecast_months (json, history);
  ht_json_end_object (json);
}

void
ht_history_print_table (const HtCoverageHistory *history, gboolean csv)
{
  g_autoptr (HtTable) table = ht_table_new ();
  if (csv)
    ht_table_row (table, "on", "covered", "base", "low", "high", NULL);
  for (guint i = 0; i < history->months->len; i++)
    add_past_row (table, &g_array_index (history->months, HtCoverageMonth, i));
  for (guint i = 0; history->forecast != NULL && i < history->forecast->months->len; i++)
    add_coming_row (table, ht_coverage_history_day (history, (int)i + 1),
                    &g_array_index (history->forecast->months, HtForecastMonth, i));
  ht_table_print (table, csv);
}

void
ht_history_print_summary (const HtCoverageHistory *history, const HtTarget *target)
{
  const HtForecast *forecast = history->forecast;
  char middle[HT_DATE_ISO_SIZE], soonest[HT_DATE_ISO_SIZE], latest[HT_DATE_ISO_SIZE];
  if (forecast == NULL || target == NULL || forecast->reached == 0)
    return;
  ht_date_write_iso (ht_coverage_history_day (history, forecast->reached), middle);
  ht_date_write_iso (ht_coverage_history_day (history, forecast->soonest), soonest);
  ht_date_write_iso (ht_coverage_history_day (history, forecast->latest), latest);
  if (forecast->reached < 0)
    printf (_ ("By the changes of the last months the target is not reached within %d months."),
            HT_FORECAST_MONTHS);
  else if (forecast->latest < 0)
    printf (_ ("By the changes of the last months the target is reached about %s, not before %s; "
               "it may also be missed (80%% interval)."),
            middle, soonest);
  else
    printf (_ ("By the changes of the last months the target is reached about %s, between %s and "
               "%s (80%% interval)."),
            middle, soonest, latest);
  putchar ('\n');
}
