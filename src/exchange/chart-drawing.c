#include "exchange/chart-drawing.h"

#include "exchange/korean-fonts.h"

#include <glib/gi18n-lib.h>
#include <gmodule.h>
#include <pango/pangocairo.h>

#define FILE_NAME "haetae-charts." G_MODULE_SUFFIX

/* A chart to be drawn by the thread of the windows. */
typedef struct
{
  HtChartDraw draw;
  const HtChart *chart;
  cairo_t *cairo;
  double width;
  double height;
  GMutex mutex;
  GCond is_drawn_now;
  gboolean is_drawn;
} Order;

/* Where a build has it, beside the folder of the program; else where it is installed. */
static char *
find_module (void)
{
  const char *named = g_getenv ("HAETAE_CHARTS");
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program != NULL ? g_path_get_dirname (program) : NULL;
  g_autofree char *built
      = folder != NULL ? g_build_filename (folder, "..", "charts", FILE_NAME, NULL) : NULL;
  if (named != NULL)
    return g_strdup (named);
  if (built != NULL && g_file_test (built, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&built);
  return g_build_filename (HAETAE_MODULE_DIR, FILE_NAME, NULL);
}

/* It stays: types of GObject cannot be unloaded. */
static HtChartDraw
load_module (void)
{
  g_autofree char *path = find_module ();
  gpointer draw = NULL;
  GModule *module = g_module_open (path, G_MODULE_BIND_LAZY | G_MODULE_BIND_LOCAL);
  if (module == NULL)
    return NULL;
  g_module_make_resident (module);
  return g_module_symbol (module, HT_CHART_DRAW, &draw) ? (HtChartDraw)draw : NULL;
}

static HtChartDraw
find_draw (void)
{
  static HtChartDraw draw;
  static gsize is_searched;
  if (g_once_init_enter (&is_searched))
    {
      draw = load_module ();
      g_once_init_leave (&is_searched, 1);
    }
  return draw;
}

static const char *
reason (void)
{
  return _ ("Charts cannot be drawn, for a part of the program, haetae-charts, is missing; install "
            "the program anew.");
}

static void
draw_words (cairo_t *cairo, double width, const char *words)
{
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cairo);
  PangoFontDescription *font = pango_font_description_from_string (HT_KOREAN_FONTS " 10");
  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, (int)width * PANGO_SCALE);
  pango_layout_set_text (layout, words, -1);
  cairo_set_source_rgb (cairo, 0, 0, 0);
  cairo_move_to (cairo, 0, 0);
  pango_cairo_show_layout (cairo, layout);
  pango_font_description_free (font);
}

static gboolean
draw_cb (gpointer data)
{
  Order *order = data;
  order->draw (order->chart, order->cairo, order->width, order->height);
  g_mutex_lock (&order->mutex);
  order->is_drawn = TRUE;
  g_cond_signal (&order->is_drawn_now);
  g_mutex_unlock (&order->mutex);
  return G_SOURCE_REMOVE;
}

/* goffice is made for one thread: it asks the main loop to update its graphs. So a thread that
 * writes a file lets the one that runs the main loop draw; without a main loop it draws itself. */
static void
draw_in_main_loop (Order *order)
{
  g_mutex_init (&order->mutex);
  g_cond_init (&order->is_drawn_now);
  g_main_context_invoke_full (NULL, G_PRIORITY_DEFAULT, draw_cb, order, NULL);
  g_mutex_lock (&order->mutex);
  while (!order->is_drawn)
    g_cond_wait (&order->is_drawn_now, &order->mutex);
  g_mutex_unlock (&order->mutex);
  g_mutex_clear (&order->mutex);
  g_cond_clear (&order->is_drawn_now);
}

gboolean
ht_chart_drawing_load (GError **error)
{
  if (find_draw () != NULL)
    return TRUE;
  g_set_error_literal (error, HT_ERROR, HT_ERROR_FILE, reason ());
  return FALSE;
}

void
ht_chart_draw (const HtChart *self, cairo_t *cairo, double width, double height)
{
  HtChartDraw draw = find_draw ();
  cairo_save (cairo);
  if (draw == NULL)
    draw_words (cairo, width, reason ());
  else if (!ht_chart_has_values (self))
    {
      g_autofree char *words = g_strdup_printf ("%s: 자료 없음", self->title);
      draw_words (cairo, width, words);
    }
  else
    {
      Order order
          = { .draw = draw, .chart = self, .cairo = cairo, .width = width, .height = height };
      draw_in_main_loop (&order);
    }
  cairo_restore (cairo);
}
