#include "views/plan-dialog.h"
#include "views/hearing-faults.h"
#include "views/hearing-reading.h"
#include "work/plan-hearings.h"
#include <glib/gi18n-lib.h>

#define N_WEEKS 5

/* ui/plan-dialog.ui names these columns by their number. */
enum
{
  NUMBER,
  DAY,
  NOTE,
};

struct _HtPlanDialog
{
  GtkDialog parent_instance;
  GtkSpinButton *year;
  GtkComboBox *weekday, *seats;
  GtkToggleButton *week_1, *week_2, *week_3, *week_4, *week_5;
  GtkEntry *start, *place;
  GtkLabel *head;
  GtkListStore *rows;
  GtkContainer *faults;
  GtkWidget *ok_button;

  HtPage *page; /* not owned: it outlives its modal dialog */
  gboolean is_showing, has_habits;
  GCancellable *cancellable; /* of the proposal that is being made */
};

G_DEFINE_FINAL_TYPE (HtPlanDialog, ht_plan_dialog, GTK_TYPE_DIALOG)

static GtkToggleButton *
week_button (HtPlanDialog *self, int week)
{
  GtkToggleButton *const buttons[N_WEEKS]
      = { self->week_1, self->week_2, self->week_3, self->week_4, self->week_5 };

  return buttons[week];
}

static void
show_habits (HtPlanDialog *self, const HtHearingHabits *habits)
{
  g_autofree char *seats = g_strdup_printf ("%d", habits->seats);

  self->is_showing = TRUE;
  gtk_combo_box_set_active (self->weekday, (int)habits->weekday);
  for (int week = 0; week < N_WEEKS; week++)
    gtk_toggle_button_set_active (week_button (self, week), (habits->weeks & 1u << week) != 0);
  gtk_entry_set_text (self->start, habits->start);
  gtk_entry_set_text (self->place, habits->place);
  gtk_combo_box_set_active_id (self->seats, seats);
  self->is_showing = FALSE;
  self->has_habits = TRUE;
}

static HtHearingHabits *
collect (HtPlanDialog *self)
{
  HtHearingHabits *habits = ht_hearing_habits_new ();

  habits->weekday = (HtWeekday)gtk_combo_box_get_active (self->weekday);
  habits->weeks = 0;
  for (int week = 0; week < N_WEEKS; week++)
    if (gtk_toggle_button_get_active (week_button (self, week)))
      habits->weeks |= 1u << week;
  g_free (habits->start);
  habits->start = g_strstrip (g_strdup (gtk_entry_get_text (self->start)));
  g_free (habits->place);
  habits->place = g_strstrip (g_strdup (gtk_entry_get_text (self->place)));
  habits->seats = (int)g_ascii_strtoll (gtk_combo_box_get_active_id (self->seats), NULL, 10);
  return habits;
}

static HtHearingPlanning *
new_planning (HtPlanDialog *self)
{
  g_autoptr (HtHearingHabits) habits = self->has_habits ? collect (self) : NULL;

  return ht_hearing_planning_new (gtk_spin_button_get_value_as_int (self->year), habits,
                                  ht_page_clerk (self->page));
}

static char *
tell_move (const HtPlannedHearing *planned)
{
  if (planned->day == planned->usual || planned->why == NULL)
    return g_strdup ("");
  g_autofree char *usual = ht_hearing_day_text (planned->usual);
  return g_strdup_printf (_ ("moved from %s: %s"), usual, planned->why);
}

static guint
show_days (HtPlanDialog *self, const HtHearingPlan *plan)
{
  guint n_moved = 0;

  gtk_list_store_clear (self->rows);
  for (guint i = 0; i < plan->planned->len; i++)
    {
      const HtPlannedHearing *planned = &g_array_index (plan->planned, HtPlannedHearing, i);
      g_autofree char *number = g_strdup_printf ("%d", planned->number);
      g_autofree char *day = ht_hearing_day_text (planned->day);
      g_autofree char *note = tell_move (planned);
      n_moved += note[0] != '\0';
      gtk_list_store_insert_with_values (self->rows, NULL, -1, NUMBER, number, DAY, day, NOTE, note,
                                         -1);
    }
  return n_moved;
}

static void
show_plan (HtPlanDialog *self, const HtHearingPlan *plan)
{
  const guint n_moved = show_days (self, plan);
  g_autofree char *head = g_strdup_printf (
      _ ("%u meetings are added, %u of them moved off a holiday. %u are there already."),
      plan->planned->len, n_moved, plan->stored->len);

  gtk_label_set_text (self->head, head);
  gtk_widget_set_sensitive (self->ok_button, plan->planned->len > 0);
  gtk_widget_hide (GTK_WIDGET (self->faults));
}

static void
plan_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtPlanDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HtHearingPlan) plan = ht_store_finish (HT_STORE (store), result, &error);

  if (plan == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        ht_page_show_error (self->page, error);
      return;
    }
  if (self->year == NULL)
    return;
  if (!self->has_habits)
    show_habits (self, plan->habits);
  show_plan (self, plan);
}

static void
propose (HtPlanDialog *self)
{
  g_cancellable_cancel (self->cancellable);
  g_set_object (&self->cancellable, NULL);
  self->cancellable = g_cancellable_new ();
  ht_store_read_async (ht_page_store (self->page), ht_propose_hearings, new_planning (self),
                       (GDestroyNotify)ht_hearing_planning_free,
                       (GDestroyNotify)ht_hearing_plan_free, self->cancellable, plan_cb,
                       g_object_ref (self));
}

static void
changed_cb (HtPlanDialog *self)
{
  if (!self->is_showing && self->page != NULL)
    propose (self);
}

static void
saved_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtPlanDialog) self = user_data;
  g_autoptr (HtHearingSaved) saved = ht_hearing_finish (self->page, store, result, self->faults);

  if (self->year == NULL)
    return;
  gtk_widget_set_sensitive (GTK_WIDGET (self), TRUE);
  if (saved == NULL)
    return;
  g_autofree char *sentence = g_strdup_printf (
      ngettext ("%u meeting was planned.", "%u meetings were planned.", saved->n), saved->n);
  ht_page_show_notice (self->page, sentence, TRUE);
  gtk_widget_destroy (GTK_WIDGET (self));
}

static void
ht_plan_dialog_response (GtkDialog *dialog, int response)
{
  HtPlanDialog *self = HT_PLAN_DIALOG (dialog);

  if (response != GTK_RESPONSE_OK)
    {
      gtk_widget_destroy (GTK_WIDGET (self));
      return;
    }
  gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
  ht_store_write_async (ht_page_store (self->page), ht_plan_hearings, new_planning (self),
                        (GDestroyNotify)ht_hearing_planning_free,
                        (GDestroyNotify)ht_hearing_saved_free, NULL, saved_cb, g_object_ref (self));
}

static void
ht_plan_dialog_dispose (GObject *object)
{
  HtPlanDialog *self = HT_PLAN_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  G_OBJECT_CLASS (ht_plan_dialog_parent_class)->dispose (object);
}

static void
ht_plan_dialog_class_init (HtPlanDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ht_plan_dialog_dispose;
  GTK_DIALOG_CLASS (klass)->response = ht_plan_dialog_response;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/haetae/Haetae/plan-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HtPlanDialog, year);
  gtk_widget_class_bind_template_child (widget_class, HtPlanDialog, weekday);
  gtk_widget_class_bind_template_child (widget_class, HtPlanDialog, seats);
  gtk_widget_class_bind_template_child (widget_class, HtPlanDialog, week_1);
  gtk_widget_class_bind_template_child (widget_class, HtPlanDialog, week_2);
  gtk_widget_class_bind_template_child (widget_class, HtPlanDialog, week_3);
  gtk_widget_class_bind_template_child (widget_class, HtPlanDialog, week_4);
  gtk_widget_class_bind_template_child (widget_class, HtPlanDialog, week_5);
  gtk_widget_class_bind_template_child (widget_class, HtPlanDialog, start);
  gtk_widget_class_bind_template_child (widget_class, HtPlanDialog, place);
  gtk_widget_class_bind_template_child (widget_class, HtPlanDialog, head);
  gtk_widget_class_bind_template_child (widget_class, HtPlanDialog, rows);
  gtk_widget_class_bind_template_child (widget_class, HtPlanDialog, faults);
  gtk_widget_class_bind_template_child (widget_class, HtPlanDialog, ok_button);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
ht_plan_dialog_init (HtPlanDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_dialog_set_default_response (GTK_DIALOG (self), GTK_RESPONSE_OK);
  self->is_showing = TRUE;
  for (int weekday = HT_MONDAY; weekday <= HT_FRIDAY; weekday++)
    {
      g_autofree char *name = g_strdup_printf ("%s요일", ht_weekday_name ((HtWeekday)weekday));
      gtk_combo_box_text_append_text (GTK_COMBO_BOX_TEXT (self->weekday), name);
    }
  gtk_combo_box_text_append (GTK_COMBO_BOX_TEXT (self->seats), "9", _ ("9 (행정심판법 §7⑤)"));
  gtk_combo_box_text_append (GTK_COMBO_BOX_TEXT (self->seats), "7", _ ("7 (by ordinance)"));
  self->is_showing = FALSE;
}

void
ht_plan_dialog_open (HtPage *page, int year)
{
  GtkWidget *window = gtk_widget_get_toplevel (GTK_WIDGET (page));
  HtPlanDialog *self = g_object_new (HT_TYPE_PLAN_DIALOG, "transient-for", window,
                                     "destroy-with-parent", TRUE, NULL);

  gtk_spin_button_set_value (self->year, year);
  self->page = page;
  gtk_widget_set_sensitive (self->ok_button, FALSE);
  propose (self);
  gtk_window_present (GTK_WINDOW (self));
}
