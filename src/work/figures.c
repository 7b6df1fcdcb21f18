#include "work/figures.h"
#include "base/text.h"
#include "store/case-columns-query.h"
#include "store/settings.h"
#include <string.h>

HtStatistics *
ht_figures_load (HtDb *db, HtPeriod period, HtDate as_of, HtStatisticsBy by, GError **error)
{
  g_autofree char *subtract = ht_settings_get (db, HT_SETTING_SUBTRACT_CORRECTIONS, "0", error);
  if (subtract == NULL)
    return NULL;
  g_autoptr (HtCaseColumns) cases = by == HT_BY_REVIEWER
                                        ? ht_case_columns_load_reviewers (db, period, as_of, error)
                                        : ht_case_columns_load (db, period, as_of, error);
  if (cases == NULL)
    return NULL;
  HtStatisticsQuery query = {
    .period = period,
    .as_of = as_of,
    .by = by,
    .subtract_corrections = strcmp (subtract, "1") == 0,
  };
  return ht_statistics_compute (cases, &query);
}

void
ht_figures_mask_names (HtStatistics *statistics)
{
  for (guint i = 0; i < statistics->groups->len; i++)
    {
      HtStatisticsGroup *group = g_ptr_array_index (statistics->groups, i);
      if (group->key[0] == '\0')
        continue;
      g_autofree char *name = g_steal_pointer (&group->name);
      g_free (group->key);
      group->name = ht_text_mask_name (name);
      group->key = g_strdup (group->name);
    }
}
