#include "domain/coverage.h"

static HtDong *
add_dong (GPtrArray *dongs, int district, int order)
{
  HtDong *dong = ht_dong_new ();
  dong->id = 1000 * district + order;
  dong->district_order = district;
  dong->order = order;
  g_free (dong->district);
  dong->district = g_strdup_printf ("구%d", district);
  g_ptr_array_add (dongs, dong);
  return dong;
}

static HtSchedule *
add_schedule (GPtrArray *schedules, gint64 dong_id, HtWeekday weekday, guint weeks)
{
  HtSchedule *schedule = ht_schedule_new ();
  schedule->dong_id = dong_id;
  schedule->weekday = weekday;
  schedule->weeks = weeks;
  g_ptr_array_add (schedules, schedule);
  return schedule;
}

static GPtrArray *
make_dongs (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)ht_dong_free);
}

static GPtrArray *
make_schedules (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)ht_schedule_free);
}

static void
test_weeks (void)
{
  static const struct
  {
    const char *text;
    guint weeks;
    const char *written;
  } good[] = {
    { "1,3", 0x05, "1,3" },       { "1·3", 0x05, "1,3" },           { "1주,3주", 0x05, "1,3" },
    { "첫째·셋째", 0x05, "1,3" }, { "첫째, 셋째 주", 0x05, "1,3" }, { "격주", 0x05, "1,3" },
    { "매주", 0x1f, "매주" },     { "1,2,3,4,5", 0x1f, "매주" },    { "2", 0x02, "2" },
    { "제2·4주", 0x0a, "2,4" },   { "둘째와 넷째", 0x0a, "2,4" },   { "다섯째", 0x10, "5" },
    { "3,1", 0x05, "1,3" },       { "1주차", 0x01, "1" },
  };
  static const char *const bad[]
      = { "", " ", "주", "6", "0", "13", "매월", "1-3", "월", ",", "1,6" };
  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      guint weeks = 0;
      g_assert_true (ht_weeks_parse (good[i].text, &weeks));
      g_assert_cmpuint (weeks, ==, good[i].weeks);
      g_autofree char *written = ht_weeks_to_text (weeks);
      g_assert_cmpstr (written, ==, good[i].written);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      guint weeks = 77;
      g_assert_false (ht_weeks_parse (bad[i], &weeks));
      g_assert_cmpuint (weeks, ==, 77);
    }
  g_assert_false (ht_weeks_parse (NULL, NULL));
}

/* May 2021 begins on a Saturday and has a holiday on its first Wednesday. */
static void
test_days (void)
{
  static const struct
  {
    HtWeekday weekday;
    guint weeks;
    guint days;
  } cases[] = {
    { HT_WEDNESDAY, 0x05, 2 }, { HT_WEDNESDAY, 0x01, 1 }, { HT_WEDNESDAY, 0x10, 0 },
    { HT_SATURDAY, 0x10, 1 },  { HT_MONDAY, 0x1f, 5 },    { HT_FRIDAY, 0x1f, 4 },
    { HT_FRIDAY, 0x11, 1 },
  };
  const HtDate on = ht_date_new (2021, 5, 20);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) schedules = make_schedules ();
      add_schedule (schedules, 1, cases[i].weekday, cases[i].weeks);
      g_assert_cmpuint (ht_coverage_days (schedules, on), ==, cases[i].days);
      add_schedule (schedules, 1, cases[i].weekday, cases[i].weeks); /* the same days once */
      g_assert_cmpuint (ht_coverage_days (schedules, on), ==, cases[i].days);
      HtSchedule *ended = add_schedule (schedules, 1, HT_THURSDAY, HT_EVERY_WEEK);
      ended->valid_to = on - 1;
      HtSchedule *scrivener = add_schedule (schedules, 1, HT_THURSDAY, HT_EVERY_WEEK);
      scrivener->service = HT_SERVICE_SCRIVENER;
      HtSchedule *later = add_schedule (schedules, 1, HT_THURSDAY, HT_EVERY_WEEK);
      later->valid_from = on + 1;
      g_assert_cmpuint (ht_coverage_days (schedules, on), ==, cases[i].days);
      later->valid_from = on;
      g_assert_cmpuint (ht_coverage_days (schedules, on), ==, cases[i].days + 4);
    }
}

static void
test_base (void)
{
  const HtDate day = ht_date_new (2021, 7, 1);
  g_autoptr (HtDong) dong = ht_dong_new ();
  g_assert_true (ht_dong_in_base (dong, day));
  dong->valid_to = day - 1;
  g_assert_false (ht_dong_in_base (dong, day));
  g_assert_true (ht_dong_in_base (dong, day - 1));
  dong->valid_to = HT_DATE_NONE;
  dong->valid_from = day;
  g_assert_false (ht_dong_in_base (dong, day - 1));
  g_assert_true (ht_dong_in_base (dong, day));
  dong->consults_from = day + 5;
  g_assert_false (ht_dong_in_base (dong, day + 4));
  g_assert_true (ht_dong_in_base (dong, day + 5));
}

/* Day by day: which days of the month of `on` have a consultation of a lawyer in that dong. */
static guint
count_days (GPtrArray *schedules, gint64 dong_id, HtDate on)
{
  guint n = 0;
  for (HtDate date = ht_date_month_start (on); date <= ht_date_month_end (on); date++)
    {
      int day;
      gboolean held = FALSE;
      ht_date_split (date, NULL, NULL, &day);
      for (guint i = 0; i < schedules->len; i++)
        {
          const HtSchedule *s = g_ptr_array_index (schedules, i);
          held |= s->dong_id == dong_id && s->service == HT_SERVICE_LAWYER && s->valid_from <= on
                  && (s->valid_to == HT_DATE_NONE || s->valid_to >= on)
                  && s->weekday == ht_date_weekday (date) && (s->weeks >> ((day - 1) / 7) & 1);
        }
      n += held ? 1 : 0;
    }
  return n;
}

static void
fill_random (GRand *random, GPtrArray *dongs, GPtrArray *schedules)
{
  const HtDate start = ht_date_new (2020, 1, 1);
  /* Not in official order: the coverage has to bring them into it. */
  for (int i = 60; i > 0; i--)
    {
      HtDong *dong = add_dong (dongs, 1 + i % 4, i);
      if (i % 9 == 0)
        dong->valid_from = start + 300;
      if (i % 10 == 0)
        dong->valid_to = start + 400;
      if (i % 11 == 0)
        dong->consults_from = start + 200;
    }
  for (int i = 0; i < 120; i++)
    {
      const HtDong *dong = g_ptr_array_index (dongs, (guint)g_rand_int_range (random, 0, 60));
      HtSchedule *s = add_schedule (schedules, i == 0 ? 999999 : dong->id,
                                    (HtWeekday)g_rand_int_range (random, 0, 7),
                                    (guint)g_rand_int_range (random, 1, 32));
      s->service = g_rand_int_range (random, 0, 5) == 0 ? HT_SERVICE_SCRIVENER : HT_SERVICE_LAWYER;
      s->valid_from = start + g_rand_int_range (random, 0, 500);
      if (g_rand_boolean (random))
        s->valid_to = s->valid_from + g_rand_int_range (random, 0, 300);
    }
}

static void
check_coverage (GPtrArray *dongs, GPtrArray *schedules, HtDate on)
{
  g_autoptr (HtCoverage) coverage = ht_coverage_compute (dongs, schedules, on);
  guint base = 0, covered = 0, one_short = 0, seen = 0;
  for (guint i = 0; i < dongs->len; i++)
    base += ht_dong_in_base (g_ptr_array_index (dongs, i), on) ? 1 : 0;
  g_assert_cmpuint (coverage->base, ==, base);
  g_assert_cmpuint (coverage->dongs->len, ==, base);
  for (guint i = 0; i < coverage->dongs->len; i++)
    {
      const HtDongCoverage *row = &g_array_index (coverage->dongs, HtDongCoverage, i);
      g_assert_cmpuint (row->days, ==, count_days (schedules, row->dong->id, on));
      covered += row->days >= 2 ? 1 : 0;
      one_short += row->days == 1 ? 1 : 0;
      if (i > 0)
        g_assert_cmpint ((row - 1)->dong->id, <, row->dong->id); /* the id follows the order */
    }
  g_assert_cmpuint (coverage->covered, ==, covered);
  g_assert_cmpuint (coverage->one_short, ==, one_short);
  for (guint i = 0; i < coverage->districts->len; i++)
    {
      const HtDistrictCoverage *district = g_ptr_array_index (coverage->districts, i);
      seen += district->base;
      covered -= district->covered;
      one_short -= district->one_short;
    }
  g_assert_cmpuint (seen, ==, base);
  g_assert_cmpuint (covered, ==, 0);
  g_assert_cmpuint (one_short, ==, 0);
}

static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (424);
  for (int run = 0; run < 10; run++)
    {
      g_autoptr (GPtrArray) dongs = make_dongs ();
      g_autoptr (GPtrArray) schedules = make_schedules ();
      fill_random (random, dongs, schedules);
      for (int i = 0; i < 20; i++)
        check_coverage (dongs, schedules,
                        ht_date_new (2020, 1, 1) + g_rand_int_range (random, 0, 900));
    }
}

static void
test_history (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (425);
  g_autoptr (GPtrArray) dongs = make_dongs ();
  g_autoptr (GPtrArray) schedules = make_schedules ();
  fill_random (random, dongs, schedules);
  static const char *const days[]
      = { "2020-12-31", "2021-01-31", "2021-02-28", "2021-03-31", "2021-04-05" };
  g_autoptr (GArray) history = ht_coverage_history (dongs, schedules, ht_date_new (2020, 12, 31),
                                                    ht_date_new (2021, 4, 5));
  g_assert_cmpuint (history->len, ==, G_N_ELEMENTS (days));
  for (guint i = 0; i < history->len; i++)
    {
      g_autoptr (HtCoverage) coverage
          = ht_coverage_compute (dongs, schedules, ht_date_from_iso (days[i]));
      g_assert_cmpuint (g_array_index (history, guint, i), ==, coverage->covered);
    }
}

static void
test_empty (void)
{
  g_autoptr (GPtrArray) dongs = make_dongs ();
  g_autoptr (GPtrArray) schedules = make_schedules ();
  g_autoptr (HtCoverage) coverage = ht_coverage_compute (dongs, schedules, 0);
  g_assert_cmpuint (coverage->base + coverage->covered + coverage->districts->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/coverage/weeks", test_weeks);
  g_test_add_func ("/coverage/days", test_days);
  g_test_add_func ("/coverage/base", test_base);
  g_test_add_func ("/coverage/random", test_random);
  g_test_add_func ("/coverage/history", test_history);
  g_test_add_func ("/coverage/empty", test_empty);
  return g_test_run ();
}
