/* The map of the dongs: by the boundaries of the office file or by tiles, with the switch between
 * them and the button that saves the picture. */
#pragma once

#include "work/coverage-figures.h"
#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HT_TYPE_MAP_PANE (ht_map_pane_get_type ())
G_DECLARE_FINAL_TYPE (HtMapPane, ht_map_pane, HT, MAP_PANE, GtkBox)

/* Signals: "dong-activated" (gint64 id): a dong was clicked, or Enter pressed on it, while nothing
 * is tried; "dong-picked" (gint64 id): it is to be tried, by Ctrl or while something is tried;
 * "try-toggled" (gboolean): the button that starts and ends trying was pressed. */

/* Shows the figures' coverage. boundaries: of HtBoundary, empty when the office has none. Both stay
 * the caller's and must live until the next call. */
void ht_map_pane_show (HtMapPane *self, HtCoverageFigures *figures, GPtrArray *boundaries);
/* Marks the dong as the one shown beside the map; 0 for none. */
void ht_map_pane_select (HtMapPane *self, gint64 dong_id);
/* What is tried: ids of dongs (a GArray of gint64, copied), which are marked; NULL: nothing. */
void ht_map_pane_try (HtMapPane *self, const GArray *picks);
/* The state of a dong of the map in words; an empty text for one that is not there. Owned by the
 * caller. */
char *ht_map_pane_describe (HtMapPane *self, gint64 dong_id);

G_END_DECLS
