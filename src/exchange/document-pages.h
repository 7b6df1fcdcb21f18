/* A document on sheets of paper, as the PDF and the printer get it: no row is cut in two, the head
 * of a table stands on each page that it goes on to, and every page has its number at the foot; a
 * page that begins without a title, or with the document's own, is another paper, whose numbers
 * begin anew. */
#pragma once

#include "exchange/document.h"

#include <cairo.h>

G_BEGIN_DECLS

/* A4 upright, in points. */
#define HT_PAPER_WIDTH 595.276
#define HT_PAPER_HEIGHT 841.890

typedef struct _HtDocumentPages HtDocumentPages;

/* Whether a table of the document is too wide for A4 upright. */
gboolean ht_document_is_wide (const HtDocument *document);
/* Puts the document, which has to live as long, on sheets of that size in points; the margins are
 * those of official papers (20 mm above and at the sides, 15 mm below). */
HtDocumentPages *ht_document_pages_new (const HtDocument *document, double width, double height);
void ht_document_pages_free (HtDocumentPages *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtDocumentPages, ht_document_pages_free)
/* At least 1. */
guint ht_document_pages_count (const HtDocumentPages *self);
/* Draws one page, 0 being the first, on a context whose unit is the point and whose origin the
 * sheet's upper left corner. */
void ht_document_pages_draw (const HtDocumentPages *self, guint page, cairo_t *cairo);

G_END_DECLS
