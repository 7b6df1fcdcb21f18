/* A table whose rows are chosen by a check mark: Space sets it in the selected rows, Enter is the
 * default button of the dialog. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Installs that on the view, whose model is a GtkListStore with the check mark (a gboolean) in that
 * column, shown by cell. changed is called after any change, with user_data; both outlive the view.
 */
void ht_check_rows_install (GtkTreeView *view, GtkCellRendererToggle *cell, int column,
                            void (*changed) (gpointer user_data), gpointer user_data);
/* Puts the keyboard on the first row. */
void ht_check_rows_focus (GtkTreeView *view);
guint ht_check_rows_count (GtkTreeView *view);

G_END_DECLS
