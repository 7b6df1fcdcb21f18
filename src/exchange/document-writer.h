/* The writers of a document, one per file format. */
#pragma once

#include "exchange/document.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* One sheet: counts, shares and days are numbers in cells of their own; "-" for nothing. Same
 * document, same bytes. */
gboolean ht_document_write_xlsx (const HtDocument *self, GOutputStream *output, GError **error);
/* UTF-8 with a byte order mark, the same cells in the same places as in the sheet. */
gboolean ht_document_write_csv (const HtDocument *self, GOutputStream *output, GError **error);
/* Pages of A4, across when a table needs it, with the fonts inside. Same document, same bytes. */
gboolean ht_document_write_pdf (const HtDocument *self, GOutputStream *output, GError **error);
/* As data/haetae-document.xsd describes: each figure as a number beside the words that the paper
 * shows. Same document, same bytes. */
gboolean ht_document_write_xml (const HtDocument *self, GOutputStream *output, GError **error);

G_END_DECLS
