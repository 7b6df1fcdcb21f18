#include "views/send-dialog.h"
#include "views/date-entry.h"
#include "views/typed-date.h"
#include "work/save-proposal.h"
#include <glib/gi18n-lib.h>

struct _HtSendDialog
{
  GtkDialog parent_instance;
  GtkLabel *count, *recipients_fault, *day_fault;
  GtkToggleButton *again, *named;
  GtkEntry *recipients, *day;
  GtkWidget *provinces, *ok_button;
  GtkComboBoxText *channel;

  HtPage *page;
  GArray *ids;
};

G_DEFINE_FINAL_TYPE (HtSendDialog, ht_send_dialog, GTK_TYPE_DIALOG)

static void
show_fault (GtkLabel *label, const char *reason)
{
  gtk_label_set_text (label, reason != NULL ? reason : "");
  gtk_widget_set_visible (GTK_WIDGET (label), reason != NULL);
}

static void
sent_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtSendDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree HtProposalsSent *sent = ht_store_finish (HT_STORE (store), result, &error);

  if (sent == NULL)
    {
      gtk_widget_set_sensitive (self->ok_button, TRUE);
      show_fault (self->day_fault, error->message);
      return;
    }
  g_autoptr (GString) sentence = g_string_new (NULL);
  g_string_printf (sentence,
                   ngettext ("%u proposal was sent, %u letters.",
                             "%u proposals were sent, %u letters.", sent->n_proposals),
                   sent->n_proposals, sent->n_sendings);
  if (sent->n_left > 0)
    g_string_append_printf (sentence, _ (" %u had nothing to be sent."), sent->n_left);
  ht_page_show_notice (self->page, sentence->str, sent->n_sendings > 0);
  gtk_widget_destroy (GTK_WIDGET (self));
}

static void
changed_cb (gpointer widget, HtSendDialog *self)
{
  const gboolean is_named = gtk_toggle_button_get_active (self->named);

  gtk_widget_set_sensitive (GTK_WIDGET (self->recipients), is_named);
  gtk_widget_set_sensitive (self->provinces, is_named);
  gtk_widget_set_sensitive (GTK_WIDGET (self->channel), is_named);
  show_fault (self->recipients_fault, NULL);
  show_fault (self->day_fault, NULL);
  if (widget != self->recipients)
    return;
  g_auto (GStrv) recipients = ht_recipients_parse (gtk_entry_get_text (self->recipients));
  if (recipients[0] != NULL)
    gtk_combo_box_set_active (GTK_COMBO_BOX (self->channel),
                              (int)ht_recipient_guess (recipients[0]));
}

static void
provinces_cb (GtkButton *button, HtSendDialog *self)
{
  g_autofree char *all = g_strjoinv (", ", (GStrv)ht_provinces ());

  gtk_entry_set_text (self->recipients, all);
  gtk_widget_grab_focus (GTK_WIDGET (self->recipients));
}

static void
send_proposals (HtSendDialog *self)
{
  static const char *const nobody[] = { NULL };
  g_auto (GStrv) recipients = ht_recipients_parse (gtk_entry_get_text (self->recipients));
  const gboolean is_named = gtk_toggle_button_get_active (self->named);
  HtDate day;

  if (is_named && recipients[0] == NULL)
    {
      show_fault (self->recipients_fault,
                  _ ("It is not said to whom the proposal was sent. Enter the recipient."));
      gtk_widget_grab_focus (GTK_WIDGET (self->recipients));
      return;
    }
  if (!ht_typed_date_parse (gtk_entry_get_text (self->day), ht_page_today (self->page), &day)
      || day == HT_DATE_NONE)
    {
      show_fault (self->day_fault, _ ("This is no day. Write it like 2021-04-05."));
      gtk_widget_grab_focus (GTK_WIDGET (self->day));
      return;
    }
  gtk_widget_set_sensitive (self->ok_button, FALSE);
  ht_store_write_async (
      ht_page_store (self->page), ht_send_proposals,
      ht_proposal_sending_new (
          self->ids, day, is_named ? (const char *const *)recipients : nobody,
          (HtRecipientKind)gtk_combo_box_get_active (GTK_COMBO_BOX (self->channel)),
          ht_page_clerk (self->page)),
      (GDestroyNotify)ht_proposal_sending_free, g_free, NULL, sent_cb, g_object_ref (self));
}

static void
ht_send_dialog_response (GtkDialog *dialog, int response)
{
  if (response == GTK_RESPONSE_OK)
    send_proposals (HT_SEND_DIALOG (dialog));
  else
    gtk_widget_destroy (GTK_WIDGET (dialog));
}

static void
ht_send_dialog_finalize (GObject *object)
{
  g_clear_pointer (&HT_SEND_DIALOG (object)->ids, g_array_unref);
  G_OBJECT_CLASS (ht_send_dialog_parent_class)->finalize (object);
}

static void
ht_send_dialog_class_init (HtSendDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ht_send_dialog_finalize;
  GTK_DIALOG_CLASS (klass)->response = ht_send_dialog_response;
  g_type_ensure (HT_TYPE_DATE_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/haetae/Haetae/send-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HtSendDialog, count);
  gtk_widget_class_bind_template_child (widget_class, HtSendDialog, again);
  gtk_widget_class_bind_template_child (widget_class, HtSendDialog, named);
  gtk_widget_class_bind_template_child (widget_class, HtSendDialog, recipients);
  gtk_widget_class_bind_template_child (widget_class, HtSendDialog, recipients_fault);
  gtk_widget_class_bind_template_child (widget_class, HtSendDialog, provinces);
  gtk_widget_class_bind_template_child (widget_class, HtSendDialog, channel);
  gtk_widget_class_bind_template_child (widget_class, HtSendDialog, day);
  gtk_widget_class_bind_template_child (widget_class, HtSendDialog, day_fault);
  gtk_widget_class_bind_template_child (widget_class, HtSendDialog, ok_button);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, provinces_cb);
}

static void
ht_send_dialog_init (HtSendDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (HtRecipientKind kind = 0; kind < HT_N_RECIPIENTS; kind++)
    gtk_combo_box_text_append_text (self->channel, ht_recipient_name (kind));
  gtk_combo_box_set_active (GTK_COMBO_BOX (self->channel), HT_RECIPIENT_MINISTRY);
  gtk_dialog_set_default_response (GTK_DIALOG (self), GTK_RESPONSE_OK);
}

void
ht_send_dialog_open (HtPage *page, GArray *ids, guint n_waiting)
{
  GtkWidget *window = gtk_widget_get_toplevel (GTK_WIDGET (page));
  HtSendDialog *self = g_object_new (HT_TYPE_SEND_DIALOG, "transient-for", window,
                                     "destroy-with-parent", TRUE, NULL);
  g_autofree char *count
      = g_strdup_printf (ngettext ("%u proposal, %u of them unanswered",
                                   "%u proposals, %u of them unanswered", ids->len),
                         ids->len, n_waiting);
  char iso[HT_DATE_ISO_SIZE];

  self->page = page;
  self->ids = g_array_ref (ids);
  gtk_label_set_text (self->count, count);
  ht_date_entry_set_today (HT_DATE_ENTRY (self->day), ht_page_today (page));
  gtk_entry_set_text (self->day, ht_date_write_iso (ht_page_today (page), iso));
  gtk_widget_set_sensitive (GTK_WIDGET (self->again), n_waiting > 0);
  gtk_toggle_button_set_active (n_waiting > 0 ? self->again : self->named, TRUE);
  changed_cb (NULL, self);
  gtk_widget_grab_focus (n_waiting > 0 ? self->ok_button : GTK_WIDGET (self->recipients));
  gtk_window_present (GTK_WINDOW (self));
}
