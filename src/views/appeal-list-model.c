#include "views/appeal-list-model.h"
#include "domain/appeal-stage.h"
#include "views/dday.h"

/* A screen of 30 rows touches one or two pages; 64 keep what a clerk scrolls through. */
#define CACHED_PAGES 64
/* More changed rows than this are not announced one by one: attaching anew is faster. */
#define MAX_ANNOUNCED 64

typedef struct
{
  HtAppeal *appeal;
  HtDeadline *ruling; /* the ruling period while it runs, or NULL */
} Row;

typedef struct
{
  gint64 number; /* of the page, -1 for none */
  GPtrArray *rows;
} Page;

struct _HtAppealListModel
{
  GObject parent_instance;
  HtAppealListLoad load;
  gpointer source;
  HtDate today;
  HtDeadlineHabits *habits;
  GArray *ids;
  Page pages[CACHED_PAGES];
  int stamp;
};

enum
{
  FAILED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static void tree_model_init (GtkTreeModelIface *iface);

G_DEFINE_TYPE_WITH_CODE (HtAppealListModel, ht_appeal_list_model, G_TYPE_OBJECT,
                         G_IMPLEMENT_INTERFACE (GTK_TYPE_TREE_MODEL, tree_model_init))

static void
free_row (gpointer data)
{
  Row *row = data;

  if (row == NULL)
    return;
  ht_appeal_free (row->appeal);
  g_clear_pointer (&row->ruling, ht_deadline_free);
  g_free (row);
}

static void
drop_pages (HtAppealListModel *self)
{
  for (guint i = 0; i < CACHED_PAGES; i++)
    {
      self->pages[i].number = -1;
      g_clear_pointer (&self->pages[i].rows, g_ptr_array_unref);
    }
}

static HtDeadline *
compute_ruling (HtAppealListModel *self, const HtAppeal *appeal)
{
  if (self->habits == NULL || !ht_deadline_is_open (HT_DEADLINE_RULING, appeal))
    return NULL;
  g_autoptr (GPtrArray) deadlines = ht_deadlines_of_appeal (appeal, self->today, self->habits);
  HtDeadline *ruling = NULL;
  g_ptr_array_set_free_func (deadlines, NULL);
  for (guint i = 0; i < deadlines->len; i++)
    {
      HtDeadline *deadline = deadlines->pdata[i];

      if (deadline->rule == HT_DEADLINE_RULING && ruling == NULL)
        ruling = deadline;
      else
        ht_deadline_free (deadline);
    }
  return ruling;
}

static Row *
make_row (HtAppealListModel *self, HtAppeal *appeal)
{
  Row *row = g_new0 (Row, 1);

  row->appeal = appeal;
  row->ruling = compute_ruling (self, appeal);
  return row;
}

/* The records in the order of ids, with NULL for one that was deleted since the ids were read. */
static GPtrArray *
load_rows (HtAppealListModel *self, guint first, guint n)
{
  const gint64 *ids = &g_array_index (self->ids, gint64, first);
  GPtrArray *rows = g_ptr_array_new_with_free_func (free_row);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) appeals = self->load (self->source, ids, n, &error);
  guint next = 0;

  if (appeals == NULL)
    {
      g_ptr_array_set_size (rows, n);
      g_signal_emit (self, signals[FAILED], 0, error);
      return rows;
    }
  for (guint i = 0; i < n; i++)
    if (next < appeals->len && ((HtAppeal *)appeals->pdata[next])->id == ids[i])
      g_ptr_array_add (rows, make_row (self, appeals->pdata[next++]));
    else
      g_ptr_array_add (rows, NULL);
  g_ptr_array_set_free_func (appeals, NULL);
  return rows;
}

static const Row *
get_row (HtAppealListModel *self, guint index)
{
  guint number = index / HT_APPEAL_LIST_PAGE_ROWS;
  guint first = number * HT_APPEAL_LIST_PAGE_ROWS;
  Page *page = &self->pages[number % CACHED_PAGES];

  if (page->number != number)
    {
      g_clear_pointer (&page->rows, g_ptr_array_unref);
      page->rows = load_rows (self, first, MIN (HT_APPEAL_LIST_PAGE_ROWS, self->ids->len - first));
      page->number = number;
    }
  return page->rows->pdata[index - first];
}

static char *
write_ruling (const HtAppeal *appeal)
{
  g_autofree char *day = ht_date_to_korean (appeal->ruled_on);

  return g_strdup_printf ("%s %s", ht_outcome_name (appeal->outcome), day);
}

static void
set_dday (GValue *value, const HtDeadline *deadline, HtDate today, HtAppealListColumn column)
{
  if (column == HT_APPEAL_LIST_URGENCY)
    g_value_set_int (value,
                     deadline != NULL ? (int)ht_dday_urgency (deadline->due, today) : HT_DDAY_FAR);
  else if (deadline != NULL)
    g_value_take_string (value, column == HT_APPEAL_LIST_DDAY ? ht_dday_text (deadline->due, today)
                                                              : ht_dday_reason (deadline));
}

static void
set_cell (GValue *value, const Row *row, HtDate today, HtAppealListColumn column)
{
  const HtAppeal *appeal = row->appeal;

  switch (column)
    {
    case HT_APPEAL_LIST_NUMBER:
      g_value_set_string (value, appeal->case_number);
      break;
    case HT_APPEAL_LIST_RECEIVED:
      g_value_take_string (value, ht_date_to_korean (appeal->received_on));
      break;
    case HT_APPEAL_LIST_AGENCY:
      g_value_set_string (value, appeal->agency);
      break;
    case HT_APPEAL_LIST_TITLE:
      g_value_set_string (value, appeal->title);
      break;
    case HT_APPEAL_LIST_APPELLANT:
      g_value_set_string (value, appeal->appellant);
      break;
    case HT_APPEAL_LIST_DDAY:
    case HT_APPEAL_LIST_URGENCY:
    case HT_APPEAL_LIST_REASON:
      set_dday (value, row->ruling, today, column);
      break;
    case HT_APPEAL_LIST_STAGE:
      g_value_set_static_string (value, ht_stage_name (ht_appeal_stage (appeal)));
      break;
    case HT_APPEAL_LIST_RULING:
      if (appeal->outcome != HT_OUTCOME_NONE)
        g_value_take_string (value, write_ruling (appeal));
      break;
    case HT_APPEAL_LIST_FIELD:
      g_value_set_string (value, appeal->field);
      break;
    case HT_APPEAL_LIST_REVIEWER:
      g_value_set_string (value, appeal->lead_reviewer);
      break;
    case HT_APPEAL_LIST_ANSWERED:
      g_value_take_string (value, ht_date_to_korean (appeal->answered_on));
      break;
    case HT_APPEAL_LIST_HEARING:
      g_value_take_string (value, ht_date_to_korean (appeal->hearing_on));
      break;
    case HT_APPEAL_LIST_SERVED:
      g_value_take_string (value, ht_date_to_korean (appeal->served_on));
      break;
    case HT_APPEAL_LIST_ID:
    case HT_APPEAL_LIST_N_COLUMNS:
    default:
      g_return_if_reached ();
    }
}

static guint
iter_row (GtkTreeIter *iter)
{
  return GPOINTER_TO_UINT (iter->user_data);
}

static gboolean
set_iter (HtAppealListModel *self, GtkTreeIter *iter, gint64 row)
{
  gboolean is_row = row >= 0 && row < self->ids->len;

  iter->stamp = is_row ? self->stamp : 0;
  iter->user_data = GUINT_TO_POINTER (is_row ? (guint)row : 0);
  return is_row;
}

static void
announce (HtAppealListModel *self, guint row, gboolean inserted)
{
  g_autoptr (GtkTreePath) path = gtk_tree_path_new_from_indices ((int)row, -1);
  GtkTreeIter iter;

  drop_pages (self);
  if (!inserted)
    {
      gtk_tree_model_row_deleted (GTK_TREE_MODEL (self), path);
      return;
    }
  set_iter (self, &iter, row);
  gtk_tree_model_row_inserted (GTK_TREE_MODEL (self), path, &iter);
}

typedef struct
{
  guint start; /* rows before it are the same */
  guint removed;
  guint added;
} Difference;

static Difference
find_difference (GArray *before, GArray *after)
{
  const gint64 *a = (const gint64 *)(gpointer)before->data;
  const gint64 *b = (const gint64 *)(gpointer)after->data;
  guint common = MIN (before->len, after->len);
  guint start = 0, end = 0;

  while (start < common && a[start] == b[start])
    start++;
  while (end < common - start && a[before->len - 1 - end] == b[after->len - 1 - end])
    end++;
  return (Difference){ start, before->len - start - end, after->len - start - end };
}

/* Each row is announced when the array already holds (or lacks) it, as GtkTreeModel demands. */
static void
apply_difference (HtAppealListModel *self, GArray *ids, Difference difference)
{
  g_autoptr (GArray) before = g_steal_pointer (&self->ids);

  self->ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), MAX (before->len, ids->len));
  g_array_append_vals (self->ids, before->data, before->len);
  for (guint i = 0; i < difference.removed; i++)
    {
      g_array_remove_index (self->ids, difference.start);
      announce (self, difference.start, FALSE);
    }
  for (guint i = difference.start; i < difference.start + difference.added; i++)
    {
      g_array_insert_val (self->ids, i, g_array_index (ids, gint64, i));
      announce (self, i, TRUE);
    }
}

/* Whoever has read a row (the screen, a screen reader) read it from a page that was loaded. */
static GArray *
loaded_pages (HtAppealListModel *self)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < CACHED_PAGES; i++)
    if (self->pages[i].number >= 0)
      g_array_append_val (numbers, self->pages[i].number);
  return numbers;
}

static void
announce_page (HtAppealListModel *self, gint64 number)
{
  gint64 first = number * HT_APPEAL_LIST_PAGE_ROWS;
  GtkTreeIter iter;

  for (gint64 row = first; row < first + HT_APPEAL_LIST_PAGE_ROWS; row++)
    if (set_iter (self, &iter, row))
      {
        g_autoptr (GtkTreePath) path = gtk_tree_path_new_from_indices ((int)row, -1);

        gtk_tree_model_row_changed (GTK_TREE_MODEL (self), path, &iter);
      }
}

static GtkTreeModelFlags
ht_appeal_list_model_get_flags (GtkTreeModel *model)
{
  return GTK_TREE_MODEL_LIST_ONLY | GTK_TREE_MODEL_ITERS_PERSIST;
}

static int
ht_appeal_list_model_get_n_columns (GtkTreeModel *model)
{
  return HT_APPEAL_LIST_N_COLUMNS;
}

static GType
ht_appeal_list_model_get_column_type (GtkTreeModel *model, int column)
{
  if (column == HT_APPEAL_LIST_ID)
    return G_TYPE_INT64;
  return column == HT_APPEAL_LIST_URGENCY ? G_TYPE_INT : G_TYPE_STRING;
}

static gboolean
ht_appeal_list_model_get_iter (GtkTreeModel *model, GtkTreeIter *iter, GtkTreePath *path)
{
  return gtk_tree_path_get_depth (path) == 1
         && set_iter (HT_APPEAL_LIST_MODEL (model), iter, gtk_tree_path_get_indices (path)[0]);
}

static GtkTreePath *
ht_appeal_list_model_get_path (GtkTreeModel *model, GtkTreeIter *iter)
{
  return gtk_tree_path_new_from_indices ((int)iter_row (iter), -1);
}

static void
ht_appeal_list_model_get_value (GtkTreeModel *model, GtkTreeIter *iter, int column, GValue *value)
{
  HtAppealListModel *self = HT_APPEAL_LIST_MODEL (model);
  guint index = iter_row (iter);

  g_value_init (value, ht_appeal_list_model_get_column_type (model, column));
  g_return_if_fail (index < self->ids->len);
  if (column == HT_APPEAL_LIST_ID)
    {
      g_value_set_int64 (value, g_array_index (self->ids, gint64, index));
      return;
    }
  const Row *row = get_row (self, index);
  if (row != NULL)
    set_cell (value, row, self->today, (HtAppealListColumn)column);
}

static gboolean
ht_appeal_list_model_iter_next (GtkTreeModel *model, GtkTreeIter *iter)
{
  return set_iter (HT_APPEAL_LIST_MODEL (model), iter, (gint64)iter_row (iter) + 1);
}

static gboolean
ht_appeal_list_model_iter_previous (GtkTreeModel *model, GtkTreeIter *iter)
{
  return set_iter (HT_APPEAL_LIST_MODEL (model), iter, (gint64)iter_row (iter) - 1);
}

static gboolean
ht_appeal_list_model_iter_nth_child (GtkTreeModel *model, GtkTreeIter *iter, GtkTreeIter *parent,
                                     int n)
{
  return set_iter (HT_APPEAL_LIST_MODEL (model), iter, parent == NULL ? n : -1);
}

static gboolean
ht_appeal_list_model_iter_children (GtkTreeModel *model, GtkTreeIter *iter, GtkTreeIter *parent)
{
  return ht_appeal_list_model_iter_nth_child (model, iter, parent, 0);
}

static gboolean
ht_appeal_list_model_iter_has_child (GtkTreeModel *model, GtkTreeIter *iter)
{
  return FALSE;
}

static int
ht_appeal_list_model_iter_n_children (GtkTreeModel *model, GtkTreeIter *iter)
{
  return iter == NULL ? (int)HT_APPEAL_LIST_MODEL (model)->ids->len : 0;
}

static gboolean
ht_appeal_list_model_iter_parent (GtkTreeModel *model, GtkTreeIter *iter, GtkTreeIter *child)
{
  return set_iter (HT_APPEAL_LIST_MODEL (model), iter, -1);
}

static void
ht_appeal_list_model_finalize (GObject *object)
{
  HtAppealListModel *self = HT_APPEAL_LIST_MODEL (object);

  drop_pages (self);
  g_array_unref (self->ids);
  g_clear_pointer (&self->habits, ht_deadline_habits_free);
  G_OBJECT_CLASS (ht_appeal_list_model_parent_class)->finalize (object);
}

static void
tree_model_init (GtkTreeModelIface *iface)
{
  iface->get_flags = ht_appeal_list_model_get_flags;
  iface->get_n_columns = ht_appeal_list_model_get_n_columns;
  iface->get_column_type = ht_appeal_list_model_get_column_type;
  iface->get_iter = ht_appeal_list_model_get_iter;
  iface->get_path = ht_appeal_list_model_get_path;
  iface->get_value = ht_appeal_list_model_get_value;
  iface->iter_next = ht_appeal_list_model_iter_next;
  iface->iter_previous = ht_appeal_list_model_iter_previous;
  iface->iter_children = ht_appeal_list_model_iter_children;
  iface->iter_has_child = ht_appeal_list_model_iter_has_child;
  iface->iter_n_children = ht_appeal_list_model_iter_n_children;
  iface->iter_nth_child = ht_appeal_list_model_iter_nth_child;
  iface->iter_parent = ht_appeal_list_model_iter_parent;
}

static void
ht_appeal_list_model_class_init (HtAppealListModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ht_appeal_list_model_finalize;
  signals[FAILED] = g_signal_new ("failed", HT_TYPE_APPEAL_LIST_MODEL, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
ht_appeal_list_model_init (HtAppealListModel *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->today = HT_DATE_NONE;
  self->stamp = g_random_int_range (1, G_MAXINT);
  drop_pages (self);
}

HtAppealListModel *
ht_appeal_list_model_new (HtAppealListLoad load, gpointer source)
{
  HtAppealListModel *self = g_object_new (HT_TYPE_APPEAL_LIST_MODEL, NULL);

  self->load = load;
  self->source = source;
  return self;
}

gpointer
ht_appeal_list_model_source (HtAppealListModel *self)
{
  return self->source;
}

void
ht_appeal_list_model_set_calendar (HtAppealListModel *self, HtDate today, HtDeadlineHabits *habits)
{
  self->today = today;
  g_clear_pointer (&self->habits, ht_deadline_habits_free);
  self->habits = habits;
}

gboolean
ht_appeal_list_model_can_set_in_place (HtAppealListModel *self, GArray *ids)
{
  Difference difference = find_difference (self->ids, ids);

  return self->ids->len == ids->len || difference.removed + difference.added <= MAX_ANNOUNCED;
}

void
ht_appeal_list_model_set_ids (HtAppealListModel *self, GArray *ids)
{
  g_autoptr (GArray) pages = loaded_pages (self);
  Difference difference = find_difference (self->ids, ids);

  drop_pages (self);
  if (difference.removed + difference.added <= MAX_ANNOUNCED)
    apply_difference (self, ids, difference);
  else
    {
      g_array_ref (ids);
      g_array_unref (self->ids);
      self->ids = ids;
    }
  for (guint i = 0; i < pages->len; i++)
    announce_page (self, g_array_index (pages, gint64, i));
}

guint
ht_appeal_list_model_size (HtAppealListModel *self)
{
  return self->ids->len;
}

gint64
ht_appeal_list_model_id (HtAppealListModel *self, guint row)
{
  g_return_val_if_fail (row < self->ids->len, 0);
  return g_array_index (self->ids, gint64, row);
}

GArray *
ht_appeal_list_model_ids (HtAppealListModel *self)
{
  return self->ids;
}

int
ht_appeal_list_model_find (HtAppealListModel *self, gint64 id)
{
  for (guint i = 0; i < self->ids->len; i++)
    if (g_array_index (self->ids, gint64, i) == id)
      return (int)i;
  return -1;
}
