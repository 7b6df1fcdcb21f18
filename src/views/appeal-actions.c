#include "views/appeal-actions.h"
#include "store/appeals.h"
#include "views/bulk-dialog.h"
#include "work/export-shown.h"
#include "work/save-appeal.h"
#include <glib/gi18n-lib.h>

typedef struct
{
  HtPage *page;
  GArray *ids;
  HtBulkField field; /* to be changed */
} Selection;

static Selection *
new_selection (HtPage *page, GArray *ids)
{
  Selection *selection = g_new0 (Selection, 1);

  selection->page = g_object_ref (page);
  selection->ids = g_array_copy (ids);
  return selection;
}

static void
free_selection (Selection *selection)
{
  g_object_unref (selection->page);
  g_array_unref (selection->ids);
  g_free (selection);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Selection, free_selection)

typedef struct
{
  GStrv reviewers;
  GStrv fields;
} Words;

static void
free_words (gpointer data)
{
  Words *words = data;

  g_strfreev (words->reviewers);
  g_strfreev (words->fields);
  g_free (words);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Words, free_words)

static gpointer
words_job (HtDb *db, gpointer data, GError **error)
{
  g_autoptr (Words) words = g_new0 (Words, 1);

  words->reviewers = ht_appeals_values (db, "lead_reviewer", error);
  if (words->reviewers != NULL)
    words->fields = ht_appeals_values (db, "field", error);
  return words->fields != NULL ? g_steal_pointer (&words) : NULL;
}

static void
words_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Selection) selection = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (Words) words = ht_store_finish (HT_STORE (store), result, &error);

  if (words == NULL)
    ht_page_show_error (selection->page, error);
  else
    ht_bulk_dialog_open (selection->page, selection->ids, selection->field,
                         (const char *const *)words->reviewers, (const char *const *)words->fields);
}

static void
deleted_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtPage) page = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *number = ht_store_finish (HT_STORE (store), result, &error);

  if (number == NULL)
    {
      ht_page_show_error (page, error);
      return;
    }
  g_autofree char *sentence = g_strdup_printf (_ ("Case %s was deleted."), number);
  ht_page_show_notice (page, sentence, TRUE);
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
  g_autofree char *sentence = g_strdup_printf (
      _ ("The list was written to \"%s\". The names of citizens are masked."), name);
  ht_page_show_file_notice (page, sentence, file);
}

static void
response_cb (GtkNativeDialog *dialog, int response, gpointer user_data)
{
  g_autoptr (Selection) selection = user_data;
  g_autofree char *path = gtk_file_chooser_get_filename (GTK_FILE_CHOOSER (dialog));

  if (response == GTK_RESPONSE_ACCEPT && path != NULL)
    ht_store_read_async (ht_page_store (selection->page), ht_export_shown,
                         ht_shown_appeals_new (selection->ids, path),
                         (GDestroyNotify)ht_shown_appeals_free, g_free, NULL, exported_cb,
                         g_object_ref (selection->page));
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

static void
add_format (GtkFileChooser *chooser, const char *name, const char *pattern)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  gtk_file_filter_add_pattern (filter, pattern);
  gtk_file_chooser_add_filter (chooser, filter);
}

void
ht_appeal_delete (HtPage *page, gint64 id)
{
  ht_store_write_async (
      ht_page_store (page), ht_delete_appeal, ht_deleting_new (id, ht_page_clerk (page)),
      (GDestroyNotify)ht_deleting_free, g_free, NULL, deleted_cb, g_object_ref (page));
}

void
ht_appeals_change (HtPage *page, GArray *ids, HtBulkField field)
{
  Selection *selection = new_selection (page, ids);

  selection->field = field;
  ht_store_read_async (ht_page_store (page), words_job, NULL, NULL, free_words, NULL, words_cb,
                       selection);
}

void
ht_appeals_export (HtPage *page, GArray *ids)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_toplevel (GTK_WIDGET (page)));
  g_autofree char *folder = g_path_get_dirname (ht_store_path (ht_page_store (page)));
  int year, month, day;

  ht_date_split (ht_page_today (page), &year, &month, &day);
  g_autofree char *name = g_strdup_printf ("행정심판_사건목록_%04d%02d%02d.xlsx", year, month, day);
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
      _ ("Export the list"), window, GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  GtkFileChooser *chooser = GTK_FILE_CHOOSER (dialog);
  add_format (chooser, _ ("Excel (*.xlsx)"), "*.xlsx");
  add_format (chooser, _ ("CSV (*.csv)"), "*.csv");
  gtk_file_chooser_set_current_folder (chooser, folder);
  gtk_file_chooser_set_current_name (chooser, name);
  gtk_file_chooser_set_do_overwrite_confirmation (chooser, TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), new_selection (page, ids));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}
