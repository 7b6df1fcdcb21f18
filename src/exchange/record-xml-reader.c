#include "exchange/record-xml-reader.h"

#include <glib/gi18n-lib.h>
#include <libxml/xmlreader.h>
#include <string.h>

typedef struct
{
  HtSheet *sheet;
  GPtrArray *names; /* of the first record's elements */
  GPtrArray *texts; /* of the record being read */
  guint line;       /* where that record starts */
  gboolean first;
} Reading;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlTextReader, xmlFreeTextReader)

static void
ignore_message_cb (void *data, xmlErrorPtr message)
{
}

static xmlTextReader *
open_reader (const char *bytes, gsize size)
{
  xmlTextReader *xml
      = size < G_MAXINT ? xmlReaderForMemory (bytes, (int)size, NULL, NULL, XML_PARSE_NONET) : NULL;
  if (xml != NULL)
    xmlTextReaderSetStructuredErrorHandler (xml, ignore_message_cb, NULL);
  return xml;
}

static guint
line_of (xmlTextReader *xml)
{
  return (guint)MAX (xmlTextReaderGetParserLineNumber (xml), 1);
}

static void
add_row (HtSheet *sheet, guint line, GPtrArray *cells)
{
  ht_sheet_begin_row (sheet, line);
  for (guint i = 0; i < cells->len; i++)
    {
      const char *text = g_ptr_array_index (cells, i);
      ht_sheet_add_cell (sheet, text, (gssize)strlen (text));
    }
}

/* FALSE when the record has fewer elements than the first. */
static gboolean
end_record (Reading *reading)
{
  if (reading->texts->len != reading->names->len)
    return FALSE;
  if (reading->first)
    add_row (reading->sheet, 1, reading->names);
  add_row (reading->sheet, reading->line, reading->texts);
  g_ptr_array_set_size (reading->texts, 0);
  reading->first = FALSE;
  return TRUE;
}

/* FALSE when the element is not the one that the first record has in this place. */
static gboolean
read_field (Reading *reading, xmlTextReader *xml)
{
  const char *name = (const char *)xmlTextReaderConstLocalName (xml);
  guint i = reading->texts->len;
  if (reading->first)
    g_ptr_array_add (reading->names, g_strdup (name));
  if (i >= reading->names->len || strcmp (g_ptr_array_index (reading->names, i), name) != 0)
    return FALSE;
  xmlChar *text = xmlTextReaderReadString (xml);
  g_ptr_array_add (reading->texts, g_strdup (text != NULL ? (const char *)text : ""));
  xmlFree (text);
  return TRUE;
}

/* The root is at depth 0, a record at 1 and its fields at 2. */
static gboolean
read_node (Reading *reading, xmlTextReader *xml)
{
  int type = xmlTextReaderNodeType (xml);
  int depth = xmlTextReaderDepth (xml);
  gboolean is_empty = xmlTextReaderIsEmptyElement (xml) == 1;
  if (type == XML_READER_TYPE_DOCUMENT_TYPE)
    return FALSE;
  if (type == XML_READER_TYPE_END_ELEMENT && depth == 1)
    return end_record (reading);
  if (type != XML_READER_TYPE_ELEMENT || depth == 0)
    return TRUE;
  if (depth == 2)
    return read_field (reading, xml);
  if (is_empty || depth > 2
      || strcmp ((const char *)xmlTextReaderConstLocalName (xml), "record") != 0)
    return FALSE;
  reading->line = line_of (xml);
  return TRUE;
}

gboolean
ht_record_xml_looks_like (const char *bytes, gsize size)
{
  g_autoptr (xmlTextReader) xml = open_reader (bytes, size);
  while (xml != NULL && xmlTextReaderRead (xml) == 1)
    if (xmlTextReaderNodeType (xml) == XML_READER_TYPE_ELEMENT && xmlTextReaderDepth (xml) == 1)
      return strcmp ((const char *)xmlTextReaderConstLocalName (xml), "record") == 0;
  return FALSE;
}

HtSheet *
ht_record_xml_read (const char *bytes, gsize size, GError **error)
{
  g_autoptr (xmlTextReader) xml = open_reader (bytes, size);
  g_autoptr (HtSheet) sheet = ht_sheet_new ();
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  Reading reading = { .sheet = sheet, .names = names, .texts = texts, .first = TRUE };
  int more = xml != NULL ? xmlTextReaderRead (xml) : -1;
  while (more == 1 && read_node (&reading, xml))
    more = xmlTextReaderRead (xml);
  if (more == 0)
    return g_steal_pointer (&sheet);
  g_set_error (error, HT_ERROR, HT_ERROR_FORMAT,
               _ ("Line %u of the XML is damaged or is not as the export writes it; export the "
                  "records again."),
               xml != NULL ? line_of (xml) : 1);
  return NULL;
}
