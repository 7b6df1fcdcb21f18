/* The picture of the tile map: one function for the screen, a PNG and a PDF. */
#pragma once

#include "exchange/tile-layout.h"
#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Colours of the picture; each state also has its own pattern, so that none is told by colour
 * alone: covered is full, one day short is hatched, none is hollow, not counted is dotted. */
typedef struct
{
  GdkRGBA covered;
  GdkRGBA one_short;
  GdkRGBA none;
  GdkRGBA ink;
  GdkRGBA dim;
  GdkRGBA accent;
  GdkRGBA river;
  GdkRGBA paper;
} HtTilePalette;

/* The colours of the house on white paper. */
const HtTilePalette *ht_tile_palette_paper (void);

/* Draws the map at 0, 0 in the layout's size. font: a family, NULL for the system's. selected and
 * focused: tiles to mark, -1 for none. */
void ht_tile_map_draw (cairo_t *cr, const HtTileLayout *layout, const HtTilePalette *palette,
                       const char *font, int selected, int focused);

/* "하루 부족 (월 1일)" and so on; owned by the caller. */
char *ht_tile_state_text (const HtTile *tile);

G_END_DECLS
