#include "exchange/calendar-writer.h"

#include <libical/ical.h>
#include <string.h>

#define ZONE "Asia/Seoul"

/* Seoul has kept UTC+9 without summer time since 1988; written out, so that the file means the same
 * on a machine that knows no time zones. */
static icalcomponent *
new_zone (void)
{
  struct icaltimetype begin = icaltime_null_time ();

  begin.year = 1988;
  begin.month = 10;
  begin.day = 9;
  return icalcomponent_vanew (ICAL_VTIMEZONE_COMPONENT, icalproperty_new_tzid (ZONE),
                              icalcomponent_vanew (ICAL_XSTANDARD_COMPONENT,
                                                   icalproperty_new_dtstart (begin),
                                                   icalproperty_new_tzoffsetfrom (9 * 3600),
                                                   icalproperty_new_tzoffsetto (9 * 3600),
                                                   icalproperty_new_tzname ("KST"), (void *)0),
                              (void *)0);
}

static struct icaltimetype
time_of (HtDate day, int minutes)
{
  struct icaltimetype time = icaltime_null_time ();

  ht_date_split (day, &time.year, &time.month, &time.day);
  time.is_date = minutes < 0 ? 1 : 0;
  if (minutes >= 0)
    {
      time.hour = minutes / 60;
      time.minute = minutes % 60;
    }
  return time;
}

static void
add_timed (icalcomponent *event, icalproperty *property)
{
  icalproperty_add_parameter (property, icalparameter_new_tzid (ZONE));
  icalcomponent_add_property (event, property);
}

static void
add_times (icalcomponent *component, const HtCalendarEvent *event)
{
  struct icaltimetype end = time_of (event->day, event->start);

  if (event->start < 0)
    {
      icalcomponent_add_property (component, icalproperty_new_dtstart (time_of (event->day, -1)));
      icalcomponent_add_property (component, icalproperty_new_dtend (time_of (event->day + 1, -1)));
      return;
    }
  icaltime_adjust (&end, 0, 0, event->minutes, 0);
  add_timed (component, icalproperty_new_dtstart (time_of (event->day, event->start)));
  add_timed (component, icalproperty_new_dtend (end));
}

/* RFC 5545 has a text in every alarm that is shown. */
static icalcomponent *
new_alarm (const HtCalendarEvent *event)
{
  return icalcomponent_vanew (
      ICAL_VALARM_COMPONENT, icalproperty_new_action (ICAL_ACTION_DISPLAY),
      icalproperty_new_description (event->summary),
      icalproperty_new_trigger (icaltriggertype_from_int (-event->alarm * 60)), (void *)0);
}

static void
add_text (icalcomponent *component, icalproperty *(*new_property) (const char *), const char *text)
{
  if (text[0] != '\0')
    icalcomponent_add_property (component, new_property (text));
}

static icalcomponent *
new_event (const HtCalendarEvent *event, struct icaltimetype stamp)
{
  icalcomponent *component
      = icalcomponent_vanew (ICAL_VEVENT_COMPONENT, icalproperty_new_uid (event->uid),
                             icalproperty_new_dtstamp (stamp), (void *)0);

  add_times (component, event);
  add_text (component, icalproperty_new_summary, event->summary);
  add_text (component, icalproperty_new_description, event->description);
  add_text (component, icalproperty_new_location, event->location);
  icalcomponent_add_property (component, icalproperty_new_status (event->is_cancelled
                                                                      ? ICAL_STATUS_CANCELLED
                                                                      : ICAL_STATUS_CONFIRMED));
  /* A deadline does not make anybody busy. */
  if (event->start < 0)
    icalcomponent_add_property (component, icalproperty_new_transp (ICAL_TRANSP_TRANSPARENT));
  if (event->alarm > 0 && !event->is_cancelled)
    icalcomponent_add_component (component, new_alarm (event));
  return component;
}

static icalcomponent *
new_calendar (const char *name)
{
  icalproperty *title = icalproperty_new_x (name);

  icalproperty_set_x_name (title, "X-WR-CALNAME");
  return icalcomponent_vanew (
      ICAL_VCALENDAR_COMPONENT, icalproperty_new_prodid ("-//Haetae//KO"),
      icalproperty_new_version ("2.0"), icalproperty_new_calscale ("GREGORIAN"),
      icalproperty_new_method (ICAL_METHOD_PUBLISH), title, new_zone (), (void *)0);
}

/* 2021-04-05T01:02:03Z without its marks. */
static struct icaltimetype
read_stamp (const char *stamp)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (const char *p = stamp; *p != '\0'; p++)
    if (*p != '-' && *p != ':')
      g_string_append_c (text, *p);
  return icaltime_from_string (text->str);
}

HtCalendarEvent *
ht_calendar_event_new (char *uid, HtDate day)
{
  HtCalendarEvent *self = g_new0 (HtCalendarEvent, 1);

  self->uid = uid;
  self->day = day;
  self->start = -1;
  self->summary = g_strdup ("");
  self->description = g_strdup ("");
  self->location = g_strdup ("");
  return self;
}

void
ht_calendar_event_free (HtCalendarEvent *self)
{
  if (self == NULL)
    return;
  g_free (self->uid);
  g_free (self->summary);
  g_free (self->description);
  g_free (self->location);
  g_free (self);
}

gboolean
ht_calendar_write (GPtrArray *events, const char *name, const char *stamp, GOutputStream *output,
                   GError **error)
{
  icalcomponent *calendar = new_calendar (name);
  const struct icaltimetype written = read_stamp (stamp);

  for (guint i = 0; i < events->len; i++)
    icalcomponent_add_component (calendar, new_event (events->pdata[i], written));
  char *text = icalcomponent_as_ical_string_r (calendar);
  icalcomponent_free (calendar);
  const gboolean is_written
      = g_output_stream_write_all (output, text, strlen (text), NULL, NULL, error);
  icalmemory_free_buffer (text);
  return is_written;
}
