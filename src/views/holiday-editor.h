/* The holidays of a year, to which a clerk adds days or takes some out, and the open deadlines that
 * this will move. Nothing is stored here. */
#pragma once

#include "store/store.h"
#include "work/move-holidays.h"
#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HT_TYPE_HOLIDAY_EDITOR (ht_holiday_editor_get_type ())
G_DECLARE_FINAL_TYPE (HtHolidayEditor, ht_holiday_editor, HT, HOLIDAY_EDITOR, GtkBox)

/* Shows the year of today. */
void ht_holiday_editor_open (HtHolidayEditor *self, HtStore *store, HtDate today);
/* What is to be changed, owned by the caller; without days when nothing is. */
HtHolidayMove *ht_holiday_editor_get_move (HtHolidayEditor *self);

G_END_DECLS
