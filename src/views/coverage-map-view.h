/* The map of the dongs with their list, and beside them one dong or what would be if more were
 * covered. */
#pragma once

#include "domain/holiday-calendar.h"
#include "views/page.h"
#include "work/coverage-figures.h"

G_BEGIN_DECLS

#define HT_TYPE_COVERAGE_MAP_VIEW (ht_coverage_map_view_get_type ())
G_DECLARE_FINAL_TYPE (HtCoverageMapView, ht_coverage_map_view, HT, COVERAGE_MAP_VIEW, GtkBox)

/* Shows the figures, which become the view's, as do the boundaries (of HtBoundary, empty for none)
 * and the holidays. The dong that is chosen and what is tried stay. The page is not owned and
 * outlives the view. */
void ht_coverage_map_view_take (HtCoverageMapView *self, HtPage *page, HtCoverageFigures *figures,
                                GPtrArray *boundaries, HtHolidayCalendar *holidays);
/* Another office file is shown next: no dong is chosen, nothing is tried. */
void ht_coverage_map_view_forget (HtCoverageMapView *self);
/* Lists only the dongs with these words. */
void ht_coverage_map_view_search (HtCoverageMapView *self, const char *words);

G_END_DECLS
