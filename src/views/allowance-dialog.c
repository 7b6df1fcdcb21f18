#include "views/allowance-dialog.h"

#include "views/allowance-rows.h"
#include "views/appeal-fields.h"
#include "views/date-entry.h"
#include "work/settle-allowances.h"
#include <glib/gi18n-lib.h>

struct _HtAllowanceDialog
{
  GtkDialog parent_instance;
  GtkLabel *head, *day_label, *fault;
  GtkEntry *day, *reason;
  GtkWidget *reason_label;
  GtkButton *ok_button;

  HtPage *page;      /* not owned: it outlives its modal dialog */
  HtDate month;      /* that is paid */
  gint64 to_reverse; /* the line; 0: a month is paid */
};

G_DEFINE_FINAL_TYPE (HtAllowanceDialog, ht_allowance_dialog, GTK_TYPE_DIALOG)

static void
show_fault (HtAllowanceDialog *self, const char *reason)
{
  gtk_label_set_text (self->fault, reason);
  gtk_widget_show (GTK_WIDGET (self->fault));
}

/* The dialog is over, or it says why not; TRUE when it is over. */
static gboolean
finish (HtAllowanceDialog *self, gboolean is_done, const GError *error, const char *sentence)
{
  if (self->day == NULL)
    return TRUE;
  gtk_widget_set_sensitive (GTK_WIDGET (self), TRUE);
  if (!is_done)
    {
      show_fault (self, error->message);
      gtk_widget_grab_focus (GTK_WIDGET (self->day));
      return FALSE;
    }
  ht_page_show_notice (self->page, sentence, TRUE);
  gtk_widget_destroy (GTK_WIDGET (self));
  return TRUE;
}

static void
paid_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtAllowanceDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree HtAllowanceAdvance *advance = ht_store_finish (HT_STORE (store), result, &error);
  const guint n = advance != NULL ? advance->n_moved : 0;
  g_autofree char *sentence
      = g_strdup_printf (ngettext ("%u allowance was paid.", "%u allowances were paid.", n), n);

  finish (self, advance != NULL, error, sentence);
}

static void
taken_back_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtAllowanceDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HtAllowance) reversal = ht_store_finish (HT_STORE (store), result, &error);
  g_autofree char *amount = ht_won_text (reversal != NULL ? -reversal->amount : 0);
  g_autofree char *sentence
      = g_strdup_printf (_ ("%s won are taken back from %s, in %d-%02d."), amount,
                         reversal != NULL ? reversal->partner : "",
                         reversal != NULL ? ht_date_year (reversal->month) : 0,
                         reversal != NULL ? ht_date_month (reversal->month) : 0);

  finish (self, reversal != NULL, error, sentence);
}

static void
pay (HtAllowanceDialog *self, HtDate day)
{
  HtAllowanceSettling *settling
      = ht_allowance_settling_new (self->month, ht_page_clerk (self->page));

  settling->state = HT_ALLOWANCE_PAID;
  settling->paid_on = day;
  ht_store_write_async (ht_page_store (self->page), ht_advance_allowances, settling,
                        (GDestroyNotify)ht_allowance_settling_free, g_free, NULL, paid_cb,
                        g_object_ref (self));
}

static void
take_back (HtAllowanceDialog *self, HtDate day)
{
  g_autofree char *reason = g_strstrip (g_strdup (gtk_entry_get_text (self->reason)));

  ht_store_write_async (
      ht_page_store (self->page), ht_reverse_allowance,
      ht_allowance_reversing_new (self->to_reverse, day, reason, ht_page_clerk (self->page)),
      (GDestroyNotify)ht_allowance_reversing_free, (GDestroyNotify)ht_allowance_free, NULL,
      taken_back_cb, g_object_ref (self));
}

static void
ht_allowance_dialog_response (GtkDialog *dialog, int response)
{
  HtAllowanceDialog *self = HT_ALLOWANCE_DIALOG (dialog);
  HtDate day;

  if (response != GTK_RESPONSE_OK)
    {
      gtk_widget_destroy (GTK_WIDGET (self));
      return;
    }
  if (!ht_typed_date_parse (gtk_entry_get_text (self->day), ht_page_today (self->page), &day)
      || day == HT_DATE_NONE)
    {
      show_fault (self, _ ("This is no day. Write it like 2021-04-05."));
      gtk_widget_grab_focus (GTK_WIDGET (self->day));
      return;
    }
  gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
  if (self->to_reverse != 0)
    take_back (self, day);
  else
    pay (self, day);
}

static void
ht_allowance_dialog_class_init (HtAllowanceDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  GTK_DIALOG_CLASS (klass)->response = ht_allowance_dialog_response;
  g_type_ensure (HT_TYPE_DATE_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/haetae/Haetae/allowance-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HtAllowanceDialog, head);
  gtk_widget_class_bind_template_child (widget_class, HtAllowanceDialog, day_label);
  gtk_widget_class_bind_template_child (widget_class, HtAllowanceDialog, fault);
  gtk_widget_class_bind_template_child (widget_class, HtAllowanceDialog, day);
  gtk_widget_class_bind_template_child (widget_class, HtAllowanceDialog, reason);
  gtk_widget_class_bind_template_child (widget_class, HtAllowanceDialog, reason_label);
  gtk_widget_class_bind_template_child (widget_class, HtAllowanceDialog, ok_button);
}

static void
ht_allowance_dialog_init (HtAllowanceDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_dialog_set_default_response (GTK_DIALOG (self), GTK_RESPONSE_OK);
}

static HtAllowanceDialog *
new_dialog (HtPage *page, const char *title, const char *head)
{
  GtkWidget *window = gtk_widget_get_toplevel (GTK_WIDGET (page));
  HtAllowanceDialog *self = g_object_new (HT_TYPE_ALLOWANCE_DIALOG, "transient-for", window,
                                          "destroy-with-parent", TRUE, "title", title, NULL);
  g_autofree char *today = ht_date_to_iso (ht_page_today (page));

  self->page = page;
  gtk_label_set_text (self->head, head);
  ht_date_entry_set_today (HT_DATE_ENTRY (self->day), ht_page_today (page));
  gtk_entry_set_text (self->day, today);
  return self;
}

void
ht_allowance_dialog_pay (HtPage *page, HtDate month, guint n, gint64 net)
{
  g_autofree char *won = ht_won_text (net);
  g_autofree char *head
      = g_strdup_printf (ngettext ("%u approved allowance, %s won after what is withheld.",
                                   "%u approved allowances, %s won after what is withheld.", n),
                         n, won);
  HtAllowanceDialog *self = new_dialog (page, _ ("Pay allowances"), head);

  self->month = month;
  gtk_label_set_text (self->day_label, _ ("Paid on"));
  gtk_button_set_label (self->ok_button, _ ("_Paid"));
  gtk_widget_hide (GTK_WIDGET (self->reason));
  gtk_widget_hide (self->reason_label);
  gtk_widget_grab_focus (GTK_WIDGET (self->day));
  gtk_window_present (GTK_WINDOW (self));
}

void
ht_allowance_dialog_take_back (HtPage *page, const HtAllowance *line)
{
  g_autofree char *won = ht_won_text (line->amount);
  g_autofree char *day
      = ht_date_to_korean (line->session_on != HT_DATE_NONE ? line->session_on : line->month);
  g_autofree char *head
      = g_strdup_printf (_ ("%s, %s: a line of -%s won is added to the month of the day below. The "
                            "line itself stays as it is."),
                         line->partner, day, won);
  HtAllowanceDialog *self = new_dialog (page, _ ("Take back an allowance"), head);

  self->to_reverse = line->id;
  gtk_label_set_text (self->day_label, _ ("In the month of"));
  gtk_button_set_label (self->ok_button, _ ("_Take back"));
  gtk_widget_grab_focus (GTK_WIDGET (self->reason));
  gtk_window_present (GTK_WINDOW (self));
}
