#include "domain/schedule-effect.h"

static HtSchedule *
make_schedule (gint64 id, gint64 dong_id, HtWeekday weekday, guint weeks, const char *start,
               const char *end)
{
  HtSchedule *schedule = ht_schedule_new ();
  schedule->id = id;
  schedule->dong_id = dong_id;
  schedule->weekday = weekday;
  schedule->weeks = weeks;
  schedule->valid_from = ht_date_new (2021, 1, 1);
  g_free (schedule->partner);
  schedule->partner = g_strdup ("김변호");
  g_free (schedule->start);
  schedule->start = g_strdup (start);
  g_free (schedule->end);
  schedule->end = g_strdup (end);
  return schedule;
}

static GPtrArray *
make_stored (void)
{
  GPtrArray *stored = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_schedule_free);
  g_ptr_array_add (stored, make_schedule (1, 10, HT_TUESDAY, 0x1, "14:00", "16:00"));
  g_ptr_array_add (stored, make_schedule (2, 20, HT_TUESDAY, 0x5, "10:00", "12:00"));
  return stored;
}

/* 5 May 2021, Children's Day, and 19 May, Buddha's Birthday, were Wednesdays. */
static void
test_coming (void)
{
  g_autoptr (HtHolidayCalendar) holidays = ht_holiday_calendar_new ();
  g_autoptr (HtSchedule) schedule = make_schedule (0, 10, HT_WEDNESDAY, 0x5, "", "");
  g_autofree char *text = ht_schedule_coming (schedule, ht_date_new (2021, 4, 8), holidays);
  g_assert_cmpstr (text, ==,
                   "4. 21.(수), 5. 5.(수) 어린이날: none, 5. 19.(수) 부처님오신날: none, "
                   "6. 2.(수), 6. 16.(수), 7. 7.(수), 7. 21.(수)");
  schedule->valid_to = ht_date_new (2021, 4, 30);
  g_autofree char *ends = ht_schedule_coming (schedule, ht_date_new (2021, 4, 8), holidays);
  g_assert_cmpstr (ends, ==, "4. 21.(수)");
  schedule->weeks = 0;
  g_autofree char *none = ht_schedule_coming (schedule, ht_date_new (2021, 4, 8), holidays);
  g_assert_cmpstr (none, ==, "");
}

static void
test_effect (void)
{
  const HtDate on = ht_date_new (2021, 4, 5);
  const struct
  {
    gint64 id, dong_id;
    guint weeks;
    HtService service;
    HtDate valid_to;
    const char *text;
  } cases[] = {
    { 0, 10, 0x2, HT_SERVICE_LAWYER, HT_DATE_NONE, "Days in month 4: 1 → 2, becomes covered" },
    { 0, 10, 0x1, HT_SERVICE_LAWYER, HT_DATE_NONE, "Days in month 4: 1, as before" },
    { 0, 10, 0x2, HT_SERVICE_SCRIVENER, HT_DATE_NONE, "Days in month 4: 1, as before" },
    { 0, 30, 0x1, HT_SERVICE_LAWYER, HT_DATE_NONE, "Days in month 4: 0 → 1" },
    { 2, 20, 0x1, HT_SERVICE_LAWYER, HT_DATE_NONE, "Days in month 4: 2 → 1, no longer covered" },
    { 2, 20, 0x5, HT_SERVICE_LAWYER, ht_date_new (2021, 4, 30),
      "Days in month 5: 2 → 0, no longer covered" },
  };
  g_autoptr (GPtrArray) stored = make_stored ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HtSchedule) schedule
          = make_schedule (cases[i].id, cases[i].dong_id, HT_TUESDAY, cases[i].weeks, "", "");
      schedule->service = cases[i].service;
      schedule->valid_to = cases[i].valid_to;
      g_autofree char *text = ht_schedule_effect (schedule, stored, on);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
  g_autoptr (HtSchedule) later = make_schedule (0, 10, HT_TUESDAY, 0x2, "", "");
  later->valid_from = ht_date_new (2021, 6, 1);
  g_autofree char *text = ht_schedule_effect (later, stored, on);
  g_assert_cmpstr (text, ==, "Days in month 6: 1 → 2, becomes covered");
}

static void
test_clash (void)
{
  const struct
  {
    gint64 dong_id;
    HtWeekday weekday;
    guint weeks;
    const char *start, *end, *partner;
    gint64 clash;
  } cases[] = {
    { 30, HT_TUESDAY, 0x1, "15:00", "17:00", "김변호", 1 },
    { 30, HT_TUESDAY, 0x4, "11:00", "", "김변호", 2 },
    { 30, HT_TUESDAY, 0x1, "", "", "김변호", 1 },
    { 10, HT_TUESDAY, 0x1, "15:00", "17:00", "김변호", 0 }, /* its own dong */
    { 30, HT_TUESDAY, 0x1, "16:00", "17:00", "김변호", 0 },
    { 30, HT_TUESDAY, 0x2, "15:00", "17:00", "김변호", 0 },
    { 30, HT_FRIDAY, 0x1, "15:00", "17:00", "김변호", 0 },
    { 30, HT_TUESDAY, 0x1, "15:00", "17:00", "이변호", 0 },
    { 30, HT_TUESDAY, 0x1, "15:00", "17:00", "", 0 },
  };
  g_autoptr (GPtrArray) stored = make_stored ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HtSchedule) schedule = make_schedule (
          0, cases[i].dong_id, cases[i].weekday, cases[i].weeks, cases[i].start, cases[i].end);
      g_free (schedule->partner);
      schedule->partner = g_strdup (cases[i].partner);
      const HtSchedule *clash = ht_schedule_find_clash (schedule, stored);
      g_assert_cmpint (clash != NULL ? clash->id : 0, ==, cases[i].clash);
    }
  g_autoptr (HtSchedule) ended = make_schedule (0, 30, HT_TUESDAY, 0x1, "", "");
  ended->valid_to = ht_date_new (2020, 12, 31);
  g_assert_null (ht_schedule_find_clash (ended, stored));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schedule-effect/coming", test_coming);
  g_test_add_func ("/schedule-effect/effect", test_effect);
  g_test_add_func ("/schedule-effect/clash", test_clash);
  return g_test_run ();
}
