#include "views/appeal-form.h"
#include "store/drafts.h"
#include "store/store.h"
#include "views/appeal-fieldset.h"
#include "views/deadline-list.h"
#include "views/history-list.h"
#include "work/open-appeal.h"
#include "work/save-appeal.h"
#include <glib/gi18n-lib.h>

#define DRAFT_SECONDS 2

/* What the bar above the fields asks or warns of. */
typedef enum
{
  BAR_NOTHING,
  BAR_DRAFT,
  BAR_DUPLICATE,
  BAR_CONFLICT,
} Bar;

struct _HtAppealForm
{
  GtkBox parent_instance;
  GtkLabel *heading;
  GtkWidget *delete_button;
  GtkInfoBar *bar;
  GtkLabel *bar_sentence;
  GtkButton *bar_yes, *bar_no;
  GtkBox *sections;
  HtDeadlineList *deadlines;
  HtHistoryList *history;
  HtAppealFieldset *fieldset;

  HtPage *page; /* not owned: the form lies on it */
  gint64 id;
  HtOpenAppeal *opened; /* NULL until it was read */
  HtAppeal *conflicting;
  Bar asking;
  gboolean is_dirty;
  gboolean is_saving;
  guint draft_timer;
  GCancellable *cancellable; /* of whatever is being read for this record */
  GCancellable *searching;   /* of the search for duplicates */
};

enum
{
  CLOSED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_TYPE (HtAppealForm, ht_appeal_form, GTK_TYPE_BOX)

typedef struct
{
  gint64 id;
  char *fields; /* NULL: remove the draft */
} Draft;

static void
free_draft (gpointer data)
{
  Draft *draft = data;

  g_free (draft->fields);
  g_free (draft);
}

static gpointer
keep_draft_job (HtDb *db, gpointer data, GError **error)
{
  const Draft *draft = data;

  if (draft->fields != NULL)
    ht_drafts_put (db, HT_APPEAL_KIND, draft->id, draft->fields, error);
  else
    ht_drafts_remove (db, HT_APPEAL_KIND, draft->id, error);
  return NULL;
}

/* A draft is written for its own sake: nothing waits for it, but a failure is told. */
static void
draft_kept_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtAppealForm) self = user_data;
  g_autoptr (GError) error = NULL;

  ht_store_finish (HT_STORE (store), result, &error);
  if (error != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    ht_page_show_error (self->page, error);
}

static void
write_draft (HtAppealForm *self, char *fields)
{
  Draft *draft = g_new0 (Draft, 1);

  draft->id = self->id;
  draft->fields = fields;
  g_clear_handle_id (&self->draft_timer, g_source_remove);
  ht_store_write_async (ht_page_store (self->page), keep_draft_job, draft, free_draft, NULL, NULL,
                        draft_kept_cb, g_object_ref (self));
}

static gboolean
draft_timer_cb (gpointer user_data)
{
  HtAppealForm *self = user_data;

  self->draft_timer = 0;
  write_draft (self, ht_appeal_fieldset_to_draft (self->fieldset));
  return G_SOURCE_REMOVE;
}

static void
ask (HtAppealForm *self, Bar asking, GtkMessageType type, const char *sentence, const char *yes,
     const char *no)
{
  self->asking = asking;
  gtk_info_bar_set_message_type (self->bar, type);
  gtk_label_set_text (self->bar_sentence, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->bar_yes), yes != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->bar_no), no != NULL);
  gtk_button_set_label (self->bar_yes, yes != NULL ? yes : "");
  gtk_button_set_label (self->bar_no, no != NULL ? no : "");
  gtk_widget_show (GTK_WIDGET (self->bar));
}

static void
hide_bar (HtAppealForm *self)
{
  self->asking = BAR_NOTHING;
  gtk_widget_hide (GTK_WIDGET (self->bar));
}

static HtAppeal *
collect (HtAppealForm *self, GPtrArray **faults)
{
  HtAppeal *appeal = ht_appeal_copy (self->opened->appeal);

  *faults = ht_appeal_fieldset_collect (self->fieldset, appeal);
  return appeal;
}

static void
show_deadlines (HtAppealForm *self)
{
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (HtAppeal) appeal = collect (self, &faults);

  ht_deadline_list_show (self->deadlines, appeal, ht_page_today (self->page), self->opened->habits);
}

static void
show_heading (HtAppealForm *self)
{
  const HtAppeal *appeal = self->opened->appeal;
  g_autofree char *heading
      = self->id == 0 ? g_strdup (_ ("Log a case"))
                      : g_strdup_printf (_ ("Case %s · %s"), appeal->case_number, appeal->title);

  gtk_label_set_text (self->heading, heading);
  gtk_widget_set_visible (self->delete_button, self->id != 0);
}

static void
show_opened (HtAppealForm *self)
{
  self->is_dirty = FALSE;
  hide_bar (self);
  show_heading (self);
  ht_appeal_fieldset_offer (self->fieldset, self->opened, ht_page_today (self->page));
  ht_appeal_fieldset_put (self->fieldset, self->opened->appeal);
  ht_history_list_show (self->history, self->opened->history, self->opened->agencies);
  show_deadlines (self);
  if (self->opened->draft != NULL)
    ask (self, BAR_DRAFT, GTK_MESSAGE_QUESTION,
         _ ("There is something you were writing here and did not save."), _ ("_Go on writing"),
         _ ("_Discard"));
}

static void
opened_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtAppealForm) self = user_data;
  g_autoptr (GError) error = NULL;
  HtOpenAppeal *opened = ht_store_finish (HT_STORE (store), result, &error);
  gboolean was_open = self->opened != NULL;

  if (opened == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        {
          ht_page_show_error (self->page, error);
          g_signal_emit (self, signals[CLOSED], 0, (gint64)0);
        }
      return;
    }
  g_clear_pointer (&self->opened, ht_open_appeal_free);
  self->opened = opened;
  show_opened (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->fieldset), TRUE);
  if (!was_open)
    ht_appeal_fieldset_focus (self->fieldset, self->id == 0 ? "case_number" : "answered_on");
}

static void
start_reading (HtAppealForm *self)
{
  HtOpenAppealRequest *request = g_new0 (HtOpenAppealRequest, 1);

  request->id = self->id;
  request->today = ht_page_today (self->page);
  g_cancellable_cancel (self->cancellable);
  g_set_object (&self->cancellable, NULL);
  self->cancellable = g_cancellable_new ();
  ht_store_read_async (ht_page_store (self->page), ht_open_appeal, request, g_free,
                       (GDestroyNotify)ht_open_appeal_free, self->cancellable, opened_cb,
                       g_object_ref (self));
}

static void
duplicates_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtAppealForm) self = user_data;
  g_autoptr (GPtrArray) numbers = ht_store_finish (HT_STORE (store), result, NULL);

  /* The warning is a help; what keeps it from being given is told when saving. */
  if (numbers == NULL || self->opened == NULL
      || (self->asking != BAR_NOTHING && self->asking != BAR_DUPLICATE))
    return;
  if (numbers->len == 0)
    {
      hide_bar (self);
      return;
    }
  g_autofree char *sentence = g_strdup_printf (
      _ ("Case %s has the same appellee, disposition date and appellant; was it logged already?"),
      (const char *)numbers->pdata[0]);
  ask (self, BAR_DUPLICATE, GTK_MESSAGE_WARNING, sentence, NULL, NULL);
}

static void
free_numbers (gpointer numbers)
{
  g_ptr_array_unref (numbers);
}

static void
look_for_duplicates (HtAppealForm *self)
{
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (HtAppeal) appeal = collect (self, &faults);

  g_cancellable_cancel (self->searching);
  g_set_object (&self->searching, NULL);
  self->searching = g_cancellable_new ();
  ht_store_read_async (ht_page_store (self->page), ht_find_duplicate_appeals,
                       g_steal_pointer (&appeal), (GDestroyNotify)ht_appeal_free, free_numbers,
                       self->searching, duplicates_cb, g_object_ref (self));
}

static void
changed_cb (HtAppealFieldset *fieldset, const char *field, HtAppealForm *self)
{
  if (self->opened == NULL)
    return;
  self->is_dirty = TRUE;
  if (self->asking == BAR_DRAFT)
    hide_bar (self);
  g_clear_handle_id (&self->draft_timer, g_source_remove);
  self->draft_timer = g_timeout_add_seconds (DRAFT_SECONDS, draft_timer_cb, self);
  show_deadlines (self);
  if (g_str_equal (field, "agency") || g_str_equal (field, "disposition_on")
      || g_str_equal (field, "appellant"))
    look_for_duplicates (self);
}

/* One line for each field in which what is stored and what was typed differ. */
static char *
list_differences (const HtAppeal *stored, const HtAppeal *typed)
{
  GString *lines = g_string_new (NULL);
  guint n;
  const HtAppealField *fields = ht_appeal_fields (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *theirs = ht_appeal_field_get (&fields[i], stored);
      g_autofree char *mine = ht_appeal_field_get (&fields[i], typed);

      if (!g_str_equal (theirs, mine))
        g_string_append_printf (lines, _ ("\n%s: stored \"%s\", yours \"%s\""),
                                ht_appeal_field_name (&fields[i]), theirs, mine);
    }
  return g_string_free (lines, FALSE);
}

static void
show_conflict (HtAppealForm *self, HtAppeal *stored)
{
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (HtAppeal) typed = collect (self, &faults);
  g_autofree char *differences = list_differences (stored, typed);
  g_autofree char *sentence = g_strconcat (
      _ ("Somebody changed this case while you were writing, so it was not saved. Nothing of "
         "yours is lost."),
      differences, NULL);

  g_clear_pointer (&self->conflicting, ht_appeal_free);
  self->conflicting = ht_appeal_copy (stored);
  ask (self, BAR_CONFLICT, GTK_MESSAGE_WARNING, sentence, _ ("Save _mine"), _ ("Take the _stored"));
}

static void
show_saved (HtAppealForm *self, gint64 id)
{
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (HtAppeal) appeal = collect (self, &faults);
  g_autofree char *sentence = self->id == 0
                                  ? g_strdup_printf (_ ("Case %s was logged."), appeal->case_number)
                                  : g_strdup_printf (_ ("Case %s was saved."), appeal->case_number);

  self->is_dirty = FALSE;
  ht_page_show_notice (self->page, sentence, TRUE);
  g_signal_emit (self, signals[CLOSED], 0, id);
}

static void
saved_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtAppealForm) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HtAppealSaved) saved = ht_store_finish (HT_STORE (store), result, &error);

  self->is_saving = FALSE;
  gtk_widget_set_sensitive (GTK_WIDGET (self->fieldset), TRUE);
  if (saved == NULL)
    ht_page_show_error (self->page, error);
  else if (saved->stored != NULL)
    show_conflict (self, saved->stored);
  else if (saved->faults->len > 0)
    ht_appeal_fieldset_show_faults (self->fieldset, saved->faults);
  else
    show_saved (self, saved->id);
}

static void
start_saving (HtAppealForm *self, const HtAppeal *appeal)
{
  HtAppealSaving *saving = ht_appeal_saving_new (
      appeal, self->id != 0 ? self->opened->appeal : NULL, ht_page_clerk (self->page));

  self->is_saving = TRUE;
  hide_bar (self);
  /* The draft is removed by the save; one on its way would come after it. */
  g_clear_handle_id (&self->draft_timer, g_source_remove);
  ht_store_write_async (ht_page_store (self->page), ht_save_appeal, saving,
                        (GDestroyNotify)ht_appeal_saving_free, (GDestroyNotify)ht_appeal_saved_free,
                        NULL, saved_cb, g_object_ref (self));
}

static void
deleted_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtAppealForm) self = user_data;
  g_autoptr (GError) error = NULL;

  g_autofree char *number = ht_store_finish (HT_STORE (store), result, &error);

  self->is_saving = FALSE;
  if (number == NULL)
    {
      ht_page_show_error (self->page, error);
      return;
    }
  g_autofree char *sentence = g_strdup_printf (_ ("Case %s was deleted."), number);
  self->is_dirty = FALSE;
  ht_page_show_notice (self->page, sentence, TRUE);
  g_signal_emit (self, signals[CLOSED], 0, (gint64)0);
}

static void
answer_draft (HtAppealForm *self, gboolean go_on)
{
  hide_bar (self);
  if (!go_on)
    {
      write_draft (self, NULL);
      return;
    }
  ht_appeal_fieldset_put_draft (self->fieldset, self->opened->draft);
  self->is_dirty = TRUE;
  show_deadlines (self);
  ht_appeal_fieldset_focus (self->fieldset, "title");
}

static void
answer_conflict (HtAppealForm *self, gboolean save_mine)
{
  ht_appeal_free (self->opened->appeal);
  self->opened->appeal = g_steal_pointer (&self->conflicting);
  if (save_mine)
    {
      ht_appeal_form_save (self);
      return;
    }
  write_draft (self, NULL);
  g_clear_pointer (&self->opened->draft, g_free);
  show_opened (self);
}

static void
bar_response_cb (GtkInfoBar *bar, int response, HtAppealForm *self)
{
  Bar asking = self->asking;

  hide_bar (self);
  if (response != 1 && response != 2)
    return;
  if (asking == BAR_DRAFT)
    answer_draft (self, response == 1);
  else if (asking == BAR_CONFLICT)
    answer_conflict (self, response == 1);
}

static gboolean
key_press_cb (GtkWidget *widget, GdkEventKey *event, HtAppealForm *self)
{
  if (event->keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;
  ht_appeal_form_close (self);
  return GDK_EVENT_STOP;
}

static void
ht_appeal_form_dispose (GObject *object)
{
  HtAppealForm *self = HT_APPEAL_FORM (object);

  g_clear_handle_id (&self->draft_timer, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_cancellable_cancel (self->searching);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->searching);
  g_clear_pointer (&self->opened, ht_open_appeal_free);
  g_clear_pointer (&self->conflicting, ht_appeal_free);
  G_OBJECT_CLASS (ht_appeal_form_parent_class)->dispose (object);
}

static void
ht_appeal_form_class_init (HtAppealFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ht_appeal_form_dispose;
  signals[CLOSED] = g_signal_new ("closed", HT_TYPE_APPEAL_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  g_type_ensure (HT_TYPE_DEADLINE_LIST);
  g_type_ensure (HT_TYPE_HISTORY_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/haetae/Haetae/appeal-form.ui");
  gtk_widget_class_bind_template_child (widget_class, HtAppealForm, heading);
  gtk_widget_class_bind_template_child (widget_class, HtAppealForm, delete_button);
  gtk_widget_class_bind_template_child (widget_class, HtAppealForm, bar);
  gtk_widget_class_bind_template_child (widget_class, HtAppealForm, bar_sentence);
  gtk_widget_class_bind_template_child (widget_class, HtAppealForm, bar_yes);
  gtk_widget_class_bind_template_child (widget_class, HtAppealForm, bar_no);
  gtk_widget_class_bind_template_child (widget_class, HtAppealForm, sections);
  gtk_widget_class_bind_template_child (widget_class, HtAppealForm, deadlines);
  gtk_widget_class_bind_template_child (widget_class, HtAppealForm, history);
  gtk_widget_class_bind_template_callback (widget_class, bar_response_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_press_cb);
}

static void
ht_appeal_form_init (HtAppealForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->fieldset = g_object_new (HT_TYPE_APPEAL_FIELDSET, "visible", TRUE, NULL);
  gtk_container_add (GTK_CONTAINER (self->sections), GTK_WIDGET (self->fieldset));
  gtk_container_set_focus_vadjustment (GTK_CONTAINER (self->sections),
                                       gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (
                                           gtk_widget_get_parent (GTK_WIDGET (self->sections)))));
  g_signal_connect (self->fieldset, "changed", G_CALLBACK (changed_cb), self);
}

void
ht_appeal_form_open (HtAppealForm *self, HtPage *page, gint64 id)
{
  if (self->is_dirty && self->opened != NULL)
    write_draft (self, ht_appeal_fieldset_to_draft (self->fieldset));
  self->page = page;
  self->id = id;
  self->is_dirty = FALSE;
  self->is_saving = FALSE;
  hide_bar (self);
  g_clear_pointer (&self->opened, ht_open_appeal_free);
  gtk_label_set_text (self->heading, "");
  gtk_widget_set_sensitive (GTK_WIDGET (self->fieldset), FALSE);
  start_reading (self);
}

void
ht_appeal_form_refresh (HtAppealForm *self)
{
  if (!self->is_dirty && !self->is_saving && self->asking == BAR_NOTHING)
    start_reading (self);
}

void
ht_appeal_form_save (HtAppealForm *self)
{
  if (self->opened == NULL || self->is_saving)
    return;
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (HtAppeal) appeal = collect (self, &faults);
  ht_appeal_fieldset_show_faults (self->fieldset, faults);
  if (faults->len == 0)
    start_saving (self, appeal);
}

void
ht_appeal_form_close (HtAppealForm *self)
{
  if (self->is_dirty && self->opened != NULL)
    {
      write_draft (self, ht_appeal_fieldset_to_draft (self->fieldset));
      ht_page_show_notice (self->page, _ ("What you wrote is kept as a draft."), FALSE);
    }
  self->is_dirty = FALSE;
  g_cancellable_cancel (self->cancellable);
  g_signal_emit (self, signals[CLOSED], 0, self->id);
}

void
ht_appeal_form_delete (HtAppealForm *self)
{
  if (self->opened == NULL || self->id == 0 || self->is_saving)
    return;
  self->is_saving = TRUE;
  g_clear_handle_id (&self->draft_timer, g_source_remove);
  ht_store_write_async (ht_page_store (self->page), ht_delete_appeal,
                        ht_appeal_deleting_new (self->id, ht_page_clerk (self->page)),
                        (GDestroyNotify)ht_appeal_deleting_free, g_free, NULL, deleted_cb,
                        g_object_ref (self));
}
