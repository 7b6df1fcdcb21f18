/* The card of the deadlines: what is due soon, and what is overdue. */
#pragma once

#include "base/date.h"
#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HT_TYPE_DUE_CARD (ht_due_card_get_type ())
G_DECLARE_FINAL_TYPE (HtDueCard, ht_due_card, HT, DUE_CARD, GtkBox)

/* items: of HtDueItem, soonest first; not kept. Scroll and selection stay. Signal "activated"
 * (gint64 id): the appeal to open. */
void ht_due_card_show (HtDueCard *self, GPtrArray *items, HtDate today);

G_END_DECLS
