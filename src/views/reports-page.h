/* 보고서: choose a report and its period, see it as a paper, export it. */
#pragma once

#include "views/page.h"

G_BEGIN_DECLS

#define HT_TYPE_REPORTS_PAGE (ht_reports_page_get_type ())
G_DECLARE_FINAL_TYPE (HtReportsPage, ht_reports_page, HT, REPORTS_PAGE, HtPage)

G_END_DECLS
