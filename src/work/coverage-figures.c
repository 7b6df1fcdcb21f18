#include "work/coverage-figures.h"
#include "store/dongs.h"
#include "store/schedules.h"
#include "store/settings.h"
#include <math.h>

static void
compute (HtCoverageFigures *self, HtDate on)
{
  HtDate earlier = ht_date_add_months (on, -HT_PACE_MONTHS);
  g_autoptr (HtCoverage) before = ht_coverage_compute (self->dongs, self->schedules, earlier);
  self->coverage = ht_coverage_compute (self->dongs, self->schedules, on);
  self->target = ht_target_choose (self->targets, "covered_dongs", on);
  self->progress = ht_progress_compute (before->covered, self->coverage->covered, on, self->target);
}

HtCoverageFigures *
ht_coverage_figures_load (HtDb *db, HtDate on, GError **error)
{
  g_autoptr (HtCoverageFigures) self = g_new0 (HtCoverageFigures, 1);
  if ((self->dongs = ht_dongs_list (db, error)) == NULL
      || (self->schedules = ht_schedules_list (db, error)) == NULL
      || (self->targets = ht_targets_list (db, error)) == NULL
      || (self->attribution = ht_settings_get (db, HT_SETTING_BOUNDARY_ATTRIBUTION, "", error))
             == NULL)
    return NULL;
  compute (self, on);
  return g_steal_pointer (&self);
}

void
ht_coverage_figures_free (HtCoverageFigures *self)
{
  g_clear_pointer (&self->coverage, ht_coverage_free);
  g_clear_pointer (&self->dongs, g_ptr_array_unref);
  g_clear_pointer (&self->schedules, g_ptr_array_unref);
  g_clear_pointer (&self->targets, g_ptr_array_unref);
  g_free (self->attribution);
  g_free (self);
}

double
ht_coverage_share (guint covered, guint base)
{
  return base > 0 ? (double)covered / base : NAN;
}
