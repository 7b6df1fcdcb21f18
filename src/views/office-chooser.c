#include "views/office-chooser.h"

#include <glib/gi18n-lib.h>

static char *
chosen_path (GtkFileChooser *chooser)
{
  g_autofree char *path = gtk_file_chooser_get_filename (chooser);

  if (path == NULL || g_str_has_suffix (path, ".haetae")
      || gtk_file_chooser_get_action (chooser) == GTK_FILE_CHOOSER_ACTION_OPEN)
    return g_steal_pointer (&path);
  return g_strconcat (path, ".haetae", NULL);
}

static void
response_cb (GtkNativeDialog *dialog, int response, gpointer chosen)
{
  HtWindow *window = HT_WINDOW (gtk_native_dialog_get_transient_for (dialog));
  g_autofree char *path
      = response == GTK_RESPONSE_ACCEPT ? chosen_path (GTK_FILE_CHOOSER (dialog)) : NULL;

  gtk_native_dialog_hide (dialog);
  if (path != NULL)
    ((HtOfficeChosen)chosen) (window, path);
  g_object_unref (dialog);
}

/* Beside the office file that is open, else among the user's documents. */
static void
choose_folder (HtWindow *window, GtkFileChooser *chooser)
{
  HtStore *store = ht_window_store (window);
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);
  g_autofree char *folder = store != NULL
                                ? g_path_get_dirname (ht_store_path (store))
                                : g_strdup (documents != NULL ? documents : g_get_home_dir ());

  gtk_file_chooser_set_current_folder (chooser, folder);
}

void
ht_choose_office_file (HtWindow *window, GtkFileChooserAction action, const char *title,
                       const char *name, HtOfficeChosen chosen)
{
  GtkFileChooserNative *chooser
      = gtk_file_chooser_native_new (title, GTK_WINDOW (window), action, NULL, NULL);
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Office files (*.haetae)"));
  gtk_file_filter_add_pattern (filter, "*.haetae");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  choose_folder (window, GTK_FILE_CHOOSER (chooser));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  if (name != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  g_signal_connect (chooser, "response", G_CALLBACK (response_cb), (gpointer)chosen);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}
