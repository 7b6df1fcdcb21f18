/* The cards over the coverage: how many dongs are covered, which share of all, what lacks to the
 * target, the pace, and when it is reached. */
#pragma once

#include "work/coverage-history.h"
#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HT_TYPE_COVERAGE_CARDS (ht_coverage_cards_get_type ())
G_DECLARE_FINAL_TYPE (HtCoverageCards, ht_coverage_cards, HT, COVERAGE_CARDS, GtkBox)

/* Nothing of them is kept. */
void ht_coverage_cards_show (HtCoverageCards *self, const HtCoverageFigures *figures,
                             const HtCoverageHistory *history);

G_END_DECLS
