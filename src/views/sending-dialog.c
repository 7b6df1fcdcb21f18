#include "views/sending-dialog.h"
#include "base/text.h"
#include "views/date-entry.h"
#include "views/typed-date.h"
#include "work/save-proposal.h"
#include <glib/gi18n-lib.h>

struct _HtSendingDialog
{
  GtkDialog parent_instance;
  GtkEntry *sent_on, *recipient, *replied_on, *reply_text;
  GtkComboBoxText *channel, *reply;
  GtkLabel *sent_on_fault, *recipient_fault, *replied_on_fault, *reply_fault;
  HtDate today;
  gboolean is_putting;
};

G_DEFINE_FINAL_TYPE (HtSendingDialog, ht_sending_dialog, GTK_TYPE_DIALOG)

static void
show_fault (GtkLabel *label, const char *reason)
{
  gtk_label_set_text (label, reason != NULL ? reason : "");
  gtk_widget_set_visible (GTK_WIDGET (label), reason != NULL);
}

static void
clear_faults (HtSendingDialog *self)
{
  show_fault (self->sent_on_fault, NULL);
  show_fault (self->recipient_fault, NULL);
  show_fault (self->replied_on_fault, NULL);
  show_fault (self->reply_fault, NULL);
}

static void
put_date (GtkEntry *entry, HtDate date)
{
  char iso[HT_DATE_ISO_SIZE];

  gtk_entry_set_text (entry, ht_date_write_iso (date, iso));
}

static void
put (HtSendingDialog *self, const HtSending *sending)
{
  self->is_putting = TRUE;
  put_date (self->sent_on, sending->sent_on);
  put_date (self->replied_on, sending->replied_on);
  gtk_entry_set_text (self->recipient, sending->recipient);
  gtk_entry_set_text (self->reply_text, sending->reply_text);
  gtk_combo_box_set_active (GTK_COMBO_BOX (self->channel), (int)sending->channel);
  gtk_combo_box_set_active (GTK_COMBO_BOX (self->reply), (int)sending->reply);
  self->is_putting = FALSE;
}

static gboolean
read_date (HtSendingDialog *self, GtkEntry *entry, GtkLabel *fault, HtDate *date)
{
  if (ht_typed_date_parse (gtk_entry_get_text (entry), self->today, date))
    return TRUE;
  show_fault (fault, _ ("This is no day. Write it like 2021-04-05."));
  gtk_widget_grab_focus (GTK_WIDGET (entry));
  return FALSE;
}

static gboolean
read_sending (HtSendingDialog *self, HtSending *sending)
{
  if (!read_date (self, self->sent_on, self->sent_on_fault, &sending->sent_on)
      || !read_date (self, self->replied_on, self->replied_on_fault, &sending->replied_on))
    return FALSE;
  g_free (sending->recipient);
  sending->recipient = ht_text_tidy (gtk_entry_get_text (self->recipient));
  g_free (sending->reply_text);
  sending->reply_text = ht_text_tidy (gtk_entry_get_text (self->reply_text));
  sending->channel = (HtRecipientKind)gtk_combo_box_get_active (GTK_COMBO_BOX (self->channel));
  sending->reply = (HtReply)gtk_combo_box_get_active (GTK_COMBO_BOX (self->reply));
  if (sending->sent_on != HT_DATE_NONE)
    return TRUE;
  show_fault (self->sent_on_fault, _ ("The day of the sending is missing. Enter it."));
  gtk_widget_grab_focus (GTK_WIDGET (self->sent_on));
  return FALSE;
}

/* Faults of the proposal itself are told by its own dialog. */
static gboolean
show_faults (HtSendingDialog *self, GPtrArray *faults)
{
  const struct
  {
    const char *field;
    GtkLabel *label;
    GtkWidget *widget;
  } places[] = { { "sent_on", self->sent_on_fault, GTK_WIDGET (self->sent_on) },
                 { "recipient", self->recipient_fault, GTK_WIDGET (self->recipient) },
                 { "replied_on", self->replied_on_fault, GTK_WIDGET (self->replied_on) },
                 { "reply", self->reply_fault, GTK_WIDGET (self->reply) } };
  gboolean any = FALSE;

  for (guint i = 0; i < faults->len; i++)
    for (guint k = 0; k < G_N_ELEMENTS (places); k++)
      {
        const HtFault *fault = faults->pdata[i];
        if (!g_str_equal (fault->field, places[k].field))
          continue;
        show_fault (places[k].label, fault->reason);
        gtk_widget_grab_focus (places[k].widget);
        any = TRUE;
      }
  return any;
}

/* What the recipient's name says of its channel; a reply that is chosen came today. */
static void
changed_cb (gpointer widget, HtSendingDialog *self)
{
  if (self->is_putting)
    return;
  clear_faults (self);
  if (widget == self->recipient)
    {
      g_autofree char *name = ht_text_tidy (gtk_entry_get_text (self->recipient));
      gtk_combo_box_set_active (GTK_COMBO_BOX (self->channel), (int)ht_recipient_guess (name));
    }
  if (widget == self->reply && gtk_combo_box_get_active (GTK_COMBO_BOX (self->reply)) > 0
      && gtk_entry_get_text_length (self->replied_on) == 0)
    put_date (self->replied_on, self->today);
}

static void
ht_sending_dialog_class_init (HtSendingDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (HT_TYPE_DATE_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/haetae/Haetae/sending-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HtSendingDialog, sent_on);
  gtk_widget_class_bind_template_child (widget_class, HtSendingDialog, recipient);
  gtk_widget_class_bind_template_child (widget_class, HtSendingDialog, replied_on);
  gtk_widget_class_bind_template_child (widget_class, HtSendingDialog, reply_text);
  gtk_widget_class_bind_template_child (widget_class, HtSendingDialog, channel);
  gtk_widget_class_bind_template_child (widget_class, HtSendingDialog, reply);
  gtk_widget_class_bind_template_child (widget_class, HtSendingDialog, sent_on_fault);
  gtk_widget_class_bind_template_child (widget_class, HtSendingDialog, recipient_fault);
  gtk_widget_class_bind_template_child (widget_class, HtSendingDialog, replied_on_fault);
  gtk_widget_class_bind_template_child (widget_class, HtSendingDialog, reply_fault);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
ht_sending_dialog_init (HtSendingDialog *self)
{
  self->is_putting = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  for (HtRecipientKind kind = 0; kind < HT_N_RECIPIENTS; kind++)
    gtk_combo_box_text_append_text (self->channel, ht_recipient_name (kind));
  for (HtReply reply = 0; reply < HT_N_REPLIES; reply++)
    gtk_combo_box_text_append_text (self->reply, reply == HT_REPLY_NONE ? _ ("No reply yet")
                                                                        : ht_reply_name (reply));
  self->is_putting = FALSE;
  gtk_dialog_set_default_response (GTK_DIALOG (self), GTK_RESPONSE_OK);
}

gboolean
ht_sending_dialog_run (GtkWindow *parent, HtProposal *proposal, guint place, gboolean asks_reply,
                       HtDate today)
{
  HtSendingDialog *self = g_object_new (HT_TYPE_SENDING_DIALOG, "transient-for", parent, NULL);
  g_autoptr (HtProposal) written = ht_proposal_copy (proposal);
  gboolean agreed = FALSE;

  if (place == written->sendings->len)
    g_ptr_array_add (written->sendings, ht_sending_new (today, ""));
  self->today = today;
  ht_date_entry_set_today (HT_DATE_ENTRY (self->sent_on), today);
  ht_date_entry_set_today (HT_DATE_ENTRY (self->replied_on), today);
  put (self, written->sendings->pdata[place]);
  gtk_widget_grab_focus (asks_reply ? GTK_WIDGET (self->reply) : GTK_WIDGET (self->recipient));
  while (!agreed && gtk_dialog_run (GTK_DIALOG (self)) == GTK_RESPONSE_OK)
    {
      clear_faults (self);
      if (!read_sending (self, written->sendings->pdata[place]))
        continue;
      g_autoptr (GPtrArray) faults = ht_proposal_check (written);
      agreed = !show_faults (self, faults);
    }
  if (agreed && place < proposal->sendings->len)
    g_ptr_array_remove_index (proposal->sendings, place);
  if (agreed)
    g_ptr_array_insert (proposal->sendings, (int)place,
                        ht_sending_copy (written->sendings->pdata[place]));
  gtk_widget_destroy (GTK_WIDGET (self));
  return agreed;
}
