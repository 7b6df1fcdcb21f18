#include "views/attribution-dialog.h"

struct _HtAttributionDialog
{
  GtkDialog parent_instance;
  GtkEntry *attribution;
};

#define HT_TYPE_ATTRIBUTION_DIALOG (ht_attribution_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HtAttributionDialog, ht_attribution_dialog, HT, ATTRIBUTION_DIALOG, GtkDialog)
G_DEFINE_FINAL_TYPE (HtAttributionDialog, ht_attribution_dialog, GTK_TYPE_DIALOG)

static void
ht_attribution_dialog_class_init (HtAttributionDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/haetae/Haetae/attribution-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HtAttributionDialog, attribution);
}

static void
ht_attribution_dialog_init (HtAttributionDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_dialog_set_default_response (GTK_DIALOG (self), GTK_RESPONSE_OK);
}

char *
ht_attribution_dialog_run (GtkWindow *parent)
{
  HtAttributionDialog *self
      = g_object_new (HT_TYPE_ATTRIBUTION_DIALOG, "transient-for", parent, NULL);
  char *attribution = NULL;

  if (gtk_dialog_run (GTK_DIALOG (self)) == GTK_RESPONSE_OK)
    attribution = g_strdup (gtk_entry_get_text (self->attribution));
  gtk_widget_destroy (GTK_WIDGET (self));
  return attribution;
}
