/* Columns of text for a table that is filled at once. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Adds a column of the title (translated by the caller) that shows that column of the model, so
 * many pixels wide; alignment 0: text at the left, 0.5: dates, 1: numbers. Owned by the view. */
GtkTreeViewColumn *ht_table_add_column (GtkTreeView *view, const char *title, int column, int width,
                                        float alignment);
/* Selects these rows and all between them too. */
void ht_table_select_rows (GtkTreeView *view, guint from, guint to);
/* The numbers of the selected rows in order; owned by the caller. */
GArray *ht_table_selected_rows (GtkTreeView *view);

G_END_DECLS
