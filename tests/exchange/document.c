#include "exchange/document-writer.h"
#include "exchange/sheet.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

/* A small report with every kind of cell. */
static HtDocument *
make_document (void)
{
  HtDocument *document = ht_document_new ("행정심판 실적", "행정심판_실적_20210405");
  ht_document_set_unit (document, "건", ht_date_new (2021, 4, 5));
  ht_document_add_heading (document, "처리 현황");
  HtGrid *grid = ht_document_add_grid (document, 4, 2);
  ht_grid_set_header (grid, 0, 0, 2, 1, "구분");
  ht_grid_set_header (grid, 0, 1, 1, 2, "재결건수");
  ht_grid_set_header (grid, 1, 1, 1, 1, "계");
  ht_grid_set_header (grid, 1, 2, 1, 1, "인용");
  ht_grid_set_header (grid, 0, 3, 2, 1, "평균");
  guint row = ht_grid_add_row (grid);
  ht_grid_set_text (grid, row, 0, "=합계");
  ht_grid_set_count (grid, row, 1, 1299);
  ht_grid_set_count_share (grid, row, 2, 35, 299);
  ht_grid_set_decimal (grid, row, 3, 82.25, 1);
  row = ht_grid_add_row (grid);
  ht_grid_set_date (grid, row, 0, ht_date_new (2021, 4, 5));
  ht_grid_set_count (grid, row, 1, 0);
  ht_grid_set_count_share (grid, row, 2, 0, 0);
  ht_grid_set_decimal (grid, row, 3, NAN, 1);
  ht_document_add_note (document, "취하는 넣지 않음\n둘째 줄");
  ht_document_add_text (document, "", HT_ALIGN_LEFT);
  ht_document_add_text (document, "위와 같이 보고합니다.\n끝.", HT_ALIGN_RIGHT);
  ht_document_set_footer (document, "확인값: 0123");
  return document;
}

static const HtGrid *
grid_of (const HtDocument *document)
{
  return ((HtBlock *)g_ptr_array_index (document->blocks, 1))->grid;
}

static void
test_texts (void)
{
  static const struct
  {
    guint row, column;
    const char *text;
  } cells[] = { { 0, 1, "재결건수" }, { 2, 0, "=합계" }, { 2, 1, "1,299" },
                { 2, 2, "35(12%)" },  { 2, 3, "82.3" },  { 3, 0, "2021. 4. 5." },
                { 3, 1, "-" },        { 3, 2, "-" },     { 3, 3, "-" } };
  g_autoptr (HtDocument) document = make_document ();
  g_assert_cmpstr (document->unit_line, ==, "(단위: 건, '21. 4. 5. 기준)");
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      const HtCell *cell = ht_grid_cell (grid_of (document), cells[i].row, cells[i].column);
      g_autofree char *text = ht_cell_to_text (cell);
      g_assert_cmpstr (text, ==, cells[i].text);
    }
  g_assert_null (ht_grid_cell (grid_of (document), 0, 2));
  g_assert_null (ht_grid_cell (grid_of (document), 1, 0));
}

static void
test_sheet_columns (void)
{
  static const guint starts[] = { 0, 1, 2, 4, 5 };
  g_autoptr (HtDocument) document = make_document ();
  g_autoptr (GArray) found = ht_grid_sheet_columns (grid_of (document));
  g_assert_cmpmem (found->data, found->len * sizeof (guint), starts, sizeof starts);
}

static GBytes *
write_with (gboolean (*write) (const HtDocument *, GOutputStream *, GError **))
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtDocument) document = make_document ();
  g_autoptr (GOutputStream) output = g_memory_output_stream_new_resizable ();
  g_assert_true (write (document, output, &error));
  g_assert_no_error (error);
  g_assert_true (g_output_stream_close (output, NULL, NULL));
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (output));
}

static void
test_csv (void)
{
  static const char expected[]
      = "\xef\xbb\xbf행정심판 실적\r\n\"(단위: 건, '21. 4. 5. 기준)\"\r\n"
        "\r\n□ 처리 현황\r\n구분,재결건수,,,평균\r\n,계,인용,,\r\n"
        "'=합계,1299,35,12%,82.3\r\n2021-04-05,0,-,,-\r\n"
        "※ 취하는 넣지 않음\r\n둘째 줄\r\n\r\n위와 같이 보고합니다.\r\n끝.\r\n확인값: 0123\r\n";
  g_autoptr (GBytes) bytes = write_with (ht_document_write_csv);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), expected,
                   sizeof expected - 1);
}

/* Figures are numbers in cells of their own, at the places that merged heads leave for them. */
static void
test_xlsx (void)
{
  static const char *const total[] = { "=합계", "1299", "35", "0.117056856187291", "82.25" };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = write_with (ht_document_write_xlsx);
  g_autoptr (GBytes) again = write_with (ht_document_write_xlsx);
  g_assert_true (g_bytes_equal (bytes, again));
  g_autofree char *path = NULL;
  int file = g_file_open_tmp ("haetae-test-XXXXXX.xlsx", &path, &error);
  g_assert_no_error (error);
  g_close (file, NULL);
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL),
                                      (gssize)g_bytes_get_size (bytes), &error));
  g_autoptr (HtSheet) sheet = ht_sheet_read (path, HT_ENCODING_AUTO, NULL, &error);
  g_unlink (path);
  g_assert_no_error (error);
  g_assert_cmpstr (ht_sheet_header (sheet, 0), ==, "행정심판 실적");
  for (guint i = 0; i < G_N_ELEMENTS (total); i++)
    g_assert_cmpstr (ht_sheet_cell (sheet, 4, i), ==, total[i]);
  g_assert_cmpstr (ht_sheet_cell (sheet, 5, 0), ==, "2021-04-05");
  g_assert_cmpstr (ht_sheet_cell (sheet, 7, 0), ==, "둘째 줄");
}

/* A page is a sheet of its own; where all stands one below the other, its title starts it. */
static void
test_pages (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtDocument) document = ht_document_new ("답변서 제출 요청", "통지");
  ht_document_add_text (document, "첫 장", HT_ALIGN_LEFT);
  ht_document_add_page (document, "보정 요구");
  ht_document_add_text (document, "둘째 장", HT_ALIGN_LEFT);
  g_autoptr (GOutputStream) output = g_memory_output_stream_new_resizable ();
  g_assert_true (ht_document_write_csv (document, output, &error));
  g_assert_no_error (error);
  g_assert_true (g_output_stream_close (output, NULL, NULL));
  g_autoptr (GBytes) bytes
      = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (output));
  static const char expected[] = "\xef\xbb\xbf답변서 제출 요청\r\n\r\n첫 장\r\n"
                                 "\r\n보정 요구\r\n둘째 장\r\n";
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), expected,
                   sizeof expected - 1);
}

/* A decrease is written as the office writes it; a file for programs keeps the sign. */
static void
test_changes (void)
{
  static const struct
  {
    double value;
    guint digits;
    gboolean triangle;
    const char *text;
  } cases[] = {
    { -43, 0, FALSE, "-43" },
    { -43, 0, TRUE, "△43" },
    { 43, 0, TRUE, "43" },
    { -0.04, 1, TRUE, "0.0" },
    { 0, 0, TRUE, "0" },
    { NAN, 1, TRUE, "-" },
    { -21.6, 1, TRUE, "△21.6" },
    { 9965, 0, TRUE, "9,965" },
    { -1234567.89, 1, FALSE, "-1,234,567.9" },
    { -999, 0, FALSE, "-999" },
  };
  g_autoptr (HtDocument) document = ht_document_new ("증감", "증감");
  HtGrid *grid = ht_document_add_grid (document, 1, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint row = ht_grid_add_row (grid);
      ht_grid_set_change (grid, row, 0, cases[i].value, cases[i].digits, cases[i].triangle);
      g_autofree char *text = ht_cell_to_text (ht_grid_cell (grid, row, 0));
      g_assert_cmpstr (text, ==, cases[i].text);
    }
  g_autoptr (GOutputStream) output = g_memory_output_stream_new_resizable ();
  g_assert_true (ht_document_write_csv (document, output, NULL));
  g_assert_true (g_output_stream_close (output, NULL, NULL));
  g_autoptr (GBytes) bytes
      = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (output));
  g_autofree char *csv = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_null (strstr (csv, "△"));
  g_assert_nonnull (strstr (csv, "-21.6"));
}

/* What a place held before takes no room in the table. */
static void
test_set_again (void)
{
  g_autoptr (HtGrid) grid = ht_grid_new (2, 0);
  guint row = ht_grid_add_row (grid);

  ht_grid_set_text (grid, row, 0, "한참 넓은 칸");
  ht_grid_set_count (grid, row, 1, 7);
  ht_grid_set_empty (grid, row, 0);
  g_assert_cmpuint (grid->cells->len, ==, 2);
  g_assert_cmpint (ht_grid_cell (grid, row, 0)->kind, ==, HT_CELL_EMPTY);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/texts", test_texts);
  g_test_add_func ("/document/sheet-columns", test_sheet_columns);
  g_test_add_func ("/document/csv", test_csv);
  g_test_add_func ("/document/xlsx", test_xlsx);
  g_test_add_func ("/document/pages", test_pages);
  g_test_add_func ("/document/changes", test_changes);
  g_test_add_func ("/document/set-again", test_set_again);
  return g_test_run ();
}
