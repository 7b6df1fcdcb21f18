/* A chart as a picture, the same on the screen, in a PDF, in print and in files of pictures. */
#pragma once

#include "base/error.h"
#include "exchange/chart.h"

#include <cairo.h>

G_BEGIN_DECLS

/* Units of a picture of its own; on a screen they are pixels. */
#define HT_CHART_WIDTH 640
#define HT_CHART_HEIGHT 320

/* What the module src/charts offers by the name HT_CHART_DRAW. */
#define HT_CHART_DRAW "ht_charts_draw"
typedef void (*HtChartDraw) (const HtChart *chart, cairo_t *cairo, double width, double height);

/* Whether charts can be drawn: goffice, which draws them, stands in a module that is loaded with
 * the first chart, so that no other work of the command line needs it. HT_ERROR_FILE when it is
 * missing. */
gboolean ht_chart_drawing_load (GError **error);
/* Draws the chart, with its title, from the context's origin, so many units wide and high. Without
 * the module nothing but the reason is drawn. */
void ht_chart_draw (const HtChart *self, cairo_t *cairo, double width, double height);

G_END_DECLS
