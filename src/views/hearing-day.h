/* What happens on one day: its meeting and the deadlines that end on it. */
#pragma once

#include "views/hearing-month.h"
#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HT_TYPE_HEARING_DAY (ht_hearing_day_get_type ())
G_DECLARE_FINAL_TYPE (HtHearingDay, ht_hearing_day, HT, HEARING_DAY, GtkBox)

/* Signals: "opened" the meeting is to be opened, or one planned on the day; "appeal" (gint64 id) a
 * case is to be opened. */

/* month: only read; NULL while it is not known yet. */
void ht_hearing_day_show (HtHearingDay *self, const HtHearingMonth *month, HtDate day,
                          HtDate today);

G_END_DECLS
