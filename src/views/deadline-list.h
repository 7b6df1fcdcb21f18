/* The deadlines of an appeal with their article, how they are reckoned and why they moved. */
#pragma once

#include "domain/deadline.h"
#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HT_TYPE_DEADLINE_LIST (ht_deadline_list_get_type ())
G_DECLARE_FINAL_TYPE (HtDeadlineList, ht_deadline_list, HT, DEADLINE_LIST, GtkBox)

/* Shows the clocks of the appeal as they stand on that day. */
void ht_deadline_list_show (HtDeadlineList *self, const HtAppeal *appeal, HtDate today,
                            const HtDeadlineHabits *habits);

G_END_DECLS
