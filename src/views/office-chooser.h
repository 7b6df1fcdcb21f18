/* The dialog that asks for an office file; the window goes on while it stands. */
#pragma once

#include "views/window.h"

G_BEGIN_DECLS

/* path: the file chosen, with the ending .haetae for a file to be saved. */
typedef void (*HtOfficeChosen) (HtWindow *window, const char *path);

/* Calls chosen when the user chose a file and not when the dialog was left. name: what a file to be
 * saved is called at first, NULL for opening one. */
void ht_choose_office_file (HtWindow *window, GtkFileChooserAction action, const char *title,
                            const char *name, HtOfficeChosen chosen);

G_END_DECLS
