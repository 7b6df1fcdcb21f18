/* 현황: the state of the office at a glance; a figure opens its cases. */
#pragma once

#include "views/page.h"

G_BEGIN_DECLS

#define HT_TYPE_OVERVIEW_PAGE (ht_overview_page_get_type ())
G_DECLARE_FINAL_TYPE (HtOverviewPage, ht_overview_page, HT, OVERVIEW_PAGE, HtPage)

G_END_DECLS
