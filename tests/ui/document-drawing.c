/* A document on paper: it takes the height that it says, stays within its width, and is told in
 * words with the names of its columns. */
#include "exchange/document-drawing.h"
#include "views/document-words.h"

#define MARGIN 20 /* around the paper, where nothing may be drawn */

static HtDocument *
new_document (void)
{
  HtDocument *document = ht_document_new ("행정심판 실적", "실적");
  HtGrid *grid;
  guint row;

  ht_document_set_unit (document, "건", ht_date_new (2021, 4, 5));
  ht_document_add_heading (document, "처리 현황");
  grid = ht_document_add_grid (document, 4, 2);
  ht_grid_set_header (grid, 0, 0, 2, 1, "구분");
  ht_grid_set_header (grid, 0, 1, 2, 1, "접수");
  ht_grid_set_header (grid, 0, 2, 1, 2, "재결건수");
  ht_grid_set_header (grid, 1, 2, 1, 1, "인용");
  ht_grid_set_header (grid, 1, 3, 1, 1, "기각");
  row = ht_grid_add_row (grid);
  ht_grid_set_text (grid, row, 0, "올해");
  ht_grid_set_count (grid, row, 1, 1268);
  ht_grid_set_count_share (grid, row, 2, 35, 299);
  ht_grid_set_empty (grid, row, 3);
  ht_document_add_note (document, "아직 끝나지 않은 사건은 재결에 넣지 않음");
  return document;
}

static cairo_surface_t *
draw (const HtDocument *document, int width, int height, double *drawn)
{
  cairo_surface_t *surface
      = cairo_image_surface_create (CAIRO_FORMAT_A8, width + 2 * MARGIN, height + 2 * MARGIN);
  cairo_t *cairo = cairo_create (surface);

  cairo_translate (cairo, MARGIN, MARGIN);
  *drawn = ht_document_draw (document, cairo, width);
  g_assert_cmpint (cairo_status (cairo), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cairo);
  cairo_surface_flush (surface);
  return surface;
}

/* The rows and columns that hold ink, as first and last. */
static void
find_ink (cairo_surface_t *surface, int *left, int *right, int *top, int *bottom)
{
  const guchar *pixels = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);

  *left = *top = G_MAXINT;
  *right = *bottom = -1;
  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
      if (pixels[y * stride + x] != 0)
        {
          *left = MIN (*left, x);
          *right = MAX (*right, x);
          *top = MIN (*top, y);
          *bottom = MAX (*bottom, y);
        }
}

static void
stays_on_its_paper (void)
{
  static const int widths[] = { 900, 500, 200 };
  g_autoptr (HtDocument) document = new_document ();
  double before = 0;

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      double height;
      cairo_surface_t *surface = draw (document, widths[i], 1000, &height);
      int left, right, top, bottom;

      find_ink (surface, &left, &right, &top, &bottom);
      g_assert_cmpint (left, >=, MARGIN);
      g_assert_cmpint (right, <, MARGIN + widths[i]);
      g_assert_cmpint (right - left, >, widths[i] * 9 / 10);
      g_assert_cmpint (top, >=, MARGIN);
      g_assert_cmpint (bottom, <, MARGIN + (int)height);
      g_assert_cmpint (bottom, >, MARGIN + (int)height - 20);
      /* What is narrower is at least as high. */
      g_assert_cmpfloat (height, >=, before);
      before = height;
      cairo_surface_destroy (surface);
    }
}

static void
is_told_in_words (void)
{
  g_autoptr (HtDocument) document = new_document ();
  g_autofree char *words = ht_document_to_words (document);

  g_assert_cmpstr (words, ==,
                   "행정심판 실적\n(단위: 건, '21. 4. 5. 기준)\n□ 처리 현황\n"
                   "올해: 접수 1,268, 재결건수 인용 35(12%), 재결건수 기각 -\n"
                   "※ 아직 끝나지 않은 사건은 재결에 넣지 않음\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document-drawing/stays-on-its-paper", stays_on_its_paper);
  g_test_add_func ("/document-drawing/is-told-in-words", is_told_in_words);
  return g_test_run ();
}
