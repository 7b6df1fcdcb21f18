#include "views/save-file.h"

#include "exchange/atomic-file.h"
#include <glib/gi18n-lib.h>

/* What takes less than this is not worth a sign of work. */
#define PATIENCE_MS 200
#define FOLDER "ht-folder-of-files" /* of a window: where the last file went */

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
  if (saving->free_order != NULL)
    saving->free_order (saving->order);
  g_free (saving);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, free_saving)

typedef struct
{
  HtWindow *window;
  guint patience_source;
} Waiting;

static void
set_cursor (HtWindow *window, const char *name)
{
  GdkWindow *shown = gtk_widget_get_window (GTK_WIDGET (window));
  g_autoptr (GdkCursor) cursor = NULL;

  if (shown == NULL)
    return;
  if (name != NULL)
    cursor = gdk_cursor_new_from_name (gdk_window_get_display (shown), name);
  gdk_window_set_cursor (shown, cursor);
}

static gboolean
patience_cb (gpointer data)
{
  Waiting *waiting = data;

  waiting->patience_source = 0;
  set_cursor (waiting->window, "progress");
  return G_SOURCE_REMOVE;
}

static Waiting *
start_waiting (HtWindow *window)
{
  Waiting *waiting = g_new (Waiting, 1);

  waiting->window = g_object_ref (window);
  waiting->patience_source = g_timeout_add (PATIENCE_MS, patience_cb, waiting);
  return waiting;
}

/* Gives the window, owned by the caller. */
static HtWindow *
stop_waiting (Waiting *waiting)
{
  HtWindow *window = waiting->window;

  g_clear_handle_id (&waiting->patience_source, g_source_remove);
  set_cursor (window, NULL);
  g_free (waiting);
  return window;
}

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
  g_autoptr (HtWindow) window = stop_waiting (user_data);
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

static void
response_cb (GtkNativeDialog *dialog, int response, Saving *given)
{
  g_autoptr (Saving) saving = given;
  g_autoptr (GtkNativeDialog) chooser = dialog;
  g_autoptr (GError) error = NULL;
  HtWindow *window = saving->window;

  if (response != GTK_RESPONSE_ACCEPT)
    return;
  saving->path = ht_path_with_ending (gtk_file_chooser_get_filename (GTK_FILE_CHOOSER (chooser)),
                                      saving->ending, &error);
  if (saving->path == NULL)
    {
      ht_window_show_error (window, error);
      return;
    }
  g_object_set_data_full (G_OBJECT (window), FOLDER, g_path_get_dirname (saving->path), g_free);
  ht_store_read_async (ht_window_store (window), write_job, g_steal_pointer (&saving), free_saving,
                       g_free, NULL, written_cb, start_waiting (window));
}

static void
prepare_chooser (HtWindow *window, GtkFileChooser *chooser, const char *name)
{
  const char *last = g_object_get_data (G_OBJECT (window), FOLDER);
  g_autofree char *beside = g_path_get_dirname (ht_store_path (ht_window_store (window)));
  g_autofree char *pattern = g_strconcat ("*", g_strrstr (name, "."), NULL);
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, pattern);
  gtk_file_filter_add_pattern (filter, pattern);
  gtk_file_chooser_add_filter (chooser, filter);
  gtk_file_chooser_set_current_folder (chooser, last != NULL ? last : beside);
  gtk_file_chooser_set_current_name (chooser, name);
  gtk_file_chooser_set_do_overwrite_confirmation (chooser, TRUE);
}

void
ht_save_file (HtWindow *window, const char *title, const char *name, HtFileWriter write,
              gpointer order, GDestroyNotify free_order)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
      title, GTK_WINDOW (window), GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  Saving *saving = g_new0 (Saving, 1);

  saving->window = g_object_ref (window);
  saving->ending = g_strdup (g_strrstr (name, "."));
  saving->write = write;
  saving->order = order;
  saving->free_order = free_order;
  prepare_chooser (window, GTK_FILE_CHOOSER (dialog), name);
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), saving);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

char *
ht_path_with_ending (char *typed, const char *ending, GError **error)
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
