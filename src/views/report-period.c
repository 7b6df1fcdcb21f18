#include "views/report-period.h"

#include <glib/gi18n-lib.h>

HtPeriod
ht_report_period (HtDate day, HtReportSpan span)
{
  int year, month;
  HtPeriod period;

  ht_date_split (day, &year, &month, NULL);
  period.from = ht_date_new (year, (month - 1) / (int)span * (int)span + 1, 1);
  period.to = ht_date_month_end (ht_date_add_months (period.from, (int)span - 1));
  return period;
}

char *
ht_report_period_name (HtDate day, HtReportSpan span)
{
  int year, month;

  ht_date_split (day, &year, &month, NULL);
  switch (span)
    {
    case HT_REPORT_MONTH:
      return g_strdup_printf (_ ("%1$d-%2$02d"), year, month);
    case HT_REPORT_QUARTER:
      return g_strdup_printf (_ ("%1$d, quarter %2$d"), year, (month + 2) / 3);
    case HT_REPORT_HALF:
      return g_strdup_printf (month <= 6 ? _ ("%d, first half") : _ ("%d, second half"), year);
    case HT_REPORT_YEAR:
    default:
      return g_strdup_printf (_ ("Year %d"), year);
    }
}
