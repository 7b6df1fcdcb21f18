#include "domain/coverage-forecast.h"

static GArray *
make_history (const guint *values, guint n)
{
  GArray *history = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_vals (history, values, n);
  return history;
}

/* Changes of 10 and 14 in turn: mean 12, standard deviation √(4·4/3). */
static void
test_drift (void)
{
  const guint values[] = { 100, 110, 124, 134, 148 };
  g_autoptr (GArray) history = make_history (values, G_N_ELEMENTS (values));
  g_autoptr (HtForecast) forecast = ht_forecast_compute (history, 148, 424, 184);
  g_assert_cmpfloat_with_epsilon (forecast->drift, 12, 1e-9);
  g_assert_cmpfloat_with_epsilon (forecast->spread, 2.309401, 1e-6);
  const HtForecastMonth *third = &g_array_index (forecast->months, HtForecastMonth, 2);
  g_assert_cmpfloat_with_epsilon (third->middle, 184, 1e-9);
  /* 1.2816 · 2.309401 · √(3 · 1.75) */
  g_assert_cmpfloat_with_epsilon (third->high - third->middle, 6.781590, 1e-5);
  g_assert_cmpfloat_with_epsilon (third->middle - third->low, 6.781590, 1e-5);
  g_assert_cmpint (forecast->reached, ==, 3);
  g_assert_cmpint (forecast->soonest, ==, 3);
  g_assert_cmpint (forecast->latest, ==, 4);
  g_assert_cmpuint (forecast->months->len, ==, HT_FORECAST_MONTHS);
  const HtForecastMonth *last = &g_array_index (forecast->months, HtForecastMonth, 35);
  g_assert_cmpfloat (last->high, ==, 424);
}

static void
test_edges (void)
{
  const guint still[] = { 50, 50, 50, 50 };
  g_autoptr (GArray) few = make_history (still, 2);
  g_assert_null (ht_forecast_compute (few, 50, 424, 340));
  g_autoptr (GArray) history = make_history (still, 4);
  g_autoptr (HtForecast) never = ht_forecast_compute (history, 50, 424, 340);
  g_assert_cmpint (never->reached, ==, -1);
  g_assert_cmpint (never->soonest, ==, -1);
  g_autoptr (HtForecast) now = ht_forecast_compute (history, 50, 424, 50);
  g_assert_cmpint (now->reached, ==, 0);
  g_assert_cmpint (now->latest, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/coverage-forecast/drift", test_drift);
  g_test_add_func ("/coverage-forecast/edges", test_edges);
  return g_test_run ();
}
