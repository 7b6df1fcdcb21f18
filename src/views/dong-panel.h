/* One dong beside the map: its regular consultation days, the coming dates, and the buttons that
 * change them. */
#pragma once

#include "domain/coverage.h"
#include "domain/holiday-calendar.h"
#include "views/page.h"

G_BEGIN_DECLS

#define HT_TYPE_DONG_PANEL (ht_dong_panel_get_type ())
G_DECLARE_FINAL_TYPE (HtDongPanel, ht_dong_panel, HT, DONG_PANEL, GtkBox)

/* Shows the dong on that day. state: its state in words. schedules: all HtSchedule of the office;
 * what is shown is copied. */
void ht_dong_panel_show (HtDongPanel *self, HtPage *page, const HtDong *dong, const char *state,
                         GPtrArray *schedules, HtDate on, const HtHolidayCalendar *holidays);
/* Shows that no dong is chosen. */
void ht_dong_panel_clear (HtDongPanel *self);

G_END_DECLS
