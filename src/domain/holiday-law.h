/* The public holidays that the law gives in one year (관공서의 공휴일에 관한 규정 §§2, 3). Used by
 * the holiday calendar only. */
#pragma once

#include "base/date.h"

G_BEGIN_DECLS

typedef struct _HtLunarCalendar HtLunarCalendar;

/* Opening costs some milliseconds, so a holiday calendar keeps one. */
HtLunarCalendar *ht_lunar_calendar_new (void);
void ht_lunar_calendar_free (HtLunarCalendar *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtLunarCalendar, ht_lunar_calendar_free)
/* The day of a Korean lunar date (no leap month) that begins in that Gregorian year. */
HtDate ht_lunar_calendar_find (HtLunarCalendar *self, int year, int month, int day);

#define HT_DAYS_OF_YEAR 366

/* Writes the name of each holiday of the year to names, by days since 1 January; other days stay
 * NULL. Names that have to be put together are kept in chunk. */
void ht_holiday_law_list (HtLunarCalendar *lunar, int year, GStringChunk *chunk,
                          const char *names[HT_DAYS_OF_YEAR]);

G_END_DECLS
