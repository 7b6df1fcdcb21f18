#include "exchange/table.h"

#include "exchange/csv-reader.h"
#include "exchange/hub-xml-reader.h"
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
row_at (const HtTable *self, guint index)
{
  return index < self->rows->len ? &g_array_index (self->rows, Row, index) : NULL;
}

static const char *
cell_at (const HtTable *self, guint index, guint column)
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

static HtTable *
read_bytes (const char *bytes, gsize size, const char *path, HtEncoding encoding, GError **error)
{
  static const char zip_magic[] = "PK\003\004";
  static const char ole_magic[] = "\320\317\021\340";
  if (size >= 4 && memcmp (bytes, zip_magic, 4) == 0)
    return ht_xlsx_read (path, error);
  if (size >= 4 && memcmp (bytes, ole_magic, 4) == 0)
    {
      g_set_error (error, HT_ERROR, HT_ERROR_FORMAT,
                   _ ("“%s” is in an old or encrypted format of Excel or Hangul; save it as .xlsx "
                      "without a password, or as CSV, and try again."),
                   path);
      return NULL;
    }
  if (ht_hub_xml_looks_like (bytes, size))
    return ht_hub_xml_read (bytes, size, error);
  return ht_csv_read (bytes, size, encoding, error);
}

HtTable *
ht_table_new (void)
{
  HtTable *self = g_new0 (HtTable, 1);
  self->texts = g_string_chunk_new (64 * 1024);
  self->cells = g_ptr_array_new ();
  self->rows = g_array_new (FALSE, TRUE, sizeof (Row));
  self->encoding = HT_ENCODING_AUTO;
  return self;
}

void
ht_table_free (HtTable *self)
{
  if (self == NULL)
    return;
  g_string_chunk_free (self->texts);
  g_ptr_array_unref (self->cells);
  g_array_unref (self->rows);
  g_free (self);
}

void
ht_table_begin_row (HtTable *self, guint line)
{
  Row row = { .line = line, .first = self->cells->len };
  g_array_append_val (self->rows, row);
}

void
ht_table_add_cell (HtTable *self, const char *text, gssize length)
{
  g_return_if_fail (self->rows->len > 0);
  char *kept = length == 0 ? (char *)"" : g_string_chunk_insert_len (self->texts, text, length);
  g_ptr_array_add (self->cells, kept);
  g_array_index (self->rows, Row, self->rows->len - 1).n_cells++;
}

void
ht_table_end_row (HtTable *self)
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
ht_table_n_rows (const HtTable *self)
{
  return self->rows->len > 0 ? self->rows->len - 1 : 0;
}

guint
ht_table_n_columns (const HtTable *self)
{
  const Row *header = row_at (self, 0);
  return header != NULL ? header->n_cells : 0;
}

const char *
ht_table_header (const HtTable *self, guint column)
{
  return cell_at (self, 0, column);
}

const char *
ht_table_cell (const HtTable *self, guint row, guint column)
{
  return cell_at (self, row + 1, column);
}

guint
ht_table_line (const HtTable *self, guint row)
{
  const Row *found = row_at (self, row + 1);
  return found != NULL ? found->line : 0;
}

guint
ht_table_row_size (const HtTable *self, guint row)
{
  const Row *found = row_at (self, row + 1);
  return found != NULL ? found->n_cells : 0;
}

HtTable *
ht_table_read (const char *path, HtEncoding encoding, GError **error)
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
  HtTable *table = read_bytes (content, size, path, encoding, error);
  if (table == NULL)
    g_prefix_error (error, "%s: ", path);
  return table;
}
