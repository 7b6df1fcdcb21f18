#include "views/letter-template-dialog.h"

#include "views/letter-sheet.h"
#include "work/letter-fields.h"
#include "work/letter-page.h"
#include "work/save-letters.h"
#include <glib/gi18n-lib.h>

/* So many reasons are shown; more would not fit on the screen. */
#define MAX_REASONS 3

struct _HtLetterTemplateDialog
{
  GtkDialog parent_instance;
  GtkListBox *list;
  GtkEntry *sender, *name, *title;
  GtkTextView *body;
  GtkComboBox *fields;
  GtkLabel *faults;
  GtkWidget *editor, *remove_button, *save_button;
  HtLetterSheet *sheet;

  HtWindow *window;
  HtLetterSet *stored; /* NULL until it is read */
  HtLetterSet *set;    /* what is being edited */
  gboolean is_filling; /* the program writes into the entries, not the clerk */
};

G_DEFINE_FINAL_TYPE (HtLetterTemplateDialog, ht_letter_template_dialog, GTK_TYPE_DIALOG)

static HtLetterTemplate *
chosen_letter (HtLetterTemplateDialog *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  return row != NULL && self->set != NULL
             ? g_ptr_array_index (self->set->letters, gtk_list_box_row_get_index (row))
             : NULL;
}

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

static void
show_preview (HtLetterTemplateDialog *self)
{
  const HtLetterTemplate *letter = chosen_letter (self);
  HtDocument *document = letter != NULL ? ht_letter_example (letter, self->set->sender,
                                                             ht_window_today (self->window))
                                        : NULL;

  ht_letter_sheet_take (self->sheet, document);
}

static void
update_buttons (HtLetterTemplateDialog *self)
{
  gboolean is_read = self->set != NULL;

  gtk_widget_set_sensitive (self->editor, chosen_letter (self) != NULL);
  gtk_widget_set_sensitive (self->remove_button, chosen_letter (self) != NULL);
  gtk_widget_set_sensitive (self->save_button,
                            is_read && !ht_letter_set_equal (self->set, self->stored));
}

static char *
body_text (HtLetterTemplateDialog *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->body);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
take_text (char **place, char *text)
{
  g_free (*place);
  *place = text;
}

static void
show_letter (HtLetterTemplateDialog *self)
{
  const HtLetterTemplate *letter = chosen_letter (self);

  self->is_filling = TRUE;
  gtk_entry_set_text (self->name, letter != NULL ? letter->name : "");
  gtk_entry_set_text (self->title, letter != NULL ? letter->title : "");
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->body),
                            letter != NULL ? letter->body : "", -1);
  self->is_filling = FALSE;
  show_preview (self);
  update_buttons (self);
}

static void
edited_cb (HtLetterTemplateDialog *self)
{
  HtLetterTemplate *letter = chosen_letter (self);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (self->is_filling || self->set == NULL)
    return;
  take_text (&self->set->sender, g_strdup (gtk_entry_get_text (self->sender)));
  if (letter != NULL)
    {
      take_text (&letter->name, g_strdup (gtk_entry_get_text (self->name)));
      take_text (&letter->title, g_strdup (gtk_entry_get_text (self->title)));
      take_text (&letter->body, body_text (self));
      gtk_label_set_text (GTK_LABEL (gtk_bin_get_child (GTK_BIN (row))), letter->name);
    }
  show_text (self->faults, "");
  show_preview (self);
  update_buttons (self);
}

static void
letter_selected_cb (HtLetterTemplateDialog *self)
{
  if (!self->is_filling)
    show_letter (self);
}

static void
add_row (HtLetterTemplateDialog *self, const HtLetterTemplate *letter)
{
  GtkWidget *label = gtk_label_new (letter->name);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  g_object_set (label, "margin", 6, NULL);
  gtk_widget_show (label);
  gtk_list_box_insert (self->list, label, -1);
}

static void
destroy_cb (GtkWidget *widget, gpointer data)
{
  gtk_widget_destroy (widget);
}

/* Shows the set with that letter chosen. */
static void
show_set (HtLetterTemplateDialog *self, guint chosen)
{
  self->is_filling = TRUE;
  gtk_entry_set_text (self->sender, self->set->sender);
  gtk_container_foreach (GTK_CONTAINER (self->list), destroy_cb, NULL);
  for (guint i = 0; i < self->set->letters->len; i++)
    add_row (self, g_ptr_array_index (self->set->letters, i));
  self->is_filling = FALSE;
  gtk_list_box_select_row (
      self->list,
      gtk_list_box_get_row_at_index (self->list, (int)MIN (chosen, self->set->letters->len - 1)));
  show_letter (self);
}

static void
add_clicked_cb (HtLetterTemplateDialog *self)
{
  /* A Korean letter begins so; the rest is the clerk's. */
  HtLetterTemplate *letter = ht_letter_template_new (
      _ ("New letter"), "", "수신  {청구인} 귀하\n(경유)\n제목  {제목}\n\n1. \n\n끝.");

  g_ptr_array_add (self->set->letters, letter);
  show_set (self, self->set->letters->len - 1);
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

static void
remove_clicked_cb (HtLetterTemplateDialog *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  guint index = (guint)gtk_list_box_row_get_index (row);

  g_ptr_array_remove_index (self->set->letters, index);
  show_set (self, index);
}

static HtLetterTemplate *
find_letter (HtLetterSet *set, const char *name)
{
  for (guint i = 0; i < set->letters->len; i++)
    {
      HtLetterTemplate *letter = g_ptr_array_index (set->letters, i);

      if (g_str_equal (letter->name, name))
        return letter;
    }
  return NULL;
}

/* Those that were removed come back, those that were edited get their texts again; the office's own
 * stay. */
static void
restore (HtLetterSet *set, const HtLetterSet *delivered)
{
  for (guint i = 0; i < delivered->letters->len; i++)
    {
      const HtLetterTemplate *letter = g_ptr_array_index (delivered->letters, i);
      HtLetterTemplate *own = find_letter (set, letter->name);

      if (own == NULL)
        g_ptr_array_add (set->letters, ht_letter_template_copy (letter));
      else
        {
          take_text (&own->title, g_strdup (letter->title));
          take_text (&own->body, g_strdup (letter->body));
        }
    }
}

static void
delivered_read_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtLetterTemplateDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HtLetterSet) delivered = ht_store_finish (HT_STORE (store), result, &error);

  if (gtk_widget_in_destruction (GTK_WIDGET (self)))
    return;
  if (delivered == NULL)
    {
      show_text (self->faults, error->message);
      return;
    }
  restore (self->set, delivered);
  show_set (self, 0);
}

static void
restore_clicked_cb (HtLetterTemplateDialog *self)
{
  ht_store_read_async (ht_window_store (self->window), ht_delivered_letters, NULL, NULL,
                       (GDestroyNotify)ht_letter_set_free, NULL, delivered_read_cb,
                       g_object_ref (self));
}

static void
field_chosen_cb (HtLetterTemplateDialog *self)
{
  int number = gtk_combo_box_get_active (self->fields);

  /* The first line says what the list is for. */
  if (number <= 0)
    return;
  g_autofree char *field = g_strdup_printf ("{%s}", ht_letter_field_name ((guint)number - 1));
  gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (self->body), field, -1);
  gtk_combo_box_set_active (self->fields, 0);
  gtk_widget_grab_focus (GTK_WIDGET (self->body));
}

static void
letters_read_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtLetterTemplateDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HtLetterSet) set = ht_store_finish (HT_STORE (store), result, &error);

  if (gtk_widget_in_destruction (GTK_WIDGET (self)))
    return;
  if (set == NULL)
    {
      show_text (self->faults, error->message);
      return;
    }
  self->stored = g_steal_pointer (&set);
  self->set = ht_letter_set_copy (self->stored);
  show_set (self, 0);
}

static void
show_reasons (HtLetterTemplateDialog *self, GPtrArray *faults)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < faults->len && i < MAX_REASONS; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", (char *)faults->pdata[i]);
  if (faults->len > MAX_REASONS)
    g_string_append_printf (text, _ ("\nand %u more reasons"), faults->len - MAX_REASONS);
  show_text (self->faults, text->str);
}

static void
saved_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtLetterTemplateDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = ht_store_finish (HT_STORE (store), result, &error);

  if (gtk_widget_in_destruction (GTK_WIDGET (self)))
    return;
  gtk_widget_set_sensitive (GTK_WIDGET (self), TRUE);
  if (faults == NULL)
    show_text (self->faults, error->message);
  else if (faults->len > 0)
    show_reasons (self, faults);
  else
    {
      ht_window_show_notice (self->window, _ ("The letters were saved."), TRUE);
      gtk_widget_destroy (GTK_WIDGET (self));
    }
}

static void
ht_letter_template_dialog_response (GtkDialog *dialog, int response)
{
  HtLetterTemplateDialog *self = HT_LETTER_TEMPLATE_DIALOG (dialog);

  if (response != GTK_RESPONSE_OK)
    {
      gtk_widget_destroy (GTK_WIDGET (dialog));
      return;
    }
  gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
  ht_store_write_async (ht_window_store (self->window), ht_save_letters,
                        ht_letter_saving_new (self->set, ht_window_clerk (self->window)),
                        (GDestroyNotify)ht_letter_saving_free, (GDestroyNotify)g_ptr_array_unref,
                        NULL, saved_cb, g_object_ref (self));
}

static void
ht_letter_template_dialog_finalize (GObject *object)
{
  HtLetterTemplateDialog *self = HT_LETTER_TEMPLATE_DIALOG (object);

  g_clear_pointer (&self->stored, ht_letter_set_free);
  g_clear_pointer (&self->set, ht_letter_set_free);
  G_OBJECT_CLASS (ht_letter_template_dialog_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, HtLetterTemplateDialog, list);
  gtk_widget_class_bind_template_child (widget_class, HtLetterTemplateDialog, sender);
  gtk_widget_class_bind_template_child (widget_class, HtLetterTemplateDialog, name);
  gtk_widget_class_bind_template_child (widget_class, HtLetterTemplateDialog, title);
  gtk_widget_class_bind_template_child (widget_class, HtLetterTemplateDialog, body);
  gtk_widget_class_bind_template_child (widget_class, HtLetterTemplateDialog, fields);
  gtk_widget_class_bind_template_child (widget_class, HtLetterTemplateDialog, faults);
  gtk_widget_class_bind_template_child (widget_class, HtLetterTemplateDialog, editor);
  gtk_widget_class_bind_template_child (widget_class, HtLetterTemplateDialog, remove_button);
  gtk_widget_class_bind_template_child (widget_class, HtLetterTemplateDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, HtLetterTemplateDialog, sheet);
}

static void
ht_letter_template_dialog_class_init (HtLetterTemplateDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = ht_letter_template_dialog_finalize;
  GTK_DIALOG_CLASS (class)->response = ht_letter_template_dialog_response;
  g_type_ensure (HT_TYPE_LETTER_SHEET);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/haetae/Haetae/letter-template-dialog.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, letter_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, restore_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, field_chosen_cb);
}

static void
ht_letter_template_dialog_init (HtLetterTemplateDialog *self)
{
  const char *name;

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; (name = ht_letter_field_name (i)) != NULL; i++)
    gtk_combo_box_text_append_text (GTK_COMBO_BOX_TEXT (self->fields), name);
  update_buttons (self);
}

void
ht_letter_template_dialog_open (HtWindow *window)
{
  HtLetterTemplateDialog *self
      = g_object_new (HT_TYPE_LETTER_TEMPLATE_DIALOG, "transient-for", window, NULL);

  self->window = window;
  ht_store_read_async (ht_window_store (window), ht_open_letters, NULL, NULL,
                       (GDestroyNotify)ht_letter_set_free, NULL, letters_read_cb,
                       g_object_ref (self));
  gtk_window_present (GTK_WINDOW (self));
}
