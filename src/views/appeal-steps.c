#include "views/appeal-steps.h"
#include "views/step-line.h"
#include "work/log-step.h"
#include <glib/gi18n-lib.h>

enum
{
  COLUMN_ID, /* 0: a field of the case */
  COLUMN_DAY,
  COLUMN_STEP,
  COLUMN_DECISION,
  COLUMN_ARTICLE,
  COLUMN_REMARK,
};

struct _HtAppealSteps
{
  GtkBox parent_instance;
  GtkTreeView *list;
  GtkTreeSelection *selection;
  GtkListStore *rows;
  GtkWidget *delete_button;
  HtStepLine *line;

  HtPage *page; /* not owned */
  gint64 appeal_id;
};

enum
{
  LOGGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HtAppealSteps, ht_appeal_steps, GTK_TYPE_BOX)

static void
add_row (HtAppealSteps *self, const HtStep *step)
{
  g_autofree char *day = ht_date_to_korean (step->on);
  g_autofree char *remark
      = g_strjoin (step->other_case[0] != '\0' && step->text[0] != '\0' ? " · " : "",
                   step->other_case, step->text, NULL);

  gtk_list_store_insert_with_values (self->rows, NULL, -1, COLUMN_ID, step->id, COLUMN_DAY, day,
                                     COLUMN_STEP, ht_step_kind_name (step->kind), COLUMN_DECISION,
                                     ht_decision_name (step->decision), COLUMN_ARTICLE,
                                     ht_step_kind_article (step->kind), COLUMN_REMARK, remark, -1);
}

static gint64
get_selected (HtAppealSteps *self)
{
  GtkTreeIter iter;
  gint64 id = 0;

  if (gtk_tree_selection_get_selected (self->selection, NULL, &iter))
    gtk_tree_model_get (GTK_TREE_MODEL (self->rows), &iter, COLUMN_ID, &id, -1);
  return id;
}

static void
selected_cb (HtAppealSteps *self)
{
  gtk_widget_set_sensitive (self->delete_button, get_selected (self) != 0);
}

static void
logged_cb (HtAppealSteps *self)
{
  g_signal_emit (self, signals[LOGGED], 0);
}

static void
deleted_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtAppealSteps) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = ht_store_finish (HT_STORE (store), result, &error);

  if (name == NULL)
    {
      ht_page_show_error (self->page, error);
      return;
    }
  g_autofree char *sentence = g_strdup_printf (_ ("%s was deleted."), name);
  ht_page_show_notice (self->page, sentence, TRUE);
  g_signal_emit (self, signals[LOGGED], 0);
}

static void
delete_cb (HtAppealSteps *self)
{
  const gint64 id = get_selected (self);

  if (id != 0)
    ht_store_write_async (ht_page_store (self->page), ht_delete_step,
                          ht_step_deleting_new (self->appeal_id, id, ht_page_clerk (self->page)),
                          (GDestroyNotify)ht_step_deleting_free, g_free, NULL, deleted_cb,
                          g_object_ref (self));
}

static gboolean
key_cb (GtkWidget *list, GdkEventKey *event, HtAppealSteps *self)
{
  if (event->keyval != GDK_KEY_Delete)
    return GDK_EVENT_PROPAGATE;
  delete_cb (self);
  return GDK_EVENT_STOP;
}

static void
ht_appeal_steps_class_init (HtAppealStepsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[LOGGED] = g_signal_new ("logged", HT_TYPE_APPEAL_STEPS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
  g_type_ensure (HT_TYPE_STEP_LINE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/haetae/Haetae/appeal-steps.ui");
  gtk_widget_class_bind_template_child (widget_class, HtAppealSteps, list);
  gtk_widget_class_bind_template_child (widget_class, HtAppealSteps, selection);
  gtk_widget_class_bind_template_child (widget_class, HtAppealSteps, rows);
  gtk_widget_class_bind_template_child (widget_class, HtAppealSteps, delete_button);
  gtk_widget_class_bind_template_child (widget_class, HtAppealSteps, line);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, logged_cb);
  gtk_widget_class_bind_template_callback (widget_class, delete_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
}

static void
ht_appeal_steps_init (HtAppealSteps *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
ht_appeal_steps_new (void)
{
  return g_object_new (HT_TYPE_APPEAL_STEPS, NULL);
}

void
ht_appeal_steps_show (HtAppealSteps *self, HtPage *page, const HtOpenAppeal *opened)
{
  self->page = page;
  self->appeal_id = opened != NULL ? opened->appeal->id : 0;
  gtk_list_store_clear (self->rows);
  if (opened != NULL)
    {
      g_autoptr (GPtrArray) steps = ht_steps_of_appeal (opened->appeal, opened->steps);
      for (guint i = 0; i < steps->len; i++)
        add_row (self, g_ptr_array_index (steps, i));
    }
  ht_step_line_show (self->line, page, opened);
}

void
ht_appeal_steps_grab_focus (HtAppealSteps *self)
{
  ht_step_line_grab_focus (self->line);
}
