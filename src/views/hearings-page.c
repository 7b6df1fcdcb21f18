#include "views/hearings-page.h"
#include "views/hearing-day.h"
#include "views/hearing-dialog.h"
#include "views/hearing-month.h"
#include "views/hearing-view.h"
#include "views/month-calendar.h"
#include "views/plan-dialog.h"
#include <glib/gi18n-lib.h>

struct _HtHearingsPage
{
  HtPage parent_instance;
  GtkStack *views;
  GtkWidget *calendar_view;
  GtkLabel *count, *month;
  GtkSpinner *spinner;
  HtMonthCalendar *calendar;
  HtHearingDay *day;
  HtHearingView *hearing;

  GSimpleActionGroup *actions;
  HtStore *store;        /* whose records are shown, not owned, only compared */
  HtHearingMonth *known; /* NULL until it is read */
  HtPeriod period;       /* of what is known or being read */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (HtHearingsPage, ht_hearings_page, HT_TYPE_PAGE)

static gboolean
is_in_hearing (HtHearingsPage *self)
{
  return gtk_stack_get_visible_child (self->views) == GTK_WIDGET (self->hearing);
}

static void
update_actions (HtHearingsPage *self)
{
  static const char *const names[] = { "new", "plan", "today", "previous-period", "next-period" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_simple_action_set_enabled (
        G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), names[i])),
        self->known != NULL && !is_in_hearing (self));
}

static void
show_month_name (HtHearingsPage *self)
{
  int year, month;

  ht_date_split (ht_month_calendar_day (self->calendar), &year, &month, NULL);
  g_autofree char *text = g_strdup_printf ("%d년 %d월", year, month);
  gtk_label_set_text (self->month, text);
}

static void
show_count (HtHearingsPage *self)
{
  const HtCommissionSummary *commission = &self->known->calendar->commission;
  const int month = ht_date_month (ht_month_calendar_day (self->calendar));
  guint n = 0;

  for (guint i = 0; i < self->known->calendar->hearings->len; i++)
    {
      const HtHearing *hearing = self->known->calendar->hearings->pdata[i];
      n += ht_date_month (hearing->day) == month && hearing->state != HT_HEARING_CANCELLED;
    }
  g_autofree char *on = ht_date_to_short (self->known->calendar->month_end);
  g_autofree char *text = g_strdup_printf (
      _ ("%u meetings this month · commission on %s %u/%u (outside %u, inside %u)"), n, on,
      commission->in_office, commission->seats, commission->outside, commission->inside);
  gtk_label_set_text (self->count, text);
}

static void
show_day (HtHearingsPage *self)
{
  ht_hearing_day_show (self->day, self->known, ht_month_calendar_day (self->calendar),
                       ht_page_today (HT_PAGE (self)));
  show_month_name (self);
}

static void
show_known (HtHearingsPage *self)
{
  const HtDate today = ht_page_today (HT_PAGE (self));
  g_autoptr (GPtrArray) marks = ht_hearing_month_marks (self->known, self->period, today);

  ht_month_calendar_show (self->calendar, ht_month_calendar_day (self->calendar), today, marks);
  show_day (self);
  show_count (self);
  update_actions (self);
}

static void
read_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtHearingsPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HtHearingMonth) month = ht_store_finish (HT_STORE (store), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  gtk_spinner_stop (self->spinner);
  if (month == NULL)
    {
      ht_page_show_error (HT_PAGE (self), error);
      return;
    }
  g_clear_pointer (&self->known, ht_hearing_month_free);
  self->known = g_steal_pointer (&month);
  show_known (self);
}

static void
start_reading (HtHearingsPage *self)
{
  HtHearingMonthRequest *request = g_new0 (HtHearingMonthRequest, 1);

  g_cancellable_cancel (self->cancellable);
  g_set_object (&self->cancellable, NULL);
  self->cancellable = g_cancellable_new ();
  self->period = ht_month_calendar_span (ht_month_calendar_day (self->calendar));
  request->period = self->period;
  request->today = ht_page_today (HT_PAGE (self));
  gtk_spinner_start (self->spinner);
  ht_store_read_async (ht_page_store (HT_PAGE (self)), ht_hearing_month_read, request, g_free,
                       (GDestroyNotify)ht_hearing_month_free, self->cancellable, read_cb,
                       g_object_ref (self));
}

static void
open_hearing (HtHearingsPage *self, gint64 id)
{
  ht_hearing_view_open (self->hearing, id);
  gtk_stack_set_visible_child (self->views, GTK_WIDGET (self->hearing));
  update_actions (self);
}

static void
dialog_saved_cb (HtHearingDialog *dialog, gint64 id, HtHearingsPage *self)
{
  open_hearing (self, id);
}

static void
plan_day (HtHearingsPage *self)
{
  HtHearingDialog *dialog
      = ht_hearing_dialog_open_new (HT_PAGE (self), ht_month_calendar_day (self->calendar));

  g_signal_connect_object (dialog, "saved", G_CALLBACK (dialog_saved_cb), self, 0);
}

static void
day_selected_cb (HtMonthCalendar *calendar, int day, HtHearingsPage *self)
{
  const HtPeriod span = ht_month_calendar_span (day);

  if (span.from != self->period.from)
    {
      g_clear_pointer (&self->known, ht_hearing_month_free);
      update_actions (self);
      start_reading (self);
    }
  show_day (self);
}

static void
day_activated_cb (HtHearingsPage *self)
{
  const HtHearing *hearing
      = self->known != NULL
            ? ht_hearing_month_find (self->known, ht_month_calendar_day (self->calendar))
            : NULL;

  if (hearing != NULL)
    open_hearing (self, hearing->id);
  else if (self->known != NULL)
    plan_day (self);
}

static void
appeal_opened_cb (HtHearingDay *day, gint64 id, HtHearingsPage *self)
{
  ht_page_show_appeal (HT_PAGE (self), id);
}

static void
hearing_closed_cb (HtHearingsPage *self)
{
  gtk_stack_set_visible_child (self->views, self->calendar_view);
  start_reading (self);
  update_actions (self);
  ht_month_calendar_focus (self->calendar);
}

static void
new_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  plan_day (user_data);
}

static void
plan_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HtHearingsPage *self = user_data;

  ht_plan_dialog_open (HT_PAGE (self), ht_date_year (ht_month_calendar_day (self->calendar)));
}

static void
today_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ht_month_calendar_go (HT_HEARINGS_PAGE (user_data)->calendar,
                        ht_page_today (HT_PAGE (user_data)));
}

static void
previous_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HtHearingsPage *self = user_data;

  ht_month_calendar_go (self->calendar,
                        ht_date_add_months (ht_month_calendar_day (self->calendar), -1));
}

static void
next_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HtHearingsPage *self = user_data;

  ht_month_calendar_go (self->calendar,
                        ht_date_add_months (ht_month_calendar_day (self->calendar), 1));
}

static const GActionEntry entries[] = {
  { "new", new_cb },          { "plan", plan_cb },
  { "today", today_cb },      { "previous-period", previous_cb },
  { "next-period", next_cb },
};

/* Another office file begins with today's month. */
static void
ht_hearings_page_refresh (HtPage *page)
{
  HtHearingsPage *self = HT_HEARINGS_PAGE (page);
  const HtDate today = ht_page_today (page);

  if (self->store != ht_page_store (page))
    {
      ht_hearing_view_leave (self->hearing);
      gtk_stack_set_visible_child (self->views, self->calendar_view);
      ht_month_calendar_show (self->calendar, today, today, NULL);
    }
  self->store = ht_page_store (page);
  start_reading (self);
  ht_hearing_view_refresh (self->hearing);
}

static void
ht_hearings_page_show_record (HtPage *page, gint64 id)
{
  open_hearing (HT_HEARINGS_PAGE (page), id);
}

static void
ht_hearings_page_dispose (GObject *object)
{
  HtHearingsPage *self = HT_HEARINGS_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->actions);
  g_clear_pointer (&self->known, ht_hearing_month_free);
  G_OBJECT_CLASS (ht_hearings_page_parent_class)->dispose (object);
}

static void
ht_hearings_page_class_init (HtHearingsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  HtPageClass *page_class = HT_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ht_hearings_page_dispose;
  page_class->refresh = ht_hearings_page_refresh;
  page_class->show_record = ht_hearings_page_show_record;
  g_type_ensure (HT_TYPE_MONTH_CALENDAR);
  g_type_ensure (HT_TYPE_HEARING_DAY);
  g_type_ensure (HT_TYPE_HEARING_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/haetae/Haetae/hearings-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HtHearingsPage, views);
  gtk_widget_class_bind_template_child (widget_class, HtHearingsPage, calendar_view);
  gtk_widget_class_bind_template_child (widget_class, HtHearingsPage, count);
  gtk_widget_class_bind_template_child (widget_class, HtHearingsPage, month);
  gtk_widget_class_bind_template_child (widget_class, HtHearingsPage, spinner);
  gtk_widget_class_bind_template_child (widget_class, HtHearingsPage, calendar);
  gtk_widget_class_bind_template_child (widget_class, HtHearingsPage, day);
  gtk_widget_class_bind_template_child (widget_class, HtHearingsPage, hearing);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, appeal_opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, hearing_closed_cb);
}

static void
ht_hearings_page_init (HtHearingsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "page", G_ACTION_GROUP (self->actions));
  ht_hearing_view_set_page (self->hearing, HT_PAGE (self), G_ACTION_MAP (self->actions));
  update_actions (self);
}
