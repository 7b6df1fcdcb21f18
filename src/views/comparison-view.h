/* The districts on the day shown beside a past day, as a table that is sorted and copied. */
#pragma once

#include "views/page.h"

G_BEGIN_DECLS

#define HT_TYPE_COMPARISON_VIEW (ht_comparison_view_get_type ())
G_DECLARE_FINAL_TYPE (HtComparisonView, ht_comparison_view, HT, COMPARISON_VIEW, GtkBox)

/* Reads the office of the page and compares the day with the past day that was chosen, at first
 * that of a year before. The page is not owned and outlives the view. */
void ht_comparison_view_show (HtComparisonView *self, HtPage *page, HtDate on);

G_END_DECLS
