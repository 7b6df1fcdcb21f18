/* One meeting of the commission: its agenda, its commissioners, what it decided, and whether it is
 * composed as the law wants. Every change is stored at once as one step that can be undone; only
 * the table of rulings waits for Ctrl+S. */
#pragma once

#include "views/page.h"

G_BEGIN_DECLS

#define HT_TYPE_HEARING_VIEW (ht_hearing_view_get_type ())
G_DECLARE_FINAL_TYPE (HtHearingView, ht_hearing_view, HT, HEARING_VIEW, GtkBox)

/* Signal: "closed" the clerk goes back to the calendar. */

/* Adds the actions of the meeting to those of the page, which outlives the view. */
void ht_hearing_view_set_page (HtHearingView *self, HtPage *page, GActionMap *actions);
/* Shows the stored meeting. */
void ht_hearing_view_open (HtHearingView *self, gint64 id);
/* Asks the store again; what is entered and not stored stays. */
void ht_hearing_view_refresh (HtHearingView *self);
/* Goes back to the calendar, after a question when something is entered and not stored. */
void ht_hearing_view_close (HtHearingView *self);
/* Forgets the meeting and disables its actions: the calendar is on the screen. */
void ht_hearing_view_leave (HtHearingView *self);

G_END_DECLS
