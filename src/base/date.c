#include "base/date.h"

#include <string.h>

#define FIRST_YEAR 1
#define LAST_YEAR 9999
/* Longest text that can be a date with blanks; anything longer is no date. */
#define LONGEST_DATE 64

static const char *const weekday_names[] = { "월", "화", "수", "목", "금", "토", "일" };
static const char *const weekday_codes[]
    = { "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday" };

static gboolean
is_leap_year (int year)
{
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int
count_days_of_month (int year, int month)
{
  static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
  return month == 2 && is_leap_year (year) ? 29 : days[month - 1];
}

/* The year is taken to begin in March, so that the leap day is its last day and the lengths of the
 * months before follow one line (153 days in five months); eras of 400 years repeat. */
static HtDate
count_days_since_epoch (int year, int month, int day)
{
  const int y = month <= 2 ? year - 1 : year;
  const int era = (y >= 0 ? y : y - 399) / 400;
  const int year_of_era = y - era * 400;
  const int day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

static const char *
skip_blanks (const char *text)
{
  while (g_ascii_isspace (*text))
    text++;
  return text;
}

/* Reads between `least` and `most` digits; NULL when there are fewer or more. */
static const char *
read_number (const char *text, int least, int most, int *number)
{
  int n = 0;
  int value = 0;
  for (; g_ascii_isdigit (text[n]); n++)
    {
      if (n == most)
        return NULL;
      value = value * 10 + g_ascii_digit_value (text[n]);
    }
  if (n < least)
    return NULL;
  *number = value;
  return text + n;
}

static const char *
read_separator (const char *text, char separator)
{
  text = skip_blanks (text);
  return *text == separator ? skip_blanks (text + 1) : NULL;
}

static HtDate
read_compact (const char *text)
{
  int digits;
  const char *end = read_number (text, 8, 8, &digits);
  if (end == NULL || *skip_blanks (end) != '\0')
    return HT_DATE_NONE;
  return ht_date_new (digits / 10000, digits / 100 % 100, digits % 100);
}

static HtDate
read_separated (const char *text)
{
  int parts[3];
  char separator = '\0';
  for (int i = 0; i < 3; i++)
    {
      text = read_number (text, i == 0 ? 4 : 1, i == 0 ? 4 : 2, &parts[i]);
      if (text == NULL)
        return HT_DATE_NONE;
      if (i == 0)
        separator = *skip_blanks (text);
      if (separator == '\0' || strchr ("-./", separator) == NULL)
        return HT_DATE_NONE;
      if (i < 2)
        text = read_separator (text, separator);
      if (text == NULL)
        return HT_DATE_NONE;
    }
  const char *end = separator == '.' ? read_separator (text, '.') : NULL;
  if (*skip_blanks (end != NULL ? end : text) != '\0')
    return HT_DATE_NONE;
  return ht_date_new (parts[0], parts[1], parts[2]);
}

static void
write_digits (char *to, int width, int value)
{
  for (int i = width - 1; i >= 0; i--, value /= 10)
    to[i] = (char)('0' + value % 10);
}

/* The months first to last of a year as a period. */
static gboolean
set_months (int year, int first, int last, HtPeriod *period)
{
  if (year < FIRST_YEAR || first < 1 || last > 12)
    return FALSE;
  *period = (HtPeriod){ ht_date_new (year, first, 1),
                        ht_date_new (year, last, count_days_of_month (year, last)) };
  return TRUE;
}

/* What may follow the year and a hyphen: a month, Q1 to Q4, H1 or H2. */
static gboolean
read_part_of_year (const char *text, int year, HtPeriod *period)
{
  int n;
  const char kind = g_ascii_toupper (*text);
  const gboolean named = kind == 'Q' || kind == 'H';
  const char *end = read_number (named ? text + 1 : text, 1, named ? 1 : 2, &n);
  if (end == NULL || *end != '\0' || n < 1)
    return FALSE;
  const int months = kind == 'Q' ? 3 : kind == 'H' ? 6 : 1;
  return set_months (year, (n - 1) * months + 1, n * months, period);
}

static gboolean
read_named_period (const char *text, HtPeriod *period)
{
  int year;
  const char *end = read_number (text, 4, 4, &year);
  if (end == NULL)
    return FALSE;
  if (*end == '\0')
    return set_months (year, 1, 12, period);
  return *end == '-' && read_part_of_year (end + 1, year, period);
}

/* FROM may itself end in a dot, so every ".." is tried. */
static gboolean
read_span (const char *text, HtPeriod *period)
{
  for (const char *dots = strstr (text, ".."); dots != NULL; dots = strstr (dots + 1, ".."))
    {
      g_autofree char *from = g_strndup (text, (gsize)(dots - text));
      HtPeriod span;
      if (ht_date_parse (from, &span.from) && ht_date_parse (dots + 2, &span.to)
          && span.from <= span.to)
        {
          *period = span;
          return TRUE;
        }
    }
  return FALSE;
}

HtDate
ht_date_new (int year, int month, int day)
{
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1
      || day > count_days_of_month (year, month))
    return HT_DATE_NONE;
  return count_days_since_epoch (year, month, day);
}

HtDate
ht_date_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  int year, month, day;
  g_date_time_get_ymd (now, &year, &month, &day);
  return ht_date_new (year, month, day);
}

void
ht_date_split (HtDate date, int *year, int *month, int *day)
{
  const gint64 days = (gint64)date + 719468;
  const gint64 era = (days >= 0 ? days : days - 146096) / 146097;
  const int day_of_era = (int)(days - era * 146097);
  const int year_of_era
      = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int march_month = (5 * day_of_year + 2) / 153;
  const int m = march_month + (march_month < 10 ? 3 : -9);
  if (year != NULL)
    *year = year_of_era + (int)era * 400 + (m <= 2 ? 1 : 0);
  if (month != NULL)
    *month = m;
  if (day != NULL)
    *day = day_of_year - (153 * march_month + 2) / 5 + 1;
}

int
ht_date_year (HtDate date)
{
  int year;
  ht_date_split (date, &year, NULL, NULL);
  return year;
}

int
ht_date_month (HtDate date)
{
  int month;
  ht_date_split (date, NULL, &month, NULL);
  return month;
}

HtWeekday
ht_date_weekday (HtDate date)
{
  /* 1970-01-01 was a Thursday. */
  const gint64 n = ((gint64)date + HT_THURSDAY) % 7;
  return (HtWeekday)(n < 0 ? n + 7 : n);
}

HtDate
ht_date_month_start (HtDate date)
{
  int year, month;
  ht_date_split (date, &year, &month, NULL);
  return ht_date_new (year, month, 1);
}

HtDate
ht_date_month_end (HtDate date)
{
  int year, month;
  ht_date_split (date, &year, &month, NULL);
  return ht_date_new (year, month, count_days_of_month (year, month));
}

HtDate
ht_date_add_months (HtDate date, int months)
{
  int year, month, day;
  ht_date_split (date, &year, &month, &day);
  const gint64 n = (gint64)year * 12 + month - 1 + months;
  if (n < FIRST_YEAR * 12 || n >= (LAST_YEAR + 1) * 12)
    return HT_DATE_NONE;
  year = (int)(n / 12);
  month = (int)(n % 12) + 1;
  return ht_date_new (year, month, MIN (day, count_days_of_month (year, month)));
}

HtDate
ht_date_nth_weekday (HtDate date, HtWeekday weekday, int n)
{
  const HtDate first = ht_date_month_start (date);
  const int offset = ((int)weekday - (int)ht_date_weekday (first) + 7) % 7;
  if (n < 1 || n > 5 || first + offset + (n - 1) * 7 > ht_date_month_end (date))
    return HT_DATE_NONE;
  return first + offset + (n - 1) * 7;
}

gboolean
ht_date_parse (const char *text, HtDate *date)
{
  if (text == NULL || strlen (text) > LONGEST_DATE)
    return FALSE;
  text = skip_blanks (text);
  HtDate read = read_compact (text);
  if (read == HT_DATE_NONE)
    read = read_separated (text);
  if (read == HT_DATE_NONE)
    return FALSE;
  *date = read;
  return TRUE;
}

HtDate
ht_date_from_iso (const char *text)
{
  if (text == NULL || strlen (text) != HT_DATE_ISO_SIZE - 1 || text[4] != '-' || text[7] != '-')
    return HT_DATE_NONE;
  int year, month, day;
  if (read_number (text, 4, 4, &year) == NULL || read_number (text + 5, 2, 2, &month) == NULL
      || read_number (text + 8, 2, 2, &day) == NULL)
    return HT_DATE_NONE;
  return ht_date_new (year, month, day);
}

const char *
ht_date_write_iso (HtDate date, char buffer[HT_DATE_ISO_SIZE])
{
  buffer[0] = '\0';
  if (date == HT_DATE_NONE)
    return buffer;
  int year, month, day;
  ht_date_split (date, &year, &month, &day);
  write_digits (buffer, 4, CLAMP (year, 0, LAST_YEAR));
  write_digits (buffer + 5, 2, month);
  write_digits (buffer + 8, 2, day);
  buffer[4] = buffer[7] = '-';
  buffer[10] = '\0';
  return buffer;
}

char *
ht_date_to_iso (HtDate date)
{
  char buffer[HT_DATE_ISO_SIZE];
  return g_strdup (ht_date_write_iso (date, buffer));
}

char *
ht_date_to_korean (HtDate date)
{
  if (date == HT_DATE_NONE)
    return g_strdup ("");
  int year, month, day;
  ht_date_split (date, &year, &month, &day);
  return g_strdup_printf ("%d. %d. %d.", year, month, day);
}

char *
ht_date_to_short (HtDate date)
{
  if (date == HT_DATE_NONE)
    return g_strdup ("");
  int year, month, day;
  ht_date_split (date, &year, &month, &day);
  return g_strdup_printf ("'%02d. %d. %d.", year % 100, month, day);
}

const char *
ht_weekday_name (HtWeekday weekday)
{
  return weekday_names[weekday];
}

gboolean
ht_weekday_parse (const char *text, HtWeekday *weekday)
{
  if (text == NULL)
    return FALSE;
  g_autofree char *word = g_ascii_strdown (text, -1);
  g_strstrip (word);
  for (int i = HT_MONDAY; i <= HT_SUNDAY; i++)
    {
      g_autofree char *full = g_strconcat (weekday_names[i], "요일", NULL);
      g_autofree char *code = g_strndup (weekday_codes[i], 3);
      if (strcmp (word, weekday_names[i]) == 0 || strcmp (word, full) == 0
          || strcmp (word, code) == 0 || strcmp (word, weekday_codes[i]) == 0)
        {
          *weekday = (HtWeekday)i;
          return TRUE;
        }
    }
  return FALSE;
}

gboolean
ht_period_parse (const char *text, HtPeriod *period)
{
  if (text == NULL)
    return FALSE;
  g_autofree char *tidy = g_strstrip (g_strdup (text));
  return read_named_period (tidy, period) || read_span (tidy, period);
}

gboolean
ht_period_contains (HtPeriod period, HtDate date)
{
  return date >= period.from && date <= period.to;
}

HtDate
ht_date_year_before (HtDate date)
{
  const HtDate earlier = ht_date_add_months (date, -12);
  return date == ht_date_month_end (date) ? ht_date_month_end (earlier) : earlier;
}

HtPeriod
ht_period_year_before (HtPeriod period)
{
  return (HtPeriod){ ht_date_add_months (period.from, -12), ht_date_year_before (period.to) };
}
