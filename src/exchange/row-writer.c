#include "exchange/row-writer-format.h"

static const HtRowFormat *const formats[] = {
  [HT_FILE_CSV] = &ht_csv_row_format,
  [HT_FILE_XLSX] = &ht_xlsx_row_format,
  [HT_FILE_JSON] = &ht_json_row_format,
  [HT_FILE_XML] = &ht_xml_row_format,
};

gboolean
ht_file_format_parse (const char *text, HtFileFormat *format)
{
  static const char *const names[] = { "csv", "xlsx", "json", "xml" };
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_ascii_strcasecmp (text, names[i]) == 0)
      {
        *format = (HtFileFormat)i;
        return TRUE;
      }
  return FALSE;
}

HtRowWriter *
ht_row_writer_new (HtFileFormat format, const HtRowLayout *layout, GOutputStream *output,
                   GError **error)
{
  g_autoptr (HtRowWriter) self = g_new0 (HtRowWriter, 1);
  self->format = formats[format];
  self->layout = layout;
  self->output = output;
  return self->format->begin (self, error) ? g_steal_pointer (&self) : NULL;
}

gboolean
ht_row_writer_write (HtRowWriter *self, const char *const *cells, GError **error)
{
  if (!self->format->write (self, cells, error))
    return FALSE;
  self->n_rows++;
  return TRUE;
}

gboolean
ht_row_writer_finish (HtRowWriter *self, GError **error)
{
  return self->format->finish (self, error);
}

void
ht_row_writer_free (HtRowWriter *self)
{
  if (self == NULL)
    return;
  if (self->format->free_state != NULL)
    self->format->free_state (self);
  g_free (self);
}
