#include "views/save-file.h"

#include "exchange/atomic-file.h"
#include <glib/gi18n-lib.h>

typedef struct
{
  HtWindow *window;
  char *ending;
  char *path;
  HtFileWriter write;
  gpointer order;
  GDestroyNotify free_order;
} Saving;

static void
free_saving (gpointer data)
{
  Saving *saving = data;

  g_object_unref (saving->window);
  g_free (saving->ending);
  g_free (saving->path);
  saving->free_order (saving->order);
  g_free (saving);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, free_saving)

static gpointer
write_job (HtDb *db, gpointer data, GError **error)
{
  Saving *saving = data;
  g_autoptr (HtAtomicFile) file = ht_atomic_file_new (saving->path, error);

  if (file == NULL || !saving->write (db, saving->order, ht_atomic_file_output (file), error)
      || !ht_atomic_file_commit (file, error))
    return NULL;
  return g_strdup (saving->path);
}

static void
written_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtWindow) window = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = ht_store_finish (HT_STORE (store), result, &error);

  if (path == NULL)
    {
      ht_window_show_error (window, error);
      return;
    }
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *sentence = g_strdup_printf (_ ("Saved as “%s”."), name);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  ht_window_show_file_notice (window, sentence, file);
}

/* The ending tells other programs what the file is. The dialog has not asked about a file whose
 * name only the ending makes. */
static char *
path_with_ending (char *typed, const char *ending, GError **error)
{
  g_autofree char *path = typed;

  if (g_str_has_suffix (path, ending))
    return g_steal_pointer (&path);
  g_autofree char *ended = g_strconcat (path, ending, NULL);
  if (!g_file_test (ended, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&ended);
  g_set_error (error, HT_ERROR, HT_ERROR_FILE,
               _ ("There is a file “%s” already; choose another name."), ended);
  return NULL;
}

static void
response_cb (GtkNativeDialog *dialog, int response, Saving *given)
{
  g_autoptr (Saving) saving = given;
  g_autoptr (GtkNativeDialog) chooser = dialog;
  g_autoptr (GError) error = NULL;
  HtWindow *window = saving->window;

  if (response != GTK_RESPONSE_ACCEPT)
    return;
  saving->path = path_with_ending (gtk_file_chooser_get_filename (GTK_FILE_CHOOSER (chooser)),
                                   saving->ending, &error);
  if (saving->path == NULL)
    ht_window_show_error (window, error);
  else
    ht_store_read_async (ht_window_store (window), write_job, g_steal_pointer (&saving),
                         free_saving, g_free, NULL, written_cb, g_object_ref (window));
}

void
ht_save_file (HtWindow *window, const char *title, const char *name, HtFileWriter write,
              gpointer order, GDestroyNotify free_order)
{
  g_autofree char *folder = g_path_get_dirname (ht_store_path (ht_window_store (window)));
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
      title, GTK_WINDOW (window), GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  GtkFileChooser *chooser = GTK_FILE_CHOOSER (dialog);
  Saving *saving = g_new0 (Saving, 1);

  saving->window = g_object_ref (window);
  saving->ending = g_strdup (g_strrstr (name, "."));
  saving->write = write;
  saving->order = order;
  saving->free_order = free_order;
  gtk_file_chooser_set_current_folder (chooser, folder);
  gtk_file_chooser_set_current_name (chooser, name);
  gtk_file_chooser_set_do_overwrite_confirmation (chooser, TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), saving);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}
