/* Writes the rows of a table one after the other, however many, as CSV, XLSX, JSON or XML. */
#pragma once

#include "exchange/encoding.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  HT_COLUMN_TEXT,
  HT_COLUMN_NUMBER,
  HT_COLUMN_DATE, /* cells are ISO texts */
} HtColumnKind;

typedef struct
{
  const char *key;    /* received_on: the name in JSON and XML */
  const char *header; /* 접수일: the head of the column in CSV and XLSX */
  HtColumnKind kind;
} HtColumn;

typedef enum
{
  HT_FILE_CSV,
  HT_FILE_XLSX,
  HT_FILE_JSON,
  HT_FILE_XML,
} HtFileFormat;
/* Reads csv, xlsx, json and xml, also as the ending of a file's name. */
gboolean ht_file_format_parse (const char *text, HtFileFormat *format);

typedef struct
{
  const char *name; /* of the table: the sheet and the root element */
  const HtColumn *columns;
  guint n_columns;
  HtEncoding encoding;      /* of CSV: HT_ENCODING_CP949, anything else is UTF-8 */
  gboolean byte_order_mark; /* of CSV in UTF-8, for Excel */
} HtRowLayout;

typedef struct _HtRowWriter HtRowWriter;

/* Writes to output, which stays the caller's and is not closed; layout and what it points to must
 * outlive the writer. Same rows, same bytes. */
HtRowWriter *ht_row_writer_new (HtFileFormat format, const HtRowLayout *layout,
                                GOutputStream *output, GError **error);
/* As many cells as columns, none NULL. */
gboolean ht_row_writer_write (HtRowWriter *self, const char *const *cells, GError **error);
/* Writes what ends the file; nothing can be written after it. */
gboolean ht_row_writer_finish (HtRowWriter *self, GError **error);
void ht_row_writer_free (HtRowWriter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtRowWriter, ht_row_writer_free)

G_END_DECLS
