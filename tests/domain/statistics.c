#include "domain/statistics.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define AS_OF_2021 ht_date_new (2021, 4, 5)

static guint
add_case (HtCaseColumns *cases, HtDate received, HtDate ruled, HtOutcome outcome)
{
  const guint row = ht_case_columns_append (cases);
  cases->received[row] = received;
  cases->ruled[row] = ruled;
  cases->outcome[row] = (guint8)outcome;
  cases->type[row] = HT_APPEAL_REVOCATION;
  cases->agency[row] = cases->field[row] = cases->not_counted[row] = 0;
  cases->reviewer[row] = 0;
  cases->reviewed[row] = 0;
  return row;
}

static HtCaseColumns *
make_columns (void)
{
  static const char *const agencies[] = { "종로구청장", "중구청장", "용산구청장" };
  static const char *const fields[] = { "", "건축", "식품위생" };
  static const char *const reviewers[] = { "", "김주심", "이주심" };
  HtCaseColumns *cases = ht_case_columns_new ();
  for (gsize i = 0; i < G_N_ELEMENTS (agencies); i++)
    g_ptr_array_add (cases->agencies, g_strdup (agencies[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    g_ptr_array_add (cases->fields, g_strdup (fields[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (reviewers); i++)
    g_ptr_array_add (cases->reviewers, g_strdup (reviewers[i]));
  return cases;
}

static HtStatistics *
compute (const HtCaseColumns *cases, const char *period, HtDate as_of, HtStatisticsBy by)
{
  HtStatisticsQuery query = { .as_of = as_of, .by = by };
  g_assert_true (ht_period_parse (period, &query.period));
  return ht_statistics_compute (cases, &query);
}

/* Ten rulings of 10, 20 … 100 days: mean and median 55, the ninth of ten is 90. */
static void
test_days (void)
{
  static const struct
  {
    guint n;
    double mean, median, p90;
    guint within_60, within_90;
  } expected[] = {
    { 1, 10, 10, 10, 1, 1 },     { 2, 15, 15, 20, 2, 2 },  { 3, 20, 20, 30, 3, 3 },
    { 9, 50, 50, 90, 6, 9 },     { 10, 55, 55, 90, 6, 9 }, { 11, 60, 60, 100, 6, 9 },
    { 20, 105, 105, 180, 6, 9 },
  };
  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (HtCaseColumns) cases = make_columns ();
      const HtDate received = ht_date_new (2021, 1, 1);
      for (guint k = expected[i].n; k > 0; k--)
        add_case (cases, received, received + (HtDate)(10 * k), HT_OUTCOME_REJECTED);
      g_autoptr (HtStatistics) statistics
          = compute (cases, "2021", ht_date_new (2021, 12, 31), HT_BY_NOTHING);
      const HtFigures *figures = &statistics->figures;
      g_assert_cmpfloat_with_epsilon (figures->mean_days, expected[i].mean, 1e-9);
      g_assert_cmpfloat (figures->median_days, ==, expected[i].median);
      g_assert_cmpfloat (figures->p90_days, ==, expected[i].p90);
      g_assert_cmpuint (figures->within_60, ==, expected[i].within_60);
      g_assert_cmpuint (figures->within_90, ==, expected[i].within_90);
      g_assert_cmpuint (statistics->groups->len, ==, 0);
    }
}

static void
test_nothing (void)
{
  g_autoptr (HtCaseColumns) cases = make_columns ();
  for (int by = HT_BY_NOTHING; by <= HT_BY_REVIEWER; by++)
    {
      g_autoptr (HtStatistics) statistics
          = compute (cases, "2021-Q1", AS_OF_2021, (HtStatisticsBy)by);
      g_assert_cmpuint (statistics->figures.received + statistics->figures.ruled, ==, 0);
      g_assert_true (isnan (statistics->figures.mean_days));
      g_assert_true (isnan (statistics->survival_median));
      g_assert_true (isnan (ht_figures_clearance (&statistics->figures)));
      g_assert_true (isnan (ht_figures_reviewer_share (&statistics->figures)));
      const guint spans = by == HT_BY_MONTH ? 3 : by == HT_BY_QUARTER || by == HT_BY_YEAR ? 1 : 0;
      g_assert_cmpuint (statistics->groups->len, ==, spans);
    }
}

/* Every ending once; the outcomes of the rulings add up to ruled. */
static void
test_endings (void)
{
  g_autoptr (HtCaseColumns) cases = make_columns ();
  const HtDate received = ht_date_new (2021, 1, 4);
  for (int outcome = 0; outcome < HT_N_OUTCOMES; outcome++)
    {
      const guint row = add_case (cases, received, outcome == 0 ? HT_DATE_NONE : received + 30,
                                  (HtOutcome)outcome);
      cases->reviewed[row] = outcome == HT_OUTCOME_REJECTED;
    }
  g_autoptr (HtStatistics) statistics = compute (cases, "2021", AS_OF_2021, HT_BY_OUTCOME);
  const HtFigures *f = &statistics->figures;
  g_assert_cmpuint (f->received, ==, 8);
  g_assert_cmpuint (f->ruled, ==, 5);
  g_assert_cmpuint (f->withdrawn, ==, 1);
  g_assert_true (f->accepted == 1 && f->partly_accepted == 1 && f->rejected == 1
                 && f->dismissed == 1 && f->other == 1);
  g_assert_cmpuint (f->pending, ==, 1);
  g_assert_cmpfloat_with_epsilon (ht_figures_clearance (f), 0.625, 1e-12);
  g_assert_cmpfloat_with_epsilon (ht_figures_reviewer_share (f), 0.2, 1e-12);
  static const char *const keys[] = { "accepted", "partly_accepted", "rejected",  "dismissed",
                                      "mediated", "withdrawn",       "forwarded", "open" };
  g_assert_cmpuint (statistics->groups->len, ==, G_N_ELEMENTS (keys));
  for (guint i = 0; i < statistics->groups->len; i++)
    {
      const HtStatisticsGroup *group = g_ptr_array_index (statistics->groups, i);
      g_assert_cmpstr (group->key, ==, keys[i]);
      g_assert_cmpuint (group->figures.received, ==, 1);
    }
}

/* What happened after as_of is not known yet, whatever the period asks for. */
static void
test_as_of (void)
{
  g_autoptr (HtCaseColumns) cases = make_columns ();
  add_case (cases, ht_date_new (2021, 1, 10), ht_date_new (2021, 3, 20), HT_OUTCOME_ACCEPTED);
  add_case (cases, ht_date_new (2021, 3, 1), HT_DATE_NONE, HT_OUTCOME_NONE);
  g_autoptr (HtStatistics) early = compute (cases, "2021", ht_date_new (2021, 2, 20), HT_BY_MONTH);
  g_assert_cmpuint (early->figures.received, ==, 1);
  g_assert_cmpuint (early->figures.ruled, ==, 0);
  g_assert_cmpuint (early->figures.pending_31_60, ==, 1);
  g_assert_cmpuint (early->groups->len, ==, 2);
  g_autoptr (HtStatistics) past = compute (cases, "2021-02", AS_OF_2021, HT_BY_NOTHING);
  g_assert_cmpuint (past->figures.received, ==, 0);
  g_assert_cmpuint (past->figures.pending, ==, 1); /* on as_of, by when the other is ruled */
  g_assert_cmpuint (past->figures.pending_31_60, ==, 1);
  g_autoptr (HtStatistics) ruled
      = compute (cases, "2021", ht_date_new (2021, 3, 20), HT_BY_NOTHING);
  g_assert_cmpuint (ruled->figures.ruled, ==, 1);
  g_assert_cmpuint (ruled->figures.pending, ==, 1);
}

static void
test_ages (void)
{
  static const int ages[] = { 0, 30, 31, 60, 61, 90, 91, 400 };
  g_autoptr (HtCaseColumns) cases = make_columns ();
  for (gsize i = 0; i < G_N_ELEMENTS (ages); i++)
    add_case (cases, AS_OF_2021 - ages[i], HT_DATE_NONE, HT_OUTCOME_NONE);
  g_autoptr (HtStatistics) statistics = compute (cases, "2021", AS_OF_2021, HT_BY_NOTHING);
  const HtFigures *f = &statistics->figures;
  g_assert_cmpuint (f->pending, ==, 8);
  g_assert_true (f->pending_0_30 == 2 && f->pending_31_60 == 2 && f->pending_61_90 == 2
                 && f->pending_over_90 == 2);
}

static void
test_subtract_corrections (void)
{
  g_autoptr (HtCaseColumns) cases = make_columns ();
  const HtDate received = ht_date_new (2021, 1, 4);
  const guint row = add_case (cases, received, received + 70, HT_OUTCOME_REJECTED);
  cases->not_counted[row] = 15;
  HtStatisticsQuery query = { .as_of = AS_OF_2021, .subtract_corrections = TRUE };
  g_assert_true (ht_period_parse ("2021", &query.period));
  g_autoptr (HtStatistics) without = ht_statistics_compute (cases, &query);
  g_assert_cmpfloat (without->figures.mean_days, ==, 55);
  g_assert_cmpuint (without->figures.within_60, ==, 1);
}

/* Weeks of remission of Freireich et al. (1963), the table of every textbook: the median is 23
 * with 6-MP (negative: censored) and 8 with placebo. */
static void
test_textbook_survival (void)
{
  static const int treated[] = { 6,   6,   6,   -6, 7,  -9,  10,  -10, -11, 13, 16,
                                 -17, -19, -20, 22, 23, -25, -32, -32, -34, -35 };
  static const int placebo[]
      = { 1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23 };
  g_autoptr (HtCaseColumns) a = make_columns ();
  g_autoptr (HtCaseColumns) b = make_columns ();
  for (gsize i = 0; i < G_N_ELEMENTS (treated); i++)
    if (treated[i] < 0)
      add_case (a, AS_OF_2021 + treated[i], HT_DATE_NONE, HT_OUTCOME_NONE);
    else
      add_case (a, AS_OF_2021 - 50, AS_OF_2021 - 50 + treated[i], HT_OUTCOME_REJECTED);
  for (gsize i = 0; i < G_N_ELEMENTS (placebo); i++)
    add_case (b, AS_OF_2021 - 50, AS_OF_2021 - 50 + placebo[i], HT_OUTCOME_ACCEPTED);
  g_autoptr (HtStatistics) with_6mp = compute (a, "2021", AS_OF_2021, HT_BY_NOTHING);
  g_autoptr (HtStatistics) without = compute (b, "2021", AS_OF_2021, HT_BY_NOTHING);
  g_assert_cmpfloat (with_6mp->survival_median, ==, 23);
  g_assert_cmpfloat (without->survival_median, ==, 8);
}

/* Ten cases by hand: each of the first four rulings adds a tenth although two cases ended otherwise
 * on day 2, so that day 6 reaches a half. With twenty withdrawals more a half is never reached,
 * which an estimate that takes them as censored would not see. */
static void
test_competing_ends (void)
{
  static const struct
  {
    int days;
    HtOutcome outcome;
  } ends[] = {
    { 1, HT_OUTCOME_REJECTED },  { 2, HT_OUTCOME_REJECTED },  { 2, HT_OUTCOME_WITHDRAWN },
    { 2, HT_OUTCOME_FORWARDED }, { 3, HT_OUTCOME_REJECTED },  { 4, HT_OUTCOME_ACCEPTED },
    { 6, HT_OUTCOME_MEDIATED },  { 8, HT_OUTCOME_DISMISSED }, { 9, HT_OUTCOME_REJECTED },
    { 9, HT_OUTCOME_WITHDRAWN },
  };
  g_autoptr (HtCaseColumns) cases = make_columns ();
  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    add_case (cases, AS_OF_2021 - 50, AS_OF_2021 - 50 + ends[i].days, ends[i].outcome);
  g_autoptr (HtStatistics) half = compute (cases, "2021", AS_OF_2021, HT_BY_NOTHING);
  g_assert_cmpfloat (half->survival_median, ==, 6);
  for (int i = 0; i < 20; i++)
    add_case (cases, AS_OF_2021 - 50, AS_OF_2021 - 49, HT_OUTCOME_WITHDRAWN);
  g_autoptr (HtStatistics) never = compute (cases, "2021", AS_OF_2021, HT_BY_NOTHING);
  g_assert_true (isnan (never->survival_median));
}

/* Below: the same figures by looking at every case for every figure. */

static gboolean
is_ended (const HtCaseColumns *cases, guint row, HtDate on)
{
  return cases->ruled[row] != HT_DATE_NONE && cases->ruled[row] <= on;
}

static HtOutcome
get_outcome (const HtCaseColumns *cases, guint row, HtDate as_of)
{
  return is_ended (cases, row, as_of) ? (HtOutcome)cases->outcome[row] : HT_OUTCOME_NONE;
}

static int
compare_days_cb (const void *a, const void *b)
{
  return *(const int *)a - *(const int *)b;
}

static void
recount_days (HtFigures *f, int *days, guint n)
{
  double sum = 0;
  f->mean_days = f->median_days = f->p90_days = NAN;
  if (n == 0)
    return;
  qsort (days, n, sizeof *days, compare_days_cb);
  for (guint i = 0; i < n; i++)
    {
      sum += days[i];
      f->within_60 += days[i] <= 60 ? 1 : 0;
      f->within_90 += days[i] <= 90 ? 1 : 0;
    }
  f->mean_days = sum / n;
  f->median_days = n % 2 == 1 ? days[n / 2] : (days[n / 2 - 1] + days[n / 2]) / 2.0;
  /* The smallest value that at least nine tenths of the values do not exceed. */
  for (guint i = n; i-- > 0;)
    if ((i + 1) * 10 >= n * 9)
      f->p90_days = days[i];
}

static void
recount_pending (HtFigures *f, const HtCaseColumns *cases, guint row, HtDate on)
{
  const int age = on - cases->received[row];
  if (age < 0 || is_ended (cases, row, on))
    return;
  f->pending++;
  f->pending_0_30 += age <= 30;
  f->pending_31_60 += age > 30 && age <= 60;
  f->pending_61_90 += age > 60 && age <= 90;
  f->pending_over_90 += age > 90;
}

static gboolean
is_in_group (const HtCaseColumns *cases, guint row, const HtStatisticsQuery *query, const char *key)
{
  const HtOutcome outcome = get_outcome (cases, row, query->as_of);
  switch (query->by)
    {
    case HT_BY_AGENCY:
      return strcmp (key, g_ptr_array_index (cases->agencies, cases->agency[row])) == 0;
    case HT_BY_FIELD:
      return strcmp (key, g_ptr_array_index (cases->fields, cases->field[row])) == 0;
    case HT_BY_TYPE:
      return strcmp (key, ht_appeal_type_code ((HtAppealType)cases->type[row])) == 0;
    case HT_BY_OUTCOME:
      return strcmp (key, outcome == HT_OUTCOME_NONE ? "open" : ht_outcome_code (outcome)) == 0;
    case HT_BY_REVIEWER:
      return strcmp (key, g_ptr_array_index (cases->reviewers, cases->reviewer[row])) == 0;
    case HT_BY_NOTHING:
    case HT_BY_MONTH:
    case HT_BY_QUARTER:
    case HT_BY_YEAR:
    default:
      return TRUE;
    }
}

static HtFigures
recount (const HtCaseColumns *cases, const HtStatisticsQuery *query, const char *key)
{
  HtFigures f = { 0 };
  guint n = 0;
  g_autofree int *days = g_new (int, cases->n + 1);
  for (guint i = 0; i < cases->n; i++)
    {
      const HtOutcome outcome = get_outcome (cases, i, query->as_of);
      if (cases->received[i] > query->as_of || (key != NULL && !is_in_group (cases, i, query, key)))
        continue;
      f.received += ht_period_contains (query->period, cases->received[i]) ? 1 : 0;
      recount_pending (&f, cases, i, query->as_of);
      if (outcome == HT_OUTCOME_NONE || !ht_period_contains (query->period, cases->ruled[i]))
        continue;
      f.withdrawn += outcome == HT_OUTCOME_WITHDRAWN;
      if (!ht_outcome_is_ruling (outcome))
        continue;
      f.ruled++;
      f.accepted += outcome == HT_OUTCOME_ACCEPTED;
      f.partly_accepted += outcome == HT_OUTCOME_PARTLY_ACCEPTED;
      f.rejected += outcome == HT_OUTCOME_REJECTED;
      f.dismissed += outcome == HT_OUTCOME_DISMISSED;
      f.other += outcome == HT_OUTCOME_MEDIATED;
      f.with_reviewer += cases->reviewed[i];
      const int took = cases->ruled[i] - cases->received[i]
                       - (query->subtract_corrections ? cases->not_counted[i] : 0);
      days[n++] = MAX (took, 0);
    }
  recount_days (&f, days, n);
  return f;
}

static gboolean
is_same_number (double a, double b)
{
  return (isnan (a) && isnan (b)) || fabs (a - b) < 1e-9;
}

static void
check_figures (const HtFigures *a, const HtFigures *b)
{
  g_assert_cmpuint (a->received, ==, b->received);
  g_assert_cmpuint (a->ruled, ==, b->ruled);
  g_assert_cmpuint (a->withdrawn, ==, b->withdrawn);
  g_assert_cmpuint (a->accepted, ==, b->accepted);
  g_assert_cmpuint (a->partly_accepted, ==, b->partly_accepted);
  g_assert_cmpuint (a->rejected, ==, b->rejected);
  g_assert_cmpuint (a->dismissed, ==, b->dismissed);
  g_assert_cmpuint (a->other, ==, b->other);
  g_assert_cmpuint (a->with_reviewer, ==, b->with_reviewer);
  g_assert_cmpuint (a->within_60, ==, b->within_60);
  g_assert_cmpuint (a->within_90, ==, b->within_90);
  g_assert_cmpuint (a->pending, ==, b->pending);
  g_assert_cmpuint (a->pending_0_30, ==, b->pending_0_30);
  g_assert_cmpuint (a->pending_31_60, ==, b->pending_31_60);
  g_assert_cmpuint (a->pending_61_90, ==, b->pending_61_90);
  g_assert_cmpuint (a->pending_over_90, ==, b->pending_over_90);
  g_assert_true (is_same_number (a->mean_days, b->mean_days));
  g_assert_true (is_same_number (a->median_days, b->median_days));
  g_assert_true (is_same_number (a->p90_days, b->p90_days));
}

/* Aalen–Johansen by definition: for each day the cases still at risk are counted again. */
static double
recount_survival (const HtCaseColumns *cases, const HtStatisticsQuery *query)
{
  double survival = 1, incidence = 0;
  for (int day = 0; day <= 2000; day++)
    {
      double at_risk = 0, ruled = 0, other = 0;
      for (guint i = 0; i < cases->n; i++)
        {
          const HtOutcome outcome = get_outcome (cases, i, query->as_of);
          const HtDate last = outcome != HT_OUTCOME_NONE ? cases->ruled[i] : query->as_of;
          const int time = last - cases->received[i];
          if (!ht_period_contains (query->period, cases->received[i])
              || cases->received[i] > query->as_of)
            continue;
          at_risk += time >= day;
          ruled += time == day && ht_outcome_is_ruling (outcome);
          other += time == day && outcome != HT_OUTCOME_NONE && !ht_outcome_is_ruling (outcome);
        }
      if (at_risk == 0)
        break;
      incidence += survival * ruled / at_risk;
      survival *= 1 - (ruled + other) / at_risk;
      if (incidence >= 0.5 - 1e-9)
        return day;
    }
  return NAN;
}

static HtCaseColumns *
make_random (GRand *random, int n)
{
  HtCaseColumns *cases = make_columns ();
  for (int i = 0; i < n; i++)
    {
      const HtDate received = ht_date_new (2020, 6, 1) + g_rand_int_range (random, 0, 500);
      const int outcome = g_rand_int_range (random, 0, HT_N_OUTCOMES);
      const HtDate ruled = outcome == HT_OUTCOME_NONE
                               ? HT_DATE_NONE
                               : received + g_rand_int_range (random, 0, 200);
      const guint row = add_case (cases, received, ruled, (HtOutcome)outcome);
      cases->type[row] = (guint8)g_rand_int_range (random, 0, HT_N_APPEAL_TYPES);
      cases->agency[row] = (guint16)g_rand_int_range (random, 0, 3);
      cases->field[row] = (guint16)g_rand_int_range (random, 0, 3);
      cases->reviewer[row] = (guint16)g_rand_int_range (random, 0, 3);
      cases->reviewed[row] = cases->reviewer[row] > 0;
      cases->not_counted[row] = (guint16)g_rand_int_range (random, 0, 20);
    }
  return cases;
}

/* The month, quarter or year of a group as a query of its own, cut to the period. */
static HtStatisticsQuery
narrow_to_span (const HtStatisticsQuery *query, const char *key)
{
  HtStatisticsQuery month = *query;
  g_assert_true (ht_period_parse (key, &month.period));
  month.period.from = MAX (month.period.from, query->period.from);
  month.period.to = MIN (month.period.to, query->period.to);
  month.as_of = MIN (month.period.to, query->as_of);
  return month;
}

static void
check_groups (const HtCaseColumns *cases, const HtStatisticsQuery *query,
              const HtStatistics *statistics)
{
  const gboolean is_in_time
      = query->by == HT_BY_MONTH || query->by == HT_BY_QUARTER || query->by == HT_BY_YEAR;
  guint received = 0, ruled = 0, pending = 0;
  for (guint i = 0; i < statistics->groups->len; i++)
    {
      const HtStatisticsGroup *group = g_ptr_array_index (statistics->groups, i);
      const HtStatisticsQuery own = is_in_time ? narrow_to_span (query, group->key) : *query;
      const HtFigures expected = recount (cases, &own, is_in_time ? NULL : group->key);
      check_figures (&group->figures, &expected);
      received += group->figures.received;
      ruled += group->figures.ruled;
      pending += group->figures.pending;
    }
  if (query->by == HT_BY_NOTHING)
    return;
  g_assert_cmpuint (received, ==, statistics->figures.received);
  g_assert_cmpuint (ruled, ==, statistics->figures.ruled);
  if (!is_in_time)
    g_assert_cmpuint (pending, ==, statistics->figures.pending);
}

static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (299);
  for (int run = 0; run < 180; run++)
    {
      g_autoptr (HtCaseColumns) cases = make_random (random, g_rand_int_range (random, 0, 150));
      HtStatisticsQuery query = { .by = (HtStatisticsBy)(run % (HT_BY_REVIEWER + 1)) };
      query.period.from = ht_date_new (2020, 5, 1) + g_rand_int_range (random, 0, 500);
      query.period.to = query.period.from + g_rand_int_range (random, 0, 500);
      query.as_of = ht_date_new (2020, 6, 1) + g_rand_int_range (random, 0, 900);
      query.subtract_corrections = g_rand_boolean (random);
      g_autoptr (HtStatistics) statistics = ht_statistics_compute (cases, &query);
      const HtFigures expected = recount (cases, &query, NULL);
      check_figures (&statistics->figures, &expected);
      g_assert_true (
          is_same_number (statistics->survival_median, recount_survival (cases, &query)));
      check_groups (cases, &query, statistics);
    }
}

static void
test_order_of_groups (void)
{
  g_autoptr (HtCaseColumns) cases = make_columns ();
  const guint later = add_case (cases, ht_date_new (2021, 2, 1), HT_DATE_NONE, HT_OUTCOME_NONE);
  cases->agency[later] = 2;
  add_case (cases, ht_date_new (2021, 2, 3), HT_DATE_NONE, HT_OUTCOME_NONE);
  g_autoptr (HtStatistics) agencies = compute (cases, "2021", AS_OF_2021, HT_BY_AGENCY);
  g_assert_cmpuint (agencies->groups->len, ==, 2);
  const HtStatisticsGroup *first = g_ptr_array_index (agencies->groups, 0);
  const HtStatisticsGroup *second = g_ptr_array_index (agencies->groups, 1);
  g_assert_cmpstr (first->key, ==, "종로구청장");
  g_assert_cmpstr (second->key, ==, "용산구청장");
  g_autoptr (HtStatistics) types = compute (cases, "2021", AS_OF_2021, HT_BY_TYPE);
  const HtStatisticsGroup *type = g_ptr_array_index (types->groups, 0);
  g_assert_cmpstr (type->key, ==, "revocation");
  g_assert_cmpstr (type->name, ==, "취소");
  g_autoptr (HtStatistics) months
      = compute (cases, "2020-11-20..2021-12-31", AS_OF_2021, HT_BY_MONTH);
  static const char *const keys[]
      = { "2020-11", "2020-12", "2021-01", "2021-02", "2021-03", "2021-04" };
  g_assert_cmpuint (months->groups->len, ==, G_N_ELEMENTS (keys));
  for (guint i = 0; i < months->groups->len; i++)
    {
      const HtStatisticsGroup *month = g_ptr_array_index (months->groups, i);
      g_assert_cmpstr (month->key, ==, keys[i]);
    }
}

/* Quarters and years are those of the calendar, whichever day the period begins on; cases without a
 * reviewer stand last. */
static void
test_names_of_groups (void)
{
  static const struct
  {
    const char *period;
    HtStatisticsBy by;
    const char *keys;
    const char *names;
  } expected[] = {
    { "2020-11-20..2021-12-31", HT_BY_QUARTER, "2020-Q4 2021-Q1 2021-Q2",
      "2020년 4분기, 2021년 1분기, 2021년 2분기" },
    { "2019-12-31..2021-01-01", HT_BY_YEAR, "2019 2020 2021", "2019년, 2020년, 2021년" },
    { "2021", HT_BY_REVIEWER, "김주심 ", "김주심, 주심 없음" },
    { "2021-02", HT_BY_MONTH, "2021-02", "2021. 2." },
  };
  g_autoptr (HtCaseColumns) cases = make_columns ();
  add_case (cases, ht_date_new (2021, 2, 1), HT_DATE_NONE, HT_OUTCOME_NONE);
  cases->reviewer[add_case (cases, ht_date_new (2021, 2, 3), HT_DATE_NONE, HT_OUTCOME_NONE)] = 1;
  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (HtStatistics) statistics
          = compute (cases, expected[i].period, AS_OF_2021, expected[i].by);
      g_autoptr (GString) keys = g_string_new (NULL);
      g_autoptr (GString) names = g_string_new (NULL);
      for (guint k = 0; k < statistics->groups->len; k++)
        {
          const HtStatisticsGroup *group = g_ptr_array_index (statistics->groups, k);
          g_string_append_printf (keys, "%s%s", k > 0 ? " " : "", group->key);
          g_string_append_printf (names, "%s%s", k > 0 ? ", " : "", group->name);
        }
      g_assert_cmpstr (keys->str, ==, expected[i].keys);
      g_assert_cmpstr (names->str, ==, expected[i].names);
    }
}

static void
test_by_words (void)
{
  static const struct
  {
    const char *word;
    HtStatisticsBy by;
  } words[] = {
    { "outcome", HT_BY_OUTCOME }, { "month", HT_BY_MONTH },       { "quarter", HT_BY_QUARTER },
    { "year", HT_BY_YEAR },       { "reviewer", HT_BY_REVIEWER }, { "field", HT_BY_FIELD },
  };
  HtStatisticsBy by;
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_assert_true (ht_statistics_by_parse (words[i].word, &by));
      g_assert_cmpint (by, ==, words[i].by);
    }
  g_assert_false (ht_statistics_by_parse ("week", &by));
  g_assert_false (ht_statistics_by_parse (NULL, &by));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/statistics/days", test_days);
  g_test_add_func ("/statistics/nothing", test_nothing);
  g_test_add_func ("/statistics/endings", test_endings);
  g_test_add_func ("/statistics/as-of", test_as_of);
  g_test_add_func ("/statistics/ages", test_ages);
  g_test_add_func ("/statistics/subtract-corrections", test_subtract_corrections);
  g_test_add_func ("/statistics/textbook-survival", test_textbook_survival);
  g_test_add_func ("/statistics/competing-ends", test_competing_ends);
  g_test_add_func ("/statistics/random", test_random);
  g_test_add_func ("/statistics/order-of-groups", test_order_of_groups);
  g_test_add_func ("/statistics/names-of-groups", test_names_of_groups);
  g_test_add_func ("/statistics/by-words", test_by_words);
  return g_test_run ();
}
