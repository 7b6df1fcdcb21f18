#include "views/roster-export-dialog.h"
#include "work/export-roster.h"
#include <glib/gi18n-lib.h>

struct _HtRosterExportDialog
{
  GtkDialog parent_instance;
  GtkLabel *count;
  GtkToggleButton *full;
  GtkEntry *purpose;
  GtkWidget *masked, *ok_button;

  HtPage *page;
  GArray *keys;
};

G_DEFINE_FINAL_TYPE (HtRosterExportDialog, ht_roster_export_dialog, GTK_TYPE_DIALOG)

static gboolean
is_full (HtRosterExportDialog *self)
{
  return gtk_toggle_button_get_active (self->full);
}

static void
exported_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtPage) page = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = ht_store_finish (HT_STORE (store), result, &error);

  if (path == NULL)
    {
      ht_page_show_error (page, error);
      return;
    }
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *sentence = g_strdup_printf (_ ("The roster was written to \"%s\"."), name);
  ht_page_show_file_notice (page, sentence, file);
}

static void export(HtRosterExportDialog *self, const char *path)
{
  HtRosterExport *data = ht_roster_export_new (
      self->keys, ht_page_today (self->page), path,
      is_full (self) ? gtk_entry_get_text (self->purpose) : NULL, ht_page_clerk (self->page));

  /* What is journalled is written by the writer. */
  (is_full (self) ? ht_store_write_async : ht_store_read_async) (
      ht_page_store (self->page), ht_export_roster, data, (GDestroyNotify)ht_roster_export_free,
      g_free, NULL, exported_cb, g_object_ref (self->page));
}

static void
file_chosen_cb (GtkNativeDialog *chooser, int response, HtRosterExportDialog *self)
{
  g_autofree char *path = gtk_file_chooser_get_filename (GTK_FILE_CHOOSER (chooser));

  gtk_native_dialog_destroy (chooser);
  g_object_unref (chooser);
  if (response != GTK_RESPONSE_ACCEPT || path == NULL)
    return;
  export(self, path);
  gtk_widget_destroy (GTK_WIDGET (self));
}

static void
add_format (GtkFileChooser *chooser, const char *name, const char *pattern)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  gtk_file_filter_add_pattern (filter, pattern);
  gtk_file_chooser_add_filter (chooser, filter);
}

static void
ask_for_file (HtRosterExportDialog *self)
{
  GtkFileChooserNative *native = gtk_file_chooser_native_new (
      _ ("Export the roster"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  GtkFileChooser *chooser = GTK_FILE_CHOOSER (native);
  g_autofree char *folder = g_path_get_dirname (ht_store_path (ht_page_store (self->page)));
  int year, month, day;

  ht_date_split (ht_page_today (self->page), &year, &month, &day);
  g_autofree char *name = g_strdup_printf ("인력명부_%04d%02d%02d.xlsx", year, month, day);
  add_format (chooser, _ ("Excel (*.xlsx)"), "*.xlsx");
  add_format (chooser, _ ("CSV (*.csv)"), "*.csv");
  gtk_file_chooser_set_current_folder (chooser, folder);
  gtk_file_chooser_set_current_name (chooser, name);
  gtk_file_chooser_set_do_overwrite_confirmation (chooser, TRUE);
  g_signal_connect_object (native, "response", G_CALLBACK (file_chosen_cb), self, 0);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (native), TRUE);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (native));
}

/* Without a purpose there are no full names. */
static void
changed_cb (HtRosterExportDialog *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->purpose), is_full (self));
  gtk_widget_set_sensitive (self->masked, !is_full (self));
  gtk_widget_set_sensitive (self->ok_button,
                            !is_full (self) || gtk_entry_get_text_length (self->purpose) > 0);
}

static void
ht_roster_export_dialog_response (GtkDialog *dialog, int response)
{
  if (response == GTK_RESPONSE_OK)
    ask_for_file (HT_ROSTER_EXPORT_DIALOG (dialog));
  else
    gtk_widget_destroy (GTK_WIDGET (dialog));
}

static void
ht_roster_export_dialog_finalize (GObject *object)
{
  g_clear_pointer (&HT_ROSTER_EXPORT_DIALOG (object)->keys, g_array_unref);
  G_OBJECT_CLASS (ht_roster_export_dialog_parent_class)->finalize (object);
}

static void
ht_roster_export_dialog_class_init (HtRosterExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ht_roster_export_dialog_finalize;
  GTK_DIALOG_CLASS (klass)->response = ht_roster_export_dialog_response;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/haetae/Haetae/roster-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HtRosterExportDialog, count);
  gtk_widget_class_bind_template_child (widget_class, HtRosterExportDialog, masked);
  gtk_widget_class_bind_template_child (widget_class, HtRosterExportDialog, full);
  gtk_widget_class_bind_template_child (widget_class, HtRosterExportDialog, purpose);
  gtk_widget_class_bind_template_child (widget_class, HtRosterExportDialog, ok_button);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
ht_roster_export_dialog_init (HtRosterExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_dialog_set_default_response (GTK_DIALOG (self), GTK_RESPONSE_OK);
  changed_cb (self);
}

void
ht_roster_export_dialog_open (HtPage *page, GArray *keys)
{
  GtkWidget *window = gtk_widget_get_toplevel (GTK_WIDGET (page));
  HtRosterExportDialog *self = g_object_new (HT_TYPE_ROSTER_EXPORT_DIALOG, "transient-for", window,
                                             "destroy-with-parent", TRUE, NULL);
  g_autofree char *count = g_strdup_printf (
      ngettext ("%u row, as on the screen", "%u rows, as on the screen", keys->len), keys->len);

  self->page = page;
  self->keys = g_array_ref (keys);
  gtk_label_set_text (self->count, count);
  gtk_window_present (GTK_WINDOW (self));
}
