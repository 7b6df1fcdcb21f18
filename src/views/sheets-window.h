/* A window with the sheets of a document as they will come out of the printer. */
#pragma once

#include "exchange/document-pages.h"
#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The sheet's size is in points. Borrows the pages, which have to live as long as the window.
 * Escape closes it. */
GtkWidget *ht_sheets_window_new (const char *title, const HtDocumentPages *pages, double width,
                                 double height);

G_END_DECLS
