#include "views/term-dialog.h"
#include "base/text.h"
#include "domain/appointment.h"
#include "views/appeal-fields.h"
#include "views/date-entry.h"
#include "views/typing.h"
#include <glib/gi18n-lib.h>

struct _HtTermDialog
{
  GtkDialog parent_instance;
  GtkComboBoxText *role;
  GtkEntry *appointed_on, *term_ends_on, *released_on;
  GtkLabel *appointed_on_fault, *term_ends_on_fault, *released_on_fault;
  GtkWidget *released_on_label, *reason_label;
  GtkEntry *reason;
  GtkComboBoxText *reason_box;
  GtkToggleButton *outside;
  HtDate today;
  gboolean end_follows; /* the end is still the usual one for its start */
  gboolean is_putting;
};

G_DEFINE_FINAL_TYPE (HtTermDialog, ht_term_dialog, GTK_TYPE_DIALOG)

static void
put_date (HtTermDialog *self, GtkEntry *entry, HtDate date)
{
  char iso[HT_DATE_ISO_SIZE];

  self->is_putting = TRUE;
  gtk_entry_set_text (entry, ht_date_write_iso (date, iso));
  self->is_putting = FALSE;
}

static void
show_fault (GtkLabel *label, const char *reason)
{
  gtk_label_set_text (label, reason != NULL ? reason : "");
  gtk_widget_set_visible (GTK_WIDGET (label), reason != NULL);
}

static void
clear_faults (HtTermDialog *self)
{
  show_fault (self->appointed_on_fault, NULL);
  show_fault (self->term_ends_on_fault, NULL);
  show_fault (self->released_on_fault, NULL);
}

static void
show_outside (HtTermDialog *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->outside),
                          gtk_combo_box_get_active (GTK_COMBO_BOX (self->role))
                              == HT_ROLE_COMMISSIONER);
}

static void
put (HtTermDialog *self, const HtRole *term)
{
  put_date (self, self->appointed_on, term->appointed_on);
  put_date (self, self->term_ends_on, term->term_ends_on);
  put_date (self, self->released_on, term->released_on);
  self->is_putting = TRUE;
  gtk_combo_box_set_active (GTK_COMBO_BOX (self->role), (int)term->role);
  gtk_toggle_button_set_active (self->outside, term->outside);
  gtk_entry_set_text (self->reason, term->release_reason);
  self->is_putting = FALSE;
  self->end_follows = term->id == 0;
  gtk_widget_set_visible (GTK_WIDGET (self->released_on), term->id != 0);
  gtk_widget_set_visible (self->released_on_label, term->id != 0);
  gtk_widget_set_visible (GTK_WIDGET (self->reason_box), term->id != 0);
  gtk_widget_set_visible (self->reason_label, term->id != 0);
  show_outside (self);
}

static gboolean
read_date (HtTermDialog *self, GtkEntry *entry, GtkLabel *fault, HtDate *date)
{
  if (ht_typed_date_parse (gtk_entry_get_text (entry), self->today, date))
    return TRUE;
  show_fault (fault, _ ("This is no day. Write it like 2021-04-05."));
  gtk_widget_grab_focus (GTK_WIDGET (entry));
  return FALSE;
}

static gboolean
read_term (HtTermDialog *self, HtRole *term)
{
  term->role = (HtRoleKind)gtk_combo_box_get_active (GTK_COMBO_BOX (self->role));
  term->outside
      = term->role == HT_ROLE_COMMISSIONER && gtk_toggle_button_get_active (self->outside);
  g_free (term->release_reason);
  term->release_reason = ht_text_tidy (gtk_entry_get_text (self->reason));
  return read_date (self, self->appointed_on, self->appointed_on_fault, &term->appointed_on)
         && read_date (self, self->term_ends_on, self->term_ends_on_fault, &term->term_ends_on)
         && read_date (self, self->released_on, self->released_on_fault, &term->released_on);
}

static void
show_faults (HtTermDialog *self, GPtrArray *faults)
{
  for (guint i = faults->len; i > 0; i--)
    {
      const HtFault *fault = faults->pdata[i - 1];
      gboolean of_end = g_str_equal (fault->field, "term_ends_on");
      gboolean of_release = g_str_equal (fault->field, "released_on");

      show_fault (of_end       ? self->term_ends_on_fault
                  : of_release ? self->released_on_fault
                               : self->appointed_on_fault,
                  fault->reason);
      gtk_widget_grab_focus (GTK_WIDGET (of_end       ? self->term_ends_on
                                         : of_release ? self->released_on
                                                      : self->appointed_on));
    }
}

static void
changed_cb (gpointer widget, HtTermDialog *self)
{
  HtDate from;

  if (self->is_putting)
    return;
  clear_faults (self);
  show_outside (self);
  if (widget == self->term_ends_on)
    self->end_follows = FALSE;
  if (widget == self->appointed_on && self->end_follows
      && ht_typed_date_parse (gtk_entry_get_text (self->appointed_on), self->today, &from))
    put_date (self, self->term_ends_on, ht_term_end (from, HT_TERM_YEARS));
}

static void
ht_term_dialog_class_init (HtTermDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (HT_TYPE_DATE_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/haetae/Haetae/term-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HtTermDialog, role);
  gtk_widget_class_bind_template_child (widget_class, HtTermDialog, appointed_on);
  gtk_widget_class_bind_template_child (widget_class, HtTermDialog, term_ends_on);
  gtk_widget_class_bind_template_child (widget_class, HtTermDialog, released_on);
  gtk_widget_class_bind_template_child (widget_class, HtTermDialog, appointed_on_fault);
  gtk_widget_class_bind_template_child (widget_class, HtTermDialog, term_ends_on_fault);
  gtk_widget_class_bind_template_child (widget_class, HtTermDialog, released_on_fault);
  gtk_widget_class_bind_template_child (widget_class, HtTermDialog, released_on_label);
  gtk_widget_class_bind_template_child (widget_class, HtTermDialog, reason);
  gtk_widget_class_bind_template_child (widget_class, HtTermDialog, reason_box);
  gtk_widget_class_bind_template_child (widget_class, HtTermDialog, reason_label);
  gtk_widget_class_bind_template_child (widget_class, HtTermDialog, outside);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
ht_term_dialog_init (HtTermDialog *self)
{
  self->is_putting = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  for (HtRoleKind role = 0; role < HT_N_ROLES; role++)
    gtk_combo_box_text_append_text (self->role, ht_role_name (role));
  ht_combo_offer (self->reason_box, ht_release_reasons (), FALSE);
  self->is_putting = FALSE;
  gtk_dialog_set_default_response (GTK_DIALOG (self), GTK_RESPONSE_OK);
}

gboolean
ht_term_dialog_run (GtkWindow *parent, GPtrArray *partners, const HtPartner *person, HtRole **term,
                    HtDate today)
{
  HtTermDialog *self = g_object_new (HT_TYPE_TERM_DIALOG, "transient-for", parent, NULL);
  gboolean agreed = FALSE;

  self->today = today;
  ht_date_entry_set_today (HT_DATE_ENTRY (self->appointed_on), today);
  ht_date_entry_set_today (HT_DATE_ENTRY (self->term_ends_on), today);
  ht_date_entry_set_today (HT_DATE_ENTRY (self->released_on), today);
  put (self, *term);
  while (!agreed && gtk_dialog_run (GTK_DIALOG (self)) == GTK_RESPONSE_OK)
    {
      g_autoptr (HtRole) written = ht_role_copy (*term);

      clear_faults (self);
      if (!read_term (self, written))
        continue;
      g_autoptr (GPtrArray) faults = ht_appointment_check (partners, person, written);
      show_faults (self, faults);
      agreed = faults->len == 0;
      if (agreed)
        {
          ht_role_free (*term);
          *term = g_steal_pointer (&written);
        }
    }
  gtk_widget_destroy (GTK_WIDGET (self));
  return agreed;
}
