/* Random schedules and calendars of ten years, counted day by day with GLib's own calendar: the
 * coverage of every dong at the end of every month, and the history, must be the same. */
#include "domain/coverage.h"

#define FIRST_YEAR 2014
#define N_YEARS 10
#define N_DONGS 40

static GDate
to_gdate (HtDate date)
{
  int year, month, day;
  GDate gdate;
  ht_date_split (date, &year, &month, &day);
  g_date_clear (&gdate, 1);
  g_date_set_dmy (&gdate, (GDateDay)day, (GDateMonth)month, (GDateYear)year);
  return gdate;
}

static GPtrArray *
make_dongs (GRand *random, HtDate start)
{
  GPtrArray *dongs = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_dong_free);
  for (int i = 0; i < N_DONGS; i++)
    {
      HtDong *dong = ht_dong_new ();
      dong->id = i + 1;
      dong->district_order = i % 5;
      dong->order = i;
      if (g_rand_int_range (random, 0, 4) == 0)
        dong->valid_from = start + g_rand_int_range (random, 0, 2000);
      if (g_rand_int_range (random, 0, 4) == 0)
        dong->valid_to = start + g_rand_int_range (random, 1000, 3600);
      if (g_rand_int_range (random, 0, 8) == 0)
        dong->consults_from = start + g_rand_int_range (random, 0, 3600);
      g_ptr_array_add (dongs, dong);
    }
  return dongs;
}

static GPtrArray *
make_schedules (GRand *random, HtDate start)
{
  GPtrArray *schedules = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_schedule_free);
  for (int i = 0; i < N_DONGS * 4; i++)
    {
      HtSchedule *schedule = ht_schedule_new ();
      schedule->id = i + 1;
      schedule->dong_id = g_rand_int_range (random, 1, N_DONGS + 1);
      schedule->service = i % 7 == 0 ? HT_SERVICE_SCRIVENER : HT_SERVICE_LAWYER;
      schedule->weekday = (HtWeekday)g_rand_int_range (random, 0, 7);
      schedule->weeks = 1u << g_rand_int_range (random, 0, 5);
      if (g_rand_boolean (random))
        schedule->weeks |= 1u << g_rand_int_range (random, 0, 5);
      schedule->valid_from = start + g_rand_int_range (random, -300, 3000);
      if (g_rand_boolean (random))
        schedule->valid_to = schedule->valid_from + g_rand_int_range (random, 0, 1500);
      g_ptr_array_add (schedules, schedule);
    }
  return schedules;
}

/* Whether the entry gives that day: which one of its weekdays it is, is found by counting. */
static gboolean
gives_day (const HtSchedule *schedule, const GDate *day)
{
  if (g_date_get_weekday (day) != (GDateWeekday)(schedule->weekday + 1))
    return FALSE;
  GDate earlier = *day;
  guint before = 0;
  while (g_date_get_day (&earlier) > 1)
    {
      g_date_subtract_days (&earlier, 1);
      before += g_date_get_weekday (&earlier) == g_date_get_weekday (day) ? 1 : 0;
    }
  return (schedule->weeks >> before & 1) != 0;
}

static guint
count_days (GPtrArray *schedules, gint64 dong_id, HtDate on)
{
  const GDate asked = to_gdate (on);
  const guint last = g_date_get_days_in_month (g_date_get_month (&asked), g_date_get_year (&asked));
  guint days = 0;
  for (guint day = 1; day <= last; day++)
    {
      GDate date = asked;
      gboolean given = FALSE;
      g_date_set_day (&date, (GDateDay)day);
      for (guint i = 0; i < schedules->len && !given; i++)
        {
          const HtSchedule *schedule = g_ptr_array_index (schedules, i);
          given = schedule->dong_id == dong_id && schedule->service == HT_SERVICE_LAWYER
                  && schedule->valid_from <= on
                  && (schedule->valid_to == HT_DATE_NONE || on <= schedule->valid_to)
                  && gives_day (schedule, &date);
        }
      days += given ? 1 : 0;
    }
  return days;
}

/* Checks every dong on that day; gives how many are covered. */
static guint
check_day (GPtrArray *dongs, GPtrArray *schedules, HtDate on)
{
  g_autoptr (HtCoverage) coverage = ht_coverage_compute (dongs, schedules, on);
  guint seen = 0, covered = 0;
  for (guint i = 0; i < coverage->dongs->len; i++)
    {
      const HtDongCoverage *row = &g_array_index (coverage->dongs, HtDongCoverage, i);
      g_assert_cmpuint (row->days, ==, count_days (schedules, row->dong->id, on));
      covered += row->days >= 2 ? 1 : 0;
    }
  for (guint i = 0; i < dongs->len; i++)
    {
      const HtDong *dong = g_ptr_array_index (dongs, i);
      seen += (dong->valid_from == HT_DATE_NONE || dong->valid_from <= on)
                      && (dong->valid_to == HT_DATE_NONE || dong->valid_to >= on)
                      && (dong->consults_from == HT_DATE_NONE || dong->consults_from <= on)
                  ? 1
                  : 0;
    }
  g_assert_cmpuint (coverage->base, ==, seen);
  g_assert_cmpuint (coverage->covered, ==, covered);
  return covered;
}

static void
test_months (void)
{
  const HtDate start = ht_date_new (FIRST_YEAR, 1, 1);
  g_autoptr (GRand) random = g_rand_new_with_seed (2014);
  g_autoptr (GPtrArray) dongs = make_dongs (random, start);
  g_autoptr (GPtrArray) schedules = make_schedules (random, start);
  g_autoptr (GArray) history = ht_coverage_history (dongs, schedules, start,
                                                    ht_date_new (FIRST_YEAR + N_YEARS - 1, 12, 31));
  guint most = 0;
  g_assert_cmpuint (history->len, ==, N_YEARS * 12);
  for (guint i = 0; i < history->len; i++)
    {
      const HtDate on
          = ht_date_month_end (ht_date_new (FIRST_YEAR + (int)i / 12, (int)i % 12 + 1, 1));
      const guint covered = check_day (dongs, schedules, on);
      g_assert_cmpuint (g_array_index (history, guint, i), ==, covered);
      most = MAX (most, covered);
    }
  g_assert_cmpuint (most, >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/coverage-brute/months", test_months);
  return g_test_run ();
}
