/* Naming and removing the lists that clerks keep, each as one journalled change. The functions are
 * jobs of the store. */
#pragma once

#include "store/saved-filters.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 id;  /* of the filter to remove; unused when saving */
  char *name; /* tidied when it is saved */
  HtAppealQuery *query;
  char *clerk;
} HtFilterSaving;
HtFilterSaving *ht_filter_saving_new (const char *name, const HtAppealQuery *query,
                                      const char *clerk);
HtFilterSaving *ht_filter_removing_new (const HtSavedFilter *filter, const char *clerk);
void ht_filter_saving_free (HtFilterSaving *self);

/* The saved filters (of HtSavedFilter), owned by the caller; data is not used. */
gpointer ht_list_saved_filters (HtDb *db, gpointer data, GError **error);
/* Each gives the name, owned by the caller; HT_ERROR_INVALID for an empty one. */
gpointer ht_save_filter (HtDb *db, gpointer saving, GError **error);
gpointer ht_remove_filter (HtDb *db, gpointer saving, GError **error);

G_END_DECLS
