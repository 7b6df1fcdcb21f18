/* The card of the terms of partners that end soon. */
#pragma once

#include "base/date.h"
#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HT_TYPE_TERM_CARD (ht_term_card_get_type ())
G_DECLARE_FINAL_TYPE (HtTermCard, ht_term_card, HT, TERM_CARD, GtkBox)

/* terms: of HtEndingTerm, soonest first; not kept. Scroll and selection stay. Signal "activated"
 * (gint64 id): the partner. */
void ht_term_card_show (HtTermCard *self, GPtrArray *terms, HtDate today);

G_END_DECLS
