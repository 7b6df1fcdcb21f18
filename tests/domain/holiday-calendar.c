#include "domain/holiday-calendar.h"

typedef struct
{
  const char *date;
  const char *name; /* NULL: no holiday */
} Day;

static const Day law[] = {
  { "2014-09-10", "대체공휴일(추석)" },
  { "2015-09-29", "대체공휴일(추석)" },
  { "2016-02-10", "대체공휴일(설날)" },
  { "2017-01-30", "대체공휴일(설날)" },
  { "2017-10-02", "임시공휴일" },
  { "2017-10-03", "추석 연휴, 개천절" },
  { "2017-10-06", "대체공휴일(추석)" },
  { "2018-05-07", "대체공휴일(어린이날)" },
  { "2018-02-19", NULL }, /* a Saturday of Seollal has no substitute */
  { "2019-05-06", "대체공휴일(어린이날)" },
  { "2019-05-13", NULL }, /* 부처님오신날 on a Sunday before 2023-05 */
  { "2020-04-15", "국회의원선거" },
  { "2020-08-17", "임시공휴일" },
  { "2021-02-11", "설날 연휴" },
  { "2021-02-12", "설날" },
  { "2021-02-15", NULL },
  { "2021-05-01", NULL }, /* 노동절 only since 2026 */
  { "2021-05-05", "어린이날" },
  { "2021-05-19", "부처님오신날" },
  { "2021-06-07", NULL }, /* 현충일 on a Sunday: never a substitute */
  { "2021-08-16", "대체공휴일(광복절)" },
  { "2021-09-21", "추석" },
  { "2021-10-04", "대체공휴일(개천절)" },
  { "2021-10-11", "대체공휴일(한글날)" },
  { "2021-12-27", NULL },
  { "2022-01-03", NULL }, /* 1 January on a Saturday: never a substitute */
  { "2022-03-09", "대통령선거" },
  { "2022-09-12", "대체공휴일(추석)" },
  { "2022-12-26", NULL },
  { "2023-01-24", "대체공휴일(설날)" },
  { "2023-05-29", "대체공휴일(부처님오신날)" },
  { "2024-05-06", "대체공휴일(어린이날)" },
  { "2025-03-03", "대체공휴일(3·1절)" },
  { "2025-05-05", "부처님오신날, 어린이날" },
  { "2025-05-06", "대체공휴일(부처님오신날)" },
  { "2025-05-07", NULL }, /* one shared day, one substitute */
  { "2025-10-08", "대체공휴일(추석)" },
  { "2026-05-01", "노동절" },
  { "2026-05-25", "대체공휴일(부처님오신날)" },
  { "2026-06-08", NULL },
  { "2026-07-17", "제헌절" },
  { "2027-05-03", "대체공휴일(노동절)" },
  { "2027-07-19", "대체공휴일(제헌절)" },
  { "2027-12-27", "대체공휴일(기독탄신일)" },
  { "2036-10-06", "대체공휴일(추석)" }, /* shared Friday and Sunday: two substitutes, §3② */
  { "2036-10-07", "대체공휴일(추석)" },
  { "2007-07-17", "제헌절" },
  { "2008-07-17", NULL },
  { "2012-10-09", NULL },
  { "2013-10-09", "한글날" },
  { "2013-09-19", "추석" },
  { "2010-02-16", NULL }, /* 설날 on a Sunday before 2014 */
};

static void
test_law (void)
{
  g_autoptr (HtHolidayCalendar) calendar = ht_holiday_calendar_new ();
  for (gsize i = 0; i < G_N_ELEMENTS (law); i++)
    {
      g_test_message ("%s", law[i].date);
      g_assert_cmpstr (ht_holiday_calendar_name (calendar, ht_date_from_iso (law[i].date)), ==,
                       law[i].name);
    }
}

/* The days of the file's first column from 2014 to 2027, or NULL without the file. */
static GHashTable *
read_known_days (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("HAETAE_SOURCE"), "..", "shared", "data",
                                            "kr_holidays.csv", NULL);
  g_autofree char *text = NULL;
  if (!g_file_get_contents (path, &text, NULL, NULL))
    return NULL;
  GHashTable *days = g_hash_table_new (NULL, NULL);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  for (guint i = 1; lines[i] != NULL; i++)
    {
      g_autofree char *iso = g_strndup (lines[i], 10);
      const HtDate date = ht_date_from_iso (iso);
      if (date != HT_DATE_NONE)
        g_hash_table_add (days, GINT_TO_POINTER ((int)date));
    }
  return days;
}

/* Every day of 14 years against a published list where the machine has it; the number of holidays
 * of each year, counted by hand from the law (15 yearly days, 17 since 2026, with substitutes,
 * elections and temporary ones, less shared days), everywhere. */
static void
test_every_day (void)
{
  static const guint n_holidays[] = { 17, 17, 18, 18, 18, 16, 18, 18, 19, 18, 19, 19, 22, 24 };
  g_autoptr (HtHolidayCalendar) calendar = ht_holiday_calendar_new ();
  g_autoptr (GHashTable) known = read_known_days ();
  if (known == NULL)
    g_test_message ("not run: the comparison with the published list, which is not here");
  for (int year = 2014; year <= 2027; year++)
    {
      const HtPeriod period = { ht_date_new (year, 1, 1), ht_date_new (year, 12, 31) };
      guint n = 0;
      for (HtDate date = period.from; date <= period.to; date++)
        {
          const gboolean off = ht_holiday_calendar_name (calendar, date) != NULL;
          n += off ? 1 : 0;
          if (known != NULL && off != g_hash_table_contains (known, GINT_TO_POINTER ((int)date)))
            {
              g_autofree char *iso = ht_date_to_iso (date);
              g_test_message ("%s: %s", iso, off ? "not in the list" : "only in the list");
              g_test_fail ();
            }
        }
      g_autoptr (GArray) list = ht_holiday_calendar_list (calendar, period);
      g_assert_cmpuint (list->len, ==, n);
      g_test_message ("%d: %u", year, n);
      g_assert_cmpuint (n, ==, n_holidays[year - 2014]);
    }
}

static void
test_office_changes (void)
{
  const HtDate monday = ht_date_new (2021, 4, 5);
  const HtDate childrens_day = ht_date_new (2021, 5, 5);
  g_autoptr (HtHolidayCalendar) calendar = ht_holiday_calendar_new ();
  g_assert_null (ht_holiday_calendar_name (calendar, monday));
  ht_holiday_calendar_add (calendar, monday, "개청 기념일");
  g_assert_cmpstr (ht_holiday_calendar_name (calendar, monday), ==, "개청 기념일");
  g_assert_cmpint (ht_holiday_calendar_next_working_day (calendar, monday - 2), ==, monday + 1);
  ht_holiday_calendar_remove (calendar, monday);
  g_assert_null (ht_holiday_calendar_name (calendar, monday));
  ht_holiday_calendar_remove (calendar, childrens_day);
  g_assert_null (ht_holiday_calendar_why_off (calendar, childrens_day));
  ht_holiday_calendar_add (calendar, childrens_day, "");
  g_assert_cmpstr (ht_holiday_calendar_name (calendar, childrens_day), ==, "공휴일");
}

static void
test_why_off (void)
{
  g_autoptr (HtHolidayCalendar) calendar = ht_holiday_calendar_new ();
  g_assert_cmpstr (ht_holiday_calendar_why_off (calendar, ht_date_new (2021, 5, 1)), ==, "토요일");
  g_assert_cmpstr (ht_holiday_calendar_why_off (calendar, ht_date_new (2021, 5, 2)), ==, "일요일");
  g_assert_null (ht_holiday_calendar_why_off (calendar, ht_date_new (2021, 5, 3)));
  g_assert_cmpstr (ht_holiday_calendar_why_off (calendar, ht_date_new (2021, 8, 15)), ==, "광복절");
  g_assert_null (ht_holiday_calendar_name (calendar, HT_DATE_NONE));
  g_assert_null (ht_holiday_calendar_name (calendar, ht_date_new (9999, 12, 31) + 1));
}

/* Holidays far from today by the same rules: nothing breaks at either end of the calendar. */
static void
test_far_years (void)
{
  static const int years[] = { 1, 1900, 2100, 9999 };
  g_autoptr (HtHolidayCalendar) calendar = ht_holiday_calendar_new ();
  for (gsize i = 0; i < G_N_ELEMENTS (years); i++)
    {
      g_assert_cmpstr (ht_holiday_calendar_name (calendar, ht_date_new (years[i], 3, 1)), ==,
                       "3·1절");
      g_assert_nonnull (ht_holiday_calendar_name (calendar, ht_date_new (years[i], 12, 25)));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/holiday-calendar/law", test_law);
  g_test_add_func ("/holiday-calendar/every-day", test_every_day);
  g_test_add_func ("/holiday-calendar/office-changes", test_office_changes);
  g_test_add_func ("/holiday-calendar/why-off", test_why_off);
  g_test_add_func ("/holiday-calendar/far-years", test_far_years);
  return g_test_run ();
}
