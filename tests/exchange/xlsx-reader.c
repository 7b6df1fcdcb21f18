#include "exchange/sheet.h"

#include <glib/gstdio.h>
#include <string.h>
#include <zip.h>

#define WORKBOOK                                                                                   \
  "<workbook xmlns=\"urn:x\" xmlns:r=\"urn:r\"><workbookPr%s/><sheets>"                            \
  "<sheet name=\"첫째\" sheetId=\"1\" r:id=\"rId7\"/><sheet name=\"둘째\" "                    \
  "r:id=\"rId8\"/></sheets>"                                                                       \
  "</workbook>"
#define RELATIONS                                                                                  \
  "<Relationships xmlns=\"urn:p\"><Relationship Id=\"rId8\" Target=\"worksheets/two.xml\"/>"       \
  "<Relationship Id=\"rId7\" Target=\"worksheets/one.xml\"/></Relationships>"
#define STYLES                                                                                     \
  "<styleSheet xmlns=\"urn:x\"><numFmts><numFmt numFmtId=\"164\" "                                 \
  "formatCode=\"yyyy&quot;년&quot; m&quot;월&quot;\"/><numFmt numFmtId=\"165\" "                 \
  "formatCode=\"[Red]0.0 &quot;day&quot;\"/></numFmts><cellStyleXfs><xf numFmtId=\"14\"/>"         \
  "</cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/>"        \
  "<xf numFmtId=\"165\"/><xf numFmtId=\"20\"/></cellXfs></styleSheet>"
#define SHARED                                                                                     \
  "<sst xmlns=\"urn:x\"><si><t>접수일</t></si><si><r><t>굵은 </t></r><r><t>글</t></r>"       \
  "<rPh><t>읽기</t></rPh></si><si><t/></si></sst>"
#define SHEET                                                                                      \
  "<worksheet xmlns=\"urn:x\"><sheetData>"                                                         \
  "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" t=\"s\"><v>1</v></c>"                  \
  "<c r=\"D2\" t=\"inlineStr\"><is><t>안</t></is></c></row>"                                      \
  "<row r=\"5\"><c r=\"A5\" s=\"1\"><v>44291</v></c><c r=\"B5\" s=\"2\"><v>44291.75</v></c>"       \
  "<c r=\"D5\" s=\"3\"><v>0.5</v></c><c r=\"E5\" s=\"4\"><v>0.5833333333333334</v></c>"            \
  "<c r=\"F5\"><v>20210405</v></c><c r=\"G5\" t=\"str\"><f>A1&amp;B1</f><v>합친 글</v></c>"     \
  "<c r=\"H5\" t=\"b\"><v>1</v></c></row>"                                                         \
  "<row r=\"6\"/><row r=\"7\"><c r=\"A7\"/></row></sheetData></worksheet>"

typedef struct
{
  const char *part;
  const char *text;
} Part;

static char *
pack (const Part *parts, guint n)
{
  g_autoptr (GError) error = NULL;
  char *path = NULL;
  int file = g_file_open_tmp ("haetae-test-XXXXXX.xlsx", &path, &error);
  g_assert_no_error (error);
  g_close (file, NULL);
  zip_t *zip = zip_open (path, ZIP_CREATE | ZIP_TRUNCATE, NULL);
  for (guint i = 0; i < n; i++)
    {
      zip_source_t *source = zip_source_buffer (zip, parts[i].text, strlen (parts[i].text), 0);
      g_assert_cmpint (zip_file_add (zip, parts[i].part, source, 0), >=, 0);
    }
  g_assert_cmpint (zip_close (zip), ==, 0);
  return path;
}

static HtSheet *
read_parts (const char *workbook_options, const char *sheet_xml, GError **error)
{
  g_autofree char *workbook = g_strdup_printf (WORKBOOK, workbook_options);
  const Part parts[] = {
    { "xl/workbook.xml", workbook },
    { "xl/_rels/workbook.xml.rels", RELATIONS },
    { "xl/styles.xml", STYLES },
    { "xl/sharedStrings.xml", SHARED },
    { "xl/worksheets/one.xml", sheet_xml },
    { "xl/worksheets/two.xml", "<worksheet/>" },
  };
  g_autofree char *path = pack (parts, G_N_ELEMENTS (parts));
  HtSheet *sheet = ht_sheet_read (path, HT_ENCODING_AUTO, NULL, error);
  g_unlink (path);
  return sheet;
}

static void
test_cells (void)
{
  static const char *const cells[]
      = { "2021-04-05", "2021-04-05", "", "0.5", "14:00", "20210405", "합친 글", "1" };
  g_autoptr (GError) error = NULL;
  g_autoptr (HtSheet) sheet = read_parts ("", SHEET, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (ht_sheet_header (sheet, 0), ==, "접수일");
  g_assert_cmpstr (ht_sheet_header (sheet, 1), ==, "굵은 글");
  g_assert_cmpstr (ht_sheet_header (sheet, 2), ==, "");
  g_assert_cmpstr (ht_sheet_header (sheet, 3), ==, "안");
  g_assert_cmpuint (ht_sheet_n_rows (sheet), ==, 1);
  g_assert_cmpuint (ht_sheet_line (sheet, 0), ==, 5);
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    g_assert_cmpstr (ht_sheet_cell (sheet, 0, i), ==, cells[i]);
}

static void
test_days_since_1904 (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtSheet) sheet = read_parts (" date1904=\"1\"", SHEET, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (ht_sheet_cell (sheet, 0, 0), ==, "2025-04-06");
}

static void
test_escaped_signs (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtSheet) sheet
      = read_parts ("",
                    "<worksheet><sheetData><row r=\"1\"><c t=\"inlineStr\"><is><t>두_x000D_\n줄"
                    "</t></is></c><c t=\"inlineStr\"><is><t>_x005F_x000D_ _x00 _xyz_ _x0000_</t>"
                    "</is></c></row></sheetData></worksheet>",
                    &error);
  g_assert_no_error (error);
  g_assert_cmpstr (ht_sheet_header (sheet, 0), ==, "두\n줄");
  g_assert_cmpstr (ht_sheet_header (sheet, 1), ==, "_x000D_ _x00 _xyz_ _x0000_");
}

static void
assert_refused (const char *sheet_xml)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtSheet) sheet = read_parts ("", sheet_xml, &error);
  g_assert_null (sheet);
  g_assert_error (error, HT_ERROR, HT_ERROR_FORMAT);
}

static void
test_broken (void)
{
  assert_refused ("<worksheet><sheetData><row>");
  assert_refused ("<!DOCTYPE x [<!ENTITY a \"b\">]><worksheet><sheetData><row r=\"1\"><c><v>&a;"
                  "</v></c></row></sheetData></worksheet>");
  assert_refused ("<worksheet><sheetData><row r=\"1\"><c t=\"s\"><v>99</v></c></row></sheetData>"
                  "</worksheet>");
  assert_refused ("<worksheet><sheetData><row r=\"-5\"><c><v>1</v></c></row></sheetData>"
                  "</worksheet>");
  assert_refused ("<worksheet><sheetData><row r=\"1048577\"><c><v>1</v></c></row></sheetData>"
                  "</worksheet>");
  const Part other[] = { { "mimetype", "application/hwp+zip" } };
  g_autofree char *path = pack (other, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (HtSheet) sheet = ht_sheet_read (path, HT_ENCODING_AUTO, NULL, &error);
  g_unlink (path);
  g_assert_null (sheet);
  g_assert_error (error, HT_ERROR, HT_ERROR_FORMAT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xlsx-reader/cells", test_cells);
  g_test_add_func ("/xlsx-reader/days-since-1904", test_days_since_1904);
  g_test_add_func ("/xlsx-reader/escaped-signs", test_escaped_signs);
  g_test_add_func ("/xlsx-reader/broken", test_broken);
  return g_test_run ();
}
