#include "domain/schedule-days.h"

#include "domain/appeal.h"
#include <glib/gi18n-lib.h>
#include <string.h>

#define WEEKS_OF_A_MONTH 5

static void
add_days_of_month (GArray *days, const HtSchedule *schedule, HtDate month, HtPeriod period)
{
  for (int week = 0; week < WEEKS_OF_A_MONTH; week++)
    {
      if (!(schedule->weeks & 1u << week))
        continue;
      const HtDate day = ht_date_nth_weekday (month, schedule->weekday, week + 1);
      if (day != HT_DATE_NONE && ht_period_contains (period, day)
          && ht_schedule_in_force (schedule, day))
        g_array_append_val (days, day);
    }
}

static int
compare_days_cb (gconstpointer a, gconstpointer b)
{
  const HtDate left = *(const HtDate *)a;
  const HtDate right = *(const HtDate *)b;
  return (left > right) - (left < right);
}

static void
drop_repeats (GArray *days)
{
  guint kept = 0;
  for (guint i = 0; i < days->len; i++)
    {
      const HtDate day = g_array_index (days, HtDate, i);
      if (kept == 0 || g_array_index (days, HtDate, kept - 1) != day)
        g_array_index (days, HtDate, kept++) = day;
    }
  g_array_set_size (days, kept);
}

GArray *
ht_schedule_days (GPtrArray *schedules, HtPeriod period)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (HtDate));
  for (HtDate month = ht_date_month_start (period.from); month <= period.to;
       month = ht_date_add_months (month, 1))
    for (guint i = 0; i < schedules->len; i++)
      add_days_of_month (days, g_ptr_array_index (schedules, i), month, period);
  g_array_sort (days, compare_days_cb);
  drop_repeats (days);
  return days;
}

GPtrArray *
ht_schedule_check (const HtSchedule *self)
{
  GPtrArray *faults = ht_faults_new ();
  const gboolean has_start = self->start[0] != '\0';
  const gboolean has_end = self->end[0] != '\0';
  if (self->weeks == 0)
    ht_faults_add (faults, "weeks", _ ("Choose at least one week of the month."));
  if (has_start && !ht_schedule_is_time (self->start))
    ht_faults_add (faults, "start", _ ("Write the time as 14:00."));
  if (has_end && !ht_schedule_is_time (self->end))
    ht_faults_add (faults, "end", _ ("Write the time as 14:00."));
  else if (has_start && has_end && strcmp (self->start, self->end) >= 0)
    ht_faults_add (faults, "end", _ ("The end must be later than the start."));
  if (self->valid_from == HT_DATE_NONE)
    ht_faults_add (faults, "valid_from", _ ("Write the first day of this schedule."));
  else if (self->valid_to != HT_DATE_NONE && self->valid_to < self->valid_from)
    ht_faults_add (faults, "valid_to", _ ("The last day must not be before the first day."));
  return faults;
}

gboolean
ht_schedule_is_time (const char *text)
{
  return strlen (text) == 5 && g_ascii_isdigit (text[0]) && g_ascii_isdigit (text[1])
         && text[2] == ':' && g_ascii_isdigit (text[3]) && g_ascii_isdigit (text[4])
         && strcmp (text, "24:00") < 0 && text[3] < '6';
}
