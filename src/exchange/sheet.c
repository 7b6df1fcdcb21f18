#include "exchange/sheet.h"

#include "exchange/csv-reader.h"
#include "exchange/hub-xml-reader.h"
#include "exchange/record-xml-reader.h"
#include "exchange/xlsx-reader.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

typedef struct
{
  guint line;
  guint first; /* index of its first cell */
  guint n_cells;
} Row;

/* More than any office has; a larger file is a mistake and would only exhaust the memory. */
#define LARGEST_FILE (1 << 30)

static const Row *
row_at (const HtSheet *self, guint index)
{
  return index < self->rows->len ? &g_array_index (self->rows, Row, index) : NULL;
}

static const char *
cell_at (const HtSheet *self, guint index, guint column)
{
  const Row *row = row_at (self, index);
  if (row == NULL || column >= row->n_cells)
    return "";
  return g_ptr_array_index (self->cells, row->first + column);
}

static gboolean
is_blank (const char *text)
{
  while (g_ascii_isspace (*text))
    text++;
  return *text == '\0';
}

/* As the export writes it: a table of objects. */
static gboolean
looks_like_json (const char *bytes, gsize size)
{
  gsize i = 0;

  while (i < size && bytes[i] != '\0' && strchr ("[ \t\r\n", bytes[i]) != NULL)
    i++;
  return i + 1 < size && bytes[i] == '{' && strchr ("\" \r\n}", bytes[i + 1]) != NULL;
}

static HtSheet *
read_bytes (const char *bytes, gsize size, const char *path, HtEncoding encoding, const char *part,
            GError **error)
{
  static const char zip_magic[] = "PK\003\004";
  static const char ole_magic[] = "\320\317\021\340";
  if (size >= 4 && memcmp (bytes, zip_magic, 4) == 0)
    return ht_xlsx_read (path, part, error);
  if (size >= 4 && memcmp (bytes, ole_magic, 4) == 0)
    {
      g_set_error (error, HT_ERROR, HT_ERROR_FORMAT,
                   _ ("“%s” is in an old or encrypted format of Excel or Hangul; save it as .xlsx "
                      "without a password, or as CSV, and try again."),
                   path);
      return NULL;
    }
  if (looks_like_json (bytes, size))
    {
      g_set_error_literal (error, HT_ERROR, HT_ERROR_FORMAT,
                           _ ("This is JSON, which is written but not read. Export the records as "
                              "CSV, XLSX or XML."));
      return NULL;
    }
  if (ht_hub_xml_looks_like (bytes, size))
    return ht_record_xml_looks_like (bytes, size) ? ht_record_xml_read (bytes, size, error)
                                                  : ht_hub_xml_read (bytes, size, error);
  return ht_csv_read (bytes, size, encoding, error);
}

HtSheet *
ht_sheet_new (void)
{
  HtSheet *self = g_new0 (HtSheet, 1);
  self->texts = g_string_chunk_new (64 * 1024);
  self->cells = g_ptr_array_new ();
  self->rows = g_array_new (FALSE, TRUE, sizeof (Row));
  self->parts = g_ptr_array_new_with_free_func (g_free);
  self->encoding = HT_ENCODING_AUTO;
  return self;
}

void
ht_sheet_free (HtSheet *self)
{
  if (self == NULL)
    return;
  g_string_chunk_free (self->texts);
  g_ptr_array_unref (self->cells);
  g_array_unref (self->rows);
  g_ptr_array_unref (self->parts);
  g_free (self);
}

void
ht_sheet_begin_row (HtSheet *self, guint line)
{
  Row row = { .line = line, .first = self->cells->len };
  g_array_append_val (self->rows, row);
}

void
ht_sheet_add_cell (HtSheet *self, const char *text, gssize length)
{
  g_return_if_fail (self->rows->len > 0);
  char *kept = length == 0 ? (char *)"" : g_string_chunk_insert_len (self->texts, text, length);
  g_ptr_array_add (self->cells, kept);
  g_array_index (self->rows, Row, self->rows->len - 1).n_cells++;
}

void
ht_sheet_end_row (HtSheet *self)
{
  g_return_if_fail (self->rows->len > 0);
  const Row *row = row_at (self, self->rows->len - 1);
  for (guint i = 0; i < row->n_cells; i++)
    if (!is_blank (g_ptr_array_index (self->cells, row->first + i)))
      return;
  g_ptr_array_set_size (self->cells, (int)row->first);
  g_array_set_size (self->rows, self->rows->len - 1);
}

guint
ht_sheet_n_rows (const HtSheet *self)
{
  return self->rows->len > 0 ? self->rows->len - 1 : 0;
}

guint
ht_sheet_n_columns (const HtSheet *self)
{
  const Row *header = row_at (self, 0);
  return header != NULL ? header->n_cells : 0;
}

const char *
ht_sheet_header (const HtSheet *self, guint column)
{
  return cell_at (self, 0, column);
}

const char *
ht_sheet_cell (const HtSheet *self, guint row, guint column)
{
  return cell_at (self, row + 1, column);
}

guint
ht_sheet_line (const HtSheet *self, guint row)
{
  const Row *found = row_at (self, row + 1);
  return found != NULL ? found->line : 0;
}

guint
ht_sheet_row_size (const HtSheet *self, guint row)
{
  const Row *found = row_at (self, row + 1);
  return found != NULL ? found->n_cells : 0;
}

HtSheet *
ht_sheet_read (const char *path, HtEncoding encoding, const char *part, GError **error)
{
  g_autofree char *content = NULL;
  gsize size = 0;
  GStatBuf status;
  if (g_stat (path, &status) == 0 && status.st_size > LARGEST_FILE)
    {
      g_set_error (error, HT_ERROR, HT_ERROR_FORMAT,
                   _ ("“%s” is larger than 1 GB; split it and import the parts."), path);
      return NULL;
    }
  g_autoptr (GError) cause = NULL;
  if (!g_file_get_contents (path, &content, &size, &cause))
    {
      g_set_error (error, HT_ERROR, HT_ERROR_FILE, _ ("“%s” cannot be read: %s"), path,
                   cause->message);
      return NULL;
    }
  HtSheet *sheet = read_bytes (content, size, path, encoding, part, error);
  if (sheet == NULL)
    g_prefix_error (error, "%s: ", path);
  return sheet;
}
