/* A chart on a sheet of paper, as it is printed; its menu (right click or the menu key) saves it as
 * a picture. */
#pragma once

#include "exchange/chart.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HT_TYPE_CHART_VIEW (ht_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (HtChartView, ht_chart_view, HT, CHART_VIEW, GtkDrawingArea)

/* Takes the chart; NULL for an empty sheet. Its title is the accessible name and its figures are
 * the accessible description. */
void ht_chart_view_take (HtChartView *self, HtChart *chart);
/* Gives the button the menu of the chart too. */
void ht_chart_view_add_menu (HtChartView *self, GtkMenuButton *button);

G_END_DECLS
