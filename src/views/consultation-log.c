#include "views/consultation-log.h"
#include "views/consultation-entry.h"
#include "views/consultation-list.h"
#include "views/consultation-steps.h"
#include "views/district-choice.h"
#include "views/draft-keeper.h"
#include "views/month-export.h"
#include "views/pending-lines.h"
#include "work/save-consultation.h"
#include <glib/gi18n-lib.h>
#include <string.h>

struct _HtConsultationLog
{
  HtServicePanel parent_instance;
  HtConsultationEntry *entry;
  HtPendingLines *pending;
  HtConsultationList *list;
  GtkLabel *editing, *count, *satisfaction;
  GtkToggleButton *by_district;
  GtkComboBoxText *district;
  GtkSpinner *spinner;

  GSimpleActionGroup *actions;
  HtStore *store; /* whose records are shown, not owned, only compared */
  HtServiceMonth *month;
  HtDraftKeeper *keeper;
  GCancellable *cancellable;
};

typedef struct
{
  HtConsultationLog *log;
  guint number; /* of the pending line */
} Sent;

G_DEFINE_FINAL_TYPE (HtConsultationLog, ht_consultation_log, HT_TYPE_SERVICE_PANEL)

static HtPage *
page_of (HtConsultationLog *self)
{
  return ht_service_panel_page (HT_SERVICE_PANEL (self));
}

/* The line that is being written stands first, then those that wait to be corrected. */
static char *
write_draft (HtConsultationLog *self, guint except)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (ht_consultation_entry_is_touched (self->entry))
    {
      g_autoptr (HtConsultationLine) line = ht_consultation_entry_line (self->entry);
      g_autofree char *words = ht_consultation_line_to_text (line);
      g_string_append_printf (text, "%s\n", words);
    }
  ht_pending_lines_write (self->pending, except, text);
  return text->len > 0 ? g_strdup (text->str) : NULL;
}

static char *
draft_text (gpointer form)
{
  return write_draft (form, 0);
}

static void
show_editing (HtConsultationLog *self)
{
  g_autoptr (HtConsultationLine) line = ht_consultation_entry_line (self->entry);

  gtk_label_set_text (self->editing, line->id != 0 ? _ ("Changing a consultation") : "");
}

static void
show_counts (HtConsultationLog *self)
{
  const int district = ht_district_choice_get (self->district);
  const HtConsultationSums *sums
      = district < 0 ? &self->month->total : &self->month->sums[district];
  g_autofree char *count = ht_service_month_tell_counts (sums);
  g_autofree char *satisfaction = ht_service_month_tell_satisfaction (sums);

  gtk_label_set_text (self->count, count);
  gtk_label_set_text (self->satisfaction, satisfaction);
}

static void
show_list (HtConsultationLog *self)
{
  ht_consultation_list_show (self->list, self->month, ht_district_choice_get (self->district));
  show_counts (self);
}

/* What was being written when the program ended the last time. */
static void
restore_draft (HtConsultationLog *self)
{
  g_auto (GStrv) lines = g_strsplit (self->month->draft, "\n", -1);
  guint n = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (lines[i][0] == '\0')
        continue;
      ht_pending_lines_refuse (
          self->pending,
          ht_pending_lines_add (self->pending, ht_consultation_line_from_text (lines[i])), NULL);
      n++;
    }
  g_autofree char *sentence = g_strdup_printf (
      ngettext ("%u line that was being written the last time is here again.",
                "%u lines that were being written the last time are here again.", n),
      n);
  if (n > 0)
    ht_page_show_notice (page_of (self), sentence, FALSE);
}

/* Another office file: nothing of the one before is written on. */
static void
begin_store (HtConsultationLog *self)
{
  self->store = ht_page_store (page_of (self));
  ht_draft_keeper_set_record (self->keeper, page_of (self), 0);
  ht_pending_lines_clear (self->pending);
  ht_consultation_entry_begin (self->entry, NULL);
  if (self->month->draft != NULL)
    restore_draft (self);
}

static void
show_month (HtConsultationLog *self, HtServiceMonth *month)
{
  HtServiceMonth *before = self->month;

  self->month = month;
  ht_consultation_entry_set_guide (self->entry, month->guide, ht_page_today (page_of (self)));
  if (self->store != ht_page_store (page_of (self)))
    begin_store (self);
  ht_district_choice_offer (self->district, month->guide->dongs->districts);
  show_list (self);
  ht_service_month_free (before);
}

static void
read_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtConsultationLog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HtServiceMonth) month = ht_store_finish (HT_STORE (store), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  gtk_spinner_stop (self->spinner);
  if (month == NULL)
    ht_page_show_error (page_of (self), error);
  else
    show_month (self, g_steal_pointer (&month));
}

static void
ht_consultation_log_refresh (HtServicePanel *panel)
{
  HtConsultationLog *self = HT_CONSULTATION_LOG (panel);
  const HtPeriod period = ht_service_panel_period (panel);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  gtk_spinner_start (self->spinner);
  ht_store_read_async (ht_page_store (page_of (self)), ht_service_month_read,
                       g_memdup2 (&period, sizeof period), g_free,
                       (GDestroyNotify)ht_service_month_free, self->cancellable, read_cb,
                       g_object_ref (self));
}

static void
saved_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autofree Sent *sent = user_data;
  g_autoptr (HtConsultationLog) self = sent->log;
  g_autoptr (GError) error = NULL;
  g_autoptr (HtConsultationSaved) saved = ht_store_finish (HT_STORE (store), result, &error);

  if (HT_STORE (store) != self->store)
    return;
  if (saved != NULL && saved->faults->len == 0)
    {
      g_autoptr (GPtrArray) none = NULL;
      ht_consultation_line_free (ht_pending_lines_take (self->pending, sent->number, &none));
      if (saved->warning != NULL)
        ht_page_show_notice (page_of (self), saved->warning, FALSE);
      return;
    }
  if (error != NULL)
    ht_page_show_error (page_of (self), error);
  ht_pending_lines_refuse (self->pending, sent->number, saved != NULL ? saved->faults : NULL);
}

/* The clerk types on while the line is being stored. The draft has the line until it is. */
static void
entered_cb (HtConsultationEntry *entry, HtConsultationLog *self)
{
  Sent *sent;

  if (self->month == NULL)
    return;
  g_autoptr (HtConsultationLine) line = ht_consultation_entry_line (entry);
  const guint number = ht_pending_lines_add (self->pending, ht_consultation_line_copy (line));
  ht_consultation_entry_begin (entry, line);
  ht_consultation_entry_focus (entry, HT_LINE_CHANNEL);
  show_editing (self);
  ht_draft_keeper_write (self->keeper);
  sent = g_new0 (Sent, 1);
  sent->log = g_object_ref (self);
  sent->number = number;
  ht_store_write_async (
      self->store, ht_save_consultation,
      ht_consultation_saving_new (g_steal_pointer (&line), ht_page_today (page_of (self)),
                                  ht_page_clerk (page_of (self)), write_draft (self, number)),
      (GDestroyNotify)ht_consultation_saving_free, (GDestroyNotify)ht_consultation_saved_free, NULL,
      saved_cb, sent);
}

static void
typed_cb (HtConsultationEntry *entry, HtConsultationLog *self)
{
  if (self->store != NULL)
    ht_draft_keeper_touch (self->keeper);
}

static void
abandoned_cb (HtConsultationEntry *entry, HtConsultationLog *self)
{
  ht_consultation_entry_begin (entry, NULL);
  ht_consultation_entry_focus (entry, HT_LINE_DAY);
  show_editing (self);
  ht_draft_keeper_touch (self->keeper);
}

/* What stands in the entry is not lost when another line is taken up. */
static void
set_aside (HtConsultationLog *self)
{
  if (ht_consultation_entry_is_touched (self->entry))
    ht_pending_lines_refuse (
        self->pending,
        ht_pending_lines_add (self->pending, ht_consultation_entry_line (self->entry)), NULL);
}

static void
pending_opened_cb (HtPendingLines *pending, guint number, HtConsultationLog *self)
{
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (HtConsultationLine) line = ht_pending_lines_take (pending, number, &faults);

  if (line == NULL)
    return;
  set_aside (self);
  ht_consultation_entry_put (self->entry, line, faults);
  show_editing (self);
}

static void
opened_cb (HtConsultationList *list, gpointer consultation, HtConsultationLog *self)
{
  g_autoptr (HtConsultationLine) line
      = ht_consultation_line_write (self->month->guide, consultation);

  set_aside (self);
  ht_consultation_entry_put (self->entry, line, NULL);
  show_editing (self);
}

static void
removed_cb (HtConsultationList *list, HtConsultationLog *self)
{
  ht_consultation_steps_delete (page_of (self), ht_consultation_list_selected (list));
}

static void
district_changed_cb (GtkComboBox *box, HtConsultationLog *self)
{
  if (self->month != NULL)
    show_list (self);
}

static void
district_opened_cb (HtConsultationList *list, int district, HtConsultationLog *self)
{
  gtk_combo_box_set_active (GTK_COMBO_BOX (self->district), district + 1);
  gtk_toggle_button_set_active (self->by_district, FALSE);
}

static void
by_district_cb (GtkToggleButton *button, HtConsultationLog *self)
{
  ht_consultation_list_show_sums (self->list, gtk_toggle_button_get_active (button));
}

static void
edit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HtConsultationLog *self = user_data;
  const HtConsultation *it = ht_consultation_list_chosen (self->list);

  if (it != NULL)
    opened_cb (self->list, (gpointer)it, self);
}

static void
delete_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  removed_cb (HT_CONSULTATION_LOG (user_data)->list, user_data);
}

static const GActionEntry entries[] = {
  { "edit", edit_cb },
  { "delete", delete_cb },
};

static void
ht_consultation_log_focus (HtServicePanel *panel)
{
  ht_consultation_entry_focus (HT_CONSULTATION_LOG (panel)->entry, HT_LINE_DAY);
}

static void
ht_consultation_log_export (HtServicePanel *panel)
{
  HtConsultationLog *self = HT_CONSULTATION_LOG (panel);

  if (self->month != NULL)
    ht_month_export_save (panel, self->month, "consultations", "상담_기록",
                          ht_district_choice_get (self->district));
}

static void
ht_consultation_log_dispose (GObject *object)
{
  HtConsultationLog *self = HT_CONSULTATION_LOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->actions);
  g_clear_pointer (&self->keeper, ht_draft_keeper_free);
  G_OBJECT_CLASS (ht_consultation_log_parent_class)->dispose (object);
  g_clear_pointer (&self->month, ht_service_month_free);
}

static void
ht_consultation_log_class_init (HtConsultationLogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  HtServicePanelClass *panel_class = HT_SERVICE_PANEL_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ht_consultation_log_dispose;
  panel_class->refresh = ht_consultation_log_refresh;
  panel_class->focus = ht_consultation_log_focus;
  panel_class->export = ht_consultation_log_export;
  g_type_ensure (HT_TYPE_CONSULTATION_ENTRY);
  g_type_ensure (HT_TYPE_PENDING_LINES);
  g_type_ensure (HT_TYPE_CONSULTATION_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/haetae/Haetae/consultation-log.ui");
  gtk_widget_class_bind_template_child (widget_class, HtConsultationLog, entry);
  gtk_widget_class_bind_template_child (widget_class, HtConsultationLog, pending);
  gtk_widget_class_bind_template_child (widget_class, HtConsultationLog, list);
  gtk_widget_class_bind_template_child (widget_class, HtConsultationLog, editing);
  gtk_widget_class_bind_template_child (widget_class, HtConsultationLog, count);
  gtk_widget_class_bind_template_child (widget_class, HtConsultationLog, satisfaction);
  gtk_widget_class_bind_template_child (widget_class, HtConsultationLog, by_district);
  gtk_widget_class_bind_template_child (widget_class, HtConsultationLog, district);
  gtk_widget_class_bind_template_child (widget_class, HtConsultationLog, spinner);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, abandoned_cb);
  gtk_widget_class_bind_template_callback (widget_class, pending_opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, removed_cb);
  gtk_widget_class_bind_template_callback (widget_class, district_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, district_opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, by_district_cb);
}

static void
ht_consultation_log_init (HtConsultationLog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->keeper = ht_draft_keeper_new (HT_CONSULTATION_KIND, draft_text, GTK_WIDGET (self));
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "log", G_ACTION_GROUP (self->actions));
}
