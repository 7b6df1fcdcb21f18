/* Editing the office's letters: their names, titles and texts with fields, the sender, and how each
 * will look. */
#pragma once

#include "views/window.h"

G_BEGIN_DECLS

#define HT_TYPE_LETTER_TEMPLATE_DIALOG (ht_letter_template_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HtLetterTemplateDialog, ht_letter_template_dialog, HT, LETTER_TEMPLATE_DIALOG,
                      GtkDialog)

/* Opens the dialog over the window, which has an office file open. What the clerk keeps is one step
 * to undo. */
void ht_letter_template_dialog_open (HtWindow *window);

G_END_DECLS
