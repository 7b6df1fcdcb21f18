#include "domain/coverage.h"

#include <math.h>

#define DAYS_PER_MONTH (365.25 / 12)

/* The day a gap is closed at a pace, or HT_DATE_NONE when that day is beyond the calendar. */
static HtDate
find_day_reached (HtDate on, int gap, double pace_per_month)
{
  if (gap == 0)
    return on;
  if (pace_per_month <= 0)
    return HT_DATE_NONE;
  const double days = ceil (gap / pace_per_month * DAYS_PER_MONTH);
  const HtDate last = ht_date_new (9999, 12, 31);
  return days <= (double)last - on ? on + (HtDate)days : HT_DATE_NONE;
}

HtProgress
ht_progress_compute (guint covered_before, guint covered, HtDate on, const HtTarget *target)
{
  HtProgress progress = { .needed_per_month = NAN, .reached_on = HT_DATE_NONE };
  progress.pace_per_month = ((double)covered - covered_before) / HT_PACE_MONTHS;
  if (target == NULL)
    return progress;
  progress.has_target = TRUE;
  progress.gap = MAX (target->value - (int)covered, 0);
  /* On the day itself no time is left to have a pace in. */
  if (on < target->by)
    progress.needed_per_month = progress.gap / ((target->by - on) / DAYS_PER_MONTH);
  progress.reached_on = find_day_reached (on, progress.gap, progress.pace_per_month);
  return progress;
}

void
ht_target_free (HtTarget *self)
{
  if (self == NULL)
    return;
  g_free (self->indicator);
  g_free (self);
}

const HtTarget *
ht_target_choose (GPtrArray *targets, const char *indicator, HtDate on)
{
  const HtTarget *next = NULL;
  const HtTarget *last = NULL;
  for (guint i = 0; i < targets->len; i++)
    {
      const HtTarget *target = g_ptr_array_index (targets, i);
      if (g_strcmp0 (target->indicator, indicator) != 0)
        continue;
      if (target->by >= on && (next == NULL || target->by < next->by))
        next = target;
      if (last == NULL || target->by > last->by)
        last = target;
    }
  return next != NULL ? next : last;
}
