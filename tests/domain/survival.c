#include "domain/survival.h"

#include <math.h>

/* So many of one kind of end at a day. */
typedef struct
{
  guint day;
  guint ruled;
  guint other;
  guint pending;
} Day;

static GArray *
make_curve (const Day *days, gsize n)
{
  guint n_days = 0;
  for (gsize i = 0; i < n; i++)
    n_days = MAX (n_days, days[i].day + 1);
  g_autoptr (HtSurvivalTable) table = ht_survival_table_new (n_days);
  for (gsize i = 0; i < n; i++)
    {
      table->ruled[days[i].day] += days[i].ruled;
      table->other[days[i].day] += days[i].other;
      table->pending[days[i].day] += days[i].pending;
    }
  return ht_survival_table_curve (table);
}

/* The weeks in remission of the 21 patients who were given 6-MP: E. J. Freireich et al., Blood 21
 * (1963), 699–716. Estimates and Greenwood's standard errors to four decimals as in D. Collett,
 * Modelling Survival Data in Medical Research, and D. G. Kleinbaum and M. Klein, Survival Analysis:
 * A Self-Learning Text, table 2.3 of the second edition. */
static const Day with_6mp[] = {
  { 6, 3, 0, 1 },  { 7, 1, 0, 0 },  { 9, 0, 0, 1 },  { 10, 1, 0, 1 },
  { 11, 0, 0, 1 }, { 13, 1, 0, 0 }, { 16, 1, 0, 0 }, { 17, 0, 0, 1 },
  { 19, 0, 0, 1 }, { 20, 0, 0, 1 }, { 22, 1, 0, 0 }, { 23, 1, 0, 0 },
  { 25, 0, 0, 1 }, { 32, 0, 0, 2 }, { 34, 0, 0, 1 }, { 35, 0, 0, 1 },
};

static void
test_textbook (void)
{
  static const struct
  {
    guint day, at_risk;
    double without_end, error;
  } expected[] = {
    { 0, 21, 1, 0 },
    { 6, 21, 0.8571, 0.0764 },
    { 7, 17, 0.8067, 0.0869 },
    { 10, 15, 0.7529, 0.0963 },
    { 13, 12, 0.6902, 0.1068 },
    { 16, 11, 0.6275, 0.1141 },
    { 22, 7, 0.5378, 0.1282 },
    { 23, 6, 0.4482, 0.1346 },
    { 35, 1, 0.4482, 0.1346 },
  };
  g_autoptr (GArray) curve = make_curve (with_6mp, G_N_ELEMENTS (with_6mp));
  g_assert_cmpuint (curve->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < curve->len; i++)
    {
      const HtSurvivalPoint *point = &g_array_index (curve, HtSurvivalPoint, i);
      g_assert_cmpuint (point->day, ==, expected[i].day);
      g_assert_cmpuint (point->at_risk, ==, expected[i].at_risk);
      g_assert_cmpfloat_with_epsilon (point->without_end, expected[i].without_end, 5e-5);
      g_assert_cmpfloat_with_epsilon (point->without_end_error, expected[i].error, 5e-5);
      /* Without competing ends the incidence is the rest of it, and so is its error. */
      g_assert_cmpfloat_with_epsilon (point->with_ruling, 1 - point->without_end, 1e-12);
      g_assert_cmpfloat_with_epsilon (point->with_ruling_error, point->without_end_error, 1e-9);
    }
  g_assert_cmpfloat (ht_survival_curve_median (curve), ==, 23);
}

/* The 21 patients without it, nobody censored: the shares are those counted, and each error that of
 * a binomial share. */
static void
test_all_ended (void)
{
  static const Day without[] = {
    { 1, 2, 0, 0 },  { 2, 2, 0, 0 },  { 3, 1, 0, 0 },  { 4, 2, 0, 0 },
    { 5, 2, 0, 0 },  { 8, 4, 0, 0 },  { 11, 2, 0, 0 }, { 12, 2, 0, 0 },
    { 15, 1, 0, 0 }, { 17, 1, 0, 0 }, { 22, 1, 0, 0 }, { 23, 1, 0, 0 },
  };
  g_autoptr (GArray) curve = make_curve (without, G_N_ELEMENTS (without));
  guint ended = 0;
  for (guint i = 0; i < curve->len; i++)
    {
      const HtSurvivalPoint *point = &g_array_index (curve, HtSurvivalPoint, i);
      ended += point->ruled;
      const double share = ended / 21.0;
      g_assert_cmpfloat_with_epsilon (point->with_ruling, share, 1e-12);
      if (ended < 21)
        g_assert_cmpfloat_with_epsilon (point->with_ruling_error, sqrt (share * (1 - share) / 21),
                                        1e-9);
    }
  g_assert_cmpuint (ended, ==, 21);
  g_assert_cmpfloat (ht_survival_curve_median (curve), ==, 8);
  g_assert_true (isnan (ht_survival_curve_at (curve, 23)->with_ruling_low));
}

/* Ten cases worked out by hand in fractions. At risk 10, 9, 8, 6, 4, 3, 1:
 * day 1 ruled: I 1/10, S 9/10; day 2 other: O 1/10, S 8/10; day 3 ruled, one pending: I 2/10,
 * S 7/10; day 4 ruled and other of 6: I 2/10 + 7/60, O 1/10 + 7/60, S 7/15; day 6 ruled of 4:
 * I + 7/60, S 7/20; day 7 other of 3, one pending: O + 7/60, S 7/30; day 9 ruled, the last: I +
 * 7/30.
 */
static void
test_competing_ends (void)
{
  static const Day days[] = {
    { 1, 1, 0, 0 }, { 2, 0, 1, 0 }, { 3, 1, 0, 1 }, { 4, 1, 1, 0 },
    { 6, 1, 0, 0 }, { 7, 0, 1, 1 }, { 9, 1, 0, 0 },
  };
  static const struct
  {
    guint day;
    double ruling, other;
  } expected[] = {
    { 0, 0, 0 },
    { 1, 1 / 10.0, 0 },
    { 2, 1 / 10.0, 1 / 10.0 },
    { 3, 2 / 10.0, 1 / 10.0 },
    { 4, 19 / 60.0, 13 / 60.0 },
    { 6, 26 / 60.0, 13 / 60.0 },
    { 7, 26 / 60.0, 20 / 60.0 },
    { 9, 40 / 60.0, 20 / 60.0 },
  };
  g_autoptr (GArray) curve = make_curve (days, G_N_ELEMENTS (days));
  g_assert_cmpuint (curve->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < curve->len; i++)
    {
      const HtSurvivalPoint *point = &g_array_index (curve, HtSurvivalPoint, i);
      g_assert_cmpuint (point->day, ==, expected[i].day);
      g_assert_cmpfloat_with_epsilon (point->with_ruling, expected[i].ruling, 1e-12);
      g_assert_cmpfloat_with_epsilon (point->with_other, expected[i].other, 1e-12);
      g_assert_cmpfloat_with_epsilon (point->without_end,
                                      1 - expected[i].ruling - expected[i].other, 1e-12);
    }
  g_assert_cmpfloat (ht_survival_curve_median (curve), ==, 9);
}

/* When no case is pending, the incidence of a ruling is a counted share of all, whatever else ends
 * cases, and varies like one. */
static void
test_error_with_competing_ends (void)
{
  static const Day days[] = { { 2, 3, 1, 0 }, { 5, 0, 4, 0 }, { 8, 6, 2, 0 }, { 9, 3, 1, 0 } };
  g_autoptr (GArray) curve = make_curve (days, G_N_ELEMENTS (days));
  guint ruled = 0;
  for (guint i = 0; i + 1 < curve->len; i++)
    {
      const HtSurvivalPoint *point = &g_array_index (curve, HtSurvivalPoint, i);
      ruled += point->ruled;
      const double share = ruled / 20.0;
      g_assert_cmpfloat_with_epsilon (point->with_ruling, share, 1e-12);
      g_assert_cmpfloat_with_epsilon (point->with_ruling_error, sqrt (share * (1 - share) / 20),
                                      1e-9);
    }
}

static void
test_interval (void)
{
  g_autoptr (GArray) curve = make_curve (with_6mp, G_N_ELEMENTS (with_6mp));
  const HtSurvivalPoint *first = ht_survival_curve_at (curve, 5);
  g_assert_true (isnan (first->without_end_low) && isnan (first->with_ruling_high));
  for (guint i = 1; i < curve->len; i++)
    {
      const HtSurvivalPoint *point = &g_array_index (curve, HtSurvivalPoint, i);
      g_assert_cmpfloat (0, <, point->without_end_low);
      g_assert_cmpfloat (point->without_end_low, <, point->without_end);
      g_assert_cmpfloat (point->without_end, <, point->without_end_high);
      g_assert_cmpfloat (point->without_end_high, <, 1);
      g_assert_cmpfloat (point->with_ruling_low, <, point->with_ruling);
      g_assert_cmpfloat (point->with_ruling, <, point->with_ruling_high);
    }
  /* exp (−exp (log (−log S) ± 1.96 · se / (S |log S|))) for S = 0.8571, se = 0.0764. */
  g_assert_cmpfloat_with_epsilon (ht_survival_curve_at (curve, 6)->without_end_low, 0.6197, 5e-5);
  g_assert_cmpfloat_with_epsilon (ht_survival_curve_at (curve, 6)->without_end_high, 0.9516, 5e-5);
}

static void
test_nothing (void)
{
  static const Day pending[] = { { 3, 0, 0, 4 } };
  g_autoptr (GArray) none = make_curve (NULL, 0);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_null (ht_survival_curve_at (none, 10));
  g_assert_true (isnan (ht_survival_curve_median (none)));
  g_autoptr (GArray) only_pending = make_curve (pending, 1);
  g_assert_cmpuint (only_pending->len, ==, 2);
  g_assert_cmpfloat (ht_survival_curve_at (only_pending, 3)->without_end, ==, 1);
  /* Nobody knows what comes later. */
  g_assert_null (ht_survival_curve_at (only_pending, 4));
  g_assert_true (isnan (ht_survival_curve_median (only_pending)));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/survival/textbook", test_textbook);
  g_test_add_func ("/survival/all-ended", test_all_ended);
  g_test_add_func ("/survival/competing-ends", test_competing_ends);
  g_test_add_func ("/survival/error-with-competing-ends", test_error_with_competing_ends);
  g_test_add_func ("/survival/interval", test_interval);
  g_test_add_func ("/survival/nothing", test_nothing);
  return g_test_run ();
}
