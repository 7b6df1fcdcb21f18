/* What an entry means while it is being written: its coming dates, what it changes for the dong,
 * and whether its partner is wanted elsewhere at that time. Sentences for a clerk. */
#pragma once

#include "domain/coverage.h"
#include "domain/holiday-calendar.h"

G_BEGIN_DECLS

/* The next dates of the entry from `on` on, at most HT_SCHEDULE_COMING of them, in a line: one on a
 * public holiday is named with it, as nothing is held then, and does not count. "" when there is
 * none within a year. Owned by the caller. */
#define HT_SCHEDULE_COMING 5
char *ht_schedule_coming (const HtSchedule *self, HtDate on, const HtHolidayCalendar *holidays);

/* What storing the entry does to the days of its dong in the month of `on`, or in that of its first
 * day when this is later; for a stored entry whose last day is changed, on the day after it.
 * schedules: all that are stored (of HtSchedule). Owned by the caller. */
char *ht_schedule_effect (const HtSchedule *self, GPtrArray *schedules, HtDate on);

/* The stored entry of another dong that needs the partner of this one on the same weekday, in the
 * same week, at an overlapping time while both are in force; NULL for none. An entry without a time
 * takes the whole day. The partner is known by partner_id, or by name where this is 0. Not owned.
 */
const HtSchedule *ht_schedule_find_clash (const HtSchedule *self, GPtrArray *schedules);

G_END_DECLS
