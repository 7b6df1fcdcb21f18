/* Charts: their scales, their looks, and that each kind is drawn and written whatever its figures.
 */
#include "exchange/chart-drawing.h"
#include "exchange/chart-grid.h"
#include "exchange/chart-theme.h"
#include "exchange/chart-writer.h"
#include "exchange/document-writer.h"

#include <math.h>
#include <string.h>

static const char *const kinds[] = { "lines", "columns", "stacked", "histogram", "steps" };

/* A chart of two series and a limit with so many points, whose values rise from point to point. */
static HtChart *
make_chart (HtChartKind kind, guint n_points, double most)
{
  HtChart *chart = ht_chart_new (kind, kinds[kind], "시험 차트");
  ht_chart_set_axes (chart, "가로(일)", "세로(건)");
  ht_chart_add_series (chart, "하나", HT_SERIES_FIGURES);
  ht_chart_add_series (chart, "둘", HT_SERIES_FIGURES);
  for (guint i = 0; i < n_points; i++)
    {
      g_autofree char *label = g_strdup_printf ("%u번", i + 1);
      guint point = ht_chart_add_place (chart, label, i * 10);
      ht_chart_set_value (chart, i % 2, point, most * (i + 1) / n_points);
    }
  ht_chart_add_limit (chart, 5, "한계");
  return chart;
}

static void
test_gaps (void)
{
  g_autoptr (HtChart) chart = ht_chart_new (HT_CHART_LINES, "test", "시험");
  guint series = ht_chart_add_series (chart, "하나", HT_SERIES_FIGURES);
  g_assert_false (ht_chart_has_values (chart));
  for (guint i = 0; i < 3; i++)
    g_assert_cmpuint (ht_chart_add_point (chart, "점"), ==, i);
  ht_chart_set_value (chart, series, 1, NAN);
  g_assert_false (ht_chart_has_values (chart));
  ht_chart_set_value (chart, series, 1, 7);
  g_assert_true (ht_chart_has_values (chart));
  g_assert_true (isnan (ht_chart_value (chart, series, 0)));
  g_assert_cmpfloat (ht_chart_value (chart, series, 1), ==, 7);
  g_assert_true (isnan (ht_chart_value (chart, series, 2)));
}

static void
test_y_scale (void)
{
  static const struct
  {
    HtChartKind kind;
    gboolean is_share;
    guint digits;
    double values[2]; /* of two series at one point */
    double limit;
    double end, step;
  } cases[] = {
    { HT_CHART_LINES, FALSE, 0, { 0, NAN }, 0, 1, 1 },
    { HT_CHART_LINES, FALSE, 0, { 5, 3 }, 0, 5, 1 },
    { HT_CHART_LINES, FALSE, 0, { 100, 40 }, 0, 100, 20 },
    { HT_CHART_COLUMNS, FALSE, 0, { 100, 40 }, 0, 100, 20 },
    { HT_CHART_STACKED, FALSE, 0, { 100, 40 }, 0, 150, 30 },
    { HT_CHART_LINES, FALSE, 1, { 55.5, 60 }, 90, 100, 20 },
    { HT_CHART_HISTOGRAM, FALSE, 0, { 12, NAN }, 90, 12, 2 },
    { HT_CHART_LINES, FALSE, 1, { 0.37, NAN }, 0, 0.4, 0.1 },
    { HT_CHART_STEPS, TRUE, 0, { 0.3, 0.5 }, 0, 1, 0.2 },
    { HT_CHART_LINES, FALSE, 0, { 1234567, NAN }, 0, 1500000, 300000 },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HtChart) chart = ht_chart_new (cases[i].kind, "test", "시험");
      double end, step;
      chart->digits = cases[i].digits;
      if (cases[i].is_share)
        ht_chart_set_share (chart);
      ht_chart_add_place (chart, "점", 0);
      for (guint series = 0; series < 2; series++)
        ht_chart_set_value (chart, ht_chart_add_series (chart, "줄", HT_SERIES_FIGURES), 0,
                            cases[i].values[series]);
      if (cases[i].limit > 0)
        ht_chart_add_limit (chart, cases[i].limit, "한계");
      ht_chart_y_scale (chart, &end, &step);
      g_test_message ("case %u: %g by %g", i, end, step);
      g_assert_cmpfloat_with_epsilon (end, cases[i].end, 1e-9);
      g_assert_cmpfloat_with_epsilon (step, cases[i].step, 1e-9);
    }
}

static void
test_x_scale (void)
{
  g_autoptr (HtChart) histogram = make_chart (HT_CHART_HISTOGRAM, 18, 10);
  g_autoptr (HtChart) steps = make_chart (HT_CHART_STEPS, 18, 10);
  double end, step;
  ht_chart_x_scale (histogram, &end, &step);
  g_assert_cmpfloat (end, ==, 180);
  g_assert_cmpfloat (step, ==, 30);
  ht_chart_x_scale (steps, &end, &step);
  g_assert_cmpfloat (end, ==, 170);
  ht_chart_add_limit (steps, 300, "멀리");
  ht_chart_x_scale (steps, &end, &step);
  g_assert_cmpfloat (end, ==, 300);
}

static double
brightness (guint32 colour)
{
  return 0.3 * (colour >> 16) + 0.59 * (colour >> 8 & 0xff) + 0.11 * (colour & 0xff);
}

/* On a printer without colours two series differ all the same. */
static void
test_looks_differ_without_colours (void)
{
  g_autoptr (HtChart) chart = ht_chart_new (HT_CHART_STACKED, "test", "시험");
  for (guint i = 0; i < 6; i++)
    ht_chart_add_series (chart, "줄", HT_SERIES_FIGURES);
  for (guint i = 0; i < 6; i++)
    for (guint other = 0; other < i; other++)
      {
        HtChartLook a = ht_chart_look (chart, i), b = ht_chart_look (chart, other);
        g_assert_true (a.hatch != b.hatch || fabs (brightness (a.fill) - brightness (b.fill)) > 15);
        g_assert_true (a.dash != b.dash || a.marker != b.marker);
      }
}

static void
test_forecast_continues_its_figures (void)
{
  g_autoptr (HtChart) chart = ht_chart_new (HT_CHART_LINES, "test", "시험");
  guint figures = ht_chart_add_series (chart, "실적", HT_SERIES_FIGURES);
  guint forecast = ht_chart_add_series (chart, "전망", HT_SERIES_FORECAST);
  HtChartLook solid = ht_chart_look (chart, figures), dashed = ht_chart_look (chart, forecast);
  g_assert_cmphex (solid.line, ==, dashed.line);
  g_assert_cmpint (solid.dash, !=, dashed.dash);
  guint other = ht_chart_add_series (chart, "다른 전망", HT_SERIES_FORECAST);
  g_assert_cmpint (ht_chart_look (chart, other).dash, !=, dashed.dash);
}

static void
test_table (void)
{
  g_autoptr (HtChart) chart = make_chart (HT_CHART_STEPS, 2, 1);
  ht_chart_set_share (chart);
  g_autoptr (HtGrid) grid = ht_chart_to_grid (chart);
  const char *const words[][3]
      = { { "가로(일)", "하나", "둘" }, { "1번", "50%", "-" }, { "2번", "-", "100%" } };
  g_assert_cmpuint (grid->n_rows, ==, G_N_ELEMENTS (words));
  for (guint row = 0; row < grid->n_rows; row++)
    for (guint column = 0; column < grid->n_columns; column++)
      {
        g_autofree char *text = ht_cell_to_text (ht_grid_cell (grid, row, column));
        g_assert_cmpstr (text, ==, words[row][column]);
      }
}

static GBytes *
write_chart (const HtChart *chart, const HtPictureFormat *format)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GOutputStream) output = g_memory_output_stream_new_resizable ();
  g_assert_true (ht_chart_write (chart, format, output, &error));
  g_assert_no_error (error);
  g_assert_true (g_output_stream_close (output, NULL, NULL));
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (output));
}

static GBytes *
write_document (const HtDocument *document, const HtDocumentFormat *format)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GOutputStream) output = g_memory_output_stream_new_resizable ();
  g_assert_true (format->write (document, output, &error));
  g_assert_no_error (error);
  g_assert_true (g_output_stream_close (output, NULL, NULL));
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (output));
}

static const guint numbers_of_points[] = { 0, 1, 2, 12, 240 };

/* Every kind with nothing, little and much to show is written, and the same twice. */
static void
test_pictures (void)
{
  const HtPictureFormat *format;
  for (HtChartKind kind = HT_CHART_LINES; kind <= HT_CHART_STEPS; kind++)
    for (guint i = 0; i < G_N_ELEMENTS (numbers_of_points); i++)
      {
        g_autoptr (HtChart) chart = make_chart (kind, numbers_of_points[i], 37);
        for (guint n = 0; (format = ht_picture_format (n)) != NULL; n++)
          {
            g_autoptr (GBytes) first = write_chart (chart, format);
            g_autoptr (GBytes) second = write_chart (chart, format);
            g_assert_cmpuint (g_bytes_get_size (first), >, 500);
            g_assert_true (g_bytes_equal (first, second));
          }
      }
}

static void
test_documents (void)
{
  const HtDocumentFormat *format;
  for (guint i = 0; i < G_N_ELEMENTS (numbers_of_points); i++)
    {
      g_autoptr (HtDocument) document = ht_document_new ("차트 여럿", "차트");
      ht_document_set_unit (document, "건", ht_date_new (2021, 4, 5));
      for (HtChartKind kind = HT_CHART_LINES; kind <= HT_CHART_STEPS; kind++)
        ht_document_add_chart (document, make_chart (kind, numbers_of_points[i], 37));
      for (guint n = 0; (format = ht_document_format (n)) != NULL; n++)
        {
          g_autoptr (GBytes) first = write_document (document, format);
          g_autoptr (GBytes) second = write_document (document, format);
          g_assert_true (g_bytes_equal (first, second));
        }
    }
}

static cairo_surface_t *
paint (const HtChart *chart)
{
  cairo_surface_t *surface
      = cairo_image_surface_create (CAIRO_FORMAT_RGB24, HT_CHART_WIDTH, HT_CHART_HEIGHT);
  cairo_t *cairo = cairo_create (surface);
  cairo_set_source_rgb (cairo, 1, 1, 1);
  cairo_paint (cairo);
  ht_chart_draw (chart, cairo, HT_CHART_WIDTH, HT_CHART_HEIGHT);
  cairo_destroy (cairo);
  cairo_surface_flush (surface);
  return surface;
}

static guint
count_colour (cairo_surface_t *surface, guint32 colour)
{
  guint n = 0;
  const guchar *row = cairo_image_surface_get_data (surface);
  for (int y = 0; y < HT_CHART_HEIGHT; y++, row += cairo_image_surface_get_stride (surface))
    for (int x = 0; x < HT_CHART_WIDTH; x++)
      if ((((const guint32 *)(gconstpointer)row)[x] & 0xffffff) == colour)
        n++;
  return n;
}

/* The figures of both series and the band are on the picture, in the colours of the house. */
static void
test_drawing (void)
{
  g_autoptr (HtChart) chart = make_chart (HT_CHART_STACKED, 12, 37);
  cairo_surface_t *surface = paint (chart);
  for (guint series = 0; series < 2; series++)
    g_assert_cmpuint (count_colour (surface, ht_chart_look (chart, series).fill), >, 1000);
  cairo_surface_destroy (surface);

  g_autoptr (HtChart) lines = make_chart (HT_CHART_LINES, 12, 37);
  guint low = ht_chart_add_series (lines, "낮음", HT_SERIES_LOW);
  guint high = ht_chart_add_series (lines, "높음", HT_SERIES_HIGH);
  surface = paint (lines);
  guint in_legend = count_colour (surface, HT_CHART_BAND);
  cairo_surface_destroy (surface);
  for (guint point = 6; point < 12; point++)
    {
      ht_chart_set_value (lines, low, point, 10);
      ht_chart_set_value (lines, high, point, 30);
    }
  surface = paint (lines);
  g_assert_cmpuint (count_colour (surface, HT_CHART_BAND), >, in_legend + 1000);
  cairo_surface_destroy (surface);
}

static gpointer
draw_in_thread (gpointer data)
{
  const HtPictureFormat *png = ht_picture_format (0);
  GBytes *bytes = write_chart (data, png);
  g_main_context_wakeup (NULL);
  return bytes;
}

/* A thread that writes a file has its charts drawn by the main loop, without a word of complaint.
 */
static void
test_thread (void)
{
  g_autoptr (HtChart) chart = make_chart (HT_CHART_LINES, 12, 37);
  g_autoptr (GBytes) here = write_chart (chart, ht_picture_format (0));
  g_assert_true (g_main_context_acquire (NULL));
  GThread *thread = g_thread_new ("writer", draw_in_thread, chart);
  g_main_context_iteration (NULL, TRUE);
  g_main_context_release (NULL);
  g_autoptr (GBytes) there = g_thread_join (thread);
  g_assert_true (g_bytes_equal (here, there));
}

static void
test_band_names (void)
{
  static const struct
  {
    const char *low, *high, *band;
  } cases[] = {
    { "월 2회 90% 범위 하한", "월 2회 90% 범위 상한", "월 2회 90% 범위" },
    { "하한", "예측 구간", "예측 구간" },
    { "범위", "범위", "범위" },
    { "범위", "범위 상한", "범위" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HtChart) chart = ht_chart_new (HT_CHART_LINES, "band", "");
      ht_chart_add_series (chart, cases[i].low, HT_SERIES_LOW);
      ht_chart_add_series (chart, cases[i].high, HT_SERIES_HIGH);
      g_autofree char *name = ht_chart_band_name (chart, 0);
      g_assert_cmpstr (name, ==, cases[i].band);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/band-names", test_band_names);
  g_test_add_func ("/chart/gaps", test_gaps);
  g_test_add_func ("/chart/y-scale", test_y_scale);
  g_test_add_func ("/chart/x-scale", test_x_scale);
  g_test_add_func ("/chart/looks-differ-without-colours", test_looks_differ_without_colours);
  g_test_add_func ("/chart/forecast-continues-its-figures", test_forecast_continues_its_figures);
  g_test_add_func ("/chart/table", test_table);
  g_test_add_func ("/chart/pictures", test_pictures);
  g_test_add_func ("/chart/documents", test_documents);
  g_test_add_func ("/chart/drawing", test_drawing);
  g_test_add_func ("/chart/thread", test_thread);
  return g_test_run ();
}
