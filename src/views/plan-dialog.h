/* The dialog that plans the meetings of a year: the office's rule, the days that come of it, and
 * why some of them moved. */
#pragma once

#include "views/page.h"

G_BEGIN_DECLS

#define HT_TYPE_PLAN_DIALOG (ht_plan_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HtPlanDialog, ht_plan_dialog, HT, PLAN_DIALOG, GtkDialog)

/* Opens it for the year. It plans by itself, as one change, and says on the page what was done. */
void ht_plan_dialog_open (HtPage *page, int year);

G_END_DECLS
