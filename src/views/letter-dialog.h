/* Writing a letter about cases: which letter, the texts that no record has, a preview of the first,
 * and where to save them all. */
#pragma once

#include "views/page.h"

G_BEGIN_DECLS

#define HT_TYPE_LETTER_DIALOG (ht_letter_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HtLetterDialog, ht_letter_dialog, HT, LETTER_DIALOG, GtkDialog)

/* Opens the dialog over the page for the cases (gint64, at least one, in the order of the letters);
 * the page then shows what was written. */
void ht_letter_dialog_run (HtPage *page, GArray *appeal_ids);

G_END_DECLS
