#include "work/figures.h"
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
