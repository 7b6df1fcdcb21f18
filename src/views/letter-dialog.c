#include "views/letter-dialog.h"

#include "views/letter-sheet.h"
#include "views/save-file.h"
#include "work/letters.h"
#include <glib/gi18n-lib.h>

/* So many reasons are shown; more would not fit on the screen. */
#define MAX_REASONS 4

struct _HtLetterDialog
{
  GtkDialog parent_instance;
  GtkLabel *who, *faults;
  GtkComboBox *letter, *format;
  GtkWidget *given_label, *save_button;
  GtkGrid *given; /* a label and an entry for each field that no record has */
  HtLetterSheet *sheet;

  HtPage *page;
  GArray *appeal_ids;
  GPtrArray *letters;            /* of HtLetterTemplate, NULL until they are read */
  GCancellable *cancellable;     /* of the preview that is being made */
  gboolean asks;                 /* the next preview says which fields have to be given */
  GtkFileChooserNative *chooser; /* while it asks where to save, else NULL */
  char *path;                    /* that is being written, else NULL */
};

G_DEFINE_FINAL_TYPE (HtLetterDialog, ht_letter_dialog, GTK_TYPE_DIALOG)

static void make_preview (HtLetterDialog *self);

static void
show_faults (HtLetterDialog *self, GPtrArray *faults)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < faults->len && i < MAX_REASONS; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", (char *)faults->pdata[i]);
  if (faults->len > MAX_REASONS)
    g_string_append_printf (text, _ ("\nand %u more reasons"), faults->len - MAX_REASONS);
  gtk_label_set_text (self->faults, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->faults), faults->len > 0);
  gtk_widget_set_sensitive (self->save_button, faults->len == 0);
}

static void
show_error (HtLetterDialog *self, const GError *error)
{
  gtk_label_set_text (self->faults, error->message);
  gtk_widget_show (GTK_WIDGET (self->faults));
}

static const HtLetterTemplate *
chosen_letter (HtLetterDialog *self)
{
  int number = gtk_combo_box_get_active (self->letter);

  return self->letters != NULL && number >= 0 ? g_ptr_array_index (self->letters, number) : NULL;
}

static HtLetterOrder *
make_order (HtLetterDialog *self)
{
  HtLetterOrder *order = ht_letter_order_new (chosen_letter (self), ht_page_today (self->page),
                                              ht_page_clerk (self->page));
  g_autoptr (GList) children = gtk_container_get_children (GTK_CONTAINER (self->given));

  g_array_append_vals (order->appeal_ids, self->appeal_ids->data, self->appeal_ids->len);
  for (GList *child = children; child != NULL; child = child->next)
    if (GTK_IS_ENTRY (child->data))
      g_hash_table_insert (order->given, g_strdup (gtk_widget_get_name (child->data)),
                           g_strdup (gtk_entry_get_text (child->data)));
  return order;
}

static void
text_changed_cb (HtLetterDialog *self)
{
  make_preview (self);
}

static void
add_field (HtLetterDialog *self, const char *name, int row)
{
  GtkWidget *label = gtk_label_new (name);
  GtkWidget *entry = gtk_entry_new ();

  gtk_widget_set_name (entry, name);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_style_context_add_class (gtk_widget_get_style_context (label), "ht-label");
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  atk_object_set_name (gtk_widget_get_accessible (entry), name);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (text_changed_cb), self);
  gtk_grid_attach (self->given, label, 0, row, 1, 1);
  gtk_grid_attach (self->given, entry, 1, row, 1, 1);
  gtk_widget_show (label);
  gtk_widget_show (entry);
}

/* A place for the text of each field that the records do not have. */
static void
ask_for (HtLetterDialog *self, GPtrArray *fields)
{
  for (guint i = 0; i < fields->len; i++)
    add_field (self, g_ptr_array_index (fields, i), (int)i);
  gtk_widget_set_visible (self->given_label, fields->len > 0);
}

static void
preview_made_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtLetterDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HtLetters) letters = ht_store_finish (HT_STORE (store), result, &error);

  if (gtk_widget_in_destruction (GTK_WIDGET (self))
      || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (letters == NULL)
    {
      show_error (self, error);
      return;
    }
  if (self->asks)
    ask_for (self, letters->missing);
  self->asks = FALSE;
  show_faults (self, letters->faults);
  ht_letter_sheet_take (self->sheet, g_steal_pointer (&letters->document));
}

static void
make_preview (HtLetterDialog *self)
{
  HtLetterOrder *order = make_order (self);

  order->first_only = TRUE;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  ht_store_read_async (ht_page_store (self->page), ht_letters_make, order,
                       (GDestroyNotify)ht_letter_order_free, (GDestroyNotify)ht_letters_free,
                       self->cancellable, preview_made_cb, g_object_ref (self));
}

static void
destroy_cb (GtkWidget *widget, gpointer data)
{
  gtk_widget_destroy (widget);
}

static void
letter_changed_cb (HtLetterDialog *self)
{
  if (chosen_letter (self) == NULL)
    return;
  gtk_container_foreach (GTK_CONTAINER (self->given), destroy_cb, NULL);
  self->asks = TRUE;
  make_preview (self);
}

static void
letters_read_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtLetterDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  GPtrArray *letters = ht_store_finish (HT_STORE (store), result, &error);

  if (letters == NULL || gtk_widget_in_destruction (GTK_WIDGET (self)))
    {
      g_clear_pointer (&letters, g_ptr_array_unref);
      if (error != NULL)
        show_error (self, error);
      return;
    }
  self->letters = letters;
  for (guint i = 0; i < letters->len; i++)
    gtk_combo_box_text_append_text (GTK_COMBO_BOX_TEXT (self->letter),
                                    ((HtLetterTemplate *)letters->pdata[i])->name);
  gtk_combo_box_set_active (self->letter, 0);
  /* Without letters it could not have the keyboard yet. */
  gtk_widget_grab_focus (GTK_WIDGET (self->letter));
}

static void
written_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtLetterDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HtLetters) letters = ht_store_finish (HT_STORE (store), result, &error);

  if (gtk_widget_in_destruction (GTK_WIDGET (self)))
    return;
  gtk_widget_set_sensitive (GTK_WIDGET (self), TRUE);
  if (letters == NULL)
    show_error (self, error);
  else if (letters->faults->len > 0)
    show_faults (self, letters->faults);
  else
    {
      g_autoptr (GFile) file = g_file_new_for_path (self->path);
      g_autofree char *name = g_path_get_basename (self->path);
      g_autofree char *sentence = g_strdup_printf (
          ngettext ("%u letter was saved as “%s”.", "%u letters were saved as “%s”.", letters->n),
          letters->n, name);

      ht_page_show_file_notice (self->page, sentence, file);
      gtk_widget_destroy (GTK_WIDGET (self));
    }
}

static void
write_letters (HtLetterDialog *self)
{
  HtLetterOrder *order = make_order (self);

  order->path = g_strdup (self->path);
  gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
  ht_store_write_async (ht_page_store (self->page), ht_letters_write, order,
                        (GDestroyNotify)ht_letter_order_free, (GDestroyNotify)ht_letters_free, NULL,
                        written_cb, g_object_ref (self));
}

static void
path_chosen_cb (GtkNativeDialog *dialog, int response, HtLetterDialog *self)
{
  g_autoptr (GtkFileChooserNative) chooser = g_steal_pointer (&self->chooser);
  g_autoptr (GError) error = NULL;

  if (response != GTK_RESPONSE_ACCEPT)
    return;
  g_free (self->path);
  self->path = ht_path_with_ending (gtk_file_chooser_get_filename (GTK_FILE_CHOOSER (chooser)),
                                    gtk_combo_box_get_active_id (self->format), &error);
  if (self->path != NULL)
    write_letters (self);
  else
    show_error (self, error);
}

static void
prepare_chooser (HtLetterDialog *self, GtkFileChooser *chooser)
{
  const char *ending = gtk_combo_box_get_active_id (self->format);
  g_autofree char *folder = g_path_get_dirname (ht_store_path (ht_page_store (self->page)));
  g_autofree char *name
      = ht_letters_file_name (chosen_letter (self), ht_page_today (self->page), ending);
  g_autofree char *pattern = g_strconcat ("*", ending, NULL);
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, pattern);
  gtk_file_filter_add_pattern (filter, pattern);
  gtk_file_chooser_add_filter (chooser, filter);
  gtk_file_chooser_set_current_folder (chooser, folder);
  gtk_file_chooser_set_current_name (chooser, name);
  gtk_file_chooser_set_do_overwrite_confirmation (chooser, TRUE);
}

static void
ask_where (HtLetterDialog *self)
{
  if (self->chooser != NULL)
    return;
  self->chooser = gtk_file_chooser_native_new (_ ("Save the letters"), GTK_WINDOW (self),
                                               GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  prepare_chooser (self, GTK_FILE_CHOOSER (self->chooser));
  g_signal_connect (self->chooser, "response", G_CALLBACK (path_chosen_cb), self);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
ht_letter_dialog_response (GtkDialog *dialog, int response)
{
  if (response == GTK_RESPONSE_OK)
    ask_where (HT_LETTER_DIALOG (dialog));
  else
    gtk_widget_destroy (GTK_WIDGET (dialog));
}

static void
ht_letter_dialog_dispose (GObject *object)
{
  HtLetterDialog *self = HT_LETTER_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->chooser);
  g_clear_pointer (&self->appeal_ids, g_array_unref);
  g_clear_pointer (&self->letters, g_ptr_array_unref);
  g_clear_pointer (&self->path, g_free);
  G_OBJECT_CLASS (ht_letter_dialog_parent_class)->dispose (object);
}

static void
ht_letter_dialog_class_init (HtLetterDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ht_letter_dialog_dispose;
  GTK_DIALOG_CLASS (class)->response = ht_letter_dialog_response;
  g_type_ensure (HT_TYPE_LETTER_SHEET);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/haetae/Haetae/letter-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HtLetterDialog, who);
  gtk_widget_class_bind_template_child (widget_class, HtLetterDialog, letter);
  gtk_widget_class_bind_template_child (widget_class, HtLetterDialog, format);
  gtk_widget_class_bind_template_child (widget_class, HtLetterDialog, given_label);
  gtk_widget_class_bind_template_child (widget_class, HtLetterDialog, given);
  gtk_widget_class_bind_template_child (widget_class, HtLetterDialog, faults);
  gtk_widget_class_bind_template_child (widget_class, HtLetterDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, HtLetterDialog, sheet);
  gtk_widget_class_bind_template_callback (widget_class, letter_changed_cb);
}

static void
ht_letter_dialog_init (HtLetterDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_dialog_set_default_response (GTK_DIALOG (self), GTK_RESPONSE_OK);
}

void
ht_letter_dialog_run (HtPage *page, GArray *appeal_ids)
{
  g_return_if_fail (appeal_ids->len > 0);
  GtkWidget *window = gtk_widget_get_toplevel (GTK_WIDGET (page));
  HtLetterDialog *self = g_object_new (HT_TYPE_LETTER_DIALOG, "transient-for", window, NULL);
  g_autofree char *who = g_strdup_printf (
      ngettext ("A letter about %u case", "Letters about %u cases", appeal_ids->len),
      appeal_ids->len);

  self->page = page;
  self->appeal_ids = g_array_copy (appeal_ids);
  gtk_label_set_text (self->who, who);
  ht_store_read_async (ht_page_store (page), ht_letters_list, NULL, NULL,
                       (GDestroyNotify)g_ptr_array_unref, NULL, letters_read_cb,
                       g_object_ref (self));
  gtk_window_present (GTK_WINDOW (self));
}
