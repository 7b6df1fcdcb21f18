/* The lists that clerks named, behind a button: to go to one, to name what is shown, to remove one.
 */
#pragma once

#include "views/page.h"

G_BEGIN_DECLS

#define HT_TYPE_SAVED_LISTS (ht_saved_lists_get_type ())
G_DECLARE_FINAL_TYPE (HtSavedLists, ht_saved_lists, HT, SAVED_LISTS, GtkMenuButton)

/* Signals: "chosen" (HtAppealQuery *query, const char *name) a list is to be shown; "ask-query"
 * returns the HtAppealQuery of what is shown, owned by the caller, to be named. */

/* The page whose store is asked; asks it again. */
void ht_saved_lists_refresh (HtSavedLists *self, HtPage *page);

G_END_DECLS
