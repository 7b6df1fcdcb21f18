#include "exchange/chart-theme.h"

#include <math.h>

#define MAX_STEPS 6  /* of the y axis */
#define MAX_PLACES 8 /* of the x axis */

static const HtChartLook looks[] = {
  { 0x1F4E79, HT_HATCH_NONE, 0x1F4E79, HT_DASH_SOLID, HT_MARKER_CIRCLE },
  { 0xF3C969, HT_HATCH_NONE, 0xB4560F, HT_DASH_LONG, HT_MARKER_SQUARE },
  { 0xFFFFFF, HT_HATCH_RISING, 0x2F6B4F, HT_DASH_DOTS, HT_MARKER_TRIANGLE },
  { 0x8C8C8C, HT_HATCH_NONE, 0x5B3F8C, HT_DASH_DOT_DASH, HT_MARKER_DIAMOND },
  { 0xFFFFFF, HT_HATCH_CROSSED, 0x7A3E3E, HT_DASH_SOLID, HT_MARKER_CROSS },
  { 0xCFE0F1, HT_HATCH_NONE, 0x4D4D4D, HT_DASH_LONG, HT_MARKER_CIRCLE },
};

static const HtChartPoint *
point_at (const HtChart *chart, guint point)
{
  return g_ptr_array_index (chart->points, point);
}

static gboolean
has_upright_limits (const HtChart *chart)
{
  return chart->kind == HT_CHART_HISTOGRAM || chart->kind == HT_CHART_STEPS;
}

static double
highest_at (const HtChart *chart, guint point)
{
  double highest = 0;
  for (guint i = 0; i < chart->series->len; i++)
    {
      double value = ht_chart_value (chart, i, point);
      if (!isnan (value))
        highest = chart->kind == HT_CHART_STACKED ? highest + value : MAX (highest, value);
    }
  return highest;
}

static double
highest_limit (const HtChart *chart)
{
  double highest = 0;
  for (guint i = 0; i < chart->limits->len; i++)
    highest = MAX (highest, ((const HtChartLimit *)g_ptr_array_index (chart->limits, i))->value);
  return highest;
}

/* The smallest round step of which so many reach to the end. */
static double
find_step (double end, double smallest, guint max_steps)
{
  static const double rounds[] = { 1, 2, 3, 5 };
  for (double power = smallest;; power *= 10)
    for (guint i = 0; i < G_N_ELEMENTS (rounds); i++)
      if (ceil (end / (power * rounds[i])) <= max_steps)
        return power * rounds[i];
}

/* The figures begin at 1, those of another size at a fitting power of ten. */
static double
smallest_step (const HtChart *chart, double end)
{
  return chart->digits == 0 || end >= 10 ? 1 : pow (10, floor (log10 (end)) - 1);
}

/* The line with that number of those that are not solid. */
static HtDash
broken_dash (guint number)
{
  static const HtDash dashes[] = { HT_DASH_LONG, HT_DASH_DOTS, HT_DASH_DOT_DASH };
  return dashes[number % G_N_ELEMENTS (dashes)];
}

HtChartLook
ht_chart_look (const HtChart *chart, guint series)
{
  const HtChartSeries *wanted = g_ptr_array_index (chart->series, series);
  guint number = 0;
  for (guint i = 0; i < series; i++)
    number += ((const HtChartSeries *)g_ptr_array_index (chart->series, i))->role == wanted->role;
  HtChartLook look = looks[number % G_N_ELEMENTS (looks)];
  if (wanted->role == HT_SERIES_FORECAST)
    look.dash = broken_dash (number);
  return look;
}

HtDash
ht_chart_limit_dash (guint limit)
{
  return broken_dash (limit);
}

void
ht_chart_y_scale (const HtChart *chart, double *end, double *step)
{
  double highest = has_upright_limits (chart) ? 0 : highest_limit (chart);
  for (guint point = 0; point < chart->points->len; point++)
    highest = MAX (highest, highest_at (chart, point));
  *step = 0.2;
  *end = 1;
  if (chart->is_share && highest <= 1)
    return;
  highest = MAX (highest, chart->digits == 0 ? 1 : 0.1);
  *step = find_step (highest, smallest_step (chart, highest), MAX_STEPS);
  *end = *step * ceil (highest / *step);
}

void
ht_chart_x_scale (const HtChart *chart, double *end, double *step)
{
  guint n = chart->points->len;
  *end = MAX (highest_limit (chart), 1);
  if (n > 0 && chart->kind == HT_CHART_HISTOGRAM)
    *end = MAX (*end, ht_chart_range_end (chart, n - 1));
  else if (n > 0)
    *end = MAX (*end, point_at (chart, n - 1)->x);
  *step = find_step (*end, 1, MAX_PLACES);
}

double
ht_chart_range_end (const HtChart *chart, guint point)
{
  if (point + 1 < chart->points->len)
    return point_at (chart, point + 1)->x;
  double width = point > 0 ? point_at (chart, point)->x - point_at (chart, point - 1)->x : 1;
  return point_at (chart, point)->x + width;
}

char *
ht_chart_band_name (const HtChart *chart, guint low)
{
  const char *lower = ((const HtChartSeries *)g_ptr_array_index (chart->series, low))->name;
  const char *upper = ((const HtChartSeries *)g_ptr_array_index (chart->series, low + 1))->name;
  const char *end = upper;
  while (*end != '\0' && g_utf8_get_char (end) == g_utf8_get_char (lower))
    {
      end = g_utf8_next_char (end);
      lower = g_utf8_next_char (lower);
    }
  return g_strchomp (end > upper ? g_strndup (upper, (gsize)(end - upper)) : g_strdup (upper));
}

gboolean
ht_chart_has_legend (const HtChart *chart)
{
  return chart->series->len > 1 || chart->limits->len > 0;
}
