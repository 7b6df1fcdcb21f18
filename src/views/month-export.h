/* Saving what a tab of the services shows of a month as a workbook. */
#pragma once

#include "views/service-panel.h"
#include "work/service-month.h"

G_BEGIN_DECLS

/* Asks where and writes the month's records of the kind (consultations, sessions; static), of one
 * district (its place in official order) or of all (-1); words begin the offered name. */
void ht_month_export_save (HtServicePanel *panel, const HtServiceMonth *month, const char *kind,
                           const char *words, int district);

G_END_DECLS
