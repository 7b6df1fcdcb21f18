/* An entry for a day: takes every form of ht_written_date_parse() and the short 4.5, and writes the
 * day in one form when the keyboard leaves it. */
#pragma once

#include "base/date.h"
#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HT_TYPE_DATE_ENTRY (ht_date_entry_get_type ())
G_DECLARE_FINAL_TYPE (HtDateEntry, ht_date_entry, HT, DATE_ENTRY, GtkEntry)

GtkWidget *ht_date_entry_new (void);
/* The day whose year a short date means. */
void ht_date_entry_set_today (HtDateEntry *self, HtDate today);

G_END_DECLS
