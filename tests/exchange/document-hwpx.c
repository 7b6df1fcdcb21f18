/* An HWPX file holds the parts that Hangul Office asks for, refers to nothing that is not there,
 * and its tables are those of the document: read back with libzip and libxml2 alone. What other
 * readers make of it: hwpx-readers.py. */
#include "exchange/document-writer.h"

#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>
#include <math.h>
#include <string.h>
#include <zip.h>

#define HANCOM "http://www.hancom.co.kr/hwpml/2011/"

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
  ht_grid_set_text (grid, row, 0, "합계\n(전체)");
  ht_grid_set_count (grid, row, 1, 1299);
  ht_grid_set_count_share (grid, row, 2, 35, 280);
  ht_grid_set_decimal (grid, row, 3, 82.25, 1);
  row = ht_grid_add_row (grid);
  ht_grid_set_date (grid, row, 0, ht_date_new (2021, 4, 5));
  ht_grid_set_decimal (grid, row, 3, NAN, 1);
  ht_document_add_note (document, "비고");
  ht_document_set_footer (document, "확인값: 0123");
  return document;
}

static HtDocument *
make_letter (void)
{
  HtDocument *document = ht_document_new ("", "통지");
  ht_document_add_text (document, "수신\t홍길동\n\n귀하", HT_ALIGN_LEFT);
  ht_document_add_text (document, "끝.", HT_ALIGN_RIGHT);
  ht_document_add_page (document, "둘째 장");
  ht_document_add_text (document, "가운데", HT_ALIGN_CENTRE);
  ht_document_add_page (document, "");
  ht_document_add_text (document, "다음 통지", HT_ALIGN_LEFT);
  return document;
}

static GBytes *
write_bytes (const HtDocument *document)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GOutputStream) output = g_memory_output_stream_new_resizable ();
  g_assert_true (ht_document_write_hwpx (document, output, &error));
  g_assert_no_error (error);
  g_assert_true (g_output_stream_close (output, NULL, NULL));
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (output));
}

static zip_t *
open_zip (GBytes *bytes)
{
  gsize size;
  const void *data = g_bytes_get_data (bytes, &size);
  zip_t *zip = zip_open_from_source (zip_source_buffer_create (data, size, 0, NULL),
                                     ZIP_RDONLY | ZIP_CHECKCONS, NULL);
  g_assert_nonnull (zip);
  return zip;
}

static char *
read_part (zip_t *zip, const char *name)
{
  zip_stat_t stat;
  g_assert_cmpint (zip_stat (zip, name, 0, &stat), ==, 0);
  char *text = g_malloc0 (stat.size + 1);
  zip_file_t *file = zip_fopen (zip, name, 0);
  g_assert_cmpint (zip_fread (file, text, stat.size), ==, (zip_int64_t)stat.size);
  zip_fclose (file);
  return text;
}

/* The part as a document of its own, closed with xmlFreeDoc(). */
static xmlDoc *
read_xml (const HtDocument *document, const char *name)
{
  g_autoptr (GBytes) bytes = write_bytes (document);
  zip_t *zip = open_zip (bytes);
  g_autofree char *text = read_part (zip, name);
  zip_discard (zip);
  xmlDoc *xml = xmlReadMemory (text, (int)strlen (text), name, NULL, XML_PARSE_NONET);
  g_assert_nonnull (xml);
  return xml;
}

/* What the expression gives as text, "" for nothing; the usual prefixes stand for Hancom's names.
 */
static char *
ask (xmlDoc *xml, const char *expression)
{
  static const char *const names[][2] = { { "hp", HANCOM "paragraph" },
                                          { "hs", HANCOM "section" },
                                          { "hh", HANCOM "head" },
                                          { "hc", HANCOM "core" },
                                          { "opf", "http://www.idpf.org/2007/opf/" } };
  xmlXPathContext *context = xmlXPathNewContext (xml);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    xmlXPathRegisterNs (context, BAD_CAST names[i][0], BAD_CAST names[i][1]);
  xmlXPathObject *found = xmlXPathEvalExpression (BAD_CAST expression, context);
  g_assert_nonnull (found);
  xmlChar *text = xmlXPathCastToString (found);
  char *copy = g_strdup ((const char *)text);
  xmlFree (text);
  xmlXPathFreeObject (found);
  xmlXPathFreeContext (context);
  return copy;
}

static void
assert_answer (xmlDoc *xml, const char *expression, const char *expected)
{
  g_autofree char *found = ask (xml, expression);
  if (strcmp (found, expected) != 0)
    g_error ("%s is “%s”, not “%s”", expression, found, expected);
}

static void
test_parts (void)
{
  static const char *const names[] = { "mimetype",
                                       "version.xml",
                                       "Contents/header.xml",
                                       "Contents/section0.xml",
                                       "Contents/content.hpf",
                                       "Preview/PrvText.txt",
                                       "settings.xml",
                                       "META-INF/container.xml",
                                       "META-INF/manifest.xml" };
  g_autoptr (HtDocument) document = make_document ();
  g_autoptr (GBytes) bytes = write_bytes (document);
  zip_t *zip = open_zip (bytes);
  g_assert_cmpint (zip_get_num_entries (zip, 0), ==, G_N_ELEMENTS (names));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      zip_stat_t stat;
      g_assert_cmpint (zip_stat_index (zip, i, 0, &stat), ==, 0);
      g_assert_cmpstr (stat.name, ==, names[i]);
      g_assert_true (i > 0 || stat.comp_method == ZIP_CM_STORE);
    }
  g_autofree char *type = read_part (zip, "mimetype");
  g_assert_cmpstr (type, ==, "application/hwp+zip");
  g_autofree char *preview = read_part (zip, "Preview/PrvText.txt");
  g_assert_nonnull (strstr (preview, "\r\n<계><인용>\r\n<합계"));
  zip_discard (zip);
  /* Where programs look without unpacking: the type stands behind a head of 30 bytes and its name.
   */
  g_assert_cmpmem ((const char *)g_bytes_get_data (bytes, NULL) + 38, 19, type, 19);
}

/* Hangul Office calls a part that does without one of these damaged. */
static void
test_roots (void)
{
  static const char *const parts[]
      = { "Contents/header.xml", "Contents/section0.xml", "Contents/content.hpf" };
  g_autoptr (HtDocument) document = make_document ();
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      xmlDoc *xml = read_xml (document, parts[i]);
      g_assert_cmpint (xml->standalone, ==, 1);
      assert_answer (xml, "count(/*/namespace::*)", "16"); /* 15 and that of XML itself */
      xmlFreeDoc (xml);
    }
}

static void
test_metadata (void)
{
  g_autoptr (HtDocument) document = make_document ();
  xmlDoc *xml = read_xml (document, "Contents/content.hpf");
  assert_answer (xml, "//opf:title", document->title);
  assert_answer (xml, "//opf:language", "ko");
  assert_answer (xml, "//opf:meta[@name='CreatedDate']", "2021-04-05T00:00:00Z");
  assert_answer (xml, "string(//opf:itemref[1]/@idref)", "header");
  assert_answer (xml, "//opf:item[@id = //opf:itemref[2]/@idref]/@href", "Contents/section0.xml");
  xmlFreeDoc (xml);
}

/* Every number by which the part asks for something of the header is one that the header has. */
static void
assert_references (xmlDoc *xml, xmlDoc *header, const char *attribute, const char *kind)
{
  g_autofree char *path = g_strdup_printf ("count(//@%s)", attribute);
  g_autofree char *counted = ask (xml, path);
  g_assert_cmpint (atoi (counted), >, 0);
  for (int i = 1; i <= atoi (counted); i++)
    {
      g_autofree char *nth = g_strdup_printf ("string((//@%s)[%d])", attribute, i);
      g_autofree char *id = ask (xml, nth);
      g_autofree char *target = g_strdup_printf ("count(//hh:%s[@id='%s'])", kind, id);
      if (strcmp (id, "4294967295") != 0) /* “none” */
        assert_answer (header, target, "1");
    }
}

static void
assert_all_references (const HtDocument *document)
{
  static const struct
  {
    const char *attribute, *kind;
    gboolean in_header;
  } references[] = { { "borderFillIDRef", "borderFill", FALSE },
                     { "charPrIDRef", "charPr", FALSE },
                     { "paraPrIDRef", "paraPr", FALSE },
                     { "styleIDRef", "style", FALSE },
                     { "outlineShapeIDRef", "numbering", FALSE },
                     { "borderFillIDRef", "borderFill", TRUE },
                     { "tabPrIDRef", "tabPr", TRUE },
                     { "charPrIDRef", "charPr", TRUE },
                     { "paraPrIDRef", "paraPr", TRUE } };
  xmlDoc *header = read_xml (document, "Contents/header.xml");
  xmlDoc *section = read_xml (document, "Contents/section0.xml");
  for (guint i = 0; i < G_N_ELEMENTS (references); i++)
    assert_references (references[i].in_header ? header : section, header, references[i].attribute,
                       references[i].kind);
  assert_answer (header, "//hh:fontfaces/@itemCnt = count(//hh:fontface)", "true");
  assert_answer (header, "//hh:borderFills/@itemCnt = count(//hh:borderFill)", "true");
  assert_answer (header, "//hh:charProperties/@itemCnt = count(//hh:charPr)", "true");
  assert_answer (header, "//hh:paraProperties/@itemCnt = count(//hh:paraPr)", "true");
  assert_answer (header, "count(//@width[not(contains(., ' mm'))])", "0");
  xmlFreeDoc (header);
  xmlFreeDoc (section);
}

static void
test_references (void)
{
  g_autoptr (HtDocument) document = make_document ();
  g_autoptr (HtDocument) letter = make_letter ();
  assert_all_references (document);
  assert_all_references (letter);
}

static void
assert_cell (xmlDoc *section, const HtCell *cell, guint row, guint column)
{
  g_autofree char *at = g_strdup_printf (
      "//hp:tc[hp:cellAddr/@rowAddr='%u' and hp:cellAddr/@colAddr='%u']", row, column);
  g_autofree char *text = g_strdup_printf ("string(%s)", at);
  g_autofree char *rows = g_strdup_printf ("string(%s/hp:cellSpan/@rowSpan)", at);
  g_autofree char *columns = g_strdup_printf ("string(%s/hp:cellSpan/@colSpan)", at);
  g_autofree char *row_span = g_strdup_printf ("%u", cell != NULL ? cell->row_span : 1);
  g_autofree char *column_span = g_strdup_printf ("%u", cell != NULL ? cell->column_span : 1);
  g_autofree char *shown = cell != NULL ? ht_cell_to_text (cell) : g_strdup ("");
  g_auto (GStrv) lines = g_strsplit (shown, "\n", -1);
  g_autofree char *joined = g_strjoinv ("", lines); /* each is a paragraph */
  assert_answer (section, text, joined);
  assert_answer (section, rows, row_span);
  assert_answer (section, columns, column_span);
}

static void
test_table (void)
{
  g_autoptr (HtDocument) document = make_document ();
  const HtGrid *grid = ((HtBlock *)g_ptr_array_index (document->blocks, 2))->grid;
  xmlDoc *section = read_xml (document, "Contents/section0.xml");
  assert_answer (section, "concat(//hp:tbl/@rowCnt, ' ', //hp:tbl/@colCnt)", "4 4");
  assert_answer (section, "string(//hp:tbl/@repeatHeader)", "1");
  assert_answer (section, "count(//hp:tr)", "4");
  assert_answer (section, "count(//hp:tr[1]/hp:tc)", "3"); /* what a span covers is not there */
  assert_answer (section, "count(//hp:tr[2]/hp:tc)", "2");
  assert_answer (section, "count(//hp:tc[@header='1'])", "5");
  for (guint row = 0; row < grid->n_rows; row++)
    for (guint column = 0; column < grid->n_columns; column++)
      if (row >= grid->n_header_rows || ht_grid_cell (grid, row, column) != NULL)
        assert_cell (section, ht_grid_cell (grid, row, column), row, column);
  assert_answer (section, "sum(//hp:tr[1]/hp:tc/hp:cellSz/@width) = //hp:tbl/hp:sz/@width", "true");
  assert_answer (section, "sum(//hp:tr[4]/hp:tc/hp:cellSz/@width) = //hp:tbl/hp:sz/@width", "true");
  assert_answer (section,
                 "sum(//hp:tc[hp:cellAddr/@colAddr='3']/hp:cellSz/@height)"
                 " = //hp:tbl/hp:sz/@height",
                 "true");
  xmlFreeDoc (section);
}

/* How the letters and lines of a style look: "font-height-bold-alignment" of the paragraph. */
static void
assert_look (xmlDoc *section, xmlDoc *header, const char *words, const char *height,
             const char *align, gboolean bold)
{
  g_autofree char *run = g_strdup_printf ("string(//hp:run[hp:t='%s']/@charPrIDRef)", words);
  g_autofree char *paragraph
      = g_strdup_printf ("string(//hp:p[hp:run/hp:t='%s']/@paraPrIDRef)", words);
  g_autofree char *letters = ask (section, run);
  g_autofree char *lines = ask (section, paragraph);
  g_autofree char *ask_height = g_strdup_printf ("string(//hh:charPr[@id='%s']/@height)", letters);
  g_autofree char *ask_bold = g_strdup_printf ("count(//hh:charPr[@id='%s']/hh:bold)", letters);
  g_autofree char *ask_align
      = g_strdup_printf ("string(//hh:paraPr[@id='%s']/hh:align/@horizontal)", lines);
  assert_answer (header, ask_height, height);
  assert_answer (header, ask_bold, bold ? "1" : "0");
  assert_answer (header, ask_align, align);
}

static void
test_looks (void)
{
  g_autoptr (HtDocument) document = make_document ();
  xmlDoc *section = read_xml (document, "Contents/section0.xml");
  xmlDoc *header = read_xml (document, "Contents/header.xml");
  assert_look (section, header, "행정심판 <실적> & \"취하\"", "1800", "CENTER", TRUE);
  assert_look (section, header, "□ 처리 현황", "1300", "LEFT", TRUE);
  assert_look (section, header, "○ 종 울림은 빠짐", "1100", "JUSTIFY", FALSE);
  assert_look (section, header, "※ 비고", "950", "JUSTIFY", FALSE);
  assert_look (section, header, "확인값: 0123", "800", "LEFT", FALSE);
  assert_look (section, header, "재결건수", "950", "CENTER", TRUE);
  assert_look (section, header, "1,299", "950", "RIGHT", FALSE);
  assert_look (section, header, "(전체)", "950", "LEFT", FALSE);
  assert_answer (section, "count(//hp:linesegarray)", "0"); /* stale ones are a “변조” to Hangul */
  assert_answer (section, "count(//hp:secPr)", "1");
  assert_answer (section, "string(//hp:pagePr/@landscape)", "WIDELY");
  xmlFreeDoc (section);
  xmlFreeDoc (header);
}

/* Lines are paragraphs, so that the clerk goes on writing in them. */
static void
test_letter (void)
{
  g_autoptr (HtDocument) letter = make_letter ();
  xmlDoc *section = read_xml (letter, "Contents/section0.xml");
  xmlDoc *header = read_xml (letter, "Contents/header.xml");
  assert_answer (section, "count(//hp:p)", "7");
  assert_answer (section, "string(//hp:p[1])", "수신홍길동");
  assert_answer (section, "count(//hp:p[1]//hp:tab)", "1");
  assert_answer (section, "string(//hp:p[2])", "");
  assert_answer (section, "string(//hp:p[3])", "귀하");
  assert_look (section, header, "끝.", "1200", "RIGHT", FALSE);
  assert_look (section, header, "가운데", "1200", "CENTER", FALSE);
  assert_answer (section, "string(//hp:p[@pageBreak='1'][1])", "둘째 장");
  assert_answer (section, "string(//hp:p[@pageBreak='1'][2])", "다음 통지");
  assert_answer (section, "string(//hp:p[.//hp:newNum])", "다음 통지"); /* counts its own pages */
  assert_answer (section, "count(//hp:p[1]//hp:secPr)", "1");
  xmlFreeDoc (section);
  xmlFreeDoc (header);
}

static void
test_wide (void)
{
  g_autoptr (HtDocument) document = ht_document_new ("넓은 표", "넓은_표");
  HtGrid *grid = ht_document_add_grid (document, 14, 1);
  guint row = ht_grid_add_row (grid);
  for (guint i = 0; i < grid->n_columns; i++)
    {
      ht_grid_set_header (grid, 0, i, 1, 1, "처리기간(일수)");
      ht_grid_set_count_share (grid, row, i, 1234567, 2345678);
    }
  xmlDoc *section = read_xml (document, "Contents/section0.xml");
  assert_answer (section, "string(//hp:pagePr/@landscape)", "NARROWLY");
  assert_answer (section, "//hp:pagePr/@width < //hp:pagePr/@height", "true");
  assert_answer (section, "//hp:tbl/hp:sz/@width > //hp:pagePr/@width", "true");
  assert_answer (section, "//hp:tbl/hp:sz/@width < //hp:pagePr/@height - 2 * 5600", "true");
  xmlFreeDoc (section);
}

static void
test_nothing (void)
{
  g_autoptr (HtDocument) document = ht_document_new ("", "");
  xmlDoc *section = read_xml (document, "Contents/section0.xml");
  assert_answer (section, "count(//hp:p)", "1");
  assert_answer (section, "count(//hp:secPr)", "1");
  xmlFreeDoc (section);
}

static void
test_same_bytes (void)
{
  g_autoptr (HtDocument) first = make_document ();
  g_autoptr (HtDocument) second = make_document ();
  g_autoptr (GBytes) bytes = write_bytes (first);
  g_autoptr (GBytes) again = write_bytes (second);
  g_assert_true (g_bytes_equal (bytes, again));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/hwpx/parts", test_parts);
  g_test_add_func ("/hwpx/roots", test_roots);
  g_test_add_func ("/hwpx/metadata", test_metadata);
  g_test_add_func ("/hwpx/references", test_references);
  g_test_add_func ("/hwpx/table", test_table);
  g_test_add_func ("/hwpx/looks", test_looks);
  g_test_add_func ("/hwpx/letter", test_letter);
  g_test_add_func ("/hwpx/wide", test_wide);
  g_test_add_func ("/hwpx/nothing", test_nothing);
  g_test_add_func ("/hwpx/same-bytes", test_same_bytes);
  return g_test_run ();
}
