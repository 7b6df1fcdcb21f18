/* The tile map as a widget: pointer, arrow keys, tooltip, and the dong under the focus for
 * assistive technology. */
#pragma once

#include "exchange/tile-map-draw.h"
#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HT_TYPE_TILE_MAP (ht_tile_map_get_type ())
G_DECLARE_FINAL_TYPE (HtTileMap, ht_tile_map, HT, TILE_MAP, GtkDrawingArea)

/* Signal "dong-activated" (gint64 id): a dong was clicked, or Enter pressed on it; "dong-picked"
 * (gint64 id): the same with Ctrl. */

/* Shows the dongs (of HtDong) with their coverage; both stay the caller's and must live until the
 * next call. NULL for both: nothing to show. The focus stays on its dong. */
void ht_tile_map_set_coverage (HtTileMap *self, GPtrArray *dongs, const HtCoverage *coverage);
/* Marks the dong as the one shown beside the map; 0 for none. */
void ht_tile_map_select (HtTileMap *self, gint64 dong_id);
/* Marks the picked dongs, ids in a GArray of gint64 that is copied; NULL for none. */
void ht_tile_map_set_picks (HtTileMap *self, const GArray *picks);

/* The state of a dong of the map in words (하루 부족 …); an empty text for one that is not there.
 * Owned by the caller. */
char *ht_tile_map_describe (HtTileMap *self, gint64 dong_id);

G_END_DECLS
