/* A calendar day and a span of days. Statutory days have no time zone, so a day is a number of
 * days; the arithmetic of deadlines is addition. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Days since 1970-01-01 in the Gregorian calendar; HT_DATE_NONE is "no date". */
typedef gint32 HtDate;

#define HT_DATE_NONE G_MININT32

typedef enum
{
  HT_MONDAY,
  HT_TUESDAY,
  HT_WEDNESDAY,
  HT_THURSDAY,
  HT_FRIDAY,
  HT_SATURDAY,
  HT_SUNDAY,
} HtWeekday;

/* The day of a year (1 to 9999), month and day, or HT_DATE_NONE when the calendar has no such day.
 */
HtDate ht_date_new (int year, int month, int day);
/* Today by the clock of the machine. Only views/ and cli/ ask; everything below gets today as a
 * parameter. */
HtDate ht_date_today (void);
/* Splits a valid day; each pointer may be NULL. */
void ht_date_split (HtDate date, int *year, int *month, int *day);
int ht_date_year (HtDate date);
int ht_date_month (HtDate date);
HtWeekday ht_date_weekday (HtDate date);
HtDate ht_date_month_start (HtDate date);
HtDate ht_date_month_end (HtDate date);
/* The same day so many months later (or earlier); the last day of the month where that month is
 * shorter. */
HtDate ht_date_add_months (HtDate date, int months);
/* The n-th (1 to 5) such weekday of the month that date lies in, or HT_DATE_NONE when the month has
 * none. */
HtDate ht_date_nth_weekday (HtDate date, HtWeekday weekday, int n);

/* Reads 2021-04-05, 2021.4.5., 2021. 4. 5., 2021/4/5 and 20210405, blanks around them allowed.
 * FALSE when the text is none of these or no day of the calendar (two-digit years are refused:
 * their century would be a guess). */
gboolean ht_date_parse (const char *text, HtDate *date);
/* Reads exactly YYYY-MM-DD, the form in which the office file keeps days; HT_DATE_NONE for NULL or
 * anything else. */
HtDate ht_date_from_iso (const char *text);

#define HT_DATE_ISO_SIZE 11
/* Writes YYYY-MM-DD (an empty text for HT_DATE_NONE) into buffer and returns it. */
const char *ht_date_write_iso (HtDate date, char buffer[HT_DATE_ISO_SIZE]);
/* YYYY-MM-DD, owned by the caller; an empty text for HT_DATE_NONE. */
char *ht_date_to_iso (HtDate date);
/* "2021. 4. 5.", the form of documents; owned by the caller; an empty text for HT_DATE_NONE. */
char *ht_date_to_korean (HtDate date);
/* "'21. 4. 5.", the form of table heads; owned by the caller. */
char *ht_date_to_short (HtDate date);
/* "월" to "일", static. */
const char *ht_weekday_name (HtWeekday weekday);
/* Reads 월 to 일, 월요일, mon, Monday. */
gboolean ht_weekday_parse (const char *text, HtWeekday *weekday);

typedef struct
{
  HtDate from; /* first day, included */
  HtDate to;   /* last day, included */
} HtPeriod;

/* Reads 2021, 2021-03, 2021-Q1 (also 2021-H1 for a half-year) and FROM..TO. FALSE when it is none
 * or ends before it starts. */
gboolean ht_period_parse (const char *text, HtPeriod *period);
gboolean ht_period_contains (HtPeriod period, HtDate date);
/* The same day a year before; the last day of a month stays the last day, also of February. */
HtDate ht_date_year_before (HtDate date);
/* The same period a year before, by its first and last day. */
HtPeriod ht_period_year_before (HtPeriod period);

G_END_DECLS
