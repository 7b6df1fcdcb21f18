#include "exchange/tile-map-draw.h"

#define NAME_SIZE 12.0 /* px */
#define TEXT_SIZE 11.0

static HtMapState
tile_state (const HtTile *tile)
{
  return ht_map_state (tile->days, tile->in_base);
}

static void
draw_block (HtMapPicture *self, const HtTileLayout *layout, const HtTileBlock *block)
{
  double middle = block->y + layout->head / 2.0 - 1.0;
  double right = block->x + block->width - (layout->pitch - layout->edge);
  g_autofree char *count = g_strdup_printf ("%u/%u", block->covered, block->base);
  ht_map_picture_text (self, block->district, block->x, middle, NAME_SIZE, TRUE, HT_MAP_TEXT_FROM,
                       &self->palette->ink);
  ht_map_picture_text (self, count, right, middle, TEXT_SIZE, FALSE, HT_MAP_TEXT_TO,
                       &self->palette->dim);
  for (guint i = block->first; i < block->first + block->n_tiles; i++)
    {
      const HtTile *tile = &g_array_index (layout->tiles, HtTile, i);
      cairo_rectangle (self->cr, tile->x + 0.5, tile->y + 0.5, layout->edge - 1.0,
                       layout->edge - 1.0);
      ht_map_picture_fill (self, tile_state (tile));
    }
}

static void
draw_river (HtMapPicture *self, const HtTileLayout *layout)
{
  double left = layout->corner * 0.5, right = layout->width, y = layout->river;
  ht_map_picture_colour (self, &self->palette->river);
  cairo_set_line_width (self->cr, MIN (layout->river_width, 14.0));
  cairo_set_line_cap (self->cr, CAIRO_LINE_CAP_ROUND);
  cairo_move_to (self->cr, left, y);
  cairo_line_to (self->cr, right - 8.0, y);
  cairo_stroke (self->cr);
  cairo_set_line_cap (self->cr, CAIRO_LINE_CAP_BUTT);
  ht_map_picture_text (self, "한강", left, y, 10.0, FALSE, HT_MAP_TEXT_FROM, &self->palette->dim);
}

static void
draw_legend (HtMapPicture *self, const HtTileLayout *layout)
{
  guint counts[HT_N_MAP_STATES] = { 0 };
  for (guint i = 0; i < layout->tiles->len; i++)
    counts[tile_state (&g_array_index (layout->tiles, HtTile, i))]++;
  ht_map_picture_legend (self, counts, 0.0, layout->head);
}

static void
draw_ring (HtMapPicture *self, const HtTileLayout *layout, int tile, const HtColour *colour,
           double distance, double width)
{
  const HtTile *at = &g_array_index (layout->tiles, HtTile, tile);
  double edge = layout->edge + 2 * distance;
  ht_map_picture_colour (self, colour);
  cairo_set_line_width (self->cr, width);
  cairo_rectangle (self->cr, at->x - distance, at->y - distance, edge, edge);
  cairo_stroke (self->cr);
}

void
ht_tile_map_draw (cairo_t *cr, const HtTileLayout *layout, const HtMapPalette *palette,
                  const char *font, int selected, int focused)
{
  g_autoptr (HtMapPicture) picture = ht_map_picture_new (cr, palette, font);
  cairo_save (cr);
  if (layout->river > 0.0)
    {
      draw_river (picture, layout);
      draw_legend (picture, layout);
    }
  for (guint i = 0; i < layout->blocks->len; i++)
    draw_block (picture, layout, &g_array_index (layout->blocks, HtTileBlock, i));
  if (selected >= 0)
    draw_ring (picture, layout, selected, &palette->ink, 1.0, 2.0);
  if (focused >= 0)
    draw_ring (picture, layout, focused, &palette->accent, 1.5, 3.0);
  cairo_restore (cr);
}

void
ht_tile_map_draw_picks (cairo_t *cr, const HtTileLayout *layout, const HtMapPalette *palette,
                        const GArray *picks)
{
  g_autoptr (HtMapPicture) picture = ht_map_picture_new (cr, palette, NULL);
  cairo_save (cr);
  for (guint i = 0; i < picks->len; i++)
    {
      const int tile = ht_tile_layout_find (layout, g_array_index (picks, gint64, i));
      if (tile < 0)
        continue;
      const HtTile *at = &g_array_index (layout->tiles, HtTile, tile);
      draw_ring (picture, layout, tile, &palette->ink, 1.0, 2.0);
      ht_map_picture_tick (picture, at->x + layout->edge / 2.0, at->y + layout->edge / 2.0);
    }
  cairo_restore (cr);
}

char *
ht_tile_state_text (const HtTile *tile)
{
  return ht_map_state_text (tile->days, tile->in_base);
}
