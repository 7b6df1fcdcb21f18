#include "views/proposals-page.h"
#include "views/proposal-cards.h"
#include "views/proposal-choices.h"
#include "views/proposal-dialog.h"
#include "views/proposal-rows.h"
#include "views/proposal-steps.h"
#include "views/row-menu.h"
#include "views/send-dialog.h"
#include "work/proposal-report.h"
#include <glib/gi18n-lib.h>

struct _HtProposalsPage
{
  HtPage parent_instance;
  GtkLabel *heading, *ages, *count, *zero, *chain_title;
  GtkSpinner *spinner;
  HtFigureCard *found_card, *unanswered_card, *replied_card, *accepted_card;
  GtkComboBoxText *state, *year, *recipient;
  GtkStack *result;
  GtkWidget *list;
  GtkTreeView *view, *chain;
  GtkTreeSelection *selection;
  GtkTreeViewColumn *age;
  GtkCellRenderer *age_cell;
  GtkListStore *chain_rows;
  GMenuModel *context_menu;

  GSimpleActionGroup *actions;
  GPtrArray *proposals; /* of HtProposal, NULL until they were read */
  GHashTable *by_id;
  char *words;
  gboolean is_offering;
  gboolean is_showing;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (HtProposalsPage, ht_proposals_page, HT_TYPE_PAGE)

static HtDate
today_of (HtProposalsPage *self)
{
  return ht_page_today (HT_PAGE (self));
}

static HtProposalFilter
chosen_filter (HtProposalsPage *self)
{
  const char *year = gtk_combo_box_get_active_id (GTK_COMBO_BOX (self->year));
  const char *recipient = gtk_combo_box_get_active_id (GTK_COMBO_BOX (self->recipient));
  const int shown = gtk_combo_box_get_active (GTK_COMBO_BOX (self->state));

  return (HtProposalFilter){ (HtProposalsShown)MAX (shown, 0), year != NULL ? atoi (year) : 0,
                             recipient != NULL && recipient[0] != '\0' ? recipient : NULL,
                             self->words, today_of (self) };
}

static GArray *
selected_ids (HtProposalsPage *self)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GtkTreeModel *model;
  GList *paths = gtk_tree_selection_get_selected_rows (self->selection, &model);

  for (GList *item = paths; item != NULL; item = item->next)
    {
      GtkTreeIter iter;
      gint64 id;

      if (!gtk_tree_model_get_iter (model, &iter, item->data))
        continue;
      gtk_tree_model_get (model, &iter, HT_PROPOSAL_ID, &id, -1);
      g_array_append_val (ids, id);
    }
  g_list_free_full (paths, (GDestroyNotify)gtk_tree_path_free);
  return ids;
}

static const HtProposal *
find_proposal (HtProposalsPage *self, gint64 id)
{
  return self->by_id != NULL ? g_hash_table_lookup (self->by_id, &id) : NULL;
}

/* The one selected proposal, or NULL. */
static const HtProposal *
selected_proposal (HtProposalsPage *self)
{
  g_autoptr (GArray) ids = selected_ids (self);

  return ids->len == 1 ? find_proposal (self, g_array_index (ids, gint64, 0)) : NULL;
}

static void
show_chain (HtProposalsPage *self)
{
  const HtProposal *proposal = selected_proposal (self);

  gtk_list_store_clear (self->chain_rows);
  g_autofree char *title
      = proposal != NULL ? g_strdup_printf ("%s %s", proposal->number, proposal->title)
                         : g_strdup (_ ("Select a proposal to see its sendings and replies."));
  gtk_label_set_text (self->chain_title, title);
  for (guint i = 0; proposal != NULL && i < proposal->sendings->len; i++)
    {
      const HtSending *sending = proposal->sendings->pdata[i];
      g_autofree char *sent = ht_date_to_korean (sending->sent_on);
      g_autofree char *replied = sending->replied_on != HT_DATE_NONE
                                     ? ht_date_to_korean (sending->replied_on)
                                     : g_strdup ("");

      gtk_list_store_insert_with_values (self->chain_rows, NULL, -1, 0, sent, 1, sending->recipient,
                                         2, ht_recipient_name (sending->channel), 3, replied, 4,
                                         sending->reply != HT_REPLY_NONE
                                             ? ht_reply_name (sending->reply)
                                             : ht_proposal_state_name (HT_PROPOSAL_UNANSWERED),
                                         5, sending->reply_text, -1);
    }
}

static guint
n_shown (HtProposalsPage *self)
{
  GtkTreeModel *model = gtk_tree_view_get_model (self->view);

  return model != NULL ? (guint)gtk_tree_model_iter_n_children (model, NULL) : 0;
}

static void
update_actions (HtProposalsPage *self)
{
  const guint n = (guint)gtk_tree_selection_count_selected_rows (self->selection);
  const struct
  {
    const char *name;
    gboolean enabled;
  } states[] = {
    { "new", self->proposals != NULL },
    { "open", n == 1 },
    { "send", n > 0 },
    { "reply",
      n == 1 && gtk_tree_model_iter_n_children (GTK_TREE_MODEL (self->chain_rows), NULL) > 0 },
    { "delete", n == 1 },
    { "export", n_shown (self) > 0 }
  };

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    g_simple_action_set_enabled (
        G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), states[i].name)),
        states[i].enabled);
}

static void
show_selection (HtProposalsPage *self)
{
  const int n = gtk_tree_selection_count_selected_rows (self->selection);
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_printf (text, ngettext ("%u proposal", "%u proposals", n_shown (self)), n_shown (self));
  if (n > 1)
    g_string_append_printf (text, _ (", %d selected"), n);
  gtk_label_set_text (self->count, text->str);
  show_chain (self);
  update_actions (self);
}

static void
restore_selection (HtProposalsPage *self, GtkTreeModel *model, GArray *ids)
{
  g_autoptr (GHashTable) wanted = g_hash_table_new (g_int64_hash, g_int64_equal);
  GtkTreeIter iter;
  gboolean is_first = TRUE;

  for (guint i = 0; i < ids->len; i++)
    g_hash_table_add (wanted, &g_array_index (ids, gint64, i));
  for (gboolean more = ids->len > 0 && gtk_tree_model_get_iter_first (model, &iter); more;
       more = gtk_tree_model_iter_next (model, &iter))
    {
      gint64 id;

      gtk_tree_model_get (model, &iter, HT_PROPOSAL_ID, &id, -1);
      if (!g_hash_table_contains (wanted, &id))
        continue;
      g_autoptr (GtkTreePath) path = gtk_tree_model_get_path (model, &iter);
      if (is_first)
        gtk_tree_view_set_cursor (self->view, path, NULL, FALSE);
      gtk_tree_selection_select_path (self->selection, path);
      is_first = FALSE;
    }
}

static void
show_list (HtProposalsPage *self)
{
  GtkTreeModel *before = gtk_tree_view_get_model (self->view);
  g_autoptr (GArray) ids = selected_ids (self);
  g_autoptr (GtkListStore) rows = ht_proposal_rows_new ();
  const HtProposalFilter filter = chosen_filter (self);
  GtkAdjustment *scroll = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view));
  const double position = gtk_adjustment_get_value (scroll);
  int column = HT_PROPOSAL_FOUND_ORDER;
  GtkSortType order = GTK_SORT_DESCENDING;

  if (self->proposals == NULL)
    return;
  if (before != NULL)
    gtk_tree_sortable_get_sort_column_id (GTK_TREE_SORTABLE (before), &column, &order);
  for (guint i = 0; i < self->proposals->len; i++)
    if (ht_proposal_filter_takes (&filter, self->proposals->pdata[i]))
      ht_proposal_rows_add (rows, self->proposals->pdata[i], filter.today);
  gtk_tree_sortable_set_sort_column_id (GTK_TREE_SORTABLE (rows), column, order);
  self->is_showing = TRUE;
  gtk_tree_view_set_model (self->view, GTK_TREE_MODEL (rows));
  restore_selection (self, GTK_TREE_MODEL (rows), ids);
  gtk_adjustment_set_value (scroll, position);
  self->is_showing = FALSE;
  gtk_label_set_text (self->zero, self->proposals->len == 0
                                      ? _ ("There are no proposals yet. Ctrl+N logs the first one.")
                                      : _ ("No proposal is like that. Choose other filters."));
  gtk_stack_set_visible_child (self->result,
                               n_shown (self) > 0 ? self->list : GTK_WIDGET (self->zero));
  show_selection (self);
}

static void
read_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtProposalsPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) proposals = ht_store_finish (HT_STORE (store), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  gtk_spinner_stop (self->spinner);
  if (proposals == NULL)
    {
      ht_page_show_error (HT_PAGE (self), error);
      return;
    }
  g_clear_pointer (&self->by_id, g_hash_table_unref);
  g_clear_pointer (&self->proposals, g_ptr_array_unref);
  self->proposals = g_steal_pointer (&proposals);
  self->by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  for (guint i = 0; i < self->proposals->len; i++)
    {
      HtProposal *proposal = self->proposals->pdata[i];
      g_hash_table_insert (self->by_id, &proposal->id, proposal);
    }
  self->is_offering = TRUE;
  ht_proposal_choices_offer (self->year, self->recipient, self->proposals);
  self->is_offering = FALSE;
  ht_proposal_cards_show (&(HtProposalCards){ self->found_card, self->unanswered_card,
                                              self->replied_card, self->accepted_card, self->ages },
                          self->proposals, today_of (self));
  show_list (self);
}

static void
ht_proposals_page_refresh (HtPage *page)
{
  HtProposalsPage *self = HT_PROPOSALS_PAGE (page);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  gtk_spinner_start (self->spinner);
  ht_store_read_async (ht_page_store (page), ht_list_proposals, NULL, NULL,
                       (GDestroyNotify)g_ptr_array_unref, self->cancellable, read_cb,
                       g_object_ref (self));
}

static void
ht_proposals_page_search (HtPage *page, const char *words)
{
  HtProposalsPage *self = HT_PROPOSALS_PAGE (page);

  g_free (self->words);
  self->words = g_strdup (words);
  show_list (self);
}

static void
filter_changed_cb (gpointer widget, HtProposalsPage *self)
{
  if (!self->is_offering)
    show_list (self);
}

/* A card shows what it counts. */
static void
card_activated_cb (HtFigureCard *card, HtProposalsPage *self)
{
  const HtProposalsShown shown = card == self->unanswered_card ? HT_PROPOSALS_UNANSWERED
                                 : card == self->replied_card  ? HT_PROPOSALS_ANSWERED
                                 : card == self->accepted_card ? HT_PROPOSALS_ACCEPTED
                                                               : HT_PROPOSALS_ALL;
  g_autofree char *year = g_strdup_printf ("%d", ht_date_year (today_of (self)));

  self->is_offering = TRUE;
  gtk_combo_box_set_active (GTK_COMBO_BOX (self->recipient), 0);
  if (card != self->found_card || !gtk_combo_box_set_active_id (GTK_COMBO_BOX (self->year), year))
    gtk_combo_box_set_active (GTK_COMBO_BOX (self->year), 0);
  gtk_combo_box_set_active (GTK_COMBO_BOX (self->state), (int)shown);
  self->is_offering = FALSE;
  show_list (self);
}

static void
selection_changed_cb (HtProposalsPage *self)
{
  if (!self->is_showing)
    show_selection (self);
}

static void
row_activated_cb (GtkTreeView *view, GtkTreePath *path, GtkTreeViewColumn *column,
                  HtProposalsPage *self)
{
  g_action_group_activate_action (G_ACTION_GROUP (self->actions), "open", NULL);
}

static void
chain_activated_cb (GtkTreeView *view, GtkTreePath *path, GtkTreeViewColumn *column,
                    HtProposalsPage *self)
{
  const HtProposal *proposal = selected_proposal (self);

  if (proposal != NULL)
    ht_proposal_steps_edit_sending (HT_PAGE (self), proposal,
                                    (guint)gtk_tree_path_get_indices (path)[0]);
}

static void
reply_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  const HtProposal *proposal = selected_proposal (user_data);

  if (proposal != NULL && proposal->sendings->len > 0)
    ht_proposal_steps_reply (user_data, proposal);
}

static void
new_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ht_proposal_steps_new (user_data, HT_PROPOSALS_PAGE (user_data)->proposals);
}

static void
open_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  const HtProposal *proposal = selected_proposal (user_data);

  if (proposal != NULL)
    ht_proposal_dialog_open (HT_PAGE (user_data), proposal);
}

static void
send_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HtProposalsPage *self = user_data;
  g_autoptr (GArray) ids = selected_ids (self);
  guint n_waiting = 0;

  for (guint i = 0; i < ids->len; i++)
    {
      const HtProposal *proposal = find_proposal (self, g_array_index (ids, gint64, i));
      n_waiting += ht_proposal_standing (proposal, today_of (self)).state == HT_PROPOSAL_UNANSWERED;
    }
  ht_send_dialog_open (HT_PAGE (self), ids, n_waiting);
}

static void
delete_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  const HtProposal *proposal = selected_proposal (user_data);

  if (proposal != NULL)
    ht_proposal_steps_delete (user_data, proposal);
}

/* In the order of the list. */
static GPtrArray *
shown_proposals (HtProposalsPage *self)
{
  GPtrArray *shown = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_proposal_free);
  GtkTreeModel *model = gtk_tree_view_get_model (self->view);
  GtkTreeIter iter;

  for (gboolean more = gtk_tree_model_get_iter_first (model, &iter); more;
       more = gtk_tree_model_iter_next (model, &iter))
    {
      gint64 id;
      gtk_tree_model_get (model, &iter, HT_PROPOSAL_ID, &id, -1);
      g_ptr_array_add (shown, ht_proposal_copy (find_proposal (self, id)));
    }
  return shown;
}

static void
export_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ht_proposal_steps_export (user_data, shown_proposals (user_data));
}

static const GActionEntry entries[] = {
  { "new", new_cb },     { "open", open_cb },     { "send", send_cb },
  { "reply", reply_cb }, { "delete", delete_cb }, { "export", export_cb },
};

static gboolean
key_press_cb (GtkWidget *widget, GdkEventKey *event, HtProposalsPage *self)
{
  if ((event->state & gtk_accelerator_get_default_mod_mask ()) != 0
      || event->keyval != GDK_KEY_Delete)
    return GDK_EVENT_PROPAGATE;
  g_action_group_activate_action (G_ACTION_GROUP (self->actions), "delete", NULL);
  return GDK_EVENT_STOP;
}

/* Over a year is told in colour too. */
static void
render_age_cb (GtkTreeViewColumn *column, GtkCellRenderer *cell, GtkTreeModel *model,
               GtkTreeIter *iter, gpointer user_data)
{
  HtProposalsPage *self = user_data;
  GdkRGBA colour;
  int days;

  gtk_tree_model_get (model, iter, HT_PROPOSAL_DAYS, &days, -1);
  if (days > 365
      && gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self->view)),
                                         "ht_overdue", &colour))
    g_object_set (cell, "foreground-rgba", &colour, NULL);
  else
    g_object_set (cell, "foreground-set", FALSE, NULL);
}

static void
ht_proposals_page_dispose (GObject *object)
{
  HtProposalsPage *self = HT_PROPOSALS_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->actions);
  g_clear_pointer (&self->by_id, g_hash_table_unref);
  g_clear_pointer (&self->proposals, g_ptr_array_unref);
  g_clear_pointer (&self->words, g_free);
  G_OBJECT_CLASS (ht_proposals_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/haetae/Haetae/proposals-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HtProposalsPage, heading);
  gtk_widget_class_bind_template_child (widget_class, HtProposalsPage, ages);
  gtk_widget_class_bind_template_child (widget_class, HtProposalsPage, count);
  gtk_widget_class_bind_template_child (widget_class, HtProposalsPage, zero);
  gtk_widget_class_bind_template_child (widget_class, HtProposalsPage, chain_title);
  gtk_widget_class_bind_template_child (widget_class, HtProposalsPage, spinner);
  gtk_widget_class_bind_template_child (widget_class, HtProposalsPage, found_card);
  gtk_widget_class_bind_template_child (widget_class, HtProposalsPage, unanswered_card);
  gtk_widget_class_bind_template_child (widget_class, HtProposalsPage, replied_card);
  gtk_widget_class_bind_template_child (widget_class, HtProposalsPage, accepted_card);
  gtk_widget_class_bind_template_child (widget_class, HtProposalsPage, state);
  gtk_widget_class_bind_template_child (widget_class, HtProposalsPage, year);
  gtk_widget_class_bind_template_child (widget_class, HtProposalsPage, recipient);
  gtk_widget_class_bind_template_child (widget_class, HtProposalsPage, result);
  gtk_widget_class_bind_template_child (widget_class, HtProposalsPage, list);
  gtk_widget_class_bind_template_child (widget_class, HtProposalsPage, view);
  gtk_widget_class_bind_template_child (widget_class, HtProposalsPage, chain);
  gtk_widget_class_bind_template_child (widget_class, HtProposalsPage, selection);
  gtk_widget_class_bind_template_child (widget_class, HtProposalsPage, age);
  gtk_widget_class_bind_template_child (widget_class, HtProposalsPage, age_cell);
  gtk_widget_class_bind_template_child (widget_class, HtProposalsPage, chain_rows);
  gtk_widget_class_bind_template_child (widget_class, HtProposalsPage, context_menu);
}

static void
ht_proposals_page_class_init (HtProposalsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ht_proposals_page_dispose;
  HT_PAGE_CLASS (klass)->refresh = ht_proposals_page_refresh;
  HT_PAGE_CLASS (klass)->search = ht_proposals_page_search;
  g_type_ensure (HT_TYPE_FIGURE_CARD);
  bind_template (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, card_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, selection_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, chain_activated_cb);
}

static void
ht_proposals_page_init (HtProposalsPage *self)
{
  static const char *const shown[HT_N_PROPOSAL_FILTERS]
      = { N_ ("All proposals"), N_ ("Unanswered"), N_ ("Answered"),
          N_ ("Accepted or partly accepted"), N_ ("Not sent yet") };

  self->is_offering = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    gtk_combo_box_text_append_text (self->state, _ (shown[i]));
  gtk_combo_box_set_active (GTK_COMBO_BOX (self->state), HT_PROPOSALS_ALL);
  self->is_offering = FALSE;
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "page", G_ACTION_GROUP (self->actions));
  gtk_tree_view_column_set_cell_data_func (self->age, self->age_cell, render_age_cb, self, NULL);
  ht_row_menu_install (self->view, self->context_menu);
  g_signal_connect (self->view, "key-press-event", G_CALLBACK (key_press_cb), self);
  update_actions (self);
}
