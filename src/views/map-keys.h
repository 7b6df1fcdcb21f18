/* The keys that every map of the dongs answers to. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The step of an arrow key: dx 1 to the right, dy 1 down. FALSE for another key. */
gboolean ht_map_key_step (guint key, int *dx, int *dy);
/* Whether the key presses the dong that has the focus: Enter or the space bar. */
gboolean ht_map_key_presses (guint key);

G_END_DECLS
