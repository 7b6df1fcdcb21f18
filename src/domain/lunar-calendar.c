#include "domain/holiday-law.h"

#include <unicode/ucal.h>

#define MS_PER_DAY 86400000.0

struct _HtLunarCalendar
{
  UCalendar *calendar;
};

HtLunarCalendar *
ht_lunar_calendar_new (void)
{
  /* Days are counted in UTC, as HtDate counts them; ICU computes the months of the dangi calendar
   * by Korean time whatever the zone of the calendar is. */
  static const UChar utc[] = { 'E', 't', 'c', '/', 'U', 'T', 'C', 0 };
  UErrorCode status = U_ZERO_ERROR;
  HtLunarCalendar *self = g_new0 (HtLunarCalendar, 1);
  self->calendar = ucal_open (utc, -1, "ko_KR@calendar=dangi", UCAL_DEFAULT, &status);
  if (U_FAILURE (status))
    g_critical ("ICU gives no Korean lunar calendar: %s", u_errorName (status));
  return self;
}

void
ht_lunar_calendar_free (HtLunarCalendar *self)
{
  if (self == NULL)
    return;
  if (self->calendar != NULL)
    ucal_close (self->calendar);
  g_free (self);
}

HtDate
ht_lunar_calendar_find (HtLunarCalendar *self, int year, int month, int day)
{
  if (self->calendar == NULL)
    return HT_DATE_NONE;
  UErrorCode status = U_ZERO_ERROR;
  /* Midsummer lies in the lunar year that begins in this Gregorian year. */
  ucal_setMillis (self->calendar, ht_date_new (year, 7, 1) * MS_PER_DAY, &status);
  const int lunar_year = ucal_get (self->calendar, UCAL_EXTENDED_YEAR, &status);
  ucal_clear (self->calendar);
  ucal_set (self->calendar, UCAL_EXTENDED_YEAR, lunar_year);
  ucal_set (self->calendar, UCAL_MONTH, month - 1);
  ucal_set (self->calendar, UCAL_IS_LEAP_MONTH, 0);
  ucal_set (self->calendar, UCAL_DATE, day);
  const double ms = ucal_getMillis (self->calendar, &status);
  return U_SUCCESS (status) ? (HtDate)(ms / MS_PER_DAY) : HT_DATE_NONE;
}
