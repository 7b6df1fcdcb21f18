/* A document as XML is what data/haetae-document.xsd says, and holds its figures as numbers. */
#include "exchange/document-writer.h"

#include <libxml/xmlschemas.h>
#include <libxml/xpath.h>
#include <math.h>

static HtDocument *
make_document (void)
{
  HtDocument *document = ht_document_new ("행정심판 <실적> & \"취하\"", "실적");
  ht_document_set_unit (document, "건", ht_date_new (2021, 4, 5));
  ht_document_add_heading (document, "처리 현황");
  ht_document_add_paragraph (document, "종 울림\a은 빠짐");
  HtGrid *grid = ht_document_add_grid (document, 4, 2);
  ht_grid_set_header (grid, 0, 0, 2, 1, "구분");
  ht_grid_set_header (grid, 0, 1, 1, 2, "재결건수");
  ht_grid_set_header (grid, 1, 1, 1, 1, "계");
  ht_grid_set_header (grid, 1, 2, 1, 1, "인용");
  ht_grid_set_header (grid, 0, 3, 2, 1, "평균");
  guint row = ht_grid_add_row (grid);
  ht_grid_set_text (grid, row, 0, "합계");
  ht_grid_set_count (grid, row, 1, 1299);
  ht_grid_set_count_share (grid, row, 2, 35, 280);
  ht_grid_set_decimal (grid, row, 3, 82.25, 1);
  row = ht_grid_add_row (grid);
  ht_grid_set_date (grid, row, 0, ht_date_new (2021, 4, 5));
  ht_grid_set_share (grid, row, 1, 0.5);
  ht_grid_set_decimal (grid, row, 3, NAN, 1);
  ht_document_add_note (document, "비고");
  ht_document_add_page (document, "둘째 장");
  ht_document_add_text (document, "첫 줄\n둘째 줄", HT_ALIGN_RIGHT);
  ht_document_set_footer (document, "확인값: 0123");
  return document;
}

static xmlDoc *
write_and_read (const HtDocument *document)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GOutputStream) output = g_memory_output_stream_new_resizable ();
  g_assert_true (ht_document_write_xml (document, output, &error));
  g_assert_no_error (error);
  g_assert_true (g_output_stream_close (output, NULL, NULL));
  g_autoptr (GBytes) bytes
      = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (output));
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  xmlDoc *xml = xmlReadMemory (data, (int)size, NULL, NULL, XML_PARSE_NONET);
  g_assert_nonnull (xml);
  return xml;
}

static gboolean
validates (xmlDoc *xml)
{
  g_autofree char *path
      = g_build_filename (g_getenv ("HAETAE_SOURCE"), "data", "haetae-document.xsd", NULL);
  xmlSchemaParserCtxt *parser = xmlSchemaNewParserCtxt (path);
  xmlSchema *schema = xmlSchemaParse (parser);
  g_assert_nonnull (schema);
  xmlSchemaValidCtxt *validator = xmlSchemaNewValidCtxt (schema);
  int result = xmlSchemaValidateDoc (validator, xml);
  xmlSchemaFreeValidCtxt (validator);
  xmlSchemaFree (schema);
  xmlSchemaFreeParserCtxt (parser);
  return result == 0;
}

static void
test_schema (void)
{
  g_autoptr (HtDocument) full = make_document ();
  g_autoptr (HtDocument) empty = ht_document_new ("", "");
  const HtDocument *documents[] = { full, empty };
  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      xmlDoc *xml = write_and_read (documents[i]);
      g_assert_true (validates (xml));
      xmlFreeDoc (xml);
    }
}

static void
ignore_cb (void *data, xmlError *error)
{
}

/* The schema is one that can say no. */
static void
test_schema_refuses (void)
{
  static const char *const names[] = { "kind", "value", "column" };
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (HtDocument) document = make_document ();
      xmlDoc *xml = write_and_read (document);
      xmlXPathContext *context = xmlXPathNewContext (xml);
      xmlXPathObject *found = xmlXPathEval (BAD_CAST "//cell[@kind='count']", context);
      g_assert_cmpint (found->nodesetval->nodeNr, ==, 1);
      xmlSetProp (found->nodesetval->nodeTab[0], BAD_CAST names[i], BAD_CAST "많음");
      xmlSetStructuredErrorFunc (NULL, ignore_cb);
      g_assert_false (validates (xml));
      xmlSetStructuredErrorFunc (NULL, NULL);
      xmlXPathFreeObject (found);
      xmlXPathFreeContext (context);
      xmlFreeDoc (xml);
    }
}

static void
test_figures (void)
{
  static const struct
  {
    const char *path, *value;
  } cases[] = {
    { "/document/title", "행정심판 <실적> & \"취하\"" },
    { "/document/unit", "(단위: 건, '21. 4. 5. 기준)" },
    { "/document/@as-of", "2021-04-05" },
    { "//paragraph", "종 울림은 빠짐" },
    { "//text[@align='right']", "첫 줄\n둘째 줄" },
    { "//page", "둘째 장" },
    { "//table/@columns", "4" },
    { "//row[1]/cell[2]/@column-span", "2" },
    { "//row[1]/cell[1]/@row-span", "2" },
    { "//row[1]/cell[3]/@column", "4" },
    { "//row[3]/cell[2]/@value", "1299" },
    { "//row[3]/cell[2]", "1,299" },
    { "//row[3]/cell[3]/@value", "35" },
    { "//row[3]/cell[3]/@share", "0.125" },
    { "//row[3]/cell[3]/@kind", "count-share" },
    { "//row[3]/cell[4]/@value", "82.25" },
    { "//row[4]/cell[1]/@value", "2021-04-05" },
    { "//row[4]/cell[2]/@value", "0.5" },
    { "//row[4]/cell[3]/@kind", "empty" },
    { "//row[4]/cell[3]/@value", "" },
    { "/document/footer", "확인값: 0123" },
  };
  g_autoptr (HtDocument) document = make_document ();
  xmlDoc *xml = write_and_read (document);
  xmlXPathContext *context = xmlXPathNewContext (xml);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("string(%s)", cases[i].path);
      xmlXPathObject *found = xmlXPathEval (BAD_CAST path, context);
      g_assert_cmpstr ((const char *)found->stringval, ==, cases[i].value);
      xmlXPathFreeObject (found);
    }
  xmlXPathFreeContext (context);
  xmlFreeDoc (xml);
}

static void
test_full_disk (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtDocument) document = make_document ();
  guint8 room[64];
  g_autoptr (GOutputStream) output = g_memory_output_stream_new (room, sizeof room, NULL, NULL);
  g_assert_false (ht_document_write_xml (document, output, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document-xml/schema", test_schema);
  g_test_add_func ("/document-xml/schema-refuses", test_schema_refuses);
  g_test_add_func ("/document-xml/figures", test_figures);
  g_test_add_func ("/document-xml/full-disk", test_full_disk);
  int result = g_test_run ();
  xmlCleanupParser ();
  return result;
}
