#include "exchange/picture-writer.h"

#include "exchange/cairo-sink.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#define DOTS 3    /* of a PNG, each unit */
#define UNIT 0.75 /* of a drawing in points */

static void
draw_on_white (const HtPicture *picture, cairo_surface_t *surface, double scale)
{
  cairo_t *cr = cairo_create (surface);
  cairo_scale (cr, scale, scale);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  picture->draw (cr, picture->data);
  cairo_show_page (cr);
  cairo_destroy (cr);
}

static gboolean
write_png (const HtPicture *self, GOutputStream *output, GError **error)
{
  HtCairoSink sink = { output, NULL };
  cairo_surface_t *surface = cairo_image_surface_create (
      CAIRO_FORMAT_RGB24, (int)(self->width * DOTS), (int)(self->height * DOTS));
  draw_on_white (self, surface, DOTS);
  cairo_status_t status = cairo_surface_write_to_png_stream (surface, ht_cairo_sink_write, &sink);
  cairo_surface_destroy (surface);
  return ht_cairo_sink_check (&sink, status, error);
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
 * numbered anew from 1, so that the same drawing gives the same bytes. */
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
write_svg (const HtPicture *self, GOutputStream *output, GError **error)
{
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  HtCairoSink sink = { memory, NULL };
  cairo_surface_t *surface = cairo_svg_surface_create_for_stream (
      ht_cairo_sink_write, &sink, self->width * UNIT, self->height * UNIT);
  draw_on_white (self, surface, UNIT);
  if (!ht_cairo_sink_finish (&sink, surface, error))
    return FALSE;
  GMemoryOutputStream *written = G_MEMORY_OUTPUT_STREAM (memory);
  g_autofree char *svg = number_groups (g_memory_output_stream_get_data (written),
                                        g_memory_output_stream_get_data_size (written), error);
  return svg != NULL && g_output_stream_write_all (output, svg, strlen (svg), NULL, NULL, error);
}

/* Without a date, which would be that of writing. */
static gboolean
write_pdf (const HtPicture *self, GOutputStream *output, GError **error)
{
  HtCairoSink sink = { output, NULL };
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (
      ht_cairo_sink_write, &sink, self->width * UNIT, self->height * UNIT);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, self->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Haetae");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, "");
  draw_on_white (self, surface, UNIT);
  return ht_cairo_sink_finish (&sink, surface, error);
}

static const HtPictureFormat formats[] = {
  { ".png", N_ ("PNG"), write_png },
  { ".svg", N_ ("SVG"), write_svg },
  { ".pdf", N_ ("PDF"), write_pdf },
};

const HtPictureFormat *
ht_picture_format (guint number)
{
  return number < G_N_ELEMENTS (formats) ? &formats[number] : NULL;
}

const HtPictureFormat *
ht_picture_format_of (const char *path, GError **error)
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
