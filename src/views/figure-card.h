/* A card of one figure: its label, the figure itself as a button to what it counts, a note under it
 * and whatever the page adds below. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HT_TYPE_FIGURE_CARD (ht_figure_card_get_type ())
G_DECLARE_FINAL_TYPE (HtFigureCard, ht_figure_card, HT, FIGURE_CARD, GtkBox)

/* Properties: label, and figures (the codes of what is counted, see HtDefinitionButton). Signal
 * "activated": the figure was clicked. */

/* note: what stands under the figure, "" for nothing; note_class: NULL or a style class of it
 * (ht-good, ht-overdue). */
void ht_figure_card_show (HtFigureCard *self, const char *figure, const char *note,
                          const char *note_class);
/* A sentence on the figure that is shown, beside its definitions; NULL for none. */
void ht_figure_card_set_detail (HtFigureCard *self, const char *detail);

G_END_DECLS
