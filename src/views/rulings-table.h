/* What a meeting decided, entered by keyboard: who was there, and a row for each case of the agenda
 * with its result, its votes and a remark. */
#pragma once

#include "views/hearing-reading.h"
#include "work/record-hearing.h"
#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HT_TYPE_RULINGS_TABLE (ht_rulings_table_get_type ())
G_DECLARE_FINAL_TYPE (HtRulingsTable, ht_rulings_table, HT, RULINGS_TABLE, GtkBox)

/* Signal: "changed" something was entered, or taken back. */

/* Shows what is stored; what was entered is gone. */
void ht_rulings_table_show (HtRulingsTable *self, HtHearingReading *reading);
/* Whether something is entered that is not stored. */
gboolean ht_rulings_table_is_changed (HtRulingsTable *self);
/* What was entered, owned by the caller; only cases that changed are named. */
HtHearingRecording *ht_rulings_table_collect (HtRulingsTable *self, HtDate today,
                                              const char *clerk);
/* Marks the rows that the refusals (of HtFault) name by their case number, and puts the keyboard on
 * the first; gives those that name no case, owned by the caller. */
GPtrArray *ht_rulings_table_show_faults (HtRulingsTable *self, GPtrArray *refusals);
void ht_rulings_table_focus (HtRulingsTable *self);

G_END_DECLS
