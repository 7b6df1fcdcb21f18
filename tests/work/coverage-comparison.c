/* The districts on two days: each day has its own list of dongs, and the total is the sum. */
#include "work/coverage-comparison.h"
#include "folder-fixture.h"
#include "store/dongs.h"
#include "store/office.h"
#include "store/schedules.h"

static HtDb *db; /* one office for all tests: none of them writes */

static void
add_days (const char *district, const char *name, HtDate day, guint weeks, HtDate from, HtDate to)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtSchedule) schedule = ht_schedule_new ();
  schedule->dong_id = ht_dongs_find (db, district, name, day, &error);
  g_assert_no_error (error);
  g_assert_cmpint (schedule->dong_id, >, 0);
  schedule->weekday = HT_TUESDAY;
  schedule->weeks = weeks;
  schedule->valid_from = from;
  schedule->valid_to = to;
  ht_schedules_insert (db, schedule, &error);
  g_assert_no_error (error);
}

/* 사직동 since 2019, 부암동 until 2020, 삼청동 with one day; 상일동 until it is split, then the
 * first of its parts. */
static void
fill (void)
{
  g_autoptr (GError) error = NULL;
  const HtDate start = ht_date_new (2019, 1, 1);
  const HtDate split = ht_date_new (2021, 7, 1);
  ht_db_begin (db, &error);
  g_assert_no_error (error);
  add_days ("종로구", "사직동", start, 0x05, start, HT_DATE_NONE);
  add_days ("종로구", "부암동", start, 0x05, start, ht_date_new (2020, 12, 31));
  add_days ("종로구", "삼청동", start, 0x01, start, HT_DATE_NONE);
  add_days ("강동구", "상일동", start, 0x05, start, split - 1);
  add_days ("강동구", "상일제1동", split, 0x05, split, HT_DATE_NONE);
  ht_db_commit (db, &error);
  g_assert_no_error (error);
}

static void
test_rows (void)
{
  static const struct
  {
    int then[3], now[3];
    guint row;
    const char *district;
    guint base_then, covered_then, base_now, covered_now, one_short_now;
  } cases[] = {
    { { 2020, 4, 5 }, { 2021, 4, 5 }, 0, HT_CITY_TOTAL, 424, 3, 424, 2, 1 },
    { { 2020, 4, 5 }, { 2021, 4, 5 }, 1, "종로구", 17, 2, 17, 1, 1 },
    { { 2020, 4, 5 }, { 2021, 4, 5 }, 25, "강동구", 17, 1, 17, 1, 0 },
    { { 2021, 4, 5 }, { 2021, 7, 5 }, 0, HT_CITY_TOTAL, 424, 2, 425, 2, 1 },
    { { 2021, 4, 5 }, { 2021, 7, 5 }, 25, "강동구", 17, 1, 18, 1, 0 },
    { { 2018, 4, 5 }, { 2019, 1, 5 }, 0, HT_CITY_TOTAL, 423, 0, 423, 3, 1 },
    { { 2021, 4, 5 }, { 2021, 4, 5 }, 0, HT_CITY_TOTAL, 424, 2, 424, 2, 1 },
  };
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      const int *a = cases[i].then, *b = cases[i].now;
      g_autoptr (GPtrArray) rows = ht_coverage_comparison (db, ht_date_new (a[0], a[1], a[2]),
                                                           ht_date_new (b[0], b[1], b[2]), &error);
      g_assert_no_error (error);
      g_assert_cmpuint (rows->len, ==, 26);
      const HtDistrictComparison *row = g_ptr_array_index (rows, cases[i].row);
      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_cmpstr (row->district, ==, cases[i].district);
      g_assert_cmpuint (row->base_then, ==, cases[i].base_then);
      g_assert_cmpuint (row->covered_then, ==, cases[i].covered_then);
      g_assert_cmpuint (row->base_now, ==, cases[i].base_now);
      g_assert_cmpuint (row->covered_now, ==, cases[i].covered_now);
      g_assert_cmpuint (row->one_short_now, ==, cases[i].one_short_now);
    }
}

static void
test_total_is_the_sum (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows
      = ht_coverage_comparison (db, ht_date_new (2020, 4, 5), ht_date_new (2025, 7, 1), &error);
  HtDistrictComparison sum = { 0 };
  g_assert_no_error (error);
  for (guint i = 1; i < rows->len; i++)
    {
      const HtDistrictComparison *row = g_ptr_array_index (rows, i);
      sum.base_then += row->base_then;
      sum.covered_then += row->covered_then;
      sum.base_now += row->base_now;
      sum.covered_now += row->covered_now;
      sum.one_short_now += row->one_short_now;
    }
  const HtDistrictComparison *total = g_ptr_array_index (rows, 0);
  g_assert_cmpuint (total->base_then, ==, sum.base_then);
  g_assert_cmpuint (total->covered_then, ==, sum.covered_then);
  g_assert_cmpuint (total->base_now, ==, sum.base_now);
  g_assert_cmpuint (total->covered_now, ==, sum.covered_now);
  g_assert_cmpuint (total->one_short_now, ==, sum.one_short_now);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = folder_new ();
  g_autofree char *path = g_build_filename (folder, "office.haetae", NULL);
  db = ht_office_create (path, &error);
  g_assert_no_error (error);
  fill ();
  g_test_add_func ("/coverage-comparison/rows", test_rows);
  g_test_add_func ("/coverage-comparison/total", test_total_is_the_sum);
  const int status = g_test_run ();
  ht_db_close (db);
  folder_remove (folder);
  return status;
}
