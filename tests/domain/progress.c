#include "domain/coverage.h"

#include <math.h>

static HtTarget *
make_target (const char *indicator, HtDate by, int value)
{
  HtTarget *target = g_new0 (HtTarget, 1);
  target->indicator = g_strdup (indicator);
  target->by = by;
  target->value = value;
  target->base = 424;
  return target;
}

/* The published page: 284 of 424 on 2021-04-05, the goal 340 at the end of the year. */
static void
test_published (void)
{
  const HtDate on = ht_date_new (2021, 4, 5);
  g_autoptr (HtTarget) target = make_target ("covered_dongs", ht_date_new (2021, 12, 31), 340);
  const HtProgress progress = ht_progress_compute (178, 284, on, target);
  g_assert_true (progress.has_target);
  g_assert_cmpint (progress.gap, ==, 56);
  g_assert_cmpfloat_with_epsilon (progress.pace_per_month, 106.0 / 3, 1e-9);
  g_assert_cmpfloat_with_epsilon (progress.needed_per_month, 56 / (270 * 12 / 365.25), 1e-9);
  /* 56 dongs at 106 in three months: 48.24 days. */
  g_assert_cmpint (progress.reached_on, ==, on + 49);
}

static void
test_edges (void)
{
  const HtDate on = ht_date_new (2021, 4, 5);
  g_autoptr (HtTarget) target = make_target ("covered_dongs", on, 340);
  const HtProgress none = ht_progress_compute (178, 284, on, NULL);
  g_assert_false (none.has_target);
  g_assert_cmpint (none.reached_on, ==, HT_DATE_NONE);
  g_assert_true (isnan (none.needed_per_month));
  const HtProgress reached = ht_progress_compute (350, 345, on, target);
  g_assert_cmpint (reached.gap, ==, 0);
  g_assert_cmpint (reached.reached_on, ==, on);
  g_assert_cmpfloat (reached.pace_per_month, <, 0);
  const HtProgress still = ht_progress_compute (284, 284, on, target);
  g_assert_cmpint (still.reached_on, ==, HT_DATE_NONE);
  g_assert_true (isnan (still.needed_per_month));
  const HtProgress falling = ht_progress_compute (300, 284, on - 1, target);
  g_assert_cmpint (falling.reached_on, ==, HT_DATE_NONE);
  g_assert_cmpfloat_with_epsilon (falling.needed_per_month, 56 * 365.25 / 12, 1e-9);
  const HtProgress slow = ht_progress_compute (0, 1, ht_date_new (9990, 1, 1), target);
  g_assert_cmpint (slow.reached_on, ==, HT_DATE_NONE);
}

static void
test_choose (void)
{
  const HtDate day = ht_date_new (2021, 12, 31);
  g_autoptr (GPtrArray) targets = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_target_free);
  g_assert_null (ht_target_choose (targets, "covered_dongs", day));
  g_ptr_array_add (targets, make_target ("covered_dongs", day + 365, 400));
  g_ptr_array_add (targets, make_target ("covered_dongs", day, 340));
  g_ptr_array_add (targets, make_target ("consultations", day - 10, 9));
  g_assert_cmpint (ht_target_choose (targets, "covered_dongs", day - 100)->value, ==, 340);
  g_assert_cmpint (ht_target_choose (targets, "covered_dongs", day)->value, ==, 340);
  g_assert_cmpint (ht_target_choose (targets, "covered_dongs", day + 1)->value, ==, 400);
  g_assert_cmpint (ht_target_choose (targets, "covered_dongs", day + 999)->value, ==, 400);
  g_assert_null (ht_target_choose (targets, "budget", day));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/progress/published", test_published);
  g_test_add_func ("/progress/edges", test_edges);
  g_test_add_func ("/progress/choose", test_choose);
  return g_test_run ();
}
