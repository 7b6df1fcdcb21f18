#include "views/kept-dialog.h"

#include "store/journal.h"
#include "views/document-preview.h"
#include "work/keep-report.h"
#include <glib/gi18n-lib.h>

#define RESPONSE_DELETE 1

enum
{
  COLUMN_ID,
  COLUMN_KEPT_ON,
  COLUMN_TITLE,
  COLUMN_KEPT_BY,
};

struct _HtKeptDialog
{
  GtkDialog parent_instance;
  GtkListStore *reports;
  GtkTreeView *rows;
  GtkStack *stack;
  HtDocumentPreview *preview;
  GtkWidget *delete_button;

  HtWindow *window; /* not owned: it outlives its modal dialog */
  GCancellable *cancellable;
};

#define HT_TYPE_KEPT_DIALOG (ht_kept_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HtKeptDialog, ht_kept_dialog, HT, KEPT_DIALOG, GtkDialog)
G_DEFINE_FINAL_TYPE (HtKeptDialog, ht_kept_dialog, GTK_TYPE_DIALOG)

typedef struct
{
  gint64 id;
  char *clerk;
} Deleting;

static void
free_deleting (gpointer data)
{
  Deleting *deleting = data;

  g_free (deleting->clerk);
  g_free (deleting);
}

static gpointer
list_job (HtDb *db, gpointer data, GError **error)
{
  return ht_kept_reports_list (db, error);
}

static gpointer
changes_job (HtDb *db, gpointer id, GError **error)
{
  g_autoptr (HtReportChanges) changes = ht_report_changes_load (db, *(const gint64 *)id, error);

  return changes != NULL ? ht_report_changes_document (changes) : NULL;
}

static gpointer
delete_job (HtDb *db, gpointer data, GError **error)
{
  const Deleting *deleting = data;
  g_autoptr (HtKeptReport) kept = ht_kept_reports_load (db, deleting->id, error);

  if (kept == NULL)
    return NULL;
  g_autofree char *title = ht_kept_report_title (kept);
  g_autofree char *label = g_strdup_printf (_ ("Kept report deleted: %s"), title);
  g_autoptr (HtChange) change
      = ht_change_begin (db, deleting->clerk, label, HT_KEPT_REPORT_KIND, deleting->id, error);
  return change != NULL && ht_kept_reports_delete (db, deleting->id, error)
                 && ht_change_commit (change, error)
             ? g_steal_pointer (&title)
             : NULL;
}

static gint64
selected_id (HtKeptDialog *self)
{
  GtkTreeModel *model;
  GtkTreeIter iter;
  gint64 id = 0;

  if (gtk_tree_selection_get_selected (gtk_tree_view_get_selection (self->rows), &model, &iter))
    gtk_tree_model_get (model, &iter, COLUMN_ID, &id, -1);
  return id;
}

static void
compared_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtKeptDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  HtDocument *document = ht_store_finish (HT_STORE (store), result, &error);

  if (self->preview == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_clear_pointer (&document, ht_document_free);
      return;
    }
  ht_document_preview_take (self->preview, document);
  if (error != NULL)
    ht_window_show_error (self->window, error);
}

static void
stop_comparing (HtKeptDialog *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
selected_cb (GtkTreeSelection *selection, HtKeptDialog *self)
{
  gint64 id = selected_id (self);

  stop_comparing (self);
  gtk_widget_set_sensitive (self->delete_button, id != 0);
  if (id == 0)
    {
      ht_document_preview_take (self->preview, NULL);
      return;
    }
  self->cancellable = g_cancellable_new ();
  ht_store_read_async (ht_window_store (self->window), changes_job, g_memdup2 (&id, sizeof id),
                       g_free, (GDestroyNotify)ht_document_free, self->cancellable, compared_cb,
                       g_object_ref (self));
}

static void
fill (HtKeptDialog *self, GPtrArray *reports)
{
  GtkTreeSelection *selection = gtk_tree_view_get_selection (self->rows);

  gtk_list_store_clear (self->reports);
  for (guint i = 0; i < reports->len; i++)
    {
      const HtKeptReport *kept = g_ptr_array_index (reports, i);
      g_autofree char *on = ht_date_to_korean (kept->kept_on);
      g_autofree char *title = ht_kept_report_title (kept);
      GtkTreeIter iter;
      gtk_list_store_insert_with_values (self->reports, &iter, -1, COLUMN_ID, kept->id,
                                         COLUMN_KEPT_ON, on, COLUMN_TITLE, title, COLUMN_KEPT_BY,
                                         kept->kept_by, -1);
      if (i == 0)
        gtk_tree_selection_select_iter (selection, &iter);
    }
  gtk_stack_set_visible_child_name (self->stack, reports->len > 0 ? "reports" : "none");
  if (reports->len > 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->rows));
}

static void
listed_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtKeptDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) reports = ht_store_finish (HT_STORE (store), result, &error);

  if (self->rows == NULL)
    return;
  if (reports != NULL)
    fill (self, reports);
  else
    ht_window_show_error (self->window, error);
}

static void
list (HtKeptDialog *self)
{
  ht_store_read_async (ht_window_store (self->window), list_job, NULL, NULL,
                       (GDestroyNotify)g_ptr_array_unref, NULL, listed_cb, g_object_ref (self));
}

static void
deleted_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtKeptDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *title = ht_store_finish (HT_STORE (store), result, &error);

  if (self->rows == NULL)
    return;
  if (title == NULL)
    ht_window_show_error (self->window, error);
  else
    {
      g_autofree char *sentence = g_strdup_printf (_ ("Kept report deleted: %s"), title);
      ht_window_show_notice (self->window, sentence, TRUE);
    }
  list (self);
}

static void
ht_kept_dialog_response (GtkDialog *dialog, int response)
{
  HtKeptDialog *self = HT_KEPT_DIALOG (dialog);
  Deleting *deleting;

  if (response != RESPONSE_DELETE)
    {
      gtk_widget_destroy (GTK_WIDGET (dialog));
      return;
    }
  deleting = g_new (Deleting, 1);
  deleting->id = selected_id (self);
  deleting->clerk = g_strdup (ht_window_clerk (self->window));
  ht_store_write_async (ht_window_store (self->window), delete_job, deleting, free_deleting, g_free,
                        NULL, deleted_cb, g_object_ref (self));
}

static void
ht_kept_dialog_dispose (GObject *object)
{
  stop_comparing (HT_KEPT_DIALOG (object));
  G_OBJECT_CLASS (ht_kept_dialog_parent_class)->dispose (object);
}

#define BIND(child) gtk_widget_class_bind_template_child (widget_class, HtKeptDialog, child)

static void
ht_kept_dialog_class_init (HtKeptDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ht_kept_dialog_dispose;
  GTK_DIALOG_CLASS (klass)->response = ht_kept_dialog_response;
  g_type_ensure (HT_TYPE_DOCUMENT_PREVIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/haetae/Haetae/kept-dialog.ui");
  BIND (reports);
  BIND (rows);
  BIND (stack);
  BIND (preview);
  BIND (delete_button);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
}

static void
ht_kept_dialog_init (HtKeptDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ht_kept_dialog_open (HtWindow *window)
{
  HtKeptDialog *self = g_object_new (HT_TYPE_KEPT_DIALOG, "transient-for", window,
                                     "destroy-with-parent", TRUE, NULL);

  self->window = window;
  list (self);
  gtk_window_present (GTK_WINDOW (self));
}
