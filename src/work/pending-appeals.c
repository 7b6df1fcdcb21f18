#include "work/pending-appeals.h"
#include "store/appeal-query.h"
#include "store/appeals.h"

#define BLOCK 500 /* appeals in memory at once */

gboolean
ht_pending_appeals_each (HtDb *db, HtPendingAppealFunc each, gpointer data, GError **error)
{
  g_autoptr (HtAppealQuery) query = ht_appeal_query_new (HT_DATE_NONE);
  query->state = HT_APPEALS_OPEN;
  g_autoptr (GArray) ids = ht_appeal_query_ids (db, query, error);
  if (ids == NULL)
    return FALSE;
  for (guint first = 0; first < ids->len; first += BLOCK)
    {
      const gint64 *block = &g_array_index (ids, gint64, first);
      g_autoptr (GPtrArray) appeals
          = ht_appeals_load (db, block, MIN (BLOCK, ids->len - first), error);
      if (appeals == NULL)
        return FALSE;
      for (guint i = 0; i < appeals->len; i++)
        each (g_ptr_array_index (appeals, i), data);
    }
  return TRUE;
}
