#include "views/agenda-dialog.h"
#include "views/check-rows.h"
#include "views/dday.h"
#include "views/hearing-faults.h"
#include "views/hearing-reading.h"
#include "work/propose-agenda.h"
#include <glib/gi18n-lib.h>

/* More than one meeting decides are not offered at once, however many are urgent. */
#define MAX_OFFERED 40

/* ui/agenda-dialog.ui names these columns by their number. */
enum
{
  CHECKED,
  APPEAL_ID,
  NUMBER,
  TITLE,
  AGENCY,
  DUE,
  REASON,
};

struct _HtAgendaDialog
{
  GtkDialog parent_instance;
  GtkLabel *head;
  GtkStack *stack;
  GtkTreeView *view;
  GtkCellRendererToggle *check;
  GtkListStore *rows;
  GtkContainer *faults;
  GtkButton *ok_button;

  HtPage *page; /* not owned: it outlives its modal dialog */
  HtHearing *hearing;
};

G_DEFINE_FINAL_TYPE (HtAgendaDialog, ht_agenda_dialog, GTK_TYPE_DIALOG)

static void
count_checked (gpointer user_data)
{
  HtAgendaDialog *self = user_data;
  const guint n = ht_check_rows_count (self->view);
  g_autofree char *label = g_strdup_printf (ngettext ("_Put %u case on", "_Put %u cases on", n), n);

  gtk_button_set_label (self->ok_button, label);
  gtk_widget_set_sensitive (GTK_WIDGET (self->ok_button), n > 0);
}

static void
add_row (HtAgendaDialog *self, const HtAgendaCandidate *candidate, gboolean checked, HtDate today)
{
  g_autofree char *day = ht_date_to_short (candidate->due);
  g_autofree char *dday = ht_dday_text (candidate->due, today);
  g_autofree char *due = g_strdup_printf ("%s  %s", day, dday);

  gtk_list_store_insert_with_values (
      self->rows, NULL, -1, CHECKED, checked, APPEAL_ID, candidate->appeal->id, NUMBER,
      candidate->appeal->case_number, TITLE, candidate->appeal->title, AGENCY,
      candidate->appeal->agency, DUE, due, REASON, candidate->reason, -1);
}

static void
show_candidates (HtAgendaDialog *self, GPtrArray *candidates)
{
  const HtDate today = ht_page_today (self->page);
  guint n = 0;

  for (guint i = 0; i < candidates->len; i++)
    {
      const gboolean is_due = ht_agenda_candidate_is_due (candidates->pdata[i]);
      n += is_due != FALSE;
      add_row (self, candidates->pdata[i], is_due && n <= MAX_OFFERED, today);
    }
  g_autofree char *head = g_strdup_printf (
      _ ("%u open cases stand on no agenda; %u of them should not wait for a later meeting."),
      candidates->len, n);
  gtk_label_set_text (self->head, head);
  gtk_stack_set_visible_child_name (self->stack, candidates->len > 0 ? "list" : "zero");
  count_checked (self);
  ht_check_rows_focus (self->view);
}

static void
candidates_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtAgendaDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) candidates = ht_store_finish (HT_STORE (store), result, &error);

  if (candidates == NULL)
    ht_page_show_error (self->page, error);
  else if (self->view != NULL)
    show_candidates (self, candidates);
}

static HtHearing *
with_checked (HtAgendaDialog *self)
{
  HtHearing *changed = ht_hearing_copy (self->hearing);
  GtkTreeModel *model = GTK_TREE_MODEL (self->rows);
  GtkTreeIter iter;

  for (gboolean more = gtk_tree_model_get_iter_first (model, &iter); more;
       more = gtk_tree_model_iter_next (model, &iter))
    {
      gboolean checked;
      gint64 id;
      gtk_tree_model_get (model, &iter, CHECKED, &checked, APPEAL_ID, &id, -1);
      if (!checked)
        continue;
      HtAgendaItem *item = ht_agenda_item_new (id);
      item->position = (int)changed->items->len + 1;
      g_ptr_array_add (changed->items, item);
    }
  return changed;
}

static void
saved_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtAgendaDialog) self = user_data;
  g_autoptr (HtHearingSaved) saved = ht_hearing_finish (self->page, store, result, self->faults);

  if (self->view == NULL)
    return;
  gtk_widget_set_sensitive (GTK_WIDGET (self), TRUE);
  if (saved == NULL)
    return;
  const guint n = ht_check_rows_count (self->view);
  g_autofree char *sentence = g_strdup_printf (
      ngettext ("%u case was put on the agenda.", "%u cases were put on the agenda.", n), n);
  ht_page_show_notice (self->page, sentence, TRUE);
  gtk_widget_destroy (GTK_WIDGET (self));
}

static void
save (HtAgendaDialog *self)
{
  g_autoptr (HtHearing) changed = with_checked (self);

  gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
  ht_hearing_save_async (self->page, changed, self->hearing, saved_cb, g_object_ref (self));
}

static void
ht_agenda_dialog_response (GtkDialog *dialog, int response)
{
  if (response == GTK_RESPONSE_OK)
    save (HT_AGENDA_DIALOG (dialog));
  else
    gtk_widget_destroy (GTK_WIDGET (dialog));
}

static void
ht_agenda_dialog_finalize (GObject *object)
{
  g_clear_pointer (&HT_AGENDA_DIALOG (object)->hearing, ht_hearing_free);
  G_OBJECT_CLASS (ht_agenda_dialog_parent_class)->finalize (object);
}

static void
ht_agenda_dialog_class_init (HtAgendaDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ht_agenda_dialog_finalize;
  GTK_DIALOG_CLASS (klass)->response = ht_agenda_dialog_response;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/haetae/Haetae/agenda-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HtAgendaDialog, head);
  gtk_widget_class_bind_template_child (widget_class, HtAgendaDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, HtAgendaDialog, view);
  gtk_widget_class_bind_template_child (widget_class, HtAgendaDialog, check);
  gtk_widget_class_bind_template_child (widget_class, HtAgendaDialog, rows);
  gtk_widget_class_bind_template_child (widget_class, HtAgendaDialog, faults);
  gtk_widget_class_bind_template_child (widget_class, HtAgendaDialog, ok_button);
}

static void
ht_agenda_dialog_init (HtAgendaDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_dialog_set_default_response (GTK_DIALOG (self), GTK_RESPONSE_OK);
  ht_check_rows_install (self->view, self->check, CHECKED, count_checked, self);
}

void
ht_agenda_dialog_open (HtPage *page, const HtHearing *hearing)
{
  GtkWidget *window = gtk_widget_get_toplevel (GTK_WIDGET (page));
  HtAgendaDialog *self = g_object_new (HT_TYPE_AGENDA_DIALOG, "transient-for", window,
                                       "destroy-with-parent", TRUE, NULL);
  HtHearingOpening *opening = g_new0 (HtHearingOpening, 1);

  self->page = page;
  self->hearing = ht_hearing_copy (hearing);
  opening->id = hearing->id;
  opening->today = ht_page_today (page);
  count_checked (self);
  ht_store_read_async (ht_page_store (page), ht_propose_agenda, opening, g_free,
                       (GDestroyNotify)g_ptr_array_unref, NULL, candidates_cb, g_object_ref (self));
  gtk_window_present (GTK_WINDOW (self));
}
