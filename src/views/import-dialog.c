#include "views/import-dialog.h"

#include "views/import-job.h"
#include "views/import-mapping.h"
#include "views/import-preview.h"
#include <glib/gi18n-lib.h>

#define TICK_MILLISECONDS 100
#define RESPONSE_OTHERS 1

struct _HtImportDialog
{
  GtkDialog parent_instance;
  GtkComboBoxText *kind_box;
  GtkComboBoxText *encoding_box;
  GtkWidget *part_label;
  GtkComboBoxText *part_box;
  GtkExpander *mapping_expander;
  GtkGrid *mapping;
  GtkLabel *head;
  GtkLabel *remarks;
  GtkToggleButton *only_faulty;
  GtkTreeView *rows;
  GtkProgressBar *progress;
  GtkToggleButton *add_agencies;
  GtkWidget *others_button;
  GtkWidget *import_button;

  HtWindow *window; /* not owned: it outlives its modal dialog */
  char *path;
  char *part;               /* the sheet chosen, NULL for the first */
  HtImportRequest *request; /* the one under way, read or stored, else NULL */
  gboolean storing;
  HtImportReading *reading;
  GHashTable *fields; /* header → key of the field, chosen by hand */
  HtEncoding encoding;
  gboolean is_text; /* not a workbook or XML: its encoding is a question */
  guint tick;
  gboolean filling; /* the boxes are set by the program */
  gboolean recalled;
};

#define HT_TYPE_IMPORT_DIALOG (ht_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HtImportDialog, ht_import_dialog, HT, IMPORT_DIALOG, GtkDialog)
G_DEFINE_FINAL_TYPE (HtImportDialog, ht_import_dialog, GTK_TYPE_DIALOG)

static void plan (HtImportDialog *self, const HtRecordKind *kind);

/* What may be touched: nothing but Cancel while a request is under way. */
static void
show_buttons (HtImportDialog *self)
{
  gboolean idle = self->request == NULL;
  const HtImport *import = self->reading != NULL ? self->reading->import : NULL;
  gboolean ready = import != NULL && idle;
  guint n = ready ? ht_import_count (import, HT_VERDICT_NEW)
                        + ht_import_count (import, HT_VERDICT_CHANGED)
                  : 0;
  guint n_faulty = ready ? ht_import_count (import, HT_VERDICT_FAULTY) : 0;

  gtk_widget_set_sensitive (self->import_button, n > 0 && n_faulty == 0);
  gtk_widget_set_sensitive (self->others_button, n > 0 && n_faulty > 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->mapping), idle);
  gtk_widget_set_sensitive (GTK_WIDGET (self->kind_box), idle && self->reading != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->encoding_box), idle && self->is_text);
  gtk_widget_set_sensitive (GTK_WIDGET (self->part_box), idle);
  gtk_widget_set_sensitive (GTK_WIDGET (self->add_agencies), idle);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), !idle);
}

static void
show_rows (HtImportDialog *self)
{
  const HtImport *import = self->reading->import;
  gboolean cut = ht_import_preview_show (self->rows, import, self->reading->kind, self->fields,
                                         gtk_toggle_button_get_active (self->only_faulty));
  g_autoptr (GString) text = g_string_new (NULL);
  const GPtrArray *remarks = import != NULL ? ht_import_remarks (import) : NULL;

  for (guint i = 0; remarks != NULL && i < remarks->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", (const char *)remarks->pdata[i]);
  if (cut)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "",
                            _ ("The first two hundred sound and as many faulty rows are shown."));
  gtk_label_set_text (self->remarks, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->remarks), text->len > 0);
}

static void
show_head (HtImportDialog *self)
{
  const HtImport *import = self->reading->import;
  if (import == NULL)
    {
      gtk_label_set_text (self->head, self->reading->fault->message);
      gtk_expander_set_expanded (self->mapping_expander, TRUE);
      return;
    }
  g_autofree char *head = g_strdup_printf (
      _ ("%u new, %u changed, %u same, %u faulty"), ht_import_count (import, HT_VERDICT_NEW),
      ht_import_count (import, HT_VERDICT_CHANGED), ht_import_count (import, HT_VERDICT_SAME),
      ht_import_count (import, HT_VERDICT_FAULTY));
  gtk_label_set_text (self->head, head);
  gtk_widget_set_visible (GTK_WIDGET (self->add_agencies),
                          g_str_equal (self->reading->kind->name, "appeals"));
}

static void
field_changed_cb (GtkComboBox *box, HtImportDialog *self)
{
  const char *header = g_object_get_data (G_OBJECT (box), "header");
  const char *key = gtk_combo_box_get_active_id (box);

  if (self->filling || key == NULL || self->reading == NULL)
    return;
  if (key[0] == '\0')
    g_hash_table_remove (self->fields, header);
  else
    g_hash_table_insert (self->fields, g_strdup (header), g_strdup (key));
  ht_import_mapping_remember (self->reading->kind, self->reading->headers, self->fields);
  plan (self, self->reading->kind);
}

static GtkWidget *
new_field_box (HtImportDialog *self, const char *header)
{
  const HtRecordKind *kind = self->reading->kind;
  GtkWidget *box = gtk_combo_box_text_new ();
  const char *chosen = g_hash_table_lookup (self->fields, header);
  int field = ht_record_kind_find_field (kind, chosen != NULL ? chosen : header);

  gtk_combo_box_text_append (GTK_COMBO_BOX_TEXT (box), "", C_ ("import", "By its header"));
  for (guint i = 0; i < kind->n_fields; i++)
    gtk_combo_box_text_append (GTK_COMBO_BOX_TEXT (box), kind->fields[i].column.key,
                               kind->fields[i].column.header);
  gtk_combo_box_set_active_id (GTK_COMBO_BOX (box),
                               field >= 0 ? kind->fields[field].column.key : "");
  g_object_set_data_full (G_OBJECT (box), "header", g_strdup (header), g_free);
  g_autofree char *name = g_strdup_printf (_ ("Field of the column %s"), header);
  atk_object_set_name (gtk_widget_get_accessible (box), name);
  g_signal_connect (box, "changed", G_CALLBACK (field_changed_cb), self);
  return box;
}

static void
show_mapping (HtImportDialog *self)
{
  g_autoptr (GList) old = gtk_container_get_children (GTK_CONTAINER (self->mapping));
  for (GList *child = old; child != NULL; child = child->next)
    gtk_widget_destroy (child->data);
  for (int i = 0; self->reading->headers[i] != NULL; i++)
    {
      GtkWidget *label = gtk_label_new (self->reading->headers[i]);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_grid_attach (self->mapping, label, 0, i, 1, 1);
      gtk_grid_attach (self->mapping, new_field_box (self, self->reading->headers[i]), 1, i, 1, 1);
    }
  gtk_widget_show_all (GTK_WIDGET (self->mapping));
}

/* The sheets of a workbook stay the same once they are known. */
static void
show_parts (HtImportDialog *self)
{
  GPtrArray *parts = self->reading->parts;
  GtkTreeModel *model = gtk_combo_box_get_model (GTK_COMBO_BOX (self->part_box));
  GtkTreeIter iter;

  if (!gtk_tree_model_get_iter_first (model, &iter))
    for (guint i = 0; i < parts->len; i++)
      gtk_combo_box_text_append_text (self->part_box, g_ptr_array_index (parts, i));
  if (self->part == NULL)
    gtk_combo_box_set_active (GTK_COMBO_BOX (self->part_box), parts->len > 0 ? 0 : -1);
  gtk_widget_set_visible (self->part_label, parts->len > 1);
  gtk_widget_set_visible (GTK_WIDGET (self->part_box), parts->len > 1);
}

static void
show_reading (HtImportDialog *self)
{
  self->filling = TRUE;
  gtk_combo_box_set_active_id (GTK_COMBO_BOX (self->kind_box), self->reading->kind->name);
  gtk_combo_box_set_active_id (GTK_COMBO_BOX (self->encoding_box),
                               self->reading->encoding == HT_ENCODING_CP949  ? "cp949"
                               : self->reading->encoding == HT_ENCODING_UTF8 ? "utf-8"
                                                                             : NULL);
  show_mapping (self);
  show_parts (self);
  self->filling = FALSE;
  show_head (self);
  show_rows (self);
}

/* The mapping of these headers can only be recalled once they were read. */
static gboolean
recall (HtImportDialog *self)
{
  if (self->recalled)
    return FALSE;
  self->recalled = TRUE;
  g_clear_pointer (&self->fields, g_hash_table_unref);
  self->fields = ht_import_mapping_recall (self->reading->kind, self->reading->headers);
  return g_hash_table_size (self->fields) > 0;
}

static void
end_request (HtImportDialog *self)
{
  g_clear_pointer (&self->request, ht_import_request_unref);
  self->storing = FALSE;
  if (self->tick != 0)
    g_source_remove (self->tick);
  self->tick = 0;
}

/* A file that cannot be read in the encoding that was chosen may be in another. */
static void
show_failure (HtImportDialog *self, const GError *error)
{
  gtk_label_set_text (self->head, error->message);
  gtk_widget_hide (GTK_WIDGET (self->remarks));
  gtk_tree_view_set_model (self->rows, NULL);
}

static void
planned_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtImportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  HtImportReading *reading = ht_store_finish (HT_STORE (store), result, &error);

  if (self->mapping == NULL)
    {
      g_clear_pointer (&reading, ht_import_reading_free);
      return;
    }
  end_request (self);
  g_clear_pointer (&self->reading, ht_import_reading_free);
  self->reading = reading;
  self->is_text = reading == NULL ? self->encoding != HT_ENCODING_AUTO
                                  : reading->encoding != HT_ENCODING_AUTO;
  if (reading == NULL)
    show_failure (self, error);
  else if (recall (self))
    plan (self, reading->kind);
  else
    show_reading (self);
  show_buttons (self);
}

static gboolean
tick_cb (gpointer user_data)
{
  HtImportDialog *self = user_data;
  int total = g_atomic_int_get (&self->request->total);
  int done = g_atomic_int_get (&self->request->done);

  if (total == 0)
    gtk_progress_bar_pulse (self->progress);
  else
    gtk_progress_bar_set_fraction (self->progress, (double)done / total);
  return G_SOURCE_CONTINUE;
}

static void
begin_request (HtImportDialog *self, HtImportRequest *request)
{
  self->request = request;
  g_atomic_int_set (&request->total, 0);
  self->tick = g_timeout_add (TICK_MILLISECONDS, tick_cb, self);
  show_buttons (self);
}

static void
copy_field (gpointer header, gpointer field, gpointer fields)
{
  g_hash_table_insert (fields, g_strdup (header), g_strdup (field));
}

/* kind: NULL to guess it. */
static void
plan (HtImportDialog *self, const HtRecordKind *kind)
{
  HtImportRequest *request = g_atomic_rc_box_new0 (HtImportRequest);

  request->path = g_strdup (self->path);
  request->part = g_strdup (self->part);
  request->kind = kind;
  request->encoding = self->encoding;
  request->add_agencies = gtk_toggle_button_get_active (self->add_agencies);
  request->today = ht_window_today (self->window);
  request->cancellable = g_cancellable_new ();
  request->fields = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_hash_table_foreach (self->fields, copy_field, request->fields);
  begin_request (self, request);
  ht_store_read_async (ht_window_store (self->window), ht_import_plan_job,
                       g_atomic_rc_box_acquire (request), ht_import_request_unref,
                       ht_import_reading_free, request->cancellable, planned_cb,
                       g_object_ref (self));
}

static void
plan_again (HtImportDialog *self)
{
  plan (self, self->reading != NULL ? self->reading->kind : NULL);
}

static void
tell_imported (HtImportDialog *self)
{
  const HtImport *import = self->reading->import;
  guint n = ht_import_count (import, HT_VERDICT_NEW) + ht_import_count (import, HT_VERDICT_CHANGED);
  guint n_faulty = ht_import_count (import, HT_VERDICT_FAULTY);
  g_autoptr (GString) sentence = g_string_new (NULL);

  g_string_append_printf (sentence,
                          ngettext ("%u record was imported.", "%u records were imported.", n), n);
  if (n_faulty > 0)
    {
      g_autofree char *path = ht_import_faulty_path (self->reading);
      g_string_append_c (sentence, ' ');
      g_string_append_printf (sentence,
                              ngettext ("%u faulty row was written to %s with its reason.",
                                        "%u faulty rows were written to %s with their reasons.",
                                        n_faulty),
                              n_faulty, path);
    }
  ht_window_show_notice (self->window, sentence->str, TRUE);
}

static void
stored_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtImportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean stored = ht_store_finish (HT_STORE (store), result, &error) != NULL;

  if (self->mapping == NULL)
    return;
  end_request (self);
  if (stored)
    {
      tell_imported (self);
      gtk_widget_destroy (GTK_WIDGET (self));
    }
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    plan_again (self);
  else
    {
      g_clear_pointer (&self->reading, ht_import_reading_free);
      show_failure (self, error);
      show_buttons (self);
    }
}

static void
store_import (HtImportDialog *self)
{
  HtImportStoring *storing = g_new0 (HtImportStoring, 1);

  storing->clerk = g_strdup (ht_window_clerk (self->window));
  storing->reading = self->reading;
  self->storing = TRUE;
  begin_request (self, g_atomic_rc_box_acquire (self->reading->request));
  ht_store_write_async (ht_window_store (self->window), ht_import_store_job, storing,
                        ht_import_storing_free, NULL, NULL, stored_cb, g_object_ref (self));
}

static void
kind_changed_cb (GtkComboBox *box, HtImportDialog *self)
{
  const char *id = gtk_combo_box_get_active_id (box);

  if (self->filling || id == NULL)
    return;
  g_hash_table_remove_all (self->fields);
  self->recalled = FALSE;
  plan (self, ht_record_kind_find (id, NULL));
}

/* Another sheet may hold another kind of records. */
static void
part_changed_cb (GtkComboBox *box, HtImportDialog *self)
{
  char *part = gtk_combo_box_text_get_active_text (GTK_COMBO_BOX_TEXT (box));

  if (self->filling || part == NULL)
    {
      g_free (part);
      return;
    }
  g_free (self->part);
  self->part = part;
  g_hash_table_remove_all (self->fields);
  self->recalled = FALSE;
  plan (self, NULL);
}

static void
encoding_changed_cb (GtkComboBox *box, HtImportDialog *self)
{
  const char *id = gtk_combo_box_get_active_id (box);

  if (self->filling || id == NULL || !ht_encoding_parse (id, &self->encoding))
    return;
  plan_again (self);
}

static void
add_agencies_cb (GtkToggleButton *button, HtImportDialog *self)
{
  plan_again (self);
}

static void
only_faulty_cb (GtkToggleButton *button, HtImportDialog *self)
{
  if (self->reading != NULL)
    show_rows (self);
}

/* Cancel while records are stored takes them all back and shows the file again. */
static void
ht_import_dialog_response (GtkDialog *dialog, int response)
{
  HtImportDialog *self = HT_IMPORT_DIALOG (dialog);
  gboolean storing = self->storing;

  if (self->request != NULL)
    g_cancellable_cancel (self->request->cancellable);
  else if (response == GTK_RESPONSE_OK || response == RESPONSE_OTHERS)
    {
      store_import (self);
      return;
    }
  if (!storing)
    gtk_widget_destroy (GTK_WIDGET (dialog));
}

static void
ht_import_dialog_dispose (GObject *object)
{
  HtImportDialog *self = HT_IMPORT_DIALOG (object);

  if (self->request != NULL)
    g_cancellable_cancel (self->request->cancellable);
  end_request (self);
  G_OBJECT_CLASS (ht_import_dialog_parent_class)->dispose (object);
}

static void
ht_import_dialog_finalize (GObject *object)
{
  HtImportDialog *self = HT_IMPORT_DIALOG (object);

  g_free (self->path);
  g_free (self->part);
  g_clear_pointer (&self->reading, ht_import_reading_free);
  g_clear_pointer (&self->fields, g_hash_table_unref);
  G_OBJECT_CLASS (ht_import_dialog_parent_class)->finalize (object);
}

#define BIND(child) gtk_widget_class_bind_template_child (widget_class, HtImportDialog, child)

static void
ht_import_dialog_class_init (HtImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ht_import_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = ht_import_dialog_finalize;
  GTK_DIALOG_CLASS (klass)->response = ht_import_dialog_response;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/haetae/Haetae/import-dialog.ui");
  BIND (kind_box);
  BIND (encoding_box);
  BIND (part_label);
  BIND (part_box);
  BIND (mapping_expander);
  BIND (mapping);
  BIND (head);
  BIND (remarks);
  BIND (only_faulty);
  BIND (add_agencies);
  BIND (rows);
  BIND (progress);
  BIND (others_button);
  BIND (import_button);
  gtk_widget_class_bind_template_callback (widget_class, kind_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, encoding_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, part_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, only_faulty_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_agencies_cb);
}

static void
ht_import_dialog_init (HtImportDialog *self)
{
  guint n;
  const HtRecordKind *kinds = ht_record_kinds (&n);

  gtk_widget_init_template (GTK_WIDGET (self));
  self->fields = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < n; i++)
    gtk_combo_box_text_append (self->kind_box, kinds[i].name, kinds[i].word);
}

void
ht_import_dialog_open (HtWindow *window, const char *path)
{
  HtImportDialog *self = g_object_new (HT_TYPE_IMPORT_DIALOG, "transient-for", window,
                                       "destroy-with-parent", TRUE, NULL);

  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *title = g_strdup_printf (_ ("Import of %s"), name);

  gtk_window_set_title (GTK_WINDOW (self), title);
  self->window = window;
  self->path = g_strdup (path);
  plan (self, NULL);
  gtk_window_present (GTK_WINDOW (self));
}
