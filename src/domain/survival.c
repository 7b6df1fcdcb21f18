#include "domain/survival.h"

#include <math.h>

/* Half reached by a sum of shares may come out a few bits short of 0.5. */
#define HALF (0.5 - 1e-12)

/* The 97.5 % point of the normal distribution. */
#define Z_95 1.959963984540054

/* The sums that the estimates and their variances need up to a day. The variance of the incidence I
 * at a day is Σ (I − I_j)² a_j + Σ b_j − 2 Σ (I − I_j) c_j over the days j up to it; multiplied
 * out, it needs no second look at them. */
typedef struct
{
  guint64 at_risk;
  double without_end;
  double with_ruling;
  double with_other;
  double a, ai, aii; /* Σ a_j, Σ a_j I_j, Σ a_j I_j² */
  double b;
  double c, ci;
} Sums;

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

static void
add_day (Sums *sums, double ruled, double other)
{
  const double n = (double)sums->at_risk;
  const double ended = ruled + other;
  const double before = sums->without_end;
  sums->with_ruling += before * ruled / n;
  sums->with_other += before * other / n;
  sums->without_end = ended < n ? before * (1 - ended / n) : 0;
  /* After the last case Greenwood's term has no value, and there is nothing left to vary. */
  const double a = ended < n ? ended / (n * (n - ended)) : 0;
  const double c = before * ruled / (n * n);
  sums->a += a;
  sums->ai += a * sums->with_ruling;
  sums->aii += a * sums->with_ruling * sums->with_ruling;
  sums->b += before * before * ruled * (n - ruled) / (n * n * n);
  sums->c += c;
  sums->ci += c * sums->with_ruling;
}

static double
error_of_ruling (const Sums *sums)
{
  const double i = sums->with_ruling;
  const double variance
      = i * i * sums->a - 2 * i * sums->ai + sums->aii + sums->b - 2 * (i * sums->c - sums->ci);
  return sqrt (MAX (variance, 0));
}

static void
set_interval (double share, double error, double *low, double *high)
{
  *low = *high = NAN;
  if (share <= 0 || share >= 1)
    return;
  const double width = exp (Z_95 * error / (share * fabs (log (share))));
  *low = pow (share, width);
  *high = pow (share, 1 / width);
}

static void
add_point (GArray *curve, const Sums *sums, guint day, guint64 at_risk, guint ruled, guint other)
{
  HtSurvivalPoint point = {
    .day = day,
    .at_risk = (guint)at_risk,
    .ruled = ruled,
    .other = other,
    .with_ruling = sums->with_ruling,
    .with_other = sums->with_other,
    .without_end = sums->without_end,
    .with_ruling_error = error_of_ruling (sums),
    .without_end_error = sums->without_end * sqrt (sums->a),
  };
  set_interval (point.with_ruling, point.with_ruling_error, &point.with_ruling_low,
                &point.with_ruling_high);
  set_interval (point.without_end, point.without_end_error, &point.without_end_low,
                &point.without_end_high);
  g_array_append_val (curve, point);
}

GArray *
ht_survival_table_curve (const HtSurvivalTable *self)
{
  GArray *curve = g_array_new (FALSE, FALSE, sizeof (HtSurvivalPoint));
  Sums sums = { .without_end = 1 };
  for (guint day = 0; day < self->n_days; day++)
    sums.at_risk += (guint64)self->ruled[day] + self->other[day] + self->pending[day];
  for (guint day = 0; day < self->n_days && sums.at_risk > 0; day++)
    {
      /* Cases pending for exactly so many days are still at risk of that day's rulings. */
      const guint64 at_risk = sums.at_risk;
      const guint64 ended = (guint64)self->ruled[day] + self->other[day];
      if (ended > 0)
        add_day (&sums, self->ruled[day], self->other[day]);
      sums.at_risk -= ended + self->pending[day];
      if (ended > 0 || day == 0 || sums.at_risk == 0)
        add_point (curve, &sums, day, at_risk, self->ruled[day], self->other[day]);
    }
  return curve;
}

double
ht_survival_curve_median (const GArray *curve)
{
  for (guint i = 0; i < curve->len; i++)
    {
      const HtSurvivalPoint *point = &g_array_index (curve, HtSurvivalPoint, i);
      if (point->with_ruling >= HALF)
        return point->day;
    }
  return NAN;
}

const HtSurvivalPoint *
ht_survival_curve_at (const GArray *curve, guint day)
{
  const HtSurvivalPoint *found = NULL;
  const HtSurvivalPoint *last
      = curve->len > 0 ? &g_array_index (curve, HtSurvivalPoint, curve->len - 1) : NULL;
  if (last != NULL && last->day < day && last->without_end > 0)
    return NULL;
  for (guint i = 0; i < curve->len; i++)
    {
      const HtSurvivalPoint *point = &g_array_index (curve, HtSurvivalPoint, i);
      if (point->day > day)
        break;
      found = point;
    }
  return found;
}
