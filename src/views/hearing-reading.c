#include "views/hearing-reading.h"
#include "store/hearings.h"
#include "store/settings.h"

#define LATER_DAYS 366 /* so far ahead a case is adjourned */

static GPtrArray *
read_later (HtDb *db, HtDate day, GError **error)
{
  g_autoptr (GPtrArray) all = ht_hearings_list (db, (HtPeriod){ day + 1, day + LATER_DAYS }, error);

  for (guint i = all != NULL ? all->len : 0; i > 0; i--)
    if (((const HtHearing *)all->pdata[i - 1])->state != HT_HEARING_PLANNED)
      g_ptr_array_remove_index (all, i - 1);
  return g_steal_pointer (&all);
}

static void
clear_reading (gpointer data)
{
  HtHearingReading *self = data;

  g_clear_pointer (&self->file, ht_hearing_file_free);
  g_clear_pointer (&self->habits, ht_deadline_habits_free);
  g_clear_pointer (&self->later, g_ptr_array_unref);
}

HtHearingReading *
ht_hearing_reading_ref (HtHearingReading *self)
{
  return g_rc_box_acquire (self);
}

void
ht_hearing_reading_unref (HtHearingReading *self)
{
  g_rc_box_release_full (self, clear_reading);
}

gpointer
ht_hearing_read (HtDb *db, gpointer opening, GError **error)
{
  g_autoptr (HtHearingReading) reading = g_rc_box_new0 (HtHearingReading);

  reading->file = ht_open_hearing (db, opening, error);
  if (reading->file != NULL)
    reading->habits = ht_deadline_habits_load (db, error);
  if (reading->habits != NULL)
    reading->later = read_later (db, reading->file->hearing->day, error);
  return reading->later != NULL ? g_steal_pointer (&reading) : NULL;
}

HtDate
ht_hearing_ruling_due (const HtHearingReading *self, const HtAppeal *appeal, HtDate today)
{
  g_autoptr (GPtrArray) clocks = ht_deadlines_of_appeal (appeal, today, self->habits);

  for (guint i = 0; i < clocks->len; i++)
    {
      const HtDeadline *clock = clocks->pdata[i];
      if (clock->rule == HT_DEADLINE_RULING && ht_deadline_is_open (clock->rule, appeal))
        return clock->due;
    }
  return HT_DATE_NONE;
}

char *
ht_hearing_day_text (HtDate day)
{
  g_autofree char *korean = ht_date_to_korean (day);

  return g_strdup_printf ("%s (%s)", korean, ht_weekday_name (ht_date_weekday (day)));
}
