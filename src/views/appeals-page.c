#include "views/appeals-page.h"
#include "base/text.h"
#include "store/agencies.h"
#include "store/appeals.h"
#include "store/settings.h"
#include "views/appeal-actions.h"
#include "views/appeal-clipboard.h"
#include "views/appeal-filter.h"
#include "views/appeal-form.h"
#include "views/appeal-list.h"
#include "views/letter-dialog.h"
#include "views/saved-lists.h"
#include <glib/gi18n-lib.h>

struct _HtAppealsPage
{
  HtPage parent_instance;
  GtkStack *views, *result;
  GtkWidget *list_view;
  GtkLabel *title, *count, *zero;
  GtkSpinner *spinner;
  GtkWidget *clear_button;
  HtAppealFilter *filter;
  HtAppealList *list;
  HtSavedLists *saved_lists;
  HtAppealForm *form;
  GMenuModel *context_menu;

  GSimpleActionGroup *actions;
  HtAppealQuery *base;  /* what the chips do not show: periods, an outcome, the words searched */
  HtAppealState before; /* the chip from before a search */
  HtStore *store;       /* whose records are shown: the list reads its pages from it */
  GCancellable *cancellable;
  gboolean from_top; /* the answer that is awaited belongs to another question */
  gint64 to_select;  /* when the list is shown next, 0 for none */
};

G_DEFINE_FINAL_TYPE (HtAppealsPage, ht_appeals_page, HT_TYPE_PAGE)

typedef struct
{
  GArray *ids;
  HtDeadlineHabits *habits;
} Answer;

static void
free_answer (gpointer data)
{
  Answer *answer = data;

  g_clear_pointer (&answer->ids, g_array_unref);
  g_clear_pointer (&answer->habits, ht_deadline_habits_free);
  g_free (answer);
}

static gpointer
list_job (HtDb *db, gpointer query, GError **error)
{
  Answer *answer = g_new0 (Answer, 1);

  answer->ids = ht_appeal_query_ids (db, query, error);
  if (answer->ids != NULL)
    answer->habits = ht_deadline_habits_load (db, error);
  if (answer->habits != NULL)
    return answer;
  free_answer (answer);
  return NULL;
}

typedef struct
{
  GPtrArray *agencies;
  GStrv reviewers;
} Choices;

static void
free_choices (gpointer data)
{
  Choices *choices = data;

  g_clear_pointer (&choices->agencies, g_ptr_array_unref);
  g_strfreev (choices->reviewers);
  g_free (choices);
}

static gpointer
choices_job (HtDb *db, gpointer data, GError **error)
{
  Choices *choices = g_new0 (Choices, 1);

  choices->agencies = ht_agencies_list (db, error);
  if (choices->agencies != NULL)
    {
      g_ptr_array_set_free_func (choices->agencies, (GDestroyNotify)ht_agency_free);
      choices->reviewers = ht_appeals_values (db, "lead_reviewer", error);
    }
  if (choices->reviewers != NULL)
    return choices;
  free_choices (choices);
  return NULL;
}

static gboolean
is_searching (HtAppealsPage *self)
{
  return self->base->search != NULL && self->base->search[0] != '\0';
}

static const char *
zero_sentence (HtAppealsPage *self)
{
  if (is_searching (self))
    return _ ("No case has these words. Type fewer of them, or choose \"All\".");
  if (ht_appeal_filter_is_narrow (self->filter) || gtk_widget_get_visible (self->clear_button))
    return _ ("No case is of this kind now. Choose \"All\" to see the whole register.");
  return _ ("There is no case yet. Log the first with Ctrl+N, or import a list.");
}

static void
update_actions (HtAppealsPage *self)
{
  gboolean in_form = gtk_stack_get_visible_child (self->views) == GTK_WIDGET (self->form);
  g_autoptr (GArray) selected = self->store != NULL && !in_form
                                    ? ht_appeal_list_get_selected (self->list)
                                    : g_array_new (FALSE, FALSE, sizeof (gint64));
  const struct
  {
    const char *name;
    gboolean enabled;
  } states[] = { { "open", selected->len == 1 },
                 { "delete", in_form || selected->len == 1 },
                 { "copy", !in_form && self->store != NULL },
                 { "export", !in_form && self->store != NULL },
                 { "change", selected->len > 0 },
                 { "letter", in_form || selected->len > 0 },
                 { "save", in_form },
                 { "close", in_form },
                 { "tab", in_form },
                 { "next-tab", in_form },
                 { "previous-tab", in_form } };

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    g_simple_action_set_enabled (
        G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), states[i].name)),
        states[i].enabled);
}

static void
show_count (HtAppealsPage *self, guint n)
{
  g_autofree char *number = ht_text_count (n);
  g_autofree char *text = g_strdup_printf (ngettext ("%s case", "%s cases", n), number);

  gtk_label_set_text (self->count, text);
  gtk_label_set_text (self->zero, zero_sentence (self));
  gtk_stack_set_visible_child (self->result,
                               n > 0 ? GTK_WIDGET (self->list) : GTK_WIDGET (self->zero));
}

static void
listed_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtAppealsPage) self = user_data;
  g_autoptr (GError) error = NULL;
  Answer *answer = ht_store_finish (HT_STORE (store), result, &error);

  if (answer == NULL)
    {
      if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        return;
      gtk_spinner_stop (self->spinner);
      ht_page_show_error (HT_PAGE (self), error);
      return;
    }
  gtk_spinner_stop (self->spinner);
  ht_appeal_list_show (self->list, answer->ids, ht_page_today (HT_PAGE (self)),
                       g_steal_pointer (&answer->habits), self->from_top);
  self->from_top = FALSE;
  show_count (self, answer->ids->len);
  if (self->to_select != 0)
    ht_appeal_list_select (self->list, self->to_select);
  self->to_select = 0;
  free_answer (answer);
}

static HtAppealQuery *
make_query (HtAppealsPage *self)
{
  HtAppealQuery *query = ht_appeal_query_copy (self->base);

  query->today = ht_page_today (HT_PAGE (self));
  ht_appeal_filter_apply (self->filter, query);
  ht_appeal_list_get_order (self->list, &query->order, &query->descending);
  return query;
}

static void
start_listing (HtAppealsPage *self)
{
  HtStore *store = ht_page_store (HT_PAGE (self));

  if (store == NULL)
    return;
  g_cancellable_cancel (self->cancellable);
  g_set_object (&self->cancellable, NULL);
  self->cancellable = g_cancellable_new ();
  gtk_spinner_start (self->spinner);
  ht_store_read_async (store, list_job, make_query (self), (GDestroyNotify)ht_appeal_query_free,
                       free_answer, self->cancellable, listed_cb, g_object_ref (self));
}

static void
choices_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtAppealsPage) self = user_data;
  g_autoptr (GError) error = NULL;
  Choices *choices = ht_store_finish (HT_STORE (store), result, &error);

  if (choices == NULL)
    {
      ht_page_show_error (HT_PAGE (self), error);
      return;
    }
  ht_appeal_filter_fill (self->filter, choices->agencies, (const char *const *)choices->reviewers,
                         ht_page_today (HT_PAGE (self)));
  free_choices (choices);
}

static void
list_anew (HtAppealsPage *self)
{
  self->from_top = TRUE;
  start_listing (self);
}

static void
show_form (HtAppealsPage *self, gint64 id)
{
  ht_appeal_form_open (self->form, HT_PAGE (self), id);
  gtk_stack_set_visible_child (self->views, GTK_WIDGET (self->form));
  update_actions (self);
}

/* Whatever narrows the list without a chip is named in the title, with a way out. */
static void
set_base (HtAppealsPage *self, const HtAppealQuery *query, const char *title)
{
  g_clear_pointer (&self->base, ht_appeal_query_free);
  self->base = query != NULL ? ht_appeal_query_copy (query) : ht_appeal_query_new (HT_DATE_NONE);
  gtk_label_set_text (self->title, title != NULL ? title : _ ("Appeals"));
  gtk_widget_set_visible (self->clear_button, title != NULL);
}

static void
filter_changed_cb (HtAppealsPage *self)
{
  list_anew (self);
}

static void
list_activated_cb (HtAppealList *list, gint64 id, HtAppealsPage *self)
{
  show_form (self, id);
}

static void
list_sorted_cb (HtAppealsPage *self)
{
  list_anew (self);
}

static void
list_selected_cb (HtAppealsPage *self)
{
  update_actions (self);
}

static void
list_failed_cb (HtAppealList *list, const GError *error, HtAppealsPage *self)
{
  ht_page_show_error (HT_PAGE (self), error);
}

static void
list_copy_cb (HtAppealsPage *self)
{
  g_action_group_activate_action (G_ACTION_GROUP (self->actions), "copy", NULL);
}

static void
list_delete_cb (HtAppealsPage *self)
{
  g_action_group_activate_action (G_ACTION_GROUP (self->actions), "delete", NULL);
}

static void
form_closed_cb (HtAppealForm *form, gint64 id, HtAppealsPage *self)
{
  gtk_stack_set_visible_child (self->views, self->list_view);
  self->to_select = id;
  ht_appeal_list_focus (self->list);
  update_actions (self);
  start_listing (self);
}

static void
open_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HtAppealsPage *self = user_data;
  g_autoptr (GArray) selected = ht_appeal_list_get_selected (self->list);

  if (selected->len > 0)
    show_form (self, g_array_index (selected, gint64, 0));
}

/* The selected rows; a single one is more likely the cursor than a choice, but copying it is what
 * Ctrl+C says, so that only no selection at all means everything shown. */
static void
copy_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HtAppealsPage *self = user_data;
  g_autoptr (GArray) selected = ht_appeal_list_get_selected (self->list);

  ht_appeals_copy (HT_PAGE (self),
                   selected->len > 0 ? selected : ht_appeal_list_get_ids (self->list));
}

static void
delete_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HtAppealsPage *self = user_data;

  if (gtk_stack_get_visible_child (self->views) == GTK_WIDGET (self->form))
    {
      ht_appeal_form_delete (self->form);
      return;
    }
  g_autoptr (GArray) selected = ht_appeal_list_get_selected (self->list);
  if (selected->len != 1)
    return;
  ht_appeal_delete (HT_PAGE (self), g_array_index (selected, gint64, 0));
}

/* Several selected cases, or all that are shown: the same rule as for copying. */
static GArray *
get_chosen (HtAppealsPage *self)
{
  GArray *selected = ht_appeal_list_get_selected (self->list);

  if (selected->len > 1)
    return selected;
  g_array_unref (selected);
  return g_array_ref (ht_appeal_list_get_ids (self->list));
}

static void
change_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HtAppealsPage *self = user_data;
  g_autoptr (GArray) selected = ht_appeal_list_get_selected (self->list);

  ht_appeals_change (HT_PAGE (self), selected, HT_BULK_LEAD_REVIEWER);
}

static void
letter_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HtAppealsPage *self = user_data;

  if (gtk_stack_get_visible_child (self->views) == GTK_WIDGET (self->form))
    {
      ht_appeal_form_write_letter (self->form);
      return;
    }
  g_autoptr (GArray) selected = ht_appeal_list_get_selected (self->list);
  ht_letter_dialog_run (HT_PAGE (self), selected);
}

static void
export_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HtAppealsPage *self = user_data;
  g_autoptr (GArray) chosen = get_chosen (self);

  ht_appeals_export (HT_PAGE (self), chosen);
}

static void
columns_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ht_appeal_list_choose_columns (HT_APPEALS_PAGE (user_data)->list);
}

static void
list_chosen_cb (HtSavedLists *lists, const HtAppealQuery *query, const char *name,
                HtAppealsPage *self)
{
  ht_page_show_query (HT_PAGE (self), query, name);
}

static HtAppealQuery *
ask_query_cb (HtSavedLists *lists, HtAppealsPage *self)
{
  return make_query (self);
}

static void
save_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ht_appeal_form_save (HT_APPEALS_PAGE (user_data)->form);
}

static void
close_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ht_appeal_form_close (HT_APPEALS_PAGE (user_data)->form);
}

static void
clear_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HtAppealsPage *self = user_data;

  set_base (self, NULL, NULL);
  ht_appeal_filter_set (self->filter, self->base);
  list_anew (self);
}

static void
tab_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ht_appeal_form_go_to_tab (HT_APPEALS_PAGE (user_data)->form, g_variant_get_int32 (parameter) - 1);
}

static void
next_tab_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ht_appeal_form_move_tab (HT_APPEALS_PAGE (user_data)->form, 1);
}

static void
previous_tab_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ht_appeal_form_move_tab (HT_APPEALS_PAGE (user_data)->form, -1);
}

static const GActionEntry entries[] = {
  { "open", open_cb },
  { "copy", copy_cb },
  { "export", export_cb },
  { "change", change_cb },
  { "letter", letter_cb },
  { "delete", delete_cb },
  { "columns", columns_cb },
  { "save", save_cb },
  { "close", close_cb },
  { "clear", clear_cb },
  { "tab", tab_cb, "i" },
  { "next-tab", next_tab_cb },
  { "previous-tab", previous_tab_cb },
};

static void
ht_appeals_page_refresh (HtPage *page)
{
  HtAppealsPage *self = HT_APPEALS_PAGE (page);
  HtStore *store = ht_page_store (page);

  if (self->store != NULL && self->store != store)
    gtk_stack_set_visible_child (self->views, self->list_view);
  ht_appeal_list_set_source (self->list, ht_store_page_db (store));
  g_set_object (&self->store, store);
  ht_store_read_async (store, choices_job, NULL, NULL, free_choices, NULL, choices_cb,
                       g_object_ref (self));
  ht_saved_lists_refresh (self->saved_lists, page);
  start_listing (self);
  if (gtk_stack_get_visible_child (self->views) == GTK_WIDGET (self->form))
    ht_appeal_form_refresh (self->form);
  update_actions (self);
}

/* A search looks through the whole register; the chip from before comes back with the last word
 * gone. */
static void
ht_appeals_page_search (HtPage *page, const char *words)
{
  HtAppealsPage *self = HT_APPEALS_PAGE (page);
  gboolean was_searching = is_searching (self);

  if (g_strcmp0 (self->base->search != NULL ? self->base->search : "", words) == 0)
    return;
  g_free (self->base->search);
  self->base->search = g_strdup (words);
  if (!was_searching)
    self->before = ht_appeal_filter_get_state (self->filter);
  if (was_searching != is_searching (self))
    ht_appeal_filter_set_state (self->filter, was_searching ? self->before : HT_APPEALS_ALL);
  if (words[0] != '\0' && gtk_stack_get_visible_child (self->views) == GTK_WIDGET (self->form))
    ht_appeal_form_close (self->form);
  list_anew (self);
}

static void
ht_appeals_page_show_query (HtPage *page, const HtAppealQuery *query, const char *title)
{
  HtAppealsPage *self = HT_APPEALS_PAGE (page);

  set_base (self, query, title);
  ht_appeal_filter_set (self->filter, query);
  ht_appeal_list_set_order (self->list, query->order, query->descending);
  gtk_stack_set_visible_child (self->views, self->list_view);
  update_actions (self);
  list_anew (self);
}

static void
ht_appeals_page_show_record (HtPage *page, gint64 id)
{
  show_form (HT_APPEALS_PAGE (page), id);
}

static void
ht_appeals_page_dispose (GObject *object)
{
  HtAppealsPage *self = HT_APPEALS_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->actions);
  g_clear_object (&self->store);
  g_clear_pointer (&self->base, ht_appeal_query_free);
  G_OBJECT_CLASS (ht_appeals_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/haetae/Haetae/appeals-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HtAppealsPage, views);
  gtk_widget_class_bind_template_child (widget_class, HtAppealsPage, result);
  gtk_widget_class_bind_template_child (widget_class, HtAppealsPage, list_view);
  gtk_widget_class_bind_template_child (widget_class, HtAppealsPage, title);
  gtk_widget_class_bind_template_child (widget_class, HtAppealsPage, count);
  gtk_widget_class_bind_template_child (widget_class, HtAppealsPage, zero);
  gtk_widget_class_bind_template_child (widget_class, HtAppealsPage, spinner);
  gtk_widget_class_bind_template_child (widget_class, HtAppealsPage, clear_button);
  gtk_widget_class_bind_template_child (widget_class, HtAppealsPage, filter);
  gtk_widget_class_bind_template_child (widget_class, HtAppealsPage, list);
  gtk_widget_class_bind_template_child (widget_class, HtAppealsPage, saved_lists);
  gtk_widget_class_bind_template_child (widget_class, HtAppealsPage, form);
  gtk_widget_class_bind_template_child (widget_class, HtAppealsPage, context_menu);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_sorted_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_copy_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_delete_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_failed_cb);
  gtk_widget_class_bind_template_callback (widget_class, form_closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, ask_query_cb);
}

static void
ht_appeals_page_class_init (HtAppealsPageClass *klass)
{
  HtPageClass *page_class = HT_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ht_appeals_page_dispose;
  page_class->refresh = ht_appeals_page_refresh;
  page_class->search = ht_appeals_page_search;
  page_class->show_query = ht_appeals_page_show_query;
  page_class->show_record = ht_appeals_page_show_record;
  g_type_ensure (HT_TYPE_APPEAL_FILTER);
  g_type_ensure (HT_TYPE_APPEAL_LIST);
  g_type_ensure (HT_TYPE_APPEAL_FORM);
  g_type_ensure (HT_TYPE_SAVED_LISTS);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
ht_appeals_page_init (HtAppealsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->base = ht_appeal_query_new (HT_DATE_NONE);
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "page", G_ACTION_GROUP (self->actions));
  ht_appeal_list_set_menu (self->list, self->context_menu);
  update_actions (self);
}
