#include "views/hearing-month.h"
#include "views/month-calendar.h"
#include <glib/gi18n-lib.h>

static void
add_holiday (const HtHearingMonth *self, HtDate day, GPtrArray *marks)
{
  const char *name = g_hash_table_lookup (self->calendar->off, GINT_TO_POINTER (day));

  if (name != NULL)
    g_ptr_array_add (marks, ht_calendar_mark_new (day, "ht-day-holiday", TRUE, g_strdup (name)));
}

static void
add_hearing (const HtHearingMonth *self, HtDate day, GPtrArray *marks)
{
  const HtHearing *hearing = ht_hearing_month_find (self, day);

  if (hearing == NULL)
    return;
  if (hearing->state == HT_HEARING_CANCELLED)
    g_ptr_array_add (
        marks, ht_calendar_mark_new (day, "ht-day-cancelled", FALSE,
                                     g_strdup_printf (_ ("No. %d cancelled"), hearing->number)));
  else
    g_ptr_array_add (marks,
                     ht_calendar_mark_new (day, "ht-day-hearing", FALSE,
                                           g_strdup_printf (_ ("No. %d · cases %u"),
                                                            hearing->number, hearing->items->len)));
}

static void
add_deadlines (const HtHearingMonth *self, HtDate day, HtDate today, GPtrArray *marks)
{
  guint n = 0;

  for (guint i = 0; i < self->due->len; i++)
    n += ((const HtDueItem *)self->due->pdata[i])->due == day;
  if (n > 0)
    g_ptr_array_add (marks,
                     ht_calendar_mark_new (day, day < today ? "ht-day-overdue" : "ht-day-due",
                                           FALSE, g_strdup_printf (_ ("Deadlines %u"), n)));
}

void
ht_hearing_month_free (HtHearingMonth *self)
{
  g_clear_pointer (&self->calendar, ht_hearing_calendar_free);
  g_clear_pointer (&self->due, g_ptr_array_unref);
  g_free (self);
}

gpointer
ht_hearing_month_read (HtDb *db, gpointer request, GError **error)
{
  HtHearingMonthRequest *asked = request;
  g_autoptr (HtHearingMonth) month = g_new0 (HtHearingMonth, 1);

  month->calendar = ht_list_hearings (db, &asked->period, error);
  if (month->calendar == NULL)
    return NULL;
  month->due = ht_due_list_load (db, asked->today, asked->period.to - asked->today, error);
  return month->due != NULL ? g_steal_pointer (&month) : NULL;
}

const HtHearing *
ht_hearing_month_find (const HtHearingMonth *self, HtDate day)
{
  for (guint i = 0; i < self->calendar->hearings->len; i++)
    {
      const HtHearing *hearing = self->calendar->hearings->pdata[i];
      if (hearing->day == day)
        return hearing;
    }
  return NULL;
}

GPtrArray *
ht_hearing_month_marks (const HtHearingMonth *self, HtPeriod period, HtDate today)
{
  GPtrArray *marks = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_calendar_mark_free);

  for (HtDate day = period.from; day <= period.to; day++)
    {
      add_holiday (self, day, marks);
      add_hearing (self, day, marks);
      add_deadlines (self, day, today, marks);
    }
  return marks;
}
