#include "work/appeal-charts.h"

#include "work/coverage-chart.h"
#include "work/figures.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define TREND_MONTHS 24
#define OUTCOME_MONTHS 12
#define BIN_DAYS 10 /* of the histogram: the limits of §45 lie between columns */
#define N_BINS 18   /* the last one holds all that took longer */

/* The limits of the Administrative Appeals Act §45①: 60 days, once prolonged by 30. */
#define LIMIT_DAYS 60
#define PROLONGED_DAYS 90

static void
add_limits (HtChart *chart)
{
  ht_chart_add_limit (chart, LIMIT_DAYS, "60일(법정기한)");
  ht_chart_add_limit (chart, PROLONGED_DAYS, "90일(연장기한)");
}

/* The months of the period, and those before it that make so many. */
static HtPeriod
at_least_months (HtPeriod period, int n_months)
{
  HtDate earliest = ht_date_add_months (ht_date_month_start (period.to), 1 - n_months);
  return (HtPeriod){ MIN (ht_date_month_start (period.from), earliest), period.to };
}

/* "'21. 4." of "2021-04" */
static guint
add_month (HtChart *chart, const HtStatisticsGroup *group)
{
  int year = (int)g_ascii_strtoll (group->key, NULL, 10);
  int month = (int)g_ascii_strtoll (strchr (group->key, '-') + 1, NULL, 10);
  g_autofree char *label = g_strdup_printf ("'%02d. %d.", year % 100, month);
  return ht_chart_add_point (chart, label);
}

static HtChart *
make_days (HtDb *db, HtPeriod period, GError **error)
{
  HtPeriod months = at_least_months (period, TREND_MONTHS);
  g_autoptr (HtStatistics) statistics = ht_figures_load (db, months, months.to, HT_BY_MONTH, error);
  if (statistics == NULL)
    return NULL;
  HtChart *chart = ht_chart_new (HT_CHART_LINES, "days", "월별 처리기간");
  ht_chart_set_axes (chart, "", "처리기간(일)");
  chart->digits = 1;
  guint mean = ht_chart_add_series (chart, "평균", HT_SERIES_FIGURES);
  guint median = ht_chart_add_series (chart, "중앙값", HT_SERIES_FIGURES);
  for (guint i = 0; i < statistics->groups->len; i++)
    {
      const HtStatisticsGroup *group = g_ptr_array_index (statistics->groups, i);
      guint point = add_month (chart, group);
      ht_chart_set_value (chart, mean, point, group->figures.mean_days);
      ht_chart_set_value (chart, median, point, group->figures.median_days);
    }
  add_limits (chart);
  return chart;
}

static HtChart *
make_outcomes (HtDb *db, HtPeriod period, GError **error)
{
  static const char *const names[] = { "인용", "일부인용", "기각", "각하", "조정" };
  HtPeriod months = at_least_months (period, OUTCOME_MONTHS);
  g_autoptr (HtStatistics) statistics = ht_figures_load (db, months, months.to, HT_BY_MONTH, error);
  if (statistics == NULL)
    return NULL;
  HtChart *chart = ht_chart_new (HT_CHART_STACKED, "outcomes", "월별 재결 결과");
  ht_chart_set_axes (chart, "", "재결(건)");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    ht_chart_add_series (chart, names[i], HT_SERIES_FIGURES);
  for (guint i = 0; i < statistics->groups->len; i++)
    {
      const HtStatisticsGroup *group = g_ptr_array_index (statistics->groups, i);
      const HtFigures *figures = &group->figures;
      const guint counts[] = { figures->accepted, figures->partly_accepted, figures->rejected,
                               figures->dismissed, figures->other };
      guint point = add_month (chart, group);
      for (guint series = 0; series < G_N_ELEMENTS (counts); series++)
        ht_chart_set_value (chart, series, point, counts[series]);
    }
  return chart;
}

/* How many took 1 to 10 days, 11 to 20 and so on; a ruling on the day of receipt is in the first.
 */
static void
count_bins (const HtStatistics *statistics, guint bins[N_BINS])
{
  for (guint i = 0; i < statistics->ruling_days->len; i++)
    {
      guint32 days = g_array_index (statistics->ruling_days, guint32, i);
      bins[MIN ((MAX (days, 1) - 1) / BIN_DAYS, N_BINS - 1)]++;
    }
}

static HtChart *
make_histogram (HtDb *db, HtPeriod period, GError **error)
{
  guint bins[N_BINS] = { 0 };
  g_autoptr (HtStatistics) statistics
      = ht_figures_load (db, period, period.to, HT_BY_NOTHING, error);
  if (statistics == NULL)
    return NULL;
  count_bins (statistics, bins);
  HtChart *chart = ht_chart_new (HT_CHART_HISTOGRAM, "histogram", "처리기간의 분포");
  ht_chart_set_axes (chart, "접수부터 재결까지(일, 맨 오른쪽은 170일 초과)", "재결(건)");
  ht_chart_add_series (chart, "60일 이내", HT_SERIES_FIGURES);
  ht_chart_add_series (chart, "61~90일", HT_SERIES_FIGURES);
  ht_chart_add_series (chart, "90일 초과", HT_SERIES_FIGURES);
  for (guint i = 0; i < N_BINS; i++)
    {
      guint from = i * BIN_DAYS;
      guint series = from < LIMIT_DAYS ? 0 : from < PROLONGED_DAYS ? 1 : 2;
      g_autofree char *label = i + 1 < N_BINS ? g_strdup_printf ("%u~%u", from + 1, from + BIN_DAYS)
                                              : g_strdup_printf ("%u~", from + 1);
      ht_chart_set_value (chart, series, ht_chart_add_place (chart, label, from), bins[i]);
    }
  add_limits (chart);
  return chart;
}

static double
share_on (const GArray *curve, guint day, guint last)
{
  const HtSurvivalPoint *point = day <= last ? ht_survival_curve_at (curve, day) : NULL;
  return point != NULL ? point->with_ruling : NAN;
}

/* A point for each day on which any of the curves rises. */
static void
add_curves (HtChart *chart, const HtStatistics *const *years, guint n_years)
{
  guint last[2] = { 0 }, end = 0;
  for (guint i = 0; i < n_years; i++)
    {
      const GArray *curve = years[i]->survival;
      last[i] = curve->len > 0 ? g_array_index (curve, HtSurvivalPoint, curve->len - 1).day : 0;
      end = MAX (end, last[i]);
    }
  for (guint day = 0; day <= end; day++)
    {
      gboolean rises = FALSE;
      for (guint i = 0; i < n_years; i++)
        {
          const HtSurvivalPoint *point = ht_survival_curve_at (years[i]->survival, day);
          rises = rises || (point != NULL && point->day == day);
        }
      if (!rises)
        continue;
      g_autofree char *label = g_strdup_printf ("%u", day);
      guint point = ht_chart_add_place (chart, label, day);
      for (guint i = 0; i < n_years; i++)
        ht_chart_set_value (chart, i, point, share_on (years[i]->survival, day, last[i]));
    }
}

static HtStatistics *
load_year (HtDb *db, HtDate to, GError **error)
{
  HtPeriod year = { ht_date_year_before (to) + 1, to };
  return ht_figures_load (db, year, to, HT_BY_NOTHING, error);
}

static HtChart *
make_survival (HtDb *db, HtPeriod period, GError **error)
{
  g_autoptr (HtStatistics) now = load_year (db, period.to, error);
  g_autoptr (HtStatistics) then
      = now != NULL ? load_year (db, ht_date_year_before (period.to), error) : NULL;
  if (then == NULL)
    return NULL;
  const HtStatistics *years[] = { now, then };
  HtChart *chart = ht_chart_new (HT_CHART_STEPS, "survival", "접수 후 날수별 재결된 사건의 비율");
  ht_chart_set_share (chart);
  ht_chart_set_axes (chart, "접수 후 지난 날(일)", "재결된 비율(추정)");
  ht_chart_add_series (chart, "최근 1년에 접수", HT_SERIES_FIGURES);
  ht_chart_add_series (chart, "그 전 1년에 접수", HT_SERIES_FIGURES);
  add_curves (chart, years, G_N_ELEMENTS (years));
  add_limits (chart);
  return chart;
}

static void
set_ages (HtChart *chart, guint series, const HtFigures *figures)
{
  const guint counts[] = { figures->pending_0_30, figures->pending_31_60, figures->pending_61_90,
                           figures->pending_over_90 };
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    ht_chart_set_value (chart, series, i, counts[i]);
}

static HtChart *
make_ageing (HtDb *db, HtPeriod period, GError **error)
{
  static const char *const ages[] = { "30일 이하", "31~60일", "61~90일", "90일 초과" };
  HtPeriod before = ht_period_year_before (period);
  g_autoptr (HtStatistics) now = ht_figures_load (db, period, period.to, HT_BY_NOTHING, error);
  g_autoptr (HtStatistics) then
      = now != NULL ? ht_figures_load (db, before, before.to, HT_BY_NOTHING, error) : NULL;
  if (then == NULL)
    return NULL;
  g_autofree char *on = ht_date_to_short (period.to);
  g_autofree char *year_ago = ht_date_to_short (before.to);
  HtChart *chart = ht_chart_new (HT_CHART_COLUMNS, "ageing", "미결 사건(접수 후 지난 날수별)");
  ht_chart_set_axes (chart, "", "미결(건)");
  for (guint i = 0; i < G_N_ELEMENTS (ages); i++)
    ht_chart_add_point (chart, ages[i]);
  set_ages (chart, ht_chart_add_series (chart, on, HT_SERIES_FIGURES), &now->figures);
  set_ages (chart, ht_chart_add_series (chart, year_ago, HT_SERIES_FIGURES), &then->figures);
  return chart;
}

static HtChart *
make_coverage (HtDb *db, HtPeriod period, GError **error)
{
  return ht_coverage_chart (db, period.to, error);
}

static const struct
{
  const char *name;
  const char *title;
  HtChart *(*make) (HtDb *db, HtPeriod period, GError **error);
} charts[] = {
  { "days", N_ ("Days to decision by month"), make_days },
  { "outcomes", N_ ("Outcomes by month"), make_outcomes },
  { "histogram", N_ ("Distribution of the days to decision"), make_histogram },
  { "survival", N_ ("Share ruled by days since receipt"), make_survival },
  { "ageing", N_ ("Pending cases by age"), make_ageing },
  { "coverage", N_ ("Covered neighbourhoods and forecast"), make_coverage },
};

const char *
ht_appeal_chart_title (guint n)
{
  return n < G_N_ELEMENTS (charts) ? charts[n].title : NULL;
}

const char *
ht_appeal_chart_name (guint n)
{
  return n < G_N_ELEMENTS (charts) ? charts[n].name : NULL;
}

HtChart *
ht_appeal_chart (HtDb *db, const char *name, HtPeriod period, HtDate today, GError **error)
{
  g_autoptr (GString) names = g_string_new (NULL);
  if (today < period.from)
    {
      g_set_error_literal (error, HT_ERROR, HT_ERROR_INVALID,
                           _ ("The period has not begun yet; choose an earlier one."));
      return NULL;
    }
  period.to = MIN (period.to, today);
  for (guint i = 0; i < G_N_ELEMENTS (charts); i++)
    {
      if (strcmp (name, charts[i].name) == 0)
        return charts[i].make (db, period, error);
      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", charts[i].name);
    }
  g_set_error (error, HT_ERROR, HT_ERROR_USAGE, _ ("There is no chart “%s”; there are: %s."), name,
               names->str);
  return NULL;
}
