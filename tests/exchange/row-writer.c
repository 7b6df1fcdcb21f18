#include "exchange/row-writer.h"

#include "exchange/sheet.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <libxml/parser.h>
#include <string.h>

static const HtColumn columns[] = {
  { "name", "성명", HT_COLUMN_TEXT },
  { "day", "위촉일", HT_COLUMN_DATE },
  { "count", "인원", HT_COLUMN_NUMBER },
};

/* Texts that break careless writers: signs of formulas, of CSV, of XML; line breaks, blanks. */
static const char *const rows[][3] = {
  { "홍길동", "2021-04-05", "3" },      { "=1+1", "", "" },
  { "'=already", "1999-12-31", "1" },   { "+82-2-1234", "2024-02-29", "0" },
  { "-", "1900-03-01", "12" },          { "@SUM(A1)", "2021-01-01", "7" },
  { "a,b;c\td", "2021-01-02", "1" },    { "say \"hi\"", "2021-01-03", "1" },
  { "두\n줄", "2021-01-04", "1" },      { " blanks ", "2021-01-05", "1" },
  { "<tag> & ]]>", "2021-01-06", "1" }, { "1234", "1890-05-01", "2147483647" },
};

static char *
write_rows (HtFileFormat format, HtEncoding encoding, gsize *size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GOutputStream) output = g_memory_output_stream_new_resizable ();
  HtRowLayout layout = { "partners", columns, G_N_ELEMENTS (columns), encoding, TRUE };
  g_autoptr (HtRowWriter) writer = ht_row_writer_new (format, &layout, output, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_true (ht_row_writer_write (writer, rows[i], &error));
  g_assert_true (ht_row_writer_finish (writer, &error));
  g_assert_no_error (error);
  g_assert_true (g_output_stream_close (output, NULL, NULL));
  *size = g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (output));
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (output));
}

/* What was written is read back the same, cell by cell. */
static void
assert_read_back (const char *bytes, gsize size)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  int file = g_file_open_tmp ("haetae-test-XXXXXX", &path, &error);
  g_assert_no_error (error);
  g_close (file, NULL);
  g_assert_true (g_file_set_contents (path, bytes, (gssize)size, &error));
  g_autoptr (HtSheet) sheet = ht_sheet_read (path, HT_ENCODING_AUTO, NULL, &error);
  g_unlink (path);
  g_assert_no_error (error);
  g_assert_cmpuint (ht_sheet_n_rows (sheet), ==, G_N_ELEMENTS (rows));
  for (guint column = 0; column < G_N_ELEMENTS (columns); column++)
    {
      g_assert_cmpstr (ht_sheet_header (sheet, column), ==, columns[column].header);
      for (guint row = 0; row < G_N_ELEMENTS (rows); row++)
        g_assert_cmpstr (ht_sheet_cell (sheet, row, column), ==, rows[row][column]);
    }
}

static void
test_round_trips (void)
{
  static const struct
  {
    HtFileFormat format;
    HtEncoding encoding;
  } ways[] = { { HT_FILE_CSV, HT_ENCODING_UTF8 },
               { HT_FILE_CSV, HT_ENCODING_CP949 },
               { HT_FILE_XLSX, HT_ENCODING_UTF8 } };
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      gsize size = 0, again = 0;
      g_autofree char *bytes = write_rows (ways[i].format, ways[i].encoding, &size);
      g_autofree char *second = write_rows (ways[i].format, ways[i].encoding, &again);
      assert_read_back (bytes, size);
      g_assert_cmpmem (bytes, size, second, again);
    }
}

static void
test_csv_bytes (void)
{
  gsize size = 0;
  g_autofree char *bytes = write_rows (HT_FILE_CSV, HT_ENCODING_UTF8, &size);
  g_autofree char *text = g_strndup (bytes, size);
  g_assert_true (
      g_str_has_prefix (text, "\xef\xbb\xbf성명,위촉일,인원\r\n홍길동,2021-04-05,3\r\n"));
  g_assert_nonnull (strstr (text, "\r\n'=1+1,,\r\n"));
  g_assert_nonnull (strstr (text, "\r\n''=already,"));
  g_assert_nonnull (strstr (text, "\r\n'@SUM(A1),"));
  g_assert_nonnull (strstr (text, "\r\n\"say \"\"hi\"\"\","));
}

static void
test_json (void)
{
  gsize size = 0;
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = write_rows (HT_FILE_JSON, HT_ENCODING_UTF8, &size);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_assert_true (json_parser_load_from_data (parser, bytes, (gssize)size, &error));
  JsonArray *records = json_node_get_array (json_parser_get_root (parser));
  g_assert_cmpuint (json_array_get_length (records), ==, G_N_ELEMENTS (rows));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      JsonObject *record = json_array_get_object_element (records, i);
      g_assert_cmpstr (json_object_get_string_member (record, "name"), ==, rows[i][0]);
    }
  JsonObject *second = json_array_get_object_element (records, 1);
  g_assert_true (json_object_get_null_member (second, "day"));
  g_assert_true (json_object_get_null_member (second, "count"));
  g_assert_cmpint (
      json_object_get_int_member (json_array_get_object_element (records, 11), "count"), ==,
      2147483647);
}

static void
test_xml (void)
{
  gsize size = 0;
  g_autofree char *bytes = write_rows (HT_FILE_XML, HT_ENCODING_UTF8, &size);
  xmlDoc *document = xmlReadMemory (bytes, (int)size, NULL, NULL, XML_PARSE_NONET);
  g_assert_nonnull (document);
  xmlNode *root = xmlDocGetRootElement (document);
  g_assert_cmpstr ((const char *)root->name, ==, "partners");
  guint n = 0;
  for (xmlNode *record = xmlFirstElementChild (root); record != NULL;
       record = xmlNextElementSibling (record))
    {
      xmlChar *name = xmlNodeGetContent (xmlFirstElementChild (record));
      g_assert_cmpstr ((const char *)name, ==, rows[n++][0]);
      xmlFree (name);
    }
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (rows));
  xmlFreeDoc (document);
}

/* CP949 lacks a character: the row and the character are named, and the export fails. */
static void
test_cp949_lacks (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GOutputStream) output = g_memory_output_stream_new_resizable ();
  HtRowLayout layout = { "partners", columns, G_N_ELEMENTS (columns), HT_ENCODING_CP949, FALSE };
  g_autoptr (HtRowWriter) writer = ht_row_writer_new (HT_FILE_CSV, &layout, output, &error);
  const char *const row[] = { "가😀", "", "" };
  g_assert_false (ht_row_writer_write (writer, row, &error));
  g_assert_error (error, HT_ERROR, HT_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "U+1F600"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/row-writer/round-trips", test_round_trips);
  g_test_add_func ("/row-writer/csv-bytes", test_csv_bytes);
  g_test_add_func ("/row-writer/json", test_json);
  g_test_add_func ("/row-writer/xml", test_xml);
  g_test_add_func ("/row-writer/cp949-lacks", test_cp949_lacks);
  return g_test_run ();
}
