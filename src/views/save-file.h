/* Saving something as a file for another program: asks where, writes it as a whole or not at all
 * away from the main thread, and says so with a button that opens it. */
#pragma once

#include "views/window.h"

G_BEGIN_DECLS

/* Writes what is ordered to output, which is not closed. */
typedef gboolean (*HtFileWriter) (HtDb *db, gpointer order, GOutputStream *output, GError **error);

/* name: what is offered, with the ending that the file will have. Takes order, which is freed by
 * free_order. */
void ht_save_file (HtWindow *window, const char *title, const char *name, HtFileWriter write,
                   gpointer order, GDestroyNotify free_order);

G_END_DECLS
