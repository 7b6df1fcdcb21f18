#include "exchange/hub-xml-reader.h"

#include <glib/gi18n-lib.h>
#include <libxml/xmlreader.h>
#include <string.h>

typedef struct
{
  const char *element;
  const char *field;
} Column;

static const Column columns[] = {
  { "incdntNb", "case_number" }, { "incdntNm", "title" },   { "adjdcResultNm", "outcome" },
  { "dspsofcNm", "agency" },     { "adjdcDe", "ruled_on" },
};
#define N_COLUMNS G_N_ELEMENTS (columns)

typedef struct
{
  HtSheet *sheet;
  char *values[N_COLUMNS];
  guint line;  /* of the ruling's first element */
  guint found; /* how many of the columns the ruling has */
} Reading;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlTextReader, xmlFreeTextReader)

static int
column_of (const char *element)
{
  for (guint i = 0; i < N_COLUMNS; i++)
    if (strcmp (element, columns[i].element) == 0)
      return (int)i;
  return -1;
}

static void
end_ruling (Reading *reading)
{
  if (reading->found == 0)
    return;
  ht_sheet_begin_row (reading->sheet, reading->line);
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      const char *text = reading->values[i] != NULL ? reading->values[i] : "";
      ht_sheet_add_cell (reading->sheet, text, (gssize)strlen (text));
      g_clear_pointer (&reading->values[i], g_free);
    }
  ht_sheet_end_row (reading->sheet);
  reading->found = 0;
}

/* The hub wraps each ruling in an element whose name differs between its versions; so a ruling ends
 * where one of its columns comes a second time. */
static void
read_element (Reading *reading, xmlTextReader *xml)
{
  int column = column_of ((const char *)xmlTextReaderConstLocalName (xml));
  if (column < 0)
    return;
  if (reading->values[column] != NULL)
    end_ruling (reading);
  if (reading->found++ == 0)
    reading->line = (guint)MAX (xmlTextReaderGetParserLineNumber (xml), 1);
  xmlChar *text = xmlTextReaderReadString (xml);
  reading->values[column] = g_strdup (text != NULL ? (const char *)text : "");
  xmlFree (text);
}

static void
ignore_message_cb (void *data, xmlErrorPtr message)
{
}

/* Reads to the end; FALSE for XML that is not well-formed or has a document type, which nothing of
 * the hub has and which entity attacks need. */
static gboolean
read_all (Reading *reading, xmlTextReader *xml)
{
  int more = xmlTextReaderRead (xml);
  for (; more == 1; more = xmlTextReaderRead (xml))
    {
      int type = xmlTextReaderNodeType (xml);
      if (type == XML_READER_TYPE_DOCUMENT_TYPE)
        return FALSE;
      if (type == XML_READER_TYPE_ELEMENT)
        read_element (reading, xml);
    }
  end_ruling (reading);
  return more == 0;
}

static void
add_header (HtSheet *sheet)
{
  ht_sheet_begin_row (sheet, 1);
  for (guint i = 0; i < N_COLUMNS; i++)
    ht_sheet_add_cell (sheet, columns[i].field, (gssize)strlen (columns[i].field));
}

gboolean
ht_hub_xml_looks_like (const char *bytes, gsize size)
{
  gsize i = size >= 3 && memcmp (bytes, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
  while (i < size && g_ascii_isspace (bytes[i]))
    i++;
  return i + 1 < size && bytes[i] == '<'
         && (bytes[i + 1] == '?' || bytes[i + 1] == '!' || g_ascii_isalpha (bytes[i + 1]));
}

HtSheet *
ht_hub_xml_read (const char *bytes, gsize size, GError **error)
{
  g_autoptr (xmlTextReader) xml
      = size < G_MAXINT ? xmlReaderForMemory (bytes, (int)size, NULL, NULL, XML_PARSE_NONET) : NULL;
  g_autoptr (HtSheet) sheet = ht_sheet_new ();
  sheet->partial = TRUE;
  Reading reading = { .sheet = sheet };
  add_header (sheet);
  gboolean sound = FALSE;
  if (xml != NULL)
    {
      xmlTextReaderSetStructuredErrorHandler (xml, ignore_message_cb, NULL);
      sound = read_all (&reading, xml);
    }
  for (guint i = 0; i < N_COLUMNS; i++)
    g_free (reading.values[i]);
  if (sound && ht_sheet_n_rows (sheet) > 0)
    return g_steal_pointer (&sheet);
  g_set_error_literal (error, HT_ERROR, HT_ERROR_FORMAT,
                       sound ? _ ("The XML holds no ruling of the appeals hub (no incdntNb).")
                             : _ ("The XML is damaged or has a document type, which is refused."));
  return NULL;
}
