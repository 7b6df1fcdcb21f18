#include "work/comparison.h"

static gboolean
load_period (HtPeriodFigures *self, HtDb *db, HtPeriod period, HtDate as_of, GError **error)
{
  self->statistics = ht_figures_load (db, period, as_of, HT_BY_NOTHING, error);
  return self->statistics != NULL
         && ht_request_counts_load (db, period, as_of, &self->requests, error);
}

HtComparison *
ht_comparison_load (HtDb *db, HtPeriod period, HtDate as_of, GError **error)
{
  g_autoptr (HtComparison) self = g_new0 (HtComparison, 1);
  if (!load_period (&self->now, db, period, as_of, error)
      || !load_period (&self->before, db, ht_period_year_before (period),
                       ht_date_year_before (as_of), error))
    return NULL;
  return g_steal_pointer (&self);
}

void
ht_comparison_free (HtComparison *self)
{
  if (self == NULL)
    return;
  ht_statistics_free (self->now.statistics);
  ht_statistics_free (self->before.statistics);
  g_free (self);
}
