/* A document on pages: how many there are, what stands on each, and the same bytes for the same
 * document. What a reader of PDF finds in them is tested with the command line. */
#include "exchange/document-drawing.h"
#include "exchange/document-pages.h"
#include "exchange/document-writer.h"

#include <string.h>

#define MARGIN 40 /* points; less than those of the paper */

static HtDocument *
make_table (guint n_rows, guint n_columns, const char *text)
{
  HtDocument *document = ht_document_new ("행정심판 사건 목록", "목록");
  ht_document_set_unit (document, "건", ht_date_new (2021, 4, 5));
  ht_document_add_heading (document, "접수 사건");
  HtGrid *grid = ht_document_add_grid (document, n_columns, 2);
  ht_grid_set_header (grid, 0, 0, 2, 1, "사건");
  ht_grid_set_header (grid, 0, 1, 1, n_columns - 1, "재결건수");
  for (guint column = 1; column < n_columns; column++)
    ht_grid_set_header (grid, 1, column, 1, 1, "인용");
  for (guint i = 0; i < n_rows; i++)
    {
      guint row = ht_grid_add_row (grid);
      ht_grid_set_text (grid, row, 0, text);
      for (guint column = 1; column < n_columns; column++)
        ht_grid_set_count_share (grid, row, column, 1234, 2000);
    }
  return document;
}

static GBytes *
write_pdf (const HtDocument *document)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GOutputStream) output = g_memory_output_stream_new_resizable ();
  g_assert_true (ht_document_write_pdf (document, output, &error));
  g_assert_no_error (error);
  g_assert_true (g_output_stream_close (output, NULL, NULL));
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (output));
}

static guint
count_pages (const HtDocument *document)
{
  gboolean is_wide = ht_document_is_wide (document);
  g_autoptr (HtDocumentPages) pages
      = ht_document_pages_new (document, is_wide ? HT_PAPER_HEIGHT : HT_PAPER_WIDTH,
                               is_wide ? HT_PAPER_WIDTH : HT_PAPER_HEIGHT);
  return ht_document_pages_count (pages);
}

static void
test_pages (void)
{
  static const struct
  {
    guint n_rows, n_columns, pages;
    gboolean is_wide;
  } cases[] = {
    { 0, 4, 1, FALSE },  { 1, 4, 1, FALSE },    { 25, 4, 1, FALSE },
    { 40, 4, 2, FALSE }, { 400, 4, 12, FALSE }, { 48, 10, 3, TRUE },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HtDocument) document
          = make_table (cases[i].n_rows, cases[i].n_columns, "2021-00001");
      g_assert_cmpint (ht_document_is_wide (document), ==, cases[i].is_wide);
      g_assert_cmpuint (count_pages (document), ==, cases[i].pages);
    }
}

/* No page has the last row of a table alone, and each row knows its head. */
static void
test_few_rows_stay_together (void)
{
  for (guint n_rows = 1; n_rows < 80; n_rows++)
    {
      g_autoptr (HtDocument) document = make_table (n_rows, 4, "2021-00001");
      g_autoptr (HtLayout) layout = ht_layout_new (document, 600);
      const HtStrip *strips = &g_array_index (layout->strips, HtStrip, 0);
      guint last = layout->strips->len - 1;
      g_assert_false (strips[last].stays_with_next);
      g_assert_true (strips[last - 1].stays_with_next);
      g_assert_null (ht_layout_header_of (layout, 0));
      g_assert_null (ht_layout_header_of (layout, last - n_rows));
      g_assert_true (ht_layout_header_of (layout, last) == strips + last - n_rows);
    }
}

static void
test_same_bytes (void)
{
  g_autoptr (HtDocument) document = make_table (400, 4, "2021-00001");
  g_autoptr (GBytes) first = write_pdf (document);
  g_autoptr (GBytes) second = write_pdf (document);
  g_assert_true (g_bytes_equal (first, second));
  g_assert_cmpint (strncmp (g_bytes_get_data (first, NULL), "%PDF-", 5), ==, 0);
}

static void
test_page_breaks (void)
{
  g_autoptr (HtDocument) document = ht_document_new ("", "통지");
  g_assert_cmpuint (count_pages (document), ==, 1);
  ht_document_add_page (document, "");
  ht_document_add_text (document, "첫째 통지", HT_ALIGN_CENTRE);
  g_assert_cmpuint (count_pages (document), ==, 1);
  ht_document_add_page (document, "");
  ht_document_add_text (document, "둘째 통지", HT_ALIGN_CENTRE);
  ht_document_add_page (document, "제목");
  ht_document_add_heading (document, "끝에 선 제목");
  ht_document_add_page (document, "다음 장");
  g_assert_cmpuint (count_pages (document), ==, 4);
}

static cairo_surface_t *
draw_page (const HtDocumentPages *pages, guint page)
{
  cairo_surface_t *surface
      = cairo_image_surface_create (CAIRO_FORMAT_A8, (int)HT_PAPER_WIDTH, (int)HT_PAPER_HEIGHT);
  cairo_t *cairo = cairo_create (surface);
  ht_document_pages_draw (pages, page, cairo);
  g_assert_cmpint (cairo_status (cairo), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cairo);
  cairo_surface_flush (surface);
  return surface;
}

static gboolean
has_ink (cairo_surface_t *surface, int left, int top, int right, int bottom)
{
  const guchar *pixels = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  for (int y = top; y < bottom; y++)
    for (int x = left; x < right; x++)
      if (pixels[y * stride + x] != 0)
        return TRUE;
  return FALSE;
}

static gboolean
is_same_picture (const HtDocumentPages *pages, guint first, guint second)
{
  cairo_surface_t *a = draw_page (pages, first);
  cairo_surface_t *b = draw_page (pages, second);
  gsize size
      = (gsize)cairo_image_surface_get_stride (a) * (gsize)cairo_image_surface_get_height (a);
  gboolean is_same
      = memcmp (cairo_image_surface_get_data (a), cairo_image_surface_get_data (b), size) == 0;
  cairo_surface_destroy (a);
  cairo_surface_destroy (b);
  return is_same;
}

/* Two letters with the same words are the same papers: the pages of each count from 1. What has
 * another title than the document goes on counting. */
static void
test_numbers (void)
{
  static const struct
  {
    const char *title, *first, *second;
    gboolean is_same;
  } cases[] = {
    { "", NULL, "", TRUE },
    { "통지", NULL, "통지", TRUE },
    { "", "송달부", "송달부", FALSE },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HtDocument) document = ht_document_new (cases[i].title, "통지");
      if (cases[i].first != NULL)
        ht_document_add_page (document, cases[i].first);
      ht_document_add_text (document, "심리기일 통지", HT_ALIGN_CENTRE);
      ht_document_add_page (document, cases[i].second);
      ht_document_add_text (document, "심리기일 통지", HT_ALIGN_CENTRE);
      g_autoptr (HtDocumentPages) pages
          = ht_document_pages_new (document, HT_PAPER_WIDTH, HT_PAPER_HEIGHT);
      g_assert_cmpuint (ht_document_pages_count (pages), ==, 2);
      g_assert_cmpint (is_same_picture (pages, 0, 1), ==, cases[i].is_same);
    }
}

/* Nothing is drawn in the margins or lost below the foot, whatever the texts are. */
static void
test_margins (void)
{
  g_autofree char *novel = g_strnfill (3000, 'x');
  g_autoptr (GString) lines = g_string_new (NULL);
  for (guint i = 0; i < 200; i++)
    g_string_append_printf (lines, "%u째 줄\n", i);
  const char *texts[] = { "2021-00001", novel, lines->str };
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (HtDocument) document = make_table (5, 3, texts[i]);
      ht_document_add_text (document, lines->str, HT_ALIGN_RIGHT);
      g_autoptr (HtDocumentPages) pages
          = ht_document_pages_new (document, HT_PAPER_WIDTH, HT_PAPER_HEIGHT);
      int width = (int)HT_PAPER_WIDTH, height = (int)HT_PAPER_HEIGHT;
      for (guint page = 0; page < ht_document_pages_count (pages); page++)
        {
          cairo_surface_t *surface = draw_page (pages, page);
          g_assert_true (has_ink (surface, MARGIN, MARGIN, width - MARGIN, 100));
          g_assert_true (
              has_ink (surface, width / 2 - 20, height - 62, width / 2 + 20, height - 40));
          g_assert_false (has_ink (surface, 0, 0, MARGIN, height));
          g_assert_false (has_ink (surface, width - MARGIN, 0, width, height));
          g_assert_false (has_ink (surface, 0, 0, width, MARGIN));
          g_assert_false (has_ink (surface, 0, height - MARGIN, width, height));
          cairo_surface_destroy (surface);
        }
    }
}

/* What does not fit is said, and where it was lost. */
static void
test_full_disk (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtDocument) document = make_table (40, 4, "2021-00001");
  guint8 room[512];
  g_autoptr (GOutputStream) output = g_memory_output_stream_new (room, sizeof room, NULL, NULL);
  g_assert_false (ht_document_write_pdf (document, output, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document-pdf/pages", test_pages);
  g_test_add_func ("/document-pdf/few-rows-stay-together", test_few_rows_stay_together);
  g_test_add_func ("/document-pdf/same-bytes", test_same_bytes);
  g_test_add_func ("/document-pdf/page-breaks", test_page_breaks);
  g_test_add_func ("/document-pdf/numbers", test_numbers);
  g_test_add_func ("/document-pdf/margins", test_margins);
  g_test_add_func ("/document-pdf/full-disk", test_full_disk);
  return g_test_run ();
}
