#include "views/substitute-dialog.h"
#include "base/text.h"
#include "domain/fault.h"
#include "views/plain-table.h"
#include "views/text-rows.h"
#include "work/find-substitutes.h"
#include "work/save-sessions.h"
#include <glib/gi18n-lib.h>

enum
{
  NAME,
  DISTRICT,
  DAYS,
  REMARK,
  ID,
  N_COLUMNS
};

struct _HtSubstituteDialog
{
  GtkDialog parent_instance;
  GtkLabel *head, *found;
  GtkEntry *words;
  GtkTreeView *view;
  GtkContainer *faults;
  GtkWidget *ok_button;

  HtPage *page; /* not owned: it outlives its modal dialog */
  GArray *ids;
  GPtrArray *people; /* of HtSubstitute; NULL until they are read */
};

G_DEFINE_FINAL_TYPE (HtSubstituteDialog, ht_substitute_dialog, GTK_TYPE_DIALOG)

static const char *
write_remark (const HtSubstitute *person)
{
  if (person->days >= person->limit)
    return _ ("Has the most days of a month");
  return person->is_near ? _ ("In the district") : "";
}

static void
add_person (GtkListStore *rows, const HtSubstitute *person)
{
  g_autofree char *days = g_strdup_printf ("%u/%u", person->days, person->limit);

  gtk_list_store_insert_with_values (rows, NULL, -1, NAME, person->name, DISTRICT, person->district,
                                     DAYS, days, REMARK, write_remark (person), ID,
                                     person->partner_id, -1);
}

/* The first row is chosen, so that a name and Enter are enough. */
static void
show_people (HtSubstituteDialog *self)
{
  const char *words = gtk_entry_get_text (self->words);
  g_autoptr (GtkListStore) rows = gtk_list_store_new (N_COLUMNS, G_TYPE_STRING, G_TYPE_STRING,
                                                      G_TYPE_STRING, G_TYPE_STRING, G_TYPE_INT64);
  g_autoptr (GtkTreePath) first = gtk_tree_path_new_first ();

  for (guint i = 0; i < self->people->len; i++)
    {
      const HtSubstitute *person = self->people->pdata[i];
      g_autofree char *text = g_strconcat (person->name, " ", person->district, NULL);
      if (ht_text_has_words (text, words))
        add_person (rows, person);
    }
  gtk_tree_view_set_model (self->view, GTK_TREE_MODEL (rows));
  gtk_tree_view_set_cursor (self->view, first, NULL, FALSE);
  gtk_widget_set_sensitive (self->ok_button,
                            gtk_tree_model_iter_n_children (GTK_TREE_MODEL (rows), NULL) > 0);
}

static void
found_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtSubstituteDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) people = ht_store_finish (HT_STORE (store), result, &error);

  if (self->view == NULL) /* closed meanwhile */
    return;
  if (people == NULL)
    {
      ht_page_show_error (self->page, error);
      return;
    }
  self->people = g_steal_pointer (&people);
  g_autofree char *found
      = self->people->len > 0
            ? g_strdup_printf (_ ("In the term and free at that time: %u"), self->people->len)
            : g_strdup (
                _ ("Nobody is in the term and free at all these times: select fewer days."));
  gtk_label_set_text (self->found, found);
  show_people (self);
}

static void
words_changed_cb (GtkWidget *entry, HtSubstituteDialog *self)
{
  if (self->people != NULL)
    show_people (self);
}

static gboolean
words_key_cb (GtkWidget *entry, GdkEventKey *event, HtSubstituteDialog *self)
{
  if (event->keyval != GDK_KEY_Down)
    return GDK_EVENT_PROPAGATE;
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  return GDK_EVENT_STOP;
}

static void
row_activated_cb (GtkTreeView *view, GtkTreePath *path, GtkTreeViewColumn *column,
                  HtSubstituteDialog *self)
{
  gtk_dialog_response (GTK_DIALOG (self), GTK_RESPONSE_OK);
}

static gint64
chosen_id (HtSubstituteDialog *self)
{
  GtkTreeModel *model;
  GtkTreeIter iter;
  gint64 id = 0;

  if (gtk_tree_selection_get_selected (gtk_tree_view_get_selection (self->view), &model, &iter))
    gtk_tree_model_get (model, &iter, ID, &id, -1);
  return id;
}

static void
saved_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtSubstituteDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = ht_store_finish (HT_STORE (store), result, &error);

  if (self->view == NULL)
    return;
  gtk_widget_set_sensitive (GTK_WIDGET (self), TRUE);
  if (ht_rows_show_refusal (self->faults, faults, error))
    return;
  ht_page_show_notice (self->page, _ ("The consultation days have a substitute."), TRUE);
  gtk_widget_destroy (GTK_WIDGET (self));
}

static void
save (HtSubstituteDialog *self)
{
  HtSessionsSaving *saving
      = ht_sessions_substituting_new (g_array_ref (self->ids), chosen_id (self),
                                      ht_page_today (self->page), ht_page_clerk (self->page));

  gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
  ht_store_write_async (ht_page_store (self->page), ht_substitute_sessions, saving,
                        (GDestroyNotify)ht_sessions_saving_free, (GDestroyNotify)g_ptr_array_unref,
                        NULL, saved_cb, g_object_ref (self));
}

static void
ht_substitute_dialog_response (GtkDialog *dialog, int response)
{
  HtSubstituteDialog *self = HT_SUBSTITUTE_DIALOG (dialog);

  if (response != GTK_RESPONSE_OK)
    gtk_widget_destroy (GTK_WIDGET (dialog));
  else if (self->people != NULL)
    save (self);
}

static void
ht_substitute_dialog_finalize (GObject *object)
{
  HtSubstituteDialog *self = HT_SUBSTITUTE_DIALOG (object);

  g_clear_pointer (&self->ids, g_array_unref);
  g_clear_pointer (&self->people, g_ptr_array_unref);
  G_OBJECT_CLASS (ht_substitute_dialog_parent_class)->finalize (object);
}

static void
ht_substitute_dialog_class_init (HtSubstituteDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ht_substitute_dialog_finalize;
  GTK_DIALOG_CLASS (klass)->response = ht_substitute_dialog_response;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/haetae/Haetae/substitute-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HtSubstituteDialog, head);
  gtk_widget_class_bind_template_child (widget_class, HtSubstituteDialog, found);
  gtk_widget_class_bind_template_child (widget_class, HtSubstituteDialog, words);
  gtk_widget_class_bind_template_child (widget_class, HtSubstituteDialog, view);
  gtk_widget_class_bind_template_child (widget_class, HtSubstituteDialog, faults);
  gtk_widget_class_bind_template_child (widget_class, HtSubstituteDialog, ok_button);
  gtk_widget_class_bind_template_callback (widget_class, words_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, words_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
ht_substitute_dialog_init (HtSubstituteDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_dialog_set_default_response (GTK_DIALOG (self), GTK_RESPONSE_OK);
  ht_table_add_column (self->view, _ ("Name"), NAME, 150, 0);
  ht_table_add_column (self->view, _ ("District"), DISTRICT, 100, 0);
  ht_table_add_column (self->view, _ ("Days this month"), DAYS, 110, 0.5f);
  ht_table_add_column (self->view, _ ("Remark"), REMARK, 130, 0);
}

void
ht_substitute_dialog_open (HtPage *page, GArray *ids, const char *words)
{
  GtkWidget *window = gtk_widget_get_toplevel (GTK_WIDGET (page));
  HtSubstituteDialog *self = g_object_new (HT_TYPE_SUBSTITUTE_DIALOG, "transient-for", window,
                                           "destroy-with-parent", TRUE, NULL);

  self->page = page;
  self->ids = ids;
  gtk_label_set_text (self->head, words);
  gtk_widget_set_sensitive (self->ok_button, FALSE);
  ht_store_read_async (ht_page_store (page), ht_find_substitutes, g_array_ref (ids),
                       (GDestroyNotify)g_array_unref, (GDestroyNotify)g_ptr_array_unref, NULL,
                       found_cb, g_object_ref (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->words));
  gtk_window_present (GTK_WINDOW (self));
}
