/* What a session of each role is paid from a day on: the rates of the office, one of which is
 * written below the list. */
#pragma once

#include "views/page.h"

G_BEGIN_DECLS

#define HT_TYPE_RATE_DIALOG (ht_rate_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HtRateDialog, ht_rate_dialog, HT, RATE_DIALOG, GtkDialog)

/* rates: of HtRate, only read. */
void ht_rate_dialog_open (HtPage *page, GPtrArray *rates);

G_END_DECLS
