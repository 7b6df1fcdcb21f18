/* A sheet of the office's paper with a document on it, to be put into a scrolled window. */
#pragma once

#include "exchange/document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HT_TYPE_DOCUMENT_PREVIEW (ht_document_preview_get_type ())
G_DECLARE_FINAL_TYPE (HtDocumentPreview, ht_document_preview, HT, DOCUMENT_PREVIEW, GtkDrawingArea)

/* Takes the document; NULL for an empty sheet. */
void ht_document_preview_take (HtDocumentPreview *self, HtDocument *document);
/* Owned by self; NULL for an empty sheet. */
const HtDocument *ht_document_preview_document (HtDocumentPreview *self);

G_END_DECLS
