/* Events as iCalendar (RFC 5545), for the calendars of a desk or a telephone. Same events, same
 * bytes: no time of writing stands in the file. */
#pragma once

#include "base/date.h"
#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct
{
  char *uid; /* stays the same as long as it is the same event */
  HtDate day;
  int start;     /* minutes after midnight in Seoul; below 0: the whole day */
  int minutes;   /* that it lasts, of one with a start */
  char *summary; /* these three "" for none; lines are parted by "\n" */
  char *description;
  char *location;
  gboolean is_cancelled;
  int alarm; /* so many minutes before the start, or before midnight of a whole day; 0: none */
} HtCalendarEvent;
/* Of the whole day, without texts; takes uid. */
HtCalendarEvent *ht_calendar_event_new (char *uid, HtDate day);
void ht_calendar_event_free (HtCalendarEvent *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtCalendarEvent, ht_calendar_event_free)

/* Writes events (of HtCalendarEvent) in their order to output, which is not closed. name: of the
 * calendar. stamp: when the events became as they are, ISO 8601 in UTC (2021-04-05T01:02:03Z); a
 * calendar that has them already takes over what is newer. */
gboolean ht_calendar_write (GPtrArray *events, const char *name, const char *stamp,
                            GOutputStream *output, GError **error);

G_END_DECLS
