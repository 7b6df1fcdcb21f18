/* All that stands in a month's statement of allowances: the ledger's lines with their sums, what
 * computing would do now, and the rates. */
#pragma once

#include "work/allowance-sheet.h"
#include "work/compute-allowances.h"

G_BEGIN_DECLS

typedef struct
{
  HtDate month;     /* its first day */
  GPtrArray *lines; /* of HtAllowance, of the month, by name, role and day */
  HtAllowanceSheet *sheet;
  HtAllowanceComputing *computing; /* not done, only looked at */
  GPtrArray *rates;                /* of HtRate in order of role and day */
} HtAllowanceMonth;
void ht_allowance_month_free (HtAllowanceMonth *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtAllowanceMonth, ht_allowance_month_free)

/* A job of the store that reads; month: an HtDate, any day of it. An HtAllowanceMonth owned by the
 * caller. */
gpointer ht_allowance_month_load (HtDb *db, gpointer month, GError **error);
/* The state that the month's lines are brought to next, those that are least far first:
 * HT_N_ALLOWANCE_STATES when there are none or all are paid. */
HtAllowanceState ht_allowance_month_next (const HtAllowanceMonth *self);

G_END_DECLS
