#include "domain/schedule-effect.h"
#include "domain/schedule-days.h"
#include <glib/gi18n-lib.h>
#include <string.h>

#define COVERED_DAYS 2
#define DAYS_AHEAD 366

static void
add_date (GString *text, HtDate date, const char *holiday)
{
  const char *weekday = ht_weekday_name (ht_date_weekday (date));
  int month, day;
  ht_date_split (date, NULL, &month, &day);
  g_autofree char *written = g_strdup_printf ("%d. %d.(%s)", month, day, weekday);
  g_string_append (text, text->len > 0 ? ", " : "");
  if (holiday != NULL)
    g_string_append_printf (text, _ ("%s %s: none"), written, holiday);
  else
    g_string_append (text, written);
}

static const HtSchedule *
find_stored (GPtrArray *schedules, gint64 id)
{
  for (guint i = 0; id != 0 && i < schedules->len; i++)
    {
      const HtSchedule *schedule = g_ptr_array_index (schedules, i);
      if (schedule->id == id)
        return schedule;
    }
  return NULL;
}

/* The days of the dong with the entry in place of the stored one; without it when it is NULL. */
static guint
count_days (GPtrArray *schedules, const HtSchedule *self, const HtSchedule *entry, HtDate on)
{
  g_autoptr (GPtrArray) of_dong = g_ptr_array_new ();
  for (guint i = 0; i < schedules->len; i++)
    {
      HtSchedule *schedule = g_ptr_array_index (schedules, i);
      if (schedule->dong_id == self->dong_id && schedule->id != self->id)
        g_ptr_array_add (of_dong, schedule);
    }
  if (entry != NULL)
    g_ptr_array_add (of_dong, (gpointer)entry);
  return ht_coverage_days (of_dong, on);
}

static HtDate
choose_day (const HtSchedule *self, const HtSchedule *stored, HtDate on)
{
  if (stored != NULL && self->valid_to != HT_DATE_NONE && self->valid_to != stored->valid_to)
    return self->valid_to + 1;
  return MAX (on, self->valid_from);
}

static gboolean
is_same_partner (const HtSchedule *a, const HtSchedule *b)
{
  if (a->partner_id != 0)
    return a->partner_id == b->partner_id;
  return a->partner[0] != '\0' && g_str_equal (a->partner, b->partner);
}

static gboolean
is_before (const char *start, const char *end)
{
  return start[0] == '\0' || end[0] == '\0' || strcmp (start, end) < 0;
}

static gboolean
is_same_time (const HtSchedule *a, const HtSchedule *b)
{
  return a->weekday == b->weekday && (a->weeks & b->weeks) != 0
         && (a->valid_to == HT_DATE_NONE || b->valid_from <= a->valid_to)
         && (b->valid_to == HT_DATE_NONE || a->valid_from <= b->valid_to)
         && is_before (a->start, b->end) && is_before (b->start, a->end);
}

char *
ht_schedule_coming (const HtSchedule *self, HtDate on, const HtHolidayCalendar *holidays)
{
  const HtDate from = MAX (on, self->valid_from);
  const HtPeriod ahead = { from, from + DAYS_AHEAD };
  g_autoptr (GPtrArray) alone = g_ptr_array_new ();
  g_ptr_array_add (alone, (gpointer)self);
  g_autoptr (GArray) days = ht_schedule_days (alone, ahead);
  GString *text = g_string_new ("");
  for (guint i = 0, held = 0; i < days->len && held < HT_SCHEDULE_COMING; i++)
    {
      const HtDate day = g_array_index (days, HtDate, i);
      const char *holiday = ht_holiday_calendar_name (holidays, day);
      add_date (text, day, holiday);
      held += holiday == NULL;
    }
  return g_string_free (text, FALSE);
}

char *
ht_schedule_effect (const HtSchedule *self, GPtrArray *schedules, HtDate on)
{
  const HtSchedule *stored = find_stored (schedules, self->id);
  const HtDate day = choose_day (self, stored, on);
  const guint before = count_days (schedules, self, stored, day);
  const guint after = count_days (schedules, self, self, day);
  const int month = ht_date_month (day);
  if (before == after)
    return g_strdup_printf (_ ("Days in month %d: %u, as before"), month, after);
  if (before < COVERED_DAYS && after >= COVERED_DAYS)
    return g_strdup_printf (_ ("Days in month %d: %u → %u, becomes covered"), month, before, after);
  if (before >= COVERED_DAYS && after < COVERED_DAYS)
    return g_strdup_printf (_ ("Days in month %d: %u → %u, no longer covered"), month, before,
                            after);
  return g_strdup_printf (_ ("Days in month %d: %u → %u"), month, before, after);
}

const HtSchedule *
ht_schedule_find_clash (const HtSchedule *self, GPtrArray *schedules)
{
  for (guint i = 0; i < schedules->len; i++)
    {
      const HtSchedule *other = g_ptr_array_index (schedules, i);
      if (other->dong_id != self->dong_id && is_same_partner (self, other)
          && is_same_time (self, other))
        return other;
    }
  return NULL;
}
