#include "domain/holiday-calendar.h"

#include "domain/holiday-law.h"

typedef struct
{
  HtDate start; /* 1 January */
  const char *names[HT_DAYS_OF_YEAR];
} Year;

/* A year is computed when it is first asked for (the lunar calendar takes about a millisecond) and
 * kept. The pointed-to tables change while the calendar itself is const, so a calendar belongs to
 * one thread at a time. */
struct _HtHolidayCalendar
{
  HtLunarCalendar *lunar;
  GHashTable *years;   /* number of the year → Year */
  GHashTable *changes; /* HtDate → the office's name, "" for no holiday */
  GStringChunk *names;
};

static void
apply_changes (const HtHolidayCalendar *self, Year *year)
{
  for (int i = 0; i < HT_DAYS_OF_YEAR; i++)
    {
      const char *name
          = g_hash_table_lookup (self->changes, GINT_TO_POINTER ((int)year->start + i));
      if (name != NULL)
        year->names[i] = name[0] != '\0' ? name : NULL;
    }
}

static const Year *
find_year (const HtHolidayCalendar *self, int number)
{
  Year *year = g_hash_table_lookup (self->years, GINT_TO_POINTER (number));
  if (year != NULL)
    return year;
  year = g_new0 (Year, 1);
  year->start = ht_date_new (number, 1, 1);
  ht_holiday_law_list (self->lunar, number, self->names, year->names);
  apply_changes (self, year);
  g_hash_table_insert (self->years, GINT_TO_POINTER (number), year);
  return year;
}

static void
change_day (HtHolidayCalendar *self, HtDate date, const char *name)
{
  g_hash_table_insert (self->changes, GINT_TO_POINTER ((int)date),
                       g_string_chunk_insert_const (self->names, name));
  g_hash_table_remove (self->years, GINT_TO_POINTER (ht_date_year (date)));
}

HtHolidayCalendar *
ht_holiday_calendar_new (void)
{
  HtHolidayCalendar *self = g_new0 (HtHolidayCalendar, 1);
  self->lunar = ht_lunar_calendar_new ();
  self->years = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->changes = g_hash_table_new (NULL, NULL);
  self->names = g_string_chunk_new (256);
  return self;
}

void
ht_holiday_calendar_free (HtHolidayCalendar *self)
{
  if (self == NULL)
    return;
  ht_lunar_calendar_free (self->lunar);
  g_hash_table_unref (self->years);
  g_hash_table_unref (self->changes);
  g_string_chunk_free (self->names);
  g_free (self);
}

void
ht_holiday_calendar_add (HtHolidayCalendar *self, HtDate date, const char *name)
{
  /* A holiday without a name is still one; an empty text would remove it. */
  change_day (self, date, name != NULL && name[0] != '\0' ? name : "공휴일");
}

void
ht_holiday_calendar_remove (HtHolidayCalendar *self, HtDate date)
{
  change_day (self, date, "");
}

const char *
ht_holiday_calendar_name (const HtHolidayCalendar *self, HtDate date)
{
  const int number = date != HT_DATE_NONE ? ht_date_year (date) : 0;
  if (number < 1 || number > 9999)
    return NULL;
  const Year *year = find_year (self, number);
  return year->names[date - year->start];
}

const char *
ht_holiday_calendar_why_off (const HtHolidayCalendar *self, HtDate date)
{
  const char *name = ht_holiday_calendar_name (self, date);
  if (name != NULL)
    return name;
  const HtWeekday weekday = ht_date_weekday (date);
  return weekday == HT_SATURDAY ? "토요일" : weekday == HT_SUNDAY ? "일요일" : NULL;
}

HtDate
ht_holiday_calendar_next_working_day (const HtHolidayCalendar *self, HtDate date)
{
  while (ht_holiday_calendar_why_off (self, date) != NULL)
    date++;
  return date;
}

GArray *
ht_holiday_calendar_list (const HtHolidayCalendar *self, HtPeriod period)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (HtHoliday));
  for (HtDate date = period.from; date <= period.to; date++)
    {
      const HtHoliday holiday = { date, ht_holiday_calendar_name (self, date) };
      if (holiday.name != NULL)
        g_array_append_val (list, holiday);
    }
  return list;
}
