/* The statistics of a month (or any other period) as a document: appeals received, ruled and
 * pending, the time they took, all beside the same period of the year before; and the coverage of
 * the dongs at its end. */
#pragma once

#include "exchange/document.h"
#include "store/db.h"

G_BEGIN_DECLS

/* The report as it stands at the end of the period, or today when the period still runs; then the
 * year before is cut at the same day. Owned by the caller; HT_ERROR_INVALID for a period that has
 * not begun. The footer names the head of the journal's chain, so that a printed report can be
 * checked against the file. */
HtDocument *ht_monthly_report (HtDb *db, HtPeriod period, HtDate today, GError **error);
/* The same of a quarter or a year: also by quarter (of a year: by year), by lead reviewer, and each
 * part beside the same of the year before. */
HtDocument *ht_quarterly_report (HtDb *db, HtPeriod period, HtDate today, GError **error);
HtDocument *ht_yearly_report (HtDb *db, HtPeriod period, HtDate today, GError **error);

G_END_DECLS
