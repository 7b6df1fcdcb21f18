#include "views/roster-dialog.h"
#include "domain/appointment.h"
#include "views/appeal-fields.h"
#include "views/date-entry.h"
#include "views/typing.h"
#include "work/appoint-partners.h"
#include <glib/gi18n-lib.h>

/* So many reasons are shown; more would not fit on the screen. */
#define MAX_REASONS 6

struct _HtRosterDialog
{
  GtkDialog parent_instance;
  GtkLabel *who, *new_term, *day_fault, *faults;
  GtkWidget *years_label, *new_term_label, *day_label, *reason_label;
  GtkSpinButton *years;
  GtkEntry *day, *reason;
  GtkComboBoxText *reason_box;
  GtkButton *ok_button;

  HtPage *page;
  HtRosterTask task;
  GArray *keys;
  HtDate first_start, last_start; /* of the new terms; HT_DATE_NONE: nobody's term can be renewed */
};

G_DEFINE_FINAL_TYPE (HtRosterDialog, ht_roster_dialog, GTK_TYPE_DIALOG)

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static char *
write_term (HtDate start, int years)
{
  g_autofree char *from = ht_date_to_korean (start);
  g_autofree char *to = ht_date_to_korean (ht_term_end (start, years));

  return g_strdup_printf ("%s ~ %s", from, to);
}

static void
show_new_term (HtRosterDialog *self)
{
  int years = gtk_spin_button_get_value_as_int (self->years);

  if (self->first_start == HT_DATE_NONE)
    {
      gtk_label_set_text (self->new_term, _ ("None of them has a term that ends."));
      return;
    }
  g_autofree char *first = write_term (self->first_start, years);
  g_autofree char *last = write_term (self->last_start, years);
  g_autofree char *range = g_strdup_printf (_ ("from %s\nto %s"), first, last);
  gtk_label_set_text (self->new_term, self->first_start == self->last_start ? first : range);
}

static const HtPartner *
find_partner (GPtrArray *partners, gint64 id)
{
  for (guint i = 0; i < partners->len; i++)
    if (((HtPartner *)partners->pdata[i])->id == id)
      return partners->pdata[i];
  return NULL;
}

static void
see_last_term (HtRosterDialog *self, const HtPartner *partner, HtRoleKind role)
{
  const HtRole *last = partner != NULL ? ht_partner_last_term (partner, role) : NULL;

  if (last == NULL || last->term_ends_on == HT_DATE_NONE)
    return;
  HtDate start = last->term_ends_on + 1;
  if (self->first_start == HT_DATE_NONE || start < self->first_start)
    self->first_start = start;
  if (self->last_start == HT_DATE_NONE || start > self->last_start)
    self->last_start = start;
}

static void
show_whom (HtRosterDialog *self, GPtrArray *partners)
{
  const HtRosterKey *first = &g_array_index (self->keys, HtRosterKey, 0);
  const HtPartner *person = find_partner (partners, first->partner_id);
  const char *name = person != NULL ? person->name : "";
  g_autofree char *text = self->keys->len == 1
                              ? g_strdup_printf (_ ("%s (%s)"), name, ht_role_name (first->role))
                              : g_strdup_printf (_ ("%s (%s) and %u more"), name,
                                                 ht_role_name (first->role), self->keys->len - 1);

  gtk_label_set_text (self->who, text);
  for (guint i = 0; i < self->keys->len; i++)
    {
      const HtRosterKey *key = &g_array_index (self->keys, HtRosterKey, i);
      see_last_term (self, find_partner (partners, key->partner_id), key->role);
    }
}

static void
show_task (HtRosterDialog *self)
{
  gboolean reappoints = self->task == HT_ROSTER_REAPPOINT;

  gtk_window_set_title (GTK_WINDOW (self), reappoints ? _ ("Reappoint") : _ ("Release"));
  gtk_button_set_label (self->ok_button, reappoints ? _ ("_Reappoint") : _ ("Re_lease"));
  gtk_widget_set_visible (GTK_WIDGET (self->years), reappoints);
  gtk_widget_set_visible (self->years_label, reappoints);
  gtk_widget_set_visible (GTK_WIDGET (self->new_term), reappoints);
  gtk_widget_set_visible (self->new_term_label, reappoints);
  gtk_widget_set_visible (GTK_WIDGET (self->day), !reappoints);
  gtk_widget_set_visible (self->day_label, !reappoints);
  gtk_widget_set_visible (GTK_WIDGET (self->reason_box), !reappoints);
  gtk_widget_set_visible (self->reason_label, !reappoints);
  gtk_widget_grab_focus (reappoints ? GTK_WIDGET (self->years) : GTK_WIDGET (self->day));
}

static void
show_refusals (HtRosterDialog *self, GPtrArray *faults)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < faults->len && i < MAX_REASONS; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", (char *)faults->pdata[i]);
  if (faults->len > MAX_REASONS)
    g_string_append_printf (text, _ ("\nand %u more"), faults->len - MAX_REASONS);
  show_text (self->faults, text->str);
}

static char *
tell_done (HtRosterDialog *self, const HtRosterDone *done)
{
  if (self->task == HT_ROSTER_REAPPOINT)
    return done->n == 1 ? g_strdup_printf (_ ("%s was reappointed."), done->name)
                        : g_strdup_printf (ngettext ("%u person was reappointed.",
                                                     "%u people were reappointed.", done->n),
                                           done->n);
  return done->n == 1 ? g_strdup_printf (_ ("%s was released."), done->name)
                      : g_strdup_printf (
                          ngettext ("%u person was released.", "%u people were released.", done->n),
                          done->n);
}

static void
done_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtRosterDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HtRosterDone) done = ht_store_finish (HT_STORE (store), result, &error);

  gtk_widget_set_sensitive (GTK_WIDGET (self), TRUE);
  if (done == NULL)
    show_text (self->faults, error->message);
  else if (done->faults->len > 0)
    show_refusals (self, done->faults);
  else
    {
      g_autofree char *sentence = tell_done (self, done);

      ht_page_show_notice (self->page, sentence, TRUE);
      gtk_widget_destroy (GTK_WIDGET (self));
    }
}

static void
start_work (HtRosterDialog *self)
{
  g_autoptr (HtRosterWork) work = ht_roster_work_new (self->keys, ht_page_clerk (self->page));

  work->reason = g_strdup (gtk_entry_get_text (self->reason));
  work->years = gtk_spin_button_get_value_as_int (self->years);
  if (self->task == HT_ROSTER_RELEASE
      && (!ht_typed_date_parse (gtk_entry_get_text (self->day), ht_page_today (self->page),
                                &work->day)
          || work->day == HT_DATE_NONE))
    {
      show_text (self->day_fault, _ ("This is no day. Write it like 2021-04-05."));
      return;
    }
  gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
  ht_store_write_async (ht_page_store (self->page),
                        self->task == HT_ROSTER_REAPPOINT ? ht_reappoint_partners
                                                          : ht_release_partners,
                        g_steal_pointer (&work), (GDestroyNotify)ht_roster_work_free,
                        (GDestroyNotify)ht_roster_done_free, NULL, done_cb, g_object_ref (self));
}

static void
years_changed_cb (HtRosterDialog *self)
{
  show_text (self->faults, NULL);
  show_new_term (self);
}

static void
day_changed_cb (HtRosterDialog *self)
{
  show_text (self->faults, NULL);
  show_text (self->day_fault, NULL);
}

static void
ht_roster_dialog_response (GtkDialog *dialog, int response)
{
  if (response == GTK_RESPONSE_OK)
    start_work (HT_ROSTER_DIALOG (dialog));
  else
    gtk_widget_destroy (GTK_WIDGET (dialog));
}

static void
ht_roster_dialog_finalize (GObject *object)
{
  HtRosterDialog *self = HT_ROSTER_DIALOG (object);

  g_clear_pointer (&self->keys, g_array_unref);
  G_OBJECT_CLASS (ht_roster_dialog_parent_class)->finalize (object);
}

static void
ht_roster_dialog_class_init (HtRosterDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ht_roster_dialog_finalize;
  GTK_DIALOG_CLASS (klass)->response = ht_roster_dialog_response;
  g_type_ensure (HT_TYPE_DATE_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/haetae/Haetae/roster-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HtRosterDialog, who);
  gtk_widget_class_bind_template_child (widget_class, HtRosterDialog, years);
  gtk_widget_class_bind_template_child (widget_class, HtRosterDialog, years_label);
  gtk_widget_class_bind_template_child (widget_class, HtRosterDialog, new_term);
  gtk_widget_class_bind_template_child (widget_class, HtRosterDialog, new_term_label);
  gtk_widget_class_bind_template_child (widget_class, HtRosterDialog, day);
  gtk_widget_class_bind_template_child (widget_class, HtRosterDialog, day_label);
  gtk_widget_class_bind_template_child (widget_class, HtRosterDialog, day_fault);
  gtk_widget_class_bind_template_child (widget_class, HtRosterDialog, reason);
  gtk_widget_class_bind_template_child (widget_class, HtRosterDialog, reason_box);
  gtk_widget_class_bind_template_child (widget_class, HtRosterDialog, reason_label);
  gtk_widget_class_bind_template_child (widget_class, HtRosterDialog, faults);
  gtk_widget_class_bind_template_child (widget_class, HtRosterDialog, ok_button);
  gtk_widget_class_bind_template_callback (widget_class, years_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_changed_cb);
}

static void
ht_roster_dialog_init (HtRosterDialog *self)
{
  self->first_start = self->last_start = HT_DATE_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
  ht_combo_offer (self->reason_box, ht_release_reasons (), FALSE);
  gtk_dialog_set_default_response (GTK_DIALOG (self), GTK_RESPONSE_OK);
}

void
ht_roster_dialog_open (HtPage *page, HtRosterTask task, GArray *keys, GPtrArray *partners)
{
  GtkWidget *window = gtk_widget_get_toplevel (GTK_WIDGET (page));
  HtRosterDialog *self = g_object_new (HT_TYPE_ROSTER_DIALOG, "transient-for", window,
                                       "destroy-with-parent", TRUE, NULL);
  g_autofree char *today = ht_date_to_iso (ht_page_today (page));

  self->page = page;
  self->task = task;
  self->keys = g_array_ref (keys);
  ht_date_entry_set_today (HT_DATE_ENTRY (self->day), ht_page_today (page));
  gtk_entry_set_text (self->day, today);
  show_whom (self, partners);
  show_new_term (self);
  show_task (self);
  gtk_window_present (GTK_WINDOW (self));
}
