#include "exchange/xml-stream.h"

#include <glib/gi18n-lib.h>
#include <libxml/xmlwriter.h>

struct _HtXmlStream
{
  GOutputStream *output; /* borrowed */
  xmlTextWriter *xml;    /* NULL when there was no memory for it */
  gboolean is_broken;
  GError *failure; /* of the stream */
};

/* libxml2 would print a failure to the standard error: it is kept for the caller instead. */
static int
write_bytes_cb (void *data, const char *bytes, int size)
{
  HtXmlStream *self = data;
  if (self->failure == NULL)
    g_output_stream_write_all (self->output, bytes, (gsize)size, NULL, NULL, &self->failure);
  return size;
}

static int
close_cb (void *data)
{
  return 0;
}

static void
note_result (HtXmlStream *self, int result)
{
  self->is_broken = self->is_broken || result < 0;
}

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

static HtXmlStream *
new_stream (GOutputStream *output, gboolean indented, const char *standalone)
{
  HtXmlStream *self = g_new0 (HtXmlStream, 1);
  self->output = output;
  xmlOutputBuffer *buffer = xmlOutputBufferCreateIO (write_bytes_cb, close_cb, self, NULL);
  self->xml = buffer != NULL ? xmlNewTextWriter (buffer) : NULL;
  note_result (self, self->xml == NULL ? -1 : xmlTextWriterSetIndent (self->xml, indented));
  note_result (self, xmlTextWriterStartDocument (self->xml, NULL, "UTF-8", standalone));
  return self;
}

HtXmlStream *
ht_xml_stream_new (GOutputStream *output)
{
  return new_stream (output, TRUE, NULL);
}

HtXmlStream *
ht_xml_stream_new_part (GOutputStream *output)
{
  return new_stream (output, FALSE, "yes");
}

void
ht_xml_stream_free (HtXmlStream *self)
{
  if (self == NULL)
    return;
  if (self->xml != NULL)
    xmlFreeTextWriter (self->xml);
  g_clear_error (&self->failure);
  g_free (self);
}

void
ht_xml_stream_start (HtXmlStream *self, const char *name)
{
  note_result (self, xmlTextWriterStartElement (self->xml, BAD_CAST name));
}

void
ht_xml_stream_attribute (HtXmlStream *self, const char *name, const char *value)
{
  g_autofree char *kept = drop_forbidden (value);
  note_result (self, xmlTextWriterWriteAttribute (self->xml, BAD_CAST name, BAD_CAST kept));
}

void
ht_xml_stream_count (HtXmlStream *self, const char *name, guint value)
{
  g_autofree char *text = g_strdup_printf ("%u", value);
  ht_xml_stream_attribute (self, name, text);
}

void
ht_xml_stream_text (HtXmlStream *self, const char *text)
{
  g_autofree char *kept = drop_forbidden (text);
  note_result (self, xmlTextWriterWriteString (self->xml, BAD_CAST kept));
}

void
ht_xml_stream_end (HtXmlStream *self)
{
  note_result (self, xmlTextWriterEndElement (self->xml));
}

void
ht_xml_stream_markup (HtXmlStream *self, const char *format, ...)
{
  va_list arguments;
  va_start (arguments, format);
  g_autofree char *markup = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  note_result (self, xmlTextWriterWriteRaw (self->xml, BAD_CAST markup));
}

void
ht_xml_stream_element (HtXmlStream *self, const char *name, const char *text)
{
  ht_xml_stream_start (self, name);
  ht_xml_stream_text (self, text);
  ht_xml_stream_end (self);
}

gboolean
ht_xml_stream_check (HtXmlStream *self, GError **error)
{
  if (self->failure != NULL)
    g_propagate_error (error, g_steal_pointer (&self->failure));
  else if (!self->is_broken)
    return TRUE;
  else
    g_set_error_literal (error, HT_ERROR, HT_ERROR_FILE, _ ("The XML file cannot be written."));
  self->is_broken = TRUE;
  return FALSE;
}

gboolean
ht_xml_stream_finish (HtXmlStream *self, GError **error)
{
  note_result (self, xmlTextWriterEndDocument (self->xml));
  note_result (self, self->xml != NULL ? xmlTextWriterFlush (self->xml) : -1);
  return ht_xml_stream_check (self, error);
}
