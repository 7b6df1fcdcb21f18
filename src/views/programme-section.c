#include "views/programme-section.h"

#include "views/page.h"
#include "views/plain-table.h"
#include "views/programme-line.h"
#include "views/row-menu.h"
#include "work/record-fields.h"
#include "work/save-programme.h"
#include <glib/gi18n-lib.h>
#include <stdlib.h>

/* The columns of the model: the fields, what a budget has left and its rate, and which row of the
 * year it is. */
enum
{
  LEFT = HT_PROGRAMME_MOST_FIELDS,
  RATE,
  INDEX,
  N_COLUMNS
};
#define TOTAL G_MAXUINT

struct _HtProgrammeSection
{
  GtkBox parent_instance;
  HtProgrammeLine *line;
  GtkLabel *sum, *zero;
  GtkTreeView *view;
  GtkAdjustment *scrolled;
  GMenuModel *context_menu;

  GSimpleActionGroup *actions;
  HtProgrammePart part;
  const HtProgrammeYear *year; /* not owned */
  HtDate month;
  gint64 editing; /* the record in the line, 0: a new one */
  char **begun;   /* what stood in the line before anything was typed */
};

G_DEFINE_FINAL_TYPE (HtProgrammeSection, ht_programme_section, GTK_TYPE_BOX)

static HtPage *
page_of (HtProgrammeSection *self)
{
  return HT_PAGE (gtk_widget_get_ancestor (GTK_WIDGET (self), HT_TYPE_PAGE));
}

static gboolean
is_untouched (HtProgrammeSection *self)
{
  g_auto (GStrv) cells = ht_programme_line_cells (self->line);

  return self->begun == NULL
         || g_strv_equal ((const char *const *)cells, (const char *const *)self->begun);
}

static void
put (HtProgrammeSection *self, const char *const *cells, gint64 id)
{
  self->editing = id;
  ht_programme_line_put (
      self->line, cells,
      id != 0 ? _ ("Enter in the last cell changes the record · Esc leaves it as it was")
              : _ ("Enter moves on and logs the record at the end · Esc begins it anew"));
  g_strfreev (self->begun);
  self->begun = ht_programme_line_cells (self->line);
}

/* A new record begins with what is likely: the month shown, today, the year shown. */
static void
begin_anew (HtProgrammeSection *self)
{
  const char *cells[HT_PROGRAMME_MOST_FIELDS + 1] = { "", "", "", "", "", "", NULL };
  char from[HT_DATE_ISO_SIZE], to[HT_DATE_ISO_SIZE], today[HT_DATE_ISO_SIZE], year[8];

  g_snprintf (year, sizeof year, "%d", ht_date_year (self->month));
  if (self->part == HT_PROGRAMME_SURVEYS)
    {
      cells[SURVEY_FROM] = ht_date_write_iso (self->month, from);
      cells[SURVEY_TO] = ht_date_write_iso (ht_date_month_end (self->month), to);
    }
  else if (self->part == HT_PROGRAMME_OUTREACH)
    cells[OUTREACH_DAY] = ht_date_write_iso (ht_page_today (page_of (self)), today);
  else
    cells[0] = year;
  put (self, cells, 0);
}

static const HtProgrammeRow *
chosen (HtProgrammeSection *self)
{
  g_autoptr (GArray) rows = ht_table_selected_rows (self->view);
  GtkTreeModel *model = gtk_tree_view_get_model (self->view);
  GtkTreeIter iter;
  guint index;

  if (rows->len != 1
      || !gtk_tree_model_iter_nth_child (model, &iter, NULL, (int)g_array_index (rows, guint, 0)))
    return NULL;
  gtk_tree_model_get (model, &iter, INDEX, &index, -1);
  return index != TOTAL ? self->year->rows[self->part]->pdata[index] : NULL;
}

static void
saved_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtProgrammeSection) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HtProgrammeAnswer) answer = ht_store_finish (HT_STORE (store), result, &error);

  if (self->line == NULL)
    return;
  gtk_widget_set_sensitive (GTK_WIDGET (self->line), TRUE);
  if (answer == NULL)
    {
      ht_page_show_error (page_of (self), error);
      return;
    }
  if (answer->reason != NULL)
    {
      ht_programme_line_blame (self->line, answer->reason, MAX (answer->field, 0));
      return;
    }
  ht_page_show_notice (
      page_of (self),
      self->editing != 0 ? _ ("The record was changed.") : _ ("The record was logged."), TRUE);
  begin_anew (self);
  ht_programme_section_focus (self);
}

static void
deleted_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtProgrammeSection) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HtProgrammeAnswer) answer = ht_store_finish (HT_STORE (store), result, &error);

  if (self->line == NULL)
    return;
  if (answer == NULL)
    ht_page_show_error (page_of (self), error);
  else
    ht_page_show_notice (page_of (self), _ ("The record was taken out."), TRUE);
}

static void
start (HtProgrammeSection *self, HtStoreJob job, gint64 id, char **cells, GAsyncReadyCallback done)
{
  HtPage *page = page_of (self);

  ht_store_write_async (ht_page_store (page), job,
                        ht_programme_saving_new (self->part, id, (const char *const *)cells,
                                                 ht_page_today (page), ht_page_clerk (page)),
                        (GDestroyNotify)ht_programme_saving_free,
                        (GDestroyNotify)ht_programme_answer_free, NULL, done, g_object_ref (self));
}

static void
entered_cb (HtProgrammeLine *line, HtProgrammeSection *self)
{
  g_auto (GStrv) cells = ht_programme_line_cells (line);

  if (self->editing != 0 && is_untouched (self))
    {
      begin_anew (self);
      gtk_widget_grab_focus (GTK_WIDGET (self->view));
      return;
    }
  gtk_widget_set_sensitive (GTK_WIDGET (line), FALSE);
  start (self, ht_save_programme, self->editing, cells, saved_cb);
}

static void
abandoned_cb (HtProgrammeLine *line, HtProgrammeSection *self)
{
  begin_anew (self);
  ht_programme_section_focus (self);
}

static void
edit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HtProgrammeSection *self = user_data;
  const HtProgrammeRow *row = chosen (self);

  if (row == NULL)
    return;
  put (self, (const char *const *)row->cells, row->id);
  ht_programme_section_focus (self);
}

static void
delete_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HtProgrammeSection *self = user_data;
  const HtProgrammeRow *row = chosen (self);

  if (row == NULL)
    return;
  if (row->id == self->editing)
    begin_anew (self);
  start (self, ht_delete_programme, row->id, row->cells, deleted_cb);
}

static void
row_activated_cb (GtkTreeView *view, GtkTreePath *path, GtkTreeViewColumn *column,
                  HtProgrammeSection *self)
{
  edit_cb (NULL, NULL, self);
}

static gboolean
key_press_cb (GtkWidget *view, GdkEventKey *event, HtProgrammeSection *self)
{
  if (event->keyval == GDK_KEY_F2)
    edit_cb (NULL, NULL, self);
  else if (event->keyval == GDK_KEY_Delete)
    delete_cb (NULL, NULL, self);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static const GActionEntry entries[] = {
  { "edit", edit_cb },
  { "delete", delete_cb },
};

static void
add_columns (HtProgrammeSection *self)
{
  const HtProgrammeLook *look = ht_programme_looks (self->part);

  for (int i = 0; look[i].title != NULL; i++)
    if (look[i].width > 0)
      gtk_tree_view_column_set_expand (
          ht_table_add_column (self->view, _ (look[i].title), i, look[i].width, look[i].alignment),
          look[i].expands);
  if (self->part != HT_PROGRAMME_BUDGETS)
    return;
  ht_table_add_column (self->view, _ ("Left (thousand won)"), LEFT, 150, 1);
  ht_table_add_column (self->view, _ ("Spent (%)"), RATE, 100, 1);
}

static void
add_row (GtkListStore *rows, HtProgrammePart part, char **cells, guint index)
{
  const HtProgrammeLook *look = ht_programme_looks (part);
  GtkTreeIter iter;

  gtk_list_store_insert_with_values (rows, &iter, -1, INDEX, index, -1);
  for (int i = 0; look[i].title != NULL; i++)
    {
      g_autofree char *shown = ht_programme_shown (&look[i], cells[i]);
      gtk_list_store_set (rows, &iter, i, shown, -1);
    }
  if (part != HT_PROGRAMME_BUDGETS)
    return;
  const int amount = atoi (cells[BUDGET_AMOUNT]), spent = atoi (cells[BUDGET_SPENT]);
  g_autofree char *left = ht_programme_left (amount, spent);
  g_autofree char *rate = ht_programme_rate (amount, spent);
  gtk_list_store_set (rows, &iter, LEFT, left, RATE, rate, -1);
}

static void
add_total (GtkListStore *rows, const HtBudget *total)
{
  g_autofree char *amount = g_strdup_printf ("%d", total->amount);
  g_autofree char *spent = g_strdup_printf ("%d", total->spent);
  char *cells[] = { (char *)"", (char *)_ ("Total"), amount, spent };

  add_row (rows, HT_PROGRAMME_BUDGETS, cells, TOTAL);
}

static GtkListStore *
make_rows (HtProgrammeSection *self)
{
  GPtrArray *records = self->year->rows[self->part];
  GType types[N_COLUMNS];

  for (guint i = 0; i < INDEX; i++)
    types[i] = G_TYPE_STRING;
  types[INDEX] = G_TYPE_UINT;
  GtkListStore *rows = gtk_list_store_newv (N_COLUMNS, types);
  if (self->part == HT_PROGRAMME_BUDGETS && records->len > 0)
    add_total (rows, &self->year->total);
  for (guint i = 0; i < records->len; i++)
    add_row (rows, self->part, ((HtProgrammeRow *)records->pdata[i])->cells, i);
  return rows;
}

static void
select_record (HtProgrammeSection *self, gint64 id)
{
  GtkTreeSelection *selection = gtk_tree_view_get_selection (self->view);
  GtkTreeModel *model = gtk_tree_view_get_model (self->view);
  GtkTreeIter iter;
  guint index;

  for (gboolean has = gtk_tree_model_get_iter_first (model, &iter); has && id != 0;
       has = gtk_tree_model_iter_next (model, &iter))
    {
      gtk_tree_model_get (model, &iter, INDEX, &index, -1);
      if (index != TOTAL
          && ((HtProgrammeRow *)self->year->rows[self->part]->pdata[index])->id == id)
        gtk_tree_selection_select_iter (selection, &iter);
    }
}

static void
ht_programme_section_dispose (GObject *object)
{
  HtProgrammeSection *self = HT_PROGRAMME_SECTION (object);

  g_clear_object (&self->actions);
  g_clear_pointer (&self->begun, g_strfreev);
  self->line = NULL;
  G_OBJECT_CLASS (ht_programme_section_parent_class)->dispose (object);
}

static void
ht_programme_section_class_init (HtProgrammeSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ht_programme_section_dispose;
  g_type_ensure (HT_TYPE_PROGRAMME_LINE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/haetae/Haetae/programme-section.ui");
  gtk_widget_class_bind_template_child (widget_class, HtProgrammeSection, line);
  gtk_widget_class_bind_template_child (widget_class, HtProgrammeSection, sum);
  gtk_widget_class_bind_template_child (widget_class, HtProgrammeSection, zero);
  gtk_widget_class_bind_template_child (widget_class, HtProgrammeSection, view);
  gtk_widget_class_bind_template_child (widget_class, HtProgrammeSection, scrolled);
  gtk_widget_class_bind_template_child (widget_class, HtProgrammeSection, context_menu);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, abandoned_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_press_cb);
}

static void
ht_programme_section_init (HtProgrammeSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->month = HT_DATE_NONE;
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "programme", G_ACTION_GROUP (self->actions));
  ht_row_menu_install (self->view, self->context_menu);
}

void
ht_programme_section_set_part (HtProgrammeSection *self, HtProgrammePart part)
{
  self->part = part;
  ht_programme_line_set_part (self->line, part);
  add_columns (self);
}

HtProgrammePart
ht_programme_section_part (HtProgrammeSection *self)
{
  return self->part;
}

/* The names to choose from are those who are in office. */
static void
offer_names (HtProgrammeSection *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < self->year->performances->len; i++)
    {
      const HtPerformance *it = self->year->performances->pdata[i];
      if (names->len == 0 || !g_str_equal (names->pdata[names->len - 1], it->name))
        g_ptr_array_add (names, it->name);
    }
  g_ptr_array_add (names, NULL);
  ht_programme_line_offer (self->line, COMMENDATION_PARTNER, (const char *const *)names->pdata);
}

void
ht_programme_section_show (HtProgrammeSection *self, const HtProgrammeYear *year, HtDate month)
{
  const double place = gtk_adjustment_get_value (self->scrolled);
  const HtProgrammeRow *row = self->year != NULL ? chosen (self) : NULL;
  const gint64 id = row != NULL ? row->id : 0;
  const gboolean begins
      = month != self->month && (self->month == HT_DATE_NONE || is_untouched (self));
  g_autofree char *sum = ht_programme_sum (self->part, year);

  self->year = year;
  self->month = month;
  g_autoptr (GtkListStore) rows = make_rows (self);
  gtk_tree_view_set_model (self->view, GTK_TREE_MODEL (rows));
  gtk_label_set_text (self->sum, sum);
  gtk_widget_set_visible (GTK_WIDGET (self->zero), year->rows[self->part]->len == 0);
  ht_programme_line_set_today (self->line, ht_page_today (page_of (self)));
  if (self->part == HT_PROGRAMME_COMMENDATIONS)
    offer_names (self);
  if (begins && self->editing == 0)
    begin_anew (self);
  select_record (self, id);
  gtk_adjustment_set_value (self->scrolled, place);
}

void
ht_programme_section_begin (HtProgrammeSection *self, const char *const *cells, guint field)
{
  put (self, cells, 0);
  ht_programme_line_focus (self->line, field);
}

/* Past the year, which stands there already. */
void
ht_programme_section_focus (HtProgrammeSection *self)
{
  const gboolean has_year
      = self->part == HT_PROGRAMME_COMMENDATIONS || self->part == HT_PROGRAMME_BUDGETS;

  ht_programme_line_focus (self->line, has_year ? 1 : 0);
}
