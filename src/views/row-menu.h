/* The menu of a table's rows: a right click or the menu key opens it. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Gives the rows of the view this menu, whose actions are those of the widgets around the view;
 * once for a view. */
void ht_row_menu_install (GtkTreeView *view, GMenuModel *menu);

G_END_DECLS
