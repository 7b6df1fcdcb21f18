/* Who changed which field of a record from what to what. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HT_TYPE_HISTORY_LIST (ht_history_list_get_type ())
G_DECLARE_FINAL_TYPE (HtHistoryList, ht_history_list, HT, HISTORY_LIST, GtkBox)

/* changes: of HtFieldChange, newest first. */
void ht_history_list_show (HtHistoryList *self, GPtrArray *changes);

G_END_DECLS
