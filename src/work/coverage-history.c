#include "work/coverage-history.h"

static HtDate
find_start (const HtCoverageFigures *figures)
{
  HtDate first = figures->coverage->on;
  for (guint i = 0; i < figures->schedules->len; i++)
    {
      const HtSchedule *schedule = g_ptr_array_index (figures->schedules, i);
      if (schedule->service == HT_SERVICE_LAWYER)
        first = MIN (first, schedule->valid_from);
    }
  return MAX (first, ht_date_new (HT_COVERAGE_FIRST_YEAR, 1, 1));
}

static guint
count_base (GPtrArray *dongs, HtDate on)
{
  guint base = 0;
  for (guint i = 0; i < dongs->len; i++)
    base += ht_dong_in_base (g_ptr_array_index (dongs, i), on) ? 1 : 0;
  return base;
}

static void
fill_months (HtCoverageHistory *self, const HtCoverageFigures *figures, GArray *covered,
             HtDate start)
{
  HtDate month = ht_date_month_start (start);
  for (guint i = 0; i < covered->len; i++)
    {
      const HtDate on = MIN (ht_date_month_end (month), figures->coverage->on);
      const HtCoverageMonth row
          = { on, g_array_index (covered, guint, i), count_base (figures->dongs, on) };
      g_array_append_val (self->months, row);
      month = ht_date_month_end (month) + 1;
    }
}

HtCoverageHistory *
ht_coverage_history_make (const HtCoverageFigures *figures)
{
  const HtCoverage *coverage = figures->coverage;
  const HtDate start = find_start (figures);
  HtCoverageHistory *self = g_new0 (HtCoverageHistory, 1);
  self->months = g_array_new (FALSE, FALSE, sizeof (HtCoverageMonth));
  g_autoptr (GArray) covered
      = ht_coverage_history (figures->dongs, figures->schedules, start, coverage->on);
  fill_months (self, figures, covered, start);
  /* A month that is not over would count as a month of little change. */
  if (covered->len > 0 && coverage->on < ht_date_month_end (coverage->on))
    g_array_set_size (covered, covered->len - 1);
  self->forecast
      = ht_forecast_compute (covered, coverage->covered, coverage->base,
                             figures->target != NULL ? figures->target->value : G_MAXINT);
  return self;
}

void
ht_coverage_history_free (HtCoverageHistory *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->months);
  ht_forecast_free (self->forecast);
  g_free (self);
}

HtDate
ht_coverage_history_day (const HtCoverageHistory *self, int months_ahead)
{
  if (months_ahead < 0 || self->months->len == 0)
    return HT_DATE_NONE;
  const HtCoverageMonth *last
      = &g_array_index (self->months, HtCoverageMonth, self->months->len - 1);
  return ht_date_add_months (last->on, months_ahead);
}

char *
ht_coverage_history_month (const HtCoverageHistory *self, int months_ahead)
{
  const HtDate day = ht_coverage_history_day (self, months_ahead);
  if (day == HT_DATE_NONE)
    return g_strdup ("");
  return g_strdup_printf ("'%02d. %d.", ht_date_year (day) % 100, ht_date_month (day));
}
