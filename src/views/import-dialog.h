/* Records from a file: which column is what, what would happen row by row, then one step. */
#pragma once

#include "views/window.h"

G_BEGIN_DECLS

/* Asks for a file and opens the dialog on it. The window has an open office file. */
void ht_import_dialog_choose (HtWindow *window);
void ht_import_dialog_open (HtWindow *window, const char *path);

G_END_DECLS
