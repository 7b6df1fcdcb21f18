/* The writers of a document, one per file format. */
#pragma once

#include "exchange/document.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* A sheet a page: counts, shares and days are numbers in cells of their own; "-" for nothing.
 * Charts are Excel's own, with their figures on a last sheet. Same document, same bytes. */
gboolean ht_document_write_xlsx (const HtDocument *self, GOutputStream *output, GError **error);
/* UTF-8 with a byte order mark, the same cells in the same places as in the sheet; where
 * that has a chart there are its figures. */
gboolean ht_document_write_csv (const HtDocument *self, GOutputStream *output, GError **error);
/* A document of Hangul Office (OWPML, KS X 6101) on A4, across when a table needs it. Same
 * document, same bytes. */
gboolean ht_document_write_hwpx (const HtDocument *self, GOutputStream *output, GError **error);
/* Pages of A4, across when a table needs it, with the fonts inside. Same document, same bytes. */
gboolean ht_document_write_pdf (const HtDocument *self, GOutputStream *output, GError **error);
/* As data/haetae-document.xsd describes: each figure as a number beside the words that the paper
 * shows. Same document, same bytes. */
gboolean ht_document_write_xml (const HtDocument *self, GOutputStream *output, GError **error);

/* A format that a document can be written in. */
typedef struct
{
  const char *ending; /* ".xlsx" */
  const char *name;   /* "Excel", untranslated: for _() */
  gboolean (*write) (const HtDocument *self, GOutputStream *output, GError **error);
} HtDocumentFormat;

/* The formats by number, in the order in which they are offered; NULL behind the last. */
const HtDocumentFormat *ht_document_format (guint number);
/* The format that the path's ending asks for. A path that is NULL or ends otherwise is
 * HT_ERROR_USAGE, with a sentence that names the endings. */
const HtDocumentFormat *ht_document_format_of (const char *path, GError **error);

G_END_DECLS
