#include "exchange/document-xlsx-chart.h"

#include "exchange/chart-drawing.h"
#include "exchange/chart-theme.h"
#include "exchange/xlsx-figures.h"

#define ROWS 18 /* of Excel's usual height that a chart takes, with some space */
#define CHARTS_A_PAGE 2
#define FIRST_WIDTH 14    /* of the column with the points, in digits */
#define USUAL_WIDTH 480.0 /* of Excel's own charts, in pixels */
#define USUAL_HEIGHT 288.0
#define POINTS 0.75   /* of a pixel */
#define MAX_LABELS 13 /* under the points */
#define THIN 0.75

static uint8_t
to_dash (HtDash dash)
{
  static const uint8_t dashes[] = {
    [HT_DASH_SOLID] = LXW_CHART_LINE_DASH_SOLID,
    [HT_DASH_LONG] = LXW_CHART_LINE_DASH_DASH,
    [HT_DASH_DOTS] = LXW_CHART_LINE_DASH_SQUARE_DOT,
    [HT_DASH_DOT_DASH] = LXW_CHART_LINE_DASH_DASH_DOT,
  };
  return dashes[dash];
}

static void
set_line (lxw_chart_series *series, guint32 colour, float width, HtDash dash)
{
  lxw_chart_line line = { .color = colour, .width = width, .dash_type = to_dash (dash) };
  chart_series_set_line (series, &line);
}

static void
set_marker (lxw_chart_series *series, const HtChartLook *look)
{
  static const uint8_t types[] = {
    [HT_MARKER_CIRCLE] = LXW_CHART_MARKER_CIRCLE,
    [HT_MARKER_SQUARE] = LXW_CHART_MARKER_SQUARE,
    [HT_MARKER_TRIANGLE] = LXW_CHART_MARKER_TRIANGLE,
    [HT_MARKER_DIAMOND] = LXW_CHART_MARKER_DIAMOND,
    [HT_MARKER_CROSS] = LXW_CHART_MARKER_X,
  };
  lxw_chart_line line = { .color = look->line };
  lxw_chart_fill fill = { .color = look->line };
  chart_series_set_marker_type (series, types[look->marker]);
  chart_series_set_marker_line (series, &line);
  chart_series_set_marker_fill (series, &fill);
}

static void
style_line (const HtChart *chart, lxw_chart_series *series, guint number)
{
  const HtChartSeries *figures = g_ptr_array_index (chart->series, number);
  HtChartLook look = ht_chart_look (chart, number);
  gboolean is_band = figures->role == HT_SERIES_LOW || figures->role == HT_SERIES_HIGH;
  if (is_band)
    set_line (series, HT_CHART_INK, (float)THIN, HT_DASH_DOTS);
  else
    set_line (series, look.line, (float)(HT_CHART_LINE_WIDTH * POINTS), look.dash);
  if (chart->kind == HT_CHART_LINES && figures->role == HT_SERIES_FIGURES
      && chart->points->len <= HT_CHART_MAX_MARKERS)
    set_marker (series, &look);
  else
    chart_series_set_marker_type (series, LXW_CHART_MARKER_NONE);
}

static void
style_column (const HtChart *chart, lxw_chart_series *series, guint number)
{
  HtChartLook look = ht_chart_look (chart, number);
  lxw_chart_fill fill = { .color = look.fill };
  lxw_chart_pattern pattern
      = { .fg_color = look.line,
          .bg_color = look.fill,
          .type = look.hatch == HT_HATCH_RISING ? LXW_CHART_PATTERN_WIDE_UPWARD_DIAGONAL
                                                : LXW_CHART_PATTERN_DIAGONAL_BRICK };
  set_line (series, look.line, (float)THIN, HT_DASH_SOLID);
  if (look.hatch == HT_HATCH_NONE)
    chart_series_set_fill (series, &fill);
  else
    chart_series_set_pattern (series, &pattern);
}

static lxw_chart_series *
add_series (lxw_chart *to, const HtXlsxRange *range, guint name_row)
{
  lxw_chart_series *series = chart_add_series (to, NULL, NULL);
  chart_series_set_categories (series, HT_XLSX_FIGURES, range->first, range->labels, range->last,
                               range->labels);
  chart_series_set_values (series, HT_XLSX_FIGURES, range->first, range->values, range->last,
                           range->values);
  chart_series_set_name_range (series, HT_XLSX_FIGURES, name_row, range->values);
  return series;
}

static void
add_all_series (lxw_chart *to, const HtChart *chart, guint row)
{
  gboolean has_lines = chart->kind == HT_CHART_LINES || chart->kind == HT_CHART_STEPS;
  for (guint i = 0; i < chart->series->len; i++)
    {
      HtXlsxRange range = ht_xlsx_series_range (chart, row, i);
      lxw_chart_series *series = add_series (to, &range, ht_xlsx_names_row (row));
      if (has_lines)
        style_line (chart, series, i);
      else
        style_column (chart, series, i);
    }
  for (guint i = 0; i < ht_xlsx_n_limits (chart); i++)
    {
      HtXlsxRange range = ht_xlsx_limit_range (chart, row, i);
      lxw_chart_series *series = add_series (to, &range, ht_xlsx_names_row (row));
      set_line (series, HT_CHART_LIMIT, (float)THIN * 2, ht_chart_limit_dash (i));
      chart_series_set_marker_type (series, LXW_CHART_MARKER_NONE);
    }
}

static void
set_font (lxw_chart *to, const HtChart *chart)
{
  lxw_chart_font title = { .size = HT_CHART_TITLE_SIZE * POINTS, .bold = TRUE };
  lxw_chart_font text = { .size = HT_CHART_TEXT_SIZE * POINTS, .bold = LXW_EXPLICIT_FALSE };
  chart_title_set_name (to, chart->title);
  chart_title_set_name_font (to, &title);
  chart_axis_set_name_font (to->x_axis, &text);
  chart_axis_set_name_font (to->y_axis, &text);
  chart_axis_set_num_font (to->x_axis, &text);
  chart_axis_set_num_font (to->y_axis, &text);
  chart_legend_set_font (to, &text);
}

static void
set_axes (lxw_chart *to, const HtChart *chart)
{
  lxw_chart_line grid = { .color = HT_CHART_GRID, .width = (float)THIN };
  double end, step;
  if (chart->x_title[0] != '\0')
    chart_axis_set_name (to->x_axis, chart->x_title);
  if (chart->y_title[0] != '\0')
    chart_axis_set_name (to->y_axis, chart->y_title);
  ht_chart_y_scale (chart, &end, &step);
  chart_axis_set_min (to->y_axis, 0);
  chart_axis_set_max (to->y_axis, end);
  chart_axis_set_major_unit (to->y_axis, step);
  chart_axis_set_num_format (to->y_axis, chart->is_share ? "0%" : step < 1 ? "0.0#" : "#,##0");
  chart_axis_major_gridlines_set_line (to->y_axis, &grid);
  if (chart->kind != HT_CHART_STEPS)
    {
      chart_axis_set_interval_unit (to->x_axis, (uint16_t)(1 + chart->points->len / MAX_LABELS));
      return;
    }
  ht_chart_x_scale (chart, &end, &step);
  chart_axis_set_min (to->x_axis, 0);
  chart_axis_set_max (to->x_axis, end);
  chart_axis_set_major_unit (to->x_axis, step);
  chart_axis_major_gridlines_set_visible (to->x_axis, LXW_FALSE);
}

static lxw_chart *
make_chart (HtXlsxCharts *self, const HtChart *chart)
{
  static const uint8_t types[] = {
    [HT_CHART_LINES] = LXW_CHART_LINE,
    [HT_CHART_COLUMNS] = LXW_CHART_COLUMN,
    [HT_CHART_STACKED] = LXW_CHART_COLUMN_STACKED,
    [HT_CHART_HISTOGRAM] = LXW_CHART_COLUMN_STACKED,
    [HT_CHART_STEPS] = LXW_CHART_SCATTER_STRAIGHT,
  };
  lxw_chart *to = workbook_add_chart (self->workbook, types[chart->kind]);
  add_all_series (to, chart, self->row);
  set_font (to, chart);
  set_axes (to, chart);
  if (chart->kind == HT_CHART_HISTOGRAM)
    chart_set_series_gap (to, 0);
  if (ht_chart_has_legend (chart))
    chart_legend_set_position (to, LXW_CHART_LEGEND_BOTTOM);
  else
    chart_legend_set_position (to, LXW_CHART_LEGEND_NONE);
  return to;
}

/* A page breaks between charts, never within one. */
static void
set_up_pages (lxw_worksheet *sheet, guint n_charts)
{
  g_autofree lxw_row_t *breaks = g_new0 (lxw_row_t, n_charts + 1);
  guint n = 0;
  for (guint i = CHARTS_A_PAGE; i < n_charts; i += CHARTS_A_PAGE)
    breaks[n++] = i * ROWS;
  worksheet_set_paper (sheet, 9); /* A4 */
  worksheet_center_horizontally (sheet);
  worksheet_gridlines (sheet, LXW_HIDE_ALL_GRIDLINES);
  worksheet_set_h_pagebreaks (sheet, breaks);
}

static void
insert (HtXlsxCharts *self, lxw_worksheet *sheet, guint row, const HtChart *chart)
{
  lxw_chart_options options = { .x_scale = HT_CHART_WIDTH / USUAL_WIDTH,
                                .y_scale = HT_CHART_HEIGHT / USUAL_HEIGHT,
                                .object_position = LXW_OBJECT_MOVE_DONT_SIZE,
                                .description = chart->title };
  worksheet_insert_chart_opt (sheet, row, 0, make_chart (self, chart), &options);
}

HtXlsxCharts *
ht_xlsx_charts_new (lxw_workbook *workbook)
{
  HtXlsxCharts *self = g_new0 (HtXlsxCharts, 1);
  self->workbook = workbook;
  self->charts = g_ptr_array_new ();
  return self;
}

void
ht_xlsx_charts_free (HtXlsxCharts *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->charts);
  g_free (self);
}

void
ht_xlsx_charts_add (HtXlsxCharts *self, const HtChart *chart)
{
  g_ptr_array_add (self->charts, (gpointer)chart);
}

void
ht_xlsx_charts_write (HtXlsxCharts *self)
{
  if (self->charts->len == 0)
    return;
  lxw_worksheet *pictures = workbook_add_worksheet (self->workbook, HT_XLSX_CHARTS);
  lxw_worksheet *figures = workbook_add_worksheet (self->workbook, HT_XLSX_FIGURES);
  set_up_pages (pictures, self->charts->len);
  worksheet_set_column (figures, 0, 0, FIRST_WIDTH, NULL);
  for (guint i = 0; i < self->charts->len; i++)
    {
      const HtChart *chart = g_ptr_array_index (self->charts, i);
      insert (self, pictures, i * ROWS, chart);
      ht_xlsx_write_figures (self->workbook, figures, self->row, chart);
      self->row += ht_xlsx_figures_height (chart);
    }
}
