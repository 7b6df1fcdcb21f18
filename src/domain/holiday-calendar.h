/* The public holidays of Korea by dated law (관공서의 공휴일에 관한 규정), with what the office
 * adds or removes. Years are computed when they are first asked for, so a calendar belongs to one
 * thread at a time, const or not. Election days after 2026 and temporary holidays to come are the
 * office's to add. */
#pragma once

#include "base/date.h"

G_BEGIN_DECLS

typedef struct _HtHolidayCalendar HtHolidayCalendar;

/* The calendar as the law gives it, without changes of an office. */
HtHolidayCalendar *ht_holiday_calendar_new (void);
void ht_holiday_calendar_free (HtHolidayCalendar *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtHolidayCalendar, ht_holiday_calendar_free)

/* A day that the office declares a holiday (a temporary holiday, an election day). */
void ht_holiday_calendar_add (HtHolidayCalendar *self, HtDate date, const char *name);
/* A day that the office says is no holiday, whatever the law's table gives. */
void ht_holiday_calendar_remove (HtHolidayCalendar *self, HtDate date);

/* The name of the public holiday of that day, or NULL; owned by the calendar. */
const char *ht_holiday_calendar_name (const HtHolidayCalendar *self, HtDate date);
/* Why a last day of a period cannot be that day (민법 §161): the holiday's name, 토요일 or 일요일;
 * NULL for a working day. Owned by the calendar. */
const char *ht_holiday_calendar_why_off (const HtHolidayCalendar *self, HtDate date);
/* The first day from date on that is neither a Saturday, a Sunday nor a public holiday. */
HtDate ht_holiday_calendar_next_working_day (const HtHolidayCalendar *self, HtDate date);

typedef struct
{
  HtDate date;
  const char *name; /* owned by the calendar */
} HtHoliday;

/* The holidays of a period in order of date, an array of HtHoliday owned by the caller. */
GArray *ht_holiday_calendar_list (const HtHolidayCalendar *self, HtPeriod period);

G_END_DECLS
