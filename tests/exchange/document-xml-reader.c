/* A document read back from its XML is the document: each format writes the same bytes of it. */
#include "exchange/document-xml-reader.h"
#include "exchange/document-writer.h"

#include <libxml/parser.h>
#include <math.h>
#include <string.h>

static HtChart *
make_band (void)
{
  HtChart *chart = ht_chart_new (HT_CHART_STEPS, "outlook", "전망");
  static const HtSeriesRole roles[]
      = { HT_SERIES_FIGURES, HT_SERIES_FORECAST, HT_SERIES_LOW, HT_SERIES_HIGH };
  static const double places[] = { 0, 2.5, 1.0 / 3 + 9 };

  ht_chart_set_axes (chart, "경과일(일)", "");
  ht_chart_set_share (chart);
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    ht_chart_add_series (chart, "계열", roles[i]);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    ht_chart_add_place (chart, "점", places[i]);
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    ht_chart_set_value (chart, i, 1, 1.0 / (i + 3));
  ht_chart_add_limit (chart, 90, "90일 & 끝");
  return chart;
}

static HtChart *
make_columns (void)
{
  HtChart *chart = ht_chart_new (HT_CHART_COLUMNS, "days", "월별");

  chart->digits = 1;
  ht_chart_set_value (chart, ht_chart_add_series (chart, "일수", HT_SERIES_FIGURES),
                      ht_chart_add_point (chart, "1월"), 82.25);
  return chart;
}

static void
add_table (HtDocument *document)
{
  HtGrid *grid = ht_document_add_grid (document, 4, 2);
  guint row;

  ht_grid_set_header (grid, 0, 0, 2, 1, "구분");
  ht_grid_set_header (grid, 0, 1, 1, 2, "재결건수");
  ht_grid_set_header (grid, 1, 1, 1, 1, "계");
  ht_grid_set_header (grid, 1, 2, 1, 1, "인용");
  ht_grid_set_header (grid, 0, 3, 2, 1, "평균");
  row = ht_grid_add_row (grid);
  ht_grid_set_text (grid, row, 0, " 합계 <1>\n둘째 줄 ");
  ht_grid_set_count (grid, row, 1, G_MAXUINT);
  ht_grid_set_count_share (grid, row, 2, 35, 299);
  ht_grid_set_change (grid, row, 3, -43.05, 2, TRUE);
  row = ht_grid_add_row (grid);
  ht_grid_set_date (grid, row, 0, ht_date_new (2021, 4, 5));
  ht_grid_set_share (grid, row, 1, 202 / 299.0);
  ht_grid_set_count_share (grid, row, 2, 0, 299);
  ht_grid_set_decimal (grid, row, 3, NAN, 1);
  row = ht_grid_add_row (grid);
  ht_grid_set_decimal (grid, row, 1, 1234.5, 1);
  ht_grid_set_count (grid, row, 3, 0);
}

static HtDocument *
make_document (void)
{
  HtDocument *document = ht_document_new ("행정심판 <실적> & \"취하\"", "행정심판_실적_20210405");

  ht_document_set_unit (document, "건", ht_date_new (2021, 4, 5));
  ht_document_add_heading (document, "처리 현황");
  ht_document_add_paragraph (document, "문단");
  add_table (document);
  ht_document_add_note (document, "비고");
  ht_document_add_chart (document, make_band ());
  ht_document_add_page (document, "둘째 장");
  ht_document_add_chart (document, make_columns ());
  ht_document_add_text (document, "첫 줄\n\n셋째 줄", HT_ALIGN_RIGHT);
  ht_document_add_text (document, "", HT_ALIGN_CENTRE);
  ht_document_add_grid (document, 1, 0);
  ht_document_set_footer (document, "확인값: 0123");
  return document;
}

static GBytes *
write_as (const HtDocument *document, const HtDocumentFormat *format)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GOutputStream) output = g_memory_output_stream_new_resizable ();

  format->write (document, output, &error);
  g_assert_no_error (error);
  g_assert_true (g_output_stream_close (output, NULL, NULL));
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (output));
}

static GBytes *
write_xml (const HtDocument *document)
{
  return write_as (document, ht_document_format_of ("x.xml", NULL));
}

static HtDocument *
read_bytes (GBytes *xml, guint max_rows)
{
  g_autoptr (GError) error = NULL;
  gsize size;
  const char *bytes = g_bytes_get_data (xml, &size);
  HtDocument *document = ht_document_read_xml (bytes, size, max_rows, &error);

  g_assert_no_error (error);
  return document;
}

static void
test_same_bytes (void)
{
  g_autoptr (HtDocument) full = make_document ();
  g_autoptr (HtDocument) empty = ht_document_new ("", "");
  HtDocument *const documents[] = { full, empty };

  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_autoptr (GBytes) xml = write_xml (documents[i]);
      g_autoptr (HtDocument) again = read_bytes (xml, 0);

      g_assert_cmpstr (again->file_stem, ==, documents[i]->file_stem);
      g_assert_cmpint (again->as_of, ==, documents[i]->as_of);
      for (guint format = 0; ht_document_format (format) != NULL; format++)
        {
          g_autoptr (GBytes) first = write_as (documents[i], ht_document_format (format));
          g_autoptr (GBytes) second = write_as (again, ht_document_format (format));
          g_assert_true (g_bytes_equal (first, second));
        }
    }
}

/* Kept before the name of the file stood in it. */
static void
test_without_a_name (void)
{
  static const char xml[] = "<document><title>월간</title><unit/><body/><footer/></document>";
  g_autoptr (HtDocument) document = ht_document_read_xml (xml, strlen (xml), 0, NULL);

  g_assert_cmpstr (document->file_stem, ==, "월간");
}

static void
test_some_rows (void)
{
  g_autoptr (HtDocument) document = make_document ();
  g_autoptr (GBytes) xml = write_xml (document);
  g_autoptr (HtDocument) shown = read_bytes (xml, 1);
  const HtBlock *table = g_ptr_array_index (shown->blocks, 2);
  const HtBlock *note = g_ptr_array_index (shown->blocks, 3);

  g_assert_cmpuint (table->grid->n_rows, ==, 3);
  g_assert_cmpuint (note->kind, ==, HT_BLOCK_NOTE);
  g_assert_nonnull (strstr (note->text, "전체 3줄 가운데 처음 1줄"));
  g_assert_cmpuint (shown->blocks->len, ==, document->blocks->len + 1);
}

static void
test_faults (void)
{
  static const struct
  {
    const char *what, *by;
  } cases[] = {
    { "<document ", "<paper " },
    { "<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<!DOCTYPE document>" },
    { "as-of=\"2021-04-05\"", "as-of=\"봄\"" },
    { "</paragraph>", "</note>" },
    { "<paragraph>문단</paragraph>", "<song/>" },
    { "columns=\"4\"", "columns=\"0\"" },
    { "columns=\"4\"", "columns=\"4000000000\"" },
    { "header-rows=\"2\"", "header-rows=\"-1\"" },
    { "column-span=\"2\"", "column-span=\"4\"" },
    { "row-span=\"2\"", "row-span=\"9\"" },
    { "column=\"3\" kind=\"count-share\"", "column=\"5\" kind=\"count-share\"" },
    { "column=\"3\" kind=\"count-share\"", "column=\"2\" kind=\"count-share\"" },
    { "kind=\"count-share\"", "kind=\"song\"" },
    { "kind=\"count\" value=\"4294967295\"", "kind=\"count\" value=\"4294967296\"" },
    { "kind=\"count\" value=\"4294967295\"", "kind=\"count\" value=\"1.5\"" },
    { "kind=\"count\" value=\"4294967295\"", "kind=\"count\" value=\"nan\"" },
    { "kind=\"count\" value=\"4294967295\"", "kind=\"count\"" },
    { "value=\"35\" share=\"0.1170", "value=\"35\" share=\"-0.1170" },
    { "value=\"35\" share=\"0.1170", "value=\"35\" share=\"0.0\" x=\"" },
    { "kind=\"date\" value=\"2021-04-05\"", "kind=\"date\" value=\"2021-04-31\"" },
    { "roles=\"figures forecast low high\"", "roles=\"figures forecast high low\"" },
    { "roles=\"figures forecast low high\"", "roles=\"figures forecast high song\"" },
    { "roles=\"figures forecast low high\"", "roles=\"high\"" },
    { "places=\"0 2.5", "places=\"0 zwei" },
    { "kind=\"steps\"", "kind=\"song\"" },
    { "digits=\"1\"", "digits=\"viele\"" },
    { "<limit value=\"90\"", "<limit value=\"\"" },
    { "align=\"right\"", "align=\"up\"" },
    { "</document>", "" },
  };
  g_autoptr (HtDocument) document = make_document ();
  g_autoptr (GBytes) xml = write_xml (document);
  g_autofree char *text = g_strndup (g_bytes_get_data (xml, NULL), g_bytes_get_size (xml));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) damaged = g_string_new (text);
      g_autoptr (GError) error = NULL;

      g_test_message ("%s -> %s", cases[i].what, cases[i].by);
      g_assert_cmpuint (g_string_replace (damaged, cases[i].what, cases[i].by, 1), ==, 1);
      g_assert_null (ht_document_read_xml (damaged->str, damaged->len, 0, &error));
      g_assert_error (error, HT_ERROR, HT_ERROR_FORMAT);
    }
}

/* Cut off at any place it is no document. */
static void
test_cut (void)
{
  g_autoptr (HtDocument) document = make_document ();
  g_autoptr (GBytes) xml = write_xml (document);
  gsize size = g_bytes_get_size (xml) - strlen ("</document>\n");

  for (gsize cut = 0; cut < size; cut += 7)
    {
      g_autoptr (GError) error = NULL;
      g_assert_null (ht_document_read_xml (g_bytes_get_data (xml, NULL), cut, 0, &error));
      g_assert_error (error, HT_ERROR, HT_ERROR_FORMAT);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document-xml-reader/same-bytes", test_same_bytes);
  g_test_add_func ("/document-xml-reader/without-a-name", test_without_a_name);
  g_test_add_func ("/document-xml-reader/some-rows", test_some_rows);
  g_test_add_func ("/document-xml-reader/faults", test_faults);
  g_test_add_func ("/document-xml-reader/cut", test_cut);
  int result = g_test_run ();
  xmlCleanupParser ();
  return result;
}
