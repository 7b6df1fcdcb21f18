#include "views/window-size.h"
#include "views/window-memory.h"

/* A window that fills the screen keeps the size that it goes back to. */
static void
size_allocated_cb (GtkWidget *widget)
{
  GtkWindow *window = GTK_WINDOW (widget);
  int width, height;

  if (!gtk_widget_get_mapped (widget) || gtk_window_is_maximized (window))
    return;
  gtk_window_get_size (window, &width, &height);
  ht_window_memory_set_int (HT_WINDOW_MEMORY, "width", width);
  ht_window_memory_set_int (HT_WINDOW_MEMORY, "height", height);
}

static gboolean
state_changed_cb (GtkWidget *widget, GdkEventWindowState *event)
{
  if ((event->changed_mask & GDK_WINDOW_STATE_MAXIMIZED) != 0)
    ht_window_memory_set_int (HT_WINDOW_MEMORY, "maximized",
                              (event->new_window_state & GDK_WINDOW_STATE_MAXIMIZED) != 0);
  return GDK_EVENT_PROPAGATE;
}

void
ht_window_size_remember (GtkWindow *window)
{
  int width = ht_window_memory_get_int (HT_WINDOW_MEMORY, "width", 0);
  int height = ht_window_memory_get_int (HT_WINDOW_MEMORY, "height", 0);

  if (width > 0 && height > 0)
    gtk_window_set_default_size (window, width, height);
  if (ht_window_memory_get_int (HT_WINDOW_MEMORY, "maximized", FALSE))
    gtk_window_maximize (window);
  g_signal_connect_after (window, "size-allocate", G_CALLBACK (size_allocated_cb), NULL);
  g_signal_connect (window, "window-state-event", G_CALLBACK (state_changed_cb), NULL);
}
