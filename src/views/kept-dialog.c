#include "views/kept-dialog.h"

#include "exchange/document-writer.h"
#include "store/journal.h"
#include "views/document-preview.h"
#include "views/document-print.h"
#include "views/format-menu.h"
#include "views/save-file.h"
#include "work/keep-report.h"
#include <glib/gi18n-lib.h>

#define RESPONSE_DELETE 1

/* So many rows of a register are looked at before it is saved or printed. */
#define PREVIEW_ROWS 200

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
  GtkToggleButton *original; /* else what changed since is shown */
  HtDocumentPreview *preview;
  GtkMenuButton *formats;
  GtkWidget *print_button;
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

/* The kept report, or what changed since, as a paper. */
typedef struct
{
  gint64 id;
  gboolean original;
  guint max_rows; /* for a preview; 0: all */
  const HtDocumentFormat *format;
} Paper;

static HtDocument *
load_original (HtDb *db, const Paper *paper, GError **error)
{
  g_autoptr (HtKeptReport) kept = ht_kept_reports_load (db, paper->id, error);

  return kept != NULL ? ht_kept_report_document (kept, paper->max_rows, error) : NULL;
}

static HtDocument *
load_changes (HtDb *db, const Paper *paper, GError **error)
{
  g_autoptr (HtReportChanges) changes = ht_report_changes_load (db, paper->id, error);

  return changes != NULL ? ht_report_changes_document (changes) : NULL;
}

static gpointer
load_job (HtDb *db, gpointer data, GError **error)
{
  const Paper *paper = data;

  return paper->original ? load_original (db, paper, error) : load_changes (db, paper, error);
}

static gboolean
write_paper (HtDb *db, gpointer data, GOutputStream *output, GError **error)
{
  const Paper *paper = data;
  g_autoptr (HtDocument) document = load_job (db, data, error);

  return document != NULL && paper->format->write (document, output, error);
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

static Paper *
new_paper (HtKeptDialog *self)
{
  Paper *paper = g_new0 (Paper, 1);

  paper->id = selected_id (self);
  paper->original = gtk_toggle_button_get_active (self->original);
  return paper;
}

static void
load_paper_async (HtKeptDialog *self, Paper *paper, GAsyncReadyCallback callback)
{
  ht_store_read_async (ht_window_store (self->window), load_job, paper, g_free,
                       (GDestroyNotify)ht_document_free, self->cancellable, callback,
                       g_object_ref (self));
}

static void
offer_paper (HtKeptDialog *self)
{
  gboolean is_shown = ht_document_preview_document (self->preview) != NULL;

  gtk_widget_set_sensitive (GTK_WIDGET (self->formats), is_shown);
  gtk_widget_set_sensitive (self->print_button, is_shown);
}

static void
loaded_cb (GObject *store, GAsyncResult *result, gpointer user_data)
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
  offer_paper (self);
  if (error != NULL)
    ht_window_show_error (self->window, error);
}

static void
stop_loading (HtKeptDialog *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
show_selected (HtKeptDialog *self)
{
  Paper *paper;

  stop_loading (self);
  gtk_widget_set_sensitive (self->delete_button, selected_id (self) != 0);
  if (selected_id (self) == 0)
    {
      ht_document_preview_take (self->preview, NULL);
      offer_paper (self);
      return;
    }
  self->cancellable = g_cancellable_new ();
  paper = new_paper (self);
  paper->max_rows = PREVIEW_ROWS;
  load_paper_async (self, paper, loaded_cb);
}

static void
selected_cb (GtkTreeSelection *selection, HtKeptDialog *self)
{
  show_selected (self);
}

static void
toggled_cb (GtkToggleButton *button, HtKeptDialog *self)
{
  show_selected (self);
}

static void
save_as_cb (GSimpleAction *action, GVariant *number, gpointer user_data)
{
  HtKeptDialog *self = user_data;
  Paper *paper = new_paper (self);
  const HtDocument *document = ht_document_preview_document (self->preview);

  paper->format = ht_document_format (g_variant_get_uint32 (number));
  g_autofree char *title = g_strdup_printf (_ ("Export to %s"), _ (paper->format->name));
  g_autofree char *name = g_strconcat (document->file_stem, paper->format->ending, NULL);
  ht_save_file (self->window, title, name, write_paper, paper, g_free);
}

static void
printed_cb (GObject *parent, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtKeptDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!ht_document_print_finish (result, &error))
    ht_window_show_error (self->window, error);
}

static void
loaded_to_print_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtKeptDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  HtDocument *document = ht_store_finish (HT_STORE (store), result, &error);
  g_autofree char *folder = g_path_get_dirname (ht_store_path (HT_STORE (store)));

  if (document != NULL && self->preview != NULL)
    ht_document_print_async (document, folder, GTK_WINDOW (self), printed_cb, g_object_ref (self));
  else
    g_clear_pointer (&document, ht_document_free);
  if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    ht_window_show_error (self->window, error);
}

static void
print_cb (GtkButton *button, HtKeptDialog *self)
{
  load_paper_async (self, new_paper (self), loaded_to_print_cb);
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
delete_selected (HtKeptDialog *self)
{
  Deleting *deleting = g_new (Deleting, 1);

  deleting->id = selected_id (self);
  deleting->clerk = g_strdup (ht_window_clerk (self->window));
  ht_store_write_async (ht_window_store (self->window), delete_job, deleting, free_deleting, g_free,
                        NULL, deleted_cb, g_object_ref (self));
}

static void
ht_kept_dialog_response (GtkDialog *dialog, int response)
{
  HtKeptDialog *self = HT_KEPT_DIALOG (dialog);

  if (response == RESPONSE_DELETE)
    delete_selected (self);
  else
    gtk_widget_destroy (GTK_WIDGET (dialog));
}

static void
ht_kept_dialog_dispose (GObject *object)
{
  stop_loading (HT_KEPT_DIALOG (object));
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
  BIND (original);
  BIND (preview);
  BIND (formats);
  BIND (print_button);
  BIND (delete_button);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, print_cb);
}

static const GActionEntry entries[] = {
  { "save-as", save_as_cb, "u" },
};

static void
ht_kept_dialog_init (HtKeptDialog *self)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GMenuModel) formats = ht_format_menu_new (0, "kept.save-as");

  gtk_widget_init_template (GTK_WIDGET (self));
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "kept", G_ACTION_GROUP (actions));
  gtk_menu_button_set_menu_model (self->formats, formats);
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
