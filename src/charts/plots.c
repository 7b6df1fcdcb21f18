#include "charts/plots.h"

#include "charts/style.h"

#include <math.h>

#define COLUMN_GAP 60 /* between columns, in hundredths of their width */
#define LIMIT_WIDTH 1.5
#define LABELS_WIDTH 90 /* room for so many half-width signs under the points */

/* Of all plots: which dimension of a series is which. */
enum
{
  DIM_X,
  DIM_Y,
};

static const HtChartSeries *
series_at (const HtChart *chart, guint series)
{
  return g_ptr_array_index (chart->series, series);
}

static const HtChartPoint *
point_at (const HtChart *chart, guint point)
{
  return g_ptr_array_index (chart->points, point);
}

static GogPlot *
add_plot (GogObject *parent, const char *type)
{
  GogPlot *plot = gog_plot_new_by_name (type);
  gog_object_add_by_name (parent, "Plot", GOG_OBJECT (plot));
  return plot;
}

static void
set_values (GogSeries *series, int dimension, const GArray *values)
{
  gog_series_set_dim (series, dimension,
                      go_data_vector_val_new_copy ((double *)values->data, values->len), NULL);
}

static void
name_series (GogSeries *series, const char *name)
{
  gog_series_set_name (series, GO_DATA_SCALAR (go_data_scalar_str_new_copy (name)), NULL);
}

/* In half-width signs; a Hangul syllable is as wide as two digits. */
static guint
longest_label (const HtChart *chart)
{
  guint longest = 0;
  for (guint i = 0; i < chart->points->len; i++)
    {
      guint length = 0;
      for (const char *c = point_at (chart, i)->label; *c != '\0'; c = g_utf8_next_char (c))
        length += g_unichar_iswide (g_utf8_get_char (c)) ? 2 : 1;
      longest = MAX (longest, length);
    }
  return longest;
}

/* Names only as many points as have room for it, from the first on. */
static void
label_points (const HtChart *chart, GogSeries *series)
{
  guint n = chart->points->len;
  guint between = 1 + n * longest_label (chart) / LABELS_WIDTH;
  char **labels = g_new0 (char *, n + 1);
  for (guint i = 0; i < n; i++)
    labels[i] = g_strdup (i % between == 0 ? point_at (chart, i)->label : " ");
  gog_series_set_dim (
      series, DIM_X,
      go_data_vector_str_new ((const char *const *)labels, n, (GDestroyNotify)g_strfreev), NULL);
}

/* A gap among columns is one without height: goffice complains of columns that have no figure. */
static GArray *
values_of (const HtChart *chart, guint series)
{
  gboolean has_columns = chart->kind == HT_CHART_COLUMNS || chart->kind == HT_CHART_STACKED;
  GArray *values = g_array_new (FALSE, FALSE, sizeof (double));
  for (guint i = 0; i < chart->points->len; i++)
    {
      double value = ht_chart_value (chart, series, i);
      if (isnan (value) && has_columns)
        value = 0;
      g_array_append_val (values, value);
    }
  return values;
}

/* A series over points one beside the other. */
static GogSeries *
add_series (const HtChart *chart, GogPlot *plot, guint number)
{
  g_autoptr (GArray) values = values_of (chart, number);
  GogSeries *series = gog_plot_new_series (plot);
  name_series (series, series_at (chart, number)->name);
  label_points (chart, series);
  set_values (series, DIM_Y, values);
  return series;
}

static void
style_as_line (const HtChart *chart, GogSeries *series, guint number)
{
  HtChartLook look = ht_chart_look (chart, number);
  gboolean has_markers = chart->kind == HT_CHART_LINES
                         && series_at (chart, number)->role == HT_SERIES_FIGURES
                         && chart->points->len <= HT_CHART_MAX_MARKERS;
  ht_style_line (series, look.line, HT_CHART_LINE_WIDTH, look.dash);
  ht_style_marker (series, has_markers ? &look : NULL);
}

static void
add_lines (GogObject *parent, const HtChart *chart)
{
  GogPlot *plot = add_plot (parent, "GogLinePlot");
  for (guint i = 0; i < chart->series->len; i++)
    if (series_at (chart, i)->role <= HT_SERIES_FORECAST)
      style_as_line (chart, add_series (chart, plot, i), i);
}

static gboolean
find_band (const HtChart *chart, guint *low)
{
  for (*low = 0; *low + 1 < chart->series->len; (*low)++)
    if (series_at (chart, *low)->role == HT_SERIES_LOW
        && series_at (chart, *low + 1)->role == HT_SERIES_HIGH)
      return TRUE;
  return FALSE;
}

/* Where the band has a gap it has no height, at the place of the last figure, from which it
 * opens. */
static void
measure_band (const HtChart *chart, guint low, GArray *bottoms, GArray *heights)
{
  double last = 0;
  for (guint i = 0; i < chart->points->len; i++)
    {
      double bottom = ht_chart_value (chart, low, i);
      double height = ht_chart_value (chart, low + 1, i) - bottom;
      if (isnan (height))
        {
          double figure = ht_chart_value (chart, 0, i);
          bottom = isnan (figure) ? last : figure;
          height = 0;
        }
      last = bottom;
      g_array_append_val (bottoms, bottom);
      g_array_append_val (heights, height);
    }
}

static void
add_band (GogObject *parent, const HtChart *chart, guint low)
{
  g_autoptr (GArray) bottoms = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) heights = g_array_new (FALSE, FALSE, sizeof (double));
  g_autofree char *name = ht_chart_band_name (chart, low);
  measure_band (chart, low, bottoms, heights);
  GogPlot *plot = add_plot (parent, "GogAreaPlot");
  g_object_set (plot, "type", "stacked", NULL);
  GogSeries *bottom = gog_plot_new_series (plot);
  label_points (chart, bottom);
  set_values (bottom, DIM_Y, bottoms);
  g_object_set (bottom, "has-legend", FALSE, NULL);
  ht_style_no_fill (bottom);
  GogSeries *band = gog_plot_new_series (plot);
  label_points (chart, band);
  set_values (band, DIM_Y, heights);
  name_series (band, name);
  ht_style_plain_fill (band, HT_CHART_BAND);
}

static void
add_columns (GogObject *parent, const HtChart *chart)
{
  gboolean is_stacked = chart->kind == HT_CHART_STACKED;
  GogPlot *plot = add_plot (parent, "GogBarColPlot");
  g_object_set (plot, "type", is_stacked ? "stacked" : "normal", "gap-percentage", COLUMN_GAP,
                "overlap-percentage", is_stacked ? 100 : 0, NULL);
  for (guint i = 0; i < chart->series->len; i++)
    {
      HtChartLook look = ht_chart_look (chart, i);
      ht_style_fill (add_series (chart, plot, i), &look);
    }
}

static void
add_place (GArray *x, GArray *y, double at_x, double at_y)
{
  g_array_append_val (x, at_x);
  g_array_append_val (y, at_y);
}

static void
put_places (GogSeries *series, const GArray *x, const GArray *y)
{
  set_values (series, DIM_X, x);
  set_values (series, DIM_Y, y);
}

/* The columns of the series as one outline, down to the axis between them. */
static void
outline_columns (const HtChart *chart, guint series, GArray *x, GArray *y)
{
  for (guint i = 0; i < chart->points->len; i++)
    {
      double value = ht_chart_value (chart, series, i);
      double from = point_at (chart, i)->x, to = ht_chart_range_end (chart, i);
      if (isnan (value))
        continue;
      add_place (x, y, from, 0);
      add_place (x, y, from, value);
      add_place (x, y, to, value);
      add_place (x, y, to, 0);
    }
}

static void
add_histogram (GogObject *parent, const HtChart *chart)
{
  GogPlot *plot = add_plot (parent, "GogXYPlot");
  for (guint i = 0; i < chart->series->len; i++)
    {
      g_autoptr (GArray) x = g_array_new (FALSE, FALSE, sizeof (double));
      g_autoptr (GArray) y = g_array_new (FALSE, FALSE, sizeof (double));
      HtChartLook look = ht_chart_look (chart, i);
      GogSeries *series = gog_plot_new_series (plot);
      outline_columns (chart, i, x, y);
      name_series (series, series_at (chart, i)->name);
      put_places (series, x, y);
      ht_style_fill (series, &look);
      ht_style_marker (series, NULL);
    }
}

static void
add_steps (GogObject *parent, const HtChart *chart)
{
  GogPlot *plot = add_plot (parent, "GogXYPlot");
  g_autoptr (GArray) x = g_array_new (FALSE, FALSE, sizeof (double));
  for (guint i = 0; i < chart->points->len; i++)
    g_array_append_val (x, point_at (chart, i)->x);
  for (guint i = 0; i < chart->series->len; i++)
    {
      g_autoptr (GArray) values = values_of (chart, i);
      GogSeries *series = gog_plot_new_series (plot);
      name_series (series, series_at (chart, i)->name);
      put_places (series, x, values);
      g_object_set (series, "interpolation", "step-start", NULL);
      style_as_line (chart, series, i);
    }
}

static void
style_limit (GogSeries *series, const HtChart *chart, guint number)
{
  const HtChartLimit *limit = g_ptr_array_index (chart->limits, number);
  name_series (series, limit->label);
  ht_style_line (series, HT_CHART_LIMIT, LIMIT_WIDTH, ht_chart_limit_dash (number));
  ht_style_marker (series, NULL);
}

static void
add_upright_limits (GogObject *parent, const HtChart *chart)
{
  GogPlot *plot = add_plot (parent, "GogXYPlot");
  double top, step;
  ht_chart_y_scale (chart, &top, &step);
  for (guint i = 0; i < chart->limits->len; i++)
    {
      const HtChartLimit *limit = g_ptr_array_index (chart->limits, i);
      g_autoptr (GArray) x = g_array_new (FALSE, FALSE, sizeof (double));
      g_autoptr (GArray) y = g_array_new (FALSE, FALSE, sizeof (double));
      GogSeries *series = gog_plot_new_series (plot);
      add_place (x, y, limit->value, 0);
      add_place (x, y, limit->value, top);
      put_places (series, x, y);
      style_limit (series, chart, i);
    }
}

static void
add_level_limits (GogObject *parent, const HtChart *chart)
{
  GogPlot *plot = add_plot (parent, "GogLinePlot");
  for (guint i = 0; i < chart->limits->len; i++)
    {
      const HtChartLimit *limit = g_ptr_array_index (chart->limits, i);
      g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (double));
      GogSeries *series = gog_plot_new_series (plot);
      for (guint point = 0; point < chart->points->len; point++)
        g_array_append_val (values, limit->value);
      label_points (chart, series);
      set_values (series, DIM_Y, values);
      style_limit (series, chart, i);
    }
}

void
ht_charts_add_plots (GogObject *parent, const HtChart *chart)
{
  static void (*const add[]) (GogObject *, const HtChart *) = {
    [HT_CHART_LINES] = add_lines,     [HT_CHART_COLUMNS] = add_columns,
    [HT_CHART_STACKED] = add_columns, [HT_CHART_HISTOGRAM] = add_histogram,
    [HT_CHART_STEPS] = add_steps,
  };
  gboolean is_upright = chart->kind == HT_CHART_HISTOGRAM || chart->kind == HT_CHART_STEPS;
  guint low;
  if (chart->kind == HT_CHART_LINES && find_band (chart, &low))
    add_band (parent, chart, low);
  add[chart->kind](parent, chart);
  if (chart->limits->len > 0 && is_upright)
    add_upright_limits (parent, chart);
  else if (chart->limits->len > 0)
    add_level_limits (parent, chart);
}
