#include "domain/holiday-law.h"

/* Substitute holidays (§3) were widened step by step; each step holds for holidays from its day on.
 */
typedef enum
{
  SUBSTITUTES_NEVER,
  SUBSTITUTES_2014_SUNDAY, /* Seollal, Chuseok: a Saturday does not count */
  SUBSTITUTES_2014,        /* 어린이날 */
  SUBSTITUTES_2021,        /* 국경일 */
  SUBSTITUTES_2023,        /* 부처님오신날, 기독탄신일 */
  SUBSTITUTES_2026,        /* 노동절, 제헌절 */
} SubstituteRule;

typedef struct
{
  int month;
  int day;
  const char *name;
  SubstituteRule substitutes;
  int from_year; /* first year as a holiday, 0: as far back as this table goes */
  int to_year;   /* last year, 0: for now */
} FixedHoliday;

/* Older laws (새해 연휴, 국제연합일, 국군의 날) are left out: no open period reaches back to them.
 * 제헌절 came back on 2026-05-11, before that year's 17 July. */
static const FixedHoliday fixed_holidays[] = {
  { 1, 1, "1월 1일", SUBSTITUTES_NEVER, 0, 0 },     { 3, 1, "3·1절", SUBSTITUTES_2021, 0, 0 },
  { 4, 5, "식목일", SUBSTITUTES_NEVER, 0, 2005 },   { 5, 1, "노동절", SUBSTITUTES_2026, 2026, 0 },
  { 5, 5, "어린이날", SUBSTITUTES_2014, 0, 0 },     { 6, 6, "현충일", SUBSTITUTES_NEVER, 0, 0 },
  { 7, 17, "제헌절", SUBSTITUTES_NEVER, 0, 2007 },  { 7, 17, "제헌절", SUBSTITUTES_2026, 2026, 0 },
  { 8, 15, "광복절", SUBSTITUTES_2021, 0, 0 },      { 10, 3, "개천절", SUBSTITUTES_2021, 0, 0 },
  { 10, 9, "한글날", SUBSTITUTES_NEVER, 0, 1990 },  { 10, 9, "한글날", SUBSTITUTES_2021, 2013, 0 },
  { 12, 25, "기독탄신일", SUBSTITUTES_2023, 0, 0 },
};

typedef struct
{
  int month;
  int day;
  int offset; /* days after that lunar date */
  const char *name;
  const char *group; /* as the name of its substitute has it */
  SubstituteRule substitutes;
} LunarHoliday;

static const LunarHoliday lunar_holidays[] = {
  { 1, 1, -1, "설날 연휴", "설날", SUBSTITUTES_2014_SUNDAY },
  { 1, 1, 0, "설날", "설날", SUBSTITUTES_2014_SUNDAY },
  { 1, 1, 1, "설날 연휴", "설날", SUBSTITUTES_2014_SUNDAY },
  { 4, 8, 0, "부처님오신날", "부처님오신날", SUBSTITUTES_2023 },
  { 8, 15, -1, "추석 연휴", "추석", SUBSTITUTES_2014_SUNDAY },
  { 8, 15, 0, "추석", "추석", SUBSTITUTES_2014_SUNDAY },
  { 8, 15, 1, "추석 연휴", "추석", SUBSTITUTES_2014_SUNDAY },
};

typedef struct
{
  int year;
  int month;
  int day;
  const char *name;
} SingleHoliday;

/* §2 10의2 and 11: election days, and temporary holidays as the government announced them. Later
 * ones are entered by the office. */
static const SingleHoliday single_holidays[] = {
  { 2014, 6, 4, "전국동시지방선거" },  { 2015, 8, 14, "임시공휴일" },
  { 2016, 4, 13, "국회의원선거" },     { 2016, 5, 6, "임시공휴일" },
  { 2017, 5, 9, "대통령선거" },        { 2017, 10, 2, "임시공휴일" },
  { 2018, 6, 13, "전국동시지방선거" }, { 2020, 4, 15, "국회의원선거" },
  { 2020, 8, 17, "임시공휴일" },       { 2022, 3, 9, "대통령선거" },
  { 2022, 6, 1, "전국동시지방선거" },  { 2023, 10, 2, "임시공휴일" },
  { 2024, 4, 10, "국회의원선거" },     { 2024, 10, 1, "임시공휴일" },
  { 2025, 1, 27, "임시공휴일" },       { 2025, 6, 3, "대통령선거" },
  { 2026, 6, 3, "전국동시지방선거" },
};

typedef struct
{
  HtDate date;
  const char *name;
  const char *group;
  SubstituteRule substitutes;
} Holiday;

static HtDate
get_first_substituted_day (SubstituteRule rule)
{
  switch (rule)
    {
    case SUBSTITUTES_2014_SUNDAY:
    case SUBSTITUTES_2014:
      return ht_date_new (2014, 1, 1);
    case SUBSTITUTES_2021:
      return ht_date_new (2021, 8, 4);
    case SUBSTITUTES_2023:
      return ht_date_new (2023, 5, 4);
    case SUBSTITUTES_2026:
      return ht_date_new (2026, 1, 1);
    case SUBSTITUTES_NEVER:
    default:
      return G_MAXINT32;
    }
}

static int
compare_holidays_cb (gconstpointer a, gconstpointer b)
{
  const Holiday *left = a;
  const Holiday *right = b;
  return (left->date > right->date) - (left->date < right->date);
}

/* The yearly holidays in order of date. Of two on one day the lunar one comes first: the substitute
 * of a shared day is called after it. */
static GArray *
list_yearly_holidays (HtLunarCalendar *lunar, int year)
{
  GArray *holidays = g_array_new (FALSE, FALSE, sizeof (Holiday));
  for (gsize i = 0; i < G_N_ELEMENTS (lunar_holidays); i++)
    {
      const LunarHoliday *l = &lunar_holidays[i];
      const HtDate date = ht_lunar_calendar_find (lunar, year, l->month, l->day);
      if (date == HT_DATE_NONE)
        continue;
      const Holiday holiday = { date + l->offset, l->name, l->group, l->substitutes };
      if (ht_date_year (holiday.date) == year)
        g_array_append_val (holidays, holiday);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (fixed_holidays); i++)
    {
      const FixedHoliday *f = &fixed_holidays[i];
      const Holiday holiday
          = { ht_date_new (year, f->month, f->day), f->name, f->name, f->substitutes };
      if (year >= f->from_year && (f->to_year == 0 || year <= f->to_year))
        g_array_append_val (holidays, holiday);
    }
  g_array_sort (holidays, compare_holidays_cb);
  return holidays;
}

static void
add_name (const char *names[], HtDate start, HtDate date, const char *name, GStringChunk *chunk)
{
  const char **at = &names[date - start];
  if (*at == NULL)
    {
      *at = name;
      return;
    }
  g_autofree char *both = g_strconcat (*at, ", ", name, NULL);
  *at = g_string_chunk_insert_const (chunk, both);
}

static gboolean
shares_its_day (const GArray *holidays, guint i)
{
  const HtDate date = g_array_index (holidays, Holiday, i).date;
  return (i > 0 && g_array_index (holidays, Holiday, i - 1).date == date)
         || (i + 1 < holidays->len && g_array_index (holidays, Holiday, i + 1).date == date);
}

/* §3①: 1호 and 2호 for a Saturday and a Sunday, 3호 for a working day shared by two holidays. A
 * shared working day gives one substitute, as 2017-10-03 and 2025-05-05 did. */
static gboolean
has_substitute (const GArray *holidays, guint i, HtDate last_shared)
{
  const Holiday *holiday = &g_array_index (holidays, Holiday, i);
  if (holiday->date < get_first_substituted_day (holiday->substitutes))
    return FALSE;
  const HtWeekday weekday = ht_date_weekday (holiday->date);
  if (weekday == HT_SUNDAY)
    return TRUE;
  if (weekday == HT_SATURDAY && holiday->substitutes != SUBSTITUTES_2014_SUNDAY)
    return TRUE;
  return weekday != HT_SATURDAY && holiday->date != last_shared && shares_its_day (holidays, i);
}

/* The next day that is no holiday, no other substitute (§3②) and no Saturday (§3③). */
static void
add_substitute (const char *names[], HtDate start, const Holiday *holiday, GStringChunk *chunk)
{
  HtDate date = holiday->date + 1;
  while (ht_date_weekday (date) >= HT_SATURDAY || names[date - start] != NULL)
    date++;
  g_autofree char *name = g_strdup_printf ("대체공휴일(%s)", holiday->group);
  names[date - start] = g_string_chunk_insert_const (chunk, name);
}

void
ht_holiday_law_list (HtLunarCalendar *lunar, int year, GStringChunk *chunk,
                     const char *names[HT_DAYS_OF_YEAR])
{
  const HtDate start = ht_date_new (year, 1, 1);
  g_autoptr (GArray) holidays = list_yearly_holidays (lunar, year);
  for (guint i = 0; i < holidays->len; i++)
    {
      const Holiday *holiday = &g_array_index (holidays, Holiday, i);
      add_name (names, start, holiday->date, holiday->name, chunk);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (single_holidays); i++)
    {
      const SingleHoliday *s = &single_holidays[i];
      if (s->year == year)
        add_name (names, start, ht_date_new (year, s->month, s->day), s->name, chunk);
    }
  HtDate last_shared = HT_DATE_NONE;
  for (guint i = 0; i < holidays->len; i++)
    {
      const Holiday *holiday = &g_array_index (holidays, Holiday, i);
      if (!has_substitute (holidays, i, last_shared))
        continue;
      add_substitute (names, start, holiday, chunk);
      last_shared = holiday->date;
    }
}
