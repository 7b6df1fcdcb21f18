#include "views/text-rows.h"

#include "domain/fault.h"

#define MAX_CHARS 70 /* of a line of a fault */

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

void
ht_rows_show_faults (GtkContainer *rows, GPtrArray *faults, const char *class_name)
{
  ht_rows_clear (rows);
  for (guint i = 0; i < faults->len; i++)
    {
      GtkWidget *row = ht_rows_add (rows, ((const HtFault *)faults->pdata[i])->reason, class_name);
      gtk_label_set_max_width_chars (GTK_LABEL (row), MAX_CHARS);
      gtk_label_set_selectable (GTK_LABEL (row), TRUE);
      gtk_widget_set_can_focus (row, FALSE);
      gtk_widget_show (row);
    }
  gtk_widget_set_visible (GTK_WIDGET (rows), faults->len > 0);
}

gboolean
ht_rows_show_refusal (GtkContainer *rows, GPtrArray *faults, const GError *error)
{
  g_autoptr (GPtrArray) failure = ht_faults_new ();

  if (faults == NULL)
    ht_faults_add (failure, "", "%s", error->message);
  ht_rows_show_faults (rows, faults != NULL ? faults : failure, "ht-field-error");
  return faults == NULL || faults->len > 0;
}
