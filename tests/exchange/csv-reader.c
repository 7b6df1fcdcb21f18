#include "exchange/csv-reader.h"

#include <string.h>

/* One table in every dress an office may send it in: each must read the same. */
static const struct
{
  const char *name;
  const char *charset;
  const char *text;
} dresses[] = {
  { "plain", "UTF-8", "가,나\r\n1,둘 셋\r\n" },
  { "line feeds", "UTF-8", "가,나\n1,둘 셋\n" },
  { "old line ends", "UTF-8", "가,나\r1,둘 셋\r" },
  { "no last line end", "UTF-8", "가,나\n1,둘 셋" },
  { "byte order mark", "UTF-8", "\xef\xbb\xbf가,나\r\n1,둘 셋\r\n" },
  { "tabs", "UTF-8", "가\t나\r\n1\t둘 셋\r\n" },
  { "semicolons", "UTF-8", "가;나\r\n1;둘 셋\r\n" },
  { "quoted", "UTF-8", "\"가\",\"나\"\r\n\"1\",\"둘 셋\"\r\n" },
  { "blank lines", "UTF-8", "\r\n\r\n가,나\r\n\r\n1,둘 셋\r\n,\r\n\r\n" },
  { "CP949", "CP949", "가,나\r\n1,둘 셋\r\n" },
  { "CP949 with tabs", "CP949", "가\t나\r\n1\t둘 셋\r\n" },
  { "UTF-16LE", "UTF-16LE", "\xef\xbb\xbf가\t나\r\n1\t둘 셋\r\n" },
  { "UTF-16BE", "UTF-16BE", "\xef\xbb\xbf가\t나\r\n1\t둘 셋\r\n" },
};

static HtSheet *
read_text (const char *text)
{
  g_autoptr (GError) error = NULL;
  HtSheet *sheet = ht_csv_read (text, strlen (text), HT_ENCODING_AUTO, &error);
  g_assert_no_error (error);
  return sheet;
}

static void
test_dresses (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (dresses); i++)
    {
      g_autoptr (GError) error = NULL;
      gsize size = 0;
      g_autofree char *bytes
          = g_convert (dresses[i].text, -1, dresses[i].charset, "UTF-8", NULL, &size, &error);
      g_assert_no_error (error);
      g_test_message ("%s", dresses[i].name);
      g_autoptr (HtSheet) sheet = ht_csv_read (bytes, size, HT_ENCODING_AUTO, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (ht_sheet_n_columns (sheet), ==, 2);
      g_assert_cmpuint (ht_sheet_n_rows (sheet), ==, 1);
      g_assert_cmpstr (ht_sheet_header (sheet, 0), ==, "가");
      g_assert_cmpstr (ht_sheet_header (sheet, 1), ==, "나");
      g_assert_cmpstr (ht_sheet_cell (sheet, 0, 0), ==, "1");
      g_assert_cmpstr (ht_sheet_cell (sheet, 0, 1), ==, "둘 셋");
    }
}

static void
test_quoting (void)
{
  g_autoptr (HtSheet) sheet
      = read_text ("a,b,c\n\"x,y\",\"say \"\"hi\"\"\",\"two\nlines\"\n\" kept \",,last\n");
  g_assert_cmpuint (ht_sheet_n_rows (sheet), ==, 2);
  g_assert_cmpstr (ht_sheet_cell (sheet, 0, 0), ==, "x,y");
  g_assert_cmpstr (ht_sheet_cell (sheet, 0, 1), ==, "say \"hi\"");
  g_assert_cmpstr (ht_sheet_cell (sheet, 0, 2), ==, "two\nlines");
  g_assert_cmpstr (ht_sheet_cell (sheet, 1, 0), ==, " kept ");
  g_assert_cmpstr (ht_sheet_cell (sheet, 1, 1), ==, "");
  g_assert_cmpstr (ht_sheet_cell (sheet, 1, 2), ==, "last");
  g_assert_cmpstr (ht_sheet_cell (sheet, 1, 7), ==, "");
  g_assert_cmpstr (ht_sheet_cell (sheet, 9, 0), ==, "");
}

/* The line is that of the source, whatever stands between. */
static void
test_lines (void)
{
  g_autoptr (HtSheet) sheet
      = read_text ("h1,h2\n\nfirst,1\n\"over\r\nthree\r\nlines\",2\n\nafter,3\n");
  g_assert_cmpuint (ht_sheet_n_rows (sheet), ==, 3);
  g_assert_cmpuint (ht_sheet_line (sheet, 0), ==, 3);
  g_assert_cmpuint (ht_sheet_line (sheet, 1), ==, 4);
  g_assert_cmpuint (ht_sheet_line (sheet, 2), ==, 8);
  g_assert_cmpstr (ht_sheet_cell (sheet, 1, 0), ==, "over\r\nthree\r\nlines");
}

static void
test_guard (void)
{
  static const char *const cells[][2] = {
    { "'=1+1", "=1+1" },  { "''=x", "'=x" }, { "'-", "-" },     { "'@cmd", "@cmd" },
    { "'평범", "'평범" }, { "'", "'" },      { "'+82", "+82" }, { "plain", "plain" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_autofree char *text = g_strdup_printf ("h,k\n%s,x\n", cells[i][0]);
      g_autoptr (HtSheet) sheet = read_text (text);
      g_assert_cmpstr (ht_sheet_cell (sheet, 0, 0), ==, cells[i][1]);
    }
}

static void
assert_refused (const char *bytes, gsize size, HtEncoding encoding, const char *part)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtSheet) sheet = ht_csv_read (bytes, size, encoding, &error);
  g_assert_null (sheet);
  g_assert_error (error, HT_ERROR, HT_ERROR_FORMAT);
  if (strstr (error->message, part) == NULL)
    g_error ("“%s” does not say “%s”", error->message, part);
}

static void
test_broken (void)
{
  const char open[] = "a,b\n1,2\n\"never,closed\n3,4\n";
  const char mixed[] = "a,b\n\xff\xff\xff,2\n";
  const char zero[] = "a,b\n1\0002,3\n";
  assert_refused (open, sizeof open - 1, HT_ENCODING_AUTO, "3");
  assert_refused (mixed, sizeof mixed - 1, HT_ENCODING_AUTO, "CP949");
  assert_refused (mixed, sizeof mixed - 1, HT_ENCODING_UTF8, "Line 2");
  assert_refused (zero, sizeof zero - 1, HT_ENCODING_AUTO, "no text file");
}

static void
test_encodings (void)
{
  HtEncoding encoding;
  g_assert_true (ht_encoding_parse ("CP949", &encoding));
  g_assert_cmpint (encoding, ==, HT_ENCODING_CP949);
  g_assert_true (ht_encoding_parse ("utf-8", &encoding));
  g_assert_cmpint (encoding, ==, HT_ENCODING_UTF8);
  g_assert_false (ht_encoding_parse ("latin1", &encoding));
  g_autoptr (GError) error = NULL;
  gsize length = 0;
  g_autofree char *bytes = ht_encoding_to_cp949 ("똠방각하 홍○동", &length, &error);
  g_assert_no_error (error);
  g_assert_nonnull (bytes);
  g_assert_cmpuint (length, ==, 15);
  g_assert_null (ht_encoding_to_cp949 ("가😀나𠮷", &length, &error));
  g_assert_error (error, HT_ERROR, HT_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "😀 (U+1F600)"));
  g_assert_nonnull (strstr (error->message, "U+20BB7"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv-reader/dresses", test_dresses);
  g_test_add_func ("/csv-reader/quoting", test_quoting);
  g_test_add_func ("/csv-reader/lines", test_lines);
  g_test_add_func ("/csv-reader/guard", test_guard);
  g_test_add_func ("/csv-reader/broken", test_broken);
  g_test_add_func ("/csv-reader/encodings", test_encodings);
  return g_test_run ();
}
