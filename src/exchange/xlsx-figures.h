/* The figures of a chart on a sheet: its title, the names of its series, then a row for each point,
 * or two for each step; a gap is a cell without a value. */
#pragma once

#include "exchange/chart.h"

#include <xlsxwriter.h>

G_BEGIN_DECLS

/* The cells of a series of a chart: rows first to last of two columns. */
typedef struct
{
  guint first;
  guint last;
  lxw_col_t labels;
  lxw_col_t values;
} HtXlsxRange;

/* How many rows the figures take, with the empty one behind them. */
guint ht_xlsx_figures_height (const HtChart *chart);
/* The row with the names, of figures that begin at that row. */
guint ht_xlsx_names_row (guint row);
HtXlsxRange ht_xlsx_series_range (const HtChart *chart, guint row, guint series);
/* How many limits are drawn: Excel has no lines among columns, where the ranges tell them. */
guint ht_xlsx_n_limits (const HtChart *chart);
/* A limit is the same value at each point, or the two ends of an upright line. */
HtXlsxRange ht_xlsx_limit_range (const HtChart *chart, guint row, guint limit);
void ht_xlsx_write_figures (lxw_workbook *workbook, lxw_worksheet *sheet, guint row,
                            const HtChart *chart);

G_END_DECLS
