/* Rows of text that are written anew whenever what they tell changes. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Destroys every child. */
void ht_rows_clear (GtkContainer *rows);
/* Adds a left-aligned label that wraps; class_name of style.css or NULL. The label is not owned. */
GtkWidget *ht_rows_add (GtkContainer *rows, const char *text, const char *class_name);
/* Writes each sentence into rows anew (of HtFault); hides rows when there is none. */
void ht_rows_show_faults (GtkContainer *rows, GPtrArray *faults, const char *class_name);
/* Writes why a job refused its task (faults) or, where that is NULL, failed. FALSE when it did
 * neither; rows are hidden then. */
gboolean ht_rows_show_refusal (GtkContainer *rows, GPtrArray *faults, const GError *error);

G_END_DECLS
