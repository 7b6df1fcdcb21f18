#include "views/reviewers-dialog.h"
#include "domain/commission.h"
#include "views/hearing-faults.h"
#include "views/text-rows.h"
#include "work/propose-agenda.h"
#include <glib/gi18n-lib.h>

#define REASON_CHARS 60

struct _HtReviewersDialog
{
  GtkDialog parent_instance;
  GtkLabel *head;
  GtkGrid *cases;
  GtkViewport *viewport;
  GtkScrolledWindow *scroll;
  GtkContainer *faults;
  GtkWidget *ok_button;

  HtPage *page; /* not owned: it outlives its modal dialog */
  HtHearingReading *reading;
  GPtrArray *choices; /* of HtReviewerChoice */
  GPtrArray *boxes;   /* of GtkComboBoxText, one for each choice, not owned */
};

G_DEFINE_FINAL_TYPE (HtReviewersDialog, ht_reviewers_dialog, GTK_TYPE_DIALOG)

/* Those whom the office may name: the designated ones, while there are none all in office. */
static GPtrArray *
list_names (HtReviewersDialog *self)
{
  const HtHearingFile *file = self->reading->file;
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < file->hearing->members->len; i++)
    {
      const HtHearingMember *member = file->hearing->members->pdata[i];
      if (!member->chair)
        g_ptr_array_add (names, g_strdup (member->name));
    }
  if (names->len > 0)
    return names;
  g_autoptr (GPtrArray) people = ht_commission_in_office (file->partners, file->hearing->day);
  for (guint i = 0; i < people->len; i++)
    g_ptr_array_add (names, g_strdup (((const HtPartner *)people->pdata[i])->name));
  return names;
}

/* A reviewer from before who is not designated can stay. */
static GtkWidget *
new_box (const HtReviewerChoice *choice, GPtrArray *names)
{
  GtkWidget *box = gtk_combo_box_text_new ();
  gboolean is_there = FALSE;

  gtk_combo_box_text_append (GTK_COMBO_BOX_TEXT (box), "", _ ("None"));
  for (guint i = 0; i < names->len; i++)
    {
      gtk_combo_box_text_append (GTK_COMBO_BOX_TEXT (box), names->pdata[i], names->pdata[i]);
      is_there = is_there || g_str_equal (names->pdata[i], choice->name);
    }
  if (!is_there && choice->name[0] != '\0')
    gtk_combo_box_text_append (GTK_COMBO_BOX_TEXT (box), choice->name, choice->name);
  gtk_combo_box_set_active_id (GTK_COMBO_BOX (box), choice->name);
  return box;
}

static const char *
title_of (HtReviewersDialog *self, gint64 appeal_id)
{
  const GPtrArray *cases = self->reading->file->cases;

  for (guint i = 0; i < cases->len; i++)
    {
      const HtAppeal *appeal = ((const HtAgendaCase *)cases->pdata[i])->appeal;
      if (appeal->id == appeal_id)
        return appeal->title;
    }
  return "";
}

static void
add_choice (HtReviewersDialog *self, const HtReviewerChoice *choice, GPtrArray *names, int row)
{
  GtkWidget *text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *box = new_box (choice, names);
  GtkWidget *reason;
  g_autofree char *head
      = g_strdup_printf ("%s  %s", choice->case_number, title_of (self, choice->appeal_id));

  ht_rows_add (GTK_CONTAINER (text), head, "ht-tabular");
  reason = ht_rows_add (GTK_CONTAINER (text), choice->reason, "ht-label");
  gtk_label_set_max_width_chars (GTK_LABEL (reason), REASON_CHARS);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  g_autofree char *name = g_strdup_printf (_ ("Lead reviewer of %s"), choice->case_number);
  atk_object_set_name (gtk_widget_get_accessible (box), name);
  gtk_grid_attach (self->cases, text, 0, row, 1, 1);
  gtk_grid_attach (self->cases, box, 1, row, 1, 1);
  g_ptr_array_add (self->boxes, box);
}

static void
show_choices (HtReviewersDialog *self)
{
  g_autoptr (GPtrArray) names = list_names (self);
  guint n = 0;

  for (guint i = 0; i < self->choices->len; i++)
    {
      const HtReviewerChoice *choice = self->choices->pdata[i];
      n += !choice->is_kept && choice->name[0] != '\0';
      add_choice (self, choice, names, (int)i);
    }
  gtk_widget_show_all (GTK_WIDGET (self->cases));
  g_autofree char *head = g_strdup_printf (
      _ ("%u of %u cases get a new lead reviewer: the one with the fewest cases and no conflict."),
      n, self->choices->len);
  gtk_label_set_text (self->head, head);
  gtk_widget_set_sensitive (self->ok_button, self->choices->len > 0);
  gtk_widget_grab_focus (self->ok_button);
}

static void
choices_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtReviewersDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) choices = ht_store_finish (HT_STORE (store), result, &error);

  if (choices == NULL)
    ht_page_show_error (self->page, error);
  else if (self->cases != NULL)
    {
      self->choices = g_steal_pointer (&choices);
      show_choices (self);
    }
}

static void
saved_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtReviewersDialog) self = user_data;
  g_autoptr (HtHearingSaved) saved = ht_hearing_finish (self->page, store, result, self->faults);

  if (self->cases == NULL)
    return;
  gtk_widget_set_sensitive (GTK_WIDGET (self), TRUE);
  if (saved == NULL)
    return;
  g_autofree char *sentence = g_strdup_printf (
      ngettext ("%u case has a new lead reviewer.", "%u cases have a new lead reviewer.", saved->n),
      saved->n);
  ht_page_show_notice (self->page, sentence, TRUE);
  gtk_widget_destroy (GTK_WIDGET (self));
}

static void
save (HtReviewersDialog *self)
{
  for (guint i = 0; i < self->choices->len; i++)
    {
      HtReviewerChoice *choice = self->choices->pdata[i];
      g_free (choice->name);
      choice->name = g_strdup (gtk_combo_box_get_active_id (self->boxes->pdata[i]));
    }
  gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
  ht_store_write_async (ht_page_store (self->page), ht_assign_reviewers,
                        ht_reviewer_assigning_new (self->reading->file->hearing->id, self->choices,
                                                   ht_page_today (self->page),
                                                   ht_page_clerk (self->page)),
                        (GDestroyNotify)ht_reviewer_assigning_free,
                        (GDestroyNotify)ht_hearing_saved_free, NULL, saved_cb, g_object_ref (self));
}

static void
ht_reviewers_dialog_response (GtkDialog *dialog, int response)
{
  HtReviewersDialog *self = HT_REVIEWERS_DIALOG (dialog);

  if (response != GTK_RESPONSE_OK)
    gtk_widget_destroy (GTK_WIDGET (self));
  else if (self->choices != NULL)
    save (self);
}

static void
ht_reviewers_dialog_finalize (GObject *object)
{
  HtReviewersDialog *self = HT_REVIEWERS_DIALOG (object);

  g_clear_pointer (&self->reading, ht_hearing_reading_unref);
  g_clear_pointer (&self->choices, g_ptr_array_unref);
  g_clear_pointer (&self->boxes, g_ptr_array_unref);
  G_OBJECT_CLASS (ht_reviewers_dialog_parent_class)->finalize (object);
}

static void
ht_reviewers_dialog_class_init (HtReviewersDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ht_reviewers_dialog_finalize;
  GTK_DIALOG_CLASS (klass)->response = ht_reviewers_dialog_response;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/haetae/Haetae/reviewers-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HtReviewersDialog, head);
  gtk_widget_class_bind_template_child (widget_class, HtReviewersDialog, cases);
  gtk_widget_class_bind_template_child (widget_class, HtReviewersDialog, viewport);
  gtk_widget_class_bind_template_child (widget_class, HtReviewersDialog, scroll);
  gtk_widget_class_bind_template_child (widget_class, HtReviewersDialog, faults);
  gtk_widget_class_bind_template_child (widget_class, HtReviewersDialog, ok_button);
}

static void
ht_reviewers_dialog_init (HtReviewersDialog *self)
{
  self->boxes = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_container_set_focus_vadjustment (GTK_CONTAINER (self->viewport),
                                       gtk_scrolled_window_get_vadjustment (self->scroll));
}

void
ht_reviewers_dialog_open (HtPage *page, HtHearingReading *reading)
{
  GtkWidget *window = gtk_widget_get_toplevel (GTK_WIDGET (page));
  HtReviewersDialog *self = g_object_new (HT_TYPE_REVIEWERS_DIALOG, "transient-for", window,
                                          "destroy-with-parent", TRUE, NULL);
  HtHearingOpening *opening = g_new0 (HtHearingOpening, 1);

  self->page = page;
  self->reading = ht_hearing_reading_ref (reading);
  opening->id = reading->file->hearing->id;
  opening->today = ht_page_today (page);
  gtk_widget_set_sensitive (self->ok_button, FALSE);
  ht_store_read_async (ht_page_store (page), ht_propose_reviewers, opening, g_free,
                       (GDestroyNotify)g_ptr_array_unref, NULL, choices_cb, g_object_ref (self));
  gtk_window_present (GTK_WINDOW (self));
}
