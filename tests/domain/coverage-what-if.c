/* What would be if picked dongs were covered, held against the coverage that is computed anew with
 * two consultation days added to each of them. */
#include "domain/coverage-what-if.h"

#define N_DISTRICTS 4
#define N_DONGS 40
#define N_ROUNDS 300

/* The dong with that many days a month; 9: its office holds no consultations. */
typedef struct
{
  const char *name;
  int days[6];   /* of dongs 1 to 6, three in each of two districts */
  int picked[5]; /* ended by 0 */
  guint covered, covered_if, gained, already, not_counted, days_needed, districts;
} Case;

static const Case cases[] = {
  { "nothing picked", { 2, 1, 0, 2, 0, 9 }, { 0 }, 2, 2, 0, 0, 0, 0, 0 },
  { "one short", { 2, 1, 0, 2, 0, 9 }, { 2 }, 2, 3, 1, 0, 0, 1, 1 },
  { "without days", { 2, 1, 0, 2, 0, 9 }, { 3 }, 2, 3, 1, 0, 0, 2, 1 },
  { "covered counts nothing", { 2, 1, 0, 2, 0, 9 }, { 1, 4 }, 2, 2, 0, 2, 0, 0, 0 },
  { "not counted", { 2, 1, 0, 2, 0, 9 }, { 6 }, 2, 2, 0, 0, 1, 0, 0 },
  { "no such dong", { 2, 1, 0, 2, 0, 9 }, { 77 }, 2, 2, 0, 0, 1, 0, 0 },
  { "two districts", { 2, 1, 0, 2, 0, 9 }, { 5, 2, 3 }, 2, 5, 3, 0, 0, 5, 2 },
  { "twice the same", { 2, 1, 0, 2, 0, 9 }, { 2, 2, 5, 2 }, 2, 4, 2, 0, 0, 3, 2 },
  { "all sorts", { 2, 1, 0, 2, 0, 9 }, { 1, 2, 3, 6 }, 2, 4, 2, 1, 1, 3, 1 },
  { "four days are covered too", { 4, 1, 0, 2, 0, 9 }, { 1 }, 2, 2, 0, 1, 0, 0, 0 },
};

static HtDong *
add_dong (GPtrArray *dongs, int number, int district)
{
  HtDong *dong = ht_dong_new ();
  dong->id = number;
  dong->order = number;
  dong->district_order = district;
  g_free (dong->district);
  dong->district = g_strdup_printf ("구%d", district);
  g_ptr_array_add (dongs, dong);
  return dong;
}

static void
add_schedule (GPtrArray *schedules, gint64 dong_id, HtWeekday weekday, guint weeks)
{
  HtSchedule *schedule = ht_schedule_new ();
  schedule->dong_id = dong_id;
  schedule->weekday = weekday;
  schedule->weeks = weeks;
  g_ptr_array_add (schedules, schedule);
}

static GArray *
list_picks (const int *picked)
{
  GArray *picks = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (int i = 0; picked[i] != 0; i++)
    {
      const gint64 id = picked[i];
      g_array_append_val (picks, id);
    }
  return picks;
}

static void
test_case (gconstpointer data)
{
  const Case *expected = data;
  const HtDate on = ht_date_new (2021, 4, 5);
  g_autoptr (GPtrArray) dongs = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_dong_free);
  g_autoptr (GPtrArray) schedules
      = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_schedule_free);
  for (int i = 0; i < 6; i++)
    {
      HtDong *dong = add_dong (dongs, i + 1, i / 3);
      if (expected->days[i] == 9)
        dong->consults_from = on + 1;
      else if (expected->days[i] > 0)
        add_schedule (schedules, i + 1, HT_TUESDAY, (1u << expected->days[i]) - 1);
    }
  g_autoptr (HtCoverage) coverage = ht_coverage_compute (dongs, schedules, on);
  g_autoptr (GArray) picks = list_picks (expected->picked);
  g_autoptr (HtCoverageWhatIf) what_if = ht_coverage_what_if (coverage, picks);
  g_assert_cmpuint (what_if->base, ==, 5);
  g_assert_cmpuint (what_if->covered, ==, expected->covered);
  g_assert_cmpuint (what_if->covered_if, ==, expected->covered_if);
  g_assert_cmpuint (what_if->gained, ==, expected->gained);
  g_assert_cmpuint (what_if->already, ==, expected->already);
  g_assert_cmpuint (what_if->not_counted, ==, expected->not_counted);
  g_assert_cmpuint (what_if->days_needed, ==, expected->days_needed);
  g_assert_cmpuint (what_if->districts->len, ==, expected->districts);
}

static GPtrArray *
make_dongs (GRand *random, HtDate on)
{
  GPtrArray *dongs = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_dong_free);
  for (int i = 0; i < N_DONGS; i++)
    {
      HtDong *dong = add_dong (dongs, i + 1, i % N_DISTRICTS);
      if (g_rand_int_range (random, 0, 8) == 0)
        dong->valid_to = on + g_rand_int_range (random, -30, 30);
      if (g_rand_int_range (random, 0, 8) == 0)
        dong->consults_from = on + g_rand_int_range (random, -30, 30);
    }
  return dongs;
}

static GPtrArray *
make_schedules (GRand *random)
{
  GPtrArray *schedules = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_schedule_free);
  for (int i = 0; i < N_DONGS; i++)
    add_schedule (schedules, g_rand_int_range (random, 1, N_DONGS + 1),
                  (HtWeekday)g_rand_int_range (random, 0, 7),
                  1u << g_rand_int_range (random, 0, 5));
  return schedules;
}

static void
compare_districts (const HtCoverageWhatIf *what_if, const HtCoverage *before,
                   const HtCoverage *after)
{
  guint changed = 0;
  for (guint i = 0; i < after->districts->len; i++)
    {
      const HtDistrictCoverage *was = g_ptr_array_index (before->districts, i);
      const HtDistrictCoverage *is = g_ptr_array_index (after->districts, i);
      g_assert_cmpstr (was->district, ==, is->district);
      if (was->covered == is->covered)
        continue;
      g_assert_cmpuint (changed, <, what_if->districts->len);
      const HtWhatIfDistrict *row = g_ptr_array_index (what_if->districts, changed++);
      g_assert_cmpstr (row->district, ==, is->district);
      g_assert_cmpuint (row->base, ==, is->base);
      g_assert_cmpuint (row->covered, ==, was->covered);
      g_assert_cmpuint (row->covered_if, ==, is->covered);
    }
  g_assert_cmpuint (what_if->districts->len, ==, changed);
}

/* Two first weekdays of a month are two distinct days in any month. */
static void
test_as_if_computed_anew (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed ((guint32)g_test_rand_int ());
  const HtDate start = ht_date_new (2021, 1, 1);
  for (int round = 0; round < N_ROUNDS; round++)
    {
      const HtDate on = start + g_rand_int_range (random, 0, 1000);
      g_autoptr (GPtrArray) dongs = make_dongs (random, on);
      g_autoptr (GPtrArray) schedules = make_schedules (random);
      g_autoptr (GArray) picks = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_autoptr (HtCoverage) before = ht_coverage_compute (dongs, schedules, on);
      for (int n = g_rand_int_range (random, 0, 20); n > 0; n--)
        {
          const gint64 id = g_rand_int_range (random, 1, N_DONGS + 1);
          g_array_append_val (picks, id);
          add_schedule (schedules, id, HT_MONDAY, 0x01);
          add_schedule (schedules, id, HT_TUESDAY, 0x01);
        }
      g_autoptr (HtCoverageWhatIf) what_if = ht_coverage_what_if (before, picks);
      g_autoptr (HtCoverage) after = ht_coverage_compute (dongs, schedules, on);
      g_assert_cmpuint (what_if->covered, ==, before->covered);
      g_assert_cmpuint (what_if->covered_if, ==, after->covered);
      g_assert_cmpuint (what_if->covered_if - what_if->covered, ==, what_if->gained);
      g_assert_cmpuint (what_if->base, ==, after->base);
      compare_districts (what_if, before, after);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/coverage-what-if/%s", cases[i].name);
      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/coverage-what-if/as-if-computed-anew", test_as_if_computed_anew);
  return g_test_run ();
}
