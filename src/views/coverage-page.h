/* Coverage of the dongs by village lawyers (마을상담): the map, the progress to the target, and the
 * days of one dong. */
#pragma once

#include "views/page.h"

G_BEGIN_DECLS

#define HT_TYPE_COVERAGE_PAGE (ht_coverage_page_get_type ())
G_DECLARE_FINAL_TYPE (HtCoveragePage, ht_coverage_page, HT, COVERAGE_PAGE, HtPage)

G_END_DECLS
