/* The boundary map as a widget: drag and arrow keys, wheel and + −, tooltip, and the dong under the
 * focus for assistive technology. */
#pragma once

#include "exchange/boundary-map-draw.h"
#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HT_TYPE_BOUNDARY_MAP (ht_boundary_map_get_type ())
G_DECLARE_FINAL_TYPE (HtBoundaryMap, ht_boundary_map, HT, BOUNDARY_MAP, GtkDrawingArea)

/* Signal "dong-activated" (gint64 id): a dong was clicked, or Enter pressed on it; "dong-picked"
 * (gint64 id): the same with Ctrl. */

/* Shows the scene, which becomes the map's; NULL: nothing to show. What it is made of must live
 * until the next call. The part of the city that is seen and the focus stay. */
void ht_boundary_map_set_scene (HtBoundaryMap *self, HtBoundaryScene *scene);
/* Marks the dong as the one shown beside the map; 0 for none. */
void ht_boundary_map_select (HtBoundaryMap *self, gint64 dong_id);
/* Marks the picked dongs, ids in a GArray of gint64 that is copied; NULL for none. */
void ht_boundary_map_set_picks (HtBoundaryMap *self, const GArray *picks);
/* A further line of the tooltip of a dong, such as its next days; owned by the map. */
typedef char *(*HtDongWords) (gint64 dong_id, gpointer data);
void ht_boundary_map_set_words (HtBoundaryMap *self, HtDongWords words, gpointer data);

G_END_DECLS
