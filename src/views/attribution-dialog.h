/* Asks whose data a boundary file holds, when the file does not say it. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What was written, perhaps "", owned by the caller; NULL when the file is not to be loaded. */
char *ht_attribution_dialog_run (GtkWindow *parent);

G_END_DECLS
