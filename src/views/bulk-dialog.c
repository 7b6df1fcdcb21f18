#include "views/bulk-dialog.h"
#include "views/appeal-fields.h"
#include "views/date-entry.h"
#include "views/typing.h"
#include "work/edit-appeals.h"
#include <glib/gi18n-lib.h>

#define MAX_REASONS 5

struct _HtBulkDialog
{
  GtkDialog parent_instance;
  GtkLabel *which, *faults;
  GtkComboBoxText *field;
  GtkStack *value;
  GtkEntry *text, *day;
  HtPage *page;
  GArray *ids;
  GStrv reviewers, fields;
};

G_DEFINE_FINAL_TYPE (HtBulkDialog, ht_bulk_dialog, GTK_TYPE_DIALOG)

static HtBulkField
chosen_field (HtBulkDialog *self)
{
  return (HtBulkField)gtk_combo_box_get_active (GTK_COMBO_BOX (self->field));
}

static void
show_faults (HtBulkDialog *self, GPtrArray *faults)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < faults->len && i < MAX_REASONS; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", (char *)faults->pdata[i]);
  if (faults->len > MAX_REASONS)
    g_string_append_printf (text, _ ("\nand %u more"), faults->len - MAX_REASONS);
  gtk_label_set_text (self->faults, text->str);
  gtk_widget_show (GTK_WIDGET (self->faults));
}

static void
tell_done (HtBulkDialog *self, guint n)
{
  g_autofree char *sentence
      = n > 0 ? g_strdup_printf (ngettext ("%u case was changed.", "%u cases were changed.", n), n)
              : g_strdup (_ ("All these cases had that value already."));

  ht_page_show_notice (self->page, sentence, n > 0);
}

static void
edited_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtBulkDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HtAppealsEdited) edited = ht_store_finish (HT_STORE (store), result, &error);

  gtk_widget_set_sensitive (GTK_WIDGET (self), TRUE);
  if (edited != NULL && edited->faults->len > 0)
    {
      show_faults (self, edited->faults);
      return;
    }
  if (edited != NULL)
    tell_done (self, edited->n);
  else
    ht_page_show_error (self->page, error);
  gtk_widget_destroy (GTK_WIDGET (self));
}

/* FALSE for a text that is no day. */
static gboolean
read_day (HtBulkDialog *self, HtDate *date)
{
  *date = HT_DATE_NONE;
  return !ht_bulk_field_is_date (chosen_field (self))
         || ht_typed_date_parse (gtk_entry_get_text (self->day), ht_page_today (self->page), date);
}

static void
start_editing (HtBulkDialog *self)
{
  HtDate date;

  if (!read_day (self, &date))
    {
      gtk_label_set_text (self->faults, _ ("This is no day. Write it like 2021-04-05."));
      gtk_widget_show (GTK_WIDGET (self->faults));
      gtk_widget_grab_focus (GTK_WIDGET (self->day));
      return;
    }
  gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
  ht_store_write_async (
      ht_page_store (self->page), ht_edit_appeals,
      ht_appeals_editing_new (self->ids, chosen_field (self), gtk_entry_get_text (self->text), date,
                              ht_page_clerk (self->page)),
      (GDestroyNotify)ht_appeals_editing_free, (GDestroyNotify)ht_appeals_edited_free, NULL,
      edited_cb, g_object_ref (self));
}

static void
field_changed_cb (GtkComboBox *combo, HtBulkDialog *self)
{
  HtBulkField field = chosen_field (self);

  gtk_widget_hide (GTK_WIDGET (self->faults));
  gtk_stack_set_visible_child (self->value, ht_bulk_field_is_date (field)
                                                ? GTK_WIDGET (self->day)
                                                : GTK_WIDGET (self->text));
  gtk_entry_set_text (self->text, "");
  ht_entry_complete (self->text,
                     (const char *const *)(field == HT_BULK_FIELD ? self->fields : self->reviewers),
                     FALSE);
}

static void
response_cb (GtkDialog *dialog, int response, HtBulkDialog *self)
{
  if (response == GTK_RESPONSE_OK)
    start_editing (self);
  else
    gtk_widget_destroy (GTK_WIDGET (self));
}

static void
ht_bulk_dialog_finalize (GObject *object)
{
  HtBulkDialog *self = HT_BULK_DIALOG (object);

  g_clear_pointer (&self->ids, g_array_unref);
  g_strfreev (self->reviewers);
  g_strfreev (self->fields);
  G_OBJECT_CLASS (ht_bulk_dialog_parent_class)->finalize (object);
}

static void
ht_bulk_dialog_class_init (HtBulkDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ht_bulk_dialog_finalize;
  g_type_ensure (HT_TYPE_DATE_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/haetae/Haetae/bulk-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HtBulkDialog, which);
  gtk_widget_class_bind_template_child (widget_class, HtBulkDialog, faults);
  gtk_widget_class_bind_template_child (widget_class, HtBulkDialog, field);
  gtk_widget_class_bind_template_child (widget_class, HtBulkDialog, value);
  gtk_widget_class_bind_template_child (widget_class, HtBulkDialog, text);
  gtk_widget_class_bind_template_child (widget_class, HtBulkDialog, day);
  gtk_widget_class_bind_template_callback (widget_class, field_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, response_cb);
}

static void
ht_bulk_dialog_init (HtBulkDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (HtBulkField field = 0; field < HT_N_BULK_FIELDS; field++)
    gtk_combo_box_text_append_text (self->field, ht_bulk_field_name (field));
  gtk_dialog_set_default_response (GTK_DIALOG (self), GTK_RESPONSE_OK);
}

void
ht_bulk_dialog_open (HtPage *page, GArray *ids, HtBulkField field, const char *const *reviewers,
                     const char *const *fields)
{
  GtkWidget *parent = gtk_widget_get_toplevel (GTK_WIDGET (page));
  HtBulkDialog *self = g_object_new (HT_TYPE_BULK_DIALOG, "transient-for", parent, NULL);
  g_autofree char *which
      = g_strdup_printf (ngettext ("%u selected case", "%u selected cases", ids->len), ids->len);

  self->page = page;
  self->ids = g_array_copy (ids);
  self->reviewers = g_strdupv ((GStrv)reviewers);
  self->fields = g_strdupv ((GStrv)fields);
  gtk_label_set_text (self->which, which);
  ht_date_entry_set_today (HT_DATE_ENTRY (self->day), ht_page_today (page));
  gtk_combo_box_set_active (GTK_COMBO_BOX (self->field), (int)field);
  gtk_window_present (GTK_WINDOW (self));
}
