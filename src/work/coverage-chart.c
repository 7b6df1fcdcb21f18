#include "work/coverage-chart.h"

/* A forecast of longer is a guess. */
#define MONTHS_AHEAD 12

typedef struct
{
  HtChart *chart;
  guint covered;
  guint forecast;
  guint low;
  guint high;
} Drawing;

static guint
add_month (HtChart *chart, HtDate day)
{
  g_autofree char *label
      = g_strdup_printf ("'%02d. %d.", ht_date_year (day) % 100, ht_date_month (day));

  return ht_chart_add_point (chart, label);
}

/* The forecast starts where the history ends. */
static void
add_history (const Drawing *drawing, const GArray *months)
{
  for (guint i = 0; i < months->len; i++)
    {
      const HtCoverageMonth *month = &g_array_index (months, HtCoverageMonth, i);
      guint point = add_month (drawing->chart, month->on);
      ht_chart_set_value (drawing->chart, drawing->covered, point, month->covered);
      if (i + 1 < months->len)
        continue;
      ht_chart_set_value (drawing->chart, drawing->forecast, point, month->covered);
      ht_chart_set_value (drawing->chart, drawing->low, point, month->covered);
      ht_chart_set_value (drawing->chart, drawing->high, point, month->covered);
    }
}

static void
add_forecast (const Drawing *drawing, const HtCoverageHistory *history)
{
  guint n = history->forecast != NULL ? MIN (history->forecast->months->len, MONTHS_AHEAD) : 0;

  for (guint i = 0; i < n; i++)
    {
      const HtForecastMonth *month = &g_array_index (history->forecast->months, HtForecastMonth, i);
      guint point = add_month (drawing->chart, ht_coverage_history_day (history, (int)i + 1));
      ht_chart_set_value (drawing->chart, drawing->forecast, point, month->middle);
      ht_chart_set_value (drawing->chart, drawing->low, point, month->low);
      ht_chart_set_value (drawing->chart, drawing->high, point, month->high);
    }
}

static void
add_target (HtChart *chart, const HtTarget *target)
{
  if (target == NULL)
    return;
  g_autofree char *label = g_strdup_printf ("목표 %d개 동", target->value);
  ht_chart_add_limit (chart, target->value, label);
}

HtChart *
ht_coverage_chart_make (const HtCoverageFigures *figures, const HtCoverageHistory *history)
{
  HtChart *chart = ht_chart_new (HT_CHART_LINES, "coverage", "월 2회 이상 상담하는 동");
  Drawing drawing = { .chart = chart };
  ht_chart_set_axes (chart, "", "동(개)");
  drawing.covered = ht_chart_add_series (chart, "실적", HT_SERIES_FIGURES);
  drawing.forecast = ht_chart_add_series (chart, "예측", HT_SERIES_FORECAST);
  drawing.low = ht_chart_add_series (chart, "예측 구간(80%) 하한", HT_SERIES_LOW);
  drawing.high = ht_chart_add_series (chart, "예측 구간(80%) 상한", HT_SERIES_HIGH);
  add_history (&drawing, history->months);
  add_forecast (&drawing, history);
  add_target (chart, figures->target);
  return chart;
}

HtChart *
ht_coverage_chart (HtDb *db, HtDate on, GError **error)
{
  g_autoptr (HtCoverageFigures) figures = ht_coverage_figures_load (db, on, error);

  if (figures == NULL)
    return NULL;
  g_autoptr (HtCoverageHistory) history = ht_coverage_history_make (figures);
  return ht_coverage_chart_make (figures, history);
}
