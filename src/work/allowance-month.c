#include "work/allowance-month.h"

#include "store/allowances.h"
#include <string.h>

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  const HtAllowance *one = *(HtAllowance *const *)a;
  const HtAllowance *other = *(HtAllowance *const *)b;
  int order = strcmp (one->partner, other->partner);

  if (order == 0)
    order = (one->partner_id > other->partner_id) - (one->partner_id < other->partner_id);
  if (order == 0)
    order = (int)one->role - (int)other->role;
  if (order == 0)
    order = one->session_on - other->session_on;
  return order != 0 ? order : (one->id > other->id) - (one->id < other->id);
}

void
ht_allowance_month_free (HtAllowanceMonth *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_pointer (&self->sheet, ht_allowance_sheet_free);
  g_clear_pointer (&self->computing, ht_allowance_computing_free);
  g_clear_pointer (&self->rates, g_ptr_array_unref);
  g_free (self);
}

gpointer
ht_allowance_month_load (HtDb *db, gpointer month, GError **error)
{
  const HtDate day = *(const HtDate *)month;
  const HtPeriod period = { ht_date_month_start (day), ht_date_month_end (day) };
  g_autoptr (HtAllowanceMonth) self = g_new0 (HtAllowanceMonth, 1);

  self->month = period.from;
  self->lines = ht_allowances_of_period (db, period, error);
  if (self->lines == NULL)
    return NULL;
  g_ptr_array_sort (self->lines, compare_lines);
  self->sheet = ht_allowance_sheet_of (self->lines, period);
  self->computing = ht_allowance_computing_plan (db, day, error);
  self->rates = self->computing != NULL ? ht_rates_list (db, error) : NULL;
  return self->rates != NULL ? g_steal_pointer (&self) : NULL;
}

HtAllowanceState
ht_allowance_month_next (const HtAllowanceMonth *self)
{
  for (HtAllowanceState state = HT_ALLOWANCE_COMPUTED; state < HT_ALLOWANCE_PAID; state++)
    if (self->sheet->n_of_state[state] > 0)
      return state + 1;
  return HT_N_ALLOWANCE_STATES;
}
