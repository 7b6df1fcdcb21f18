/* The charts of the appeals statistics, one at a time, of a year. */
#pragma once

#include "views/window.h"

G_BEGIN_DECLS

#define HT_TYPE_CHARTS_DIALOG (ht_charts_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HtChartsDialog, ht_charts_dialog, HT, CHARTS_DIALOG, GtkDialog)

void ht_charts_dialog_open (HtWindow *window);

G_END_DECLS
