#include "views/settings-dialog.h"
#include "domain/hearing.h"
#include "store/appeals.h"
#include "views/holiday-editor.h"
#include "work/office-settings.h"
#include <glib/gi18n-lib.h>

struct _HtSettingsDialog
{
  GtkDialog parent_instance;
  GtkWidget *work_grid, *save_button;
  GtkEntry *pattern;
  GtkLabel *pattern_example, *pattern_error, *error;
  GtkComboBox *ruling_from, *decrease, *seats;
  GtkToggleButton *partly, *corrections;
  GtkSpinButton *attachment_limit, *load_limit;
  HtHolidayEditor *holidays;

  HtWindow *window; /* not owned: it outlives its modal dialog */
  HtOfficeSettings *loaded;
};

G_DEFINE_FINAL_TYPE (HtSettingsDialog, ht_settings_dialog, GTK_TYPE_DIALOG)

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

/* What the next case would be called: one look into the index of the numbers. */
static void
show_example (HtSettingsDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *number = ht_appeals_number_after (
      ht_store_page_db (ht_window_store (self->window)), gtk_entry_get_text (self->pattern),
      ht_window_today (self->window), &error);
  g_autofree char *text
      = number != NULL ? g_strdup_printf (_ ("The next case is %s."), number) : NULL;

  show_text (self->pattern_example, text);
  show_text (self->pattern_error, error != NULL ? error->message : NULL);
  gtk_widget_set_sensitive (self->save_button, number != NULL);
}

static void
show_settings (HtSettingsDialog *self)
{
  const HtOfficeSettings *settings = self->loaded;

  gtk_entry_set_text (self->pattern, settings->case_number_pattern);
  gtk_combo_box_set_active (self->ruling_from, (int)settings->ruling_from);
  gtk_toggle_button_set_active (self->partly, settings->partly_is_accepted);
  gtk_toggle_button_set_active (self->corrections, settings->subtract_corrections);
  gtk_combo_box_set_active (self->decrease, settings->triangle ? 1 : 0);
  gtk_combo_box_set_active (self->seats, settings->hearing_seats == HT_HEARING_SEATS_SMALL ? 1 : 0);
  gtk_spin_button_set_value (self->attachment_limit, settings->attachment_limit);
  gtk_spin_button_set_value (self->load_limit, settings->load_limit);
}

static HtOfficeSettings *
read_settings (HtSettingsDialog *self)
{
  HtOfficeSettings *settings = ht_office_settings_copy (self->loaded);

  g_free (settings->case_number_pattern);
  settings->case_number_pattern = g_strdup (gtk_entry_get_text (self->pattern));
  settings->ruling_from = (HtRulingFrom)gtk_combo_box_get_active (self->ruling_from);
  settings->partly_is_accepted = gtk_toggle_button_get_active (self->partly);
  settings->subtract_corrections = gtk_toggle_button_get_active (self->corrections);
  settings->triangle = gtk_combo_box_get_active (self->decrease) == 1;
  settings->hearing_seats
      = gtk_combo_box_get_active (self->seats) == 1 ? HT_HEARING_SEATS_SMALL : HT_HEARING_SEATS;
  settings->attachment_limit = gtk_spin_button_get_value_as_int (self->attachment_limit);
  settings->load_limit = (guint)gtk_spin_button_get_value_as_int (self->load_limit);
  return settings;
}

static void
tell_saved (HtSettingsDialog *self, guint n_moved)
{
  g_autofree char *text
      = n_moved > 0 ? g_strdup_printf (ngettext ("The settings are saved; %u open deadline moved.",
                                                 "The settings are saved; %u open deadlines moved.",
                                                 n_moved),
                                       n_moved)
                    : g_strdup (_ ("The settings are saved."));

  ht_window_show_notice (self->window, text, TRUE);
}

static void
saved_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtSettingsDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) moved = ht_store_finish (HT_STORE (store), result, &error);

  if (moved == NULL)
    {
      gtk_widget_set_sensitive (GTK_WIDGET (self), TRUE);
      show_text (self->error, error->message);
      return;
    }
  tell_saved (self, moved->len);
  gtk_widget_destroy (GTK_WIDGET (self));
}

static void
save (HtSettingsDialog *self)
{
  g_autoptr (HtOfficeSettings) settings = read_settings (self);
  g_autoptr (HtHolidayMove) move = ht_holiday_editor_get_move (self->holidays);

  if (move->days->len == 0 && ht_office_settings_equal (settings, self->loaded))
    {
      gtk_widget_destroy (GTK_WIDGET (self));
      return;
    }
  gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
  ht_store_write_async (ht_window_store (self->window), ht_settings_saving_run,
                        ht_settings_saving_new (ht_window_clerk (self->window),
                                                g_steal_pointer (&settings),
                                                g_steal_pointer (&move)),
                        (GDestroyNotify)ht_settings_saving_free, (GDestroyNotify)g_ptr_array_unref,
                        NULL, saved_cb, g_object_ref (self));
}

static void
pattern_changed_cb (HtSettingsDialog *self)
{
  show_example (self);
}

static gpointer
load_job (HtDb *db, gpointer data, GError **error)
{
  return ht_office_settings_load (db, error);
}

static void
loaded_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtSettingsDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  HtOfficeSettings *loaded = ht_store_finish (HT_STORE (store), result, &error);

  /* Closed meanwhile. */
  if (self->pattern == NULL)
    {
      ht_office_settings_free (loaded);
      return;
    }
  self->loaded = loaded;
  gtk_widget_set_sensitive (self->work_grid, loaded != NULL);
  if (loaded == NULL)
    show_text (self->error, error->message);
  else
    show_settings (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->pattern));
}

static void
ht_settings_dialog_response (GtkDialog *dialog, int response)
{
  if (response == GTK_RESPONSE_OK)
    save (HT_SETTINGS_DIALOG (dialog));
  else
    gtk_widget_destroy (GTK_WIDGET (dialog));
}

static void
ht_settings_dialog_finalize (GObject *object)
{
  HtSettingsDialog *self = HT_SETTINGS_DIALOG (object);

  g_clear_pointer (&self->loaded, ht_office_settings_free);
  G_OBJECT_CLASS (ht_settings_dialog_parent_class)->finalize (object);
}

static void
ht_settings_dialog_class_init (HtSettingsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ht_settings_dialog_finalize;
  GTK_DIALOG_CLASS (klass)->response = ht_settings_dialog_response;
  g_type_ensure (HT_TYPE_HOLIDAY_EDITOR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/haetae/Haetae/settings-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HtSettingsDialog, work_grid);
  gtk_widget_class_bind_template_child (widget_class, HtSettingsDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, HtSettingsDialog, pattern);
  gtk_widget_class_bind_template_child (widget_class, HtSettingsDialog, pattern_example);
  gtk_widget_class_bind_template_child (widget_class, HtSettingsDialog, pattern_error);
  gtk_widget_class_bind_template_child (widget_class, HtSettingsDialog, error);
  gtk_widget_class_bind_template_child (widget_class, HtSettingsDialog, ruling_from);
  gtk_widget_class_bind_template_child (widget_class, HtSettingsDialog, decrease);
  gtk_widget_class_bind_template_child (widget_class, HtSettingsDialog, seats);
  gtk_widget_class_bind_template_child (widget_class, HtSettingsDialog, partly);
  gtk_widget_class_bind_template_child (widget_class, HtSettingsDialog, corrections);
  gtk_widget_class_bind_template_child (widget_class, HtSettingsDialog, attachment_limit);
  gtk_widget_class_bind_template_child (widget_class, HtSettingsDialog, load_limit);
  gtk_widget_class_bind_template_child (widget_class, HtSettingsDialog, holidays);
  gtk_widget_class_bind_template_callback (widget_class, pattern_changed_cb);
}

static void
ht_settings_dialog_init (HtSettingsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ht_settings_dialog_open (HtWindow *window)
{
  HtSettingsDialog *self = g_object_new (HT_TYPE_SETTINGS_DIALOG, "transient-for", window,
                                         "destroy-with-parent", TRUE, NULL);

  self->window = window;
  gtk_widget_set_sensitive (self->work_grid, FALSE);
  gtk_widget_set_sensitive (self->save_button, FALSE);
  ht_holiday_editor_open (self->holidays, ht_window_store (window), ht_window_today (window));
  ht_store_read_async (ht_window_store (window), load_job, NULL, NULL,
                       (GDestroyNotify)ht_office_settings_free, NULL, loaded_cb,
                       g_object_ref (self));
  gtk_window_present (GTK_WINDOW (self));
}
