#include "views/session-month.h"
#include "views/district-choice.h"
#include "views/month-export.h"
#include "views/session-dialog.h"
#include "views/session-list.h"
#include "views/session-steps.h"
#include "views/substitute-dialog.h"
#include "work/save-sessions.h"
#include <glib/gi18n-lib.h>

/* The rows of the box that chooses by state: all, the states, those that need a substitute,
 * those to be looked at. */
#define CHOICE_LACKING (HT_N_SESSION_STATES + 1)
#define CHOICE_REMARKED (HT_N_SESSION_STATES + 2)

struct _HtSessionMonth
{
  HtServicePanel parent_instance;
  HtSessionList *list;
  GtkComboBoxText *district, *state, *reason;
  GtkEntry *words;
  GtkLabel *count, *selected, *fault;
  GtkSpinner *spinner;
  GtkWidget *zero;

  GSimpleActionGroup *actions;
  HtServiceMonth *month;
  GCancellable *cancellable;
};

typedef struct
{
  HtSessionMonth *panel;
  gint64 id; /* of the one session that was selected, 0 for several */
} Sent;

G_DEFINE_FINAL_TYPE (HtSessionMonth, ht_session_month, HT_TYPE_SERVICE_PANEL)

static HtPage *
page_of (HtSessionMonth *self)
{
  return ht_service_panel_page (HT_SERVICE_PANEL (self));
}

static GtkEntry *
reason_entry (HtSessionMonth *self)
{
  return GTK_ENTRY (gtk_bin_get_child (GTK_BIN (self->reason)));
}

static void
show_selection (HtSessionMonth *self)
{
  static const char *const names[] = { "held", "not-held", "planned", "substitute", "delete" };
  g_autoptr (GArray) ids = ht_session_list_selected (self->list);
  g_autofree char *text
      = ids->len > 0
            ? g_strdup_printf (_ ("%u selected"), ids->len)
            : g_strdup (
                _ ("Select days (Ctrl+A: all), then 1 held, 2 not held, 3 substitute, 0 planned"));

  gtk_label_set_text (self->selected, text);
  gtk_label_set_text (self->fault, ht_session_list_remark (self->list));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_simple_action_set_enabled (
        G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), names[i])),
        ids->len > 0);
}

static void
show_counts (HtSessionMonth *self, const HtSessionCounts *counts)
{
  g_autofree char *text = ht_session_counts_tell (counts, self->month);

  gtk_label_set_text (self->count, text);
  gtk_widget_set_visible (self->zero, self->month->sessions->len == 0);
}

static void
show_list (HtSessionMonth *self)
{
  const int choice = gtk_combo_box_get_active (GTK_COMBO_BOX (self->state));
  const HtSessionFilter filter
      = { ht_district_choice_get (self->district), choice < CHOICE_LACKING ? choice - 1 : -1,
          choice == CHOICE_REMARKED, choice == CHOICE_LACKING, gtk_entry_get_text (self->words) };
  const HtSessionCounts counts = ht_session_list_show (self->list, self->month, &filter);

  show_counts (self, &counts);
  show_selection (self);
}

static void
show_month (HtSessionMonth *self, HtServiceMonth *month)
{
  HtServiceMonth *before = self->month;

  self->month = month;
  ht_district_choice_offer (self->district, month->guide->dongs->districts);
  show_list (self);
  ht_service_month_free (before);
}

static void
read_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtSessionMonth) self = user_data;
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
ht_session_month_refresh (HtServicePanel *panel)
{
  HtSessionMonth *self = HT_SESSION_MONTH (panel);
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

/* The first sentence in place, all of them on hovering. */
static void
show_faults (HtSessionMonth *self, GPtrArray *faults)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < faults->len; i++)
    g_string_append_printf (all, "%s%s", i > 0 ? "\n" : "",
                            ((const HtFault *)faults->pdata[i])->reason);
  gtk_label_set_text (self->fault, ((const HtFault *)faults->pdata[0])->reason);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->fault), all->str);
}

/* A month is confirmed row by row with one key for each. */
static void
saved_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autofree Sent *sent = user_data;
  g_autoptr (HtSessionMonth) self = sent->panel;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = ht_store_finish (HT_STORE (store), result, &error);

  if (faults == NULL)
    ht_page_show_error (page_of (self), error);
  else if (faults->len > 0)
    show_faults (self, faults);
  else
    {
      ht_page_show_notice (page_of (self), _ ("The consultation days were stored."), TRUE);
      ht_session_list_move_on (self->list, sent->id);
    }
}

static void
start_saving (HtSessionMonth *self, HtStoreJob job, HtSessionState state)
{
  HtPage *page = page_of (self);
  GArray *ids = ht_session_list_selected (self->list);
  Sent *sent = g_new (Sent, 1);
  const char *reason = state == HT_SESSION_NOT_HELD ? gtk_entry_get_text (reason_entry (self)) : "";
  HtSessionsSaving *saving
      = ht_sessions_saving_new (ids, state, reason, ht_page_today (page), ht_page_clerk (page));

  sent->panel = g_object_ref (self);
  sent->id = ids->len == 1 ? g_array_index (ids, gint64, 0) : 0;
  gtk_label_set_text (self->fault, "");
  ht_store_write_async (ht_page_store (page), job, saving, (GDestroyNotify)ht_sessions_saving_free,
                        (GDestroyNotify)g_ptr_array_unref, NULL, saved_cb, sent);
}

/* A day that was not held needs a reason: the keyboard goes there first. */
static void
set_state (HtSessionMonth *self, HtSessionState state)
{
  g_autoptr (GArray) ids = ht_session_list_selected (self->list);

  if (ids->len == 0)
    return;
  if (state == HT_SESSION_NOT_HELD && gtk_entry_get_text_length (reason_entry (self)) == 0)
    {
      gtk_label_set_text (self->fault, _ ("Write why the consultation was not held, then Enter."));
      gtk_widget_grab_focus (GTK_WIDGET (reason_entry (self)));
      return;
    }
  start_saving (self, ht_confirm_sessions, state);
  ht_session_list_focus (self->list);
}

static void
state_asked_cb (HtSessionList *list, int state, HtSessionMonth *self)
{
  if (state == HT_SESSION_NOT_HELD)
    gtk_entry_set_text (reason_entry (self), "");
  set_state (self, (HtSessionState)state);
}

static void
reason_activated_cb (GtkEntry *entry, HtSessionMonth *self)
{
  set_state (self, HT_SESSION_NOT_HELD);
}

static void
substitute_asked_cb (HtSessionList *list, HtSessionMonth *self)
{
  g_autoptr (GArray) ids = ht_session_list_selected (list);
  g_autofree char *words = ht_session_list_describe (list);

  if (ids->len > 0)
    ht_substitute_dialog_open (page_of (self), g_steal_pointer (&ids), words);
}

static void
removed_cb (HtSessionList *list, HtSessionMonth *self)
{
  g_autoptr (GArray) ids = ht_session_list_selected (list);

  if (ids->len > 0)
    start_saving (self, ht_delete_sessions, HT_SESSION_PLANNED);
}

static void
selection_cb (HtSessionList *list, HtSessionMonth *self)
{
  show_selection (self);
}

static void
filter_changed_cb (GtkWidget *widget, HtSessionMonth *self)
{
  if (self->month != NULL)
    show_list (self);
}

static void
plan_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ht_session_steps_plan (page_of (user_data), ht_service_panel_month (user_data));
}

static void
add_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HtSessionMonth *self = user_data;

  if (self->month != NULL)
    ht_session_dialog_open (page_of (self), self->month->period);
}

static void
held_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  set_state (user_data, HT_SESSION_HELD);
}

static void
not_held_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  set_state (user_data, HT_SESSION_NOT_HELD);
}

static void
back_to_planned_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  set_state (user_data, HT_SESSION_PLANNED);
}

static void
substitute_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  substitute_asked_cb (HT_SESSION_MONTH (user_data)->list, user_data);
}

static void
delete_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  removed_cb (HT_SESSION_MONTH (user_data)->list, user_data);
}

static const GActionEntry entries[] = {
  { "plan", plan_cb },
  { "add", add_cb },
  { "held", held_cb },
  { "not-held", not_held_cb },
  { "planned", back_to_planned_cb },
  { "substitute", substitute_cb },
  { "delete", delete_cb },
};

static void
ht_session_month_focus (HtServicePanel *panel)
{
  ht_session_list_focus (HT_SESSION_MONTH (panel)->list);
}

static void
ht_session_month_export (HtServicePanel *panel)
{
  HtSessionMonth *self = HT_SESSION_MONTH (panel);

  if (self->month != NULL)
    ht_month_export_save (panel, self->month, "sessions", "상담일",
                          ht_district_choice_get (self->district));
}

static void
ht_session_month_dispose (GObject *object)
{
  HtSessionMonth *self = HT_SESSION_MONTH (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->actions);
  G_OBJECT_CLASS (ht_session_month_parent_class)->dispose (object);
  g_clear_pointer (&self->month, ht_service_month_free);
}

static void
ht_session_month_class_init (HtSessionMonthClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  HtServicePanelClass *panel_class = HT_SERVICE_PANEL_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ht_session_month_dispose;
  panel_class->refresh = ht_session_month_refresh;
  panel_class->focus = ht_session_month_focus;
  panel_class->export = ht_session_month_export;
  g_type_ensure (HT_TYPE_SESSION_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/haetae/Haetae/session-month.ui");
  gtk_widget_class_bind_template_child (widget_class, HtSessionMonth, list);
  gtk_widget_class_bind_template_child (widget_class, HtSessionMonth, district);
  gtk_widget_class_bind_template_child (widget_class, HtSessionMonth, state);
  gtk_widget_class_bind_template_child (widget_class, HtSessionMonth, reason);
  gtk_widget_class_bind_template_child (widget_class, HtSessionMonth, words);
  gtk_widget_class_bind_template_child (widget_class, HtSessionMonth, count);
  gtk_widget_class_bind_template_child (widget_class, HtSessionMonth, selected);
  gtk_widget_class_bind_template_child (widget_class, HtSessionMonth, fault);
  gtk_widget_class_bind_template_child (widget_class, HtSessionMonth, spinner);
  gtk_widget_class_bind_template_child (widget_class, HtSessionMonth, zero);
  gtk_widget_class_bind_template_callback (widget_class, state_asked_cb);
  gtk_widget_class_bind_template_callback (widget_class, substitute_asked_cb);
  gtk_widget_class_bind_template_callback (widget_class, removed_cb);
  gtk_widget_class_bind_template_callback (widget_class, selection_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
}

static void
offer_states (HtSessionMonth *self)
{
  gtk_combo_box_text_append_text (self->state, _ ("All states"));
  for (HtSessionState state = 0; state < HT_N_SESSION_STATES; state++)
    gtk_combo_box_text_append_text (self->state, ht_session_state_name (state));
  gtk_combo_box_text_append_text (self->state, _ ("Substitute needed"));
  gtk_combo_box_text_append_text (self->state, _ ("To be looked at"));
  gtk_combo_box_set_active (GTK_COMBO_BOX (self->state), 0);
}

static void
offer_reasons (HtSessionMonth *self)
{
  static const char *const reasons[]
      = { "상담자 사정", "신청자 없음", "동 주민센터 사정", "감염병 예방" };

  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    gtk_combo_box_text_append_text (self->reason, reasons[i]);
  atk_object_set_name (gtk_widget_get_accessible (GTK_WIDGET (reason_entry (self))),
                       _ ("Reason why not held"));
  gtk_entry_set_placeholder_text (reason_entry (self), _ ("Reason why not held"));
  g_signal_connect (reason_entry (self), "activate", G_CALLBACK (reason_activated_cb), self);
}

static void
ht_session_month_init (HtSessionMonth *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  offer_states (self);
  offer_reasons (self);
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "sessions", G_ACTION_GROUP (self->actions));
}
