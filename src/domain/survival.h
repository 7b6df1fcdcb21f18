/* The share of cases that have their ruling after so many days, pending cases taken into account.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Counts of cases by days from receipt, arrays of n_days. */
typedef struct
{
  guint n_days;
  guint *ruled;
  guint *other;   /* ended without a ruling: a ruling cannot come any more */
  guint *pending; /* last seen without an end: a ruling may still come */
} HtSurvivalTable;

/* The estimate from a day on, up to that of the next point. The three shares are of all cases, each
 * with the ends of its 95 % confidence interval (on the scale of log (-log), so that it stays
 * between 0 and 1; NaN where the data say nothing about it: at shares of 0 and 1). */
typedef struct
{
  guint day;     /* since receipt */
  guint at_risk; /* cases seen without an end until that day */
  guint ruled;   /* on that day */
  guint other;
  double with_ruling; /* cumulative incidence of a ruling: Aalen and Johansen (1978) */
  double with_ruling_low, with_ruling_high;
  double with_other;  /* cumulative incidence of an end without a ruling */
  double without_end; /* Kaplan and Meier (1958); the three add up to 1 */
  double without_end_low, without_end_high;
  double with_ruling_error; /* standard errors: the delta method (Marubini and Valsecchi 1995) … */
  double without_end_error; /* … and Greenwood's formula (1926); they agree without other ends */
} HtSurvivalPoint;

HtSurvivalTable *ht_survival_table_new (guint n_days);
void ht_survival_table_free (HtSurvivalTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtSurvivalTable, ht_survival_table_free)

/* The curve of the table: an array of HtSurvivalPoint that starts at day 0, has a point for each
 * day with an end, and ends with the day on which the last case was seen; without any case it is
 * empty. Owned by the caller. */
GArray *ht_survival_table_curve (const HtSurvivalTable *self);

/* The first day by which half of the cases have their ruling; NaN when half is never reached. */
double ht_survival_curve_median (const GArray *curve);
/* What holds so many days after receipt; NULL when no case was seen for so long while some had no
 * end, and for an empty curve. Owned by the curve. */
const HtSurvivalPoint *ht_survival_curve_at (const GArray *curve, guint day);

G_END_DECLS
