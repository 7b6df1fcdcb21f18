/* Which days a report of a month, quarter, half-year or year is about. */
#include "views/report-period.h"

static const struct
{
  const char *day;
  HtReportSpan span;
  const char *from;
  const char *to;
} cases[] = {
  { "2021-03-31", HT_REPORT_MONTH, "2021-03-01", "2021-03-31" },
  { "2020-02-29", HT_REPORT_MONTH, "2020-02-01", "2020-02-29" },
  { "2021-02-01", HT_REPORT_QUARTER, "2021-01-01", "2021-03-31" },
  { "2021-12-31", HT_REPORT_QUARTER, "2021-10-01", "2021-12-31" },
  { "2021-06-30", HT_REPORT_HALF, "2021-01-01", "2021-06-30" },
  { "2021-07-01", HT_REPORT_HALF, "2021-07-01", "2021-12-31" },
  { "2020-02-29", HT_REPORT_YEAR, "2020-01-01", "2020-12-31" },
};

static void
whole_periods (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HtPeriod period = ht_report_period (ht_date_from_iso (cases[i].day), cases[i].span);
      g_autofree char *from = ht_date_to_iso (period.from);
      g_autofree char *to = ht_date_to_iso (period.to);

      g_assert_cmpstr (from, ==, cases[i].from);
      g_assert_cmpstr (to, ==, cases[i].to);
    }
}

/* The periods of one length follow each other without gap or overlap. */
static void
one_after_the_other (void)
{
  static const HtReportSpan spans[]
      = { HT_REPORT_MONTH, HT_REPORT_QUARTER, HT_REPORT_HALF, HT_REPORT_YEAR };

  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    {
      HtDate first = ht_date_new (2019, 8, 31);
      HtPeriod before = ht_report_period (first, spans[i]);

      for (int n = 1; n < 30; n++)
        {
          HtPeriod period
              = ht_report_period (ht_date_add_months (first, n * (int)spans[i]), spans[i]);

          g_assert_cmpint (period.from, ==, before.to + 1);
          before = period;
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-period/whole-periods", whole_periods);
  g_test_add_func ("/report-period/one-after-the-other", one_after_the_other);
  return g_test_run ();
}
