/* The register on the screen: the columns of the case list, sorting by their heads, a selection and
 * a scroll position that survive a refresh, copying as a table. */
#pragma once

#include "domain/deadline.h"
#include "store/appeal-query.h"
#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HT_TYPE_APPEAL_LIST (ht_appeal_list_get_type ())
G_DECLARE_FINAL_TYPE (HtAppealList, ht_appeal_list, HT, APPEAL_LIST, GtkScrolledWindow)

/* Signals: "activated" (gint64 id) a row is to be opened; "sorted" a head was clicked; "selected"
 * other rows are selected; "copy" Ctrl+C; "delete" the Delete key; "failed" (GError *) a page could
 * not be read. */

/* The connection that pages are read with (ht_store_page_db), or NULL; it must live as long as it
 * is set. Empties the list when it is another one. */
void ht_appeal_list_set_source (HtAppealList *self, HtDb *page_db);
/* Shows the appeals of ids; habits becomes the list's. Rows that were selected stay selected, the
 * rows on the screen stay where they are unless from_top. */
void ht_appeal_list_show (HtAppealList *self, GArray *ids, HtDate today, HtDeadlineHabits *habits,
                          gboolean from_top);
void ht_appeal_list_get_order (HtAppealList *self, HtAppealOrder *order, gboolean *descending);
void ht_appeal_list_set_order (HtAppealList *self, HtAppealOrder order, gboolean descending);
/* The ids of all rows shown, not owned; empty before the first. */
GArray *ht_appeal_list_get_ids (HtAppealList *self);
/* The ids of the selected rows in their order, a GArray of gint64 owned by the caller. */
GArray *ht_appeal_list_get_selected (HtAppealList *self);
/* Selects the row of an id, scrolls to it and gives it the keyboard; nothing when it is not shown.
 */
void ht_appeal_list_select (HtAppealList *self, gint64 id);
/* The menu of the rows; set once. */
void ht_appeal_list_set_menu (HtAppealList *self, GMenuModel *menu);
/* Offers the columns to show. */
void ht_appeal_list_choose_columns (HtAppealList *self);
void ht_appeal_list_focus (HtAppealList *self);

G_END_DECLS
