#include "views/attachment-list.h"
#include "views/text-rows.h"
#include "work/attach-file.h"
#include "work/private-folder.h"
#include <glib/gi18n-lib.h>

struct _HtAttachmentList
{
  GtkBox parent_instance;
  GtkListBox *files;
  GtkLabel *zero;
  GtkWidget *scroller, *add_button, *open_button, *save_button, *remove_button;

  HtPage *page; /* not owned: the list lies on it */
  gint64 appeal_id;
  char *folder; /* for copies that were opened; NULL before the first */
  GCancellable *reading;
};

enum
{
  COUNTED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

#define ATTACHMENT_KEY "ht-attachment"

G_DEFINE_FINAL_TYPE (HtAttachmentList, ht_attachment_list, GTK_TYPE_BOX)

/* NULL when no file is selected. */
static const HtAttachment *
get_selected (HtAttachmentList *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->files);

  return row != NULL ? g_object_get_data (G_OBJECT (row), ATTACHMENT_KEY) : NULL;
}

static void
update_buttons (HtAttachmentList *self)
{
  gboolean has_file = get_selected (self) != NULL;

  gtk_widget_set_sensitive (self->add_button, self->appeal_id != 0);
  gtk_widget_set_sensitive (self->open_button, has_file);
  gtk_widget_set_sensitive (self->save_button, has_file);
  gtk_widget_set_sensitive (self->remove_button, has_file);
}

static GtkWidget *
add_cell (GtkWidget *row, const char *text, const char *class_name)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_style_context_add_class (gtk_widget_get_style_context (label), class_name);
  gtk_container_add (GTK_CONTAINER (row), label);
  return label;
}

static void
add_row (HtAttachmentList *self, HtAttachment *attachment)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *cells = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *size = g_format_size ((guint64)attachment->size);
  g_autofree char *added_on = ht_date_to_korean (attachment->added_on);
  g_autofree char *said = g_strdup_printf ("%s, %s, %s", attachment->name, size, added_on);
  GtkWidget *name = add_cell (cells, attachment->name, "ht-tabular");

  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_widget_set_hexpand (name, TRUE);
  add_cell (cells, size, "ht-label");
  add_cell (cells, added_on, "ht-label");
  g_object_set (cells, "margin", 6, NULL);
  gtk_container_add (GTK_CONTAINER (row), cells);
  atk_object_set_name (gtk_widget_get_accessible (row), said);
  g_object_set_data_full (G_OBJECT (row), ATTACHMENT_KEY, attachment,
                          (GDestroyNotify)ht_attachment_free);
  gtk_widget_show_all (row);
  gtk_container_add (GTK_CONTAINER (self->files), row);
}

static void
show_files (HtAttachmentList *self, GPtrArray *attachments)
{
  GtkListBoxRow *selected = gtk_list_box_get_selected_row (self->files);
  int index = selected != NULL ? gtk_list_box_row_get_index (selected) : 0;
  gboolean had_focus = gtk_container_get_focus_child (GTK_CONTAINER (self)) != NULL;
  guint n = attachments->len;

  ht_rows_clear (GTK_CONTAINER (self->files));
  for (guint i = 0; i < n; i++)
    add_row (self, attachments->pdata[i]);
  g_ptr_array_set_free_func (attachments, NULL); /* the rows own them now */
  gtk_widget_set_visible (self->scroller, n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->zero), n == 0);
  gtk_label_set_text (self->zero, self->appeal_id != 0
                                      ? _ ("No file is attached. Drop files anywhere onto this "
                                           "form, or add them with the button.")
                                      : _ ("Save the case first; then files can be attached."));
  gtk_list_box_select_row (self->files,
                           gtk_list_box_get_row_at_index (self->files, MIN (index, (int)n - 1)));
  update_buttons (self);
  if (had_focus)
    ht_attachment_list_focus (self);
  g_signal_emit (self, signals[COUNTED], 0, n);
}

static gpointer
list_job (HtDb *db, gpointer appeal_id, GError **error)
{
  return ht_attachments_list (db, *(gint64 *)appeal_id, error);
}

static void
free_array (gpointer array)
{
  g_ptr_array_unref (array);
}

static void
listed_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtAttachmentList) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) attachments = ht_store_finish (HT_STORE (store), result, &error);

  if (attachments != NULL)
    show_files (self, attachments);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    ht_page_show_error (self->page, error);
}

static void
attached_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtAttachmentList) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) added = ht_store_finish (HT_STORE (store), result, &error);

  gtk_widget_set_sensitive (GTK_WIDGET (self), TRUE);
  if (added == NULL)
    {
      ht_page_show_error (self->page, error);
      return;
    }
  g_autofree char *sentence = g_strdup_printf (
      ngettext ("%u file was attached.", "%u files were attached.", added->len), added->len);
  ht_page_show_notice (self->page, sentence, TRUE);
}

static void
attach (HtAttachmentList *self, GPtrArray *files)
{
  if (files->len == 0)
    return;
  if (self->appeal_id == 0)
    {
      ht_page_show_notice (self->page, gtk_label_get_text (self->zero), FALSE);
      return;
    }
  /* A large file takes a moment; it is not to be added twice meanwhile. */
  gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
  ht_store_write_async (ht_page_store (self->page), ht_attach_files,
                        ht_attaching_new (self->appeal_id, files, ht_page_today (self->page),
                                          ht_page_clerk (self->page)),
                        (GDestroyNotify)ht_attaching_free, free_array, NULL, attached_cb,
                        g_object_ref (self));
}

static void
opened_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtAttachmentList) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = ht_store_finish (HT_STORE (store), result, &error);
  g_autofree char *uri = file != NULL ? g_file_get_uri (file) : NULL;
  GtkWidget *window = gtk_widget_get_toplevel (GTK_WIDGET (self));

  if (uri != NULL && !gtk_show_uri_on_window (GTK_WINDOW (window), uri, GDK_CURRENT_TIME, &error))
    g_prefix_error (&error, "%s ",
                    _ ("This computer has no program that opens the file; save it elsewhere."));
  if (error != NULL)
    ht_page_show_error (self->page, error);
}

/* Two files of the same name have folders of their own, by their content. */
static GFile *
choose_private_place (HtAttachmentList *self, const HtAttachment *attachment, GError **error)
{
  g_autofree char *name = ht_attachment_file_name (attachment);
  g_autofree char *content = g_strndup (attachment->sha256, 12);

  if (self->folder == NULL)
    self->folder = ht_private_folder_new (error);
  return self->folder != NULL ? g_file_new_build_filename (self->folder, content, name, NULL)
                              : NULL;
}

static void
open_selected (HtAttachmentList *self)
{
  const HtAttachment *attachment = get_selected (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) place
      = attachment != NULL ? choose_private_place (self, attachment, &error) : NULL;

  if (error != NULL)
    ht_page_show_error (self->page, error);
  if (place != NULL)
    ht_store_read_async (
        ht_page_store (self->page), ht_extract_file, ht_extracting_new (attachment, place, TRUE),
        (GDestroyNotify)ht_extracting_free, g_object_unref, NULL, opened_cb, g_object_ref (self));
}

static void
saved_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtAttachmentList) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = ht_store_finish (HT_STORE (store), result, &error);

  if (file == NULL)
    {
      ht_page_show_error (self->page, error);
      return;
    }
  g_autofree char *shown = g_file_get_parse_name (file);
  g_autofree char *sentence = g_strdup_printf (_ ("Saved as %s."), shown);
  ht_page_show_file_notice (self->page, sentence, file);
}

static void
removed_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtAttachmentList) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = ht_store_finish (HT_STORE (store), result, &error);

  if (name == NULL)
    {
      ht_page_show_error (self->page, error);
      return;
    }
  g_autofree char *sentence = g_strdup_printf (_ ("The file \"%s\" was removed."), name);
  ht_page_show_notice (self->page, sentence, TRUE);
}

static void
remove_selected (HtAttachmentList *self)
{
  const HtAttachment *attachment = get_selected (self);

  if (attachment != NULL)
    ht_store_write_async (
        ht_page_store (self->page), ht_detach_file,
        ht_detaching_new (self->appeal_id, attachment->id, ht_page_clerk (self->page)),
        (GDestroyNotify)ht_detaching_free, g_free, NULL, removed_cb, g_object_ref (self));
}

/* Where clerks keep their files; the chooser itself begins with those used last. */
static const char *
find_desk (void)
{
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);

  return documents != NULL ? documents : g_get_home_dir ();
}

static void
choose (HtAttachmentList *self, GtkFileChooserAction action, const char *title, const char *name,
        GCallback response)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
      title, GTK_WINDOW (gtk_widget_get_toplevel (GTK_WIDGET (self))), action, NULL, NULL);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_file_chooser_set_local_only (GTK_FILE_CHOOSER (chooser), FALSE);
  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), find_desk ());
  gtk_file_chooser_set_do_overwrite_confirmation (GTK_FILE_CHOOSER (chooser), TRUE);
  if (name != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  else
    gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (chooser), TRUE);
  g_signal_connect (chooser, "response", response, self);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
add_response_cb (GtkNativeDialog *dialog, int response, HtAttachmentList *self)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GSList) chosen = response == GTK_RESPONSE_ACCEPT
                                  ? gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog))
                                  : NULL;

  for (GSList *file = chosen; file != NULL; file = file->next)
    g_ptr_array_add (files, file->data);
  gtk_native_dialog_hide (dialog);
  attach (self, files);
  g_object_unref (dialog);
}

static void
save_response_cb (GtkNativeDialog *dialog, int response, HtAttachmentList *self)
{
  const HtAttachment *attachment = get_selected (self);
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT
                               ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog))
                               : NULL;

  gtk_native_dialog_hide (dialog);
  if (file != NULL && attachment != NULL)
    ht_store_read_async (
        ht_page_store (self->page), ht_extract_file, ht_extracting_new (attachment, file, FALSE),
        (GDestroyNotify)ht_extracting_free, g_object_unref, NULL, saved_cb, g_object_ref (self));
  g_object_unref (dialog);
}

static void
add_cb (HtAttachmentList *self)
{
  choose (self, GTK_FILE_CHOOSER_ACTION_OPEN, _ ("Attach files"), NULL,
          G_CALLBACK (add_response_cb));
}

static void
save_cb (HtAttachmentList *self)
{
  g_autofree char *name = ht_attachment_file_name (get_selected (self));

  choose (self, GTK_FILE_CHOOSER_ACTION_SAVE, _ ("Save the file as"), name,
          G_CALLBACK (save_response_cb));
}

static void
open_cb (HtAttachmentList *self)
{
  open_selected (self);
}

static void
remove_cb (HtAttachmentList *self)
{
  remove_selected (self);
}

static void
selected_cb (HtAttachmentList *self)
{
  update_buttons (self);
}

static gboolean
key_press_cb (GtkWidget *files, GdkEventKey *event, HtAttachmentList *self)
{
  if (event->keyval != GDK_KEY_Delete && event->keyval != GDK_KEY_KP_Delete)
    return GDK_EVENT_PROPAGATE;
  remove_selected (self);
  return GDK_EVENT_STOP;
}

static void
dropped_cb (GtkWidget *target, GdkDragContext *context, int x, int y, GtkSelectionData *data,
            guint info, guint time, HtAttachmentList *self)
{
  g_auto (GStrv) uris = gtk_selection_data_get_uris (data);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; uris != NULL && uris[i] != NULL; i++)
    g_ptr_array_add (files, g_file_new_for_uri (uris[i]));
  attach (self, files);
}

static void
ht_attachment_list_dispose (GObject *object)
{
  HtAttachmentList *self = HT_ATTACHMENT_LIST (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  ht_private_folder_remove (self->folder);
  g_clear_pointer (&self->folder, g_free);
  G_OBJECT_CLASS (ht_attachment_list_parent_class)->dispose (object);
}

static void
ht_attachment_list_class_init (HtAttachmentListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ht_attachment_list_dispose;
  signals[COUNTED] = g_signal_new ("counted", HT_TYPE_ATTACHMENT_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/haetae/Haetae/attachment-list.ui");
  gtk_widget_class_bind_template_child (widget_class, HtAttachmentList, files);
  gtk_widget_class_bind_template_child (widget_class, HtAttachmentList, zero);
  gtk_widget_class_bind_template_child (widget_class, HtAttachmentList, scroller);
  gtk_widget_class_bind_template_child (widget_class, HtAttachmentList, add_button);
  gtk_widget_class_bind_template_child (widget_class, HtAttachmentList, open_button);
  gtk_widget_class_bind_template_child (widget_class, HtAttachmentList, save_button);
  gtk_widget_class_bind_template_child (widget_class, HtAttachmentList, remove_button);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_press_cb);
}

static void
ht_attachment_list_init (HtAttachmentList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ht_attachment_list_show (HtAttachmentList *self, HtPage *page, gint64 appeal_id)
{
  gint64 *id = g_new (gint64, 1);

  *id = self->appeal_id = appeal_id;
  self->page = page;
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  ht_store_read_async (ht_page_store (page), list_job, id, g_free, free_array, self->reading,
                       listed_cb, g_object_ref (self));
}

void
ht_attachment_list_take_drops (HtAttachmentList *self, GtkWidget *target)
{
  gtk_drag_dest_set (target, GTK_DEST_DEFAULT_ALL, NULL, 0, GDK_ACTION_COPY);
  gtk_drag_dest_add_uri_targets (target);
  g_signal_connect_object (target, "drag-data-received", G_CALLBACK (dropped_cb), self, 0);
}

void
ht_attachment_list_focus (HtAttachmentList *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->files);

  gtk_widget_grab_focus (row != NULL ? GTK_WIDGET (row) : self->add_button);
}
