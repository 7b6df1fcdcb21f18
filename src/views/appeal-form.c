#include "views/appeal-form.h"
#include "store/store.h"
#include "views/appeal-tabs.h"
#include "views/deadline-list.h"
#include "views/draft-keeper.h"
#include "views/letter-dialog.h"
#include "work/open-appeal.h"
#include "work/save-appeal.h"
#include <glib/gi18n-lib.h>

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
  GtkWidget *record_buttons;
  GtkInfoBar *bar;
  GtkLabel *bar_sentence;
  GtkButton *bar_yes, *bar_no;
  HtAppealTabs *tabs;
  HtDeadlineList *deadlines;

  HtPage *page; /* not owned: the form lies on it */
  gint64 id;
  HtOpenAppeal *opened; /* NULL until it was read */
  HtOpenAppeal *theirs; /* as it stands now, in a conflict */
  Bar asking;
  gboolean is_dirty;
  gboolean is_saving;
  HtDraftKeeper *drafts;
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

static HtCaseRecord *
record_of (const HtOpenAppeal *opened)
{
  return ht_case_record_new (opened->appeal, opened->parties, &opened->counsel_appointment);
}

static char *
write_draft (gpointer form)
{
  return ht_appeal_tabs_to_draft (HT_APPEAL_FORM (form)->tabs);
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

static HtCaseRecord *
collect (HtAppealForm *self, GPtrArray **faults)
{
  HtCaseRecord *record = record_of (self->opened);

  *faults = ht_appeal_tabs_collect (self->tabs, record);
  return record;
}

static void
show_deadlines (HtAppealForm *self)
{
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (HtCaseRecord) record = collect (self, &faults);

  ht_deadline_list_show (self->deadlines, record->appeal, ht_page_today (self->page),
                         self->opened->habits);
}

static void
show_heading (HtAppealForm *self)
{
  const HtAppeal *appeal = self->opened->appeal;
  g_autofree char *heading
      = self->id == 0 ? g_strdup (_ ("Log a case"))
                      : g_strdup_printf (_ ("Case %s · %s"), appeal->case_number, appeal->title);

  gtk_label_set_text (self->heading, heading);
  gtk_widget_set_visible (self->record_buttons, self->id != 0);
}

static void
show_opened (HtAppealForm *self)
{
  g_autoptr (HtCaseRecord) record = record_of (self->opened);

  self->is_dirty = FALSE;
  hide_bar (self);
  show_heading (self);
  ht_appeal_tabs_show (self->tabs, self->page, self->opened, record);
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
  g_autoptr (HtOpenAppeal) before = NULL;

  if (opened == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        {
          ht_page_show_error (self->page, error);
          g_signal_emit (self, signals[CLOSED], 0, (gint64)0);
        }
      return;
    }
  before = g_steal_pointer (&self->opened); /* lives until the other is shown */
  self->opened = opened;
  show_opened (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->tabs), TRUE);
  if (before == NULL)
    ht_appeal_tabs_go (self->tabs, self->id == 0 ? HT_SECTION_FACTS : HT_SECTION_COURSE);
}

static void
start_reading (HtAppealForm *self, GAsyncReadyCallback read_cb)
{
  HtOpenAppealRequest *request = g_new0 (HtOpenAppealRequest, 1);

  request->id = self->id;
  request->today = ht_page_today (self->page);
  g_cancellable_cancel (self->cancellable);
  g_set_object (&self->cancellable, NULL);
  self->cancellable = g_cancellable_new ();
  ht_store_read_async (ht_page_store (self->page), ht_open_appeal, request, g_free,
                       (GDestroyNotify)ht_open_appeal_free, self->cancellable, read_cb,
                       g_object_ref (self));
}

/* A step or a file came to the case while it was being written; when somebody changed what was
 * written as well, saving tells. */
static void
followed_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtAppealForm) self = user_data;
  g_autoptr (HtOpenAppeal) opened = ht_store_finish (HT_STORE (store), result, NULL);

  if (opened == NULL || self->opened == NULL || self->is_saving)
    return;
  g_autoptr (HtCaseRecord) before = record_of (self->opened);
  g_autoptr (HtCaseRecord) now = record_of (opened);
  if (!ht_appeal_tabs_follow (self->tabs, self->page, opened, before, now))
    return;
  HtOpenAppeal *old = self->opened;
  self->opened = g_steal_pointer (&opened);
  opened = old;
  show_deadlines (self);
}

static void
logged_cb (HtAppealForm *self)
{
  ht_appeal_form_refresh (self);
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
  g_autoptr (HtCaseRecord) record = collect (self, &faults);

  g_cancellable_cancel (self->searching);
  g_set_object (&self->searching, NULL);
  self->searching = g_cancellable_new ();
  ht_store_read_async (ht_page_store (self->page), ht_find_duplicate_appeals,
                       ht_appeal_copy (record->appeal), (GDestroyNotify)ht_appeal_free,
                       free_numbers, self->searching, duplicates_cb, g_object_ref (self));
}

static void
changed_cb (HtAppealTabs *tabs, const char *field, HtAppealForm *self)
{
  if (self->opened == NULL)
    return;
  self->is_dirty = TRUE;
  if (self->asking == BAR_DRAFT)
    hide_bar (self);
  ht_draft_keeper_touch (self->drafts);
  show_deadlines (self);
  if (g_str_equal (field, "agency") || g_str_equal (field, "disposition_on")
      || g_str_equal (field, "appellant"))
    look_for_duplicates (self);
}

static void
show_conflict (HtAppealForm *self)
{
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (HtCaseRecord) typed = collect (self, &faults);
  g_autoptr (HtCaseRecord) stored = record_of (self->theirs);
  g_autofree char *differences = ht_appeal_fields_tell_differences (stored, typed);
  g_autofree char *sentence = g_strconcat (
      _ ("Somebody changed this case while you were writing, so it was not saved. Nothing of "
         "yours is lost."),
      differences, NULL);

  ask (self, BAR_CONFLICT, GTK_MESSAGE_WARNING, sentence, _ ("Save _mine"), _ ("Take the _stored"));
}

static void
theirs_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtAppealForm) self = user_data;
  g_autoptr (GError) error = NULL;
  HtOpenAppeal *theirs = ht_store_finish (HT_STORE (store), result, &error);

  if (theirs == NULL)
    {
      ht_page_show_error (self->page, error);
      return;
    }
  g_clear_pointer (&self->theirs, ht_open_appeal_free);
  self->theirs = theirs;
  show_conflict (self);
}

static void
show_saved (HtAppealForm *self, gint64 id)
{
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (HtCaseRecord) record = collect (self, &faults);
  const char *number = record->appeal->case_number;
  g_autofree char *sentence = self->id == 0 ? g_strdup_printf (_ ("Case %s was logged."), number)
                                            : g_strdup_printf (_ ("Case %s was saved."), number);

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
  gtk_widget_set_sensitive (GTK_WIDGET (self->tabs), TRUE);
  if (saved == NULL)
    ht_page_show_error (self->page, error);
  else if (saved->stored != NULL)
    start_reading (self, theirs_cb);
  else if (saved->faults->len > 0)
    ht_appeal_tabs_show_faults (self->tabs, saved->faults);
  else
    show_saved (self, saved->id);
}

static void
start_saving (HtAppealForm *self, const HtCaseRecord *record)
{
  const HtOpenAppeal *loaded = self->id != 0 ? self->opened : NULL;
  HtAppealSaving *saving = ht_appeal_saving_new (
      record->appeal, loaded != NULL ? loaded->appeal : NULL, ht_page_clerk (self->page));

  ht_appeal_saving_set_parties (saving, record->parties, loaded != NULL ? loaded->parties : NULL);
  ht_appeal_saving_set_counsel (saving, &record->counsel,
                                loaded != NULL ? &loaded->counsel_appointment : NULL,
                                ht_page_today (self->page));
  self->is_saving = TRUE;
  hide_bar (self);
  /* The draft is removed by the save; one on its way would come after it. */
  ht_draft_keeper_stop (self->drafts);
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
      ht_draft_keeper_remove (self->drafts);
      return;
    }
  ht_appeal_tabs_put_draft (self->tabs, self->opened->draft);
  self->is_dirty = TRUE;
  show_deadlines (self);
  ht_appeal_tabs_focus (self->tabs, "title");
}

static void
answer_conflict (HtAppealForm *self, gboolean save_mine)
{
  HtOpenAppeal *before = self->opened;

  self->opened = g_steal_pointer (&self->theirs);
  ht_appeal_tabs_show_around (self->tabs, self->page, self->opened);
  ht_open_appeal_free (before);
  if (save_mine)
    {
      ht_appeal_form_save (self);
      return;
    }
  ht_draft_keeper_remove (self->drafts);
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

  g_clear_pointer (&self->drafts, ht_draft_keeper_free);
  g_cancellable_cancel (self->cancellable);
  g_cancellable_cancel (self->searching);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->searching);
  if (self->opened != NULL)
    ht_appeal_tabs_show_around (self->tabs, self->page, NULL);
  g_clear_pointer (&self->opened, ht_open_appeal_free);
  g_clear_pointer (&self->theirs, ht_open_appeal_free);
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
  g_type_ensure (HT_TYPE_APPEAL_TABS);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/haetae/Haetae/appeal-form.ui");
  gtk_widget_class_bind_template_child (widget_class, HtAppealForm, heading);
  gtk_widget_class_bind_template_child (widget_class, HtAppealForm, record_buttons);
  gtk_widget_class_bind_template_child (widget_class, HtAppealForm, bar);
  gtk_widget_class_bind_template_child (widget_class, HtAppealForm, bar_sentence);
  gtk_widget_class_bind_template_child (widget_class, HtAppealForm, bar_yes);
  gtk_widget_class_bind_template_child (widget_class, HtAppealForm, bar_no);
  gtk_widget_class_bind_template_child (widget_class, HtAppealForm, tabs);
  gtk_widget_class_bind_template_child (widget_class, HtAppealForm, deadlines);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, logged_cb);
  gtk_widget_class_bind_template_callback (widget_class, bar_response_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_press_cb);
}

static void
ht_appeal_form_init (HtAppealForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->drafts = ht_draft_keeper_new (HT_APPEAL_KIND, write_draft, GTK_WIDGET (self));
}

void
ht_appeal_form_open (HtAppealForm *self, HtPage *page, gint64 id)
{
  if (self->is_dirty && self->opened != NULL)
    ht_draft_keeper_write (self->drafts);
  ht_draft_keeper_set_record (self->drafts, page, id);
  self->page = page;
  self->id = id;
  self->is_dirty = FALSE;
  self->is_saving = FALSE;
  hide_bar (self);
  ht_appeal_tabs_show_around (self->tabs, page, NULL);
  g_clear_pointer (&self->opened, ht_open_appeal_free);
  gtk_label_set_text (self->heading, "");
  gtk_widget_set_sensitive (GTK_WIDGET (self->tabs), FALSE);
  start_reading (self, opened_cb);
}

void
ht_appeal_form_refresh (HtAppealForm *self)
{
  if (!self->is_dirty && !self->is_saving && self->asking == BAR_NOTHING)
    start_reading (self, opened_cb);
  else if (self->opened != NULL && self->id != 0 && !self->is_saving)
    start_reading (self, followed_cb);
}

void
ht_appeal_form_save (HtAppealForm *self)
{
  if (self->opened == NULL || self->is_saving)
    return;
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (HtCaseRecord) record = collect (self, &faults);
  ht_appeal_tabs_show_faults (self->tabs, faults);
  if (faults->len == 0)
    start_saving (self, record);
}

void
ht_appeal_form_close (HtAppealForm *self)
{
  if (self->is_dirty && self->opened != NULL)
    {
      ht_draft_keeper_write (self->drafts);
      ht_page_show_notice (self->page, _ ("What you wrote is kept as a draft."), FALSE);
    }
  self->is_dirty = FALSE;
  g_cancellable_cancel (self->cancellable);
  g_signal_emit (self, signals[CLOSED], 0, self->id);
}

void
ht_appeal_form_write_letter (HtAppealForm *self)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (self->opened == NULL || self->id == 0 || self->is_saving)
    return;
  g_array_append_val (ids, self->id);
  ht_letter_dialog_run (self->page, ids);
}

void
ht_appeal_form_delete (HtAppealForm *self)
{
  if (self->opened == NULL || self->id == 0 || self->is_saving)
    return;
  self->is_saving = TRUE;
  ht_draft_keeper_stop (self->drafts);
  ht_store_write_async (ht_page_store (self->page), ht_delete_appeal,
                        ht_deleting_new (self->id, ht_page_clerk (self->page)),
                        (GDestroyNotify)ht_deleting_free, g_free, NULL, deleted_cb,
                        g_object_ref (self));
}

void
ht_appeal_form_go_to_tab (HtAppealForm *self, int tab)
{
  ht_appeal_tabs_go (self->tabs, tab);
}

void
ht_appeal_form_move_tab (HtAppealForm *self, int tabs)
{
  ht_appeal_tabs_move (self->tabs, tabs);
}
