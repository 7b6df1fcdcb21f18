/* The months, quarters or years of a statistics period, and how many cases were pending at the end
 * of each. A "month" below is one of them. */
#pragma once

#include "domain/statistics.h"

G_BEGIN_DECLS

typedef struct
{
  HtDate from;         /* first day of the period */
  HtDate to;           /* last day that is known */
  int span;            /* calendar months that each lasts: 1, 3 or 12 */
  guint n;             /* months that have a day between them */
  guint *index_of_day; /* since from */
  gint *steps[4];      /* changes from month to month of the cases pending so long, by age class */
} HtStatisticsMonths;

HtStatisticsMonths *ht_statistics_months_new (HtDate from, HtDate to, int span);
void ht_statistics_months_free (HtStatisticsMonths *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtStatisticsMonths, ht_statistics_months_free)

/* The month of a day; 0 for an earlier one, n for a later one. */
guint ht_statistics_months_find (const HtStatisticsMonths *self, HtDate date);
/* A case that was open from a day to the day before ended_on (G_MAXINT32: still open). */
void ht_statistics_months_add (HtStatisticsMonths *self, HtDate received, HtDate ended_on);
/* Sets the pending figures of the months, an array of n. */
void ht_statistics_months_fill (const HtStatisticsMonths *self, HtFigures *figures);
/* The first day of a month, also when the period begins later. */
HtDate ht_statistics_months_start (const HtStatisticsMonths *self, guint month);

G_END_DECLS
