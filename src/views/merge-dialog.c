#include "views/merge-dialog.h"
#include "views/merge-fields.h"
#include "work/open-duplicates.h"
#include <glib/gi18n-lib.h>

/* ui/merge-dialog.ui names these columns by their number. */
enum
{
  PAIR,
  SURENESS,
  NAME,
  OTHER,
  REASON
};

struct _HtMergeDialog
{
  GtkDialog parent_instance;
  GtkStack *stack;
  GtkTreeView *view;
  GtkTreeSelection *selection;
  GtkListStore *rows;
  GtkLabel *faults;
  GtkWidget *ok_button;
  HtMergeFields *fields;

  HtPage *page;
  GArray *chosen;
  HtDuplicates *found;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (HtMergeDialog, ht_merge_dialog, GTK_TYPE_DIALOG)

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static char *
write_person (const HtPartner *partner)
{
  const char *place = partner->firm[0] != '\0' ? partner->firm : partner->district;

  return place[0] != '\0' ? g_strdup_printf ("%s (%s)", partner->name, place)
                          : g_strdup (partner->name);
}

static const char *
sureness_word (HtDuplicateSureness sureness)
{
  static const char *const words[] = { N_ ("possible"), N_ ("likely"), N_ ("sure") };

  return _ (words[sureness]);
}

static void
show_pairs (HtMergeDialog *self)
{
  gtk_list_store_clear (self->rows);
  for (guint i = 0; i < self->found->pairs->len; i++)
    {
      const HtDuplicatePair *pair = self->found->pairs->pdata[i];
      g_autofree char *name = write_person (pair->a);
      g_autofree char *other = write_person (pair->b);

      gtk_list_store_insert_with_values (self->rows, NULL, -1, PAIR, (int)i, SURENESS,
                                         sureness_word (pair->sureness), NAME, name, OTHER, other,
                                         REASON, pair->reason, -1);
    }
  gtk_stack_set_visible_child_name (self->stack, self->found->pairs->len > 0 ? "pairs" : "zero");
  if (self->found->pairs->len == 0)
    return;
  g_autoptr (GtkTreePath) first = gtk_tree_path_new_first ();
  gtk_tree_view_set_cursor (self->view, first, NULL, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
read_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtMergeDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HtDuplicates) found = ht_store_finish (HT_STORE (store), result, &error);

  if (found == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        show_text (self->faults, error->message);
      return;
    }
  g_clear_pointer (&self->found, ht_duplicates_free);
  self->found = g_steal_pointer (&found);
  show_pairs (self);
}

static void
start_reading (HtMergeDialog *self)
{
  gtk_widget_set_sensitive (self->ok_button, FALSE);
  ht_store_read_async (ht_page_store (self->page), ht_open_duplicates, g_array_ref (self->chosen),
                       (GDestroyNotify)g_array_unref, (GDestroyNotify)ht_duplicates_free,
                       self->cancellable, read_cb, g_object_ref (self));
}

static void
show_refusal (HtMergeDialog *self, const HtMerged *merged)
{
  if (merged->is_behind)
    {
      show_text (self->faults,
                 _ ("Somebody changed one of the two meanwhile. Look at them again."));
      start_reading (self);
      return;
    }
  g_ptr_array_add (merged->faults, NULL);
  g_autofree char *sentences = g_strjoinv ("\n", (char **)merged->faults->pdata);
  show_text (self->faults, sentences);
}

static void
merged_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtMergeDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HtMerged) merged = ht_store_finish (HT_STORE (store), result, &error);

  gtk_widget_set_sensitive (GTK_WIDGET (self), TRUE);
  if (merged == NULL)
    show_text (self->faults, error->message);
  else if (merged->id == 0)
    show_refusal (self, merged);
  else
    {
      g_autofree char *sentence = g_strdup_printf (
          _ ("The two records of %s are one now: consultation days %u, consultations %u and "
             "allowances %u went over."),
          merged->name, merged->moved.sessions, merged->moved.consultations,
          merged->moved.allowances);

      ht_page_show_notice (self->page, sentence, TRUE);
      g_array_set_size (self->chosen, 0);
      start_reading (self);
    }
}

static void
merge (HtMergeDialog *self)
{
  show_text (self->faults, NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
  ht_store_write_async (ht_page_store (self->page), ht_merge_partners,
                        ht_merge_fields_get (self->fields, ht_page_clerk (self->page)),
                        (GDestroyNotify)ht_merging_free, (GDestroyNotify)ht_merged_free, NULL,
                        merged_cb, g_object_ref (self));
}

static void
selection_changed_cb (HtMergeDialog *self)
{
  GtkTreeIter iter;
  int place;

  show_text (self->faults, NULL);
  const gboolean some = gtk_tree_selection_get_selected (self->selection, NULL, &iter);
  gtk_widget_set_sensitive (self->ok_button, some);
  if (!some)
    return;
  gtk_tree_model_get (GTK_TREE_MODEL (self->rows), &iter, PAIR, &place, -1);
  const HtDuplicatePair *pair = self->found->pairs->pdata[place];
  ht_merge_fields_show (self->fields, pair->a, pair->b,
                        ht_duplicates_ties (self->found, pair->a->id),
                        ht_duplicates_ties (self->found, pair->b->id));
}

static void
ht_merge_dialog_response (GtkDialog *dialog, int response)
{
  if (response == GTK_RESPONSE_OK)
    merge (HT_MERGE_DIALOG (dialog));
  else
    gtk_widget_destroy (GTK_WIDGET (dialog));
}

static void
ht_merge_dialog_dispose (GObject *object)
{
  HtMergeDialog *self = HT_MERGE_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->found, ht_duplicates_free);
  g_clear_pointer (&self->chosen, g_array_unref);
  G_OBJECT_CLASS (ht_merge_dialog_parent_class)->dispose (object);
}

static void
ht_merge_dialog_class_init (HtMergeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ht_merge_dialog_dispose;
  GTK_DIALOG_CLASS (klass)->response = ht_merge_dialog_response;
  g_type_ensure (HT_TYPE_MERGE_FIELDS);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/haetae/Haetae/merge-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HtMergeDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, HtMergeDialog, view);
  gtk_widget_class_bind_template_child (widget_class, HtMergeDialog, selection);
  gtk_widget_class_bind_template_child (widget_class, HtMergeDialog, rows);
  gtk_widget_class_bind_template_child (widget_class, HtMergeDialog, faults);
  gtk_widget_class_bind_template_child (widget_class, HtMergeDialog, fields);
  gtk_widget_class_bind_template_child (widget_class, HtMergeDialog, ok_button);
  gtk_widget_class_bind_template_callback (widget_class, selection_changed_cb);
}

static void
ht_merge_dialog_init (HtMergeDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ht_merge_dialog_open (HtPage *page, GArray *chosen)
{
  GtkWidget *window = gtk_widget_get_toplevel (GTK_WIDGET (page));
  HtMergeDialog *self = g_object_new (HT_TYPE_MERGE_DIALOG, "transient-for", window,
                                      "destroy-with-parent", TRUE, NULL);

  self->page = page;
  self->chosen = g_array_copy (chosen);
  start_reading (self);
  gtk_window_present (GTK_WINDOW (self));
}
