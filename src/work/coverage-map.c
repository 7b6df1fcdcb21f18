#include "work/coverage-map.h"

#include "exchange/boundary-map-draw.h"
#include "exchange/tile-map-draw.h"
#include "store/boundaries.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define WIDTH 960.0
#define HEIGHT 720.0
#define MARGIN 24.0
#define EDGE 4.0  /* under the attribution */
#define HEAD 56.0 /* the title and the line under it */
#define TITLE_SIZE 18.0
#define LINE_SIZE 12.0

struct _HtCoverageMap
{
  HtCoverageFigures *figures;
  GPtrArray *boundaries; /* of HtBoundary; empty: by tiles */
  HtBoundaryScene *scene;
};

static char *
make_title (const HtCoverageMap *self)
{
  g_autofree char *on = ht_date_to_korean (self->figures->coverage->on);
  return g_strdup_printf (_ ("Dongs with a village lawyer (%s)"), on);
}

static char *
make_line (const HtCoverageMap *self)
{
  const HtCoverage *coverage = self->figures->coverage;
  const double share = ht_coverage_share (coverage->covered, coverage->base);
  return g_strdup_printf (_ ("%u of %u dongs on two days a month (%.0f%%), %u one day short"),
                          coverage->covered, coverage->base, isnan (share) ? 0.0 : share * 100.0,
                          coverage->one_short);
}

static void
draw_head (const HtCoverageMap *self, cairo_t *cr)
{
  const HtMapPalette *palette = ht_map_palette_paper ();
  g_autoptr (HtMapPicture) picture = ht_map_picture_new (cr, palette, NULL);
  g_autofree char *title = make_title (self);
  g_autofree char *line = make_line (self);
  ht_map_picture_text (picture, title, MARGIN, MARGIN + 8.0, TITLE_SIZE, TRUE, HT_MAP_TEXT_FROM,
                       &palette->ink);
  ht_map_picture_text (picture, line, MARGIN, MARGIN + 34.0, LINE_SIZE, FALSE, HT_MAP_TEXT_FROM,
                       &palette->dim);
}

static void
draw_attribution (const HtCoverageMap *self, cairo_t *cr)
{
  const HtMapPalette *palette = ht_map_palette_paper ();
  g_autoptr (HtMapPicture) picture = ht_map_picture_new (cr, palette, NULL);
  ht_map_picture_note (picture, self->figures->attribution, WIDTH - MARGIN, HEIGHT - EDGE,
                       WIDTH - 2 * MARGIN, &palette->dim);
}

static void
draw_cb (cairo_t *cr, gpointer data)
{
  const HtCoverageMap *self = data;
  const double width = WIDTH - 2 * MARGIN, height = HEIGHT - 2 * MARGIN - HEAD;
  draw_head (self, cr);
  if (self->scene != NULL)
    draw_attribution (self, cr);
  cairo_translate (cr, MARGIN, MARGIN + HEAD);
  if (self->scene != NULL)
    {
      ht_boundary_map_draw (cr, self->scene, ht_map_view_fit (self->scene, width, height), width,
                            height, ht_map_palette_paper (), NULL, -1, -1);
      return;
    }
  g_autoptr (HtTileLayout) layout
      = ht_tile_layout_new (self->figures->dongs, self->figures->coverage, width, height);
  cairo_translate (cr, (width - layout->width) / 2.0, 0.0);
  ht_tile_map_draw (cr, layout, ht_map_palette_paper (), NULL, -1, -1);
}

HtCoverageMap *
ht_coverage_map_new (HtDb *db, HtDate on, HtMapKind kind, GError **error)
{
  g_autoptr (HtCoverageMap) self = g_new0 (HtCoverageMap, 1);
  if ((self->figures = ht_coverage_figures_load (db, on, error)) == NULL
      || (self->boundaries = ht_boundaries_list (db, error)) == NULL)
    return NULL;
  if (kind == HT_MAP_BY_BOUNDARIES && self->boundaries->len > 0)
    self->scene
        = ht_boundary_scene_new (self->boundaries, self->figures->dongs, self->figures->coverage);
  return g_steal_pointer (&self);
}

void
ht_coverage_map_free (HtCoverageMap *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->scene, ht_boundary_scene_free);
  g_clear_pointer (&self->boundaries, g_ptr_array_unref);
  g_clear_pointer (&self->figures, ht_coverage_figures_free);
  g_free (self);
}

gboolean
ht_coverage_map_write (HtCoverageMap *self, const HtPictureFormat *format, GOutputStream *output,
                       GError **error)
{
  g_autofree char *title = make_title (self);
  const HtPicture picture = { draw_cb, self, WIDTH, HEIGHT, title };
  return format->write (&picture, output, error);
}

char *
ht_coverage_map_file_name (HtDate on)
{
  char iso[HT_DATE_ISO_SIZE];
  g_auto (GStrv) parts = g_strsplit (ht_date_write_iso (on, iso), "-", -1);
  g_autofree char *day = g_strjoinv ("", parts);
  return g_strconcat ("상담동_지도_", day, NULL);
}
