#include "views/hearing-day.h"
#include "views/dday.h"
#include "views/text-rows.h"
#include <glib/gi18n-lib.h>

struct _HtHearingDay
{
  GtkBox parent_instance;
  GtkLabel *title, *holiday, *hearing, *due_title;
  GtkWidget *open_button, *due_zero, *due_scroll;
  GtkStack *due_stack;
  GtkListBox *due;
  GArray *appeals; /* of gint64, one for each row */
};

enum
{
  OPENED,
  APPEAL,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HtHearingDay, ht_hearing_day, GTK_TYPE_BOX)

static char *
tell_hearing (const HtHearing *hearing)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, _ ("Meeting no. %d · %s"), hearing->number,
                          ht_hearing_state_name (hearing->state));
  if (hearing->start[0] != '\0' || hearing->place[0] != '\0')
    g_string_append_printf (text, "\n%s %s", hearing->start, hearing->place);
  g_string_append_c (text, '\n');
  g_string_append_printf (text, _ ("%u cases · %u of %d commissioners"), hearing->items->len,
                          hearing->members->len, hearing->seats);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
show_hearing (HtHearingDay *self, const HtHearing *hearing, gboolean is_known)
{
  g_autofree char *told = hearing != NULL ? tell_hearing (hearing) : NULL;

  gtk_label_set_text (self->hearing, told != NULL ? told : _ ("There is no meeting on this day."));
  gtk_button_set_label (GTK_BUTTON (self->open_button), hearing != NULL
                                                            ? _ ("_Open the hearing")
                                                            : _ ("Plan a hearing on this da_y"));
  gtk_widget_set_sensitive (self->open_button, is_known);
}

static void
add_due (HtHearingDay *self, const HtDueItem *item, HtDate today)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  g_autofree char *dday = ht_dday_text (item->due, today);
  g_autofree char *head = g_strdup_printf ("%s  %s · %s", dday, item->case_number,
                                           ht_deadline_rule_name (item->rule));
  GtkWidget *number = ht_rows_add (
      GTK_CONTAINER (box), head,
      ht_dday_urgency (item->due, today) == HT_DDAY_OVER ? "ht-overdue" : "ht-tabular");
  GtkWidget *title = ht_rows_add (GTK_CONTAINER (box), item->title, "ht-label");
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_label_set_max_width_chars (GTK_LABEL (number), 34);
  gtk_label_set_max_width_chars (GTK_LABEL (title), 34);
  gtk_container_add (GTK_CONTAINER (row), box);
  atk_object_set_name (gtk_widget_get_accessible (row), head);
  gtk_widget_show_all (row);
  gtk_container_add (GTK_CONTAINER (self->due), row);
  g_array_append_val (self->appeals, item->appeal_id);
}

static void
show_due (HtHearingDay *self, const HtHearingMonth *month, HtDate day, HtDate today)
{
  g_array_set_size (self->appeals, 0);
  ht_rows_clear (GTK_CONTAINER (self->due));
  for (guint i = 0; month != NULL && i < month->due->len; i++)
    {
      const HtDueItem *item = month->due->pdata[i];
      if (item->due == day)
        add_due (self, item, today);
    }
  g_autofree char *title = g_strdup_printf (_ ("Deadlines of this day (%u)"), self->appeals->len);
  gtk_label_set_text (self->due_title, title);
  gtk_stack_set_visible_child (self->due_stack,
                               self->appeals->len > 0 ? self->due_scroll : self->due_zero);
}

static void
open_clicked_cb (HtHearingDay *self)
{
  g_signal_emit (self, signals[OPENED], 0);
}

static void
due_activated_cb (GtkListBox *list, GtkListBoxRow *row, HtHearingDay *self)
{
  const guint i = (guint)gtk_list_box_row_get_index (row);

  g_signal_emit (self, signals[APPEAL], 0, g_array_index (self->appeals, gint64, i));
}

static void
ht_hearing_day_finalize (GObject *object)
{
  g_clear_pointer (&HT_HEARING_DAY (object)->appeals, g_array_unref);
  G_OBJECT_CLASS (ht_hearing_day_parent_class)->finalize (object);
}

static void
ht_hearing_day_class_init (HtHearingDayClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ht_hearing_day_finalize;
  signals[OPENED] = g_signal_new ("opened", HT_TYPE_HEARING_DAY, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
  signals[APPEAL] = g_signal_new ("appeal", HT_TYPE_HEARING_DAY, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/haetae/Haetae/hearing-day.ui");
  gtk_widget_class_bind_template_child (widget_class, HtHearingDay, title);
  gtk_widget_class_bind_template_child (widget_class, HtHearingDay, holiday);
  gtk_widget_class_bind_template_child (widget_class, HtHearingDay, hearing);
  gtk_widget_class_bind_template_child (widget_class, HtHearingDay, due_title);
  gtk_widget_class_bind_template_child (widget_class, HtHearingDay, open_button);
  gtk_widget_class_bind_template_child (widget_class, HtHearingDay, due_zero);
  gtk_widget_class_bind_template_child (widget_class, HtHearingDay, due_scroll);
  gtk_widget_class_bind_template_child (widget_class, HtHearingDay, due_stack);
  gtk_widget_class_bind_template_child (widget_class, HtHearingDay, due);
  gtk_widget_class_bind_template_callback (widget_class, open_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, due_activated_cb);
}

static void
ht_hearing_day_init (HtHearingDay *self)
{
  self->appeals = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ht_hearing_day_show (HtHearingDay *self, const HtHearingMonth *month, HtDate day, HtDate today)
{
  g_autofree char *korean = ht_date_to_korean (day);
  g_autofree char *title
      = g_strdup_printf ("%s (%s)", korean, ht_weekday_name (ht_date_weekday (day)));
  const char *off
      = month != NULL ? g_hash_table_lookup (month->calendar->off, GINT_TO_POINTER (day)) : NULL;

  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->holiday, off != NULL ? off : "");
  gtk_widget_set_visible (GTK_WIDGET (self->holiday), off != NULL);
  show_hearing (self, month != NULL ? ht_hearing_month_find (month, day) : NULL, month != NULL);
  show_due (self, month, day, today);
}
