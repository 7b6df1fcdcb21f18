/* Saving something as a file for another program: asks where, writes it as a whole or not at all
 * away from the main thread, and says so with a button that opens it. */
#pragma once

#include "views/window.h"

G_BEGIN_DECLS

/* Writes what is ordered to output, which is not closed. */
typedef gboolean (*HtFileWriter) (HtDb *db, gpointer order, GOutputStream *output, GError **error);

/* name: what is offered, with the ending that the file will have, beside the office file or where
 * the last one went. Takes order, which is freed by free_order; NULL for one that nobody owns. */
void ht_save_file (HtWindow *window, const char *title, const char *name, HtFileWriter write,
                   gpointer order, GDestroyNotify free_order);
/* The typed path, which is taken, with that ending, as it tells other programs what the file is.
 * The dialog has not asked about a file whose name only the ending makes: HT_ERROR_FILE when there
 * is one. Owned by the caller. */
char *ht_path_with_ending (char *typed, const char *ending, GError **error);

G_END_DECLS
