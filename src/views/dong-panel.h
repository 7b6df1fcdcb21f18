/* One dong beside the map: its regular consultation days, the coming dates, and the buttons that
 * change them. */
#pragma once

#include "domain/holiday-calendar.h"
#include "views/page.h"
#include "work/coverage-figures.h"

G_BEGIN_DECLS

#define HT_TYPE_DONG_PANEL (ht_dong_panel_get_type ())
G_DECLARE_FINAL_TYPE (HtDongPanel, ht_dong_panel, HT, DONG_PANEL, GtkBox)

/* Shows the dong on the day of the figures. state: its state in words. What is shown is copied. */
void ht_dong_panel_show (HtDongPanel *self, HtPage *page, const HtDong *dong, const char *state,
                         const HtCoverageFigures *figures, const HtHolidayCalendar *holidays);
/* Shows that no dong is chosen. */
void ht_dong_panel_clear (HtDongPanel *self);

G_END_DECLS
