/* The charts of the statistics, as the monthly report, the window and the command line show
 * them. */
#pragma once

#include "domain/statistics.h"
#include "exchange/chart.h"
#include "store/db.h"

G_BEGIN_DECLS

/* The name of the n-th chart: "days" (mean and median days to decision by month, 24 months at
 * least), "outcomes" (rulings by outcome and month, 12 months at least), "histogram" (days to
 * decision of the period's rulings), "survival" (share with a ruling by days since receipt, of the
 * cases received in the year up to the period's end and in the one before) and "ageing" (pending
 * cases by age at the period's end and a year before) and "coverage" (covered dongs by month since
 * 2014 with the forecast of a year); NULL behind the last. */
const char *ht_appeal_chart_name (guint n);
/* The title of the n-th chart, untranslated: for _(). */
const char *ht_appeal_chart_title (guint n);
/* That chart of the period, cut at today. Owned by the caller; HT_ERROR_USAGE, which names those
 * there are, when there is none of that name, HT_ERROR_INVALID for a period that has not begun. */
HtChart *ht_appeal_chart (HtDb *db, const char *name, HtPeriod period, HtDate today,
                          GError **error);

G_END_DECLS
