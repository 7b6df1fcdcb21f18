#include "work/outlook-chart.h"

static guint
add_series (HtChart *chart, const char *name, const char *what, HtSeriesRole role)
{
  g_autofree char *text = g_strconcat (name, what, NULL);
  return ht_chart_add_series (chart, text, role);
}

static void
add_plan (HtChart *chart, const HtOutlookLine *plan)
{
  const guint low = add_series (chart, plan->name, " 90% 범위 하한", HT_SERIES_LOW);
  const guint high = add_series (chart, plan->name, " 90% 범위 상한", HT_SERIES_HIGH);
  const guint mean = add_series (chart, plan->name, "", HT_SERIES_FORECAST);
  for (guint i = 0; i < plan->months->len; i++)
    {
      const HtQueueMonth *month = &g_array_index (plan->months, HtQueueMonth, i);
      ht_chart_set_value (chart, low, i, month->pending.low);
      ht_chart_set_value (chart, high, i, month->pending.high);
      ht_chart_set_value (chart, mean, i, month->pending.mean);
    }
}

HtChart *
ht_outlook_chart (const HtOutlookLine *plans, guint n)
{
  HtChart *chart = ht_chart_new (HT_CHART_LINES, "outlook", "월말 미결 전망(90% 범위)");
  ht_chart_set_axes (chart, "", "미결(건)");
  for (guint i = 0; n > 0 && i < plans[0].months->len; i++)
    {
      g_autofree char *name
          = ht_outlook_month_name (g_array_index (plans[0].months, HtQueueMonth, i).period);
      ht_chart_add_point (chart, name);
    }
  for (guint i = 0; i < n; i++)
    add_plan (chart, &plans[i]);
  return chart;
}

char *
ht_outlook_month_name (HtPeriod period)
{
  int year, month, day;
  ht_date_split (period.from, &year, &month, &day);
  return day == 1 ? g_strdup_printf ("%d. %d.", year, month)
                  : g_strdup_printf ("%d. %d. %d.~", year, month, day);
}
