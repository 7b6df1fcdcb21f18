#include "views/hearing-view.h"
#include "views/agenda-dialog.h"
#include "views/agenda-list.h"
#include "views/appeal-actions.h"
#include "views/dday.h"
#include "views/hearing-dialog.h"
#include "views/hearing-faults.h"
#include "views/hearing-members.h"
#include "views/hearing-reading.h"
#include "views/letter-dialog.h"
#include "views/members-dialog.h"
#include "views/reviewers-dialog.h"
#include "views/rulings-table.h"
#include "views/serve-dialog.h"
#include "views/text-rows.h"
#include "work/record-hearing.h"
#include <glib/gi18n-lib.h>

#define RESPONSE_DISCARD 2

struct _HtHearingView
{
  GtkBox parent_instance;
  GtkLabel *title, *subtitle, *state;
  GtkToggleButton *agenda_tab, *members_tab, *rulings_tab;
  GtkStack *tabs;
  GtkWidget *agenda_part, *members_part, *rulings_part;
  GtkStack *agenda_stack, *members_stack, *rulings_stack;
  GtkWidget *agenda_zero, *members_zero, *rulings_zero;
  HtAgendaList *agenda;
  HtHearingMembers *members;
  HtRulingsTable *rulings;
  GtkInfoBar *bar;
  GtkContainer *refusals, *checks;
  GtkWidget *check_scroll, *check_title;

  HtPage *page;        /* not owned */
  GActionMap *actions; /* of the page, not owned */
  gint64 id;           /* 0: no meeting is open */
  HtHearingReading *reading;
  GCancellable *cancellable;
};

enum
{
  CLOSED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HtHearingView, ht_hearing_view, GTK_TYPE_BOX)

static const HtHearing *
hearing_of (HtHearingView *self)
{
  return self->reading != NULL ? self->reading->file->hearing : NULL;
}

static guint
count_unserved (HtHearingView *self)
{
  const HtHearing *hearing = hearing_of (self);
  guint n = 0;

  for (guint i = 0; hearing != NULL && i < hearing->items->len; i++)
    {
      const HtAgendaItem *item = hearing->items->pdata[i];
      const HtAppeal *appeal = ((const HtAgendaCase *)self->reading->file->cases->pdata[i])->appeal;
      n += item->result == HT_AGENDA_RULED && appeal->served_on == HT_DATE_NONE;
    }
  return n;
}

static void
update_actions (HtHearingView *self)
{
  const HtHearing *hearing = hearing_of (self);
  g_autoptr (GArray) selected = ht_agenda_list_get_selected (self->agenda);
  const gboolean is_open = hearing != NULL;
  const gboolean is_planned = is_open && hearing->state == HT_HEARING_PLANNED;
  const gboolean in_agenda
      = gtk_stack_get_visible_child (self->tabs) == self->agenda_part && selected->len > 0;
  const struct
  {
    const char *name;
    gboolean enabled;
  } states[] = {
    { "close", is_open },
    { "edit", is_open },
    { "delete", is_open },
    { "add-cases", is_planned },
    { "remove-cases", is_planned && in_agenda },
    { "move-up", is_planned && in_agenda && selected->len == 1 },
    { "move-down", is_planned && in_agenda && selected->len == 1 },
    { "reviewers", is_planned && hearing->items->len > 0 },
    { "letters", is_open && hearing->items->len > 0 },
    { "notify", is_planned && hearing->items->len > 0 },
    { "designate", is_planned },
    { "save", is_open && ht_rulings_table_is_changed (self->rulings) },
    { "serve", count_unserved (self) > 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    g_simple_action_set_enabled (
        G_SIMPLE_ACTION (g_action_map_lookup_action (self->actions, states[i].name)),
        states[i].enabled);
}

static void
show_head (HtHearingView *self)
{
  const HtHearing *hearing = hearing_of (self);
  g_autofree char *title = g_strdup_printf (_ ("Meeting no. %d"), hearing->number);
  g_autofree char *day = ht_hearing_day_text (hearing->day);
  g_autofree char *subtitle = g_strdup_printf ("%s %s %s", day, hearing->start, hearing->place);
  g_autofree char *dday = hearing->state == HT_HEARING_PLANNED
                              ? ht_dday_text (hearing->day, ht_page_today (self->page))
                              : g_strdup ("");
  g_autofree char *state = g_strdup_printf ("%s %s", ht_hearing_state_name (hearing->state), dday);
  g_autofree char *agenda = g_strdup_printf (_ ("_Agenda (%u)"), hearing->items->len);
  g_autofree char *members
      = g_strdup_printf (_ ("Co_mmissioners (%u/%d)"), hearing->members->len, hearing->seats);

  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->subtitle, g_strchomp (subtitle));
  gtk_label_set_text (self->state, g_strchomp (state));
  gtk_button_set_label (GTK_BUTTON (self->agenda_tab), agenda);
  gtk_button_set_label (GTK_BUTTON (self->members_tab), members);
}

static void
show_checks (HtHearingView *self)
{
  const GPtrArray *warnings = self->reading->file->warnings;
  g_autofree char *title
      = warnings->len > 0 ? g_strdup_printf (
            ngettext ("%u thing to see to", "%u things to see to", warnings->len), warnings->len)
                          : g_strdup (_ ("✓ The meeting is in order (행정심판법 §7⑤⑥, §10)."));

  gtk_label_set_text (GTK_LABEL (self->check_title), title);
  ht_rows_show_faults (self->checks, self->reading->file->warnings, "ht-note");
  gtk_widget_set_visible (self->check_scroll, warnings->len > 0);
}

static void
show_reading (HtHearingView *self)
{
  const HtHearing *hearing = hearing_of (self);
  const HtDate today = ht_page_today (self->page);
  const gboolean has_cases = hearing->items->len > 0;

  show_head (self);
  ht_agenda_list_show (self->agenda, self->reading, today);
  ht_hearing_members_show (self->members, self->reading);
  if (!ht_rulings_table_is_changed (self->rulings))
    ht_rulings_table_show (self->rulings, self->reading);
  gtk_stack_set_visible_child (self->agenda_stack,
                               has_cases ? GTK_WIDGET (self->agenda) : self->agenda_zero);
  gtk_stack_set_visible_child (self->rulings_stack,
                               has_cases ? GTK_WIDGET (self->rulings) : self->rulings_zero);
  gtk_stack_set_visible_child (self->members_stack, hearing->members->len > 0
                                                        ? GTK_WIDGET (self->members)
                                                        : self->members_zero);
  show_checks (self);
  update_actions (self);
}

static void
leave (HtHearingView *self)
{
  ht_hearing_view_leave (self);
  g_signal_emit (self, signals[CLOSED], 0);
}

static void
read_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtHearingView) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HtHearingReading) reading = ht_store_finish (HT_STORE (store), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->id == 0)
    return;
  /* Undo may have taken the whole meeting away. */
  if (g_error_matches (error, HT_ERROR, HT_ERROR_NOT_FOUND))
    leave (self);
  else if (reading == NULL)
    ht_page_show_error (self->page, error);
  else
    {
      const gboolean is_first = self->reading == NULL;
      g_clear_pointer (&self->reading, ht_hearing_reading_unref);
      self->reading = g_steal_pointer (&reading);
      show_reading (self);
      if (is_first)
        gtk_widget_grab_focus (GTK_WIDGET (self->agenda_tab));
    }
}

static void
start_reading (HtHearingView *self)
{
  HtHearingOpening *opening = g_new0 (HtHearingOpening, 1);

  g_cancellable_cancel (self->cancellable);
  g_set_object (&self->cancellable, NULL);
  self->cancellable = g_cancellable_new ();
  opening->id = self->id;
  opening->today = ht_page_today (self->page);
  ht_store_read_async (ht_page_store (self->page), ht_hearing_read, opening, g_free,
                       (GDestroyNotify)ht_hearing_reading_unref, self->cancellable, read_cb,
                       g_object_ref (self));
}

static void
changed_saved_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtHearingView) self = user_data;
  g_autoptr (HtHearingSaved) saved = ht_hearing_finish (self->page, store, result, self->refusals);

  if (saved != NULL)
    gtk_widget_hide (GTK_WIDGET (self->refusals));
}

static void
removed_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtHearingView) self = user_data;
  g_autoptr (HtHearingSaved) saved = ht_hearing_finish (self->page, store, result, self->refusals);

  if (saved == NULL)
    return;
  gtk_widget_hide (GTK_WIDGET (self->refusals));
  ht_page_show_notice (self->page, _ ("Cases were taken off the agenda."), TRUE);
}

static void
move_selected (HtHearingView *self, int by)
{
  g_autoptr (GArray) selected = ht_agenda_list_get_selected (self->agenda);

  if (hearing_of (self) == NULL || hearing_of (self)->state != HT_HEARING_PLANNED
      || selected->len != 1)
    return;
  g_autoptr (HtHearing) changed = ht_hearing_copy (hearing_of (self));
  if (ht_hearing_move_case (changed, g_array_index (selected, gint64, 0), by))
    ht_hearing_save_async (self->page, changed, hearing_of (self), changed_saved_cb,
                           g_object_ref (self));
}

static void
recorded_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtHearingView) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HtHearingSaved) saved = ht_store_finish (HT_STORE (store), result, &error);

  gtk_widget_set_sensitive (GTK_WIDGET (self->rulings), TRUE);
  if (saved == NULL)
    {
      ht_page_show_error (self->page, error);
      return;
    }
  if (saved->id == 0)
    {
      g_autoptr (GPtrArray) others = ht_rulings_table_show_faults (self->rulings, saved->refusals);
      ht_rows_show_faults (self->refusals, others, "ht-field-error");
      ht_rulings_table_focus (self->rulings);
      return;
    }
  g_autofree char *sentence = g_strdup_printf (
      ngettext ("%u ruling was recorded.", "%u rulings were recorded.", saved->n), saved->n);
  ht_page_show_notice (self->page, sentence, TRUE);
  gtk_widget_hide (GTK_WIDGET (self->refusals));
  ht_rulings_table_show (self->rulings, self->reading);
  ht_rulings_table_focus (self->rulings);
  start_reading (self);
}

static void
tab_toggled_cb (GtkToggleButton *tab, HtHearingView *self)
{
  if (!gtk_toggle_button_get_active (tab))
    return;
  if (tab == self->agenda_tab)
    gtk_stack_set_visible_child (self->tabs, self->agenda_part);
  else if (tab == self->members_tab)
    gtk_stack_set_visible_child (self->tabs, self->members_part);
  else
    {
      gtk_stack_set_visible_child (self->tabs, self->rulings_part);
      ht_rulings_table_focus (self->rulings);
    }
  update_actions (self);
}

static void
selection_cb (HtHearingView *self)
{
  update_actions (self);
}

static void
agenda_activated_cb (HtAgendaList *list, gint64 id, HtHearingView *self)
{
  ht_page_show_appeal (self->page, id);
}

static void
agenda_delete_cb (HtHearingView *self)
{
  g_action_activate (g_action_map_lookup_action (self->actions, "remove-cases"), NULL);
}

static void
agenda_move_cb (HtAgendaList *list, int by, HtHearingView *self)
{
  move_selected (self, by);
}

static void
bar_response_cb (GtkInfoBar *bar, int response, HtHearingView *self)
{
  gtk_widget_hide (GTK_WIDGET (bar));
  if (response == RESPONSE_DISCARD)
    leave (self);
  else
    ht_rulings_table_focus (self->rulings);
}

static gboolean
key_press_cb (GtkWidget *widget, GdkEventKey *event, HtHearingView *self)
{
  if (event->keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;
  ht_hearing_view_close (self);
  return GDK_EVENT_STOP;
}

static void
close_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ht_hearing_view_close (user_data);
}

static void
edit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HtHearingView *self = user_data;

  ht_hearing_dialog_open (self->page, hearing_of (self));
}

static void
deleted_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtHearingView) self = user_data;
  g_autoptr (HtHearingSaved) saved = ht_hearing_finish (self->page, store, result, self->refusals);

  if (saved == NULL)
    return;
  ht_page_show_notice (self->page, _ ("The meeting was deleted."), TRUE);
  if (self->id != 0)
    leave (self);
}

static void
delete_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HtHearingView *self = user_data;

  ht_store_write_async (
      ht_page_store (self->page), ht_delete_hearing,
      ht_hearing_saving_new (hearing_of (self), hearing_of (self), ht_page_today (self->page),
                             ht_page_clerk (self->page)),
      (GDestroyNotify)ht_hearing_saving_free, (GDestroyNotify)ht_hearing_saved_free, NULL,
      deleted_cb, g_object_ref (self));
}

static void
add_cases_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HtHearingView *self = user_data;

  ht_agenda_dialog_open (self->page, hearing_of (self));
}

static void
remove_cases_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HtHearingView *self = user_data;
  g_autoptr (GArray) selected = ht_agenda_list_get_selected (self->agenda);
  g_autoptr (HtHearing) changed = ht_hearing_copy (hearing_of (self));

  for (guint i = 0; i < selected->len; i++)
    ht_hearing_remove_case (changed, g_array_index (selected, gint64, i));
  ht_hearing_save_async (self->page, changed, hearing_of (self), removed_cb, g_object_ref (self));
}

static void
move_up_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  move_selected (user_data, -1);
}

static void
move_down_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  move_selected (user_data, 1);
}

static void
reviewers_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HtHearingView *self = user_data;

  ht_reviewers_dialog_open (self->page, self->reading);
}

static void
letters_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HtHearingView *self = user_data;
  g_autoptr (GArray) ids = ht_hearing_case_ids (hearing_of (self));

  ht_letter_dialog_run (self->page, ids);
}

static void
notify_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HtHearingView *self = user_data;
  g_autoptr (GArray) ids = ht_hearing_case_ids (hearing_of (self));

  ht_appeals_change (self->page, ids, HT_BULK_HEARING_NOTIFIED_ON);
}

static void
designate_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HtHearingView *self = user_data;

  ht_members_dialog_open (self->page, self->reading);
}

static void
save_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HtHearingView *self = user_data;

  gtk_widget_set_sensitive (GTK_WIDGET (self->rulings), FALSE);
  ht_store_write_async (ht_page_store (self->page), ht_record_hearing,
                        ht_rulings_table_collect (self->rulings, ht_page_today (self->page),
                                                  ht_page_clerk (self->page)),
                        (GDestroyNotify)ht_hearing_recording_free,
                        (GDestroyNotify)ht_hearing_saved_free, NULL, recorded_cb,
                        g_object_ref (self));
}

static void
serve_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HtHearingView *self = user_data;

  ht_serve_dialog_open (self->page, self->id, count_unserved (self));
}

static const GActionEntry entries[] = {
  { "close", close_cb },
  { "edit", edit_cb },
  { "delete", delete_cb },
  { "add-cases", add_cases_cb },
  { "remove-cases", remove_cases_cb },
  { "move-up", move_up_cb },
  { "move-down", move_down_cb },
  { "reviewers", reviewers_cb },
  { "letters", letters_cb },
  { "notify", notify_cb },
  { "designate", designate_cb },
  { "save", save_cb },
  { "serve", serve_cb },
};

static void
ht_hearing_view_dispose (GObject *object)
{
  HtHearingView *self = HT_HEARING_VIEW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->reading, ht_hearing_reading_unref);
  G_OBJECT_CLASS (ht_hearing_view_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/haetae/Haetae/hearing-view.ui");
  gtk_widget_class_bind_template_child (widget_class, HtHearingView, title);
  gtk_widget_class_bind_template_child (widget_class, HtHearingView, subtitle);
  gtk_widget_class_bind_template_child (widget_class, HtHearingView, state);
  gtk_widget_class_bind_template_child (widget_class, HtHearingView, agenda_tab);
  gtk_widget_class_bind_template_child (widget_class, HtHearingView, members_tab);
  gtk_widget_class_bind_template_child (widget_class, HtHearingView, rulings_tab);
  gtk_widget_class_bind_template_child (widget_class, HtHearingView, tabs);
  gtk_widget_class_bind_template_child (widget_class, HtHearingView, agenda_part);
  gtk_widget_class_bind_template_child (widget_class, HtHearingView, members_part);
  gtk_widget_class_bind_template_child (widget_class, HtHearingView, rulings_part);
  gtk_widget_class_bind_template_child (widget_class, HtHearingView, agenda_stack);
  gtk_widget_class_bind_template_child (widget_class, HtHearingView, members_stack);
  gtk_widget_class_bind_template_child (widget_class, HtHearingView, rulings_stack);
  gtk_widget_class_bind_template_child (widget_class, HtHearingView, agenda_zero);
  gtk_widget_class_bind_template_child (widget_class, HtHearingView, members_zero);
  gtk_widget_class_bind_template_child (widget_class, HtHearingView, rulings_zero);
  gtk_widget_class_bind_template_child (widget_class, HtHearingView, agenda);
  gtk_widget_class_bind_template_child (widget_class, HtHearingView, members);
  gtk_widget_class_bind_template_child (widget_class, HtHearingView, rulings);
  gtk_widget_class_bind_template_child (widget_class, HtHearingView, bar);
  gtk_widget_class_bind_template_child (widget_class, HtHearingView, refusals);
  gtk_widget_class_bind_template_child (widget_class, HtHearingView, checks);
  gtk_widget_class_bind_template_child (widget_class, HtHearingView, check_scroll);
  gtk_widget_class_bind_template_child (widget_class, HtHearingView, check_title);
  gtk_widget_class_bind_template_callback (widget_class, tab_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, selection_cb);
  gtk_widget_class_bind_template_callback (widget_class, agenda_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, agenda_delete_cb);
  gtk_widget_class_bind_template_callback (widget_class, agenda_move_cb);
  gtk_widget_class_bind_template_callback (widget_class, bar_response_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_press_cb);
}

static void
ht_hearing_view_class_init (HtHearingViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ht_hearing_view_dispose;
  signals[CLOSED] = g_signal_new ("closed", HT_TYPE_HEARING_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
  g_type_ensure (HT_TYPE_AGENDA_LIST);
  g_type_ensure (HT_TYPE_HEARING_MEMBERS);
  g_type_ensure (HT_TYPE_RULINGS_TABLE);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
ht_hearing_view_init (HtHearingView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ht_hearing_view_set_page (HtHearingView *self, HtPage *page, GActionMap *actions)
{
  self->page = page;
  self->actions = actions;
  g_action_map_add_action_entries (actions, entries, G_N_ELEMENTS (entries), self);
  update_actions (self);
}

void
ht_hearing_view_open (HtHearingView *self, gint64 id)
{
  ht_hearing_view_leave (self);
  self->id = id;
  gtk_toggle_button_set_active (self->agenda_tab, TRUE);
  start_reading (self);
}

void
ht_hearing_view_refresh (HtHearingView *self)
{
  if (self->id != 0)
    start_reading (self);
}

void
ht_hearing_view_close (HtHearingView *self)
{
  if (self->reading != NULL && ht_rulings_table_is_changed (self->rulings))
    {
      gtk_toggle_button_set_active (self->rulings_tab, TRUE);
      gtk_widget_show (GTK_WIDGET (self->bar));
    }
  else
    leave (self);
}

void
ht_hearing_view_leave (HtHearingView *self)
{
  g_cancellable_cancel (self->cancellable);
  if (self->reading != NULL)
    ht_rulings_table_show (self->rulings, self->reading);
  g_clear_pointer (&self->reading, ht_hearing_reading_unref);
  self->id = 0;
  gtk_widget_hide (GTK_WIDGET (self->bar));
  gtk_widget_hide (GTK_WIDGET (self->refusals));
  update_actions (self);
}
