#include "views/dong-panel.h"
#include "domain/dong-succession.h"
#include "domain/schedule-days.h"
#include "views/schedule-dialog.h"
#include "views/text-rows.h"
#include "work/carry-schedules.h"
#include "work/save-schedule.h"
#include <glib/gi18n-lib.h>

/* How far ahead the coming dates are listed, in days, and how many at most. */
#define DAYS_AHEAD 62
#define MOST_DATES 6

struct _HtDongPanel
{
  GtkBox parent_instance;
  GtkLabel *name, *state, *coming;
  GtkListBox *entries;
  GtkWidget *carry_button, *add_button, *edit_button, *end_button, *delete_button;

  HtPage *page;         /* not owned: the page that this panel is a part of */
  GPtrArray *schedules; /* of HtSchedule, those of the dong */
  gint64 dong_id;       /* 0 for none */
  char *dong;
  HtDate on;
};

G_DEFINE_FINAL_TYPE (HtDongPanel, ht_dong_panel, GTK_TYPE_BOX)

static char *
describe_weeks (const HtSchedule *schedule)
{
  g_autofree char *weeks = ht_weeks_to_text (schedule->weeks);
  const char *weekday = ht_weekday_name (schedule->weekday);
  if (schedule->weeks == HT_EVERY_WEEK)
    return g_strdup_printf (_ ("Every week on %s"), weekday);
  return g_strdup_printf (_ ("Week %s of the month on %s"), weeks, weekday);
}

static char *
describe_days (const HtSchedule *schedule)
{
  g_autofree char *weeks = describe_weeks (schedule);
  if (schedule->start[0] == '\0')
    return g_steal_pointer (&weeks);
  return g_strdup_printf ("%s %s~%s", weeks, schedule->start, schedule->end);
}

static char *
describe_terms (const HtSchedule *schedule)
{
  g_autofree char *from = ht_date_to_korean (schedule->valid_from);
  g_autofree char *to = ht_date_to_korean (schedule->valid_to);
  const char *service
      = schedule->service == HT_SERVICE_LAWYER ? _ ("Village lawyer") : _ ("Village scrivener");
  const char *partner = schedule->partner[0] != '\0' ? schedule->partner : _ ("nobody yet");
  return g_strdup_printf ("%s %s · %s ~ %s", service, partner, from, to);
}

static void
add_entry (HtDongPanel *self, const HtSchedule *schedule)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *days = describe_days (schedule);
  g_autofree char *terms = describe_terms (schedule);
  g_autofree char *spoken = g_strdup_printf ("%s, %s", days, terms);
  const gboolean in_force = ht_schedule_in_force (schedule, self->on);
  ht_rows_add (GTK_CONTAINER (box), days, in_force ? NULL : "ht-label");
  ht_rows_add (GTK_CONTAINER (box), terms, "ht-label");
  gtk_container_set_border_width (GTK_CONTAINER (box), 6);
  gtk_widget_show_all (box);
  gtk_list_box_insert (self->entries, box, -1);
  GtkWidget *row = gtk_widget_get_parent (box);
  atk_object_set_name (gtk_widget_get_accessible (row), spoken);
}

static HtSchedule *
selected_schedule (HtDongPanel *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->entries);
  return row != NULL ? g_ptr_array_index (self->schedules, gtk_list_box_row_get_index (row)) : NULL;
}

static void
update_buttons (HtDongPanel *self)
{
  const HtSchedule *selected = selected_schedule (self);
  gtk_widget_set_sensitive (self->add_button, self->dong_id != 0);
  gtk_widget_set_sensitive (self->edit_button, selected != NULL);
  gtk_widget_set_sensitive (self->end_button,
                            selected != NULL && ht_schedule_in_force (selected, self->on));
  gtk_widget_set_sensitive (self->delete_button, selected != NULL);
}

/* "4. 6.(화)", with the holiday that falls on it: whether a consultation is held then is asked, not
 * assumed. */
static char *
describe_date (HtDate date, const HtHolidayCalendar *holidays)
{
  const char *weekday = ht_weekday_name (ht_date_weekday (date));
  const char *holiday = ht_holiday_calendar_name (holidays, date);
  int month, day;
  ht_date_split (date, NULL, &month, &day);
  if (holiday != NULL)
    return g_strdup_printf ("%d. %d.(%s, %s)", month, day, weekday, holiday);
  return g_strdup_printf ("%d. %d.(%s)", month, day, weekday);
}

static void
show_coming_dates (HtDongPanel *self, const HtHolidayCalendar *holidays)
{
  const HtPeriod ahead = { self->on, self->on + DAYS_AHEAD };
  g_autoptr (GArray) days = ht_schedule_days (self->schedules, ahead);
  g_autoptr (GString) text = g_string_new (_ ("Coming: "));
  for (guint i = 0; i < days->len && i < MOST_DATES; i++)
    {
      g_autofree char *date = describe_date (g_array_index (days, HtDate, i), holidays);
      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", date);
    }
  if (days->len == 0)
    g_string_append (text, _ ("none"));
  gtk_label_set_text (self->coming, text->str);
}

static void
take_schedules_in_force (HtDongPanel *self, GPtrArray *schedules, gboolean in_force)
{
  for (guint i = 0; i < schedules->len; i++)
    {
      const HtSchedule *schedule = g_ptr_array_index (schedules, i);
      if (schedule->dong_id == self->dong_id
          && ht_schedule_in_force (schedule, self->on) == in_force)
        g_ptr_array_add (self->schedules, ht_schedule_copy (schedule));
    }
}

/* What is in force comes first: it is what a clerk wants to change. */
static void
take_schedules (HtDongPanel *self, GPtrArray *schedules)
{
  g_ptr_array_set_size (self->schedules, 0);
  take_schedules_in_force (self, schedules, TRUE);
  take_schedules_in_force (self, schedules, FALSE);
}

static void
show_entries (HtDongPanel *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->entries);
  const int selected = row != NULL ? gtk_list_box_row_get_index (row) : 0;
  ht_rows_clear (GTK_CONTAINER (self->entries));
  for (guint i = 0; i < self->schedules->len; i++)
    add_entry (self, g_ptr_array_index (self->schedules, i));
  gtk_list_box_select_row (self->entries, gtk_list_box_get_row_at_index (self->entries, selected));
  update_buttons (self);
}

/* A dong that took the place of another is offered its days, as long as it has none. */
static void
offer_to_carry (HtDongPanel *self, const HtDong *dong, const HtCoverageFigures *figures)
{
  g_autoptr (GPtrArray) before = ht_dong_predecessors (figures->dongs, dong);
  g_autoptr (GPtrArray) carried = ht_schedules_to_carry (figures->dongs, figures->schedules, dong);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < before->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? "·" : "", ((HtDong *)before->pdata[i])->name);
  g_autofree char *label = g_strdup_printf (_ ("Ta_ke over the days of %s"), names->str);
  gtk_button_set_label (GTK_BUTTON (self->carry_button), label);
  gtk_widget_set_visible (self->carry_button, carried->len > 0);
}

static void
carried_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtDongPanel) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *dong = ht_store_finish (HT_STORE (store), result, &error);
  if (dong == NULL)
    {
      ht_page_show_error (self->page, error);
      return;
    }
  g_autofree char *sentence
      = g_strdup_printf (_ ("%s goes on with the days of the dong before it."), dong);
  ht_page_show_notice (self->page, sentence, TRUE);
}

static void
carry_cb (HtDongPanel *self)
{
  ht_store_write_async (ht_page_store (self->page), ht_carry_schedules,
                        ht_schedule_carrying_new (self->dong_id, ht_page_clerk (self->page)),
                        (GDestroyNotify)ht_schedule_carrying_free, g_free, NULL, carried_cb,
                        g_object_ref (self));
}

static void
add_cb (HtDongPanel *self)
{
  g_autoptr (HtSchedule) schedule = ht_schedule_new ();
  schedule->dong_id = self->dong_id;
  schedule->weekday = HT_TUESDAY;
  schedule->valid_from = self->on;
  ht_schedule_dialog_open (self->page, schedule, self->dong);
}

static void
edit_cb (HtDongPanel *self)
{
  const HtSchedule *schedule = selected_schedule (self);
  if (schedule != NULL)
    ht_schedule_dialog_open (self->page, schedule, self->dong);
}

static void
end_cb (HtDongPanel *self)
{
  const HtSchedule *schedule = selected_schedule (self);
  if (schedule != NULL)
    ht_schedule_dialog_open_end (self->page, schedule, self->dong, ht_date_month_end (self->on));
}

static void
deleted_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtDongPanel) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *dong = ht_store_finish (HT_STORE (store), result, &error);
  if (dong == NULL)
    {
      ht_page_show_error (self->page, error);
      return;
    }
  g_autofree char *sentence
      = g_strdup_printf (_ ("The consultation days of %s were deleted."), dong);
  ht_page_show_notice (self->page, sentence, TRUE);
}

static void
delete_cb (HtDongPanel *self)
{
  const HtSchedule *schedule = selected_schedule (self);
  if (schedule == NULL)
    return;
  ht_store_write_async (
      ht_page_store (self->page), ht_delete_schedule,
      ht_schedule_saving_new (ht_schedule_copy (schedule), self->dong, ht_page_clerk (self->page)),
      (GDestroyNotify)ht_schedule_saving_free, g_free, NULL, deleted_cb, g_object_ref (self));
}

static void
ht_dong_panel_finalize (GObject *object)
{
  HtDongPanel *self = HT_DONG_PANEL (object);
  g_ptr_array_unref (self->schedules);
  g_free (self->dong);
  G_OBJECT_CLASS (ht_dong_panel_parent_class)->finalize (object);
}

static void
ht_dong_panel_class_init (HtDongPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->finalize = ht_dong_panel_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/haetae/Haetae/dong-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, HtDongPanel, name);
  gtk_widget_class_bind_template_child (widget_class, HtDongPanel, state);
  gtk_widget_class_bind_template_child (widget_class, HtDongPanel, coming);
  gtk_widget_class_bind_template_child (widget_class, HtDongPanel, entries);
  gtk_widget_class_bind_template_child (widget_class, HtDongPanel, carry_button);
  gtk_widget_class_bind_template_child (widget_class, HtDongPanel, add_button);
  gtk_widget_class_bind_template_child (widget_class, HtDongPanel, edit_button);
  gtk_widget_class_bind_template_child (widget_class, HtDongPanel, end_button);
  gtk_widget_class_bind_template_child (widget_class, HtDongPanel, delete_button);
  gtk_widget_class_bind_template_callback (widget_class, update_buttons);
  gtk_widget_class_bind_template_callback (widget_class, carry_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, edit_cb);
  gtk_widget_class_bind_template_callback (widget_class, end_cb);
  gtk_widget_class_bind_template_callback (widget_class, delete_cb);
}

static void
ht_dong_panel_init (HtDongPanel *self)
{
  self->schedules = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_schedule_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  ht_dong_panel_clear (self);
}

void
ht_dong_panel_show (HtDongPanel *self, HtPage *page, const HtDong *dong, const char *state,
                    const HtCoverageFigures *figures, const HtHolidayCalendar *holidays)
{
  self->page = page;
  self->dong_id = dong->id;
  self->on = figures->coverage->on;
  g_free (self->dong);
  self->dong = g_strdup_printf ("%s %s", dong->district, dong->name);
  gtk_label_set_text (self->name, self->dong);
  gtk_label_set_text (self->state, state);
  take_schedules (self, figures->schedules);
  show_entries (self);
  show_coming_dates (self, holidays);
  offer_to_carry (self, dong, figures);
}

void
ht_dong_panel_clear (HtDongPanel *self)
{
  self->dong_id = 0;
  g_ptr_array_set_size (self->schedules, 0);
  gtk_label_set_text (self->name, _ ("No dong chosen"));
  gtk_label_set_text (self->state, _ ("Choose a dong on the map or in the list to set its days."));
  gtk_label_set_text (self->coming, "");
  gtk_widget_hide (self->carry_button);
  show_entries (self);
}
