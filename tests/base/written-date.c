#include "base/written-date.h"

static void
test_every_habit (void)
{
  static const char *const same[] = {
    "2021-04-05",       "2021.4.5.",
    "2021. 4. 5.",      "2021/4/5",
    "20210405",         "21.4.5",
    "21.4.5.",          "21. 4. 5.",
    "'21. 4. 5.",       "’21.4.5.",
    "‘21. 4. 5",        "`21.04.05",
    "21-04-05",         "21 . 4 . 5 .",
    "2021년 4월 5일",   "2021년4월5일",
    "2021년 04월 05일", "21년 4월 5일",
    "'21년 4월 5일",    "44291",
    " 2021. 4. 5.(월)", "2021.4.5 (월)",
    "21.4.5.(월요일)",  "2021-04-05 00:00:00",
    "2021-04-05 0:00",  "2021-04-05T00:00:00",
  };
  for (guint i = 0; i < G_N_ELEMENTS (same); i++)
    {
      HtDate date = HT_DATE_NONE;
      g_test_message ("%s", same[i]);
      g_assert_true (ht_written_date_parse (same[i], &date));
      g_assert_cmpint (date, ==, ht_date_new (2021, 4, 5));
    }
}

static void
test_centuries (void)
{
  const struct
  {
    const char *text;
    int year, month, day;
  } cases[] = {
    { "'69.1.1", 2069, 1, 1 },         { "70.1.1", 1970, 1, 1 }, { "'99. 12. 31.", 1999, 12, 31 },
    { "00.2.29", 2000, 2, 29 },        { "10959", 1930, 1, 1 },  { "73050", 2099, 12, 31 },
    { "2021. 4. 6.(화)", 2021, 4, 6 },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HtDate date = HT_DATE_NONE;
      g_assert_true (ht_written_date_parse (cases[i].text, &date));
      g_assert_cmpint (date, ==, ht_date_new (cases[i].year, cases[i].month, cases[i].day));
    }
}

/* What could mean two days, or none, is left to the clerk. */
static void
test_refused (void)
{
  static const char *const bad[] = {
    "",
    "오늘",
    "4/5/21",
    "21/4/5",
    "4.5.",
    "210405",
    "21.13.1",
    "21.2.29",
    "2021년 4월",
    "10958",
    "73051",
    "4429",
    "44291.5",
    "2021-04-05 14:00",
    "2021.4.5.(화)",
    "2021.4.5.(예정)",
    "2021.4.5.)",
    "'021.4.5",
    "1.4.5",
    "2021년",
    "''21.4.5",
    "2021.4.5 5",
  };
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      HtDate date = 7;
      g_test_message ("%s", bad[i]);
      g_assert_false (ht_written_date_parse (bad[i], &date));
      g_assert_cmpint (date, ==, 7);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/written-date/every-habit", test_every_habit);
  g_test_add_func ("/written-date/centuries", test_centuries);
  g_test_add_func ("/written-date/refused", test_refused);
  return g_test_run ();
}
