#include "exchange/document-pages.h"
#include "exchange/document-writer.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

typedef struct
{
  GOutputStream *output;
  GError **error;
} Sink;

static cairo_status_t
write_bytes_cb (void *data, const unsigned char *bytes, unsigned int size)
{
  Sink *sink = data;
  return g_output_stream_write_all (sink->output, bytes, size, NULL, NULL, sink->error)
             ? CAIRO_STATUS_SUCCESS
             : CAIRO_STATUS_WRITE_ERROR;
}

/* Cairo would write the time of writing: a document is as old as the day that it tells of, so that
 * the same document gives the same bytes. */
static void
set_metadata (cairo_surface_t *surface, const HtDocument *document)
{
  g_autofree char *day = ht_date_to_iso (document->as_of);
  const char *title = *document->title != '\0' ? document->title : document->file_stem;
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Haetae");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, day);
}

static void
draw_pages (cairo_surface_t *surface, const HtDocument *document, double width, double height)
{
  g_autoptr (HtDocumentPages) pages = ht_document_pages_new (document, width, height);
  cairo_t *cairo = cairo_create (surface);
  for (guint page = 0; page < ht_document_pages_count (pages); page++)
    {
      ht_document_pages_draw (pages, page, cairo);
      cairo_show_page (cairo);
    }
  cairo_destroy (cairo);
}

gboolean
ht_document_write_pdf (const HtDocument *self, GOutputStream *output, GError **error)
{
  g_autoptr (GError) failure = NULL;
  Sink sink = { output, &failure };
  gboolean is_wide = ht_document_is_wide (self);
  double width = is_wide ? HT_PAPER_HEIGHT : HT_PAPER_WIDTH;
  double height = is_wide ? HT_PAPER_WIDTH : HT_PAPER_HEIGHT;
  cairo_surface_t *surface
      = cairo_pdf_surface_create_for_stream (write_bytes_cb, &sink, width, height);
  set_metadata (surface, self);
  draw_pages (surface, self, width, height);
  cairo_surface_finish (surface);
  cairo_status_t status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else
    g_set_error (error, HT_ERROR, HT_ERROR_FILE, _ ("The PDF cannot be written: %s."),
                 cairo_status_to_string (status));
  return FALSE;
}
