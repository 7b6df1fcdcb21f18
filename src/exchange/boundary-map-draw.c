#include "exchange/boundary-map-draw.h"

#include <math.h>
#include <string.h>

#define MARGIN 8.0
#define MOST_ZOOM 60.0
#define LEAST_ZOOM 0.5
/* Places nearer to each other than that, in dots, are drawn as one. */
#define FINEST 0.6
#define DISTRICT_SIZE 12.0
#define COUNT_SIZE 11.0
#define DONG_SIZE 11.0
/* Districts' names give way to those of the dongs when a dong is that much enlarged. */
#define DONG_NAMES_FROM 3.0
#define LEGEND_HEIGHT 96.0

typedef struct
{
  HtMapPicture *picture;
  const HtBoundaryScene *scene;
  HtMapView view;
  double width, height;
} Sheet;

static HtSpot
to_sheet (const Sheet *self, const HtSpot *spot)
{
  return (HtSpot){ spot->x * self->view.scale + self->view.shift_x,
                   spot->y * self->view.scale + self->view.shift_y };
}

static gboolean
is_seen (const Sheet *self, const HtShape *shape)
{
  const HtSpot from = to_sheet (self, &(HtSpot){ shape->left, shape->top });
  const HtSpot to = to_sheet (self, &(HtSpot){ shape->right, shape->bottom });
  return to.x >= 0.0 && from.x <= self->width && to.y >= 0.0 && from.y <= self->height;
}

static void
trace (const Sheet *self, const HtShape *shape)
{
  cairo_t *cr = self->picture->cr;
  for (guint ring = 0, from = 0; ring < shape->ends->len; ring++)
    {
      const guint end = g_array_index (shape->ends, guint, ring);
      HtSpot last = { -INFINITY, -INFINITY };
      for (guint i = from; i < end; i++)
        {
          const HtSpot at = to_sheet (self, &g_array_index (shape->spots, HtSpot, i));
          if (i == from)
            cairo_move_to (cr, at.x, at.y);
          else if (fabs (at.x - last.x) + fabs (at.y - last.y) >= FINEST)
            cairo_line_to (cr, at.x, at.y);
          else
            continue;
          last = at;
        }
      cairo_close_path (cr);
      from = end;
    }
}

static HtMapState
shape_state (const HtShape *shape)
{
  return ht_map_state (shape->days, shape->in_base);
}

static void
draw_shapes (const Sheet *self)
{
  cairo_t *cr = self->picture->cr;
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  for (guint i = 0; i < self->scene->shapes->len; i++)
    {
      const HtShape *shape = g_ptr_array_index (self->scene->shapes, i);
      if (!is_seen (self, shape))
        continue;
      trace (self, shape);
      ht_map_picture_fill (self->picture, shape_state (shape));
      trace (self, shape);
      ht_map_picture_colour (self->picture, &self->picture->palette->paper);
      cairo_set_line_width (cr, 1.0);
      cairo_stroke (cr);
    }
}

/* Dongs that are not covered are pale like the paper; their outlines are drawn over the white lines
 * between the dongs. */
static void
draw_pale_outlines (const Sheet *self)
{
  cairo_t *cr = self->picture->cr;
  for (guint i = 0; i < self->scene->shapes->len; i++)
    {
      const HtShape *shape = g_ptr_array_index (self->scene->shapes, i);
      if (shape_state (shape) == HT_MAP_NONE && is_seen (self, shape))
        trace (self, shape);
    }
  ht_map_picture_colour (self->picture, &self->picture->palette->dim);
  cairo_set_line_width (cr, 0.8);
  cairo_stroke (cr);
}

static void
draw_borders (const Sheet *self)
{
  cairo_t *cr = self->picture->cr;
  for (guint i = 0; i + 1 < self->scene->borders->len; i += 2)
    {
      const HtSpot from = to_sheet (self, &g_array_index (self->scene->borders, HtSpot, i));
      const HtSpot to = to_sheet (self, &g_array_index (self->scene->borders, HtSpot, i + 1));
      if (MAX (from.x, to.x) < 0.0 || MIN (from.x, to.x) > self->width || MAX (from.y, to.y) < 0.0
          || MIN (from.y, to.y) > self->height)
        continue;
      cairo_move_to (cr, from.x, from.y);
      cairo_line_to (cr, to.x, to.y);
    }
  ht_map_picture_colour (self->picture, &self->picture->palette->ink);
  cairo_set_line_width (cr, 1.4);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_stroke (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
}

static void
mark (const Sheet *self, int shape, const HtColour *colour, double width)
{
  if (shape < 0)
    return;
  trace (self, g_ptr_array_index (self->scene->shapes, (guint)shape));
  ht_map_picture_colour (self->picture, colour);
  cairo_set_line_width (self->picture->cr, width);
  cairo_set_line_join (self->picture->cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (self->picture->cr);
}

static void
name_districts (const Sheet *self)
{
  const HtMapPalette *palette = self->picture->palette;
  for (guint i = 0; i < self->scene->districts->len; i++)
    {
      const HtSceneDistrict *district = &g_array_index (self->scene->districts, HtSceneDistrict, i);
      const HtSpot at = to_sheet (self, &district->middle);
      g_autofree char *count = g_strdup_printf ("%u/%u", district->covered, district->base);
      ht_map_picture_text (self->picture, district->name, at.x, at.y - 7.0, DISTRICT_SIZE, TRUE,
                           HT_MAP_TEXT_AT, &palette->ink);
      ht_map_picture_text (self->picture, count, at.x, at.y + 8.0, COUNT_SIZE, FALSE,
                           HT_MAP_TEXT_AT, &palette->ink);
    }
}

static void
name_dongs (const Sheet *self)
{
  for (guint i = 0; i < self->scene->shapes->len; i++)
    {
      const HtShape *shape = g_ptr_array_index (self->scene->shapes, i);
      const double room = (shape->right - shape->left) * self->view.scale;
      const char *name = shape->dong != NULL ? shape->dong->name : shape->boundary->name;
      if (!is_seen (self, shape) || room < (double)g_utf8_strlen (name, -1) * DONG_SIZE)
        continue;
      const HtSpot at = to_sheet (self, &shape->middle);
      ht_map_picture_text (self->picture, name, at.x, at.y, DONG_SIZE, FALSE, HT_MAP_TEXT_AT,
                           &self->picture->palette->ink);
    }
}

static void
draw_legend (const Sheet *self)
{
  guint counts[HT_N_MAP_STATES] = { 0 };
  for (guint i = 0; i < self->scene->shapes->len; i++)
    counts[shape_state (g_ptr_array_index (self->scene->shapes, i))]++;
  const double lines = counts[HT_MAP_NOT_COUNTED] > 0 ? 4.0 : 3.0;
  const double top = self->height - LEGEND_HEIGHT * lines / 4.0;
  ht_map_picture_colour (self->picture, &self->picture->palette->paper);
  cairo_rectangle (self->picture->cr, 0.0, top - 6.0, 122.0, self->height - top + 6.0);
  cairo_fill (self->picture->cr);
  ht_map_picture_legend (self->picture, counts, MARGIN, top);
}

HtMapView
ht_map_view_fit (const HtBoundaryScene *scene, double width, double height)
{
  if (scene->width <= 0.0 || scene->height <= 0.0)
    return (HtMapView){ 1.0, 0.0, 0.0 };
  const double scale = MAX (
      MIN ((width - 2 * MARGIN) / scene->width, (height - 2 * MARGIN) / scene->height), 0.01);
  return (HtMapView){ scale, (width - scene->width * scale) / 2.0,
                      (height - scene->height * scale) / 2.0 };
}

HtMapView
ht_map_view_zoom (HtMapView self, const HtBoundaryScene *scene, double width, double height,
                  double times, double x, double y)
{
  const double fit = ht_map_view_fit (scene, width, height).scale;
  const double scale = CLAMP (self.scale * times, fit * LEAST_ZOOM, fit * MOST_ZOOM);
  const double change = scale / self.scale;
  return (HtMapView){ scale, x - (x - self.shift_x) * change, y - (y - self.shift_y) * change };
}

void
ht_boundary_map_draw (cairo_t *cr, const HtBoundaryScene *scene, HtMapView view, double width,
                      double height, const HtMapPalette *palette, const char *font, int selected,
                      int focused)
{
  g_autoptr (HtMapPicture) picture = ht_map_picture_new (cr, palette, font);
  const Sheet sheet = { picture, scene, view, width, height };
  cairo_save (cr);
  cairo_rectangle (cr, 0.0, 0.0, width, height);
  cairo_clip (cr);
  draw_shapes (&sheet);
  draw_pale_outlines (&sheet);
  draw_borders (&sheet);
  mark (&sheet, selected, &palette->ink, 3.0);
  mark (&sheet, focused, &palette->accent, 3.0);
  if (view.scale >= DONG_NAMES_FROM * ht_map_view_fit (scene, width, height).scale)
    name_dongs (&sheet);
  else
    name_districts (&sheet);
  draw_legend (&sheet);
  cairo_restore (cr);
}

void
ht_boundary_map_draw_picks (cairo_t *cr, const HtBoundaryScene *scene, HtMapView view, double width,
                            double height, const HtMapPalette *palette, const GArray *picks)
{
  g_autoptr (HtMapPicture) picture = ht_map_picture_new (cr, palette, NULL);
  const Sheet sheet = { picture, scene, view, width, height };
  cairo_save (cr);
  cairo_rectangle (cr, 0.0, 0.0, width, height);
  cairo_clip (cr);
  for (guint i = 0; i < picks->len; i++)
    {
      const int shape = ht_boundary_scene_find (scene, g_array_index (picks, gint64, i));
      if (shape < 0)
        continue;
      const HtShape *at = g_ptr_array_index (scene->shapes, (guint)shape);
      const HtSpot middle = to_sheet (&sheet, &at->middle);
      mark (&sheet, shape, &palette->ink, 3.0);
      ht_map_picture_tick (picture, middle.x, middle.y);
    }
  cairo_restore (cr);
}
