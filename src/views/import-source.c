#include "views/import-source.h"

#include "views/import-dialog.h"
#include "views/window-memory.h"
#include <glib/gi18n-lib.h>

#define GROUP "import"

/* Where the last file lay, else among the user's documents. */
static char *
recall_folder (void)
{
  g_autofree char *folder = ht_window_memory_get_string (GROUP, "folder");
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);

  if (folder != NULL && g_file_test (folder, G_FILE_TEST_IS_DIR))
    return g_steal_pointer (&folder);
  return g_strdup (documents != NULL ? documents : g_get_home_dir ());
}

static void
file_chosen_cb (GtkNativeDialog *chooser, int response, HtWindow *window)
{
  g_autofree char *path = gtk_file_chooser_get_filename (GTK_FILE_CHOOSER (chooser));

  gtk_native_dialog_hide (chooser);
  if (response == GTK_RESPONSE_ACCEPT && path != NULL)
    {
      g_autofree char *folder = g_path_get_dirname (path);
      ht_window_memory_set_string (GROUP, "folder", folder);
      ht_import_dialog_open (window, path);
    }
  g_object_unref (chooser);
}

static void
dropped_cb (GtkWidget *widget, GdkDragContext *context, int x, int y, GtkSelectionData *data,
            guint info, guint time, gpointer user_data)
{
  HtWindow *window = HT_WINDOW (widget);
  g_auto (GStrv) uris = gtk_selection_data_get_uris (data);
  g_autofree char *path
      = uris != NULL && uris[0] != NULL ? g_filename_from_uri (uris[0], NULL, NULL) : NULL;

  if (path != NULL && ht_window_store (window) != NULL)
    ht_import_dialog_open (window, path);
}

void
ht_import_source_choose (HtWindow *window)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
      _ ("Import Records"), GTK_WINDOW (window), GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL);
  GtkFileFilter *filter = gtk_file_filter_new ();
  g_autofree char *folder = recall_folder ();

  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), folder);
  gtk_file_filter_set_name (filter, _ ("Tables (CSV, XLSX, XML)"));
  gtk_file_filter_add_pattern (filter, "*.[cC][sS][vV]");
  gtk_file_filter_add_pattern (filter, "*.[tT][xX][tT]");
  gtk_file_filter_add_pattern (filter, "*.[xX][lL][sS][xX]");
  gtk_file_filter_add_pattern (filter, "*.[xX][mM][lL]");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect (chooser, "response", G_CALLBACK (file_chosen_cb), window);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

void
ht_import_source_accept_drops (HtWindow *window)
{
  gtk_drag_dest_set (GTK_WIDGET (window), GTK_DEST_DEFAULT_ALL, NULL, 0, GDK_ACTION_COPY);
  gtk_drag_dest_add_uri_targets (GTK_WIDGET (window));
  g_signal_connect (window, "drag-data-received", G_CALLBACK (dropped_cb), NULL);
}
