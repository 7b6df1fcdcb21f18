#include "exchange/tile-map-draw.h"
#include <glib/gi18n-lib.h>

#define NAME_SIZE 12.0 /* px */
#define TEXT_SIZE 11.0

typedef enum
{
  STATE_COVERED,
  STATE_ONE_SHORT,
  STATE_NONE,
  STATE_NOT_COUNTED,
  N_STATES
} State;

typedef struct
{
  cairo_t *cr;
  const HtTileLayout *layout;
  const HtTilePalette *palette;
  PangoFontDescription *font;
} Picture;

static State
tile_state (const HtTile *tile)
{
  if (!tile->in_base)
    return STATE_NOT_COUNTED;
  return tile->days >= 2 ? STATE_COVERED : tile->days == 1 ? STATE_ONE_SHORT : STATE_NONE;
}

static void
hatch (Picture *self, double x, double y, double edge)
{
  cairo_save (self->cr);
  cairo_rectangle (self->cr, x, y, edge, edge);
  cairo_clip (self->cr);
  gdk_cairo_set_source_rgba (self->cr, &self->palette->paper);
  cairo_set_line_width (self->cr, 1.5);
  for (double offset = -edge; offset < edge; offset += 5.0)
    {
      cairo_move_to (self->cr, x + offset, y + edge);
      cairo_line_to (self->cr, x + offset + edge, y);
    }
  cairo_stroke (self->cr);
  cairo_restore (self->cr);
}

static void
outline (Picture *self, double x, double y, double edge, const GdkRGBA *colour, double dash)
{
  gdk_cairo_set_source_rgba (self->cr, colour);
  cairo_set_line_width (self->cr, 1.0);
  cairo_set_dash (self->cr, &dash, dash > 0.0 ? 1 : 0, 0.0);
  cairo_rectangle (self->cr, x + 0.5, y + 0.5, edge - 1.0, edge - 1.0);
  cairo_stroke (self->cr);
  cairo_set_dash (self->cr, NULL, 0, 0.0);
}

static void
draw_tile (Picture *self, State state, double x, double y, double edge)
{
  const HtTilePalette *palette = self->palette;
  if (state == STATE_NOT_COUNTED)
    {
      outline (self, x, y, edge, &palette->dim, 2.0);
      return;
    }
  const GdkRGBA *fill = state == STATE_COVERED     ? &palette->covered
                        : state == STATE_ONE_SHORT ? &palette->one_short
                                                   : &palette->none;
  gdk_cairo_set_source_rgba (self->cr, fill);
  cairo_rectangle (self->cr, x, y, edge, edge);
  cairo_fill (self->cr);
  if (state == STATE_ONE_SHORT)
    hatch (self, x, y, edge);
  if (state != STATE_COVERED)
    outline (self, x, y, edge, state == STATE_NONE ? &palette->dim : fill, 0.0);
}

/* Writes text with its left or right end at x and gives its width. */
static double
write_text (Picture *self, const char *text, double x, double y, double size, gboolean bold,
            gboolean to_left, const GdkRGBA *colour)
{
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (self->cr);
  pango_font_description_set_absolute_size (self->font, size * PANGO_SCALE);
  pango_font_description_set_weight (self->font, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, self->font);
  pango_layout_set_text (layout, text, -1);
  int width, height;
  pango_layout_get_pixel_size (layout, &width, &height);
  gdk_cairo_set_source_rgba (self->cr, colour);
  cairo_move_to (self->cr, to_left ? x - width : x, y - height / 2.0);
  pango_cairo_show_layout (self->cr, layout);
  return width;
}

static void
draw_block (Picture *self, const HtTileBlock *block)
{
  const HtTileLayout *layout = self->layout;
  double middle = block->y + layout->head / 2.0 - 1.0;
  double right = block->x + block->width - (layout->pitch - layout->edge);
  g_autofree char *count = g_strdup_printf ("%u/%u", block->covered, block->base);
  write_text (self, block->district, block->x, middle, NAME_SIZE, TRUE, FALSE, &self->palette->ink);
  write_text (self, count, right, middle, TEXT_SIZE, FALSE, TRUE, &self->palette->dim);
  for (guint i = block->first; i < block->first + block->n_tiles; i++)
    {
      const HtTile *tile = &g_array_index (layout->tiles, HtTile, i);
      draw_tile (self, tile_state (tile), tile->x, tile->y, layout->edge);
    }
}

static void
draw_river (Picture *self)
{
  const HtTileLayout *layout = self->layout;
  double left = layout->corner * 0.5, right = layout->width, y = layout->river;
  gdk_cairo_set_source_rgba (self->cr, &self->palette->river);
  cairo_set_line_width (self->cr, MIN (layout->river_width, 14.0));
  cairo_set_line_cap (self->cr, CAIRO_LINE_CAP_ROUND);
  cairo_move_to (self->cr, left, y);
  cairo_line_to (self->cr, right - 8.0, y);
  cairo_stroke (self->cr);
  write_text (self, "한강", left, y, 10.0, FALSE, FALSE, &self->palette->dim);
}

static const char *
state_name (State state)
{
  switch (state)
    {
    case STATE_COVERED:
      return _ ("Covered");
    case STATE_ONE_SHORT:
      return _ ("One day short");
    case STATE_NONE:
      return _ ("None");
    case STATE_NOT_COUNTED:
    case N_STATES:
      break;
    }
  return _ ("No office");
}

static void
draw_legend (Picture *self)
{
  guint counts[N_STATES] = { 0 };
  for (guint i = 0; i < self->layout->tiles->len; i++)
    counts[tile_state (&g_array_index (self->layout->tiles, HtTile, i))]++;
  double y = self->layout->head;
  for (State state = STATE_COVERED; state < N_STATES; state++)
    {
      if (state == STATE_NOT_COUNTED && counts[state] == 0)
        continue;
      g_autofree char *text = g_strdup_printf ("%s %u", state_name (state), counts[state]);
      draw_tile (self, state, 0.0, y, 15.0);
      write_text (self, text, 22.0, y + 7.5, TEXT_SIZE, FALSE, FALSE, &self->palette->ink);
      y += 22.0;
    }
}

static void
draw_ring (Picture *self, int tile, const GdkRGBA *colour, double distance, double width)
{
  const HtTile *at = &g_array_index (self->layout->tiles, HtTile, tile);
  double edge = self->layout->edge + 2 * distance;
  gdk_cairo_set_source_rgba (self->cr, colour);
  cairo_set_line_width (self->cr, width);
  cairo_rectangle (self->cr, at->x - distance, at->y - distance, edge, edge);
  cairo_stroke (self->cr);
}

const HtTilePalette *
ht_tile_palette_paper (void)
{
  static const HtTilePalette paper = {
    .covered = { 0.106, 0.498, 0.361, 1.0 },
    .one_short = { 0.851, 0.627, 0.129, 1.0 },
    .none = { 0.949, 0.949, 0.945, 1.0 },
    .ink = { 0.13, 0.13, 0.13, 1.0 },
    .dim = { 0.45, 0.45, 0.45, 1.0 },
    .accent = { 0.110, 0.443, 0.847, 1.0 },
    .river = { 0.86, 0.91, 0.95, 1.0 },
    .paper = { 1.0, 1.0, 1.0, 1.0 },
  };
  return &paper;
}

void
ht_tile_map_draw (cairo_t *cr, const HtTileLayout *layout, const HtTilePalette *palette,
                  const char *font, int selected, int focused)
{
  Picture picture = { cr, layout, palette, pango_font_description_new () };
  pango_font_description_set_family (picture.font, font ? font : "Sans");
  cairo_save (cr);
  if (layout->river > 0.0)
    {
      draw_river (&picture);
      draw_legend (&picture);
    }
  for (guint i = 0; i < layout->blocks->len; i++)
    draw_block (&picture, &g_array_index (layout->blocks, HtTileBlock, i));
  if (selected >= 0)
    draw_ring (&picture, selected, &palette->ink, 1.0, 2.0);
  if (focused >= 0)
    draw_ring (&picture, focused, &palette->accent, 1.5, 3.0);
  cairo_restore (cr);
  pango_font_description_free (picture.font);
}

char *
ht_tile_state_text (const HtTile *tile)
{
  State state = tile_state (tile);
  if (state == STATE_NOT_COUNTED)
    return g_strdup (_ ("No office that holds consultations; not counted"));
  return g_strdup_printf (ngettext ("%s (%u day a month)", "%s (%u days a month)", tile->days),
                          state_name (state), tile->days);
}
