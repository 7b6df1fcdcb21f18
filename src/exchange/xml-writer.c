#include "exchange/row-writer-format.h"

#include <glib/gi18n-lib.h>
#include <libxml/xmlwriter.h>

static int
write_bytes_cb (void *data, const char *bytes, int size)
{
  GOutputStream *output = data;
  return g_output_stream_write_all (output, bytes, (gsize)size, NULL, NULL, NULL) ? size : -1;
}

static int
close_cb (void *data)
{
  return 0;
}

static gboolean
set_failed (GError **error)
{
  g_set_error_literal (error, HT_ERROR, HT_ERROR_FILE, _ ("The XML file cannot be written."));
  return FALSE;
}

/* Signs that XML 1.0 has no way to write, such as a bell, are left out. */
static char *
drop_forbidden (const char *text)
{
  GString *kept = g_string_new (NULL);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar sign = g_utf8_get_char (p);
      if (sign >= 0x20 || sign == '\t' || sign == '\n' || sign == '\r')
        if (sign != 0xfffe && sign != 0xffff)
          g_string_append_unichar (kept, sign);
    }
  return g_string_free (kept, FALSE);
}

static gboolean
begin (HtRowWriter *self, GError **error)
{
  xmlOutputBuffer *buffer = xmlOutputBufferCreateIO (write_bytes_cb, close_cb, self->output, NULL);
  self->state = buffer != NULL ? xmlNewTextWriter (buffer) : NULL;
  if (self->state == NULL || xmlTextWriterSetIndent (self->state, 1) < 0
      || xmlTextWriterStartDocument (self->state, NULL, "UTF-8", NULL) < 0
      || xmlTextWriterStartElement (self->state, BAD_CAST self->layout->name) < 0)
    return set_failed (error);
  return TRUE;
}

static gboolean
write_row (HtRowWriter *self, const char *const *cells, GError **error)
{
  gboolean written = xmlTextWriterStartElement (self->state, BAD_CAST "record") >= 0;
  for (guint i = 0; i < self->layout->n_columns && written; i++)
    {
      g_autofree char *text = drop_forbidden (cells[i]);
      written = xmlTextWriterWriteElement (self->state, BAD_CAST self->layout->columns[i].key,
                                           BAD_CAST text)
                >= 0;
    }
  return written && xmlTextWriterEndElement (self->state) >= 0 ? TRUE : set_failed (error);
}

static gboolean
finish (HtRowWriter *self, GError **error)
{
  gboolean written
      = xmlTextWriterEndDocument (self->state) >= 0 && xmlTextWriterFlush (self->state) >= 0;
  return written ? TRUE : set_failed (error);
}

static void
free_state (HtRowWriter *self)
{
  if (self->state != NULL)
    xmlFreeTextWriter (self->state);
}

const HtRowFormat ht_xml_row_format = { begin, write_row, finish, free_state };
