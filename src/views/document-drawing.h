/* A document drawn as the office's paper, the same on the screen, in a PDF and in print. */
#pragma once

#include "exchange/document.h"

#include <cairo.h>

G_BEGIN_DECLS

/* Draws the document from the context's origin down, so many units wide (pixels on a screen, points
 * on paper; a table whose figures need more is squeezed), in black on whatever is there. Returns
 * the height that it took. */
double ht_document_draw (const HtDocument *document, cairo_t *cairo, double width);

G_END_DECLS
