#include "exchange/chart-writer.h"

#include "exchange/chart-drawing.h"

#define MARGIN 4.0 /* around a picture of its own */

typedef struct
{
  const HtChart *chart;
  double width, height;
} Sheet;

static void
draw_cb (cairo_t *cairo, gpointer data)
{
  const Sheet *sheet = data;
  cairo_translate (cairo, MARGIN, MARGIN);
  ht_chart_draw (sheet->chart, cairo, sheet->width - 2 * MARGIN, sheet->height - 2 * MARGIN);
}

static gboolean
write_sheet (const HtChart *chart, double width, double height, const HtPictureFormat *format,
             GOutputStream *output, GError **error)
{
  Sheet sheet = { chart, width, height };
  const HtPicture picture = { draw_cb, &sheet, width, height, chart->title };
  return ht_chart_drawing_load (error) && format->write (&picture, output, error);
}

gboolean
ht_chart_write (const HtChart *self, const HtPictureFormat *format, GOutputStream *output,
                GError **error)
{
  return write_sheet (self, HT_CHART_WIDTH, HT_CHART_HEIGHT, format, output, error);
}

gboolean
ht_chart_write_png (const HtChart *self, double width, double height, GOutputStream *output,
                    GError **error)
{
  return write_sheet (self, width, height, ht_picture_format (HT_PICTURE_PNG), output, error);
}
