#include "base/date.h"

/* Every day of the years 1 to 9999 in order: split, made again, and its weekday. */
static void
test_every_day (void)
{
  HtDate expected = ht_date_new (1, 1, 1);
  int weekday = HT_MONDAY; /* 0001-01-01 of the Gregorian calendar */
  for (int year = 1; year <= 9999; year++)
    for (int month = 1; month <= 12; month++)
      for (int day = 1; day <= g_date_get_days_in_month ((GDateMonth)month, (GDateYear)year); day++)
        {
          int y, m, d;
          g_assert_cmpint (ht_date_new (year, month, day), ==, expected);
          ht_date_split (expected, &y, &m, &d);
          g_assert_true (y == year && m == month && d == day);
          g_assert_cmpint (ht_date_weekday (expected), ==, weekday);
          expected++;
          weekday = (weekday + 1) % 7;
        }
  g_assert_cmpint (ht_date_new (1970, 1, 1), ==, 0);
}

static void
test_no_such_day (void)
{
  g_assert_cmpint (ht_date_new (2021, 2, 29), ==, HT_DATE_NONE);
  g_assert_cmpint (ht_date_new (1900, 2, 29), ==, HT_DATE_NONE);
  g_assert_cmpint (ht_date_new (2000, 2, 30), ==, HT_DATE_NONE);
  g_assert_cmpint (ht_date_new (0, 1, 1), ==, HT_DATE_NONE);
  g_assert_cmpint (ht_date_new (10000, 1, 1), ==, HT_DATE_NONE);
  g_assert_cmpint (ht_date_new (2021, 13, 1), ==, HT_DATE_NONE);
  g_assert_cmpint (ht_date_new (2021, 4, 0), ==, HT_DATE_NONE);
}

static void
test_parse (void)
{
  static const char *const good[]
      = { "2021-04-05", "2021-4-5", "2021.4.5", "2021.4.5.",  "2021. 4. 5.",    "  2021. 4. 5. ",
          "2021.04.05", "2021/4/5", "20210405", " 20210405 ", "2021 . 4 . 5 .", "2021-04-05\n" };
  static const char *const bad[]
      = { "",           " ",           "21-04-05",    "2021-02-29", "2021-04",     "2021-04-05-",
          "2021-04.05", "2021-04-005", "202104050",   "2021040",    "2021-04-05x", "x2021-04-05",
          "오늘",       "2021--04-05", "-2021-04-05", "2021.4.5..", "2021-4-",     "2021 4 5",
          "20210229",   "2021/4/5/",   "0000-01-01",  "2021. . 5." };
  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      HtDate date = HT_DATE_NONE;
      g_assert_true (ht_date_parse (good[i], &date));
      g_assert_cmpint (date, ==, ht_date_new (2021, 4, 5));
    }
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      HtDate date = 7;
      g_test_message ("%s", bad[i]);
      g_assert_false (ht_date_parse (bad[i], &date));
      g_assert_cmpint (date, ==, 7);
    }
  g_assert_false (ht_date_parse (NULL, NULL));
}

static void
test_texts (void)
{
  const HtDate date = ht_date_new (2021, 4, 5);
  g_autofree char *iso = ht_date_to_iso (date);
  g_autofree char *korean = ht_date_to_korean (date);
  g_autofree char *brief = ht_date_to_short (date);
  g_autofree char *none = ht_date_to_iso (HT_DATE_NONE);
  g_autofree char *korean_none = ht_date_to_korean (HT_DATE_NONE);
  g_assert_cmpstr (iso, ==, "2021-04-05");
  g_assert_cmpstr (korean, ==, "2021. 4. 5.");
  g_assert_cmpstr (brief, ==, "'21. 4. 5.");
  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (korean_none, ==, "");
  g_assert_cmpint (ht_date_from_iso ("2021-04-05"), ==, date);
  g_assert_cmpint (ht_date_from_iso ("2021-4-5"), ==, HT_DATE_NONE);
  g_assert_cmpint (ht_date_from_iso ("2021-04-05 "), ==, HT_DATE_NONE);
  g_assert_cmpint (ht_date_from_iso ("2021-04-0x"), ==, HT_DATE_NONE);
  g_assert_cmpint (ht_date_from_iso (NULL), ==, HT_DATE_NONE);
}

static void
test_months (void)
{
  const HtDate may = ht_date_new (2021, 5, 17);
  g_assert_cmpint (ht_date_year (may), ==, 2021);
  g_assert_cmpint (ht_date_month (may), ==, 5);
  g_assert_cmpint (ht_date_month_start (may), ==, ht_date_new (2021, 5, 1));
  g_assert_cmpint (ht_date_month_end (may), ==, ht_date_new (2021, 5, 31));
  g_assert_cmpint (ht_date_add_months (ht_date_new (2020, 11, 30), 3), ==,
                   ht_date_new (2021, 2, 28));
  g_assert_cmpint (ht_date_add_months (ht_date_new (2021, 3, 31), -13), ==,
                   ht_date_new (2020, 2, 29));
  g_assert_cmpint (ht_date_add_months (ht_date_new (9999, 12, 1), 1), ==, HT_DATE_NONE);
  g_assert_cmpint (ht_date_add_months (ht_date_new (1, 1, 1), -1), ==, HT_DATE_NONE);
}

static void
test_year_before (void)
{
  static const struct
  {
    const char *period, *from, *to;
  } expected[] = {
    { "2021-02", "2020-02-01", "2020-02-29" },
    { "2020-02", "2019-02-01", "2019-02-28" },
    { "2021-01-01..2021-04-05", "2020-01-01", "2020-04-05" },
    { "2020-02-01..2020-02-28", "2019-02-01", "2019-02-28" },
    { "2021-Q2", "2020-04-01", "2020-06-30" },
  };
  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      HtPeriod period;
      g_assert_true (ht_period_parse (expected[i].period, &period));
      const HtPeriod before = ht_period_year_before (period);
      g_assert_cmpint (before.from, ==, ht_date_from_iso (expected[i].from));
      g_assert_cmpint (before.to, ==, ht_date_from_iso (expected[i].to));
    }
}

/* 2021-05 begins on a Saturday: five of Saturday to Monday, four of the others. */
static void
test_nth_weekday (void)
{
  const HtDate may = ht_date_new (2021, 5, 31);
  g_assert_cmpint (ht_date_nth_weekday (may, HT_SATURDAY, 1), ==, ht_date_new (2021, 5, 1));
  g_assert_cmpint (ht_date_nth_weekday (may, HT_MONDAY, 5), ==, ht_date_new (2021, 5, 31));
  g_assert_cmpint (ht_date_nth_weekday (may, HT_WEDNESDAY, 1), ==, ht_date_new (2021, 5, 5));
  g_assert_cmpint (ht_date_nth_weekday (may, HT_FRIDAY, 5), ==, HT_DATE_NONE);
  g_assert_cmpint (ht_date_nth_weekday (may, HT_FRIDAY, 0), ==, HT_DATE_NONE);
  g_assert_cmpint (ht_date_nth_weekday (may, HT_SATURDAY, 6), ==, HT_DATE_NONE);
}

static void
test_weekday_words (void)
{
  static const char *const words[] = { "수", "수요일", "wed", "Wednesday", " 수 ", "WED" };
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      HtWeekday weekday = HT_SUNDAY;
      g_assert_true (ht_weekday_parse (words[i], &weekday));
      g_assert_cmpint (weekday, ==, HT_WEDNESDAY);
    }
  HtWeekday weekday;
  g_assert_false (ht_weekday_parse ("", &weekday));
  g_assert_false (ht_weekday_parse ("요일", &weekday));
  g_assert_false (ht_weekday_parse (NULL, &weekday));
  g_assert_cmpstr (ht_weekday_name (HT_SUNDAY), ==, "일");
}

static void
test_periods (void)
{
  static const struct
  {
    const char *text;
    const char *from;
    const char *to;
  } good[] = {
    { "2021", "2021-01-01", "2021-12-31" },
    { " 2020-02 ", "2020-02-01", "2020-02-29" },
    { "2021-Q1", "2021-01-01", "2021-03-31" },
    { "2021-q4", "2021-10-01", "2021-12-31" },
    { "2021-H2", "2021-07-01", "2021-12-31" },
    { "2021-01-01..2021-04-05", "2021-01-01", "2021-04-05" },
    { "2021.1.1...2021.4.5.", "2021-01-01", "2021-04-05" },
    { "2021-01-01 .. 2021-01-01", "2021-01-01", "2021-01-01" },
  };
  static const char *const bad[]
      = { "",        "21",     "2021-13",  "2021-0",      "2021-Q5",    "2021-Q0",
          "2021-H3", "2021-Q", "2021-",    "0000",        "2021-04-05", "2021-04-05..2021-04-04",
          "..",      "2021..", "2021-Q10", "..2021-01-01" };
  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      HtPeriod period;
      g_assert_true (ht_period_parse (good[i].text, &period));
      g_assert_cmpint (period.from, ==, ht_date_from_iso (good[i].from));
      g_assert_cmpint (period.to, ==, ht_date_from_iso (good[i].to));
      g_assert_true (ht_period_contains (period, period.to));
      g_assert_false (ht_period_contains (period, period.to + 1));
      g_assert_false (ht_period_contains (period, period.from - 1));
    }
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      HtPeriod period;
      g_test_message ("%s", bad[i]);
      g_assert_false (ht_period_parse (bad[i], &period));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date/every-day", test_every_day);
  g_test_add_func ("/date/no-such-day", test_no_such_day);
  g_test_add_func ("/date/parse", test_parse);
  g_test_add_func ("/date/texts", test_texts);
  g_test_add_func ("/date/months", test_months);
  g_test_add_func ("/date/year-before", test_year_before);
  g_test_add_func ("/date/nth-weekday", test_nth_weekday);
  g_test_add_func ("/date/weekday-words", test_weekday_words);
  g_test_add_func ("/date/periods", test_periods);
  return g_test_run ();
}
