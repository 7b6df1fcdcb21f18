/* People who stand twice in the office file: the pairs, why they may be one, and their merging. */
#pragma once

#include "views/page.h"

G_BEGIN_DECLS

#define HT_TYPE_MERGE_DIALOG (ht_merge_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HtMergeDialog, ht_merge_dialog, HT, MERGE_DIALOG, GtkDialog)

/* chosen: two partner ids (a GArray of gint64) whose pair is shown first, or an empty array. */
void ht_merge_dialog_open (HtPage *page, GArray *chosen);

G_END_DECLS
