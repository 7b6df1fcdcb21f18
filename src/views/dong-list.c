#include "views/dong-list.h"
#include "base/text.h"
#include "views/map-picks.h"
#include <glib/gi18n-lib.h>

#define COVERED_DAYS 2

/* The choices, in the order of their box. */
typedef enum
{
  LIST_ONE_SHORT,
  LIST_NONE,
  LIST_COVERED,
  LIST_ALL,
  N_LISTS
} List;

enum
{
  COLUMN_ID,
  COLUMN_DISTRICT,
  COLUMN_DONG,
  COLUMN_DAYS,
  COLUMN_PICKED,
};

struct _HtDongList
{
  GtkBox parent_instance;
  GtkComboBoxText *list_choice;
  GtkTreeView *list;
  GtkTreeViewColumn *pick_column;
  GtkListStore *rows;

  const HtCoverage *coverage; /* not owned */
  gint64 dong_id;             /* the one chosen, 0 for none */
  char *words;
  GArray *picks;       /* of gint64; NULL while nothing is tried */
  gboolean is_filling; /* the rows change, not the choice */
};

enum
{
  DONG_SELECTED,
  DONGS_TOGGLED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HtDongList, ht_dong_list, GTK_TYPE_BOX)

static gboolean
is_listed (HtDongList *self, const HtDongCoverage *dong)
{
  switch ((List)gtk_combo_box_get_active (GTK_COMBO_BOX (self->list_choice)))
    {
    case LIST_ONE_SHORT:
      return dong->days == 1;
    case LIST_NONE:
      return dong->days == 0;
    case LIST_COVERED:
      return dong->days >= COVERED_DAYS;
    case LIST_ALL:
    case N_LISTS:
      break;
    }
  return TRUE;
}

static gboolean
has_words (const HtDong *dong, const char *words)
{
  g_autofree char *both = g_strdup_printf ("%s %s", dong->district, dong->name);
  return ht_text_has_words (both, words != NULL ? words : "");
}

static void
add_row (HtDongList *self, const HtDongCoverage *dong)
{
  g_autofree char *days
      = dong->days > 0 ? g_strdup_printf (_ ("%u days"), dong->days) : g_strdup ("-");
  const gboolean is_picked = self->picks != NULL && ht_map_is_picked (self->picks, dong->dong->id);
  GtkTreeIter iter;
  gtk_list_store_insert_with_values (
      self->rows, &iter, -1, COLUMN_ID, dong->dong->id, COLUMN_DISTRICT, dong->dong->district,
      COLUMN_DONG, dong->dong->name, COLUMN_DAYS, days, COLUMN_PICKED, is_picked, -1);
  if (dong->dong->id == self->dong_id)
    gtk_tree_selection_select_iter (gtk_tree_view_get_selection (self->list), &iter);
}

/* The choice of a dong and the place of the list stay: what a clerk looks at does not move by a
 * refresh. */
static void
fill_list (HtDongList *self)
{
  GtkAdjustment *place = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list));
  const double scrolled = gtk_adjustment_get_value (place);
  self->is_filling = TRUE;
  gtk_list_store_clear (self->rows);
  for (guint i = 0; i < self->coverage->dongs->len; i++)
    {
      const HtDongCoverage *dong = &g_array_index (self->coverage->dongs, HtDongCoverage, i);
      if (is_listed (self, dong) && has_words (dong->dong, self->words))
        add_row (self, dong);
    }
  self->is_filling = FALSE;
  gtk_adjustment_set_value (place, scrolled);
}

static const char *
list_name (List list)
{
  switch (list)
    {
    case LIST_ONE_SHORT:
      return _ ("One day short");
    case LIST_NONE:
      return _ ("None");
    case LIST_COVERED:
      return _ ("Covered");
    case LIST_ALL:
    case N_LISTS:
      break;
    }
  return _ ("All dongs");
}

static void
fill_choices (HtDongList *self)
{
  const HtCoverage *coverage = self->coverage;
  const guint counts[N_LISTS]
      = { coverage->one_short, coverage->base - coverage->covered - coverage->one_short,
          coverage->covered, coverage->base };
  const int active = gtk_combo_box_get_active (GTK_COMBO_BOX (self->list_choice));
  self->is_filling = TRUE;
  gtk_combo_box_text_remove_all (self->list_choice);
  for (int list = LIST_ONE_SHORT; list < N_LISTS; list++)
    {
      g_autofree char *text = g_strdup_printf ("%s (%u)", list_name ((List)list), counts[list]);
      gtk_combo_box_text_append_text (self->list_choice, text);
    }
  gtk_combo_box_set_active (GTK_COMBO_BOX (self->list_choice), MAX (active, 0));
  self->is_filling = FALSE;
}

static void
check_boxes (HtDongList *self)
{
  GtkTreeModel *model = GTK_TREE_MODEL (self->rows);
  GtkTreeIter iter;
  for (gboolean more = gtk_tree_model_get_iter_first (model, &iter); more;
       more = gtk_tree_model_iter_next (model, &iter))
    {
      gint64 id;
      gtk_tree_model_get (model, &iter, COLUMN_ID, &id, -1);
      gtk_list_store_set (self->rows, &iter, COLUMN_PICKED,
                          self->picks != NULL && ht_map_is_picked (self->picks, id), -1);
    }
}

/* The rows go first: cells that assistive technology has seen must not lose their column. */
static void
change_mode (HtDongList *self)
{
  const gboolean is_trying = self->picks != NULL;
  self->is_filling = TRUE;
  gtk_list_store_clear (self->rows);
  gtk_tree_selection_set_mode (gtk_tree_view_get_selection (self->list),
                               is_trying ? GTK_SELECTION_MULTIPLE : GTK_SELECTION_SINGLE);
  gtk_tree_view_column_set_visible (self->pick_column, is_trying);
  fill_list (self);
}

static void
toggle (HtDongList *self, GList *paths)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (GList *path = paths; path != NULL; path = path->next)
    {
      GtkTreeIter iter;
      gint64 id;
      gtk_tree_model_get_iter (GTK_TREE_MODEL (self->rows), &iter, path->data);
      gtk_tree_model_get (GTK_TREE_MODEL (self->rows), &iter, COLUMN_ID, &id, -1);
      g_array_append_val (ids, id);
    }
  if (ids->len > 0)
    g_signal_emit (self, signals[DONGS_TOGGLED], 0, ids);
}

static void
row_selected_cb (HtDongList *self)
{
  GtkTreeModel *model;
  GtkTreeIter iter;
  if (self->is_filling || self->picks != NULL
      || !gtk_tree_selection_get_selected (gtk_tree_view_get_selection (self->list), &model, &iter))
    return;
  gtk_tree_model_get (model, &iter, COLUMN_ID, &self->dong_id, -1);
  g_signal_emit (self, signals[DONG_SELECTED], 0, self->dong_id);
}

static void
row_activated_cb (HtDongList *self, GtkTreePath *path)
{
  if (self->picks == NULL)
    return;
  GList one = { path, NULL, NULL };
  toggle (self, &one);
}

static void
box_toggled_cb (HtDongList *self, const char *place)
{
  g_autoptr (GtkTreePath) path = gtk_tree_path_new_from_string (place);
  row_activated_cb (self, path);
}

/* The space bar checks all selected rows at once; by itself the tree would keep only the last. */
static gboolean
key_pressed_cb (HtDongList *self, GdkEventKey *event)
{
  const guint modifiers = event->state & gtk_accelerator_get_default_mod_mask ();
  if (self->picks == NULL || event->keyval != GDK_KEY_space || modifiers != 0)
    return GDK_EVENT_PROPAGATE;
  GList *paths
      = gtk_tree_selection_get_selected_rows (gtk_tree_view_get_selection (self->list), NULL);
  toggle (self, paths);
  g_list_free_full (paths, (GDestroyNotify)gtk_tree_path_free);
  return GDK_EVENT_STOP;
}

static void
list_chosen_cb (HtDongList *self)
{
  if (self->coverage != NULL && !self->is_filling)
    fill_list (self);
}

static void
ht_dong_list_finalize (GObject *object)
{
  HtDongList *self = HT_DONG_LIST (object);
  g_clear_pointer (&self->picks, g_array_unref);
  g_free (self->words);
  G_OBJECT_CLASS (ht_dong_list_parent_class)->finalize (object);
}

static void
ht_dong_list_class_init (HtDongListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->finalize = ht_dong_list_finalize;
  signals[DONG_SELECTED] = g_signal_new ("dong-selected", HT_TYPE_DONG_LIST, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[DONGS_TOGGLED] = g_signal_new ("dongs-toggled", HT_TYPE_DONG_LIST, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/haetae/Haetae/dong-list.ui");
  gtk_widget_class_bind_template_child (widget_class, HtDongList, list_choice);
  gtk_widget_class_bind_template_child (widget_class, HtDongList, list);
  gtk_widget_class_bind_template_child (widget_class, HtDongList, pick_column);
  gtk_widget_class_bind_template_child (widget_class, HtDongList, rows);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, box_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_chosen_cb);
}

static void
ht_dong_list_init (HtDongList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ht_dong_list_show (HtDongList *self, const HtCoverage *coverage)
{
  g_return_if_fail (HT_IS_DONG_LIST (self));
  self->coverage = coverage;
  fill_choices (self);
  fill_list (self);
}

void
ht_dong_list_search (HtDongList *self, const char *words)
{
  g_return_if_fail (HT_IS_DONG_LIST (self));
  g_free (self->words);
  self->words = g_strdup (words);
  if (words[0] != '\0')
    gtk_combo_box_set_active (GTK_COMBO_BOX (self->list_choice), LIST_ALL);
  list_chosen_cb (self);
}

void
ht_dong_list_select (HtDongList *self, gint64 dong_id)
{
  g_return_if_fail (HT_IS_DONG_LIST (self));
  self->dong_id = dong_id;
  list_chosen_cb (self);
}

void
ht_dong_list_try (HtDongList *self, const GArray *picks)
{
  g_return_if_fail (HT_IS_DONG_LIST (self));
  const gboolean was_trying = self->picks != NULL;
  g_clear_pointer (&self->picks, g_array_unref);
  self->picks = picks != NULL ? ht_map_copy_picks (picks) : NULL;
  if (was_trying != (picks != NULL))
    change_mode (self);
  check_boxes (self);
}
