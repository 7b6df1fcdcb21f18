#include "views/reports-page.h"

#include "views/definition-button.h"
#include "views/document-preview.h"
#include "views/document-print.h"
#include "views/format-menu.h"
#include "views/kept-dialog.h"
#include "views/report-job.h"
#include "views/report-period.h"
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
  GtkFileChooserNative *chooser;  /* while it asks where to export to, else NULL */
  const HtDocumentFormat *format; /* that it asks for */
  char *folder;                   /* of the last export, NULL for none yet */
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
  ht_store_read_async (ht_page_store (HT_PAGE (self)), ht_report_make_job, request,
                       ht_report_request_free, (GDestroyNotify)ht_document_free, self->cancellable,
                       made_cb, g_object_ref (self));
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
                       ht_report_request_free, (GDestroyNotify)ht_document_free, NULL,
                       made_to_print_cb, g_object_ref (self));
}

static void
written_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtReportsPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = ht_store_finish (HT_STORE (store), result, &error);
  g_autofree char *name = path != NULL ? g_path_get_basename (path) : NULL;
  g_autofree char *sentence = NULL;
  g_autoptr (GFile) file = NULL;

  end_job (self);
  if (path == NULL)
    {
      ht_page_show_error (HT_PAGE (self), error);
      return;
    }
  file = g_file_new_for_path (path);
  sentence = g_strdup_printf (_ ("The report was saved as “%s”."), name);
  ht_page_show_file_notice (HT_PAGE (self), sentence, file);
}

/* The ending tells other programs what the file is. The dialog has not asked about a file whose
 * name only the ending makes: FALSE when there is one. */
static gboolean
add_ending (char **path, const char *ending)
{
  g_autofree char *typed = NULL;

  if (g_str_has_suffix (*path, ending))
    return TRUE;
  typed = *path;
  *path = g_strconcat (typed, ending, NULL);
  return !g_file_test (*path, G_FILE_TEST_EXISTS);
}

static void
write_report (HtReportsPage *self, char *typed)
{
  g_autofree char *path = typed;
  HtReportRequest *request;

  if (!add_ending (&path, self->format->ending))
    {
      g_autoptr (GError) error = g_error_new (
          HT_ERROR, HT_ERROR_FILE, _ ("There is a file “%s” already; choose another name."), path);

      ht_page_show_error (HT_PAGE (self), error);
      return;
    }
  g_free (self->folder);
  self->folder = g_path_get_dirname (path);
  request = make_request (self);
  request->format = self->format;
  request->path = g_steal_pointer (&path);
  begin_job (self);
  ht_store_read_async (ht_page_store (HT_PAGE (self)), ht_report_write_job, request,
                       ht_report_request_free, g_free, NULL, written_cb, g_object_ref (self));
}

static void
response_cb (GtkNativeDialog *dialog, int response, HtReportsPage *self)
{
  g_autoptr (GtkFileChooserNative) chooser = g_steal_pointer (&self->chooser);

  if (response == GTK_RESPONSE_ACCEPT)
    write_report (self, gtk_file_chooser_get_filename (GTK_FILE_CHOOSER (chooser)));
}

/* Offers the office's name for the file, beside the office file or where the last one went. */
static void
prepare_chooser (HtReportsPage *self, GtkFileChooser *chooser, const char *ending)
{
  const HtDocument *document = ht_document_preview_document (self->preview);
  g_autofree char *name = g_strconcat (document->file_stem, ending, NULL);
  g_autofree char *pattern = g_strconcat ("*", ending, NULL);
  GtkFileFilter *filter = gtk_file_filter_new ();

  if (self->folder == NULL)
    self->folder = g_path_get_dirname (ht_store_path (ht_page_store (HT_PAGE (self))));
  gtk_file_filter_set_name (filter, pattern);
  gtk_file_filter_add_pattern (filter, pattern);
  gtk_file_chooser_add_filter (chooser, filter);
  gtk_file_chooser_set_current_folder (chooser, self->folder);
  gtk_file_chooser_set_current_name (chooser, name);
  gtk_file_chooser_set_do_overwrite_confirmation (chooser, TRUE);
}

static void
ask_where (HtReportsPage *self, const HtDocumentFormat *format)
{
  g_autofree char *title = g_strdup_printf (_ ("Export to %s"), _ (format->name));
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_toplevel (GTK_WIDGET (self)));

  if (self->chooser != NULL)
    return;
  self->format = format;
  self->chooser
      = gtk_file_chooser_native_new (title, window, GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  prepare_chooser (self, GTK_FILE_CHOOSER (self->chooser), format->ending);
  g_signal_connect (self->chooser, "response", G_CALLBACK (response_cb), self);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
export_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ask_where (user_data, ht_document_format (0));
}

static void
export_as_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ask_where (user_data, ht_document_format (g_variant_get_uint32 (parameter)));
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
  g_clear_object (&self->chooser);
  g_clear_object (&self->actions);
  g_clear_pointer (&self->folder, g_free);
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
