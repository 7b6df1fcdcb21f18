#include "views/appoint-dialog.h"
#include "domain/appointment.h"
#include "exchange/sheet.h"
#include "views/date-entry.h"
#include "views/typed-date.h"
#include "work/appoint-list.h"
#include <glib/gi18n-lib.h>

/* The list is looked at so long after the last key. */
#define PAUSE_MS 300
/* So many reasons are shown; more would not fit on the screen. */
#define MAX_REASONS 6

struct _HtAppointDialog
{
  GtkDialog parent_instance;
  GtkComboBoxText *role;
  GtkEntry *appointed_on, *term_ends_on;
  GtkToggleButton *outside;
  GtkTextView *list;
  GtkLabel *count, *faults;
  GtkWidget *ok_button;

  HtPage *page;
  GCancellable *cancellable;
  guint timeout;
  gboolean is_putting;
};

G_DEFINE_FINAL_TYPE (HtAppointDialog, ht_appoint_dialog, GTK_TYPE_DIALOG)

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && text[0] != '\0');
}

static char *
take_list (HtAppointDialog *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->list);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/* What the fields say; NULL with a sentence below when a day is none. */
static HtListing *
read_listing (HtAppointDialog *self)
{
  HtDate today = ht_page_today (self->page);
  g_autoptr (HtRole) term = ht_role_new ();
  g_autofree char *text = take_list (self);

  term->role = (HtRoleKind)gtk_combo_box_get_active (GTK_COMBO_BOX (self->role));
  term->outside
      = term->role == HT_ROLE_COMMISSIONER && gtk_toggle_button_get_active (self->outside);
  if (!ht_typed_date_parse (gtk_entry_get_text (self->appointed_on), today, &term->appointed_on)
      || !ht_typed_date_parse (gtk_entry_get_text (self->term_ends_on), today, &term->term_ends_on))
    {
      show_text (self->faults, _ ("This is no day. Write it like 2021-04-05."));
      return NULL;
    }
  return ht_listing_new (text, term, ht_page_clerk (self->page));
}

static void
show_faults (HtAppointDialog *self, GPtrArray *faults)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < faults->len && i < MAX_REASONS; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", (char *)faults->pdata[i]);
  if (faults->len > MAX_REASONS)
    g_string_append_printf (text, _ ("\nand %u more"), faults->len - MAX_REASONS);
  show_text (self->faults, text->str);
}

static void
show_plan (HtAppointDialog *self, const HtListed *listed)
{
  const guint n = listed->n_new + listed->n_known;
  g_autofree char *text = g_strdup_printf (
      _ ("To be appointed: %u (new people %u, people known already %u) · appointed before: %u"), n,
      listed->n_new, listed->n_known, listed->n_same);

  gtk_label_set_text (self->count, text);
  show_faults (self, listed->faults);
  gtk_widget_set_sensitive (self->ok_button, n > 0 && listed->faults->len == 0);
}

static void
planned_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtAppointDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HtListed) listed = ht_store_finish (HT_STORE (store), result, &error);

  if (listed != NULL)
    show_plan (self, listed);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_text (self->faults, error->message);
}

static gboolean
plan_cb (gpointer user_data)
{
  HtAppointDialog *self = user_data;
  HtListing *listing = read_listing (self);

  self->timeout = 0;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  if (listing != NULL)
    ht_store_read_async (ht_page_store (self->page), ht_plan_listing, listing,
                         (GDestroyNotify)ht_listing_free, (GDestroyNotify)ht_listed_free,
                         self->cancellable, planned_cb, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

static void
plan_soon (HtAppointDialog *self)
{
  gtk_widget_set_sensitive (self->ok_button, FALSE);
  g_clear_handle_id (&self->timeout, g_source_remove);
  self->timeout = g_timeout_add (PAUSE_MS, plan_cb, self);
}

static void
appointed_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtAppointDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HtListed) listed = ht_store_finish (HT_STORE (store), result, &error);

  gtk_widget_set_sensitive (GTK_WIDGET (self), TRUE);
  if (listed == NULL)
    show_text (self->faults, error->message);
  else if (listed->faults->len > 0)
    show_plan (self, listed);
  else
    {
      const guint n = listed->n_new + listed->n_known;
      g_autofree char *sentence = g_strdup_printf (
          ngettext ("%u person was appointed.", "%u people were appointed.", n), n);

      ht_page_show_notice (self->page, sentence, TRUE);
      gtk_widget_destroy (GTK_WIDGET (self));
    }
}

static void
appoint (HtAppointDialog *self)
{
  HtListing *listing = read_listing (self);

  if (listing == NULL)
    return;
  gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
  ht_store_write_async (ht_page_store (self->page), ht_appoint_listing, listing,
                        (GDestroyNotify)ht_listing_free, (GDestroyNotify)ht_listed_free, NULL,
                        appointed_cb, g_object_ref (self));
}

static void
put_end (HtAppointDialog *self)
{
  HtDate from;
  char iso[HT_DATE_ISO_SIZE];

  if (!ht_typed_date_parse (gtk_entry_get_text (self->appointed_on), ht_page_today (self->page),
                            &from))
    return;
  self->is_putting = TRUE;
  gtk_entry_set_text (self->term_ends_on,
                      ht_date_write_iso (ht_term_end (from, HT_TERM_YEARS), iso));
  self->is_putting = FALSE;
}

static void
changed_cb (gpointer widget, HtAppointDialog *self)
{
  if (self->is_putting)
    return;
  if (widget == self->appointed_on)
    put_end (self);
  gtk_widget_set_visible (GTK_WIDGET (self->outside),
                          gtk_combo_box_get_active (GTK_COMBO_BOX (self->role))
                              == HT_ROLE_COMMISSIONER);
  plan_soon (self);
}

/* The rows of the file as they would be pasted from a spreadsheet. */
static char *
write_sheet (const HtSheet *sheet)
{
  GString *text = g_string_new (NULL);
  const guint n_columns = ht_sheet_n_columns (sheet);

  for (guint column = 0; column < n_columns; column++)
    g_string_append_printf (text, "%s%s", column > 0 ? "\t" : "", ht_sheet_header (sheet, column));
  for (guint row = 0; row < ht_sheet_n_rows (sheet); row++)
    for (guint column = 0; column < n_columns; column++)
      {
        g_autofree char *cell
            = g_strdelimit (g_strdup (ht_sheet_cell (sheet, row, column)), "\t\r\n", ' ');
        g_string_append_printf (text, "%s%s", column > 0 ? "\t" : "\n", cell);
      }
  return g_string_free (text, FALSE);
}

static void
file_chosen_cb (GtkNativeDialog *chooser, int response, HtAppointDialog *self)
{
  g_autofree char *path = gtk_file_chooser_get_filename (GTK_FILE_CHOOSER (chooser));
  g_autoptr (GError) error = NULL;

  if (response == GTK_RESPONSE_ACCEPT && path != NULL)
    {
      g_autoptr (HtSheet) sheet = ht_sheet_read (path, HT_ENCODING_AUTO, NULL, &error);
      g_autofree char *text = sheet != NULL ? write_sheet (sheet) : NULL;

      if (text != NULL)
        gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->list), text, -1);
      else
        show_text (self->faults, error->message);
    }
  gtk_native_dialog_destroy (chooser);
  g_object_unref (chooser);
}

static void
file_cb (HtAppointDialog *self)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
      _ ("Open a list of people"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL);
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Lists (*.xlsx, *.csv)"));
  gtk_file_filter_add_pattern (filter, "*.xlsx");
  gtk_file_filter_add_pattern (filter, "*.csv");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (file_chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
ht_appoint_dialog_response (GtkDialog *dialog, int response)
{
  if (response == GTK_RESPONSE_OK)
    appoint (HT_APPOINT_DIALOG (dialog));
  else
    gtk_widget_destroy (GTK_WIDGET (dialog));
}

static void
ht_appoint_dialog_dispose (GObject *object)
{
  HtAppointDialog *self = HT_APPOINT_DIALOG (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  G_OBJECT_CLASS (ht_appoint_dialog_parent_class)->dispose (object);
}

static void
ht_appoint_dialog_class_init (HtAppointDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ht_appoint_dialog_dispose;
  GTK_DIALOG_CLASS (klass)->response = ht_appoint_dialog_response;
  g_type_ensure (HT_TYPE_DATE_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/haetae/Haetae/appoint-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HtAppointDialog, role);
  gtk_widget_class_bind_template_child (widget_class, HtAppointDialog, appointed_on);
  gtk_widget_class_bind_template_child (widget_class, HtAppointDialog, term_ends_on);
  gtk_widget_class_bind_template_child (widget_class, HtAppointDialog, outside);
  gtk_widget_class_bind_template_child (widget_class, HtAppointDialog, list);
  gtk_widget_class_bind_template_child (widget_class, HtAppointDialog, count);
  gtk_widget_class_bind_template_child (widget_class, HtAppointDialog, faults);
  gtk_widget_class_bind_template_child (widget_class, HtAppointDialog, ok_button);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, file_cb);
}

static void
ht_appoint_dialog_init (HtAppointDialog *self)
{
  self->is_putting = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  for (HtRoleKind role = 0; role < HT_N_ROLES; role++)
    gtk_combo_box_text_append_text (self->role, ht_role_name (role));
  g_signal_connect (gtk_text_view_get_buffer (self->list), "changed", G_CALLBACK (changed_cb),
                    self);
}

void
ht_appoint_dialog_open (HtPage *page, HtRoleKind role)
{
  GtkWidget *window = gtk_widget_get_toplevel (GTK_WIDGET (page));
  HtAppointDialog *self = g_object_new (HT_TYPE_APPOINT_DIALOG, "transient-for", window,
                                        "destroy-with-parent", TRUE, NULL);
  char iso[HT_DATE_ISO_SIZE];

  self->page = page;
  ht_date_entry_set_today (HT_DATE_ENTRY (self->appointed_on), ht_page_today (page));
  ht_date_entry_set_today (HT_DATE_ENTRY (self->term_ends_on), ht_page_today (page));
  gtk_combo_box_set_active (GTK_COMBO_BOX (self->role),
                            (int)(role < HT_N_ROLES ? role : HT_ROLE_CORPS));
  self->is_putting = FALSE;
  gtk_entry_set_text (self->appointed_on, ht_date_write_iso (ht_page_today (page), iso));
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
  gtk_window_present (GTK_WINDOW (self));
}
