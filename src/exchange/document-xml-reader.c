#include "exchange/document-xml-reader.h"

#include "exchange/document-xml-names.h"
#include "exchange/document-xml-parts.h"
#include <glib/gi18n-lib.h>
#include <libxml/xmlreader.h>
#include <string.h>

typedef struct
{
  HtDocument *document;
  HtGrid *grid; /* of the table being read, NULL outside */
  guint n_rows; /* of that table, also those that are not wanted */
  guint max_rows;
} Reading;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlTextReader, xmlFreeTextReader)

static void
ignore_message_cb (void *data, xmlErrorPtr message)
{
}

static gboolean
begin_table (Reading *reading, xmlNode *table)
{
  guint n_columns, n_header_rows;

  if (!ht_xml_read_table_size (table, &n_columns, &n_header_rows))
    return FALSE;
  reading->grid = ht_document_add_grid (reading->document, n_columns, n_header_rows);
  reading->n_rows = 0;
  return TRUE;
}

static void
end_table (Reading *reading)
{
  guint total = reading->n_rows - MIN (reading->n_rows, reading->grid->n_header_rows);

  reading->grid = NULL;
  if (reading->max_rows == 0 || total <= reading->max_rows)
    return;
  g_autofree char *note = g_strdup_printf (
      "미리보기에는 전체 %u줄 가운데 처음 %u줄만 보이며, 파일과 인쇄물에는 모두 들어감", total,
      reading->max_rows);
  ht_document_add_note (reading->document, note);
}

static gboolean
read_text_block (Reading *reading, HtBlockKind kind, xmlNode *node)
{
  g_autofree char *text = ht_xml_text_of (node);
  g_autofree char *alignment_name = ht_xml_attribute_of (node, "align");
  int alignment = ht_xml_find_name (ht_xml_alignment_names, alignment_name);

  if (kind == HT_BLOCK_HEADING)
    ht_document_add_heading (reading->document, text);
  else if (kind == HT_BLOCK_PARAGRAPH)
    ht_document_add_paragraph (reading->document, text);
  else if (kind == HT_BLOCK_NOTE)
    ht_document_add_note (reading->document, text);
  else if (kind == HT_BLOCK_PAGE)
    ht_document_add_page (reading->document, text);
  else if (alignment >= 0)
    ht_document_add_text (reading->document, text, (HtAlignment)alignment);
  else
    return FALSE;
  return TRUE;
}

static gboolean
read_block (Reading *reading, xmlTextReader *xml)
{
  int kind = ht_xml_find_name (ht_xml_block_names, (const char *)xmlTextReaderConstName (xml));

  if (kind == HT_BLOCK_GRID)
    return begin_table (reading, xmlTextReaderCurrentNode (xml));
  xmlNode *node = kind >= 0 ? xmlTextReaderExpand (xml) : NULL;
  if (node == NULL)
    return FALSE;
  if (kind != HT_BLOCK_CHART)
    return read_text_block (reading, (HtBlockKind)kind, node);
  HtChart *chart = ht_xml_read_chart (node);
  if (chart != NULL)
    ht_document_add_chart (reading->document, chart);
  return chart != NULL;
}

static gboolean
read_table_row (Reading *reading, xmlTextReader *xml)
{
  guint number = reading->n_rows++;
  guint wanted = reading->grid->n_header_rows + reading->max_rows;

  if (reading->max_rows > 0 && number >= wanted)
    return TRUE;
  xmlNode *row = xmlTextReaderExpand (xml);
  return row != NULL && ht_xml_read_row (reading->grid, number, row);
}

static gboolean
read_root (HtDocument *document, xmlNode *root)
{
  g_autofree char *as_of = ht_xml_attribute_of (root, "as-of");

  document->as_of = ht_date_from_iso (as_of);
  g_free (document->file_stem);
  document->file_stem = ht_xml_attribute_of (root, "file");
  return g_str_equal ((const char *)root->name, "document")
         && (as_of == NULL || document->as_of != HT_DATE_NONE);
}

static gboolean
read_line (HtDocument *document, xmlTextReader *xml)
{
  const char *name = (const char *)xmlTextReaderConstName (xml);
  char **line = g_str_equal (name, "title")    ? &document->title
                : g_str_equal (name, "unit")   ? &document->unit_line
                : g_str_equal (name, "footer") ? &document->footer
                                               : NULL;
  xmlNode *node = line != NULL ? xmlTextReaderExpand (xml) : NULL;

  if (node == NULL)
    return g_str_equal (name, "body");
  g_free (*line);
  *line = ht_xml_text_of (node);
  return TRUE;
}

/* The root is at depth 0, the body at 1, its blocks at 2 and the rows of a table at 3. */
static gboolean
read_node (Reading *reading, xmlTextReader *xml)
{
  int type = xmlTextReaderNodeType (xml);
  int depth = xmlTextReaderDepth (xml);
  gboolean ends = type == XML_READER_TYPE_END_ELEMENT || xmlTextReaderIsEmptyElement (xml) == 1;

  if (type == XML_READER_TYPE_DOCUMENT_TYPE)
    return FALSE;
  if (type == XML_READER_TYPE_ELEMENT)
    {
      if ((depth == 0 && !read_root (reading->document, xmlTextReaderCurrentNode (xml)))
          || (depth == 1 && !read_line (reading->document, xml))
          || (depth == 2 && !read_block (reading, xml))
          || (depth == 3 && reading->grid != NULL && !read_table_row (reading, xml)))
        return FALSE;
    }
  if (ends && depth == 2 && reading->grid != NULL)
    end_table (reading);
  return TRUE;
}

HtDocument *
ht_document_read_xml (const char *bytes, gsize size, guint max_rows, GError **error)
{
  g_autoptr (HtDocument) document = ht_document_new ("", "");
  g_autoptr (xmlTextReader) xml
      = size < G_MAXINT ? xmlReaderForMemory (bytes, (int)size, NULL, NULL, XML_PARSE_NONET) : NULL;
  Reading reading = { .document = document, .max_rows = max_rows };
  int more = -1;

  if (xml != NULL)
    {
      xmlTextReaderSetStructuredErrorHandler (xml, ignore_message_cb, NULL);
      more = xmlTextReaderRead (xml);
    }
  while (more == 1 && read_node (&reading, xml))
    more = xmlTextReaderRead (xml);
  if (document->file_stem == NULL)
    document->file_stem = g_strdup (document->title);
  if (more == 0)
    return g_steal_pointer (&document);
  g_set_error (error, HT_ERROR, HT_ERROR_FORMAT,
               _ ("Line %d of the document's XML is damaged or is not as the program writes it."),
               xml != NULL ? MAX (xmlTextReaderGetParserLineNumber (xml), 1) : 1);
  return NULL;
}
