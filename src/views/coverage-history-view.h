/* How the coverage came about since the programme began, and how it goes on: the curve with its
 * forecast, pace and forecast in words, and the ends of the years as a table. */
#pragma once

#include "views/page.h"

G_BEGIN_DECLS

#define HT_TYPE_COVERAGE_HISTORY_VIEW (ht_coverage_history_view_get_type ())
G_DECLARE_FINAL_TYPE (HtCoverageHistoryView, ht_coverage_history_view, HT, COVERAGE_HISTORY_VIEW,
                      GtkBox)

/* Reads the office of the page up to that day. The page is not owned and outlives the view. */
void ht_coverage_history_view_show (HtCoverageHistoryView *self, HtPage *page, HtDate on);

G_END_DECLS
