#include "views/charts-dialog.h"

#include "views/chart-view.h"
#include "work/appeal-charts.h"

#include <glib/gi18n-lib.h>

#define N_YEARS 10 /* that are offered, up to this one */

typedef struct
{
  const char *name;
  HtPeriod period;
  HtDate today;
} Request;

struct _HtChartsDialog
{
  GtkDialog parent_instance;
  GtkComboBoxText *charts;
  GtkComboBoxText *years;
  GtkLabel *fault;
  GtkMenuButton *save;
  HtChartView *view;

  HtWindow *window; /* not owned: it outlives its dialog */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (HtChartsDialog, ht_charts_dialog, GTK_TYPE_DIALOG)

static gpointer
chart_job (HtDb *db, gpointer data, GError **error)
{
  const Request *request = data;

  return ht_appeal_chart (db, request->name, request->period, request->today, error);
}

static void
loaded_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtChartsDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HtChart) chart = ht_store_finish (HT_STORE (store), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->view == NULL)
    return;
  gtk_widget_set_visible (GTK_WIDGET (self->fault), error != NULL);
  gtk_label_set_text (self->fault, error != NULL ? error->message : "");
  ht_chart_view_take (self->view, g_steal_pointer (&chart));
}

static void
changed_cb (HtChartsDialog *self)
{
  const int chart = gtk_combo_box_get_active (GTK_COMBO_BOX (self->charts));
  const int year = gtk_combo_box_get_active (GTK_COMBO_BOX (self->years));

  if (chart < 0 || year < 0)
    return;
  const HtDate today = ht_window_today (self->window);
  const int wanted = ht_date_year (today) - year;
  const Request request = { ht_appeal_chart_name ((guint)chart),
                            { ht_date_new (wanted, 1, 1), ht_date_new (wanted, 12, 31) },
                            today };
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  ht_store_read_async (ht_window_store (self->window), chart_job,
                       g_memdup2 (&request, sizeof request), g_free, (GDestroyNotify)ht_chart_free,
                       self->cancellable, loaded_cb, g_object_ref (self));
}

static void
offer (HtChartsDialog *self)
{
  const int this_year = ht_date_year (ht_window_today (self->window));
  const char *title;

  for (guint i = 0; (title = ht_appeal_chart_title (i)) != NULL; i++)
    gtk_combo_box_text_append_text (self->charts, _ (title));
  for (int i = 0; i < N_YEARS; i++)
    {
      g_autofree char *text = g_strdup_printf ("%d", this_year - i);
      gtk_combo_box_text_append_text (self->years, text);
    }
  gtk_combo_box_set_active (GTK_COMBO_BOX (self->charts), 0);
  gtk_combo_box_set_active (GTK_COMBO_BOX (self->years), 0);
}

static void
ht_charts_dialog_response (GtkDialog *dialog, int response)
{
  gtk_widget_destroy (GTK_WIDGET (dialog));
}

static void
ht_charts_dialog_dispose (GObject *object)
{
  HtChartsDialog *self = HT_CHARTS_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  G_OBJECT_CLASS (ht_charts_dialog_parent_class)->dispose (object);
}

static void
ht_charts_dialog_class_init (HtChartsDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ht_charts_dialog_dispose;
  GTK_DIALOG_CLASS (class)->response = ht_charts_dialog_response;
  g_type_ensure (HT_TYPE_CHART_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/haetae/Haetae/charts-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HtChartsDialog, charts);
  gtk_widget_class_bind_template_child (widget_class, HtChartsDialog, years);
  gtk_widget_class_bind_template_child (widget_class, HtChartsDialog, fault);
  gtk_widget_class_bind_template_child (widget_class, HtChartsDialog, save);
  gtk_widget_class_bind_template_child (widget_class, HtChartsDialog, view);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
ht_charts_dialog_init (HtChartsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ht_chart_view_add_menu (self->view, self->save);
}

void
ht_charts_dialog_open (HtWindow *window)
{
  HtChartsDialog *self = g_object_new (HT_TYPE_CHARTS_DIALOG, "transient-for", window,
                                       "destroy-with-parent", TRUE, "use-header-bar", 0, NULL);

  self->window = window;
  offer (self);
  gtk_window_present (GTK_WINDOW (self));
}
