#include "views/column-memory.h"
#include "views/window-memory.h"

#define GROUP_KEY "ht-column-memory"
#define ORDER "order"

static const char *
group_of (GtkTreeView *view)
{
  return g_object_get_data (G_OBJECT (view), GROUP_KEY);
}

static const char *
name_of (GtkTreeViewColumn *column)
{
  return gtk_buildable_get_name (GTK_BUILDABLE (column));
}

static GtkTreeViewColumn *
find_column (GtkTreeView *view, const char *name)
{
  for (int i = 0; gtk_tree_view_get_column (view, i) != NULL; i++)
    {
      GtkTreeViewColumn *column = gtk_tree_view_get_column (view, i);

      if (g_strcmp0 (name_of (column), name) == 0)
        return column;
    }
  return NULL;
}

static guint
count_visible (GtkTreeView *view)
{
  guint n = 0;

  for (int i = 0; gtk_tree_view_get_column (view, i) != NULL; i++)
    n += gtk_tree_view_column_get_visible (gtk_tree_view_get_column (view, i)) != FALSE;
  return n;
}

static void
restore_order (GtkTreeView *view)
{
  g_autofree char *order = ht_window_memory_get_string (group_of (view), ORDER);
  g_auto (GStrv) names = g_strsplit (order != NULL ? order : "", " ", -1);
  GtkTreeViewColumn *before = NULL;

  for (guint i = 0; names[i] != NULL; i++)
    {
      GtkTreeViewColumn *column = find_column (view, names[i]);

      if (column == NULL)
        continue;
      gtk_tree_view_move_column_after (view, column, before);
      before = column;
    }
}

static void
restore_column (GtkTreeView *view, GtkTreeViewColumn *column)
{
  g_autofree char *shown = g_strconcat (name_of (column), "-shown", NULL);
  g_autofree char *width = g_strconcat (name_of (column), "-width", NULL);

  gtk_tree_view_column_set_visible (
      column,
      ht_window_memory_get_int (group_of (view), shown, gtk_tree_view_column_get_visible (column))
          != 0);
  gtk_tree_view_column_set_fixed_width (
      column, ht_window_memory_get_int (group_of (view), width,
                                        gtk_tree_view_column_get_fixed_width (column)));
}

static void
columns_changed_cb (GtkTreeView *view, gpointer data)
{
  g_autoptr (GString) order = g_string_new (NULL);

  if (gtk_widget_in_destruction (GTK_WIDGET (view)))
    return;
  for (int i = 0; gtk_tree_view_get_column (view, i) != NULL; i++)
    g_string_append_printf (order, "%s%s", i > 0 ? " " : "",
                            name_of (gtk_tree_view_get_column (view, i)));
  ht_window_memory_set_string (group_of (view), ORDER, order->str);
}

static void
width_changed_cb (GtkTreeViewColumn *column, GParamSpec *property, GtkTreeView *view)
{
  g_autofree char *key = g_strconcat (name_of (column), "-width", NULL);

  ht_window_memory_set_int (group_of (view), key, gtk_tree_view_column_get_fixed_width (column));
}

/* The last column that is shown stays: a table without columns has no heads to bring them back. */
static void
toggled_cb (GtkToggleButton *button, GtkTreeViewColumn *column)
{
  GtkTreeView *view = GTK_TREE_VIEW (gtk_tree_view_column_get_tree_view (column));
  gboolean shown = gtk_toggle_button_get_active (button);
  g_autofree char *key = g_strconcat (name_of (column), "-shown", NULL);

  if (!shown && count_visible (view) == 1)
    {
      gtk_toggle_button_set_active (button, TRUE);
      return;
    }
  gtk_tree_view_column_set_visible (column, shown);
  ht_window_memory_set_int (group_of (view), key, shown);
}

static GtkWidget *
build_choice (GtkTreeView *view)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  for (int i = 0; gtk_tree_view_get_column (view, i) != NULL; i++)
    {
      GtkTreeViewColumn *column = gtk_tree_view_get_column (view, i);
      GtkWidget *button = gtk_check_button_new_with_label (gtk_tree_view_column_get_title (column));

      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button),
                                    gtk_tree_view_column_get_visible (column));
      g_signal_connect (button, "toggled", G_CALLBACK (toggled_cb), column);
      gtk_container_add (GTK_CONTAINER (box), button);
    }
  g_object_set (box, "margin", 12, NULL);
  gtk_widget_show_all (box);
  return box;
}

static gboolean
destroy_cb (gpointer popover)
{
  gtk_widget_destroy (popover);
  g_object_unref (popover);
  return G_SOURCE_REMOVE;
}

/* A popover that is destroyed while it closes complains of its own end. */
static void
closed_cb (GtkPopover *popover, gpointer data)
{
  g_idle_add (destroy_cb, g_object_ref (popover));
}

/* Below the heads of the view. */
static void
popup (GtkTreeView *view, int x)
{
  const GdkRectangle place = { x, 0, 1, 1 };
  GtkWidget *popover = gtk_popover_new (GTK_WIDGET (view));

  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &place);
  gtk_container_add (GTK_CONTAINER (popover), build_choice (view));
  g_signal_connect (popover, "closed", G_CALLBACK (closed_cb), NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
}

static GtkTreeViewColumn *
column_of_head (GtkTreeView *view, GtkWidget *head)
{
  int i = 0;

  while (gtk_tree_view_column_get_button (gtk_tree_view_get_column (view, i)) != head)
    i++;
  return gtk_tree_view_get_column (view, i);
}

static gboolean
head_press_cb (GtkWidget *head, GdkEventButton *event, GtkTreeView *view)
{
  if (!gdk_event_triggers_context_menu ((GdkEvent *)event))
    return GDK_EVENT_PROPAGATE;
  popup (view, gtk_tree_view_column_get_x_offset (column_of_head (view, head)));
  return GDK_EVENT_STOP;
}

void
ht_column_memory_attach (GtkTreeView *view, const char *group)
{
  g_object_set_data_full (G_OBJECT (view), GROUP_KEY, g_strdup (group), g_free);
  restore_order (view);
  for (int i = 0; gtk_tree_view_get_column (view, i) != NULL; i++)
    {
      GtkTreeViewColumn *column = gtk_tree_view_get_column (view, i);

      restore_column (view, column);
      gtk_tree_view_column_set_reorderable (column, TRUE);
      g_signal_connect (column, "notify::fixed-width", G_CALLBACK (width_changed_cb), view);
      g_signal_connect (gtk_tree_view_column_get_button (column), "button-press-event",
                        G_CALLBACK (head_press_cb), view);
    }
  g_signal_connect (view, "columns-changed", G_CALLBACK (columns_changed_cb), NULL);
}

void
ht_column_memory_popup (GtkTreeView *view)
{
  popup (view, 0);
}
