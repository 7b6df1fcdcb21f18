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

HtSurvivalTable *ht_survival_table_new (guint n_days);
void ht_survival_table_free (HtSurvivalTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtSurvivalTable, ht_survival_table_free)

/* The first day by which half of the cases have their ruling, by the cumulative incidence of Aalen
 * and Johansen (1978; without other ends it is 1 − the estimate of Kaplan and Meier); NaN when half
 * is never reached. */
double ht_survival_table_median (const HtSurvivalTable *self);

G_END_DECLS
