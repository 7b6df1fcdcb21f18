#include "views/comparison-table.h"
#include "base/text.h"
#include "views/plain-table.h"
#include "work/coverage-comparison.h"
#include "work/coverage-figures.h"
#include <glib/gi18n-lib.h>
#include <math.h>

/* The columns of the table. */
typedef enum
{
  DISTRICT,
  BASE_THEN,
  BASE_NOW,
  COVERED_THEN,
  COVERED_NOW,
  CHANGE,
  SHARE_THEN,
  SHARE_NOW,
  ONE_SHORT,
  N_COLUMNS
} Column;

/* Those of the model: the number of the row in the answer and its weight stand before the texts. */
enum
{
  MODEL_ROW,
  MODEL_WEIGHT,
  MODEL_TEXTS,
};

struct _HtComparisonTable
{
  GtkTreeView parent_instance;
  GtkListStore *rows;
  GPtrArray *districts; /* of HtDistrictComparison, total first */
};

G_DEFINE_FINAL_TYPE (HtComparisonTable, ht_comparison_table, GTK_TYPE_TREE_VIEW)

static double
value_of (const HtDistrictComparison *row, Column column, int number)
{
  switch (column)
    {
    case BASE_THEN:
      return row->base_then;
    case BASE_NOW:
      return row->base_now;
    case COVERED_THEN:
      return row->covered_then;
    case COVERED_NOW:
      return row->covered_now;
    case CHANGE:
      return (double)row->covered_now - row->covered_then;
    case SHARE_THEN:
      return ht_coverage_share (row->covered_then, row->base_then);
    case SHARE_NOW:
      return ht_coverage_share (row->covered_now, row->base_now);
    case ONE_SHORT:
      return row->one_short_now;
    case DISTRICT:
    case N_COLUMNS:
      break;
    }
  return number;
}

/* Owned by the caller. */
static char *
write_cell (const HtDistrictComparison *row, Column column, gboolean triangle)
{
  const double value = value_of (row, column, 0);
  if (column == DISTRICT)
    return g_strdup (row->district);
  if (column == CHANGE)
    return ht_text_change ((int)value, triangle);
  if (isnan (value) || (value == 0 && column != SHARE_THEN && column != SHARE_NOW))
    return g_strdup ("-");
  if (column == SHARE_THEN || column == SHARE_NOW)
    return g_strdup_printf ("%.0f%%", round (value * 100));
  return ht_text_count ((guint)value);
}

static void
add_row (HtComparisonTable *self, guint number, gboolean triangle)
{
  const HtDistrictComparison *row = g_ptr_array_index (self->districts, number);
  GtkTreeIter iter;
  gtk_list_store_insert_with_values (self->rows, &iter, -1, MODEL_ROW, (int)number, MODEL_WEIGHT,
                                     number == 0 ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL, -1);
  for (Column column = DISTRICT; column < N_COLUMNS; column++)
    {
      g_autofree char *text = write_cell (row, column, triangle);
      gtk_list_store_set (self->rows, &iter, MODEL_TEXTS + (int)column, text, -1);
    }
}

/* The total stays above the districts, whichever way they are sorted. */
static int
compare_rows_cb (GtkTreeModel *model, GtkTreeIter *a, GtkTreeIter *b, gpointer data)
{
  HtComparisonTable *self = data;
  GtkSortType order = GTK_SORT_ASCENDING;
  int sorted_by, left, right;
  gtk_tree_sortable_get_sort_column_id (GTK_TREE_SORTABLE (model), &sorted_by, &order);
  gtk_tree_model_get (model, a, MODEL_ROW, &left, -1);
  gtk_tree_model_get (model, b, MODEL_ROW, &right, -1);
  if (left == 0 || right == 0)
    return (left == 0 ? -1 : 1) * (order == GTK_SORT_ASCENDING ? 1 : -1);
  const Column column = (Column)(sorted_by - MODEL_TEXTS);
  const double one = value_of (g_ptr_array_index (self->districts, left), column, left);
  const double other = value_of (g_ptr_array_index (self->districts, right), column, right);
  return one != other ? (one > other) - (one < other) : left - right;
}

static const char *
column_name (Column column)
{
  switch (column)
    {
    case BASE_THEN:
    case BASE_NOW:
      return _ ("All dongs");
    case COVERED_THEN:
    case COVERED_NOW:
      return _ ("Dongs covered");
    case CHANGE:
      return _ ("Change");
    case SHARE_THEN:
    case SHARE_NOW:
      return _ ("Share");
    case ONE_SHORT:
      return _ ("One day short");
    case DISTRICT:
    case N_COLUMNS:
      break;
    }
  return _ ("District");
}

static void
add_columns (HtComparisonTable *self)
{
  for (Column column = DISTRICT; column < N_COLUMNS; column++)
    {
      const int text = MODEL_TEXTS + (int)column;
      GtkTreeViewColumn *added = ht_table_add_column (GTK_TREE_VIEW (self), column_name (column),
                                                      text, 104, column == DISTRICT ? 0 : 1);
      g_autoptr (GList) cells = gtk_cell_layout_get_cells (GTK_CELL_LAYOUT (added));
      gtk_tree_view_column_add_attribute (added, cells->data, "weight", MODEL_WEIGHT);
      gtk_tree_view_column_set_expand (added, TRUE);
      gtk_tree_view_column_set_sort_column_id (added, text);
      gtk_tree_sortable_set_sort_func (GTK_TREE_SORTABLE (self->rows), text, compare_rows_cb, self,
                                       NULL);
    }
}

static void
show_titles (HtComparisonTable *self, HtDate day_then, HtDate day_now)
{
  g_autofree char *then = ht_date_to_short (day_then);
  g_autofree char *now = ht_date_to_short (day_now);
  for (Column column = BASE_THEN; column < N_COLUMNS; column++)
    {
      const gboolean is_past
          = column == BASE_THEN || column == COVERED_THEN || column == SHARE_THEN;
      g_autofree char *title = column == CHANGE ? g_strdup (column_name (column))
                                                : g_strdup_printf ("%s\n%s", column_name (column),
                                                                   is_past ? then : now);
      gtk_tree_view_column_set_title (gtk_tree_view_get_column (GTK_TREE_VIEW (self), (int)column),
                                      title);
    }
}

static void
copy_row (HtComparisonTable *self, HtCopiedTable *table, GtkTreeIter *iter)
{
  char *cells[N_COLUMNS + 1] = { NULL };
  for (int column = 0; column < N_COLUMNS; column++)
    gtk_tree_model_get (GTK_TREE_MODEL (self->rows), iter, MODEL_TEXTS + column, &cells[column],
                        -1);
  ht_copied_table_add (table, (const char *const *)cells);
  for (int column = 0; column < N_COLUMNS; column++)
    g_free (cells[column]);
}

static void
ht_comparison_table_finalize (GObject *object)
{
  HtComparisonTable *self = HT_COMPARISON_TABLE (object);
  g_clear_object (&self->rows);
  g_clear_pointer (&self->districts, g_ptr_array_unref);
  G_OBJECT_CLASS (ht_comparison_table_parent_class)->finalize (object);
}

static void
ht_comparison_table_class_init (HtComparisonTableClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ht_comparison_table_finalize;
}

static void
ht_comparison_table_init (HtComparisonTable *self)
{
  GType types[MODEL_TEXTS + N_COLUMNS] = { G_TYPE_INT, G_TYPE_INT };
  for (int column = MODEL_TEXTS; column < (int)G_N_ELEMENTS (types); column++)
    types[column] = G_TYPE_STRING;
  self->rows = gtk_list_store_newv (G_N_ELEMENTS (types), types);
  gtk_tree_view_set_model (GTK_TREE_VIEW (self), GTK_TREE_MODEL (self->rows));
  gtk_tree_view_set_search_column (GTK_TREE_VIEW (self), MODEL_TEXTS);
  add_columns (self);
}

/* The place of the table stays. */
void
ht_comparison_table_take (HtComparisonTable *self, GPtrArray *districts, HtDate then, HtDate now,
                          gboolean triangle)
{
  g_return_if_fail (HT_IS_COMPARISON_TABLE (self));
  GtkAdjustment *place = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self));
  const double scrolled = gtk_adjustment_get_value (place);
  gtk_list_store_clear (self->rows);
  g_clear_pointer (&self->districts, g_ptr_array_unref);
  self->districts = districts;
  show_titles (self, then, now);
  for (guint i = 0; i < districts->len; i++)
    add_row (self, i, triangle);
  gtk_adjustment_set_value (place, scrolled);
}

HtCopiedTable *
ht_comparison_table_copy (HtComparisonTable *self)
{
  g_return_val_if_fail (HT_IS_COMPARISON_TABLE (self), NULL);
  GtkTreeModel *model = GTK_TREE_MODEL (self->rows);
  const char *titles[N_COLUMNS + 1] = { NULL };
  GtkTreeIter iter;
  for (int column = 0; column < N_COLUMNS; column++)
    titles[column]
        = gtk_tree_view_column_get_title (gtk_tree_view_get_column (GTK_TREE_VIEW (self), column));
  HtCopiedTable *copy = ht_copied_table_new (titles);
  for (gboolean more = gtk_tree_model_get_iter_first (model, &iter); more;
       more = gtk_tree_model_iter_next (model, &iter))
    copy_row (self, copy, &iter);
  return copy;
}
