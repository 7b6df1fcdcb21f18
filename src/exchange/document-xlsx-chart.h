/* The charts of a workbook: Excel's own, on a sheet of which no page cuts one, with their figures
 * on a last sheet that they refer to. */
#pragma once

#include "exchange/chart.h"

#include <xlsxwriter.h>

G_BEGIN_DECLS

/* The names of the sheets. */
#define HT_XLSX_CHARTS "차트"
#define HT_XLSX_FIGURES "차트 자료"

typedef struct
{
  lxw_workbook *workbook;
  GPtrArray *charts; /* of HtChart, borrowed */
  guint row;         /* of the next table of figures */
} HtXlsxCharts;

HtXlsxCharts *ht_xlsx_charts_new (lxw_workbook *workbook);
void ht_xlsx_charts_free (HtXlsxCharts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtXlsxCharts, ht_xlsx_charts_free)

void ht_xlsx_charts_add (HtXlsxCharts *self, const HtChart *chart);
/* Adds the sheets, once all others are written; none without charts. */
void ht_xlsx_charts_write (HtXlsxCharts *self);

G_END_DECLS
