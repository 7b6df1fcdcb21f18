/* A document sent to a printer, as the same pages that its PDF has. */
#pragma once

#include "exchange/document.h"
#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Asks for a printer, on A4 across for a wide document, and prints; the dialog's preview shows the
 * sheets in a window of their own. Takes the document. The folder is the one to offer for printing
 * into a file. The callback is called when the pages are
 * with the printer, or the dialog was left. */
void ht_document_print_async (HtDocument *document, const char *folder, GtkWindow *parent,
                              GAsyncReadyCallback callback, gpointer user_data);
/* FALSE with an error when it could not be printed; leaving the dialog is no error. */
gboolean ht_document_print_finish (GAsyncResult *result, GError **error);

G_END_DECLS
