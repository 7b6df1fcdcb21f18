#include "views/consultation-list.h"
#include "views/plain-table.h"
#include "views/row-menu.h"
#include <glib/gi18n-lib.h>

typedef struct
{
  const char *title;
  int width;
  float alignment;
} Column;

enum
{
  DAY,
  DISTRICT_NAME,
  DONG,
  PARTNER,
  REGULAR,
  CHANNEL,
  TOPIC,
  PEOPLE,
  MINUTES,
  SATISFACTION,
  N_COLUMNS
};

static const Column columns[N_COLUMNS] = {
  [DAY] = { N_ ("Day"), 110, 0.5f },        [DISTRICT_NAME] = { N_ ("District"), 90, 0 },
  [DONG] = { N_ ("Dong"), 130, 0 },         [PARTNER] = { N_ ("Partner"), 150, 0 },
  [REGULAR] = { N_ ("Regular"), 60, 0.5f }, [CHANNEL] = { N_ ("Channel"), 70, 0.5f },
  [TOPIC] = { N_ ("Topic"), 70, 0.5f },     [PEOPLE] = { N_ ("People"), 60, 1 },
  [MINUTES] = { N_ ("Minutes"), 60, 1 },    [SATISFACTION] = { N_ ("Satisfaction"), 70, 1 },
};

#define INDEX 0 /* the column of the model: the place of the consultation in its month */

/* 자치구, 상담일, 상담, 방식, 분야, 인원, 시간, 만족도 */
enum
{
  SUM_NAME,
  SUM_DAYS,
  SUM_N,
  SUM_CHANNELS,
  SUM_TOPICS = SUM_CHANNELS + HT_N_CHANNELS,
  SUM_PEOPLE = SUM_TOPICS + HT_N_TOPICS,
  SUM_MINUTES,
  SUM_MEAN,
  SUM_DISTRICT, /* its place, -1 for the total */
  N_SUM_COLUMNS
};

struct _HtConsultationList
{
  GtkBox parent_instance;
  GtkStack *stack;
  GtkWidget *list, *sums;
  GtkTreeView *view, *sums_view;
  GtkAdjustment *scrolled;
  GMenuModel *context_menu;

  const HtServiceMonth *month; /* not owned */
};

enum
{
  OPENED,
  REMOVED,
  DISTRICT,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HtConsultationList, ht_consultation_list, GTK_TYPE_BOX)

static char *
write_number (guint number)
{
  return number > 0 ? g_strdup_printf ("%u", number) : g_strdup ("-");
}

static const HtConsultation *
consultation_at (HtConsultationList *self, guint row)
{
  GtkTreeModel *model = gtk_tree_view_get_model (self->view);
  GtkTreeIter iter;
  guint index;

  if (!gtk_tree_model_iter_nth_child (model, &iter, NULL, (int)row))
    return NULL;
  gtk_tree_model_get (model, &iter, INDEX, &index, -1);
  return self->month->consultations->pdata[index];
}

static char *
write_cell (const HtServiceMonth *month, const HtConsultation *it, guint column)
{
  const HtDong *dong = ht_service_guide_dong (month->guide, it->dong_id);

  switch (column)
    {
    case DAY:
      return ht_date_to_korean (it->held_on);
    case DISTRICT_NAME:
      return g_strdup (dong->district);
    case DONG:
      return g_strdup (dong->name);
    case PARTNER:
      return ht_service_guide_partner_name (month->guide, it->partner_id);
    case REGULAR:
      return g_strdup (it->regular ? "○" : "");
    case CHANNEL:
      return g_strdup (ht_channel_name (it->channel));
    case TOPIC:
      return g_strdup (ht_topic_name (it->topic));
    case PEOPLE:
      return write_number ((guint)it->people);
    case MINUTES:
      return write_number ((guint)it->minutes);
    default:
      return write_number ((guint)it->satisfaction);
    }
}

/* Only the rows that are seen are written: a month can have thousands. */
static void
render_cb (GtkTreeViewColumn *column, GtkCellRenderer *cell, GtkTreeModel *model, GtkTreeIter *iter,
           gpointer number)
{
  const HtConsultationList *self = HT_CONSULTATION_LIST (gtk_widget_get_ancestor (
      gtk_tree_view_column_get_tree_view (column), HT_TYPE_CONSULTATION_LIST));
  guint index;

  gtk_tree_model_get (model, iter, INDEX, &index, -1);
  g_autofree char *text = write_cell (self->month, self->month->consultations->pdata[index],
                                      GPOINTER_TO_UINT (number));
  g_object_set (cell, "text", text, NULL);
}

/* The newest stands first: the line that was just logged is seen at once. */
static GtkListStore *
make_rows (HtConsultationList *self, int district)
{
  GtkListStore *rows = gtk_list_store_new (1, G_TYPE_UINT);

  for (guint i = self->month->consultations->len; i > 0; i--)
    {
      const HtConsultation *it = self->month->consultations->pdata[i - 1];
      if (district < 0
          || ht_service_guide_district (self->month->guide, it->dong_id) == (guint)district)
        gtk_list_store_insert_with_values (rows, NULL, -1, INDEX, i - 1, -1);
    }
  return rows;
}

static void
add_sums (GtkListStore *rows, const char *name, const HtConsultationSums *sums, int district)
{
  const double mean = ht_consultation_sums_mean (sums);
  g_autofree char *mean_text
      = mean > 0 ? g_strdup_printf ("%.2f (%u)", mean, sums->n_asked) : g_strdup ("-");
  GtkTreeIter iter;

  const guint numbers[] = { sums->days, sums->n };

  gtk_list_store_insert_with_values (rows, &iter, -1, SUM_NAME, name, SUM_MEAN, mean_text,
                                     SUM_DISTRICT, district, -1);
  for (int i = SUM_DAYS; i < SUM_MEAN; i++)
    {
      const guint number = i < SUM_CHANNELS  ? numbers[i - SUM_DAYS]
                           : i < SUM_TOPICS  ? sums->channels[i - SUM_CHANNELS]
                           : i < SUM_PEOPLE  ? sums->topics[i - SUM_TOPICS]
                           : i == SUM_PEOPLE ? sums->people
                                             : sums->minutes;
      g_autofree char *text = write_number (number);
      gtk_list_store_set (rows, &iter, i, text, -1);
    }
}

static GtkListStore *
make_sums (HtConsultationList *self)
{
  GType types[N_SUM_COLUMNS];
  char **districts = self->month->guide->dongs->districts;

  for (guint i = 0; i < SUM_DISTRICT; i++)
    types[i] = G_TYPE_STRING;
  types[SUM_DISTRICT] = G_TYPE_INT;
  GtkListStore *rows = gtk_list_store_newv (N_SUM_COLUMNS, types);
  add_sums (rows, _ ("Total"), &self->month->total, -1);
  for (int i = 0; districts[i] != NULL; i++)
    add_sums (rows, districts[i], &self->month->sums[i], i);
  return rows;
}

static void
add_columns (HtConsultationList *self)
{
  GtkTreeViewColumn *added;

  for (guint i = 0; i < N_COLUMNS; i++)
    {
      added = ht_table_add_column (self->view, _ (columns[i].title), INDEX, columns[i].width,
                                   columns[i].alignment);
      gtk_tree_view_column_set_expand (added, i == PARTNER);
      g_autoptr (GList) cells = gtk_cell_layout_get_cells (GTK_CELL_LAYOUT (added));
      gtk_tree_view_column_clear_attributes (added, cells->data);
      gtk_tree_view_column_set_cell_data_func (added, cells->data, render_cb, GUINT_TO_POINTER (i),
                                               NULL);
    }
  added = ht_table_add_column (self->sums_view, _ ("District"), SUM_NAME, 90, 0);
  gtk_tree_view_column_set_expand (added, TRUE);
  ht_table_add_column (self->sums_view, _ ("Days held"), SUM_DAYS, 70, 1);
  ht_table_add_column (self->sums_view, _ ("Consultations"), SUM_N, 70, 1);
  for (int i = 0; i < HT_N_CHANNELS; i++)
    ht_table_add_column (self->sums_view, ht_channel_name ((HtChannel)i), SUM_CHANNELS + i, 58, 1);
  for (int i = 0; i < HT_N_TOPICS; i++)
    ht_table_add_column (self->sums_view, ht_topic_name ((HtTopic)i), SUM_TOPICS + i, 58, 1);
  ht_table_add_column (self->sums_view, _ ("People"), SUM_PEOPLE, 62, 1);
  ht_table_add_column (self->sums_view, _ ("Minutes"), SUM_MINUTES, 72, 1);
  ht_table_add_column (self->sums_view, _ ("Satisfaction (asked)"), SUM_MEAN, 100, 1);
}

static void
row_activated_cb (GtkTreeView *view, GtkTreePath *path, GtkTreeViewColumn *column,
                  HtConsultationList *self)
{
  const HtConsultation *it = consultation_at (self, (guint)gtk_tree_path_get_indices (path)[0]);

  if (it != NULL)
    g_signal_emit (self, signals[OPENED], 0, it);
}

static gboolean
key_press_cb (GtkWidget *view, GdkEventKey *event, HtConsultationList *self)
{
  if (event->keyval == GDK_KEY_F2)
    {
      const HtConsultation *it = ht_consultation_list_chosen (self);
      if (it != NULL)
        g_signal_emit (self, signals[OPENED], 0, it);
    }
  else if (event->keyval == GDK_KEY_Delete)
    g_signal_emit (self, signals[REMOVED], 0);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static void
sums_activated_cb (GtkTreeView *view, GtkTreePath *path, GtkTreeViewColumn *column,
                   HtConsultationList *self)
{
  g_signal_emit (self, signals[DISTRICT], 0, gtk_tree_path_get_indices (path)[0] - 1);
}

static void
ht_consultation_list_class_init (HtConsultationListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[OPENED] = g_signal_new ("opened", HT_TYPE_CONSULTATION_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[REMOVED] = g_signal_new ("removed", HT_TYPE_CONSULTATION_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  signals[DISTRICT] = g_signal_new ("district", HT_TYPE_CONSULTATION_LIST, G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/haetae/Haetae/consultation-list.ui");
  gtk_widget_class_bind_template_child (widget_class, HtConsultationList, stack);
  gtk_widget_class_bind_template_child (widget_class, HtConsultationList, list);
  gtk_widget_class_bind_template_child (widget_class, HtConsultationList, sums);
  gtk_widget_class_bind_template_child (widget_class, HtConsultationList, view);
  gtk_widget_class_bind_template_child (widget_class, HtConsultationList, sums_view);
  gtk_widget_class_bind_template_child (widget_class, HtConsultationList, scrolled);
  gtk_widget_class_bind_template_child (widget_class, HtConsultationList, context_menu);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_press_cb);
  gtk_widget_class_bind_template_callback (widget_class, sums_activated_cb);
}

static void
ht_consultation_list_init (HtConsultationList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_columns (self);
  gtk_tree_selection_set_mode (gtk_tree_view_get_selection (self->view), GTK_SELECTION_MULTIPLE);
  ht_row_menu_install (self->view, self->context_menu);
}

/* Run by run: a month that is selected as a whole is one. */
static void
select_again (HtConsultationList *self, GArray *ids, guint n)
{
  g_autoptr (GHashTable) chosen = g_hash_table_new (g_int64_hash, g_int64_equal);
  guint run = 0;

  for (guint i = 0; i < ids->len; i++)
    g_hash_table_add (chosen, &g_array_index (ids, gint64, i));
  for (guint row = 0; ids->len > 0 && row <= n; row++)
    {
      const HtConsultation *it = row < n ? consultation_at (self, row) : NULL;
      if (it != NULL && g_hash_table_contains (chosen, &it->id))
        run++;
      else if (run > 0)
        {
          ht_table_select_rows (self->view, row - run, row - 1);
          run = 0;
        }
    }
}

void
ht_consultation_list_show (HtConsultationList *self, const HtServiceMonth *month, int district)
{
  g_autoptr (GArray) ids = self->month != NULL ? ht_consultation_list_selected (self)
                                               : g_array_new (FALSE, FALSE, sizeof (gint64));
  const double place = gtk_adjustment_get_value (self->scrolled);

  gtk_tree_view_set_model (self->view, NULL); /* its rows are those of the month before */
  self->month = month;
  g_autoptr (GtkListStore) rows = make_rows (self, district);
  g_autoptr (GtkListStore) sums = make_sums (self);
  gtk_tree_view_set_model (self->view, GTK_TREE_MODEL (rows));
  gtk_tree_view_set_model (self->sums_view, GTK_TREE_MODEL (sums));
  const guint n = (guint)gtk_tree_model_iter_n_children (GTK_TREE_MODEL (rows), NULL);
  select_again (self, ids, n);
  gtk_adjustment_set_value (self->scrolled, place);
}

void
ht_consultation_list_show_sums (HtConsultationList *self, gboolean sums)
{
  gtk_stack_set_visible_child (self->stack, sums ? self->sums : self->list);
}

GArray *
ht_consultation_list_selected (HtConsultationList *self)
{
  g_autoptr (GArray) rows = ht_table_selected_rows (self->view);
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < rows->len; i++)
    {
      const HtConsultation *it = consultation_at (self, g_array_index (rows, guint, i));
      g_array_append_val (ids, it->id);
    }
  return ids;
}

const HtConsultation *
ht_consultation_list_chosen (HtConsultationList *self)
{
  g_autoptr (GArray) rows = ht_table_selected_rows (self->view);

  return rows->len == 1 ? consultation_at (self, g_array_index (rows, guint, 0)) : NULL;
}
