#include "views/hearing-dialog.h"
#include "views/appeal-fields.h"
#include "views/date-entry.h"
#include "views/hearing-faults.h"
#include "views/hearing-reading.h"
#include "views/text-rows.h"
#include "work/save-hearing.h"
#include <glib/gi18n-lib.h>

struct _HtHearingDialog
{
  GtkDialog parent_instance;
  GtkEntry *day, *start, *place, *note;
  GtkSpinButton *number;
  GtkComboBox *seats, *state;
  GtkWidget *state_label, *ok_button;
  GtkContainer *faults;

  HtPage *page;       /* not owned: it outlives its modal dialog */
  HtHearing *hearing; /* NULL until a new one is read */
};

enum
{
  SAVED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HtHearingDialog, ht_hearing_dialog, GTK_TYPE_DIALOG)

static void
show_hearing (HtHearingDialog *self)
{
  const HtHearing *hearing = self->hearing;
  g_autofree char *seats = g_strdup_printf ("%d", hearing->seats);
  char iso[HT_DATE_ISO_SIZE];

  gtk_entry_set_text (self->day, ht_date_write_iso (hearing->day, iso));
  gtk_spin_button_set_value (self->number, hearing->number);
  gtk_entry_set_text (self->start, hearing->start);
  gtk_entry_set_text (self->place, hearing->place);
  gtk_entry_set_text (self->note, hearing->note);
  gtk_combo_box_set_active_id (self->seats, seats);
  gtk_combo_box_set_active (self->state, (int)hearing->state);
  /* A new meeting is a planned one. */
  gtk_widget_set_visible (GTK_WIDGET (self->state), hearing->id != 0);
  gtk_widget_set_visible (self->state_label, hearing->id != 0);
  gtk_widget_set_sensitive (self->ok_button, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->day));
}

static void
take_text (char **to, GtkEntry *entry)
{
  g_free (*to);
  *to = g_strstrip (g_strdup (gtk_entry_get_text (entry)));
}

/* NULL, with the reason shown, when the day is none. */
static HtHearing *
collect (HtHearingDialog *self)
{
  g_autoptr (HtHearing) changed = ht_hearing_copy (self->hearing);
  g_autoptr (GPtrArray) faults = ht_faults_new ();

  changed->number = gtk_spin_button_get_value_as_int (self->number);
  take_text (&changed->start, self->start);
  take_text (&changed->place, self->place);
  take_text (&changed->note, self->note);
  changed->seats = (int)g_ascii_strtoll (gtk_combo_box_get_active_id (self->seats), NULL, 10);
  changed->state = (HtHearingState)gtk_combo_box_get_active (self->state);
  changed->day = HT_DATE_NONE;
  if (ht_typed_date_parse (gtk_entry_get_text (self->day), ht_page_today (self->page),
                           &changed->day)
      && changed->day != HT_DATE_NONE)
    return g_steal_pointer (&changed);
  ht_faults_add (faults, "day", _ ("This is no day. Write it like 2021-04-05."));
  ht_rows_show_faults (self->faults, faults, "ht-field-error");
  gtk_widget_grab_focus (GTK_WIDGET (self->day));
  return NULL;
}

static void
saved_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtHearingDialog) self = user_data;
  g_autoptr (HtHearingSaved) saved = ht_hearing_finish (self->page, store, result, self->faults);

  if (self->day == NULL)
    return;
  gtk_widget_set_sensitive (GTK_WIDGET (self), TRUE);
  if (saved == NULL)
    return;
  ht_page_show_notice (
      self->page,
      self->hearing->id == 0 ? _ ("The meeting was planned.") : _ ("The meeting was saved."), TRUE);
  g_signal_emit (self, signals[SAVED], 0, saved->id);
  gtk_widget_destroy (GTK_WIDGET (self));
}

static void
save (HtHearingDialog *self)
{
  g_autoptr (HtHearing) changed = collect (self);

  if (changed == NULL)
    return;
  gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
  ht_hearing_save_async (self->page, changed, self->hearing->id != 0 ? self->hearing : NULL,
                         saved_cb, g_object_ref (self));
}

static void
new_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtHearingDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HtHearingFile) file = ht_store_finish (HT_STORE (store), result, &error);

  if (file == NULL)
    ht_page_show_error (self->page, error);
  else if (self->day != NULL)
    {
      self->hearing = ht_hearing_copy (file->hearing);
      show_hearing (self);
    }
}

static void
ht_hearing_dialog_response (GtkDialog *dialog, int response)
{
  HtHearingDialog *self = HT_HEARING_DIALOG (dialog);

  if (response != GTK_RESPONSE_OK)
    gtk_widget_destroy (GTK_WIDGET (self));
  else if (self->hearing != NULL)
    save (self);
}

static void
ht_hearing_dialog_finalize (GObject *object)
{
  g_clear_pointer (&HT_HEARING_DIALOG (object)->hearing, ht_hearing_free);
  G_OBJECT_CLASS (ht_hearing_dialog_parent_class)->finalize (object);
}

static void
ht_hearing_dialog_class_init (HtHearingDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ht_hearing_dialog_finalize;
  GTK_DIALOG_CLASS (klass)->response = ht_hearing_dialog_response;
  signals[SAVED] = g_signal_new ("saved", HT_TYPE_HEARING_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  g_type_ensure (HT_TYPE_DATE_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/haetae/Haetae/hearing-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HtHearingDialog, day);
  gtk_widget_class_bind_template_child (widget_class, HtHearingDialog, start);
  gtk_widget_class_bind_template_child (widget_class, HtHearingDialog, place);
  gtk_widget_class_bind_template_child (widget_class, HtHearingDialog, note);
  gtk_widget_class_bind_template_child (widget_class, HtHearingDialog, number);
  gtk_widget_class_bind_template_child (widget_class, HtHearingDialog, seats);
  gtk_widget_class_bind_template_child (widget_class, HtHearingDialog, state);
  gtk_widget_class_bind_template_child (widget_class, HtHearingDialog, state_label);
  gtk_widget_class_bind_template_child (widget_class, HtHearingDialog, ok_button);
  gtk_widget_class_bind_template_child (widget_class, HtHearingDialog, faults);
}

static void
ht_hearing_dialog_init (HtHearingDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_dialog_set_default_response (GTK_DIALOG (self), GTK_RESPONSE_OK);
  for (HtHearingState state = 0; state < HT_N_HEARING_STATES; state++)
    gtk_combo_box_text_append_text (GTK_COMBO_BOX_TEXT (self->state),
                                    ht_hearing_state_name (state));
  gtk_combo_box_text_append (GTK_COMBO_BOX_TEXT (self->seats), "9", _ ("9 (행정심판법 §7⑤)"));
  gtk_combo_box_text_append (GTK_COMBO_BOX_TEXT (self->seats), "7", _ ("7 (by ordinance)"));
}

static HtHearingDialog *
new_dialog (HtPage *page)
{
  GtkWidget *window = gtk_widget_get_toplevel (GTK_WIDGET (page));
  HtHearingDialog *self = g_object_new (HT_TYPE_HEARING_DIALOG, "transient-for", window,
                                        "destroy-with-parent", TRUE, NULL);

  self->page = page;
  ht_date_entry_set_today (HT_DATE_ENTRY (self->day), ht_page_today (page));
  return self;
}

HtHearingDialog *
ht_hearing_dialog_open (HtPage *page, const HtHearing *hearing)
{
  HtHearingDialog *self = new_dialog (page);

  self->hearing = ht_hearing_copy (hearing);
  gtk_window_set_title (GTK_WINDOW (self), _ ("Hearing"));
  show_hearing (self);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}

HtHearingDialog *
ht_hearing_dialog_open_new (HtPage *page, HtDate day)
{
  HtHearingDialog *self = new_dialog (page);
  HtHearingOpening *opening = g_new0 (HtHearingOpening, 1);

  opening->today = day;
  gtk_widget_set_sensitive (self->ok_button, FALSE);
  ht_store_read_async (ht_page_store (page), ht_new_hearing, opening, g_free,
                       (GDestroyNotify)ht_hearing_file_free, NULL, new_cb, g_object_ref (self));
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
