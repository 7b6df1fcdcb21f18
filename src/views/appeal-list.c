#include "views/appeal-list.h"
#include "store/appeals.h"
#include "views/appeal-list-model.h"
#include "views/column-memory.h"
#include "views/dday.h"
#include "views/row-menu.h"
#include <glib/gi18n-lib.h>

/* Selections larger than this are given up when the list is shown anew. */
#define MAX_KEPT_SELECTION 1000

/* From so many rows on GTK's announcement of every single cell to assistive technology, when a
 * model is attached, is a pause: 12 s for a million rows. */
#define MANY_ROWS 10000

struct _HtAppealList
{
  GtkScrolledWindow parent_instance;
  GtkTreeView *view;
  GtkTreeSelection *selection;
  GtkTreeViewColumn *number, *received, *agency, *title, *dday, *ruling;
  GtkCellRenderer *dday_cell;
  HtAppealListModel *model;
  HtAppealOrder order;
  gboolean descending;
  gboolean is_showing;
};

enum
{
  ACTIVATED,
  SORTED,
  SELECTED,
  COPY,
  DELETE_KEY,
  FAILED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_TYPE (HtAppealList, ht_appeal_list, GTK_TYPE_SCROLLED_WINDOW)

/* A colour of the style sheet, so that the dark theme has its own. */
static void
set_colour (GtkCellRenderer *cell, GtkWidget *widget, HtDdayUrgency urgency)
{
  static const char *const names[] = { NULL, "ht_due_soon", "ht_overdue" };
  GdkRGBA colour;

  if (names[urgency] != NULL
      && gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), names[urgency],
                                         &colour))
    g_object_set (cell, "foreground-rgba", &colour, "weight", PANGO_WEIGHT_BOLD, NULL);
  else
    g_object_set (cell, "foreground-set", FALSE, "weight", PANGO_WEIGHT_NORMAL, NULL);
}

static void
render_dday_cb (GtkTreeViewColumn *column, GtkCellRenderer *cell, GtkTreeModel *model,
                GtkTreeIter *iter, gpointer user_data)
{
  HtAppealList *self = user_data;
  int urgency;

  gtk_tree_model_get (model, iter, HT_APPEAL_LIST_URGENCY, &urgency, -1);
  set_colour (cell, GTK_WIDGET (self->view), (HtDdayUrgency)urgency);
}

static GtkTreeViewColumn *
column_of_order (HtAppealList *self, HtAppealOrder order)
{
  GtkTreeViewColumn *columns[] = {
    [HT_APPEALS_BY_RECEIVED] = self->received, [HT_APPEALS_BY_NUMBER] = self->number,
    [HT_APPEALS_BY_AGENCY] = self->agency,     [HT_APPEALS_BY_TITLE] = self->title,
    [HT_APPEALS_BY_DUE] = self->dday,          [HT_APPEALS_BY_RULED] = self->ruling,
  };

  return columns[order];
}

static void
show_order (HtAppealList *self)
{
  for (HtAppealOrder order = HT_APPEALS_BY_RECEIVED; order <= HT_APPEALS_BY_RULED; order++)
    {
      GtkTreeViewColumn *column = column_of_order (self, order);

      gtk_tree_view_column_set_sort_indicator (column, order == self->order);
      gtk_tree_view_column_set_sort_order (column, self->descending ? GTK_SORT_DESCENDING
                                                                    : GTK_SORT_ASCENDING);
    }
}

static GHashTable *
keep_selection (HtAppealList *self)
{
  g_autoptr (GHashTable) kept = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  if (gtk_tree_selection_count_selected_rows (self->selection) > MAX_KEPT_SELECTION)
    return g_steal_pointer (&kept);
  g_autoptr (GArray) ids = ht_appeal_list_get_selected (self);
  for (guint i = 0; i < ids->len; i++)
    g_hash_table_add (kept, g_memdup2 (&g_array_index (ids, gint64, i), sizeof (gint64)));
  return g_steal_pointer (&kept);
}

static void
restore_selection (HtAppealList *self, GHashTable *kept)
{
  GArray *ids = ht_appeal_list_model_ids (self->model);
  guint left = g_hash_table_size (kept);

  gtk_tree_selection_unselect_all (self->selection);
  for (guint i = 0; i < ids->len && left > 0; i++)
    if (g_hash_table_contains (kept, &g_array_index (ids, gint64, i)))
      {
        g_autoptr (GtkTreePath) path = gtk_tree_path_new_from_indices ((int)i, -1);

        gtk_tree_selection_select_path (self->selection, path);
        left--;
      }
}

static gint64
id_of_path (HtAppealList *self, GtkTreePath *path)
{
  return ht_appeal_list_model_id (self->model, (guint)gtk_tree_path_get_indices (path)[0]);
}

/* The id of the row at the top of the screen and of the row with the keyboard, 0 for none. */
static void
keep_position (HtAppealList *self, gint64 *top, gint64 *cursor)
{
  g_autoptr (GtkTreePath) first = NULL;
  g_autoptr (GtkTreePath) focused = NULL;

  *top = *cursor = 0;
  if (gtk_tree_view_get_visible_range (self->view, &first, NULL))
    *top = id_of_path (self, first);
  gtk_tree_view_get_cursor (self->view, &focused, NULL);
  if (focused != NULL)
    *cursor = id_of_path (self, focused);
}

static void
restore_position (HtAppealList *self, gint64 top, gint64 cursor)
{
  int cursor_row = cursor != 0 ? ht_appeal_list_model_find (self->model, cursor) : -1;
  int top_row = top != 0 ? ht_appeal_list_model_find (self->model, top) : -1;

  if (cursor_row >= 0)
    {
      g_autoptr (GtkTreePath) path = gtk_tree_path_new_from_indices (cursor_row, -1);
      gtk_tree_view_set_cursor (self->view, path, NULL, FALSE);
    }
  if (top_row >= 0)
    {
      g_autoptr (GtkTreePath) path = gtk_tree_path_new_from_indices (top_row, -1);
      gtk_tree_view_scroll_to_cell (self->view, path, NULL, TRUE, 0, 0);
    }
}

/* A view without an accessible object announces nothing. GtkWidget gives it up in its own part of
 * "destroy" and makes a new one when it is asked for next; nothing else of the view is touched. */
static void
drop_accessible (HtAppealList *self)
{
  GtkWidgetClass *widget_class = g_type_class_peek (GTK_TYPE_WIDGET);

  widget_class->destroy (GTK_WIDGET (self->view));
}

static void
name_accessible (HtAppealList *self)
{
  atk_object_set_name (gtk_widget_get_accessible (GTK_WIDGET (self->view)),
                       _ ("Register of cases"));
}

static void
set_ids (HtAppealList *self, GArray *ids)
{
  gboolean are_many = MAX (ids->len, ht_appeal_list_model_size (self->model)) > MANY_ROWS;
  gint64 top, cursor;

  if (ht_appeal_list_model_can_set_in_place (self->model, ids))
    {
      ht_appeal_list_model_set_ids (self->model, ids);
      return;
    }
  keep_position (self, &top, &cursor);
  if (are_many)
    drop_accessible (self);
  gtk_tree_view_set_model (self->view, NULL);
  ht_appeal_list_model_set_ids (self->model, ids);
  /* Losing the selection may have asked for a new one. */
  if (are_many)
    drop_accessible (self);
  gtk_tree_view_set_model (self->view, GTK_TREE_MODEL (self->model));
  if (are_many)
    name_accessible (self);
  restore_position (self, top, cursor);
}

static void
scroll_to_top (HtAppealList *self)
{
  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view)), 0);
}

static GPtrArray *
load_page (gpointer db, const gint64 *ids, guint n, GError **error)
{
  return ht_appeals_load (db, ids, n, error);
}

static void
row_activated_cb (GtkTreeView *view, GtkTreePath *path, GtkTreeViewColumn *column,
                  HtAppealList *self)
{
  g_signal_emit (self, signals[ACTIVATED], 0, id_of_path (self, path));
}

static void
selection_changed_cb (HtAppealList *self)
{
  if (!self->is_showing)
    g_signal_emit (self, signals[SELECTED], 0);
}

static void
column_clicked_cb (GtkTreeViewColumn *column, HtAppealList *self)
{
  for (HtAppealOrder order = HT_APPEALS_BY_RECEIVED; order <= HT_APPEALS_BY_RULED; order++)
    if (column_of_order (self, order) == column)
      {
        self->descending = order == self->order && !self->descending;
        self->order = order;
      }
  show_order (self);
  g_signal_emit (self, signals[SORTED], 0);
}

static gboolean
is_over_badge (HtAppealList *self, int x, int y)
{
  GtkTreeViewColumn *column = NULL;
  int bin_x, bin_y;

  gtk_tree_view_convert_widget_to_bin_window_coords (self->view, x, y, &bin_x, &bin_y);
  return gtk_tree_view_get_path_at_pos (self->view, bin_x, bin_y, NULL, &column, NULL, NULL)
         && column == self->dday;
}

static gboolean
query_tooltip_cb (GtkTreeView *view, int x, int y, gboolean keyboard, GtkTooltip *tooltip,
                  HtAppealList *self)
{
  g_autoptr (GtkTreePath) path = NULL;
  g_autofree char *reason = NULL;
  GtkTreeModel *model;
  GtkTreeIter iter;

  if (!keyboard && !is_over_badge (self, x, y))
    return FALSE;
  if (!gtk_tree_view_get_tooltip_context (view, &x, &y, keyboard, &model, &path, &iter))
    return FALSE;
  gtk_tree_model_get (model, &iter, HT_APPEAL_LIST_REASON, &reason, -1);
  if (reason == NULL)
    return FALSE;
  gtk_tooltip_set_text (tooltip, reason);
  gtk_tree_view_set_tooltip_cell (view, tooltip, path, self->dday, NULL);
  return TRUE;
}

static gboolean
key_press_cb (GtkWidget *widget, GdkEventKey *event, HtAppealList *self)
{
  GdkModifierType state = event->state & gtk_accelerator_get_default_mod_mask ();

  if (state == GDK_CONTROL_MASK && event->keyval == GDK_KEY_c)
    g_signal_emit (self, signals[COPY], 0);
  else if (state == 0 && event->keyval == GDK_KEY_Delete)
    g_signal_emit (self, signals[DELETE_KEY], 0);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static void
model_failed_cb (HtAppealListModel *model, const GError *error, HtAppealList *self)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

static void
ht_appeal_list_dispose (GObject *object)
{
  HtAppealList *self = HT_APPEAL_LIST (object);

  g_clear_object (&self->model);
  G_OBJECT_CLASS (ht_appeal_list_parent_class)->dispose (object);
}

static void
add_signals (GType type)
{
  signals[ACTIVATED] = g_signal_new ("activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR);
  signals[SORTED]
      = g_signal_new ("sorted", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SELECTED]
      = g_signal_new ("selected", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[COPY]
      = g_signal_new ("copy", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[DELETE_KEY]
      = g_signal_new ("delete", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bind_callbacks (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, selection_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, column_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, query_tooltip_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_press_cb);
}

static void
ht_appeal_list_class_init (HtAppealListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ht_appeal_list_dispose;
  add_signals (HT_TYPE_APPEAL_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/haetae/Haetae/appeal-list.ui");
  gtk_widget_class_bind_template_child (widget_class, HtAppealList, view);
  gtk_widget_class_bind_template_child (widget_class, HtAppealList, selection);
  gtk_widget_class_bind_template_child (widget_class, HtAppealList, number);
  gtk_widget_class_bind_template_child (widget_class, HtAppealList, received);
  gtk_widget_class_bind_template_child (widget_class, HtAppealList, agency);
  gtk_widget_class_bind_template_child (widget_class, HtAppealList, title);
  gtk_widget_class_bind_template_child (widget_class, HtAppealList, dday);
  gtk_widget_class_bind_template_child (widget_class, HtAppealList, ruling);
  gtk_widget_class_bind_template_child (widget_class, HtAppealList, dday_cell);
  bind_callbacks (widget_class);
}

static void
ht_appeal_list_init (HtAppealList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_tree_view_column_set_cell_data_func (self->dday, self->dday_cell, render_dday_cb, self, NULL);
  ht_column_memory_attach (self->view, "appeals");
  self->order = HT_APPEALS_BY_RECEIVED;
  self->descending = TRUE;
  show_order (self);
}

void
ht_appeal_list_set_source (HtAppealList *self, HtDb *page_db)
{
  if (self->model != NULL && ht_appeal_list_model_source (self->model) == page_db)
    return;
  gtk_tree_view_set_model (self->view, NULL);
  g_clear_object (&self->model);
  if (page_db == NULL)
    return;
  self->model = ht_appeal_list_model_new (load_page, page_db);
  g_signal_connect (self->model, "failed", G_CALLBACK (model_failed_cb), self);
  gtk_tree_view_set_model (self->view, GTK_TREE_MODEL (self->model));
}

void
ht_appeal_list_show (HtAppealList *self, GArray *ids, HtDate today, HtDeadlineHabits *habits,
                     gboolean from_top)
{
  g_return_if_fail (self->model != NULL && gtk_tree_view_get_fixed_height_mode (self->view));
  g_autoptr (GHashTable) kept = keep_selection (self);

  self->is_showing = TRUE;
  ht_appeal_list_model_set_calendar (self->model, today, habits);
  set_ids (self, ids);
  restore_selection (self, kept);
  if (from_top)
    scroll_to_top (self);
  self->is_showing = FALSE;
  g_signal_emit (self, signals[SELECTED], 0);
}

void
ht_appeal_list_get_order (HtAppealList *self, HtAppealOrder *order, gboolean *descending)
{
  *order = self->order;
  *descending = self->descending;
}

void
ht_appeal_list_set_order (HtAppealList *self, HtAppealOrder order, gboolean descending)
{
  self->order = order;
  self->descending = descending;
  show_order (self);
}

GArray *
ht_appeal_list_get_ids (HtAppealList *self)
{
  return ht_appeal_list_model_ids (self->model);
}

GArray *
ht_appeal_list_get_selected (HtAppealList *self)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GList *paths = gtk_tree_selection_get_selected_rows (self->selection, NULL);

  for (GList *item = paths; item != NULL; item = item->next)
    {
      gint64 id = id_of_path (self, item->data);

      g_array_append_val (ids, id);
    }
  g_list_free_full (paths, (GDestroyNotify)gtk_tree_path_free);
  return ids;
}

void
ht_appeal_list_select (HtAppealList *self, gint64 id)
{
  int row = self->model != NULL ? ht_appeal_list_model_find (self->model, id) : -1;

  if (row < 0)
    return;
  g_autoptr (GtkTreePath) path = gtk_tree_path_new_from_indices (row, -1);
  gtk_tree_view_set_cursor (self->view, path, NULL, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

void
ht_appeal_list_set_menu (HtAppealList *self, GMenuModel *menu)
{
  ht_row_menu_install (self->view, menu);
}

void
ht_appeal_list_choose_columns (HtAppealList *self)
{
  ht_column_memory_popup (self->view);
}

void
ht_appeal_list_focus (HtAppealList *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}
