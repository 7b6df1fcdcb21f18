/* How the number of covered dongs goes on, from how it went: with an interval, not as one line. */
#pragma once

#include "base/date.h"

G_BEGIN_DECLS

/* The months ahead that a forecast has at most, and the months behind it that it learns from. */
#define HT_FORECAST_MONTHS 36
#define HT_FORECAST_PAST 12

/* The number of covered dongs at the end of a month ahead; between 0 and the base. */
typedef struct
{
  double middle;
  double low; /* with a chance of 80 % the true number is between low and high */
  double high;
} HtForecastMonth;

typedef struct
{
  double drift;   /* dongs a month, the mean of the last months */
  double spread;  /* the standard deviation of the months' changes */
  GArray *months; /* of HtForecastMonth: 1, 2, … months ahead */
  /* How many months ahead the target is reached: in the middle, soonest and latest with a chance of
   * 80 %; 0 for now, -1 for not within HT_FORECAST_MONTHS. */
  int reached, soonest, latest;
} HtForecast;

/* From the covered dongs at the ends of the last months (of guint, the newest last, no month that
 * is not over) and those of now, from which the months ahead are counted. A random walk with drift:
 * now + hm, and now + hm ± 1.2816 s √(h (1 + h/n)) after h months, where m and s are the mean and
 * the standard deviation of the n last monthly changes (Hyndman and Athanasopoulos, Forecasting:
 * Principles and Practice, 3rd ed., 2021, §5.5, the drift method). NULL for fewer than three
 * months; owned by the caller. */
HtForecast *ht_forecast_compute (GArray *covered, guint now, guint base, int target);
void ht_forecast_free (HtForecast *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtForecast, ht_forecast_free)

G_END_DECLS
