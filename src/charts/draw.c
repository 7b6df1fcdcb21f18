/* Draws a chart with goffice. A module of its own, for goffice needs GTK, which no one else of the
 * command line does. */
#include "charts/plots.h"
#include "charts/style.h"
#include "exchange/chart-drawing.h"

#include <gmodule.h>

#define GRID_WIDTH 0.7
#define SWATCH 14 /* wide enough to show a dash */

G_MODULE_EXPORT void ht_charts_draw (const HtChart *chart, cairo_t *cairo, double width,
                                     double height);

static void
load_goffice (void)
{
  static gsize is_loaded;
  if (!g_once_init_enter (&is_loaded))
    return;
  libgoffice_init ();
  go_plugins_init (NULL, NULL, NULL, NULL, TRUE, GO_TYPE_PLUGIN_LOADER_MODULE);
  g_once_init_leave (&is_loaded, 1);
}

static void
add_label (GogObject *parent, const char *role, const char *text, double size, gboolean bold)
{
  if (*text == '\0')
    return;
  GogObject *label = gog_object_add_by_name (parent, role, NULL);
  gog_dataset_set_dim (GOG_DATASET (label), 0, go_data_scalar_str_new_copy (text), NULL);
  ht_style_text (label, size, bold);
}

static GogObject *
axis_of (GogObject *parent, GogAxisType type)
{
  g_autoptr (GSList) axes = gog_chart_get_axes (GOG_CHART (parent), type);
  return axes->data;
}

static void
set_entry (GogObject *axis, int entry, double value)
{
  gog_dataset_set_dim (GOG_DATASET (axis), entry, go_data_scalar_val_new (value), NULL);
}

/* Each point has its tick and, as goffice uses the other entry, its label. */
static void
set_points (GogObject *axis)
{
  set_entry (axis, GOG_AXIS_ELEM_MAJOR_TICK, 1);
  set_entry (axis, GOG_AXIS_ELEM_MINOR_TICK, 1);
}

static void
set_scale (GogObject *axis, double end, double step)
{
  gog_axis_set_bounds (GOG_AXIS (axis), 0, end);
  set_entry (axis, GOG_AXIS_ELEM_MAJOR_TICK, step);
}

static void
set_up_axis (GogObject *axis, const char *title)
{
  ht_style_text (axis, HT_CHART_TEXT_SIZE, FALSE);
  ht_style_line (axis, HT_CHART_INK, GRID_WIDTH, HT_DASH_SOLID);
  add_label (axis, "Label", title, HT_CHART_TEXT_SIZE, FALSE);
}

static void
set_up_axes (GogObject *parent, const HtChart *chart)
{
  GogObject *x = axis_of (parent, GOG_AXIS_X);
  GogObject *y = axis_of (parent, GOG_AXIS_Y);
  double end, step;
  set_up_axis (x, chart->x_title);
  set_up_axis (y, chart->y_title);
  ht_chart_y_scale (chart, &end, &step);
  set_scale (y, end, step);
  if (chart->is_share || end >= 1000)
    gog_axis_set_format (GOG_AXIS (y), go_format_new_from_XL (chart->is_share ? "0%" : "#,##0"));
  GogObject *grid = gog_object_add_by_name (y, "MajorGrid", NULL);
  ht_style_line (grid, HT_CHART_GRID, GRID_WIDTH, HT_DASH_SOLID);
  if (chart->kind == HT_CHART_HISTOGRAM || chart->kind == HT_CHART_STEPS)
    {
      ht_chart_x_scale (chart, &end, &step);
      set_scale (x, end, step);
    }
  else
    set_points (x);
}

static void
add_legend (GogObject *parent)
{
  GogObject *legend = gog_object_add_by_name (parent, "Legend", NULL);
  gog_object_set_position_flags (legend, GOG_POSITION_S | GOG_POSITION_ALIGN_CENTER,
                                 GOG_POSITION_COMPASS | GOG_POSITION_ALIGNMENT);
  g_object_set (legend, "swatch-size-pts", (double)SWATCH, NULL);
  ht_style_no_fill (legend);
  ht_style_text (legend, HT_CHART_TEXT_SIZE, FALSE);
}

static GogGraph *
make_graph (const HtChart *chart, double width, double height)
{
  GogGraph *graph = g_object_new (GOG_TYPE_GRAPH, NULL);
  gog_graph_set_size (graph, width, height);
  ht_style_no_fill (graph);
  GogObject *area = gog_object_add_by_name (GOG_OBJECT (graph), "Chart", NULL);
  ht_style_no_fill (area);
  add_label (GOG_OBJECT (graph), "Title", chart->title, HT_CHART_TITLE_SIZE, TRUE);
  ht_charts_add_plots (area, chart);
  set_up_axes (area, chart);
  if (ht_chart_has_legend (chart))
    add_legend (area);
  return graph;
}

void
ht_charts_draw (const HtChart *chart, cairo_t *cairo, double width, double height)
{
  load_goffice ();
  g_autoptr (GObject) graph = G_OBJECT (make_graph (chart, width, height));
  gog_graph_render_to_cairo (GOG_GRAPH (graph), cairo, width, height);
}
