#include "views/outlook-dialog.h"

#include "views/chart-view.h"
#include "work/outlook-chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>

enum
{
  COLUMN_MONTH,
  COLUMN_RECEIVED,
  COLUMN_RULED,
  COLUMN_PENDING,
  COLUMN_RANGE,
  COLUMN_DAYS,
  N_COLUMNS
};

/* The plan asked for, and going on as in the past year. */
typedef struct
{
  HtOutlook *plan;
  GArray *usual;
} Answer;

struct _HtOutlookDialog
{
  GtkDialog parent_instance;
  GtkSpinButton *hearings;
  GtkSpinButton *cases;
  GtkLabel *sentence;
  GtkLabel *usual;
  GtkLabel *basis;
  HtChartView *chart;
  GtkListStore *months;

  HtWindow *window; /* not owned: it outlives its modal dialog */
  GCancellable *cancellable;
  gboolean is_answered;
  gboolean is_filling; /* the spin buttons get the plan of the past year */
};

G_DEFINE_FINAL_TYPE (HtOutlookDialog, ht_outlook_dialog, GTK_TYPE_DIALOG)

static void
free_answer (gpointer data)
{
  Answer *answer = data;
  ht_outlook_free (answer->plan);
  g_clear_pointer (&answer->usual, g_array_unref);
  g_free (answer);
}

static gpointer
outlook_job (HtDb *db, gpointer request, GError **error)
{
  Answer *answer = g_new0 (Answer, 1);
  answer->plan = ht_outlook_load (db, request, error);
  if (answer->plan == NULL)
    {
      free_answer (answer);
      return NULL;
    }
  answer->usual = ht_outlook_usual (answer->plan);
  return answer;
}

static char *
write_number (double number)
{
  return isnan (number) ? g_strdup ("-") : g_strdup_printf ("%.0f", number);
}

static void
show_sentences (HtOutlookDialog *self, const Answer *answer)
{
  const HtOutlook *plan = answer->plan;
  const HtQueueMonth *last = &g_array_index (plan->months, HtQueueMonth, plan->months->len - 1);
  const HtQueueMonth *usual = &g_array_index (answer->usual, HtQueueMonth, answer->usual->len - 1);
  g_autofree char *end = ht_date_to_korean (last->period.to);
  g_autofree char *days = write_number (last->days.mean);
  g_autofree char *usual_days = write_number (usual->days.mean);
  g_autofree char *sentence
      = g_strdup_printf (_ ("On %s %.0f cases are pending (nine of ten runs: %.0f to %.0f), and a "
                            "case received in that month takes %s days to its ruling."),
                         end, last->pending.mean, last->pending.low, last->pending.high, days);
  g_autofree char *as_usual
      = g_strdup_printf (_ ("Going on as in the past year (%u hearings a month, %u rulings in "
                            "each): %.0f pending, %s days."),
                         plan->past_hearings, plan->past_cases, usual->pending.mean, usual_days);
  g_autofree char *basis
      = g_strdup_printf (_ ("The past year: %u received, %u ruled, %u withdrawn or forwarded; %u "
                            "meetings held; %u pending now."),
                         plan->past->received, plan->past->ruled, plan->past->others,
                         plan->n_meetings, plan->past->pending->len);
  gtk_label_set_text (self->sentence, sentence);
  gtk_label_set_text (self->usual, as_usual);
  gtk_label_set_text (self->basis, basis);
}

static void
show_months (HtOutlookDialog *self, const GArray *months)
{
  gtk_list_store_clear (self->months);
  for (guint i = 0; i < months->len; i++)
    {
      const HtQueueMonth *month = &g_array_index (months, HtQueueMonth, i);
      g_autofree char *name = ht_outlook_month_name (month->period);
      g_autofree char *received = write_number (month->received.mean);
      g_autofree char *ruled = write_number (month->ruled.mean);
      g_autofree char *pending = write_number (month->pending.mean);
      g_autofree char *range
          = g_strdup_printf ("%.0f~%.0f", month->pending.low, month->pending.high);
      g_autofree char *days = write_number (month->days.mean);
      gtk_list_store_insert_with_values (
          self->months, NULL, -1, COLUMN_MONTH, name, COLUMN_RECEIVED, received, COLUMN_RULED,
          ruled, COLUMN_PENDING, pending, COLUMN_RANGE, range, COLUMN_DAYS, days, -1);
    }
}

static void
show_chart (HtOutlookDialog *self, const Answer *answer)
{
  const HtQueuePlan *plan = &answer->plan->plan;
  g_autofree char *name = g_strdup_printf ("월 %u회, %u건씩", plan->hearings, plan->cases);
  const HtOutlookLine lines[] = { { name, answer->plan->months }, { "지금처럼", answer->usual } };
  const gboolean is_usual
      = plan->hearings == answer->plan->past_hearings && plan->cases == answer->plan->past_cases;
  ht_chart_view_take (self->chart, ht_outlook_chart (lines, is_usual ? 1 : G_N_ELEMENTS (lines)));
}

static void
show_plan (HtOutlookDialog *self, const HtQueuePlan *plan)
{
  self->is_filling = TRUE;
  gtk_spin_button_set_value (self->hearings, plan->hearings);
  gtk_spin_button_set_value (self->cases, plan->cases);
  self->is_filling = FALSE;
}

static void
loaded_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtOutlookDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  Answer *answer = ht_store_finish (HT_STORE (store), result, &error);
  if (answer == NULL)
    {
      if (self->sentence != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        gtk_label_set_text (self->sentence, error->message);
      return;
    }
  if (self->sentence != NULL)
    {
      if (!self->is_answered)
        show_plan (self, &answer->plan->plan);
      show_sentences (self, answer);
      show_months (self, answer->plan->months);
      show_chart (self, answer);
      self->is_answered = TRUE;
    }
  free_answer (answer);
}

static void
ask (HtOutlookDialog *self, guint hearings, guint cases)
{
  HtOutlookRequest request = { ht_window_today (self->window), hearings, cases };
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  ht_store_read_async (ht_window_store (self->window), outlook_job,
                       g_memdup2 (&request, sizeof request), g_free, free_answer, self->cancellable,
                       loaded_cb, g_object_ref (self));
}

static void
changed_cb (HtOutlookDialog *self)
{
  if (!self->is_filling)
    ask (self, (guint)gtk_spin_button_get_value_as_int (self->hearings),
         (guint)gtk_spin_button_get_value_as_int (self->cases));
}

static void
ht_outlook_dialog_response (GtkDialog *dialog, int response)
{
  gtk_widget_destroy (GTK_WIDGET (dialog));
}

static void
ht_outlook_dialog_dispose (GObject *object)
{
  HtOutlookDialog *self = HT_OUTLOOK_DIALOG (object);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  G_OBJECT_CLASS (ht_outlook_dialog_parent_class)->dispose (object);
}

static void
ht_outlook_dialog_class_init (HtOutlookDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = ht_outlook_dialog_dispose;
  GTK_DIALOG_CLASS (klass)->response = ht_outlook_dialog_response;
  g_type_ensure (HT_TYPE_CHART_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/haetae/Haetae/outlook-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HtOutlookDialog, hearings);
  gtk_widget_class_bind_template_child (widget_class, HtOutlookDialog, cases);
  gtk_widget_class_bind_template_child (widget_class, HtOutlookDialog, sentence);
  gtk_widget_class_bind_template_child (widget_class, HtOutlookDialog, usual);
  gtk_widget_class_bind_template_child (widget_class, HtOutlookDialog, basis);
  gtk_widget_class_bind_template_child (widget_class, HtOutlookDialog, chart);
  gtk_widget_class_bind_template_child (widget_class, HtOutlookDialog, months);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
ht_outlook_dialog_init (HtOutlookDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ht_outlook_dialog_open (HtWindow *window)
{
  HtOutlookDialog *self = g_object_new (HT_TYPE_OUTLOOK_DIALOG, "transient-for", window,
                                        "destroy-with-parent", TRUE, "use-header-bar", 0, NULL);
  self->window = window;
  ask (self, 0, 0);
  gtk_window_present (GTK_WINDOW (self));
}
