#include "exchange/row-writer-format.h"
#include "exchange/xml-stream.h"

static gboolean
begin (HtRowWriter *self, GError **error)
{
  HtXmlStream *xml = ht_xml_stream_new (self->output);
  self->state = xml;
  ht_xml_stream_start (xml, self->layout->name);
  return ht_xml_stream_check (xml, error);
}

static gboolean
write_row (HtRowWriter *self, const char *const *cells, GError **error)
{
  HtXmlStream *xml = self->state;
  ht_xml_stream_start (xml, "record");
  for (guint i = 0; i < self->layout->n_columns; i++)
    ht_xml_stream_element (xml, self->layout->columns[i].key, cells[i]);
  ht_xml_stream_end (xml);
  return ht_xml_stream_check (xml, error);
}

static gboolean
finish (HtRowWriter *self, GError **error)
{
  return ht_xml_stream_finish (self->state, error);
}

static void
free_state (HtRowWriter *self)
{
  ht_xml_stream_free (self->state);
}

const HtRowFormat ht_xml_row_format = { begin, write_row, finish, free_state };
