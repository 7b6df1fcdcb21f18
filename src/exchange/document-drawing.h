/* A document drawn as the office's paper, the same on the screen, in a PDF and in print. */
#pragma once

#include "exchange/document-layout.h"

G_BEGIN_DECLS

/* Whether all of the document can be drawn; see ht_chart_drawing_load(), which is asked for a
 * document with charts only. */
gboolean ht_document_drawing_load (const HtDocument *document, GError **error);
/* Draws the document from the context's origin down as one page, so many units wide (pixels on a
 * screen; a table whose texts need more breaks them), in black on whatever is there. Returns the
 * height that it took. */
double ht_document_draw (const HtDocument *document, cairo_t *cairo, double width);
/* Draws one strip so many units below the origin, without the space above it. */
void ht_layout_draw (const HtLayout *self, const HtStrip *strip, cairo_t *cairo, double y);

G_END_DECLS
