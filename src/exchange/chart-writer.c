#include "exchange/chart-writer.h"

#include "exchange/cairo-sink.h"
#include "exchange/chart-drawing.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#define DOTS 3     /* of a PNG, each unit */
#define UNIT 0.75  /* of a drawing in points */
#define MARGIN 4.0 /* around a picture of its own */

static void
draw_on_white (const HtChart *chart, cairo_t *cairo, double width, double height)
{
  cairo_set_source_rgb (cairo, 1, 1, 1);
  cairo_paint (cairo);
  cairo_translate (cairo, MARGIN, MARGIN);
  ht_chart_draw (chart, cairo, width - 2 * MARGIN, height - 2 * MARGIN);
}

static void
draw_page (const HtChart *chart, cairo_surface_t *surface)
{
  cairo_t *cairo = cairo_create (surface);
  cairo_scale (cairo, UNIT, UNIT);
  draw_on_white (chart, cairo, HT_CHART_WIDTH, HT_CHART_HEIGHT);
  cairo_show_page (cairo);
  cairo_destroy (cairo);
}

static gboolean
write_png (const HtChart *chart, GOutputStream *output, GError **error)
{
  return ht_chart_write_png (chart, HT_CHART_WIDTH, HT_CHART_HEIGHT, output, error);
}

static gboolean
number_cb (const GMatchInfo *match, GString *text, gpointer numbers)
{
  g_autofree char *given = g_match_info_fetch (match, 0);
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, given));
  if (number == 0)
    {
      number = g_hash_table_size (numbers) + 1;
      g_hash_table_insert (numbers, g_strdup (given), GUINT_TO_POINTER (number));
    }
  g_string_append_printf (text, "surface%u", number);
  return FALSE;
}

/* Cairo numbers the groups of a picture after all that the program has drawn before; they are
 * numbered anew from 1, so that the same chart gives the same bytes. */
static char *
number_groups (const char *svg, gsize size, GError **error)
{
  g_autoptr (GRegex) regex = g_regex_new ("\\bsurface[0-9]+\\b", 0, 0, error);
  g_autoptr (GHashTable) numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return regex != NULL
             ? g_regex_replace_eval (regex, svg, (gssize)size, 0, 0, number_cb, numbers, error)
             : NULL;
}

static gboolean
write_svg (const HtChart *chart, GOutputStream *output, GError **error)
{
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  HtCairoSink sink = { memory, NULL };
  if (!ht_chart_drawing_load (error))
    return FALSE;
  cairo_surface_t *surface = cairo_svg_surface_create_for_stream (
      ht_cairo_sink_write, &sink, HT_CHART_WIDTH * UNIT, HT_CHART_HEIGHT * UNIT);
  draw_page (chart, surface);
  if (!ht_cairo_sink_finish (&sink, surface, error))
    return FALSE;
  GMemoryOutputStream *written = G_MEMORY_OUTPUT_STREAM (memory);
  g_autofree char *svg = number_groups (g_memory_output_stream_get_data (written),
                                        g_memory_output_stream_get_data_size (written), error);
  return svg != NULL && g_output_stream_write_all (output, svg, strlen (svg), NULL, NULL, error);
}

/* Without a date, which would be that of writing. */
static gboolean
write_pdf (const HtChart *chart, GOutputStream *output, GError **error)
{
  HtCairoSink sink = { output, NULL };
  if (!ht_chart_drawing_load (error))
    return FALSE;
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (
      ht_cairo_sink_write, &sink, HT_CHART_WIDTH * UNIT, HT_CHART_HEIGHT * UNIT);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, chart->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Haetae");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, "");
  draw_page (chart, surface);
  return ht_cairo_sink_finish (&sink, surface, error);
}

static const HtChartFormat formats[] = {
  { ".png", N_ ("PNG"), write_png },
  { ".svg", N_ ("SVG"), write_svg },
  { ".pdf", N_ ("PDF"), write_pdf },
};

const HtChartFormat *
ht_chart_format (guint number)
{
  return number < G_N_ELEMENTS (formats) ? &formats[number] : NULL;
}

const HtChartFormat *
ht_chart_format_of (const char *path, GError **error)
{
  gsize length = path != NULL ? strlen (path) : 0;
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      gsize n = strlen (formats[i].ending);
      if (length > n && g_ascii_strcasecmp (path + length - n, formats[i].ending) == 0)
        return &formats[i];
    }
  g_set_error (error, HT_ERROR, HT_ERROR_USAGE,
               _ ("Name a file to write that ends in one of these: %s."), ".png, .svg, .pdf");
  return NULL;
}

gboolean
ht_chart_write_png (const HtChart *self, double width, double height, GOutputStream *output,
                    GError **error)
{
  HtCairoSink sink = { output, NULL };
  if (!ht_chart_drawing_load (error))
    return FALSE;
  cairo_surface_t *surface
      = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int)(width * DOTS), (int)(height * DOTS));
  cairo_t *cairo = cairo_create (surface);
  cairo_scale (cairo, DOTS, DOTS);
  draw_on_white (self, cairo, width, height);
  cairo_destroy (cairo);
  cairo_status_t status = cairo_surface_write_to_png_stream (surface, ht_cairo_sink_write, &sink);
  cairo_surface_destroy (surface);
  return ht_cairo_sink_check (&sink, status, error);
}
