/* The office's meetings and deadlines as a calendar (iCalendar) for other programs: the meetings of
 * the commission with their agendas, what has to be done before each, the open deadlines of cases,
 * and the half-yearly report. Commissioners stand in no calendar (행정심판법 시행령 §29), names of
 * appellants only when they are asked for. */
#pragma once

#include "store/db.h"
#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct
{
  HtPeriod period; /* of the days of meetings and deadlines; what is overdue is always there */
  HtDate today;
  gboolean alarms;     /* a day before a meeting, three days before a deadline at nine o'clock */
  gboolean full_names; /* of appellants; needs purpose, clerk and a file open for writing */
  const char *purpose; /* what they are for, journalled (안전성 확보조치 기준 §8) */
  const char *clerk;
} HtCalendarOptions;

/* The month of a day and the twelve after it: what a calendar is of when nothing else is said. */
HtPeriod ht_calendar_period (HtDate today);
/* Writes the calendar to output, which is not closed; *n_events is how many events it has.
 * HT_ERROR_INVALID for full names without a purpose. */
gboolean ht_export_calendar (HtDb *db, const HtCalendarOptions *options, GOutputStream *output,
                             guint *n_events, GError **error);

G_END_DECLS
