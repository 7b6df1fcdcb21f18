/* Which columns of a table are shown, in which order and how wide: chosen at the heads,
 * and remembered for this user. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows the columns of the view as they were left, and remembers what changes from now on, under
 * that group of the window's memory. Columns are known by their names in the interface file; a
 * right click on a head offers them all. */
void ht_column_memory_attach (GtkTreeView *view, const char *group);
/* Offers them too, for the keyboard. */
void ht_column_memory_popup (GtkTreeView *view);

G_END_DECLS
