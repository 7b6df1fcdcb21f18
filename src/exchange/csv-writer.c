#include "exchange/csv-line.h"
#include "exchange/row-writer-format.h"

#include <glib/gi18n-lib.h>

static gboolean
begin (HtRowWriter *self, GError **error)
{
  const HtRowLayout *layout = self->layout;
  g_autoptr (GString) line = g_string_new (NULL);
  if (layout->byte_order_mark && layout->encoding != HT_ENCODING_CP949)
    g_string_append (line, HT_CSV_BYTE_ORDER_MARK);
  for (guint i = 0; i < layout->n_columns; i++)
    ht_csv_append (line, i == 0, layout->columns[i].header, TRUE);
  return ht_csv_write_line (self->output, line, layout->encoding, error);
}

static gboolean
write_row (HtRowWriter *self, const char *const *cells, GError **error)
{
  const HtRowLayout *layout = self->layout;
  g_autoptr (GString) line = g_string_new (NULL);
  for (guint i = 0; i < layout->n_columns; i++)
    ht_csv_append (line, i == 0, cells[i], layout->columns[i].kind == HT_COLUMN_TEXT);
  if (ht_csv_write_line (self->output, line, layout->encoding, error))
    return TRUE;
  g_prefix_error (error, _ ("Row %u (%s): "), self->n_rows + 1, cells[0]);
  return FALSE;
}

static gboolean
finish (HtRowWriter *self, GError **error)
{
  return TRUE;
}

const HtRowFormat ht_csv_row_format = { begin, write_row, finish, NULL };
