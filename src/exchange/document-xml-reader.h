/* A document as it was written by ht_document_write_xml(). */
#pragma once

#include "exchange/document.h"

G_BEGIN_DECLS

/* The document that all formats can be written of again. max_rows: so many rows of a table under
 * its head, with a note of how many there are; 0: all. Owned by the caller; no network, no
 * entities; HT_ERROR_FORMAT for anything but what data/haetae-document.xsd describes. */
HtDocument *ht_document_read_xml (const char *bytes, gsize size, guint max_rows, GError **error);

G_END_DECLS
