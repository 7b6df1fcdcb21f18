#include "views/suggestions-dialog.h"

#include "work/coverage-figures.h"
#include "work/suggest-lawyers.h"
#include <glib/gi18n-lib.h>

enum
{
  COLUMN_ACCEPTED,
  COLUMN_DONG,
  COLUMN_PARTNER,
  COLUMN_DAYS,
  COLUMN_REASON,
};

struct _HtSuggestionsDialog
{
  GtkDialog parent_instance;
  GtkStack *stack;
  GtkLabel *sentence;
  GtkListStore *model;
  GtkTreeView *rows;
  GtkWidget *accept_button;

  HtWindow *window; /* not owned: it outlives its modal dialog */
  GPtrArray
      *suggestions; /* of HtSuggestion, in the order of the rows; NULL while they are sought */
  guint covered;
  GCancellable *cancellable;
};

#define HT_TYPE_SUGGESTIONS_DIALOG (ht_suggestions_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HtSuggestionsDialog, ht_suggestions_dialog, HT, SUGGESTIONS_DIALOG, GtkDialog)
G_DEFINE_FINAL_TYPE (HtSuggestionsDialog, ht_suggestions_dialog, GTK_TYPE_DIALOG)

typedef struct
{
  GPtrArray *suggestions;
  guint covered;
} Answer;

static void
free_answer (gpointer data)
{
  Answer *answer = data;

  g_clear_pointer (&answer->suggestions, g_ptr_array_unref);
  g_free (answer);
}

static gpointer
suggest_job (HtDb *db, gpointer on, GError **error)
{
  g_autoptr (HtCoverageFigures) figures
      = ht_coverage_figures_load (db, GPOINTER_TO_INT (on), error);
  g_autoptr (GPtrArray) suggestions = figures != NULL ? ht_suggest_lawyers (db, on, error) : NULL;

  if (suggestions == NULL)
    return NULL;
  Answer *answer = g_new (Answer, 1);
  answer->suggestions = g_steal_pointer (&suggestions);
  answer->covered = figures->coverage->covered;
  return answer;
}

static gboolean
is_accepted (HtSuggestionsDialog *self, guint row)
{
  GtkTreeIter iter;
  gboolean accepted = FALSE;

  if (gtk_tree_model_iter_nth_child (GTK_TREE_MODEL (self->model), &iter, NULL, (int)row))
    gtk_tree_model_get (GTK_TREE_MODEL (self->model), &iter, COLUMN_ACCEPTED, &accepted, -1);
  return accepted;
}

static guint
count_accepted (HtSuggestionsDialog *self)
{
  guint n = 0;

  for (guint i = 0; self->suggestions != NULL && i < self->suggestions->len; i++)
    n += is_accepted (self, i) ? 1 : 0;
  return n;
}

static void
show_sentence (HtSuggestionsDialog *self)
{
  guint n = count_accepted (self);
  g_autofree char *sentence
      = g_strdup_printf (_ ("%u of %u suggestions ticked: covered neighbourhoods %u → %u."), n,
                         self->suggestions->len, self->covered, self->covered + n);

  gtk_label_set_text (self->sentence, sentence);
  gtk_widget_set_sensitive (self->accept_button, n > 0);
}

static void
fill (HtSuggestionsDialog *self)
{
  for (guint i = 0; i < self->suggestions->len; i++)
    {
      const HtSuggestion *one = g_ptr_array_index (self->suggestions, i);
      g_autofree char *dong = g_strdup_printf ("%s %s", one->district, one->dong);
      g_autofree char *weeks = ht_weeks_to_text (one->weeks);
      g_autofree char *days
          = g_strdup_printf (_ ("%s, weeks %s"), ht_weekday_name (one->weekday), weeks);
      gtk_list_store_insert_with_values (self->model, NULL, -1, COLUMN_ACCEPTED, TRUE, COLUMN_DONG,
                                         dong, COLUMN_PARTNER, one->partner, COLUMN_DAYS, days,
                                         COLUMN_REASON, one->reason, -1);
    }
  gtk_stack_set_visible_child_name (self->stack,
                                    self->suggestions->len > 0 ? "suggestions" : "none");
  if (self->suggestions->len > 0)
    {
      show_sentence (self);
      gtk_widget_grab_focus (self->accept_button);
    }
}

static void
suggested_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtSuggestionsDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  Answer *answer = ht_store_finish (HT_STORE (store), result, &error);

  if (self->rows == NULL)
    {
      g_clear_pointer (&answer, free_answer);
      return;
    }
  if (answer == NULL)
    {
      ht_window_show_error (self->window, error);
      gtk_widget_destroy (GTK_WIDGET (self));
      return;
    }
  self->suggestions = g_steal_pointer (&answer->suggestions);
  self->covered = answer->covered;
  free_answer (answer);
  fill (self);
}

static void
toggled_cb (GtkCellRendererToggle *cell, char *path, HtSuggestionsDialog *self)
{
  GtkTreeIter iter;
  gboolean accepted;

  if (!gtk_tree_model_get_iter_from_string (GTK_TREE_MODEL (self->model), &iter, path))
    return;
  gtk_tree_model_get (GTK_TREE_MODEL (self->model), &iter, COLUMN_ACCEPTED, &accepted, -1);
  gtk_list_store_set (self->model, &iter, COLUMN_ACCEPTED, !accepted, -1);
  show_sentence (self);
}

/* Enter on a row ticks it. */
static void
row_activated_cb (GtkTreeView *view, GtkTreePath *path, GtkTreeViewColumn *column,
                  HtSuggestionsDialog *self)
{
  g_autofree char *text = gtk_tree_path_to_string (path);

  toggled_cb (NULL, text, self);
}

static void
accepted_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtWindow) window = user_data;
  g_autoptr (GError) error = NULL;
  guint n = GPOINTER_TO_UINT (ht_store_finish (HT_STORE (store), result, &error));

  if (n == 0)
    {
      ht_window_show_error (window, error);
      return;
    }
  g_autofree char *sentence
      = g_strdup_printf (ngettext ("%u suggestion was accepted; its consultation days begin today.",
                                   "%u suggestions were accepted; their consultation days begin "
                                   "today.",
                                   n),
                         n);
  ht_window_show_notice (window, sentence, TRUE);
}

static void
accept (HtSuggestionsDialog *self)
{
  GPtrArray *accepted = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_suggestion_free);

  for (guint i = self->suggestions->len; i > 0; i--)
    if (is_accepted (self, i - 1))
      g_ptr_array_insert (accepted, 0, g_ptr_array_steal_index (self->suggestions, i - 1));
  ht_store_write_async (ht_window_store (self->window), ht_accept_suggestions,
                        ht_suggestion_accepting_new (accepted, ht_window_today (self->window),
                                                     ht_window_clerk (self->window)),
                        (GDestroyNotify)ht_suggestion_accepting_free, NULL, NULL, accepted_cb,
                        g_object_ref (self->window));
}

static void
ht_suggestions_dialog_response (GtkDialog *dialog, int response)
{
  HtSuggestionsDialog *self = HT_SUGGESTIONS_DIALOG (dialog);

  if (response == GTK_RESPONSE_OK && self->suggestions != NULL && count_accepted (self) > 0)
    accept (self);
  gtk_widget_destroy (GTK_WIDGET (dialog));
}

static void
ht_suggestions_dialog_dispose (GObject *object)
{
  HtSuggestionsDialog *self = HT_SUGGESTIONS_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->suggestions, g_ptr_array_unref);
  G_OBJECT_CLASS (ht_suggestions_dialog_parent_class)->dispose (object);
}

#define BIND(child) gtk_widget_class_bind_template_child (widget_class, HtSuggestionsDialog, child)

static void
ht_suggestions_dialog_class_init (HtSuggestionsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ht_suggestions_dialog_dispose;
  GTK_DIALOG_CLASS (klass)->response = ht_suggestions_dialog_response;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/haetae/Haetae/suggestions-dialog.ui");
  BIND (stack);
  BIND (sentence);
  BIND (model);
  BIND (rows);
  BIND (accept_button);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
ht_suggestions_dialog_init (HtSuggestionsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ht_suggestions_dialog_open (HtWindow *window)
{
  HtSuggestionsDialog *self = g_object_new (HT_TYPE_SUGGESTIONS_DIALOG, "transient-for", window,
                                            "destroy-with-parent", TRUE, NULL);

  self->window = window;
  self->cancellable = g_cancellable_new ();
  ht_store_read_async (ht_window_store (window), suggest_job,
                       GINT_TO_POINTER (ht_window_today (window)), NULL, free_answer,
                       self->cancellable, suggested_cb, g_object_ref (self));
  gtk_window_present (GTK_WINDOW (self));
}
