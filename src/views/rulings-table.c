#include "views/rulings-table.h"
#include "views/ruling-entry.h"
#include "views/text-rows.h"
#include <glib/gi18n-lib.h>

/* ui/rulings-table.ui names these columns by their number. */
enum
{
  POSITION,
  NUMBER,
  TITLE,
  REVIEWER,
  RESULT,
  VOTES,
  NOTE,
  FAULT,
};

struct _HtRulingsTable
{
  GtkBox parent_instance;
  GtkContainer *attendance;
  GtkLabel *present, *entered, *fault;
  GtkTreeView *view;
  GtkTreeViewColumn *votes_column, *note_column, *fault_column;
  GtkCellRenderer *fault_cell;
  GtkListStore *rows;

  HtHearingReading *reading;
  GPtrArray *checks;  /* of GtkToggleButton, one for each member, not owned */
  GPtrArray *results; /* of HtHearingResult, one for each row */
  GPtrArray *stored;  /* the same as they were read */
  gboolean is_showing, is_attendance_changed;
};

enum
{
  CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HtRulingsTable, ht_rulings_table, GTK_TYPE_BOX)

static gint64
next_meeting (HtRulingsTable *self)
{
  const GPtrArray *later = self->reading->later;

  return later->len > 0 ? ((const HtHearing *)later->pdata[0])->id : 0;
}

/* The meeting to which the case was adjourned: the next one that has it. */
static gint64
find_moved_to (const HtHearingReading *reading, gint64 appeal_id)
{
  for (guint i = 0; i < reading->later->len; i++)
    {
      const HtHearing *hearing = reading->later->pdata[i];
      for (guint j = 0; j < hearing->items->len; j++)
        if (((const HtAgendaItem *)hearing->items->pdata[j])->appeal_id == appeal_id)
          return hearing->id;
    }
  return 0;
}

static HtHearingResult *
stored_result (const HtHearingReading *reading, guint i)
{
  const HtAgendaItem *item = reading->file->hearing->items->pdata[i];
  const HtAppeal *appeal = ((const HtAgendaCase *)reading->file->cases->pdata[i])->appeal;
  const gboolean is_ruled = item->result == HT_AGENDA_RULED;
  HtHearingResult *result = ht_hearing_result_new (item->appeal_id, item->result,
                                                   is_ruled ? appeal->outcome : HT_OUTCOME_NONE);

  result->circumstances = is_ruled && appeal->circumstances;
  result->votes_for = item->votes_for;
  result->votes_against = item->votes_against;
  if (item->result == HT_AGENDA_ADJOURNED)
    result->moved_to = find_moved_to (reading, item->appeal_id);
  g_free (result->note);
  result->note = g_strdup (item->note);
  return result;
}

static char *
result_text (HtRulingsTable *self, const HtHearingResult *result)
{
  g_autofree char *text = ht_ruling_text (result);

  for (guint i = 0; i < self->reading->later->len; i++)
    {
      const HtHearing *hearing = self->reading->later->pdata[i];
      if (hearing->id != result->moved_to)
        continue;
      g_autofree char *day = ht_date_to_short (hearing->day);
      return g_strdup_printf ("%s → %s", text, day);
    }
  return g_steal_pointer (&text);
}

static void
show_row (HtRulingsTable *self, guint i)
{
  const HtHearingResult *result = self->results->pdata[i];
  g_autofree char *text = result_text (self, result);
  g_autofree char *votes = ht_votes_text (result->votes_for, result->votes_against);
  GtkTreeIter iter;

  if (gtk_tree_model_iter_nth_child (GTK_TREE_MODEL (self->rows), &iter, NULL, (int)i))
    gtk_list_store_set (self->rows, &iter, RESULT, text, VOTES, votes, NOTE, result->note, FAULT,
                        "", -1);
}

static void
add_row (HtRulingsTable *self, guint i)
{
  const HtAppeal *appeal = ((const HtAgendaCase *)self->reading->file->cases->pdata[i])->appeal;

  gtk_list_store_insert_with_values (self->rows, NULL, -1, POSITION, (int)i + 1, NUMBER,
                                     appeal->case_number, TITLE, appeal->title, REVIEWER,
                                     appeal->lead_reviewer, -1);
  g_ptr_array_add (self->results, stored_result (self->reading, i));
  g_ptr_array_add (self->stored, stored_result (self->reading, i));
  show_row (self, i);
}

static void
show_counts (HtRulingsTable *self)
{
  const HtHearing *hearing = self->reading->file->hearing;
  guint present = 0, entered = 0;

  for (guint i = 0; i < self->checks->len; i++)
    present += gtk_toggle_button_get_active (self->checks->pdata[i]) != FALSE;
  for (guint i = 0; i < self->results->len; i++)
    entered += ((const HtHearingResult *)self->results->pdata[i])->result != HT_AGENDA_OPEN;
  g_autofree char *there = g_strdup_printf (
      _ ("%u of %u there · quorum %d · a decision needs %d votes (행정심판법 §7⑥)"), present,
      self->checks->len, ht_composition_quorum (hearing->seats),
      ht_composition_majority ((int)present));
  g_autofree char *done
      = g_strdup_printf (_ ("%u of %u cases entered"), entered, self->results->len);
  gtk_label_set_text (self->present, self->checks->len > 0
                                         ? there
                                         : _ ("No commissioner is designated for this meeting "
                                              "yet."));
  gtk_label_set_text (self->entered, done);
}

/* The column is too narrow for a whole sentence. */
static void
show_fault_of_row (HtRulingsTable *self)
{
  g_autoptr (GtkTreePath) path = NULL;
  g_autofree char *fault = NULL;
  GtkTreeIter iter;

  gtk_tree_view_get_cursor (self->view, &path, NULL);
  if (path != NULL && gtk_tree_model_get_iter (GTK_TREE_MODEL (self->rows), &iter, path))
    gtk_tree_model_get (GTK_TREE_MODEL (self->rows), &iter, FAULT, &fault, -1);
  gtk_label_set_text (self->fault, fault != NULL ? fault : "");
}

static void
tell_changed (HtRulingsTable *self)
{
  show_fault_of_row (self);
  show_counts (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
attendance_toggled_cb (HtRulingsTable *self)
{
  if (self->is_showing)
    return;
  self->is_attendance_changed = TRUE;
  tell_changed (self);
}

/* Whoever was not marked yet is taken to have come: the clerk unmarks the absent ones. */
static void
add_member (HtRulingsTable *self, const HtHearingMember *member)
{
  g_autofree char *name
      = member->chair ? g_strdup_printf (_ ("%s (chair)"), member->name) : g_strdup (member->name);
  GtkWidget *check = gtk_check_button_new_with_label (name);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (check),
                                member->attended != HT_ATTENDANCE_ABSENT);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (attendance_toggled_cb), self);
  gtk_container_add (self->attendance, check);
  g_ptr_array_add (self->checks, check);
}

static int
cursor_row (HtRulingsTable *self)
{
  g_autoptr (GtkTreePath) path = NULL;

  gtk_tree_view_get_cursor (self->view, &path, NULL);
  return path != NULL ? gtk_tree_path_get_indices (path)[0] : -1;
}

static void
go_to (HtRulingsTable *self, int row, GtkTreeViewColumn *edited)
{
  g_autoptr (GtkTreePath) path = gtk_tree_path_new_from_indices (row, -1);

  if (row >= 0 && row < (int)self->results->len)
    gtk_tree_view_set_cursor (self->view, path, edited, edited != NULL);
}

static gboolean
type_key (HtRulingsTable *self, int row, gunichar key)
{
  if (!ht_ruling_type (self->results->pdata[row], key, next_meeting (self)))
    return FALSE;
  show_row (self, (guint)row);
  tell_changed (self);
  return TRUE;
}

static gboolean
key_press_cb (GtkWidget *view, GdkEventKey *event, HtRulingsTable *self)
{
  const int row = cursor_row (self);
  const gunichar key = gdk_keyval_to_unicode (event->keyval);

  if (row < 0 || (event->state & (GDK_CONTROL_MASK | GDK_MOD1_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  if (event->keyval == GDK_KEY_Return || event->keyval == GDK_KEY_KP_Enter)
    go_to (self, row + 1, NULL);
  else if (event->keyval == GDK_KEY_Delete || event->keyval == GDK_KEY_BackSpace)
    type_key (self, row, '0');
  else if (key == 'v' || key == 0x314D) /* ㅍ: 표결 */
    go_to (self, row, self->votes_column);
  else if (key == 'q' || key == 0x3142) /* ㅂ: 비고 */
    go_to (self, row, self->note_column);
  else if (key == 0 || !type_key (self, row, key))
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static void
cursor_changed_cb (GtkTreeView *view, HtRulingsTable *self)
{
  if (self->fault != NULL) /* it goes before the table does */
    show_fault_of_row (self);
}

/* A colour of the style sheet, so that the dark theme has its own. */
static void
render_fault_cb (GtkTreeViewColumn *column, GtkCellRenderer *cell, GtkTreeModel *model,
                 GtkTreeIter *iter, gpointer user_data)
{
  HtRulingsTable *self = user_data;
  GdkRGBA colour;

  if (gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self->view)),
                                      "ht_overdue", &colour))
    g_object_set (cell, "foreground-rgba", &colour, NULL);
}

static void
votes_edited_cb (GtkCellRendererText *cell, char *row, char *text, HtRulingsTable *self)
{
  const guint i = (guint)g_ascii_strtoull (row, NULL, 10);
  HtHearingResult *result = self->results->pdata[i];
  GtkTreeIter iter;

  if (ht_votes_parse (text, &result->votes_for, &result->votes_against))
    {
      show_row (self, i);
      tell_changed (self);
    }
  else if (gtk_tree_model_get_iter_from_string (GTK_TREE_MODEL (self->rows), &iter, row))
    gtk_list_store_set (self->rows, &iter, FAULT, _ ("Write votes as 7:2."), -1);
  show_fault_of_row (self);
}

static void
note_edited_cb (GtkCellRendererText *cell, char *row, char *text, HtRulingsTable *self)
{
  const guint i = (guint)g_ascii_strtoull (row, NULL, 10);
  HtHearingResult *result = self->results->pdata[i];

  g_free (result->note);
  result->note = g_strstrip (g_strdup (text));
  show_row (self, i);
  tell_changed (self);
}

static void
ht_rulings_table_finalize (GObject *object)
{
  HtRulingsTable *self = HT_RULINGS_TABLE (object);

  g_clear_pointer (&self->reading, ht_hearing_reading_unref);
  g_clear_pointer (&self->checks, g_ptr_array_unref);
  g_clear_pointer (&self->results, g_ptr_array_unref);
  g_clear_pointer (&self->stored, g_ptr_array_unref);
  G_OBJECT_CLASS (ht_rulings_table_parent_class)->finalize (object);
}

static void
ht_rulings_table_class_init (HtRulingsTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ht_rulings_table_finalize;
  signals[CHANGED] = g_signal_new ("changed", HT_TYPE_RULINGS_TABLE, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/haetae/Haetae/rulings-table.ui");
  gtk_widget_class_bind_template_child (widget_class, HtRulingsTable, attendance);
  gtk_widget_class_bind_template_child (widget_class, HtRulingsTable, present);
  gtk_widget_class_bind_template_child (widget_class, HtRulingsTable, entered);
  gtk_widget_class_bind_template_child (widget_class, HtRulingsTable, fault);
  gtk_widget_class_bind_template_child (widget_class, HtRulingsTable, view);
  gtk_widget_class_bind_template_child (widget_class, HtRulingsTable, votes_column);
  gtk_widget_class_bind_template_child (widget_class, HtRulingsTable, note_column);
  gtk_widget_class_bind_template_child (widget_class, HtRulingsTable, fault_column);
  gtk_widget_class_bind_template_child (widget_class, HtRulingsTable, fault_cell);
  gtk_widget_class_bind_template_child (widget_class, HtRulingsTable, rows);
  gtk_widget_class_bind_template_callback (widget_class, key_press_cb);
  gtk_widget_class_bind_template_callback (widget_class, cursor_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, votes_edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, note_edited_cb);
}

static void
ht_rulings_table_init (HtRulingsTable *self)
{
  self->checks = g_ptr_array_new ();
  self->results = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_hearing_result_free);
  self->stored = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_hearing_result_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_tree_view_column_set_cell_data_func (self->fault_column, self->fault_cell, render_fault_cb,
                                           self, NULL);
}

void
ht_rulings_table_show (HtRulingsTable *self, HtHearingReading *reading)
{
  const int row = cursor_row (self);
  HtHearingReading *before = self->reading;

  self->is_showing = TRUE;
  self->reading = ht_hearing_reading_ref (reading);
  g_clear_pointer (&before, ht_hearing_reading_unref);
  self->is_attendance_changed = FALSE;
  g_ptr_array_set_size (self->checks, 0);
  g_ptr_array_set_size (self->results, 0);
  g_ptr_array_set_size (self->stored, 0);
  ht_rows_clear (self->attendance);
  gtk_list_store_clear (self->rows);
  for (guint i = 0; i < reading->file->hearing->members->len; i++)
    add_member (self, reading->file->hearing->members->pdata[i]);
  gtk_widget_show_all (GTK_WIDGET (self->attendance));
  for (guint i = 0; i < reading->file->cases->len; i++)
    add_row (self, i);
  go_to (self, row, NULL);
  self->is_showing = FALSE;
  show_counts (self);
  show_fault_of_row (self);
}

gboolean
ht_rulings_table_is_changed (HtRulingsTable *self)
{
  for (guint i = 0; i < self->results->len; i++)
    if (!ht_ruling_equal (self->results->pdata[i], self->stored->pdata[i]))
      return TRUE;
  return self->is_attendance_changed;
}

HtHearingRecording *
ht_rulings_table_collect (HtRulingsTable *self, HtDate today, const char *clerk)
{
  HtHearingRecording *recording
      = ht_hearing_recording_new (self->reading->file->hearing, today, clerk);

  for (guint i = 0; i < self->checks->len; i++)
    g_array_index (recording->attendances, HtAttendance, i)
        = gtk_toggle_button_get_active (self->checks->pdata[i]) ? HT_ATTENDANCE_PRESENT
                                                                : HT_ATTENDANCE_ABSENT;
  for (guint i = 0; i < self->results->len; i++)
    {
      const HtHearingResult *entered = self->results->pdata[i];
      if (ht_ruling_equal (entered, self->stored->pdata[i]))
        continue;
      HtHearingResult *result
          = ht_hearing_result_new (entered->appeal_id, entered->result, entered->outcome);
      result->circumstances = entered->circumstances;
      result->votes_for = entered->votes_for;
      result->votes_against = entered->votes_against;
      result->moved_to = entered->moved_to;
      g_free (result->note);
      result->note = g_strdup (entered->note);
      g_ptr_array_add (recording->results, result);
    }
  return recording;
}

/* The row whose case the sentence begins with; -1: it names none. */
static int
find_row (HtRulingsTable *self, const char *sentence)
{
  const GPtrArray *cases = self->reading->file->cases;

  for (guint i = 0; i < cases->len; i++)
    if (g_str_has_prefix (sentence, ((const HtAgendaCase *)cases->pdata[i])->appeal->case_number))
      return (int)i;
  return -1;
}

GPtrArray *
ht_rulings_table_show_faults (HtRulingsTable *self, GPtrArray *refusals)
{
  GPtrArray *others = ht_faults_new ();
  int first = -1;

  for (guint i = 0; i < self->results->len; i++)
    show_row (self, i);
  for (guint i = 0; i < refusals->len; i++)
    {
      const HtFault *fault = refusals->pdata[i];
      const int row = find_row (self, fault->reason);
      GtkTreeIter iter;
      if (row < 0)
        ht_faults_add (others, fault->field, "%s", fault->reason);
      else if (gtk_tree_model_iter_nth_child (GTK_TREE_MODEL (self->rows), &iter, NULL, row))
        gtk_list_store_set (self->rows, &iter, FAULT, fault->reason, -1);
      if (row >= 0 && (first < 0 || row < first))
        first = row;
    }
  go_to (self, first, NULL);
  show_fault_of_row (self);
  return others;
}

void
ht_rulings_table_focus (HtRulingsTable *self)
{
  g_autoptr (GtkTreePath) path = NULL;

  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  if (cursor_row (self) < 0)
    go_to (self, 0, NULL);
  gtk_tree_view_get_cursor (self->view, &path, NULL);
  if (path != NULL)
    gtk_tree_view_scroll_to_cell (self->view, path, NULL, TRUE, 0.5, 0);
}
