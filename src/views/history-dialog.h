/* Who changed what of a record, for records whose form has no tab for it. */
#pragma once

#include "views/page.h"

G_BEGIN_DECLS

#define HT_TYPE_HISTORY_DIALOG (ht_history_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HtHistoryDialog, ht_history_dialog, HT, HISTORY_DIALOG, GtkDialog)

/* kind: of the record in the journal, static; name: of the record, for the title. */
void ht_history_dialog_open (HtPage *page, const char *kind, gint64 id, const char *name);

G_END_DECLS
