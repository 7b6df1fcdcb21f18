#include "views/history-dialog.h"
#include "store/journal.h"
#include "views/history-list.h"
#include <glib/gi18n-lib.h>

struct _HtHistoryDialog
{
  GtkDialog parent_instance;
  HtHistoryList *list;
  GtkLabel *fault;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (HtHistoryDialog, ht_history_dialog, GTK_TYPE_DIALOG)

typedef struct
{
  const char *kind;
  gint64 id;
} Record;

static gpointer
read_job (HtDb *db, gpointer data, GError **error)
{
  const Record *record = data;

  return ht_journal_history (db, record->kind, record->id, error);
}

static void
read_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtHistoryDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) changes = ht_store_finish (HT_STORE (store), result, &error);

  if (changes != NULL)
    {
      ht_history_list_show (self->list, changes);
      return;
    }
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  gtk_label_set_text (self->fault, error->message);
  gtk_widget_show (GTK_WIDGET (self->fault));
}

static void
ht_history_dialog_response (GtkDialog *dialog, int response)
{
  gtk_widget_destroy (GTK_WIDGET (dialog));
}

static void
ht_history_dialog_dispose (GObject *object)
{
  HtHistoryDialog *self = HT_HISTORY_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  G_OBJECT_CLASS (ht_history_dialog_parent_class)->dispose (object);
}

static void
ht_history_dialog_class_init (HtHistoryDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ht_history_dialog_dispose;
  GTK_DIALOG_CLASS (klass)->response = ht_history_dialog_response;
  g_type_ensure (HT_TYPE_HISTORY_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/haetae/Haetae/history-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HtHistoryDialog, list);
  gtk_widget_class_bind_template_child (widget_class, HtHistoryDialog, fault);
}

static void
ht_history_dialog_init (HtHistoryDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ht_history_dialog_open (HtPage *page, const char *kind, gint64 id, const char *name)
{
  GtkWidget *window = gtk_widget_get_toplevel (GTK_WIDGET (page));
  HtHistoryDialog *self = g_object_new (HT_TYPE_HISTORY_DIALOG, "transient-for", window,
                                        "destroy-with-parent", TRUE, NULL);
  g_autofree char *title = g_strdup_printf (_ ("History of %s"), name);
  const Record record = { kind, id };

  gtk_window_set_title (GTK_WINDOW (self), title);
  ht_store_read_async (ht_page_store (page), read_job, g_memdup2 (&record, sizeof record), g_free,
                       (GDestroyNotify)g_ptr_array_unref, self->cancellable, read_cb,
                       g_object_ref (self));
  gtk_window_present (GTK_WINDOW (self));
}
