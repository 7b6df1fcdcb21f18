#include "work/carry-schedules.h"

#include "domain/dong-succession.h"
#include "store/dongs.h"
#include "store/journal.h"
#include "store/schedules.h"
#include "work/save-schedule.h"
#include <glib/gi18n-lib.h>

HtScheduleCarrying *
ht_schedule_carrying_new (gint64 dong_id, const char *clerk)
{
  HtScheduleCarrying *self = g_new0 (HtScheduleCarrying, 1);

  self->dong_id = dong_id;
  self->clerk = g_strdup (clerk);
  return self;
}

void
ht_schedule_carrying_free (HtScheduleCarrying *self)
{
  if (self == NULL)
    return;
  g_free (self->clerk);
  g_free (self);
}

static const HtDong *
find_dong (GPtrArray *dongs, gint64 id)
{
  for (guint i = 0; i < dongs->len; i++)
    if (((HtDong *)dongs->pdata[i])->id == id)
      return dongs->pdata[i];
  return NULL;
}

/* Owned by the caller; NULL with error when there is nothing to take over. */
static GPtrArray *
find_carried (HtDb *db, GPtrArray *dongs, const HtDong *dong, GError **error)
{
  g_autoptr (GPtrArray) schedules = ht_schedules_list (db, error);

  if (schedules == NULL)
    return NULL;
  g_autoptr (GPtrArray) carried
      = dong != NULL ? ht_schedules_to_carry (dongs, schedules, dong) : g_ptr_array_new ();
  if (carried->len > 0)
    return g_steal_pointer (&carried);
  g_set_error_literal (error, HT_ERROR, HT_ERROR_INVALID,
                       _ ("There are no consultation days left to take over: the dong has its "
                          "own, or the one before it had none."));
  return NULL;
}

gpointer
ht_carry_schedules (HtDb *db, gpointer carrying_data, GError **error)
{
  const HtScheduleCarrying *carrying = carrying_data;
  g_autoptr (GPtrArray) dongs = ht_dongs_list (db, error);
  const HtDong *dong = dongs != NULL ? find_dong (dongs, carrying->dong_id) : NULL;
  g_autoptr (GPtrArray) carried = dongs != NULL ? find_carried (db, dongs, dong, error) : NULL;

  if (carried == NULL)
    return NULL;
  g_autofree char *name = g_strdup_printf ("%s %s", dong->district, dong->name);
  g_autofree char *label = g_strdup_printf (_ ("Take over consultation days: %s"), name);
  g_autoptr (HtChange) change
      = ht_change_begin (db, carrying->clerk, label, HT_SCHEDULE_KIND, 0, error);
  if (change == NULL)
    return NULL;
  for (guint i = 0; i < carried->len; i++)
    if (!ht_schedules_insert (db, carried->pdata[i], error))
      return NULL;
  return ht_change_commit (change, error) ? g_steal_pointer (&name) : NULL;
}
