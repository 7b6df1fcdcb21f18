/* What the coverage would be if the picked dongs were covered: the picks and what they change.
 * Nothing is stored. */
#pragma once

#include "work/coverage-figures.h"
#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HT_TYPE_WHAT_IF_PANEL (ht_what_if_panel_get_type ())
G_DECLARE_FINAL_TYPE (HtWhatIfPanel, ht_what_if_panel, HT, WHAT_IF_PANEL, GtkBox)

/* Signals: "changed": the picks are others; "ended": the button that ends it was pressed. */

/* Holds the picks against these figures, which stay the caller's and must live until the next call.
 */
void ht_what_if_panel_show (HtWhatIfPanel *self, const HtCoverageFigures *figures);
/* Picks the dongs (ids in a GArray of gint64); when all of them are picked, drops them. */
void ht_what_if_panel_toggle (HtWhatIfPanel *self, const GArray *ids);
void ht_what_if_panel_clear (HtWhatIfPanel *self);
/* Ids in a GArray of gint64, owned by the panel. */
const GArray *ht_what_if_panel_picks (HtWhatIfPanel *self);

G_END_DECLS
