/* Rows of text that are written anew whenever what they tell changes. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Destroys every child. */
void ht_rows_clear (GtkContainer *rows);
/* Adds a left-aligned label that wraps; class_name of style.css or NULL. The label is not owned. */
GtkWidget *ht_rows_add (GtkContainer *rows, const char *text, const char *class_name);

G_END_DECLS
