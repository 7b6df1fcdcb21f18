/* The cases behind each figure are as many as the statistics count, and a difference names exactly
 * the cases that make it. */
#include "domain/figure-cases.h"
#include "domain/statistics.h"
#include <math.h>

#define N_CASES 400

static const HtPeriod period = { 18628, 18717 }; /* the first quarter of 2021 */

static GPtrArray *
make_random_facts (GRand *random)
{
  GPtrArray *facts = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_case_facts_free);

  for (int i = 0; i < N_CASES; i++)
    {
      g_autofree char *number = g_strdup_printf ("2021-%04d", i);
      HtCaseFacts *one
          = ht_case_facts_new (number, period.from - 150 + g_rand_int_range (random, 0, 280));
      one->outcome = (HtOutcome)g_rand_int_range (random, 0, HT_N_OUTCOMES);
      one->ended_on = one->outcome == HT_OUTCOME_NONE
                          ? HT_DATE_NONE
                          : one->received_on + g_rand_int_range (random, 0, 150);
      one->reviewed = g_rand_boolean (random);
      one->not_counted = g_rand_int_range (random, 0, 9);
      g_ptr_array_add (facts, one);
    }
  return facts;
}

static HtCaseColumns *
make_columns (GPtrArray *facts)
{
  HtCaseColumns *columns = ht_case_columns_new ();

  g_ptr_array_add (columns->agencies, g_strdup ("종로구청장"));
  g_ptr_array_add (columns->fields, g_strdup (""));
  for (guint i = 0; i < facts->len; i++)
    {
      const HtCaseFacts *one = g_ptr_array_index (facts, i);
      guint row = ht_case_columns_append (columns);
      columns->received[row] = one->received_on;
      columns->ruled[row] = one->ended_on;
      columns->type[row] = HT_APPEAL_REVOCATION;
      columns->outcome[row] = (guint8)one->outcome;
      columns->agency[row] = 0;
      columns->field[row] = 0;
      columns->reviewed[row] = one->reviewed ? 1 : 0;
      columns->not_counted[row] = (guint16)one->not_counted;
    }
  return columns;
}

static const HtCaseFigure *
find (GPtrArray *figures, const char *name)
{
  for (guint i = 0; i < figures->len; i++)
    if (g_str_equal (((const HtCaseFigure *)figures->pdata[i])->name, name))
      return figures->pdata[i];
  g_assert_not_reached ();
}

static void
check_count (GPtrArray *figures, const char *name, guint expected)
{
  const HtCaseFigure *figure = find (figures, name);

  g_assert_cmpuint (figure->cases->len, ==, expected);
  g_assert_cmpfloat (figure->value, ==, expected);
}

static void
check_figures (GPtrArray *figures, const HtFigures *expected)
{
  check_count (figures, "received", expected->received);
  check_count (figures, "ruled", expected->ruled);
  check_count (figures, "accepted", expected->accepted);
  check_count (figures, "partly_accepted", expected->partly_accepted);
  check_count (figures, "rejected", expected->rejected);
  check_count (figures, "dismissed", expected->dismissed);
  check_count (figures, "other", expected->other);
  check_count (figures, "withdrawn", expected->withdrawn);
  check_count (figures, "within_60", expected->within_60);
  check_count (figures, "within_90", expected->within_90);
  check_count (figures, "with_reviewer", expected->with_reviewer);
  check_count (figures, "pending", expected->pending);
  g_assert_cmpuint (find (figures, "mean_days")->cases->len, ==, expected->ruled);
  g_assert_cmpfloat_with_epsilon (find (figures, "mean_days")->value, expected->mean_days, 1e-9);
}

static void
test_counts_are_those_of_the_statistics (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20210405);

  for (int round = 0; round < 60; round++)
    {
      g_autoptr (GPtrArray) facts = make_random_facts (random);
      g_autoptr (HtCaseColumns) columns = make_columns (facts);
      const HtStatisticsQuery query = { .period = period,
                                        .as_of = period.from + g_rand_int_range (random, 0, 120),
                                        .subtract_corrections = g_rand_boolean (random) };
      g_autoptr (HtStatistics) statistics = ht_statistics_compute (columns, &query);
      g_autoptr (GPtrArray) figures
          = ht_figure_cases (facts, period, query.as_of, query.subtract_corrections);
      check_figures (figures, &statistics->figures);
    }
}

static HtCaseFigure *
make_figure (const char *lines)
{
  HtCaseFigure *figure = ht_case_figure_new ("mean_days", 0);
  g_auto (GStrv) cases = g_strsplit (lines, ",", -1);

  for (guint i = 0; cases[i] != NULL; i++)
    if (cases[i][0] != '\0')
      g_ptr_array_add (figure->cases, g_strdup (cases[i]));
  return figure;
}

static void
test_a_difference_names_its_cases (void)
{
  static const struct
  {
    const char *then, *now, *expected;
  } rows[] = {
    { "", "", "" },
    { "a,b,c", "a,b,c", "" },
    { "a,b", "b,c", "-a +c " },
    { "a\t82,b\t10", "a\t83,b\t10", "~a 82>83 " },
    { "", "z,y", "+y +z " },
    { "b,a", "", "-a -b " },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (HtCaseFigure) then = make_figure (rows[i].then);
      g_autoptr (HtCaseFigure) now = make_figure (rows[i].now);
      g_autoptr (GPtrArray) changes = ht_case_changes (then, now);
      g_autoptr (GString) told = g_string_new (NULL);
      for (guint j = 0; j < changes->len; j++)
        {
          const HtCaseChange *one = g_ptr_array_index (changes, j);
          if (one->then && one->now)
            g_string_append_printf (told, "~%s %s>%s ", one->case_number, one->days_then,
                                    one->days_now);
          else
            g_string_append_printf (told, "%s%s ", one->now ? "+" : "-", one->case_number);
        }
      g_assert_cmpstr (told->str, ==, rows[i].expected);
    }
}

static void
test_without_rulings_there_is_no_mean (void)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GPtrArray) figures = ht_figure_cases (none, period, period.to, FALSE);

  g_assert_true (isnan (find (figures, "mean_days")->value));
  check_count (figures, "received", 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure-cases/as-many-as-the-statistics-count",
                   test_counts_are_those_of_the_statistics);
  g_test_add_func ("/figure-cases/a-difference-names-its-cases", test_a_difference_names_its_cases);
  g_test_add_func ("/figure-cases/no-rulings-no-mean", test_without_rulings_there_is_no_mean);
  return g_test_run ();
}
