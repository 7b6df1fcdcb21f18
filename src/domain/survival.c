#include "domain/survival.h"

#include <math.h>

/* Half reached by a sum of shares may come out a few bits short of 0.5. */
#define HALF (0.5 - 1e-12)

HtSurvivalTable *
ht_survival_table_new (guint n_days)
{
  HtSurvivalTable *self = g_new (HtSurvivalTable, 1);
  self->n_days = n_days;
  self->ruled = g_new0 (guint, n_days);
  self->other = g_new0 (guint, n_days);
  self->pending = g_new0 (guint, n_days);
  return self;
}

void
ht_survival_table_free (HtSurvivalTable *self)
{
  if (self == NULL)
    return;
  g_free (self->ruled);
  g_free (self->other);
  g_free (self->pending);
  g_free (self);
}

double
ht_survival_table_median (const HtSurvivalTable *self)
{
  guint64 at_risk = 0;
  for (guint day = 0; day < self->n_days; day++)
    at_risk += (guint64)self->ruled[day] + self->other[day] + self->pending[day];
  double without_end = 1;
  double with_ruling = 0;
  for (guint day = 0; day < self->n_days && at_risk > 0; day++)
    {
      /* Cases pending for exactly so many days are still at risk of that day's rulings. */
      const double n = (double)at_risk;
      with_ruling += without_end * self->ruled[day] / n;
      if (with_ruling >= HALF)
        return day;
      without_end *= 1 - ((double)self->ruled[day] + self->other[day]) / n;
      at_risk -= (guint64)self->ruled[day] + self->other[day] + self->pending[day];
    }
  return NAN;
}
