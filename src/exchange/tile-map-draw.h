/* The picture of the tile map: one function for the screen, a PNG and a PDF. */
#pragma once

#include "exchange/map-picture.h"
#include "exchange/tile-layout.h"

G_BEGIN_DECLS

/* Draws the map at 0, 0 in the layout's size. font: a family, NULL for that of printed reports.
 * selected and focused: tiles to mark, -1 for none. */
void ht_tile_map_draw (cairo_t *cr, const HtTileLayout *layout, const HtMapPalette *palette,
                       const char *font, int selected, int focused);

/* Draws the marks of picked dongs over the map: a ring and a tick. picks: ids (a GArray of gint64);
 * those that are not there are left out. */
void ht_tile_map_draw_picks (cairo_t *cr, const HtTileLayout *layout, const HtMapPalette *palette,
                             const GArray *picks);

/* "하루 부족 (월 1일)" and so on; owned by the caller. */
char *ht_tile_state_text (const HtTile *tile);

G_END_DECLS
