/* A month on the screen, a cell for each day with what happens on it. Arrow keys go by day and by
 * week, PageUp and PageDown by month, Home to today, Enter opens the day. */
#pragma once

#include "base/date.h"
#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HT_TYPE_MONTH_CALENDAR (ht_month_calendar_get_type ())
G_DECLARE_FINAL_TYPE (HtMonthCalendar, ht_month_calendar, HT, MONTH_CALENDAR, GtkBox)

/* Signals: "selected" (int day) the keyboard or the mouse went to another day, perhaps of another
 * month; "activated" (int day) the day is to be opened. */

typedef struct
{
  HtDate day;
  const char *class_name; /* of style.css, static */
  gboolean is_off;        /* a holiday: the day's number is written like a Sunday's */
  char *text;
} HtCalendarMark;
HtCalendarMark *ht_calendar_mark_new (HtDate day, const char *class_name, gboolean is_off,
                                      char *text);
void ht_calendar_mark_free (HtCalendarMark *self);

/* The first and the last day that the calendar shows for the month of day: six whole weeks from a
 * Sunday on. */
HtPeriod ht_month_calendar_span (HtDate day);
/* Shows the month of day with that day selected. marks: of HtCalendarMark in the order in which
 * they stand in their cells, only read; NULL: none are known yet. */
void ht_month_calendar_show (HtMonthCalendar *self, HtDate day, HtDate today, GPtrArray *marks);
/* Goes there with the keyboard, as an arrow key does. */
void ht_month_calendar_go (HtMonthCalendar *self, HtDate day);
HtDate ht_month_calendar_day (HtMonthCalendar *self);
void ht_month_calendar_focus (HtMonthCalendar *self);

G_END_DECLS
