#include "exchange/row-writer-format.h"

#include <glib/gi18n-lib.h>
#include <libxml/xmlwriter.h>

typedef struct
{
  GOutputStream *output; /* borrowed */
  xmlTextWriter *xml;
  GError *failure; /* of the stream */
} Writing;

/* libxml2 would print a failure to the standard error: it is kept for the caller instead. */
static int
write_bytes_cb (void *data, const char *bytes, int size)
{
  Writing *writing = data;
  if (writing->failure == NULL)
    g_output_stream_write_all (writing->output, bytes, (gsize)size, NULL, NULL, &writing->failure);
  return size;
}

static int
close_cb (void *data)
{
  return 0;
}

static gboolean
check_written (Writing *writing, gboolean written, GError **error)
{
  if (writing->failure != NULL)
    g_propagate_error (error, g_steal_pointer (&writing->failure));
  else if (written)
    return TRUE;
  else
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
  Writing *writing = g_new0 (Writing, 1);
  self->state = writing;
  writing->output = self->output;
  xmlOutputBuffer *buffer = xmlOutputBufferCreateIO (write_bytes_cb, close_cb, writing, NULL);
  writing->xml = buffer != NULL ? xmlNewTextWriter (buffer) : NULL;
  gboolean written = writing->xml != NULL && xmlTextWriterSetIndent (writing->xml, 1) >= 0
                     && xmlTextWriterStartDocument (writing->xml, NULL, "UTF-8", NULL) >= 0
                     && xmlTextWriterStartElement (writing->xml, BAD_CAST self->layout->name) >= 0;
  return check_written (writing, written, error);
}

static gboolean
write_row (HtRowWriter *self, const char *const *cells, GError **error)
{
  Writing *writing = self->state;
  gboolean written = xmlTextWriterStartElement (writing->xml, BAD_CAST "record") >= 0;
  for (guint i = 0; i < self->layout->n_columns && written; i++)
    {
      g_autofree char *text = drop_forbidden (cells[i]);
      written = xmlTextWriterWriteElement (writing->xml, BAD_CAST self->layout->columns[i].key,
                                           BAD_CAST text)
                >= 0;
    }
  return check_written (writing, written && xmlTextWriterEndElement (writing->xml) >= 0, error);
}

static gboolean
finish (HtRowWriter *self, GError **error)
{
  Writing *writing = self->state;
  gboolean written
      = xmlTextWriterEndDocument (writing->xml) >= 0 && xmlTextWriterFlush (writing->xml) >= 0;
  return check_written (writing, written, error);
}

static void
free_state (HtRowWriter *self)
{
  Writing *writing = self->state;
  if (writing == NULL)
    return;
  if (writing->xml != NULL)
    xmlFreeTextWriter (writing->xml);
  g_clear_error (&writing->failure);
  g_free (writing);
}

const HtRowFormat ht_xml_row_format = { begin, write_row, finish, free_state };
