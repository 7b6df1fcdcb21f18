#include "exchange/row-writer-format.h"

#include <json-glib/json-glib.h>
#include <string.h>

static gboolean
put (HtRowWriter *self, const char *text, GError **error)
{
  return g_output_stream_write_all (self->output, text, strlen (text), NULL, NULL, error);
}

static gboolean
begin (HtRowWriter *self, GError **error)
{
  return put (self, "[", error);
}

/* Days and numbers that are not known are null; texts are "". */
static void
add_member (JsonObject *object, const HtColumn *column, const char *cell)
{
  if (cell[0] == '\0' && column->kind != HT_COLUMN_TEXT)
    json_object_set_null_member (object, column->key);
  else if (column->kind == HT_COLUMN_NUMBER)
    json_object_set_int_member (object, column->key, g_ascii_strtoll (cell, NULL, 10));
  else
    json_object_set_string_member (object, column->key, cell);
}

/* One object a line, so that a file of any length is written (and can be compared) by line. */
static gboolean
write_row (HtRowWriter *self, const char *const *cells, GError **error)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  json_node_take_object (node, json_object_new ());
  for (guint i = 0; i < self->layout->n_columns; i++)
    add_member (json_node_get_object (node), &self->layout->columns[i], cells[i]);
  g_autofree char *text = json_to_string (node, FALSE);
  return put (self, self->n_rows > 0 ? ",\n" : "\n", error) && put (self, text, error);
}

static gboolean
finish (HtRowWriter *self, GError **error)
{
  return put (self, "\n]\n", error);
}

const HtRowFormat ht_json_row_format = { begin, write_row, finish, NULL };
