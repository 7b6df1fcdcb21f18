#include "domain/queue-outlook.h"

#include <math.h>

#define NEW_YEARS_EVE ht_date_new (2020, 12, 31)

static HtQueuePast *
make_past (HtDate on, const guint *arrivals, guint n_pending)
{
  HtQueuePast *past = g_new0 (HtQueuePast, 1);
  past->on = on;
  past->pending = g_array_new (FALSE, FALSE, sizeof (HtDate));
  for (int i = 0; i < HT_QUEUE_MONTHS; i++)
    past->arrivals[i] = arrivals[i];
  for (guint i = 0; i < n_pending; i++)
    {
      const HtDate received = on - (HtDate)(90 * (n_pending - i) / n_pending);
      g_array_append_val (past->pending, received);
    }
  return past;
}

static HtQueuePast *
make_steady_past (HtDate on, guint arrivals, guint n_pending)
{
  guint months[HT_QUEUE_MONTHS];
  for (int i = 0; i < HT_QUEUE_MONTHS; i++)
    months[i] = arrivals;
  return make_past (on, months, n_pending);
}

static const HtQueueMonth *
month_of (const GArray *outlook, guint n)
{
  return &g_array_index (outlook, HtQueueMonth, n);
}

static void
assert_exact (HtQueueBand band, double value)
{
  g_assert_cmpfloat_with_epsilon (band.mean, value, 1e-9);
  g_assert_cmpfloat_with_epsilon (band.low, value, 1e-9);
  g_assert_cmpfloat_with_epsilon (band.high, value, 1e-9);
}

/* The day of the n-th hearing (from 0) counted from January 2021, two a month: after a quarter and
 * three quarters of it. */
static HtDate
hearing_day (guint n)
{
  const HtDate start = ht_date_add_months (ht_date_new (2021, 1, 1), (int)n / 2);
  const int length = ht_date_month_end (start) - start + 1;
  return start + (n % 2 == 0 ? length / 4 : 3 * length / 4);
}

/* Nothing varies and nothing is withdrawn (the queue D/D/1): 40 cases come a month, 30 are ruled,
 * 60 wait. Then 10 more wait after each month, and the n-th case is ruled on the n / 15-th day of
 * meeting. */
static void
test_without_variance (void)
{
  const HtQueuePlan plan = { .hearings = 2, .cases = 15, .runs = 20, .seed = 1 };
  g_autoptr (HtQueuePast) past = make_steady_past (NEW_YEARS_EVE, 40, 60);
  g_autoptr (GArray) outlook = ht_queue_outlook (past, &plan);
  g_assert_cmpuint (outlook->len, ==, HT_QUEUE_MONTHS);
  for (guint i = 0; i < outlook->len; i++)
    {
      const HtQueueMonth *month = month_of (outlook, i);
      const int length = month->period.to - month->period.from + 1;
      double days = 0;
      for (guint k = 0; k < 40; k++)
        days += hearing_day ((60 + 40 * i + k) / 15)
                - (month->period.from + (int)((2 * k + 1) * (guint)length / 80));
      g_assert_cmpint (month->period.from, ==,
                       ht_date_add_months (ht_date_new (2021, 1, 1), (int)i));
      g_assert_cmpint (month->period.to, ==, ht_date_month_end (month->period.from));
      assert_exact (month->received, 40);
      assert_exact (month->ruled, 30);
      assert_exact (month->others, 0);
      assert_exact (month->pending, 70 + 10.0 * i);
      assert_exact (month->days, days / 40);
    }
}

/* The other way round: 50 are ruled, so that 10 fewer wait after each month while there are enough.
 */
static void
test_a_queue_that_shrinks (void)
{
  const HtQueuePlan plan = { .hearings = 2, .cases = 25, .runs = 3, .seed = 1 };
  g_autoptr (HtQueuePast) past = make_steady_past (NEW_YEARS_EVE, 40, 80);
  g_autoptr (GArray) outlook = ht_queue_outlook (past, &plan);
  for (guint i = 0; i < 6; i++)
    assert_exact (month_of (outlook, i)->pending, 70 - 10.0 * i);
  /* Then each meeting rules what has come since the one before: after that of 24 December, nine of
   * 40 are still to come. */
  assert_exact (month_of (outlook, 11)->pending, 9);
  g_assert_cmpfloat (month_of (outlook, 11)->days.mean, <, 20);
}

/* What has come in the rest of a month is what is left of an even month. */
static void
test_from_the_middle_of_a_month (void)
{
  const HtQueuePlan plan = { .hearings = 2, .cases = 100, .runs = 3, .seed = 1 };
  g_autoptr (HtQueuePast) past = make_steady_past (ht_date_new (2021, 4, 15), 30, 0);
  g_autoptr (GArray) outlook = ht_queue_outlook (past, &plan);
  g_assert_cmpuint (outlook->len, ==, HT_QUEUE_MONTHS + 1);
  g_assert_cmpint (month_of (outlook, 0)->period.from, ==, ht_date_new (2021, 4, 16));
  g_assert_cmpint (month_of (outlook, 0)->period.to, ==, ht_date_new (2021, 4, 30));
  g_assert_cmpint (month_of (outlook, 12)->period.to, ==, ht_date_new (2022, 4, 30));
  assert_exact (month_of (outlook, 0)->received, 15);
  assert_exact (month_of (outlook, 1)->received, 30);
}

static const guint varied[HT_QUEUE_MONTHS]
    = { 91, 104, 88, 120, 97, 110, 83, 99, 105, 92, 115, 95 };

/* Whatever comes and goes: pending changes by what comes less what ends, in the mean of the runs.
 */
static void
test_conservation (void)
{
  g_autoptr (HtQueuePast) past = make_past (ht_date_new (2021, 4, 5), varied, 252);
  past->withdrawal_rate = 0.0005;
  past->ready_days = 30;
  for (guint hearings = 1; hearings <= 4; hearings++)
    {
      const HtQueuePlan plan = { .hearings = hearings, .cases = 45, .runs = 30, .seed = 9 };
      g_autoptr (GArray) outlook = ht_queue_outlook (past, &plan);
      double pending = 252;
      for (guint i = 0; i < outlook->len; i++)
        {
          const HtQueueMonth *month = month_of (outlook, i);
          pending += month->received.mean - month->ruled.mean - month->others.mean;
          g_assert_cmpfloat_with_epsilon (month->pending.mean, pending, 1e-6);
          g_assert_cmpfloat (month->others.mean, >, 0);
          g_assert_cmpfloat (month->ruled.high, <=, 45 * hearings);
          g_assert_cmpfloat (month->pending.low, <=, month->pending.mean);
          g_assert_cmpfloat (month->pending.mean, <=, month->pending.high);
          g_assert_true (isnan (month->days.mean) || month->days.low >= (double)past->ready_days);
        }
    }
}

static void
test_more_hearings (void)
{
  static const guint cases[] = { 10, 30, 49, 80 };
  g_autoptr (HtQueuePast) past = make_past (ht_date_new (2021, 4, 30), varied, 252);
  past->withdrawal_rate = 0.0005;
  past->ready_days = 20;
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) fewer = NULL;
      for (guint hearings = 1; hearings <= 6; hearings++)
        {
          const HtQueuePlan plan = { hearings, cases[i], 40, 77 };
          g_autoptr (GArray) more = ht_queue_outlook (past, &plan);
          for (guint month = 0; fewer != NULL && month < more->len; month++)
            {
              g_assert_cmpfloat (month_of (more, month)->days.mean, <=,
                                 month_of (fewer, month)->days.mean);
              g_assert_cmpfloat (month_of (more, month)->pending.mean, <=,
                                 month_of (fewer, month)->pending.mean);
              g_assert_cmpfloat (month_of (more, month)->received.mean, ==,
                                 month_of (fewer, month)->received.mean);
            }
          g_clear_pointer (&fewer, g_array_unref);
          fewer = g_steal_pointer (&more);
        }
    }
}

static void
test_seed (void)
{
  g_autoptr (HtQueuePast) past = make_past (ht_date_new (2021, 4, 5), varied, 252);
  past->withdrawal_rate = 0.0005;
  HtQueuePlan plan = { .hearings = 2, .cases = 49, .runs = 25, .seed = 5 };
  g_autoptr (GArray) one = ht_queue_outlook (past, &plan);
  g_autoptr (GArray) same = ht_queue_outlook (past, &plan);
  plan.seed = 1000;
  g_autoptr (GArray) other = ht_queue_outlook (past, &plan);
  g_assert_cmpmem (one->data, one->len * sizeof (HtQueueMonth), same->data,
                   same->len * sizeof (HtQueueMonth));
  g_assert_cmpfloat (month_of (one, 3)->pending.mean, !=, month_of (other, 3)->pending.mean);
  g_assert_cmpfloat (month_of (one, 9)->pending.low, <, month_of (one, 9)->pending.high);
}

/* Nothing has ever come, or nothing could ever be ruled in time. */
static void
test_extremes (void)
{
  const HtQueuePlan plan = { .hearings = 1, .cases = 1, .runs = 2, .seed = 1 };
  g_autoptr (HtQueuePast) empty = make_steady_past (NEW_YEARS_EVE, 0, 0);
  g_autoptr (GArray) nothing = ht_queue_outlook (empty, &plan);
  assert_exact (month_of (nothing, 11)->pending, 0);
  g_assert_true (isnan (month_of (nothing, 11)->days.mean));
  g_autoptr (HtQueuePast) flood = make_steady_past (NEW_YEARS_EVE, 500, 100);
  g_autoptr (GArray) endless = ht_queue_outlook (flood, &plan);
  assert_exact (month_of (endless, 11)->pending, 100 + 12 * 499);
  assert_exact (month_of (endless, 0)->ruled, 1);
}

static void
add_row (HtCaseColumns *cases, const char *received, const char *ended, HtOutcome outcome)
{
  const guint row = ht_case_columns_append (cases);
  cases->received[row] = ht_date_from_iso (received);
  cases->ruled[row] = ht_date_from_iso (ended);
  cases->outcome[row] = (guint8)outcome;
}

/* The year to 5 April 2021: its months begin on the 6th. */
static void
test_past (void)
{
  g_autoptr (HtCaseColumns) cases = ht_case_columns_new ();
  add_row (cases, "2020-01-01", "2020-04-05", HT_OUTCOME_REJECTED);  /* ended before it */
  add_row (cases, "2020-03-07", "2020-04-06", HT_OUTCOME_REJECTED);  /* 30 days, one in the year */
  add_row (cases, "2020-04-06", "2020-05-16", HT_OUTCOME_ACCEPTED);  /* 40 days, 41 in the year */
  add_row (cases, "2021-03-05", "2021-03-14", HT_OUTCOME_WITHDRAWN); /* 10 in the year */
  add_row (cases, "2021-03-06", NULL, HT_OUTCOME_NONE);              /* 31 */
  add_row (cases, "2021-04-05", "2021-04-06", HT_OUTCOME_FORWARDED); /* 1, pending */
  add_row (cases, "2021-04-06", NULL, HT_OUTCOME_NONE);              /* not known yet */
  add_row (cases, "2019-12-31", NULL, HT_OUTCOME_NONE);              /* all 365 */
  g_autoptr (HtQueuePast) past = ht_queue_past_new (cases, ht_date_new (2021, 4, 5));
  const HtPeriod year = ht_queue_past_period (ht_date_new (2021, 4, 5));
  g_assert_cmpint (year.from, ==, ht_date_new (2020, 4, 6));
  g_assert_cmpint (year.to, ==, ht_date_new (2021, 4, 5));
  g_assert_cmpuint (past->arrivals[0], ==, 1);
  g_assert_cmpuint (past->arrivals[10], ==, 1);
  g_assert_cmpuint (past->arrivals[11], ==, 2);
  g_assert_cmpuint (past->received, ==, 4);
  g_assert_cmpuint (past->ruled, ==, 2);
  g_assert_cmpuint (past->others, ==, 1);
  g_assert_cmpuint (past->ready_days, ==, 30);
  g_assert_cmpfloat_with_epsilon (past->withdrawal_rate, 1.0 / (1 + 41 + 10 + 31 + 1 + 365), 1e-12);
  g_assert_cmpuint (past->pending->len, ==, 3);
  g_assert_cmpint (g_array_index (past->pending, HtDate, 0), ==, ht_date_new (2019, 12, 31));
  g_assert_cmpint (g_array_index (past->pending, HtDate, 2), ==, ht_date_new (2021, 4, 5));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/queue-outlook/without-variance", test_without_variance);
  g_test_add_func ("/queue-outlook/a-queue-that-shrinks", test_a_queue_that_shrinks);
  g_test_add_func ("/queue-outlook/from-the-middle-of-a-month", test_from_the_middle_of_a_month);
  g_test_add_func ("/queue-outlook/conservation", test_conservation);
  g_test_add_func ("/queue-outlook/more-hearings", test_more_hearings);
  g_test_add_func ("/queue-outlook/seed", test_seed);
  g_test_add_func ("/queue-outlook/extremes", test_extremes);
  g_test_add_func ("/queue-outlook/past", test_past);
  return g_test_run ();
}
