#include "exchange/office-xml.h"

#include <glib/gi18n-lib.h>
#include <libxml/xmlreader.h>
#include <string.h>

#define NAMESPACE "urn:haetae:office"

struct _HtOfficeXmlReader
{
  xmlTextReader *xml;
  char *path;
  int version;
  char *table;
  guint line;
  GHashTable *values;
};

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlTextReader, xmlFreeTextReader)

/* XML 1.0 has no way to write most control characters. */
static gboolean
can_stand (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar sign = g_utf8_get_char (p);
      if ((sign < 0x20 && sign != '\t' && sign != '\n' && sign != '\r') || sign == 0xfffe
          || sign == 0xffff)
        return FALSE;
    }
  return TRUE;
}

static void
ignore_message_cb (void *data, xmlErrorPtr message)
{
}

static gboolean
refuse (HtOfficeXmlReader *self, const char *reason, GError **error)
{
  int line = xmlTextReaderGetParserLineNumber (self->xml);

  g_set_error (error, HT_ERROR, HT_ERROR_FORMAT, _ ("“%s”, line %d: %s"), self->path, MAX (line, 1),
               reason);
  return FALSE;
}

/* Steps over what tells nothing; FALSE with error at damage or the end. */
static gboolean
advance (HtOfficeXmlReader *self, GError **error)
{
  int type;

  do
    {
      int read = xmlTextReaderRead (self->xml);
      if (read != 1)
        return refuse (self, _ ("the XML is damaged or ends too early."), error);
      type = xmlTextReaderNodeType (self->xml);
      if (type == XML_READER_TYPE_DOCUMENT_TYPE || type == XML_READER_TYPE_ENTITY_REFERENCE)
        return refuse (self, _ ("an office has no document type and no entities."), error);
    }
  while (type == XML_READER_TYPE_COMMENT || type == XML_READER_TYPE_WHITESPACE
         || type == XML_READER_TYPE_PROCESSING_INSTRUCTION
         || type == XML_READER_TYPE_XML_DECLARATION);
  return TRUE;
}

/* Between elements an indent is significant to nobody. */
static gboolean
advance_to_tag (HtOfficeXmlReader *self, GError **error)
{
  do
    if (!advance (self, error))
      return FALSE;
  while (xmlTextReaderNodeType (self->xml) == XML_READER_TYPE_SIGNIFICANT_WHITESPACE);
  return TRUE;
}

static gboolean
read_text (HtOfficeXmlReader *self, char **text, GError **error)
{
  g_autoptr (GString) content = g_string_new (NULL);
  g_autofree char *encoding = (char *)xmlTextReaderGetAttribute (self->xml, BAD_CAST "encoding");
  gsize size;

  if (!xmlTextReaderIsEmptyElement (self->xml))
    for (;;)
      {
        if (!advance (self, error))
          return FALSE;
        int type = xmlTextReaderNodeType (self->xml);
        if (type == XML_READER_TYPE_END_ELEMENT)
          break;
        if (type == XML_READER_TYPE_ELEMENT)
          return refuse (self, _ ("a value holds text only."), error);
        g_string_append (content, (const char *)xmlTextReaderConstValue (self->xml));
      }
  if (encoding == NULL)
    *text = g_string_free (g_steal_pointer (&content), FALSE);
  else
    {
      g_autofree guchar *bytes = g_base64_decode (content->str, &size);
      *text = g_strndup ((const char *)bytes, size);
    }
  return TRUE;
}

static gboolean
read_root (HtOfficeXmlReader *self, GError **error)
{
  if (!advance_to_tag (self, error))
    return FALSE;
  const char *name = (const char *)xmlTextReaderConstLocalName (self->xml);
  const char *space = (const char *)xmlTextReaderConstNamespaceUri (self->xml);
  g_autofree char *version = (char *)xmlTextReaderGetAttribute (self->xml, BAD_CAST "version");
  guint64 number;
  if (!g_str_equal (name, "office") || g_strcmp0 (space, NAMESPACE) != 0 || version == NULL
      || !g_ascii_string_to_unsigned (version, 10, 1, G_MAXINT, &number, NULL))
    return refuse (self, _ ("this is no office that Haetae exported."), error);
  self->version = (int)number;
  return TRUE;
}

void
ht_office_xml_start (HtXmlStream *xml, int version)
{
  ht_xml_stream_start (xml, "office");
  ht_xml_stream_attribute (xml, "xmlns", NAMESPACE);
  ht_xml_stream_count (xml, "version", (guint)version);
}

void
ht_office_xml_start_row (HtXmlStream *xml, const char *table)
{
  ht_xml_stream_start (xml, table);
}

void
ht_office_xml_value (HtXmlStream *xml, const char *column, const char *value)
{
  if (value == NULL)
    return;
  ht_xml_stream_start (xml, column);
  if (can_stand (value))
    ht_xml_stream_text (xml, value);
  else
    {
      g_autofree char *encoded = g_base64_encode ((const guchar *)value, strlen (value));
      ht_xml_stream_attribute (xml, "encoding", "base64");
      ht_xml_stream_text (xml, encoded);
    }
  ht_xml_stream_end (xml);
}

HtOfficeXmlReader *
ht_office_xml_reader_new (const char *path, GError **error)
{
  /* The contents of a file may be longer than libxml2 lets a text be. */
  g_autoptr (xmlTextReader) xml
      = xmlReaderForFile (path, NULL,
                          XML_PARSE_NONET | XML_PARSE_HUGE | XML_PARSE_BIG_LINES | XML_PARSE_NOERROR
                              | XML_PARSE_NOWARNING);

  if (xml == NULL)
    {
      g_set_error (error, HT_ERROR, HT_ERROR_FILE, _ ("“%s” cannot be read."), path);
      return NULL;
    }
  g_autoptr (HtOfficeXmlReader) self = g_new0 (HtOfficeXmlReader, 1);
  xmlTextReaderSetStructuredErrorHandler (xml, ignore_message_cb, NULL);
  self->xml = g_steal_pointer (&xml);
  self->path = g_strdup (path);
  self->values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return read_root (self, error) ? g_steal_pointer (&self) : NULL;
}

void
ht_office_xml_reader_free (HtOfficeXmlReader *self)
{
  if (self == NULL)
    return;
  xmlFreeTextReader (self->xml);
  g_free (self->path);
  g_free (self->table);
  g_hash_table_unref (self->values);
  g_free (self);
}

int
ht_office_xml_reader_version (HtOfficeXmlReader *self)
{
  return self->version;
}

gboolean
ht_office_xml_reader_next (HtOfficeXmlReader *self, GError **error)
{
  g_hash_table_remove_all (self->values);
  if (xmlTextReaderDepth (self->xml) == 0 && xmlTextReaderIsEmptyElement (self->xml))
    return FALSE;
  if (!advance_to_tag (self, error)
      || xmlTextReaderNodeType (self->xml) == XML_READER_TYPE_END_ELEMENT)
    return FALSE;
  if (xmlTextReaderNodeType (self->xml) != XML_READER_TYPE_ELEMENT)
    return refuse (self, _ ("text stands between the records."), error);
  g_free (self->table);
  self->table = g_strdup ((const char *)xmlTextReaderConstLocalName (self->xml));
  self->line = (guint)MAX (xmlGetLineNo (xmlTextReaderCurrentNode (self->xml)), 1);
  if (xmlTextReaderIsEmptyElement (self->xml))
    return TRUE;
  while (advance_to_tag (self, error)
         && xmlTextReaderNodeType (self->xml) != XML_READER_TYPE_END_ELEMENT)
    {
      char *text = NULL;
      if (xmlTextReaderNodeType (self->xml) != XML_READER_TYPE_ELEMENT)
        return refuse (self, _ ("text stands between the values of a record."), error);
      g_autofree char *column = g_strdup ((const char *)xmlTextReaderConstLocalName (self->xml));
      if (!read_text (self, &text, error))
        return FALSE;
      g_hash_table_replace (self->values, g_steal_pointer (&column), text);
    }
  return xmlTextReaderNodeType (self->xml) == XML_READER_TYPE_END_ELEMENT
         && xmlTextReaderDepth (self->xml) == 1;
}

const char *
ht_office_xml_reader_table (HtOfficeXmlReader *self)
{
  return self->table;
}

guint
ht_office_xml_reader_line (HtOfficeXmlReader *self)
{
  return self->line;
}

GHashTable *
ht_office_xml_reader_values (HtOfficeXmlReader *self)
{
  return self->values;
}
