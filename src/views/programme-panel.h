/* The tab of the programmes' book-keeping (사업 관리): surveys, outreach, commendations with their
 * candidates, and budgets of the year of the month that the page shows. */
#pragma once

#include "views/service-panel.h"

G_BEGIN_DECLS

#define HT_TYPE_PROGRAMME_PANEL (ht_programme_panel_get_type ())
G_DECLARE_FINAL_TYPE (HtProgrammePanel, ht_programme_panel, HT, PROGRAMME_PANEL, HtServicePanel)

G_END_DECLS
