/* Who is proposed for a commendation, and in which order. */
#include "domain/commendation-candidates.h"

/* Of 2021: name, sessions, consultations, people, ratings, their sum, last commended. */
static HtPerformance all[] = {
  { 1, (char *)"가", (char *)"", TRUE, 10, 40, 41, 4, 18, 0 },    /* fewer consultations than 나 */
  { 2, (char *)"나", (char *)"", TRUE, 10, 41, 41, 4, 16, 2017 }, /* 2017 is long enough ago */
  { 3, (char *)"다", (char *)"", TRUE, 30, 99, 99, 9, 45, 2018 }, /* rests until 2022 */
  { 4, (char *)"라", (char *)"", FALSE, 10, 40, 42, 4, 18, 0 },   /* more people than 가 */
  { 5, (char *)"마", (char *)"", TRUE, 10, 40, 41, 4, 19, 0 },    /* more satisfied than 가 */
  { 6, (char *)"바", (char *)"", TRUE, 0, 0, 0, 0, 0, 0 },        /* did nothing */
  { 7, (char *)"사", (char *)"", FALSE, 0, 500, 600, 0, 0, 0 },   /* no session comes last */
  { 8, (char *)"아", (char *)"", TRUE, 11, 1, 1, 0, 0, 0 },       /* most sessions */
  { 9, (char *)"자", (char *)"", TRUE, 50, 99, 99, 9, 45, 2021 }, /* this year's already */
  { 10, (char *)"가", (char *)"", TRUE, 10, 40, 41, 8, 36, 0 },   /* as 가 in all: by number */
};

static void
test_order (void)
{
  static const gint64 expected[] = { 8, 2, 4, 5, 1, 10, 7 };
  g_autoptr (GPtrArray) performances = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    g_ptr_array_add (performances, &all[i]);
  g_autoptr (GPtrArray) candidates = ht_commendation_candidates (performances, 2021);
  g_assert_cmpuint (candidates->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < candidates->len; i++)
    g_assert_cmpint (((HtPerformance *)candidates->pdata[i])->partner_id, ==, expected[i]);
}

static void
test_rest (void)
{
  g_autoptr (GPtrArray) one = g_ptr_array_new ();
  g_ptr_array_add (one, &all[2]);

  for (int year = 2018; year <= 2023; year++)
    {
      g_autoptr (GPtrArray) candidates = ht_commendation_candidates (one, year);
      g_assert_cmpuint (candidates->len, ==, year >= 2022 ? 1 : 0);
    }
}

static void
test_mean (void)
{
  g_assert_cmpfloat (ht_performance_mean (&all[0]), ==, 4.5);
  g_assert_cmpfloat (ht_performance_mean (&all[5]), ==, 0.0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/commendation-candidates/order", test_order);
  g_test_add_func ("/commendation-candidates/rest", test_rest);
  g_test_add_func ("/commendation-candidates/mean", test_mean);
  return g_test_run ();
}
