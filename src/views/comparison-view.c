#include "views/comparison-view.h"
#include "base/text.h"
#include "views/copied-table.h"
#include "views/date-entry.h"
#include "views/plain-table.h"
#include "views/typed-date.h"
#include "work/coverage-comparison.h"
#include "work/coverage-figures.h"
#include "work/office-settings.h"
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

/* Which past day is compared with. */
typedef enum
{
  THEN_YEAR_BEFORE,
  THEN_YEAR_END,
  THEN_TYPED
} Then;

struct _HtComparisonView
{
  GtkBox parent_instance;
  HtDateEntry *then_entry;
  GtkLabel *then_error;
  GtkTreeView *table;
  GtkListStore *rows;

  HtPage *page; /* not owned */
  HtDate on;
  Then choice;
  HtDate typed;
  GPtrArray *districts; /* of HtDistrictComparison, total first */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (HtComparisonView, ht_comparison_view, GTK_TYPE_BOX)

typedef struct
{
  HtDate then, now;
} Request;

typedef struct
{
  Request days;
  GPtrArray *districts;
  gboolean triangle;
} Answer;

static void
free_answer (gpointer data)
{
  Answer *answer = data;
  g_clear_pointer (&answer->districts, g_ptr_array_unref);
  g_free (answer);
}

static gpointer
comparison_job (HtDb *db, gpointer data, GError **error)
{
  const Request *days = data;
  g_autoptr (HtOfficeSettings) settings = ht_office_settings_load (db, error);
  if (settings == NULL)
    return NULL;
  GPtrArray *districts = ht_coverage_comparison (db, days->then, days->now, error);
  if (districts == NULL)
    return NULL;
  Answer *answer = g_new0 (Answer, 1);
  answer->days = *days;
  answer->districts = districts;
  answer->triangle = settings->triangle;
  return answer;
}

static HtDate
past_day (HtComparisonView *self)
{
  switch (self->choice)
    {
    case THEN_YEAR_END:
      return ht_date_new (ht_date_year (self->on) - 1, 12, 31);
    case THEN_TYPED:
      return self->typed;
    case THEN_YEAR_BEFORE:
      break;
    }
  return ht_date_add_months (self->on, -12);
}

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
add_row (HtComparisonView *self, guint number, gboolean triangle)
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
  HtComparisonView *self = data;
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
add_columns (HtComparisonView *self)
{
  for (Column column = DISTRICT; column < N_COLUMNS; column++)
    {
      const int text = MODEL_TEXTS + (int)column;
      GtkTreeViewColumn *added = ht_table_add_column (self->table, column_name (column), text, 104,
                                                      column == DISTRICT ? 0 : 1);
      g_autoptr (GList) cells = gtk_cell_layout_get_cells (GTK_CELL_LAYOUT (added));
      gtk_tree_view_column_add_attribute (added, cells->data, "weight", MODEL_WEIGHT);
      gtk_tree_view_column_set_expand (added, TRUE);
      gtk_tree_view_column_set_sort_column_id (added, text);
      gtk_tree_sortable_set_sort_func (GTK_TREE_SORTABLE (self->rows), text, compare_rows_cb, self,
                                       NULL);
    }
}

static void
show_titles (HtComparisonView *self, const Request *days)
{
  g_autofree char *then = ht_date_to_short (days->then);
  g_autofree char *now = ht_date_to_short (days->now);
  for (Column column = BASE_THEN; column < N_COLUMNS; column++)
    {
      const gboolean is_past
          = column == BASE_THEN || column == COVERED_THEN || column == SHARE_THEN;
      g_autofree char *title = column == CHANGE ? g_strdup (column_name (column))
                                                : g_strdup_printf ("%s\n%s", column_name (column),
                                                                   is_past ? then : now);
      gtk_tree_view_column_set_title (gtk_tree_view_get_column (self->table, (int)column), title);
    }
}

/* The place of the table stays. */
static void
show_answer (HtComparisonView *self, Answer *answer)
{
  GtkAdjustment *place = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->table));
  const double scrolled = gtk_adjustment_get_value (place);
  gtk_list_store_clear (self->rows);
  g_clear_pointer (&self->districts, g_ptr_array_unref);
  self->districts = g_steal_pointer (&answer->districts);
  show_titles (self, &answer->days);
  for (guint i = 0; i < self->districts->len; i++)
    add_row (self, i, answer->triangle);
  gtk_adjustment_set_value (place, scrolled);
}

static void
loaded_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtComparisonView) self = user_data;
  g_autoptr (GError) error = NULL;
  Answer *answer = ht_store_finish (HT_STORE (store), result, &error);
  if (answer == NULL)
    {
      ht_page_show_error (self->page, error);
      return;
    }
  if (self->table != NULL)
    show_answer (self, answer);
  free_answer (answer);
}

static void
write_then (HtComparisonView *self)
{
  char iso[HT_DATE_ISO_SIZE];
  gtk_entry_set_text (GTK_ENTRY (self->then_entry), ht_date_write_iso (past_day (self), iso));
}

static void
load (HtComparisonView *self)
{
  const Request days = { past_day (self), self->on };
  gtk_label_set_text (self->then_error, "");
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  ht_store_read_async (ht_page_store (self->page), comparison_job, g_memdup2 (&days, sizeof days),
                       g_free, free_answer, self->cancellable, loaded_cb, g_object_ref (self));
}

static void
then_entered_cb (HtComparisonView *self)
{
  HtDate then;
  const char *text = gtk_entry_get_text (GTK_ENTRY (self->then_entry));
  if (self->page == NULL)
    return;
  if (!ht_typed_date_parse (text, self->on, &then) || then == HT_DATE_NONE)
    gtk_label_set_text (self->then_error, _ ("Write the day as 2021-04-05."));
  else if (then >= self->on)
    gtk_label_set_text (self->then_error, _ ("Write a day before the one of the page."));
  else if (then != past_day (self))
    {
      self->choice = THEN_TYPED;
      self->typed = then;
      load (self);
    }
  else
    gtk_label_set_text (self->then_error, "");
}

static gboolean
then_left_cb (HtComparisonView *self)
{
  then_entered_cb (self);
  return GDK_EVENT_PROPAGATE;
}

static void
choose (HtComparisonView *self, Then choice)
{
  self->choice = choice;
  write_then (self);
  load (self);
}

static void
year_before_cb (HtComparisonView *self)
{
  choose (self, THEN_YEAR_BEFORE);
}

static void
year_end_cb (HtComparisonView *self)
{
  choose (self, THEN_YEAR_END);
}

static void
copy_row (HtComparisonView *self, HtCopiedTable *table, GtkTreeIter *iter)
{
  char *cells[N_COLUMNS + 1] = { NULL };
  for (int column = 0; column < N_COLUMNS; column++)
    gtk_tree_model_get (GTK_TREE_MODEL (self->rows), iter, MODEL_TEXTS + column, &cells[column],
                        -1);
  ht_copied_table_add (table, (const char *const *)cells);
  for (int column = 0; column < N_COLUMNS; column++)
    g_free (cells[column]);
}

/* In the order that is seen. */
static void
copy_cb (HtComparisonView *self)
{
  GtkTreeModel *model = GTK_TREE_MODEL (self->rows);
  const char *titles[N_COLUMNS + 1] = { NULL };
  GtkTreeIter iter;
  for (int column = 0; column < N_COLUMNS; column++)
    titles[column]
        = gtk_tree_view_column_get_title (gtk_tree_view_get_column (self->table, column));
  HtCopiedTable *table = ht_copied_table_new (titles);
  for (gboolean more = gtk_tree_model_get_iter_first (model, &iter); more;
       more = gtk_tree_model_iter_next (model, &iter))
    copy_row (self, table, &iter);
  const guint n = ht_copied_table_rows (table);
  g_autofree char *sentence
      = g_strdup_printf (ngettext ("%u row was copied.", "%u rows were copied.", n), n);
  ht_copied_table_put (table, GTK_WIDGET (self));
  ht_page_show_notice (self->page, sentence, FALSE);
}

static gboolean
key_pressed_cb (HtComparisonView *self, GdkEventKey *event)
{
  const guint modifiers = event->state & gtk_accelerator_get_default_mod_mask ();
  if (modifiers != GDK_CONTROL_MASK || gdk_keyval_to_lower (event->keyval) != GDK_KEY_c)
    return GDK_EVENT_PROPAGATE;
  copy_cb (self);
  return GDK_EVENT_STOP;
}

static void
ht_comparison_view_finalize (GObject *object)
{
  HtComparisonView *self = HT_COMPARISON_VIEW (object);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->districts, g_ptr_array_unref);
  G_OBJECT_CLASS (ht_comparison_view_parent_class)->finalize (object);
}

static void
ht_comparison_view_class_init (HtComparisonViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->finalize = ht_comparison_view_finalize;
  g_type_ensure (HT_TYPE_DATE_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/haetae/Haetae/comparison-view.ui");
  gtk_widget_class_bind_template_child (widget_class, HtComparisonView, then_entry);
  gtk_widget_class_bind_template_child (widget_class, HtComparisonView, then_error);
  gtk_widget_class_bind_template_child (widget_class, HtComparisonView, table);
  gtk_widget_class_bind_template_child (widget_class, HtComparisonView, rows);
  gtk_widget_class_bind_template_callback (widget_class, then_entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, then_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, year_before_cb);
  gtk_widget_class_bind_template_callback (widget_class, year_end_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
ht_comparison_view_init (HtComparisonView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_columns (self);
}

void
ht_comparison_view_show (HtComparisonView *self, HtPage *page, HtDate on)
{
  g_return_if_fail (HT_IS_COMPARISON_VIEW (self));
  self->page = page;
  self->on = on;
  ht_date_entry_set_today (self->then_entry, on);
  if (self->choice == THEN_TYPED && self->typed >= on)
    self->choice = THEN_YEAR_BEFORE;
  if (!gtk_widget_has_focus (GTK_WIDGET (self->then_entry)))
    write_then (self);
  load (self);
}
