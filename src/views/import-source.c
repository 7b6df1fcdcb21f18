#include "views/import-source.h"

#include "views/import-dialog.h"
#include <glib/gi18n-lib.h>

static void
file_chosen_cb (GtkNativeDialog *chooser, int response, HtWindow *window)
{
  g_autofree char *path = gtk_file_chooser_get_filename (GTK_FILE_CHOOSER (chooser));

  gtk_native_dialog_hide (chooser);
  if (response == GTK_RESPONSE_ACCEPT && path != NULL)
    ht_import_dialog_open (window, path);
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
