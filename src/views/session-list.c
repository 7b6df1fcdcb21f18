#include "views/session-list.h"
#include "base/text.h"
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
  DISTRICT,
  DONG,
  PARTNER,
  SERVICE,
  TIME,
  STATE,
  REASON,
  REMARK,
  INDEX, /* of the session in its month */
  N_COLUMNS
};

static const Column columns[] = {
  [DAY] = { N_ ("Day"), 120, 0.5f },
  [DISTRICT] = { N_ ("District"), 80, 0 },
  [DONG] = { N_ ("Dong"), 115, 0 },
  [PARTNER] = { N_ ("Partner"), 80, 0 },
  [SERVICE] = { N_ ("Role"), 80, 0 },
  [TIME] = { N_ ("Time"), 100, 0.5f },
  [STATE] = { N_ ("State"), 60, 0.5f },
  [REASON] = { N_ ("Reason"), 115, 0 },
  [REMARK] = { N_ ("To be looked at"), 200, 0 },
};

struct _HtSessionList
{
  GtkBox parent_instance;
  GtkTreeView *view;
  GtkAdjustment *scrolled;
  GMenuModel *context_menu;

  const HtServiceMonth *month; /* not owned */
  gboolean is_showing;
};

enum
{
  STATE_ASKED,
  SUBSTITUTE_ASKED,
  REMOVED,
  SELECTION,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HtSessionList, ht_session_list, GTK_TYPE_BOX)

static guint
index_at (HtSessionList *self, guint row)
{
  GtkTreeModel *model = gtk_tree_view_get_model (self->view);
  GtkTreeIter iter;
  guint index = 0;

  if (gtk_tree_model_iter_nth_child (model, &iter, NULL, (int)row))
    gtk_tree_model_get (model, &iter, INDEX, &index, -1);
  return index;
}

static const HtSessionRemark *
remark_of (const HtServiceMonth *month, guint i)
{
  return month->remarks->pdata[i];
}

/* A day that needs a substitute is told of by itself. */
static gboolean
is_remarkable (const HtServiceMonth *month, guint i)
{
  return remark_of (month, i)->text[0] != '\0' && !remark_of (month, i)->is_lacking;
}

static gboolean
is_asked_for (const HtServiceMonth *month, guint i, const HtSessionFilter *filter)
{
  const HtSession *session = month->sessions->pdata[i];
  const HtDong *dong = ht_service_guide_dong (month->guide, session->dong_id);

  if (filter->district >= 0
      && ht_service_guide_district (month->guide, session->dong_id) != (guint)filter->district)
    return FALSE;
  if (filter->state >= 0 && (int)session->state != filter->state)
    return FALSE;
  if ((filter->remarked && !is_remarkable (month, i))
      || (filter->lacking && !remark_of (month, i)->is_lacking))
    return FALSE;
  g_autofree char *text
      = g_strconcat (dong->district, " ", dong->name, " ", session->partner, NULL);
  return ht_text_has_words (text, filter->words);
}

/* Why it was not held, else in whose place it is. */
static char *
write_reason (const HtSession *session, const HtSessionRemark *remark)
{
  if (session->reason[0] != '\0' || remark->instead_of == NULL)
    return g_strdup (session->reason);
  return g_strdup_printf (_ ("In place of %s"), remark->instead_of);
}

static void
add_session (HtSessionList *self, GtkListStore *rows, guint i)
{
  const HtSession *session = self->month->sessions->pdata[i];
  const HtDong *dong = ht_service_guide_dong (self->month->guide, session->dong_id);
  g_autofree char *korean = ht_date_to_korean (session->held_on);
  g_autofree char *day
      = g_strdup_printf ("%s (%s)", korean, ht_weekday_name (ht_date_weekday (session->held_on)));
  g_autofree char *reason = write_reason (session, remark_of (self->month, i));
  g_autofree char *time = session->start[0] == '\0'
                              ? g_strdup ("")
                              : g_strdup_printf ("%s–%s", session->start, session->end);

  gtk_list_store_insert_with_values (rows, NULL, -1, DAY, day, DISTRICT, dong->district, DONG,
                                     dong->name, PARTNER, session->partner, SERVICE,
                                     ht_role_name (ht_service_role (session->service)), TIME, time,
                                     STATE, ht_session_state_name (session->state), REASON, reason,
                                     REMARK, remark_of (self->month, i)->text, INDEX, i, -1);
}

/* A colour of the style sheet, so that the dark theme has its own. */
static void
render_remark_cb (GtkTreeViewColumn *column, GtkCellRenderer *cell, GtkTreeModel *model,
                  GtkTreeIter *iter, gpointer view)
{
  GdkRGBA colour;

  if (gtk_style_context_lookup_color (gtk_widget_get_style_context (view), "ht_overdue", &colour))
    g_object_set (cell, "foreground-rgba", &colour, NULL);
}

static void
add_columns (HtSessionList *self)
{
  for (int i = 0; i < INDEX; i++)
    {
      GtkTreeViewColumn *added = ht_table_add_column (self->view, _ (columns[i].title), i,
                                                      columns[i].width, columns[i].alignment);
      gtk_tree_view_column_set_expand (added, i == REMARK);
      if (i != REMARK)
        continue;
      g_autoptr (GList) cells = gtk_cell_layout_get_cells (GTK_CELL_LAYOUT (added));
      gtk_tree_view_column_set_cell_data_func (added, cells->data, render_remark_cb, self->view,
                                               NULL);
    }
}

static gboolean
key_press_cb (GtkWidget *view, GdkEventKey *event, HtSessionList *self)
{
  const gunichar key = gdk_keyval_to_unicode (event->keyval);

  if ((event->state & (GDK_CONTROL_MASK | GDK_MOD1_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  if (event->keyval == GDK_KEY_Delete)
    g_signal_emit (self, signals[REMOVED], 0);
  else if (key == '1' || key == 0x3145) /* ㅅ: 실시 */
    g_signal_emit (self, signals[STATE_ASKED], 0, (int)HT_SESSION_HELD);
  else if (key == '2' || key == 0x3141) /* ㅁ: 미실시 */
    g_signal_emit (self, signals[STATE_ASKED], 0, (int)HT_SESSION_NOT_HELD);
  else if (key == '3' || key == 0x3137) /* ㄷ: 대체 */
    g_signal_emit (self, signals[SUBSTITUTE_ASKED], 0);
  else if (key == '0' || key == 0x3147) /* ㅇ: 예정 */
    g_signal_emit (self, signals[STATE_ASKED], 0, (int)HT_SESSION_PLANNED);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static void
selection_cb (HtSessionList *self)
{
  if (!self->is_showing)
    g_signal_emit (self, signals[SELECTION], 0);
}

static void
ht_session_list_class_init (HtSessionListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[STATE_ASKED] = g_signal_new ("state", HT_TYPE_SESSION_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[SUBSTITUTE_ASKED] = g_signal_new ("substitute", HT_TYPE_SESSION_LIST, G_SIGNAL_RUN_LAST,
                                            0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[REMOVED] = g_signal_new ("removed", HT_TYPE_SESSION_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  signals[SELECTION] = g_signal_new ("selection", HT_TYPE_SESSION_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/haetae/Haetae/session-list.ui");
  gtk_widget_class_bind_template_child (widget_class, HtSessionList, view);
  gtk_widget_class_bind_template_child (widget_class, HtSessionList, scrolled);
  gtk_widget_class_bind_template_child (widget_class, HtSessionList, context_menu);
  gtk_widget_class_bind_template_callback (widget_class, key_press_cb);
}

static void
ht_session_list_init (HtSessionList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_columns (self);
  gtk_tree_selection_set_mode (gtk_tree_view_get_selection (self->view), GTK_SELECTION_MULTIPLE);
  g_signal_connect_object (gtk_tree_view_get_selection (self->view), "changed",
                           G_CALLBACK (selection_cb), self, G_CONNECT_SWAPPED);
  ht_row_menu_install (self->view, self->context_menu);
}

/* Run by run: a month that is selected as a whole is one. */
static void
select_again (HtSessionList *self, GArray *ids, guint n)
{
  g_autoptr (GHashTable) chosen = g_hash_table_new (g_int64_hash, g_int64_equal);
  guint run = 0;

  for (guint i = 0; i < ids->len; i++)
    g_hash_table_add (chosen, &g_array_index (ids, gint64, i));
  for (guint row = 0; ids->len > 0 && row <= n; row++)
    {
      const HtSession *session
          = row < n ? self->month->sessions->pdata[index_at (self, row)] : NULL;
      if (session != NULL && g_hash_table_contains (chosen, &session->id))
        run++;
      else if (run > 0)
        {
          ht_table_select_rows (self->view, row - run, row - 1);
          run = 0;
        }
    }
}

static void
put_cursor (HtSessionList *self, guint row)
{
  g_autoptr (GtkTreePath) path = gtk_tree_path_new_from_indices ((int)row, -1);

  gtk_tree_view_set_cursor (self->view, path, NULL, FALSE);
}

/* The row of the session, n for none. */
static guint
find_row (HtSessionList *self, gint64 id, guint n)
{
  guint row = 0;

  while (row < n
         && ((const HtSession *)self->month->sessions->pdata[index_at (self, row)])->id != id)
    row++;
  return row;
}

/* The cursor stays with the one session that was selected; where that is no longer shown, with the
 * one that took its place, so that the next key reaches it. */
static void
restore_selection (HtSessionList *self, GArray *ids, GtkTreePath *cursor, guint n)
{
  const guint before = cursor != NULL ? (guint)gtk_tree_path_get_indices (cursor)[0] : 0;
  const guint row = ids->len == 1 ? find_row (self, g_array_index (ids, gint64, 0), n) : n;

  if (n == 0)
    return;
  if (row < n || cursor != NULL)
    put_cursor (self, row < n ? row : MIN (before, n - 1));
  if (ids->len == 1)
    return;
  gtk_tree_selection_unselect_all (gtk_tree_view_get_selection (self->view));
  select_again (self, ids, n);
}

char *
ht_session_counts_tell (const HtSessionCounts *self, const HtServiceMonth *month)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_printf (
      text,
      _ ("%u days: planned %u, held %u, not held %u · substitute needed %u, to be looked at %u"),
      self->n, self->states[HT_SESSION_PLANNED], self->states[HT_SESSION_HELD],
      self->states[HT_SESSION_NOT_HELD], self->lacking, self->remarked);
  if (month->sessions->len > 0 && month->n_unplanned > 0)
    g_string_append_printf (text, _ (" · in the schedules but not planned %u"), month->n_unplanned);
  if (month->n_of_nobody > 0)
    g_string_append_printf (text, _ (" · schedules without a partner %u"), month->n_of_nobody);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

HtSessionCounts
ht_session_list_show (HtSessionList *self, const HtServiceMonth *month,
                      const HtSessionFilter *filter)
{
  const double place = gtk_adjustment_get_value (self->scrolled);
  g_autoptr (GArray) ids = self->month != NULL ? ht_session_list_selected (self)
                                               : g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GtkListStore) rows = gtk_list_store_new (
      N_COLUMNS, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING,
      G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_UINT);
  g_autoptr (GtkTreePath) cursor = NULL;
  HtSessionCounts counts = { 0 };

  gtk_tree_view_get_cursor (self->view, &cursor, NULL);
  self->is_showing = TRUE; /* nothing is told of the selection until all rows are there */
  self->month = month;
  for (guint i = 0; i < month->sessions->len; i++)
    {
      if (!is_asked_for (month, i, filter))
        continue;
      add_session (self, rows, i);
      counts.n++;
      counts.states[((const HtSession *)month->sessions->pdata[i])->state]++;
      counts.remarked += is_remarkable (month, i);
      counts.lacking += remark_of (month, i)->is_lacking;
    }
  gtk_tree_view_set_model (self->view, GTK_TREE_MODEL (rows));
  restore_selection (self, ids, cursor, counts.n);
  gtk_adjustment_set_value (self->scrolled, place);
  self->is_showing = FALSE;
  return counts;
}

GArray *
ht_session_list_selected (HtSessionList *self)
{
  g_autoptr (GArray) rows = ht_table_selected_rows (self->view);
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < rows->len; i++)
    {
      const HtSession *session
          = self->month->sessions->pdata[index_at (self, g_array_index (rows, guint, i))];
      g_array_append_val (ids, session->id);
    }
  return ids;
}

void
ht_session_list_move_on (HtSessionList *self, gint64 id)
{
  const guint n
      = (guint)gtk_tree_model_iter_n_children (gtk_tree_view_get_model (self->view), NULL);
  g_autoptr (GArray) ids = ht_session_list_selected (self);
  const guint row = find_row (self, id, n);

  if (ids->len == 1 && g_array_index (ids, gint64, 0) == id && row + 1 < n)
    put_cursor (self, row + 1);
}

char *
ht_session_list_describe (HtSessionList *self)
{
  g_autoptr (GArray) rows = ht_table_selected_rows (self->view);

  if (rows->len != 1)
    return g_strdup_printf (ngettext ("%u day", "%u days", rows->len), rows->len);
  const HtSession *session
      = self->month->sessions->pdata[index_at (self, g_array_index (rows, guint, 0))];
  g_autofree char *day = ht_date_to_korean (session->held_on);
  g_autofree char *dong = ht_service_guide_dong_name (self->month->guide, session->dong_id);
  return g_strdup_printf ("%s (%s) %s %s, %s", day,
                          ht_weekday_name (ht_date_weekday (session->held_on)), dong,
                          session->start, session->partner);
}

const char *
ht_session_list_remark (HtSessionList *self)
{
  g_autoptr (GArray) rows = ht_table_selected_rows (self->view);

  return rows->len == 1
             ? remark_of (self->month, index_at (self, g_array_index (rows, guint, 0)))->text
             : "";
}

void
ht_session_list_focus (HtSessionList *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}
