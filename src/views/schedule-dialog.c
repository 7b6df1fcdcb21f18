#include "views/schedule-dialog.h"
#include "domain/appeal.h"
#include "domain/schedule-effect.h"
#include "store/dongs.h"
#include "store/schedules.h"
#include "store/settings.h"
#include "views/appeal-fields.h"
#include "views/date-entry.h"
#include "views/typing.h"
#include "work/save-schedule.h"
#include <glib/gi18n-lib.h>

#define N_WEEKS 5

/* What an entry is judged by. */
typedef struct
{
  GPtrArray *dongs, *schedules; /* of HtDong and HtSchedule: all */
  HtHolidayCalendar *holidays;
} Surroundings;

struct _HtScheduleDialog
{
  GtkDialog parent_instance;
  GtkLabel *dong_label;
  GtkComboBox *service, *weekday;
  GtkToggleButton *week_1, *week_2, *week_3, *week_4, *week_5;
  GtkEntry *start, *end, *partner;
  HtDateEntry *valid_from, *valid_to;
  GtkLabel *weeks_error, *start_error, *end_error, *partner_error, *valid_from_error,
      *valid_to_error;
  GtkLabel *coming, *effect, *clash;
  GtkWidget *save_button;

  HtPage *page; /* not owned: it outlives its modal dialog */
  HtSchedule *schedule;
  char *dong;
  Surroundings *around; /* NULL until it is read */
};

G_DEFINE_FINAL_TYPE (HtScheduleDialog, ht_schedule_dialog, GTK_TYPE_DIALOG)

static void
free_surroundings (gpointer data)
{
  Surroundings *around = data;
  g_clear_pointer (&around->dongs, g_ptr_array_unref);
  g_clear_pointer (&around->schedules, g_ptr_array_unref);
  g_clear_pointer (&around->holidays, ht_holiday_calendar_free);
  g_free (around);
}

static gpointer
surroundings_job (HtDb *db, gpointer data, GError **error)
{
  Surroundings *around = g_new0 (Surroundings, 1);
  around->dongs = ht_dongs_list (db, error);
  if (around->dongs != NULL)
    around->schedules = ht_schedules_list (db, error);
  if (around->schedules != NULL)
    around->holidays = ht_holidays_load (db, error);
  if (around->holidays != NULL)
    return around;
  free_surroundings (around);
  return NULL;
}

static GtkToggleButton *
week_button (HtScheduleDialog *self, int week)
{
  GtkToggleButton *const buttons[N_WEEKS]
      = { self->week_1, self->week_2, self->week_3, self->week_4, self->week_5 };
  return buttons[week];
}

static void
set_date (HtDateEntry *entry, HtDate date, HtDate today)
{
  char iso[HT_DATE_ISO_SIZE];
  ht_date_entry_set_today (entry, today);
  gtk_entry_set_text (GTK_ENTRY (entry), ht_date_write_iso (date, iso));
}

static void
show_schedule (HtScheduleDialog *self)
{
  const HtSchedule *schedule = self->schedule;
  const HtDate today = ht_page_today (self->page);
  gtk_label_set_text (self->dong_label, self->dong);
  gtk_combo_box_set_active (self->service, (int)schedule->service);
  gtk_combo_box_set_active (self->weekday, (int)schedule->weekday);
  for (int week = 0; week < N_WEEKS; week++)
    gtk_toggle_button_set_active (week_button (self, week), (schedule->weeks & 1u << week) != 0);
  gtk_entry_set_text (self->start, schedule->start);
  gtk_entry_set_text (self->end, schedule->end);
  gtk_entry_set_text (self->partner, schedule->partner);
  set_date (self->valid_from, schedule->valid_from, today);
  set_date (self->valid_to, schedule->valid_to, today);
}

static void
show_fault (HtScheduleDialog *self, const char *field, const char *reason)
{
  const struct
  {
    const char *field;
    GtkLabel *label;
    GtkWidget *widget;
  } places[] = {
    { "weeks", self->weeks_error, GTK_WIDGET (self->week_1) },
    { "start", self->start_error, GTK_WIDGET (self->start) },
    { "end", self->end_error, GTK_WIDGET (self->end) },
    { "partner", self->partner_error, GTK_WIDGET (self->partner) },
    { "valid_from", self->valid_from_error, GTK_WIDGET (self->valid_from) },
    { "valid_to", self->valid_to_error, GTK_WIDGET (self->valid_to) },
  };
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      if (field != NULL && !g_str_equal (places[i].field, field))
        continue;
      gtk_label_set_text (places[i].label, reason);
      gtk_widget_set_visible (GTK_WIDGET (places[i].label), reason[0] != '\0');
      if (field != NULL)
        gtk_widget_grab_focus (places[i].widget);
    }
}

static void
clear_faults (HtScheduleDialog *self)
{
  show_fault (self, NULL, "");
}

/* FALSE when the text of the entry is no day; the reason then stands beside it. */
static gboolean
collect_date (HtScheduleDialog *self, HtDateEntry *entry, const char *field, HtDate *date)
{
  const char *text = gtk_entry_get_text (GTK_ENTRY (entry));
  *date = HT_DATE_NONE;
  if (text[0] == '\0' || ht_typed_date_parse (text, ht_page_today (self->page), date))
    return TRUE;
  show_fault (self, field, _ ("Write the day as 2021-04-05."));
  return FALSE;
}

static void
take_text (char **to, GtkEntry *entry)
{
  g_free (*to);
  *to = g_strstrip (g_strdup (gtk_entry_get_text (entry)));
}

static void
take_fields (HtScheduleDialog *self, HtSchedule *schedule)
{
  schedule->service = (HtService)gtk_combo_box_get_active (self->service);
  schedule->weekday = (HtWeekday)gtk_combo_box_get_active (self->weekday);
  schedule->weeks = 0;
  for (int week = 0; week < N_WEEKS; week++)
    if (gtk_toggle_button_get_active (week_button (self, week)))
      schedule->weeks |= 1u << week;
  take_text (&schedule->start, self->start);
  take_text (&schedule->end, self->end);
  take_text (&schedule->partner, self->partner);
}

static gboolean
collect (HtScheduleDialog *self)
{
  HtSchedule *schedule = self->schedule;
  take_fields (self, schedule);
  return collect_date (self, self->valid_from, "valid_from", &schedule->valid_from)
         && collect_date (self, self->valid_to, "valid_to", &schedule->valid_to);
}

/* HT_DATE_NONE while the day is not yet written in full. */
static HtDate
read_day (HtScheduleDialog *self, HtDateEntry *entry)
{
  HtDate date;
  const char *text = gtk_entry_get_text (GTK_ENTRY (entry));
  return ht_typed_date_parse (text, ht_page_today (self->page), &date) ? date : HT_DATE_NONE;
}

static void
show_line (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), text[0] != '\0');
}

static char *
write_clash (HtScheduleDialog *self, const HtSchedule *clash)
{
  for (guint i = 0; clash != NULL && i < self->around->dongs->len; i++)
    {
      const HtDong *dong = g_ptr_array_index (self->around->dongs, i);
      if (dong->id == clash->dong_id)
        return g_strdup_printf (_ ("%s is at that time already in %s %s."), clash->partner,
                                dong->district, dong->name);
    }
  return g_strdup ("");
}

static void
show_effect_cb (HtScheduleDialog *self)
{
  if (self->around == NULL)
    return;
  g_autoptr (HtSchedule) schedule = ht_schedule_copy (self->schedule);
  const HtDate today = ht_page_today (self->page);
  take_fields (self, schedule);
  schedule->valid_from = read_day (self, self->valid_from);
  schedule->valid_to = read_day (self, self->valid_to);
  if (!g_str_equal (schedule->partner, self->schedule->partner))
    schedule->partner_id = 0;
  g_autofree char *dates = ht_schedule_coming (schedule, today, self->around->holidays);
  g_autofree char *coming
      = g_strconcat (_ ("Coming: "), dates[0] != '\0' ? dates : _ ("none"), NULL);
  g_autofree char *effect = ht_schedule_effect (schedule, self->around->schedules, today);
  g_autofree char *clash
      = write_clash (self, ht_schedule_find_clash (schedule, self->around->schedules));
  show_line (self->coming, coming);
  show_line (self->effect, effect);
  show_line (self->clash, clash);
}

static void
read_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtScheduleDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  Surroundings *around = ht_store_finish (HT_STORE (store), result, &error);
  if (around == NULL)
    {
      ht_page_show_error (self->page, error);
      return;
    }
  self->around = around;
  if (self->save_button != NULL)
    show_effect_cb (self);
}

static void
watch_fields (HtScheduleDialog *self)
{
  GObject *const fields[]
      = { G_OBJECT (self->service), G_OBJECT (self->weekday), G_OBJECT (self->start),
          G_OBJECT (self->end),     G_OBJECT (self->partner), G_OBJECT (self->valid_from),
          G_OBJECT (self->valid_to) };
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    g_signal_connect_object (fields[i], "changed", G_CALLBACK (show_effect_cb), self,
                             G_CONNECT_SWAPPED);
  for (int week = 0; week < N_WEEKS; week++)
    g_signal_connect_object (week_button (self, week), "toggled", G_CALLBACK (show_effect_cb), self,
                             G_CONNECT_SWAPPED);
}

static void
saved_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtScheduleDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = ht_store_finish (HT_STORE (store), result, &error);
  const gboolean is_open = self->save_button != NULL; /* it may have been closed meanwhile */
  if (is_open)
    gtk_widget_set_sensitive (self->save_button, TRUE);
  if (faults == NULL)
    {
      ht_page_show_error (self->page, error);
      return;
    }
  for (guint i = faults->len; is_open && i > 0; i--)
    {
      const HtFault *fault = g_ptr_array_index (faults, i - 1);
      show_fault (self, fault->field, fault->reason);
    }
  if (faults->len > 0)
    return;
  g_autofree char *sentence
      = g_strdup_printf (_ ("The consultation days of %s were saved."), self->dong);
  ht_page_show_notice (self->page, sentence, TRUE);
  if (is_open)
    gtk_widget_destroy (GTK_WIDGET (self));
}

static void
save (HtScheduleDialog *self)
{
  clear_faults (self);
  if (!collect (self))
    return;
  gtk_widget_set_sensitive (self->save_button, FALSE);
  ht_store_write_async (ht_page_store (self->page), ht_save_schedule,
                        ht_schedule_saving_new (ht_schedule_copy (self->schedule), self->dong,
                                                ht_page_clerk (self->page)),
                        (GDestroyNotify)ht_schedule_saving_free, (GDestroyNotify)g_ptr_array_unref,
                        NULL, saved_cb, g_object_ref (self));
}

static void
names_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtScheduleDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) names = ht_store_finish (HT_STORE (store), result, &error);
  if (names == NULL)
    ht_page_show_error (self->page, error);
  else if (self->partner != NULL)
    ht_entry_complete (self->partner, (const char *const *)names, TRUE);
}

static void
response_cb (HtScheduleDialog *self, int response)
{
  if (response == GTK_RESPONSE_OK)
    save (self);
  else
    gtk_widget_destroy (GTK_WIDGET (self));
}

static void
ht_schedule_dialog_finalize (GObject *object)
{
  HtScheduleDialog *self = HT_SCHEDULE_DIALOG (object);
  ht_schedule_free (self->schedule);
  g_free (self->dong);
  g_clear_pointer (&self->around, free_surroundings);
  G_OBJECT_CLASS (ht_schedule_dialog_parent_class)->finalize (object);
}

static void
ht_schedule_dialog_class_init (HtScheduleDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->finalize = ht_schedule_dialog_finalize;
  g_type_ensure (HT_TYPE_DATE_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/haetae/Haetae/schedule-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HtScheduleDialog, dong_label);
  gtk_widget_class_bind_template_child (widget_class, HtScheduleDialog, service);
  gtk_widget_class_bind_template_child (widget_class, HtScheduleDialog, weekday);
  gtk_widget_class_bind_template_child (widget_class, HtScheduleDialog, week_1);
  gtk_widget_class_bind_template_child (widget_class, HtScheduleDialog, week_2);
  gtk_widget_class_bind_template_child (widget_class, HtScheduleDialog, week_3);
  gtk_widget_class_bind_template_child (widget_class, HtScheduleDialog, week_4);
  gtk_widget_class_bind_template_child (widget_class, HtScheduleDialog, week_5);
  gtk_widget_class_bind_template_child (widget_class, HtScheduleDialog, start);
  gtk_widget_class_bind_template_child (widget_class, HtScheduleDialog, end);
  gtk_widget_class_bind_template_child (widget_class, HtScheduleDialog, partner);
  gtk_widget_class_bind_template_child (widget_class, HtScheduleDialog, valid_from);
  gtk_widget_class_bind_template_child (widget_class, HtScheduleDialog, valid_to);
  gtk_widget_class_bind_template_child (widget_class, HtScheduleDialog, weeks_error);
  gtk_widget_class_bind_template_child (widget_class, HtScheduleDialog, start_error);
  gtk_widget_class_bind_template_child (widget_class, HtScheduleDialog, end_error);
  gtk_widget_class_bind_template_child (widget_class, HtScheduleDialog, partner_error);
  gtk_widget_class_bind_template_child (widget_class, HtScheduleDialog, valid_from_error);
  gtk_widget_class_bind_template_child (widget_class, HtScheduleDialog, valid_to_error);
  gtk_widget_class_bind_template_child (widget_class, HtScheduleDialog, coming);
  gtk_widget_class_bind_template_child (widget_class, HtScheduleDialog, effect);
  gtk_widget_class_bind_template_child (widget_class, HtScheduleDialog, clash);
  gtk_widget_class_bind_template_child (widget_class, HtScheduleDialog, save_button);
  gtk_widget_class_bind_template_callback (widget_class, response_cb);
}

static void
ht_schedule_dialog_init (HtScheduleDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (int weekday = HT_MONDAY; weekday <= HT_SUNDAY; weekday++)
    {
      g_autofree char *name = g_strdup_printf ("%s요일", ht_weekday_name ((HtWeekday)weekday));
      gtk_combo_box_text_append_text (GTK_COMBO_BOX_TEXT (self->weekday), name);
    }
}

static HtScheduleDialog *
open_dialog (HtPage *page, const HtSchedule *schedule, const char *dong)
{
  GtkWidget *window = gtk_widget_get_toplevel (GTK_WIDGET (page));
  HtScheduleDialog *self = g_object_new (HT_TYPE_SCHEDULE_DIALOG, "transient-for", window,
                                         "use-header-bar", TRUE, NULL);
  self->page = page;
  self->schedule = ht_schedule_copy (schedule);
  self->dong = g_strdup (dong);
  show_schedule (self);
  watch_fields (self);
  ht_store_read_async (ht_page_store (page), surroundings_job, NULL, NULL, free_surroundings, NULL,
                       read_cb, g_object_ref (self));
  ht_store_read_async (ht_page_store (page), ht_list_partner_names, NULL, NULL,
                       (GDestroyNotify)g_strfreev, NULL, names_cb, g_object_ref (self));
  gtk_window_present (GTK_WINDOW (self));
  return self;
}

void
ht_schedule_dialog_open (HtPage *page, const HtSchedule *schedule, const char *dong)
{
  open_dialog (page, schedule, dong);
}

void
ht_schedule_dialog_open_end (HtPage *page, const HtSchedule *schedule, const char *dong,
                             HtDate last_day)
{
  HtScheduleDialog *self = open_dialog (page, schedule, dong);
  set_date (self->valid_to, last_day, ht_page_today (page));
  gtk_widget_grab_focus (GTK_WIDGET (self->valid_to));
}
