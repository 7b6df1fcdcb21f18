/* How the coverage came about, month by month, and how it is likely to go on. */
#pragma once

#include "domain/coverage-forecast.h"
#include "work/coverage-figures.h"

G_BEGIN_DECLS

/* The programme began in this year. */
#define HT_COVERAGE_FIRST_YEAR 2014

typedef struct
{
  HtDate on; /* the last day of the month, or the day asked */
  guint covered;
  guint base; /* of that day: the dongs are dated */
} HtCoverageMonth;

typedef struct
{
  GArray *months;       /* of HtCoverageMonth */
  HtForecast *forecast; /* from the day asked; NULL when too few months are known */
} HtCoverageHistory;

/* The history from HT_COVERAGE_FIRST_YEAR, or from the first schedule when that is later, to the
 * day of the figures. Owned by the caller. */
HtCoverageHistory *ht_coverage_history_make (const HtCoverageFigures *figures);
void ht_coverage_history_free (HtCoverageHistory *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtCoverageHistory, ht_coverage_history_free)
/* The day so many months (of HtForecast) after the last one; HT_DATE_NONE for -1. */
HtDate ht_coverage_history_day (const HtCoverageHistory *self, int months_ahead);
/* The month of that day, "'21. 7.", as a forecast by the month knows no day; "" for -1. Owned by
 * the caller. */
char *ht_coverage_history_month (const HtCoverageHistory *self, int months_ahead);

G_END_DECLS
