#include "exchange/cairo-sink.h"
#include "exchange/document-drawing.h"
#include "exchange/document-pages.h"
#include "exchange/document-writer.h"

#include <cairo-pdf.h>

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
  HtCairoSink sink = { output, NULL };
  if (!ht_document_drawing_load (self, error))
    return FALSE;
  gboolean is_wide = ht_document_is_wide (self);
  double width = is_wide ? HT_PAPER_HEIGHT : HT_PAPER_WIDTH;
  double height = is_wide ? HT_PAPER_WIDTH : HT_PAPER_HEIGHT;
  cairo_surface_t *surface
      = cairo_pdf_surface_create_for_stream (ht_cairo_sink_write, &sink, width, height);
  set_metadata (surface, self);
  draw_pages (surface, self, width, height);
  return ht_cairo_sink_finish (&sink, surface, error);
}
