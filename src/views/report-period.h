/* The calendar months, quarters, half-years and years that a report can be about. */
#pragma once

#include "base/date.h"

G_BEGIN_DECLS

/* The number of months that each lasts. */
typedef enum
{
  HT_REPORT_MONTH = 1,
  HT_REPORT_QUARTER = 3,
  HT_REPORT_HALF = 6,
  HT_REPORT_YEAR = 12,
} HtReportSpan;

/* The one that the day lies in. */
HtPeriod ht_report_period (HtDate day, HtReportSpan span);
/* What the window calls it: "March 2021", in the user's language; owned by the caller. */
char *ht_report_period_name (HtDate day, HtReportSpan span);

G_END_DECLS
