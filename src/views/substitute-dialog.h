/* The dialog that gives consultation days to somebody who is free then. */
#pragma once

#include "views/page.h"

G_BEGIN_DECLS

#define HT_TYPE_SUBSTITUTE_DIALOG (ht_substitute_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HtSubstituteDialog, ht_substitute_dialog, HT, SUBSTITUTE_DIALOG, GtkDialog)

/* Takes the ids of the sessions (of gint64); words: which they are. */
void ht_substitute_dialog_open (HtPage *page, GArray *ids, const char *words);

G_END_DECLS
