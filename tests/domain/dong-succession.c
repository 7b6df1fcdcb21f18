/* Which dong was split or renamed into which, and the consultation days that go on with it. */
#include "domain/dong-succession.h"

static HtDong dongs_of_test[] = {
  { .id = 1, .district = (char *)"강동구", .name = (char *)"상일동", .valid_from = 0 },
  { .id = 2, .district = (char *)"강동구", .name = (char *)"상일제1동" },
  { .id = 3, .district = (char *)"강동구", .name = (char *)"상일제2동" },
  { .id = 4, .district = (char *)"강남구", .name = (char *)"일원2동" },
  { .id = 5, .district = (char *)"강남구", .name = (char *)"개포3동" },
  { .id = 6, .district = (char *)"강동구", .name = (char *)"길동" },
  { .id = 7, .district = (char *)"강남구", .name = (char *)"역삼1동" }, /* ended with 상일동 */
};

static GPtrArray *
make_dongs (void)
{
  const HtDate split = ht_date_new (2021, 7, 1), renamed = ht_date_new (2022, 12, 23);
  const HtDate from[]
      = { HT_DATE_NONE, split, split, HT_DATE_NONE, renamed, HT_DATE_NONE, HT_DATE_NONE };
  const HtDate to[] = { split - 1,    HT_DATE_NONE, HT_DATE_NONE, renamed - 1,
                        HT_DATE_NONE, HT_DATE_NONE, split - 1 };
  GPtrArray *dongs = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (dongs_of_test); i++)
    {
      dongs_of_test[i].valid_from = from[i];
      dongs_of_test[i].valid_to = to[i];
      g_ptr_array_add (dongs, &dongs_of_test[i]);
    }
  return dongs;
}

static void
test_predecessors (void)
{
  static const gint64 before[] = { 0, 1, 1, 0, 4, 0, 0 };
  g_autoptr (GPtrArray) dongs = make_dongs ();

  for (guint i = 0; i < dongs->len; i++)
    {
      g_autoptr (GPtrArray) found = ht_dong_predecessors (dongs, dongs->pdata[i]);
      g_assert_cmpuint (found->len, ==, before[i] != 0 ? 1 : 0);
      if (found->len > 0)
        g_assert_cmpint (((HtDong *)found->pdata[0])->id, ==, before[i]);
    }
}

static void
add_schedule (GPtrArray *schedules, gint64 dong_id, guint weeks, HtDate from, HtDate to)
{
  HtSchedule *schedule = ht_schedule_new ();

  schedule->id = 100 + schedules->len;
  schedule->dong_id = dong_id;
  schedule->partner_id = 9;
  schedule->weekday = HT_TUESDAY;
  schedule->weeks = weeks;
  schedule->valid_from = from;
  schedule->valid_to = to;
  g_ptr_array_add (schedules, schedule);
}

static void
test_carried (void)
{
  const HtDate renamed = ht_date_new (2022, 12, 23), start = ht_date_new (2020, 1, 1);
  g_autoptr (GPtrArray) dongs = make_dongs ();
  g_autoptr (GPtrArray) schedules
      = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_schedule_free);
  const HtDong *next = dongs->pdata[4];

  add_schedule (schedules, 4, 1, start, HT_DATE_NONE);              /* goes on */
  add_schedule (schedules, 4, 2, start, ht_date_new (2022, 6, 30)); /* had ended before */
  add_schedule (schedules, 4, 4, start, ht_date_new (2023, 6, 30)); /* goes on to its last day */
  add_schedule (schedules, 4, 8, start, renamed - 1);               /* was ended with the dong */
  add_schedule (schedules, 7, 16, start, HT_DATE_NONE);             /* of another dong */
  g_autoptr (GPtrArray) carried = ht_schedules_to_carry (dongs, schedules, next);
  g_assert_cmpuint (carried->len, ==, 2);
  for (guint i = 0; i < carried->len; i++)
    {
      const HtSchedule *it = carried->pdata[i];
      g_assert_cmpint (it->id, ==, 0);
      g_assert_cmpint (it->dong_id, ==, next->id);
      g_assert_cmpint (it->partner_id, ==, 9);
      g_assert_cmpuint (it->weeks, ==, i == 0 ? 1 : 4);
      g_assert_cmpint (it->valid_from, ==, renamed);
      g_assert_cmpint (it->valid_to, ==, i == 0 ? HT_DATE_NONE : ht_date_new (2023, 6, 30));
    }
  add_schedule (schedules, next->id, 1, renamed, HT_DATE_NONE);
  g_autoptr (GPtrArray) none = ht_schedules_to_carry (dongs, schedules, next);
  g_assert_cmpuint (none->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dong-succession/predecessors", test_predecessors);
  g_test_add_func ("/dong-succession/carried", test_carried);
  return g_test_run ();
}
