#include "views/agenda-list.h"
#include "views/dday.h"

/* ui/agenda-list.ui names these columns by their number. */
enum
{
  APPEAL_ID,
  POSITION,
  NUMBER,
  TITLE,
  AGENCY,
  APPELLANT,
  REVIEWER,
  DUE,
  DDAY,
  RESULT,
  IS_OVER,
};

struct _HtAgendaList
{
  GtkScrolledWindow parent_instance;
  GtkTreeView *view;
  GtkTreeSelection *selection;
  GtkListStore *rows;
  GtkTreeViewColumn *dday;
  GtkCellRenderer *dday_cell;
  gboolean is_showing;
};

enum
{
  ACTIVATED,
  SELECTED,
  DELETE_KEY,
  MOVE,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HtAgendaList, ht_agenda_list, GTK_TYPE_SCROLLED_WINDOW)

static const char *
result_of (const HtAgendaItem *item, const HtAppeal *appeal)
{
  if (item->result == HT_AGENDA_RULED && appeal->outcome != HT_OUTCOME_NONE)
    return ht_outcome_name (appeal->outcome);
  return item->result == HT_AGENDA_OPEN ? "" : ht_agenda_result_name (item->result);
}

static void
add_row (HtAgendaList *self, const HtHearingReading *reading, guint i, HtDate today)
{
  const HtAgendaItem *item = reading->file->hearing->items->pdata[i];
  const HtAppeal *appeal = ((const HtAgendaCase *)reading->file->cases->pdata[i])->appeal;
  const HtDate due = ht_hearing_ruling_due (reading, appeal, today);
  g_autofree char *due_text = due != HT_DATE_NONE ? ht_date_to_short (due) : g_strdup ("");
  g_autofree char *dday = due != HT_DATE_NONE ? ht_dday_text (due, today) : g_strdup ("");

  gtk_list_store_insert_with_values (
      self->rows, NULL, -1, APPEAL_ID, appeal->id, POSITION, (int)i + 1, NUMBER,
      appeal->case_number, TITLE, appeal->title, AGENCY, appeal->agency, APPELLANT,
      appeal->appellant, REVIEWER, appeal->lead_reviewer, DUE, due_text, DDAY, dday, RESULT,
      result_of (item, appeal), IS_OVER,
      due != HT_DATE_NONE && ht_dday_urgency (due, today) == HT_DDAY_OVER, -1);
}

static gint64
id_at (HtAgendaList *self, GtkTreePath *path)
{
  GtkTreeIter iter;
  gint64 id = 0;

  if (gtk_tree_model_get_iter (GTK_TREE_MODEL (self->rows), &iter, path))
    gtk_tree_model_get (GTK_TREE_MODEL (self->rows), &iter, APPEAL_ID, &id, -1);
  return id;
}

static gboolean
is_among (GArray *ids, gint64 id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      return TRUE;
  return FALSE;
}

/* The cursor first: setting it selects its row alone. */
static void
restore (HtAgendaList *self, const HtHearing *hearing, GArray *kept, gint64 at)
{
  for (guint i = 0; i < hearing->items->len; i++)
    if (((const HtAgendaItem *)hearing->items->pdata[i])->appeal_id == at)
      {
        g_autoptr (GtkTreePath) path = gtk_tree_path_new_from_indices ((int)i, -1);
        gtk_tree_view_set_cursor (self->view, path, NULL, FALSE);
      }
  gtk_tree_selection_unselect_all (self->selection);
  for (guint i = 0; i < hearing->items->len; i++)
    if (is_among (kept, ((const HtAgendaItem *)hearing->items->pdata[i])->appeal_id))
      {
        g_autoptr (GtkTreePath) path = gtk_tree_path_new_from_indices ((int)i, -1);
        gtk_tree_selection_select_path (self->selection, path);
      }
}

/* A colour of the style sheet, so that the dark theme has its own. */
static void
render_dday_cb (GtkTreeViewColumn *column, GtkCellRenderer *cell, GtkTreeModel *model,
                GtkTreeIter *iter, gpointer user_data)
{
  HtAgendaList *self = user_data;
  GdkRGBA colour;
  gboolean is_over;

  gtk_tree_model_get (model, iter, IS_OVER, &is_over, -1);
  if (is_over
      && gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self->view)),
                                         "ht_overdue", &colour))
    g_object_set (cell, "foreground-rgba", &colour, NULL);
  else
    g_object_set (cell, "foreground-set", FALSE, NULL);
}

static void
row_activated_cb (GtkTreeView *view, GtkTreePath *path, GtkTreeViewColumn *column,
                  HtAgendaList *self)
{
  g_signal_emit (self, signals[ACTIVATED], 0, id_at (self, path));
}

static void
selection_changed_cb (HtAgendaList *self)
{
  if (!self->is_showing)
    g_signal_emit (self, signals[SELECTED], 0);
}

static gboolean
key_press_cb (GtkWidget *view, GdkEventKey *event, HtAgendaList *self)
{
  const GdkModifierType modifiers = event->state & gtk_accelerator_get_default_mod_mask ();

  if (modifiers == GDK_MOD1_MASK && (event->keyval == GDK_KEY_Up || event->keyval == GDK_KEY_Down))
    g_signal_emit (self, signals[MOVE], 0, event->keyval == GDK_KEY_Up ? -1 : 1);
  else if (modifiers == 0 && event->keyval == GDK_KEY_Delete)
    g_signal_emit (self, signals[DELETE_KEY], 0);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static void
ht_agenda_list_class_init (HtAgendaListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[ACTIVATED] = g_signal_new ("activated", HT_TYPE_AGENDA_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[SELECTED] = g_signal_new ("selected", HT_TYPE_AGENDA_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 0);
  signals[DELETE_KEY] = g_signal_new ("delete", HT_TYPE_AGENDA_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                      NULL, NULL, G_TYPE_NONE, 0);
  signals[MOVE] = g_signal_new ("move", HT_TYPE_AGENDA_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/haetae/Haetae/agenda-list.ui");
  gtk_widget_class_bind_template_child (widget_class, HtAgendaList, view);
  gtk_widget_class_bind_template_child (widget_class, HtAgendaList, selection);
  gtk_widget_class_bind_template_child (widget_class, HtAgendaList, rows);
  gtk_widget_class_bind_template_child (widget_class, HtAgendaList, dday);
  gtk_widget_class_bind_template_child (widget_class, HtAgendaList, dday_cell);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, selection_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_press_cb);
}

static void
ht_agenda_list_init (HtAgendaList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_tree_view_column_set_cell_data_func (self->dday, self->dday_cell, render_dday_cb, self, NULL);
}

void
ht_agenda_list_show (HtAgendaList *self, const HtHearingReading *reading, HtDate today)
{
  GtkAdjustment *place = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view));
  const double scrolled = gtk_adjustment_get_value (place);
  g_autoptr (GArray) kept = ht_agenda_list_get_selected (self);
  g_autoptr (GtkTreePath) cursor = NULL;
  gint64 at;

  gtk_tree_view_get_cursor (self->view, &cursor, NULL);
  at = cursor != NULL ? id_at (self, cursor) : 0;
  self->is_showing = TRUE;
  gtk_list_store_clear (self->rows);
  for (guint i = 0; i < reading->file->cases->len; i++)
    add_row (self, reading, i, today);
  restore (self, reading->file->hearing, kept, at);
  self->is_showing = FALSE;
  gtk_adjustment_set_value (place, scrolled);
}

GArray *
ht_agenda_list_get_selected (HtAgendaList *self)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GList *paths = gtk_tree_selection_get_selected_rows (self->selection, NULL);

  for (GList *path = paths; path != NULL; path = path->next)
    {
      gint64 id = id_at (self, path->data);
      g_array_append_val (ids, id);
    }
  g_list_free_full (paths, (GDestroyNotify)gtk_tree_path_free);
  return ids;
}

void
ht_agenda_list_focus (HtAgendaList *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}
