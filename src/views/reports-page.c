#include "views/reports-page.h"

#include "views/definition-button.h"
#include "views/document-preview.h"
#include "views/document-print.h"
#include "views/format-menu.h"
#include "views/kept-dialog.h"
#include "views/report-job.h"
#include "views/report-period.h"
#include "views/save-file.h"
#include "work/keep-report.h"
#include <glib/gi18n-lib.h>

/* What takes less than this is not worth a sign of work. */
#define PATIENCE_MS 200

/* So many rows of a register are looked at before it is exported or printed. */
#define PREVIEW_ROWS 100

struct _HtReportsPage
{
  HtPage parent_instance;
  GtkComboBox *report;
  GtkComboBox *span;
  GtkLabel *period;
  GtkToggleButton *definitions; /* whether the report has an appendix */
  GtkSpinner *spinner;
  GtkMenuButton *formats;
  GtkScrolledWindow *scroller;
  HtDocumentPreview *preview;

  GSimpleActionGroup *actions;
  HtReportSpan usual_span; /* that the clerk chose */
  HtDate day; /* lies in the period chosen; HT_DATE_NONE before the page was first shown */
  guint n_jobs;
  guint patience_source;
  GCancellable *cancellable; /* of the preview that is being made */
};

G_DEFINE_FINAL_TYPE (HtReportsPage, ht_reports_page, HT_TYPE_PAGE)

static gboolean
patience_cb (gpointer data)
{
  HtReportsPage *self = data;

  self->patience_source = 0;
  gtk_spinner_start (self->spinner);
  return G_SOURCE_REMOVE;
}

static void
begin_job (HtReportsPage *self)
{
  if (self->n_jobs++ == 0)
    self->patience_source = g_timeout_add (PATIENCE_MS, patience_cb, self);
}

static void
end_job (HtReportsPage *self)
{
  if (--self->n_jobs > 0)
    return;
  g_clear_handle_id (&self->patience_source, g_source_remove);
  gtk_spinner_stop (self->spinner);
}

static const HtReport *
chosen_report (HtReportsPage *self)
{
  return ht_report_get ((guint)gtk_combo_box_get_active (self->report));
}

static HtReportSpan
chosen_span (HtReportsPage *self)
{
  return (HtReportSpan)g_ascii_strtoll (gtk_combo_box_get_active_id (self->span), NULL, 10);
}

static HtReportRequest *
make_request (HtReportsPage *self)
{
  HtReportRequest *request = g_new0 (HtReportRequest, 1);

  request->report = chosen_report (self);
  request->period = ht_report_period (self->day, chosen_span (self));
  request->today = ht_page_today (HT_PAGE (self));
  request->definitions = gtk_toggle_button_get_active (self->definitions);
  return request;
}

static void
enable (HtReportsPage *self, const char *name, gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static void
update_actions (HtReportsPage *self)
{
  gboolean is_shown = ht_document_preview_document (self->preview) != NULL;

  enable (self, "export", is_shown);
  enable (self, "export-as", is_shown);
  enable (self, "next-period",
          self->day != HT_DATE_NONE
              && ht_report_period (self->day, chosen_span (self)).to
                     < ht_page_today (HT_PAGE (self)));
  enable (self, "print", is_shown);
  enable (self, "keep", is_shown);
}

static void
made_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtReportsPage) self = user_data;
  g_autoptr (GError) error = NULL;
  HtDocument *document = ht_store_finish (HT_STORE (store), result, &error);

  end_job (self);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  ht_document_preview_take (self->preview, document);
  if (document == NULL)
    ht_page_show_error (HT_PAGE (self), error);
  update_actions (self);
}

static void
make_report (HtReportsPage *self)
{
  g_autofree char *name = ht_report_period_name (self->day, chosen_span (self));
  HtReportRequest *request = make_request (self);

  request->max_rows = PREVIEW_ROWS;
  gtk_label_set_text (self->period, name);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  begin_job (self);
  ht_store_read_async (ht_page_store (HT_PAGE (self)), ht_report_make_job, request, g_free,
                       (GDestroyNotify)ht_document_free, self->cancellable, made_cb,
                       g_object_ref (self));
}

/* Another report is read from its head. */
static void
make_another_report (HtReportsPage *self)
{
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  make_report (self);
  update_actions (self);
}

static void
definitions_toggled_cb (HtReportsPage *self)
{
  make_report (self);
}

static void
span_changed_cb (HtReportsPage *self)
{
  self->usual_span = chosen_span (self);
  if (self->day != HT_DATE_NONE)
    make_another_report (self);
}

/* A report that has a length of its own (a yearly one, one that the law asks for by the half-year)
 * is shown so; the next one is of the length that the clerk chose. */
static void
report_changed_cb (HtReportsPage *self)
{
  int months = chosen_report (self)->months;
  g_autofree char *id = g_strdup_printf ("%d", months != 0 ? months : (int)self->usual_span);

  g_signal_handlers_block_by_func (self->span, span_changed_cb, self);
  gtk_combo_box_set_active_id (self->span, id);
  g_signal_handlers_unblock_by_func (self->span, span_changed_cb, self);
  if (self->day != HT_DATE_NONE)
    make_another_report (self);
}

static void
step (HtReportsPage *self, int direction)
{
  self->day = ht_date_add_months (self->day, direction * (int)chosen_span (self));
  make_another_report (self);
}

static void
previous_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  step (user_data, -1);
}

static void
next_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  step (user_data, 1);
}

static void
printed_cb (GObject *window, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtReportsPage) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!ht_document_print_finish (result, &error))
    ht_page_show_error (HT_PAGE (self), error);
}

static void
made_to_print_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtReportsPage) self = user_data;
  g_autoptr (GError) error = NULL;
  HtDocument *document = ht_store_finish (HT_STORE (store), result, &error);
  GtkWidget *window = gtk_widget_get_toplevel (GTK_WIDGET (self));
  g_autofree char *folder = g_path_get_dirname (ht_store_path (HT_STORE (store)));

  end_job (self);
  if (document != NULL)
    ht_document_print_async (document, folder, GTK_WINDOW (window), printed_cb,
                             g_object_ref (self));
  else
    ht_page_show_error (HT_PAGE (self), error);
}

/* Made anew: the one in the preview may be replaced while the printer is asked for. */
static void
print_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HtReportsPage *self = user_data;

  begin_job (self);
  ht_store_read_async (ht_page_store (HT_PAGE (self)), ht_report_make_job, make_request (self),
                       g_free, (GDestroyNotify)ht_document_free, NULL, made_to_print_cb,
                       g_object_ref (self));
}

static void
export_to (HtReportsPage *self, const HtDocumentFormat *format)
{
  const HtDocument *document = ht_document_preview_document (self->preview);
  HtWindow *window = HT_WINDOW (gtk_widget_get_toplevel (GTK_WIDGET (self)));
  g_autofree char *title = g_strdup_printf (_ ("Export to %s"), _ (format->name));
  g_autofree char *name = g_strconcat (document->file_stem, format->ending, NULL);
  HtReportRequest *request = make_request (self);

  request->format = format;
  ht_save_file (window, title, name, ht_report_write, request, g_free);
}

static void
export_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  export_to (user_data, ht_document_format (0));
}

static void
export_as_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  export_to (user_data, ht_document_format (g_variant_get_uint32 (parameter)));
}

static void
kept_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtReportsPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HtKeptReport) kept = ht_store_finish (HT_STORE (store), result, &error);

  end_job (self);
  if (kept == NULL)
    {
      ht_page_show_error (HT_PAGE (self), error);
      return;
    }
  g_autofree char *title = ht_kept_report_title (kept);
  g_autofree char *sentence = g_strdup_printf (_ ("Report kept: %s"), title);
  ht_page_show_notice (HT_PAGE (self), sentence, TRUE);
}

static void
keep_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HtReportsPage *self = user_data;
  HtReportKeeping *keeping = ht_report_keeping_new (
      chosen_report (self), ht_report_period (self->day, chosen_span (self)),
      ht_page_today (HT_PAGE (self)), gtk_toggle_button_get_active (self->definitions), NULL,
      ht_page_clerk (HT_PAGE (self)));

  begin_job (self);
  ht_store_write_async (ht_page_store (HT_PAGE (self)), ht_keep_report, keeping,
                        (GDestroyNotify)ht_report_keeping_free, (GDestroyNotify)ht_kept_report_free,
                        NULL, kept_cb, g_object_ref (self));
}

static void
show_kept_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ht_kept_dialog_open (HT_WINDOW (gtk_widget_get_toplevel (user_data)));
}

static const GActionEntry entries[] = {
  { "export", export_cb },
  { "keep", keep_cb },
  { "kept", show_kept_cb },
  { "export-as", export_as_cb, "u" },
  { "previous-period", previous_cb },
  { "next-period", next_cb },
  { "print", print_cb },
};

/* The first report is the one of the last month that is over. */
static void
ht_reports_page_refresh (HtPage *page)
{
  HtReportsPage *self = HT_REPORTS_PAGE (page);

  if (self->day == HT_DATE_NONE)
    self->day = ht_date_add_months (ht_page_today (page), -1);
  make_report (self);
  update_actions (self);
}

static void
ht_reports_page_dispose (GObject *object)
{
  HtReportsPage *self = HT_REPORTS_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->patience_source, g_source_remove);
  g_clear_object (&self->actions);
  G_OBJECT_CLASS (ht_reports_page_parent_class)->dispose (object);
}

static void
ht_reports_page_class_init (HtReportsPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ht_reports_page_dispose;
  HT_PAGE_CLASS (class)->refresh = ht_reports_page_refresh;
  g_type_ensure (HT_TYPE_DEFINITION_BUTTON);
  g_type_ensure (HT_TYPE_DOCUMENT_PREVIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/haetae/Haetae/reports-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HtReportsPage, report);
  gtk_widget_class_bind_template_child (widget_class, HtReportsPage, span);
  gtk_widget_class_bind_template_child (widget_class, HtReportsPage, period);
  gtk_widget_class_bind_template_child (widget_class, HtReportsPage, definitions);
  gtk_widget_class_bind_template_child (widget_class, HtReportsPage, spinner);
  gtk_widget_class_bind_template_child (widget_class, HtReportsPage, formats);
  gtk_widget_class_bind_template_child (widget_class, HtReportsPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, HtReportsPage, preview);
  gtk_widget_class_bind_template_callback (widget_class, span_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, definitions_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, report_changed_cb);
}

static void
ht_reports_page_init (HtReportsPage *self)
{
  self->day = HT_DATE_NONE;
  self->usual_span = HT_REPORT_MONTH;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "page", G_ACTION_GROUP (self->actions));
  /* The first format has a button of its own. */
  g_autoptr (GMenuModel) formats = ht_format_menu_new (1, "page.export-as");
  gtk_menu_button_set_menu_model (self->formats, formats);
  for (guint i = 0; ht_report_get (i) != NULL; i++)
    gtk_combo_box_text_append_text (GTK_COMBO_BOX_TEXT (self->report),
                                    _ (ht_report_get (i)->title));
  gtk_combo_box_set_active (self->report, 0);
}
