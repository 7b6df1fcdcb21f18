#include "exchange/chart-grid.h"

static void
put_value (const HtChart *chart, HtGrid *grid, guint series, guint point, guint row)
{
  double value = ht_chart_value (chart, series, point);
  if (chart->is_share)
    ht_grid_set_share (grid, row, series + 1, value);
  else
    ht_grid_set_decimal (grid, row, series + 1, value, chart->digits);
}

HtGrid *
ht_chart_to_grid (const HtChart *chart)
{
  HtGrid *grid = ht_grid_new (chart->series->len + 1, 1);
  ht_grid_set_header (grid, 0, 0, 1, 1, *chart->x_title != '\0' ? chart->x_title : "구분");
  for (guint i = 0; i < chart->series->len; i++)
    {
      const HtChartSeries *series = g_ptr_array_index (chart->series, i);
      ht_grid_set_header (grid, 0, i + 1, 1, 1, series->name);
    }
  for (guint point = 0; point < chart->points->len; point++)
    {
      const HtChartPoint *place = g_ptr_array_index (chart->points, point);
      guint row = ht_grid_add_row (grid);
      ht_grid_set_text (grid, row, 0, place->label);
      for (guint i = 0; i < chart->series->len; i++)
        put_value (chart, grid, i, point, row);
    }
  return grid;
}
