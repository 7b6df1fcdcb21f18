/* The lists that clerks named: filters of the register, kept in the office file. Writes belong
 * inside an HtChange. */
#pragma once

#include "store/appeal-query.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 id;
  char *name;
  HtAppealQuery *query; /* its day is none: a filter hangs on the day on which it is used */
} HtSavedFilter;
void ht_saved_filter_free (HtSavedFilter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtSavedFilter, ht_saved_filter_free)

/* All saved filters in order of name (of HtSavedFilter), owned by the caller. What a filter says
 * that this program does not know is left out. */
GPtrArray *ht_saved_filters_list (HtDb *db, GError **error);
/* Stores the filter under that name; one of the same name is replaced. */
gboolean ht_saved_filters_put (HtDb *db, const char *name, const HtAppealQuery *query,
                               GError **error);
gboolean ht_saved_filters_delete (HtDb *db, gint64 id, GError **error);

G_END_DECLS
