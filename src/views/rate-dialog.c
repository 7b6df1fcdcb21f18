#include "views/rate-dialog.h"

#include "base/text.h"
#include "views/allowance-rows.h"
#include "views/appeal-fields.h"
#include "views/date-entry.h"
#include "work/save-rate.h"
#include <glib/gi18n-lib.h>

/* ui/rate-dialog.ui names these columns by their number. */
enum
{
  ID,
  ROLE,
  ROLE_NAME,
  FROM,
  AMOUNT,
  CAP,
  WITHHOLDING,
  FROM_DAY,
  AMOUNT_WON,
  CAP_WON,
  THOUSANDTHS,
};

struct _HtRateDialog
{
  GtkDialog parent_instance;
  GtkTreeSelection *selection;
  GtkListStore *rows;
  GtkComboBox *role;
  GtkEntry *from, *amount, *cap, *withholding;
  GtkLabel *fault;
  GtkWidget *delete_button;

  HtPage *page; /* not owned: it outlives its modal dialog */
};

G_DEFINE_FINAL_TYPE (HtRateDialog, ht_rate_dialog, GTK_TYPE_DIALOG)

static char *
percent_text (int thousandths)
{
  return thousandths % 10 == 0 ? g_strdup_printf ("%d", thousandths / 10)
                               : g_strdup_printf ("%d.%d", thousandths / 10, thousandths % 10);
}

static void
add_row (GtkListStore *rows, const HtRate *rate)
{
  g_autofree char *from = ht_date_to_korean (rate->valid_from);
  g_autofree char *amount = ht_won_text (rate->amount);
  g_autofree char *cap = rate->cap > 0 ? ht_won_text (rate->cap) : g_strdup (_ ("none"));
  g_autofree char *percent = percent_text (rate->withholding);
  g_autofree char *withholding = g_strconcat (percent, " %", NULL);

  gtk_list_store_insert_with_values (
      rows, NULL, -1, ID, rate->id, ROLE, (int)rate->role, ROLE_NAME, ht_role_name (rate->role),
      FROM, from, AMOUNT, amount, CAP, cap, WITHHOLDING, withholding, FROM_DAY, rate->valid_from,
      AMOUNT_WON, rate->amount, CAP_WON, rate->cap, THOUSANDTHS, rate->withholding, -1);
}

static void
show_rates (HtRateDialog *self, GPtrArray *rates)
{
  gtk_list_store_clear (self->rows);
  for (guint i = 0; i < rates->len; i++)
    add_row (self->rows, rates->pdata[i]);
}

static gboolean
get_selected (HtRateDialog *self, HtRate *rate)
{
  GtkTreeIter row;
  int role;

  if (!gtk_tree_selection_get_selected (self->selection, NULL, &row))
    return FALSE;
  gtk_tree_model_get (GTK_TREE_MODEL (self->rows), &row, ID, &rate->id, ROLE, &role, FROM_DAY,
                      &rate->valid_from, AMOUNT_WON, &rate->amount, CAP_WON, &rate->cap,
                      THOUSANDTHS, &rate->withholding, -1);
  rate->role = (HtRoleKind)role;
  return TRUE;
}

static void
put_number (GtkEntry *entry, int number)
{
  g_autofree char *text = number > 0 ? ht_won_text (number) : g_strdup ("");

  gtk_entry_set_text (entry, text);
}

static void
put (HtRateDialog *self, const HtRate *rate)
{
  char iso[HT_DATE_ISO_SIZE];
  g_autofree char *percent = percent_text (rate->withholding);

  gtk_combo_box_set_active (self->role, (int)rate->role);
  gtk_entry_set_text (self->from, ht_date_write_iso (rate->valid_from, iso));
  put_number (self->amount, rate->amount);
  put_number (self->cap, rate->cap);
  gtk_entry_set_text (self->withholding, percent);
}

static void
show_fault (HtRateDialog *self, const char *reason)
{
  gtk_label_set_text (self->fault, reason != NULL ? reason : "");
  gtk_widget_set_visible (GTK_WIDGET (self->fault), reason != NULL);
}

/* 60,000원 and 60000 are the same; nothing is 0, and no number -1. */
static int
read_won (GtkEntry *entry)
{
  g_autoptr (GString) digits = g_string_new (NULL);
  const char *text = gtk_entry_get_text (entry);
  gint64 won;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (*p != ',' && *p != ' ' && g_utf8_get_char (p) != 0xc6d0)
      g_string_append_unichar (digits, g_utf8_get_char (p));
  if (digits->len == 0)
    return 0;
  return g_ascii_string_to_signed (digits->str, 10, 0, HT_RATE_MOST, &won, NULL) ? (int)won : -1;
}

/* 3.3 and 3.3% are 33 thousandths; -1 for no percentage. */
static int
read_thousandths (GtkEntry *entry)
{
  g_autofree char *text = g_strdup (gtk_entry_get_text (entry));
  char *end = NULL;

  g_strdelimit (text, "%", ' ');
  g_strstrip (text);
  if (text[0] == '\0')
    return 0;
  const double percent = g_ascii_strtod (text, &end);
  return *end == '\0' && percent >= 0 && percent <= 100 ? (int)(percent * 10 + 0.5) : -1;
}

static gboolean
read_rate (HtRateDialog *self, HtRate *rate)
{
  const HtDate today = ht_page_today (self->page);
  GtkEntry *wrong = NULL;
  const char *why = _ ("Write the amount in won, such as 60,000.");

  rate->role = (HtRoleKind)gtk_combo_box_get_active (self->role);
  rate->amount = read_won (self->amount);
  rate->cap = read_won (self->cap);
  rate->withholding = read_thousandths (self->withholding);
  if (!ht_typed_date_parse (gtk_entry_get_text (self->from), today, &rate->valid_from))
    {
      wrong = self->from;
      why = _ ("This is no day. Write it like 2021-04-05.");
    }
  else if (rate->amount < 0)
    wrong = self->amount;
  else if (rate->cap < 0)
    wrong = self->cap;
  if (wrong == NULL)
    return TRUE;
  show_fault (self, why);
  gtk_widget_grab_focus (GTK_WIDGET (wrong));
  return FALSE;
}

/* Gives the rates as they are, or says what is wrong; NULL then, and when the dialog is gone. */
static GPtrArray *
finish (HtRateDialog *self, GObject *store, GAsyncResult *result)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rates = ht_store_finish (HT_STORE (store), result, &error);

  if (self->rows == NULL)
    return NULL;
  gtk_widget_set_sensitive (GTK_WIDGET (self), TRUE);
  show_fault (self, rates == NULL ? error->message : NULL);
  if (rates != NULL)
    show_rates (self, rates);
  return g_steal_pointer (&rates);
}

static void
saved_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtRateDialog) self = user_data;
  g_autoptr (GPtrArray) rates = finish (self, store, result);

  if (rates == NULL)
    return;
  ht_page_show_notice (self->page, _ ("The rate was saved."), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->from));
}

static void
deleted_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtRateDialog) self = user_data;
  g_autoptr (GPtrArray) rates = finish (self, store, result);

  if (rates != NULL)
    ht_page_show_notice (self->page, _ ("The rate was taken out."), TRUE);
}

/* A selected rate whose role and day stay is changed; another role or day is a further rate. */
static void
save (HtRateDialog *self)
{
  HtRate rate = { 0 }, selected;

  show_fault (self, NULL);
  if (!read_rate (self, &rate))
    return;
  if (get_selected (self, &selected) && selected.role == rate.role
      && selected.valid_from == rate.valid_from)
    rate.id = selected.id;
  gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
  ht_store_write_async (ht_page_store (self->page), ht_save_rate,
                        ht_rate_saving_new (&rate, ht_page_clerk (self->page)),
                        (GDestroyNotify)ht_rate_saving_free, (GDestroyNotify)g_ptr_array_unref,
                        NULL, saved_cb, g_object_ref (self));
}

static void
take_out (HtRateDialog *self)
{
  HtRate rate;

  if (!get_selected (self, &rate))
    return;
  gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
  ht_store_write_async (ht_page_store (self->page), ht_delete_rate,
                        ht_deleting_new (rate.id, ht_page_clerk (self->page)),
                        (GDestroyNotify)ht_deleting_free, (GDestroyNotify)g_ptr_array_unref, NULL,
                        deleted_cb, g_object_ref (self));
}

static void
selected_cb (HtRateDialog *self)
{
  HtRate rate;
  gboolean has = get_selected (self, &rate);

  gtk_widget_set_sensitive (self->delete_button, has);
  if (!has)
    return;
  show_fault (self, NULL);
  put (self, &rate);
}

static void
ht_rate_dialog_response (GtkDialog *dialog, int response)
{
  if (response == GTK_RESPONSE_APPLY)
    save (HT_RATE_DIALOG (dialog));
  else if (response == GTK_RESPONSE_REJECT)
    take_out (HT_RATE_DIALOG (dialog));
  else
    gtk_widget_destroy (GTK_WIDGET (dialog));
}

static void
ht_rate_dialog_class_init (HtRateDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  GTK_DIALOG_CLASS (klass)->response = ht_rate_dialog_response;
  g_type_ensure (HT_TYPE_DATE_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/haetae/Haetae/rate-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HtRateDialog, selection);
  gtk_widget_class_bind_template_child (widget_class, HtRateDialog, rows);
  gtk_widget_class_bind_template_child (widget_class, HtRateDialog, role);
  gtk_widget_class_bind_template_child (widget_class, HtRateDialog, from);
  gtk_widget_class_bind_template_child (widget_class, HtRateDialog, amount);
  gtk_widget_class_bind_template_child (widget_class, HtRateDialog, cap);
  gtk_widget_class_bind_template_child (widget_class, HtRateDialog, withholding);
  gtk_widget_class_bind_template_child (widget_class, HtRateDialog, fault);
  gtk_widget_class_bind_template_child (widget_class, HtRateDialog, delete_button);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
}

static void
ht_rate_dialog_init (HtRateDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_dialog_set_default_response (GTK_DIALOG (self), GTK_RESPONSE_APPLY);
  for (HtRoleKind role = 0; role < HT_N_ROLES; role++)
    gtk_combo_box_text_append_text (GTK_COMBO_BOX_TEXT (self->role), ht_role_name (role));
}

/* A new rate begins as the one that holds, from next month on. */
void
ht_rate_dialog_open (HtPage *page, GPtrArray *rates)
{
  const HtRate *newest = ht_rate_on (rates, HT_ROLE_VILLAGE_LAWYER, ht_page_today (page));
  HtRate next = { .role = HT_ROLE_VILLAGE_LAWYER };
  GtkWidget *window = gtk_widget_get_toplevel (GTK_WIDGET (page));
  HtRateDialog *self = g_object_new (HT_TYPE_RATE_DIALOG, "transient-for", window,
                                     "destroy-with-parent", TRUE, NULL);

  self->page = page;
  ht_date_entry_set_today (HT_DATE_ENTRY (self->from), ht_page_today (page));
  show_rates (self, rates);
  if (newest != NULL)
    next = *newest;
  next.valid_from = ht_date_month_start (ht_date_add_months (ht_page_today (page), 1));
  put (self, &next);
  gtk_widget_grab_focus (GTK_WIDGET (self->from));
  gtk_window_present (GTK_WINDOW (self));
}
