#include "views/serve-dialog.h"
#include "views/appeal-fields.h"
#include "views/date-entry.h"
#include "views/hearing-faults.h"
#include "views/text-rows.h"
#include "work/record-hearing.h"
#include <glib/gi18n-lib.h>

struct _HtServeDialog
{
  GtkDialog parent_instance;
  GtkLabel *head;
  GtkEntry *day;
  GtkContainer *faults;

  HtPage *page; /* not owned: it outlives its modal dialog */
  gint64 hearing_id;
};

G_DEFINE_FINAL_TYPE (HtServeDialog, ht_serve_dialog, GTK_TYPE_DIALOG)

static void
saved_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtServeDialog) self = user_data;
  g_autoptr (HtHearingSaved) saved = ht_hearing_finish (self->page, store, result, self->faults);

  if (self->day == NULL)
    return;
  gtk_widget_set_sensitive (GTK_WIDGET (self), TRUE);
  if (saved == NULL)
    return;
  g_autofree char *sentence = g_strdup_printf (
      ngettext ("%u ruling was served.", "%u rulings were served.", saved->n), saved->n);
  ht_page_show_notice (self->page, sentence, TRUE);
  gtk_widget_destroy (GTK_WIDGET (self));
}

static void
save (HtServeDialog *self)
{
  const HtDate today = ht_page_today (self->page);
  HtDate day = HT_DATE_NONE;

  if (!ht_typed_date_parse (gtk_entry_get_text (self->day), today, &day) || day == HT_DATE_NONE)
    {
      g_autoptr (GPtrArray) faults = ht_faults_new ();
      ht_faults_add (faults, "served_on", _ ("This is no day. Write it like 2021-04-05."));
      ht_rows_show_faults (self->faults, faults, "ht-field-error");
      return;
    }
  gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
  ht_store_write_async (
      ht_page_store (self->page), ht_serve_hearing,
      ht_hearing_serving_new (self->hearing_id, day, today, ht_page_clerk (self->page)),
      (GDestroyNotify)ht_hearing_serving_free, (GDestroyNotify)ht_hearing_saved_free, NULL,
      saved_cb, g_object_ref (self));
}

static void
ht_serve_dialog_response (GtkDialog *dialog, int response)
{
  if (response == GTK_RESPONSE_OK)
    save (HT_SERVE_DIALOG (dialog));
  else
    gtk_widget_destroy (GTK_WIDGET (dialog));
}

static void
ht_serve_dialog_class_init (HtServeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  GTK_DIALOG_CLASS (klass)->response = ht_serve_dialog_response;
  g_type_ensure (HT_TYPE_DATE_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/haetae/Haetae/serve-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HtServeDialog, head);
  gtk_widget_class_bind_template_child (widget_class, HtServeDialog, day);
  gtk_widget_class_bind_template_child (widget_class, HtServeDialog, faults);
}

static void
ht_serve_dialog_init (HtServeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_dialog_set_default_response (GTK_DIALOG (self), GTK_RESPONSE_OK);
}

void
ht_serve_dialog_open (HtPage *page, gint64 hearing_id, guint n)
{
  GtkWidget *window = gtk_widget_get_toplevel (GTK_WIDGET (page));
  HtServeDialog *self = g_object_new (HT_TYPE_SERVE_DIALOG, "transient-for", window,
                                      "destroy-with-parent", TRUE, NULL);
  g_autofree char *today = ht_date_to_iso (ht_page_today (page));
  g_autofree char *head
      = g_strdup_printf (ngettext ("%u ruling is not served yet (행정심판법 §48).",
                                   "%u rulings are not served yet (행정심판법 §48).", n),
                         n);

  self->page = page;
  self->hearing_id = hearing_id;
  gtk_label_set_text (self->head, head);
  ht_date_entry_set_today (HT_DATE_ENTRY (self->day), ht_page_today (page));
  gtk_entry_set_text (self->day, today);
  gtk_widget_grab_focus (GTK_WIDGET (self->day));
  gtk_window_present (GTK_WINDOW (self));
}
