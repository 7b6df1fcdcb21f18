#include "views/document-print.h"

#include "exchange/document-pages.h"
#include "views/sheets-window.h"

/* One document on its way, from the dialog to the printer. */
typedef struct
{
  HtDocument *document;
  HtDocumentPages *pages; /* NULL until the paper is chosen */
} Print;

static void
free_print (gpointer data)
{
  Print *print = data;

  g_clear_pointer (&print->pages, ht_document_pages_free);
  ht_document_free (print->document);
  g_free (print);
}

static void
begin_print_cb (GtkPrintOperation *operation, GtkPrintContext *context, GTask *task)
{
  Print *print = g_task_get_task_data (task);

  g_clear_pointer (&print->pages, ht_document_pages_free);
  print->pages = ht_document_pages_new (print->document, gtk_print_context_get_width (context),
                                        gtk_print_context_get_height (context));
  gtk_print_operation_set_n_pages (operation, (int)ht_document_pages_count (print->pages));
}

static void
draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, GTask *task)
{
  Print *print = g_task_get_task_data (task);

  ht_document_pages_draw (print->pages, (guint)page, gtk_print_context_get_cairo_context (context));
}

static void
ready_cb (GtkPrintOperationPreview *preview, GtkPrintContext *context, GTask *task)
{
  Print *print = g_task_get_task_data (task);
  GtkWidget *sheets = ht_sheets_window_new (print->document->title, print->pages,
                                            gtk_print_context_get_width (context),
                                            gtk_print_context_get_height (context));

  gtk_window_set_transient_for (GTK_WINDOW (sheets), g_task_get_source_object (task));
  g_signal_connect_object (sheets, "destroy", G_CALLBACK (gtk_print_operation_preview_end_preview),
                           preview, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (sheets));
}

/* The sheets are drawn by their window: the print needs a context all the same, to know the paper.
 */
static gboolean
preview_cb (GtkPrintOperation *operation, GtkPrintOperationPreview *preview,
            GtkPrintContext *context, GtkWindow *parent, GTask *task)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cairo = cairo_create (surface);

  gtk_print_context_set_cairo_context (context, cairo, 72, 72);
  cairo_destroy (cairo);
  cairo_surface_destroy (surface);
  g_signal_connect (preview, "ready", G_CALLBACK (ready_cb), task);
  return TRUE;
}

static void
done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, GTask *task)
{
  GError *error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    gtk_print_operation_get_error (operation, &error);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
  g_object_unref (task);
}

static GtkPageSetup *
choose_paper (const HtDocument *document)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  GtkPaperSize *size = gtk_paper_size_new (GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size_and_default_margins (setup, size);
  gtk_page_setup_set_orientation (setup, ht_document_is_wide (document)
                                             ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                             : GTK_PAGE_ORIENTATION_PORTRAIT);
  gtk_paper_size_free (size);
  return setup;
}

static GtkPrintOperation *
new_operation (const HtDocument *document, const char *folder)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = choose_paper (document);
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();

  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_BASENAME, document->file_stem);
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_DIR, folder);
  gtk_print_operation_set_print_settings (operation, settings);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (operation, document->file_stem);
  gtk_print_operation_set_allow_async (operation, TRUE);
  return operation;
}

void
ht_document_print_async (HtDocument *document, const char *folder, GtkWindow *parent,
                         GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GtkPrintOperation) operation = new_operation (document, folder);
  GTask *task = g_task_new (parent, NULL, callback, user_data);
  Print *print = g_new0 (Print, 1);

  print->document = document;
  g_task_set_task_data (task, print, free_print);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_print_cb), task);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), task);
  g_signal_connect (operation, "preview", G_CALLBACK (preview_cb), task);
  g_signal_connect (operation, "done", G_CALLBACK (done_cb), task);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, NULL);
}

gboolean
ht_document_print_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
