#include "views/text-rows.h"

static void
destroy_cb (GtkWidget *child, gpointer user_data)
{
  gtk_widget_destroy (child);
}

void
ht_rows_clear (GtkContainer *rows)
{
  gtk_container_foreach (rows, destroy_cb, NULL);
}

GtkWidget *
ht_rows_add (GtkContainer *rows, const char *text, const char *class_name)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_line_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_line_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (class_name != NULL)
    gtk_style_context_add_class (gtk_widget_get_style_context (label), class_name);
  gtk_container_add (rows, label);
  return label;
}
