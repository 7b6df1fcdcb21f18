#include "domain/partner-load.h"

#include "domain/schedule-days.h"

static int
compare_schedules (gconstpointer a, gconstpointer b)
{
  const HtSchedule *left = *(const HtSchedule *const *)a, *right = *(const HtSchedule *const *)b;

  if (left->partner_id != right->partner_id)
    return left->partner_id > right->partner_id ? 1 : -1;
  return (left->dong_id > right->dong_id) - (left->dong_id < right->dong_id);
}

static void
add_days (GHashTable *days, gint64 partner_id, guint n)
{
  const guint before = GPOINTER_TO_UINT (g_hash_table_lookup (days, &partner_id));

  if (n > 0)
    g_hash_table_insert (days, g_memdup2 (&partner_id, sizeof partner_id),
                         GUINT_TO_POINTER (before + n));
}

GHashTable *
ht_partner_days (GPtrArray *schedules, HtDate month)
{
  const HtPeriod period = { ht_date_month_start (month), ht_date_month_end (month) };
  GHashTable *days = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();

  for (guint i = 0; i < schedules->len; i++)
    if (((const HtSchedule *)schedules->pdata[i])->partner_id != 0)
      g_ptr_array_add (sorted, schedules->pdata[i]);
  g_ptr_array_sort (sorted, compare_schedules);
  for (guint first = 0, next = 0; first < sorted->len; first = next)
    {
      g_autoptr (GPtrArray) of_dong = g_ptr_array_new ();

      for (; next < sorted->len
             && compare_schedules (&sorted->pdata[first], &sorted->pdata[next]) == 0;
           next++)
        g_ptr_array_add (of_dong, sorted->pdata[next]);
      g_autoptr (GArray) dates = ht_schedule_days (of_dong, period);
      add_days (days, ((const HtSchedule *)sorted->pdata[first])->partner_id, dates->len);
    }
  return days;
}

gboolean
ht_partner_load_is_over (const HtPartnerLoad *self)
{
  return self->limit > 0 && self->days > self->limit;
}
