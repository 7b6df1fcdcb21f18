#include "views/plain-table.h"

#define ROW_HEIGHT 28

GtkTreeViewColumn *
ht_table_add_column (GtkTreeView *view, const char *title, int column, int width, float alignment)
{
  GtkCellRenderer *cell = gtk_cell_renderer_text_new ();
  GtkTreeViewColumn *added
      = gtk_tree_view_column_new_with_attributes (title, cell, "text", column, NULL);

  g_object_set (cell, "height", ROW_HEIGHT, "xalign", alignment, "ellipsize", PANGO_ELLIPSIZE_END,
                NULL);
  gtk_tree_view_column_set_sizing (added, GTK_TREE_VIEW_COLUMN_FIXED);
  gtk_tree_view_column_set_fixed_width (added, width);
  gtk_tree_view_column_set_resizable (added, TRUE);
  gtk_tree_view_column_set_alignment (added, alignment);
  gtk_tree_view_append_column (view, added);
  return added;
}

void
ht_table_select_rows (GtkTreeView *view, guint from, guint to)
{
  g_autoptr (GtkTreePath) first = gtk_tree_path_new_from_indices ((int)from, -1);
  g_autoptr (GtkTreePath) last = gtk_tree_path_new_from_indices ((int)to, -1);

  gtk_tree_selection_select_range (gtk_tree_view_get_selection (view), first, last);
}

GArray *
ht_table_selected_rows (GtkTreeView *view)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint));
  GtkTreeSelection *selection = gtk_tree_view_get_selection (view);
  GList *paths = gtk_tree_selection_get_selected_rows (selection, NULL);

  for (GList *path = paths; path != NULL; path = path->next)
    {
      const guint row = (guint)gtk_tree_path_get_indices (path->data)[0];
      g_array_append_val (rows, row);
    }
  g_list_free_full (paths, (GDestroyNotify)gtk_tree_path_free);
  return rows;
}
