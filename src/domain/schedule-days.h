/* The days that schedules give: what a clerk sees as the coming consultation days of a dong. */
#pragma once

#include "domain/coverage.h"

G_BEGIN_DECLS

/* The distinct days of the period on which the entries (of HtSchedule), each while it is in force,
 * have a consultation, in order: a GArray of HtDate owned by the caller. Holidays are among them:
 * whether one is held then is the office's word. */
GArray *ht_schedule_days (GPtrArray *schedules, HtPeriod period);

/* Why an entry cannot be stored, as HtFault of its fields (weeks, start, end, valid_from,
 * valid_to): no week, a time that is none of the day, an end before the start. Owned by the caller,
 * empty when all is well. */
GPtrArray *ht_schedule_check (const HtSchedule *self);
/* Whether the text is a time of the day as 14:00. */
gboolean ht_schedule_is_time (const char *text);

G_END_DECLS
