/* The roster on the screen: one row for each person in a role, sorted by its heads, with a
 * selection and a scroll position that survive a refresh. */
#pragma once

#include "views/partner-filter.h"
#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HT_TYPE_PARTNER_LIST (ht_partner_list_get_type ())
G_DECLARE_FINAL_TYPE (HtPartnerList, ht_partner_list, HT, PARTNER_LIST, GtkScrolledWindow)

/* Signals: "activated" (gint64 id) the person is to be opened; "selected" other rows are selected;
 * "delete" the Delete key. */

/* Shows whom the filter lets through of the roster, which is only read, with the columns that say
 * something of the filter's role. Gives the number of rows. */
guint ht_partner_list_show (HtPartnerList *self, const HtRoster *roster,
                            const HtPartnerFilter *filter, HtDate today);
/* All rows in the order of the screen, a GArray of HtRosterKey owned by the caller. */
GArray *ht_partner_list_get_shown (HtPartnerList *self);
/* The selected rows in their order, a GArray of HtRosterKey owned by the caller. */
GArray *ht_partner_list_get_selected (HtPartnerList *self);
/* Selects the first row of a person and scrolls to it; nothing when it is not shown. */
void ht_partner_list_select (HtPartnerList *self, gint64 id);
/* The menu of the rows; set once. */
void ht_partner_list_set_menu (HtPartnerList *self, GMenuModel *menu);
void ht_partner_list_focus (HtPartnerList *self);

G_END_DECLS
