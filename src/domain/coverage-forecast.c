#include "domain/coverage-forecast.h"

#include <math.h>

/* The normal quantile of an interval that holds with a chance of 80 %. */
#define QUANTILE 1.2816

static double
change_of (GArray *covered, guint i)
{
  return (double)g_array_index (covered, guint, i) - g_array_index (covered, guint, i - 1);
}

/* Gives how many changes the drift is the mean of. */
static guint
learn (HtForecast *self, GArray *covered)
{
  const guint n = MIN (covered->len - 1, HT_FORECAST_PAST);
  double squares = 0;
  for (guint i = covered->len - n; i < covered->len; i++)
    self->drift += change_of (covered, i) / n;
  for (guint i = covered->len - n; i < covered->len; i++)
    squares += pow (change_of (covered, i) - self->drift, 2);
  self->spread = sqrt (squares / (n - 1));
  return n;
}

static int
find_reached (HtForecast *self, gsize value, double now, int target)
{
  if (now >= target)
    return 0;
  for (guint i = 0; i < self->months->len; i++)
    {
      const HtForecastMonth *month = &g_array_index (self->months, HtForecastMonth, i);
      if (G_STRUCT_MEMBER (double, month, value) >= target)
        return (int)i + 1;
    }
  return -1;
}

HtForecast *
ht_forecast_compute (GArray *covered, guint now, guint base, int target)
{
  if (covered->len < 3)
    return NULL;
  HtForecast *self = g_new0 (HtForecast, 1);
  const guint n = learn (self, covered);
  self->months = g_array_sized_new (FALSE, FALSE, sizeof (HtForecastMonth), HT_FORECAST_MONTHS);
  for (int h = 1; h <= HT_FORECAST_MONTHS; h++)
    {
      const double middle = now + h * self->drift;
      const double half = QUANTILE * self->spread * sqrt (h * (1 + (double)h / n));
      const HtForecastMonth month = { CLAMP (middle, 0, base), CLAMP (middle - half, 0, base),
                                      CLAMP (middle + half, 0, base) };
      g_array_append_val (self->months, month);
    }
  self->reached = find_reached (self, offsetof (HtForecastMonth, middle), now, target);
  self->soonest = find_reached (self, offsetof (HtForecastMonth, high), now, target);
  self->latest = find_reached (self, offsetof (HtForecastMonth, low), now, target);
  return self;
}

void
ht_forecast_free (HtForecast *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->months);
  g_free (self);
}
