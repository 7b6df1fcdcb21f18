/* The dialog in which a clerk sets one regular consultation of a dong: weekday, weeks, time,
 * partner and since when. */
#pragma once

#include "domain/coverage.h"
#include "views/page.h"

G_BEGIN_DECLS

#define HT_TYPE_SCHEDULE_DIALOG (ht_schedule_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HtScheduleDialog, ht_schedule_dialog, HT, SCHEDULE_DIALOG, GtkDialog)

/* Opens the dialog for an entry (copied): one with id 0 is new. dong: 종로구 사직동. It saves by
 * itself, keeps open with the reason beside the field when that is refused, and says on the page
 * what was done. */
void ht_schedule_dialog_open (HtPage *page, const HtSchedule *schedule, const char *dong);
/* The same for an entry that ends: offers last_day, with the keyboard on it. What was before stays
 * as history. */
void ht_schedule_dialog_open_end (HtPage *page, const HtSchedule *schedule, const char *dong,
                                  HtDate last_day);

G_END_DECLS
