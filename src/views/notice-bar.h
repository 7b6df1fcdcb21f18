/* One sentence at the top of the window: what was done, or what went wrong and what to do. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HT_TYPE_NOTICE_BAR (ht_notice_bar_get_type ())
G_DECLARE_FINAL_TYPE (HtNoticeBar, ht_notice_bar, HT, NOTICE_BAR, GtkInfoBar)

/* Stays until it is closed or replaced. */
void ht_notice_bar_show_error (HtNoticeBar *self, const char *sentence);
/* Goes away by itself. With an action there is a button of that label that activates it; both NULL
 * for none. target (NULL for none) is the action's parameter; a floating reference is taken. */
void ht_notice_bar_show_notice (HtNoticeBar *self, const char *sentence, const char *label,
                                const char *action, GVariant *target);
void ht_notice_bar_hide (HtNoticeBar *self);

G_END_DECLS
