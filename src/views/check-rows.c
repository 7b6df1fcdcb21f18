#include "views/check-rows.h"

typedef struct
{
  GtkTreeView *view;
  int column;
  void (*changed) (gpointer user_data);
  gpointer user_data;
} Checks;

static const char KEY[] = "ht-check-rows";

static gboolean
is_checked (Checks *self, GtkTreeIter *iter)
{
  gboolean checked;

  gtk_tree_model_get (gtk_tree_view_get_model (self->view), iter, self->column, &checked, -1);
  return checked;
}

static void
set_path (Checks *self, GtkTreePath *path, gboolean checked)
{
  GtkTreeModel *model = gtk_tree_view_get_model (self->view);
  GtkTreeIter iter;

  if (gtk_tree_model_get_iter (model, &iter, path))
    gtk_list_store_set (GTK_LIST_STORE (model), &iter, self->column, checked, -1);
}

static void
toggle_path (Checks *self, GtkTreePath *path)
{
  GtkTreeIter iter;

  if (gtk_tree_model_get_iter (gtk_tree_view_get_model (self->view), &iter, path))
    set_path (self, path, !is_checked (self, &iter));
}

/* All of the selected rows become what the first of them was not. */
static void
toggle_selected (Checks *self)
{
  GList *paths
      = gtk_tree_selection_get_selected_rows (gtk_tree_view_get_selection (self->view), NULL);
  GtkTreeIter first;

  if (paths != NULL
      && gtk_tree_model_get_iter (gtk_tree_view_get_model (self->view), &first, paths->data))
    {
      const gboolean checked = !is_checked (self, &first);
      for (GList *path = paths; path != NULL; path = path->next)
        set_path (self, path->data, checked);
    }
  g_list_free_full (paths, (GDestroyNotify)gtk_tree_path_free);
  self->changed (self->user_data);
}

static void
toggled_cb (GtkCellRendererToggle *cell, char *row, Checks *self)
{
  g_autoptr (GtkTreePath) path = gtk_tree_path_new_from_string (row);

  toggle_path (self, path);
  self->changed (self->user_data);
}

static gboolean
key_press_cb (GtkWidget *view, GdkEventKey *event, Checks *self)
{
  if ((event->state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  if (event->keyval == GDK_KEY_space)
    toggle_selected (self);
  else if (event->keyval == GDK_KEY_Return || event->keyval == GDK_KEY_KP_Enter)
    gtk_window_activate_default (GTK_WINDOW (gtk_widget_get_toplevel (view)));
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

void
ht_check_rows_install (GtkTreeView *view, GtkCellRendererToggle *cell, int column,
                       void (*changed) (gpointer user_data), gpointer user_data)
{
  Checks *self = g_new0 (Checks, 1);

  self->view = view;
  self->column = column;
  self->changed = changed;
  self->user_data = user_data;
  g_object_set_data_full (G_OBJECT (view), KEY, self, g_free);
  g_signal_connect (cell, "toggled", G_CALLBACK (toggled_cb), self);
  g_signal_connect (view, "key-press-event", G_CALLBACK (key_press_cb), self);
}

void
ht_check_rows_focus (GtkTreeView *view)
{
  g_autoptr (GtkTreePath) first = gtk_tree_path_new_first ();

  gtk_widget_grab_focus (GTK_WIDGET (view));
  gtk_tree_view_set_cursor (view, first, NULL, FALSE);
}

guint
ht_check_rows_count (GtkTreeView *view)
{
  Checks *self = g_object_get_data (G_OBJECT (view), KEY);
  GtkTreeModel *model = gtk_tree_view_get_model (view);
  GtkTreeIter iter;
  guint n = 0;

  for (gboolean more = gtk_tree_model_get_iter_first (model, &iter); more;
       more = gtk_tree_model_iter_next (model, &iter))
    n += is_checked (self, &iter) != FALSE;
  return n;
}
