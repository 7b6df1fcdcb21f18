#include "exchange/xlsx-figures.h"

#include "exchange/chart-theme.h"

#include <math.h>

#define ENDS 2 /* of an upright line */

typedef struct
{
  lxw_worksheet *sheet;
  lxw_format *format; /* of the values */
} Figures;

/* Steps have their places as numbers, and each but the first twice: with the value that ends there
 * and with the one that begins. */
static gboolean
has_steps (const HtChart *chart)
{
  return chart->kind == HT_CHART_STEPS;
}

static guint
n_rows (const HtChart *chart)
{
  guint n = chart->points->len;
  return has_steps (chart) && n > 0 ? MAX (2 * n - 1, ENDS) : n;
}

static const HtChartPoint *
point_of_row (const HtChart *chart, guint row)
{
  guint number = has_steps (chart) ? MIN ((row + 1) / 2, chart->points->len - 1) : row;
  return g_ptr_array_index (chart->points, number);
}

static const HtChartLimit *
limit_at (const HtChart *chart, guint limit)
{
  return g_ptr_array_index (chart->limits, limit);
}

static void
write_value (const Figures *figures, guint row, lxw_col_t column, double value)
{
  if (!isnan (value))
    worksheet_write_number (figures->sheet, row, column, value, figures->format);
}

static void
write_names (lxw_worksheet *sheet, guint row, const HtChart *chart)
{
  worksheet_write_string (sheet, row, 0, *chart->x_title != '\0' ? chart->x_title : "구분", NULL);
  for (guint i = 0; i < chart->series->len; i++)
    {
      const HtChartSeries *series = g_ptr_array_index (chart->series, i);
      worksheet_write_string (sheet, row, (lxw_col_t)(i + 1), series->name, NULL);
    }
  for (guint i = 0; i < ht_xlsx_n_limits (chart); i++)
    worksheet_write_string (sheet, row, ht_xlsx_limit_range (chart, 0, i).values,
                            limit_at (chart, i)->label, NULL);
}

static void
write_row (const Figures *figures, guint top, guint row, const HtChart *chart)
{
  lxw_worksheet *sheet = figures->sheet;
  const HtChartPoint *point = point_of_row (chart, row);
  if (has_steps (chart))
    worksheet_write_number (sheet, top + row, 0, point->x, NULL);
  else
    worksheet_write_string (sheet, top + row, 0, point->label, NULL);
  for (guint i = 0; i < chart->series->len; i++)
    write_value (figures, top + row, (lxw_col_t)(i + 1),
                 ht_chart_value (chart, i, has_steps (chart) ? row / 2 : row));
}

static void
write_limit (lxw_worksheet *sheet, guint row, const HtChart *chart, guint number)
{
  HtXlsxRange range = ht_xlsx_limit_range (chart, row, number);
  double value = limit_at (chart, number)->value;
  double top, step;
  ht_chart_y_scale (chart, &top, &step);
  for (guint i = range.first; i <= range.last; i++)
    if (has_steps (chart))
      {
        worksheet_write_number (sheet, i, range.labels, value, NULL);
        worksheet_write_number (sheet, i, range.values, i == range.first ? 0 : top, NULL);
      }
    else
      worksheet_write_number (sheet, i, range.values, value, NULL);
}

guint
ht_xlsx_figures_height (const HtChart *chart)
{
  return 3 + n_rows (chart);
}

guint
ht_xlsx_names_row (guint row)
{
  return row + 1;
}

HtXlsxRange
ht_xlsx_series_range (const HtChart *chart, guint row, guint series)
{
  guint first = ht_xlsx_names_row (row) + 1;
  return (HtXlsxRange){ first, first + MAX (n_rows (chart), 1) - 1, 0, (lxw_col_t)(series + 1) };
}

guint
ht_xlsx_n_limits (const HtChart *chart)
{
  return chart->kind == HT_CHART_LINES || has_steps (chart) ? chart->limits->len : 0;
}

HtXlsxRange
ht_xlsx_limit_range (const HtChart *chart, guint row, guint limit)
{
  HtXlsxRange range = ht_xlsx_series_range (chart, row, chart->series->len + limit);
  if (has_steps (chart))
    {
      range.labels = (lxw_col_t)(1 + chart->series->len + 2 * limit);
      range.values = (lxw_col_t)(range.labels + 1);
      range.last = range.first + ENDS - 1;
    }
  return range;
}

void
ht_xlsx_write_figures (lxw_workbook *workbook, lxw_worksheet *sheet, guint row,
                       const HtChart *chart)
{
  static const char *const formats[] = { "#,##0", "#,##0.0", "#,##0.00", "#,##0.000" };
  Figures figures = { sheet, workbook_add_format (workbook) };
  lxw_format *bold = workbook_add_format (workbook);
  guint names = ht_xlsx_names_row (row);
  format_set_bold (bold);
  format_set_num_format (
      figures.format,
      chart->is_share ? "0.0%" : formats[MIN (chart->digits, G_N_ELEMENTS (formats) - 1)]);
  worksheet_write_string (sheet, row, 0, chart->title, bold);
  write_names (sheet, names, chart);
  for (guint i = 0; i < n_rows (chart); i++)
    write_row (&figures, names + 1, i, chart);
  for (guint i = 0; i < ht_xlsx_n_limits (chart); i++)
    write_limit (sheet, row, chart, i);
}
