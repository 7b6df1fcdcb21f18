/* The size of the window from one start to the next. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Gives a window that is not shown yet the size it had last, and follows it from then on. */
void ht_window_size_remember (GtkWindow *window);

G_END_DECLS
