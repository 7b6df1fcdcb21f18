#include "domain/dong-succession.h"

GPtrArray *
ht_dong_predecessors (GPtrArray *dongs, const HtDong *dong)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < dongs->len; i++)
    {
      const HtDong *other = dongs->pdata[i];
      if (dong->valid_from != HT_DATE_NONE && other->valid_to == dong->valid_from - 1
          && g_str_equal (other->district, dong->district))
        g_ptr_array_add (found, dongs->pdata[i]);
    }
  return found;
}

static gboolean
has_entries (GPtrArray *schedules, const HtDong *dong)
{
  for (guint i = 0; i < schedules->len; i++)
    if (((HtSchedule *)schedules->pdata[i])->dong_id == dong->id)
      return TRUE;
  return FALSE;
}

GPtrArray *
ht_schedules_to_carry (GPtrArray *dongs, GPtrArray *schedules, const HtDong *dong)
{
  GPtrArray *carried = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_schedule_free);
  g_autoptr (GPtrArray) predecessors = ht_dong_predecessors (dongs, dong);

  if (has_entries (schedules, dong))
    return carried;
  for (guint i = 0; i < schedules->len; i++)
    for (guint k = 0; k < predecessors->len; k++)
      {
        const HtDong *before = predecessors->pdata[k];
        const HtSchedule *schedule = schedules->pdata[i];
        if (schedule->dong_id != before->id || !ht_schedule_in_force (schedule, before->valid_to)
            || schedule->valid_to == before->valid_to)
          continue;
        HtSchedule *next = ht_schedule_copy (schedule);
        next->id = 0;
        next->dong_id = dong->id;
        next->valid_from = dong->valid_from;
        g_ptr_array_add (carried, next);
      }
  return carried;
}
