#include "views/row-menu.h"

/* A right click on a row that is not selected means that row alone. */
static gboolean
button_press_cb (GtkTreeView *view, GdkEventButton *event, GtkMenu *menu)
{
  GtkTreeSelection *selection = gtk_tree_view_get_selection (view);
  g_autoptr (GtkTreePath) path = NULL;

  if (!gdk_event_triggers_context_menu ((GdkEvent *)event)
      || event->window != gtk_tree_view_get_bin_window (view))
    return GDK_EVENT_PROPAGATE;
  if (gtk_tree_view_get_path_at_pos (view, (int)event->x, (int)event->y, &path, NULL, NULL, NULL)
      && !gtk_tree_selection_path_is_selected (selection, path))
    gtk_tree_view_set_cursor (view, path, NULL, FALSE);
  gtk_menu_popup_at_pointer (menu, (GdkEvent *)event);
  return GDK_EVENT_STOP;
}

static gboolean
popup_menu_cb (GtkWidget *view, GtkMenu *menu)
{
  gtk_menu_popup_at_widget (menu, view, GDK_GRAVITY_CENTER, GDK_GRAVITY_CENTER, NULL);
  return TRUE;
}

void
ht_row_menu_install (GtkTreeView *view, GMenuModel *model)
{
  GtkWidget *menu = gtk_menu_new_from_model (model);

  gtk_menu_attach_to_widget (GTK_MENU (menu), GTK_WIDGET (view), NULL);
  g_signal_connect (view, "button-press-event", G_CALLBACK (button_press_cb), menu);
  g_signal_connect (view, "popup-menu", G_CALLBACK (popup_menu_cb), menu);
}
