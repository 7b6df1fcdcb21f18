/* Every accelerator of the program in one table; ui/help-overlay.ui shows the same ones. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Gives the application's actions their keys. */
void ht_shortcuts_install (GtkApplication *application);

G_END_DECLS
