#include "views/proposal-dialog.h"
#include "store/drafts.h"
#include "views/date-entry.h"
#include "views/draft-keeper.h"
#include "views/history-dialog.h"
#include "views/proposal-draft.h"
#include "views/sending-dialog.h"
#include "views/typed-date.h"
#include "work/save-proposal.h"
#include <glib/gi18n-lib.h>

struct _HtProposalDialog
{
  GtkDialog parent_instance;
  GtkWidget *bar, *ok_button, *edit_button, *remove_button, *history_button;
  GtkLabel *bar_sentence;
  GtkEntry *number, *title, *found_on, *note;
  GtkLabel *number_fault, *title_fault, *found_on_fault, *sendings_fault;
  GtkTreeView *sendings;
  GtkTreeSelection *selection;
  GtkListStore *rows;

  HtPage *page;
  HtProposal *loaded, *proposal;
  HtDraftKeeper *drafts;
  gboolean is_putting;
};

G_DEFINE_FINAL_TYPE (HtProposalDialog, ht_proposal_dialog, GTK_TYPE_DIALOG)

static void
show_fault (GtkLabel *label, const char *reason)
{
  gtk_label_set_text (label, reason != NULL ? reason : "");
  gtk_widget_set_visible (GTK_WIDGET (label), reason != NULL);
}

static void
clear_faults (HtProposalDialog *self)
{
  show_fault (self->number_fault, NULL);
  show_fault (self->title_fault, NULL);
  show_fault (self->found_on_fault, NULL);
  show_fault (self->sendings_fault, NULL);
}

static void
show_sendings (HtProposalDialog *self)
{
  gtk_list_store_clear (self->rows);
  for (guint i = 0; i < self->proposal->sendings->len; i++)
    {
      const HtSending *sending = self->proposal->sendings->pdata[i];
      g_autofree char *sent = ht_date_to_korean (sending->sent_on);
      g_autofree char *replied
          = sending->replied_on != HT_DATE_NONE ? ht_date_to_korean (sending->replied_on) : NULL;

      gtk_list_store_insert_with_values (
          self->rows, NULL, -1, 0, (int)i, 1, sent, 2, sending->recipient, 3,
          ht_recipient_name (sending->channel), 4, replied, 5, ht_reply_name (sending->reply), 6,
          sending->reply_text, -1);
    }
}

static void
put (HtProposalDialog *self)
{
  char iso[HT_DATE_ISO_SIZE];

  self->is_putting = TRUE;
  gtk_entry_set_text (self->number, self->proposal->number);
  gtk_entry_set_text (self->title, self->proposal->title);
  gtk_entry_set_text (self->note, self->proposal->note);
  gtk_entry_set_text (self->found_on, ht_date_write_iso (self->proposal->found_on, iso));
  self->is_putting = FALSE;
  show_sendings (self);
}

static void
take_text (char **text, GtkEntry *entry)
{
  g_free (*text);
  *text = g_strdup (gtk_entry_get_text (entry));
}

static gboolean
take_fields (HtProposalDialog *self)
{
  take_text (&self->proposal->number, self->number);
  take_text (&self->proposal->title, self->title);
  take_text (&self->proposal->note, self->note);
  return ht_typed_date_parse (gtk_entry_get_text (self->found_on), ht_page_today (self->page),
                              &self->proposal->found_on);
}

static char *
get_draft (gpointer form)
{
  HtProposalDialog *self = form;
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *sendings = ht_sendings_to_text (self->proposal->sendings);

  g_key_file_set_string (file, "draft", "sendings", sendings);
  g_key_file_set_string (file, "draft", "number", gtk_entry_get_text (self->number));
  g_key_file_set_string (file, "draft", "title", gtk_entry_get_text (self->title));
  g_key_file_set_string (file, "draft", "found_on", gtk_entry_get_text (self->found_on));
  g_key_file_set_string (file, "draft", "note", gtk_entry_get_text (self->note));
  return g_key_file_to_data (file, NULL, NULL);
}

static void
put_draft (HtProposalDialog *self, const char *text)
{
  const struct
  {
    const char *key;
    GtkEntry *entry;
  } fields[] = { { "number", self->number },
                 { "title", self->title },
                 { "found_on", self->found_on },
                 { "note", self->note } };
  g_autoptr (GKeyFile) file = g_key_file_new ();

  if (!g_key_file_load_from_data (file, text, strlen (text), G_KEY_FILE_NONE, NULL))
    return;
  self->is_putting = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *value = g_key_file_get_string (file, "draft", fields[i].key, NULL);
      if (value != NULL)
        gtk_entry_set_text (fields[i].entry, value);
    }
  self->is_putting = FALSE;
  g_autofree char *sendings = g_key_file_get_string (file, "draft", "sendings", NULL);
  if (sendings != NULL)
    ht_sendings_from_text (self->proposal->sendings, sendings);
  show_sendings (self);
  gtk_label_set_text (self->bar_sentence, _ ("This is what was typed and not saved last time."));
  gtk_widget_show (self->bar);
}

static void
load_draft (HtProposalDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = ht_drafts_get (ht_store_page_db (ht_page_store (self->page)),
                                         HT_PROPOSAL_KIND, self->proposal->id, &error);

  if (error != NULL)
    ht_page_show_error (self->page, error);
  else if (text != NULL)
    put_draft (self, text);
}

static void
show_faults (HtProposalDialog *self, GPtrArray *faults)
{
  const struct
  {
    const char *field;
    GtkLabel *label;
    GtkWidget *widget;
  } places[] = { { "number", self->number_fault, GTK_WIDGET (self->number) },
                 { "title", self->title_fault, GTK_WIDGET (self->title) },
                 { "found_on", self->found_on_fault, GTK_WIDGET (self->found_on) } };

  for (guint i = faults->len; i > 0; i--)
    {
      const HtFault *fault = faults->pdata[i - 1];
      GtkLabel *label = self->sendings_fault;
      GtkWidget *widget = GTK_WIDGET (self->sendings);

      for (guint k = 0; k < G_N_ELEMENTS (places); k++)
        if (g_str_equal (fault->field, places[k].field))
          {
            label = places[k].label;
            widget = places[k].widget;
          }
      show_fault (label, fault->reason);
      gtk_widget_grab_focus (widget);
    }
}

static void
saved_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtProposalDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HtProposalSaved) saved = ht_store_finish (HT_STORE (store), result, &error);

  if (self->proposal == NULL)
    {
      if (error != NULL)
        ht_page_show_error (self->page, error);
      return;
    }
  gtk_widget_set_sensitive (self->ok_button, TRUE);
  if (saved == NULL)
    show_fault (self->sendings_fault, error->message);
  else if (saved->is_behind)
    show_fault (self->sendings_fault,
                _ ("Somebody changed this proposal while you were writing, so it was not saved. "
                   "Close the dialog and open the proposal again; your text stays as a draft."));
  else if (saved->faults->len > 0)
    show_faults (self, saved->faults);
  else
    {
      g_autofree char *sentence
          = g_strdup_printf (_ ("Proposal %s was saved."), self->proposal->number);
      ht_draft_keeper_stop (self->drafts);
      ht_page_show_notice (self->page, sentence, TRUE);
      gtk_widget_destroy (GTK_WIDGET (self));
    }
}

static void
save (HtProposalDialog *self)
{
  clear_faults (self);
  if (!take_fields (self))
    {
      show_fault (self->found_on_fault, _ ("This is no day. Write it like 2021-04-05."));
      gtk_widget_grab_focus (GTK_WIDGET (self->found_on));
      return;
    }
  gtk_widget_set_sensitive (self->ok_button, FALSE);
  ht_store_write_async (
      ht_page_store (self->page), ht_save_proposal,
      ht_proposal_saving_new (self->proposal, self->loaded->id != 0 ? self->loaded : NULL,
                              ht_page_clerk (self->page)),
      (GDestroyNotify)ht_proposal_saving_free, (GDestroyNotify)ht_proposal_saved_free, NULL,
      saved_cb, g_object_ref (self));
}

static int
selected_sending (HtProposalDialog *self)
{
  GtkTreeIter iter;
  int place = -1;

  if (gtk_tree_selection_get_selected (self->selection, NULL, &iter))
    gtk_tree_model_get (GTK_TREE_MODEL (self->rows), &iter, 0, &place, -1);
  return place;
}

static void
edit (HtProposalDialog *self, guint place)
{
  if (!take_fields (self))
    self->proposal->found_on = HT_DATE_NONE;
  const gboolean is_known = place < self->proposal->sendings->len;
  if (!ht_sending_dialog_run (GTK_WINDOW (self), self->proposal, place, is_known,
                              ht_page_today (self->page)))
    return;
  g_autoptr (GtkTreePath) path = gtk_tree_path_new_from_indices ((int)place, -1);
  clear_faults (self);
  show_sendings (self);
  ht_draft_keeper_touch (self->drafts);
  gtk_tree_view_set_cursor (self->sendings, path, NULL, FALSE);
}

static void
add_cb (GtkButton *button, HtProposalDialog *self)
{
  edit (self, self->proposal->sendings->len);
}

static void
edit_cb (GtkButton *button, HtProposalDialog *self)
{
  if (selected_sending (self) >= 0)
    edit (self, (guint)selected_sending (self));
}

static void
remove_cb (GtkButton *button, HtProposalDialog *self)
{
  const int place = selected_sending (self);

  if (place < 0)
    return;
  g_ptr_array_remove_index (self->proposal->sendings, (guint)place);
  show_sendings (self);
  ht_draft_keeper_touch (self->drafts);
}

static void
history_cb (GtkButton *button, HtProposalDialog *self)
{
  ht_history_dialog_open (self->page, HT_PROPOSAL_KIND, self->loaded->id, self->loaded->number);
}

static void
discard_cb (GtkButton *button, HtProposalDialog *self)
{
  ht_draft_keeper_remove (self->drafts);
  gtk_widget_hide (self->bar);
  ht_proposal_free (self->proposal);
  self->proposal = ht_proposal_copy (self->loaded);
  put (self);
}

static void
row_activated_cb (GtkTreeView *view, GtkTreePath *path, GtkTreeViewColumn *column,
                  HtProposalDialog *self)
{
  edit (self, (guint)gtk_tree_path_get_indices (path)[0]);
}

static void
selection_changed_cb (HtProposalDialog *self)
{
  const gboolean some = gtk_tree_selection_get_selected (self->selection, NULL, NULL);

  gtk_widget_set_sensitive (self->edit_button, some);
  gtk_widget_set_sensitive (self->remove_button, some);
}

static void
changed_cb (gpointer widget, HtProposalDialog *self)
{
  if (self->is_putting)
    return;
  clear_faults (self);
  ht_draft_keeper_touch (self->drafts);
}

static void
ht_proposal_dialog_response (GtkDialog *dialog, int response)
{
  if (response == GTK_RESPONSE_OK)
    save (HT_PROPOSAL_DIALOG (dialog));
  else
    gtk_widget_destroy (GTK_WIDGET (dialog));
}

static void
ht_proposal_dialog_dispose (GObject *object)
{
  HtProposalDialog *self = HT_PROPOSAL_DIALOG (object);

  g_clear_pointer (&self->drafts, ht_draft_keeper_free);
  g_clear_pointer (&self->loaded, ht_proposal_free);
  g_clear_pointer (&self->proposal, ht_proposal_free);
  G_OBJECT_CLASS (ht_proposal_dialog_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/haetae/Haetae/proposal-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HtProposalDialog, bar);
  gtk_widget_class_bind_template_child (widget_class, HtProposalDialog, bar_sentence);
  gtk_widget_class_bind_template_child (widget_class, HtProposalDialog, ok_button);
  gtk_widget_class_bind_template_child (widget_class, HtProposalDialog, edit_button);
  gtk_widget_class_bind_template_child (widget_class, HtProposalDialog, remove_button);
  gtk_widget_class_bind_template_child (widget_class, HtProposalDialog, history_button);
  gtk_widget_class_bind_template_child (widget_class, HtProposalDialog, number);
  gtk_widget_class_bind_template_child (widget_class, HtProposalDialog, title);
  gtk_widget_class_bind_template_child (widget_class, HtProposalDialog, found_on);
  gtk_widget_class_bind_template_child (widget_class, HtProposalDialog, note);
  gtk_widget_class_bind_template_child (widget_class, HtProposalDialog, number_fault);
  gtk_widget_class_bind_template_child (widget_class, HtProposalDialog, title_fault);
  gtk_widget_class_bind_template_child (widget_class, HtProposalDialog, found_on_fault);
  gtk_widget_class_bind_template_child (widget_class, HtProposalDialog, sendings_fault);
  gtk_widget_class_bind_template_child (widget_class, HtProposalDialog, sendings);
  gtk_widget_class_bind_template_child (widget_class, HtProposalDialog, selection);
  gtk_widget_class_bind_template_child (widget_class, HtProposalDialog, rows);
}

static void
ht_proposal_dialog_class_init (HtProposalDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ht_proposal_dialog_dispose;
  GTK_DIALOG_CLASS (klass)->response = ht_proposal_dialog_response;
  g_type_ensure (HT_TYPE_DATE_ENTRY);
  bind_template (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, edit_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, history_cb);
  gtk_widget_class_bind_template_callback (widget_class, discard_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, selection_changed_cb);
}

static void
ht_proposal_dialog_init (HtProposalDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->drafts = ht_draft_keeper_new (HT_PROPOSAL_KIND, get_draft, GTK_WIDGET (self));
  gtk_dialog_set_default_response (GTK_DIALOG (self), GTK_RESPONSE_OK);
  selection_changed_cb (self);
}

void
ht_proposal_dialog_open (HtPage *page, const HtProposal *proposal)
{
  GtkWidget *window = gtk_widget_get_toplevel (GTK_WIDGET (page));
  HtProposalDialog *self = g_object_new (HT_TYPE_PROPOSAL_DIALOG, "transient-for", window,
                                         "destroy-with-parent", TRUE, NULL);

  self->page = page;
  self->loaded = ht_proposal_copy (proposal);
  self->proposal = ht_proposal_copy (proposal);
  ht_draft_keeper_set_record (self->drafts, page, proposal->id);
  ht_date_entry_set_today (HT_DATE_ENTRY (self->found_on), ht_page_today (page));
  put (self);
  load_draft (self);
  gtk_widget_set_visible (self->history_button, proposal->id != 0);
  gtk_widget_grab_focus (GTK_WIDGET (self->title));
  gtk_window_present (GTK_WINDOW (self));
}
