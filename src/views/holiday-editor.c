#include "views/holiday-editor.h"
#include "store/settings.h"
#include "views/appeal-fields.h"
#include "views/date-entry.h"
#include "work/holiday-table.h"
#include <glib/gi18n-lib.h>

/* So many deadlines are listed; their number is told above. */
#define MOST_LISTED 1000

/* ui/holiday-editor.ui names these columns by their number. */
enum
{
  DAY,
  NAME,
  WHY,
  TAKEN_OUT,
  DATE,
};

enum
{
  CASE_NUMBER,
  RULE,
  BEFORE,
  AFTER,
};

struct _HtHolidayEditor
{
  GtkBox parent_instance;
  GtkSpinButton *year;
  GtkTreeView *view;
  GtkTreeSelection *selection;
  GtkListStore *days, *moved;
  GtkButton *toggle_button;
  HtDateEntry *day;
  GtkEntry *name;
  GtkLabel *day_error, *moved_title;

  HtStore *store;
  HtDate today;
  GPtrArray *stored;   /* of HtOfficeHoliday; NULL until it is loaded */
  HtHolidayMove *move; /* what is to be changed */
  GCancellable *preview;
};

G_DEFINE_FINAL_TYPE (HtHolidayEditor, ht_holiday_editor, GTK_TYPE_BOX)

static const char *
tell_why (HtHolidayOrigin origin)
{
  switch (origin)
    {
    case HT_HOLIDAY_ADDED:
      return _ ("added by the office");
    case HT_HOLIDAY_TAKEN_OUT:
      return _ ("taken out by the office");
    case HT_HOLIDAY_OF_LAW:
    default:
      return _ ("by law");
    }
}

static void
add_row (HtHolidayEditor *self, const HtHolidayRow *row)
{
  char iso[HT_DATE_ISO_SIZE];
  g_autofree char *day = g_strdup_printf ("%s (%s)", ht_date_write_iso (row->date, iso),
                                          ht_weekday_name (ht_date_weekday (row->date)));

  gtk_list_store_insert_with_values (self->days, NULL, -1, DAY, day, NAME, row->name, WHY,
                                     tell_why (row->origin), TAKEN_OUT,
                                     row->origin == HT_HOLIDAY_TAKEN_OUT, DATE, row->date, -1);
}

static void
select_day (HtHolidayEditor *self, HtDate date)
{
  GtkTreeModel *model = GTK_TREE_MODEL (self->days);
  GtkTreeIter row;

  for (gboolean more = gtk_tree_model_get_iter_first (model, &row); more;
       more = gtk_tree_model_iter_next (model, &row))
    {
      HtDate day;
      gtk_tree_model_get (model, &row, DATE, &day, -1);
      if (day != date)
        continue;
      g_autoptr (GtkTreePath) path = gtk_tree_model_get_path (model, &row);
      gtk_tree_view_set_cursor (self->view, path, NULL, FALSE);
      return;
    }
}

static void
show_year (HtHolidayEditor *self)
{
  int year = gtk_spin_button_get_value_as_int (self->year);

  gtk_list_store_clear (self->days);
  if (self->stored == NULL)
    return;
  g_autoptr (GPtrArray) rows = ht_holiday_table_list (year, self->stored, self->move->days);
  for (guint i = 0; i < rows->len; i++)
    add_row (self, g_ptr_array_index (rows, i));
}

static void
show_moved (HtHolidayEditor *self, GPtrArray *moved)
{
  g_autofree char *title
      = moved->len > 0
            ? g_strdup_printf (ngettext ("When this is saved, %u open deadline moves:",
                                         "When this is saved, %u open deadlines move:", moved->len),
                               moved->len)
            : g_strdup (_ ("No open deadline moves."));

  gtk_label_set_text (self->moved_title, title);
  gtk_list_store_clear (self->moved);
  for (guint i = 0; i < MIN (moved->len, MOST_LISTED); i++)
    {
      const HtMovedDeadline *deadline = g_ptr_array_index (moved, i);
      char before[HT_DATE_ISO_SIZE], after[HT_DATE_ISO_SIZE];
      gtk_list_store_insert_with_values (self->moved, NULL, -1, CASE_NUMBER, deadline->case_number,
                                         RULE, ht_deadline_rule_name (deadline->rule), BEFORE,
                                         ht_date_write_iso (deadline->before, before), AFTER,
                                         ht_date_write_iso (deadline->after, after), -1);
    }
}

static void
previewed_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtHolidayEditor) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) moved = ht_store_finish (HT_STORE (store), result, &error);

  /* An older question than the last one is not answered any more, nor is any after the end. */
  if (self->store == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (moved == NULL)
    gtk_label_set_text (self->moved_title, error->message);
  else
    show_moved (self, moved);
}

static void
preview (HtHolidayEditor *self)
{
  g_cancellable_cancel (self->preview);
  g_set_object (&self->preview, NULL);
  self->preview = g_cancellable_new ();
  gtk_label_set_text (self->moved_title, _ ("Looking for deadlines that move…"));
  ht_store_read_async (self->store, ht_holiday_move_preview, ht_holiday_editor_get_move (self),
                       (GDestroyNotify)ht_holiday_move_free, (GDestroyNotify)g_ptr_array_unref,
                       self->preview, previewed_cb, g_object_ref (self));
}

static const HtOfficeHoliday *
find_day (const GPtrArray *days, HtDate date)
{
  for (guint i = 0; i < days->len; i++)
    {
      const HtOfficeHoliday *day = g_ptr_array_index (days, i);
      if (day->date == date)
        return day;
    }
  return NULL;
}

static gboolean
is_stored (HtHolidayEditor *self, HtDate date, const char *name, gboolean is_holiday)
{
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();
  g_autoptr (GPtrArray) rows = ht_holiday_table_list (ht_date_year (date), self->stored, nothing);

  for (guint i = 0; i < rows->len; i++)
    {
      const HtHolidayRow *row = g_ptr_array_index (rows, i);
      if (row->date == date && row->origin != HT_HOLIDAY_TAKEN_OUT)
        return is_holiday && g_str_equal (row->name, name);
    }
  return !is_holiday;
}

/* The last word on a day counts; one that says what is stored says nothing. */
static void
set_day (HtHolidayEditor *self, HtDate date, const char *name, gboolean is_holiday)
{
  const HtOfficeHoliday *former = find_day (self->move->days, date);
  g_autofree char *kept = g_strdup (name);

  if (former != NULL)
    g_ptr_array_remove (self->move->days, (gpointer)former);
  if (!is_stored (self, date, kept, is_holiday))
    ht_holiday_move_add (self->move, date, kept, is_holiday);
  show_year (self);
  select_day (self, date);
  preview (self);
}

static gboolean
get_selected (HtHolidayEditor *self, HtDate *date, char **name, gboolean *taken_out)
{
  GtkTreeIter row;

  if (!gtk_tree_selection_get_selected (self->selection, NULL, &row))
    return FALSE;
  gtk_tree_model_get (GTK_TREE_MODEL (self->days), &row, DATE, date, NAME, name, TAKEN_OUT,
                      taken_out, -1);
  return TRUE;
}

static void
show_day_error (HtHolidayEditor *self, const char *text)
{
  gtk_label_set_text (self->day_error, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->day_error), text != NULL);
}

static void
add_cb (HtHolidayEditor *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_entry_get_text (self->name)));
  HtDate date;

  if (!ht_typed_date_parse (gtk_entry_get_text (GTK_ENTRY (self->day)), self->today, &date)
      || date == HT_DATE_NONE)
    {
      show_day_error (self, _ ("This is no day. Write it like 2021-04-05."));
      gtk_widget_grab_focus (GTK_WIDGET (self->day));
      return;
    }
  if (name[0] == '\0')
    {
      show_day_error (self, _ ("Write what holiday it is."));
      gtk_widget_grab_focus (GTK_WIDGET (self->name));
      return;
    }
  gtk_spin_button_set_value (self->year, ht_date_year (date));
  set_day (self, date, name, TRUE);
  gtk_entry_set_text (GTK_ENTRY (self->day), "");
  gtk_entry_set_text (self->name, "");
}

static void
toggle_cb (HtHolidayEditor *self)
{
  g_autofree char *name = NULL;
  gboolean taken_out;
  HtDate date;

  if (get_selected (self, &date, &name, &taken_out))
    set_day (self, date, name, taken_out);
}

static void
selection_changed_cb (HtHolidayEditor *self)
{
  g_autofree char *name = NULL;
  gboolean taken_out = FALSE;
  HtDate date;
  gboolean selected = get_selected (self, &date, &name, &taken_out);

  gtk_widget_set_sensitive (GTK_WIDGET (self->toggle_button), selected);
  gtk_button_set_label (self->toggle_button, taken_out ? _ ("_Put Back") : _ ("_Take Out"));
}

static void
year_changed_cb (HtHolidayEditor *self)
{
  show_year (self);
}

static void
typed_cb (HtHolidayEditor *self)
{
  show_day_error (self, NULL);
}

static gpointer
list_job (HtDb *db, gpointer data, GError **error)
{
  return ht_holidays_list (db, error);
}

static void
listed_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtHolidayEditor) self = user_data;
  g_autoptr (GError) error = NULL;

  self->stored = ht_store_finish (HT_STORE (store), result, &error);
  if (self->store == NULL)
    return;
  if (self->stored == NULL)
    gtk_label_set_text (self->moved_title, error->message);
  gtk_widget_set_sensitive (GTK_WIDGET (self), self->stored != NULL);
  show_year (self);
}

static void
ht_holiday_editor_dispose (GObject *object)
{
  HtHolidayEditor *self = HT_HOLIDAY_EDITOR (object);

  g_cancellable_cancel (self->preview);
  g_clear_object (&self->preview);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (ht_holiday_editor_parent_class)->dispose (object);
}

static void
ht_holiday_editor_finalize (GObject *object)
{
  HtHolidayEditor *self = HT_HOLIDAY_EDITOR (object);

  g_clear_pointer (&self->stored, g_ptr_array_unref);
  g_clear_pointer (&self->move, ht_holiday_move_free);
  G_OBJECT_CLASS (ht_holiday_editor_parent_class)->finalize (object);
}

static void
ht_holiday_editor_class_init (HtHolidayEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ht_holiday_editor_dispose;
  G_OBJECT_CLASS (klass)->finalize = ht_holiday_editor_finalize;
  g_type_ensure (HT_TYPE_DATE_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/haetae/Haetae/holiday-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, HtHolidayEditor, year);
  gtk_widget_class_bind_template_child (widget_class, HtHolidayEditor, view);
  gtk_widget_class_bind_template_child (widget_class, HtHolidayEditor, selection);
  gtk_widget_class_bind_template_child (widget_class, HtHolidayEditor, days);
  gtk_widget_class_bind_template_child (widget_class, HtHolidayEditor, moved);
  gtk_widget_class_bind_template_child (widget_class, HtHolidayEditor, toggle_button);
  gtk_widget_class_bind_template_child (widget_class, HtHolidayEditor, day);
  gtk_widget_class_bind_template_child (widget_class, HtHolidayEditor, name);
  gtk_widget_class_bind_template_child (widget_class, HtHolidayEditor, day_error);
  gtk_widget_class_bind_template_child (widget_class, HtHolidayEditor, moved_title);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, toggle_cb);
  gtk_widget_class_bind_template_callback (widget_class, selection_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, year_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
}

static void
ht_holiday_editor_init (HtHolidayEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ht_holiday_editor_open (HtHolidayEditor *self, HtStore *store, HtDate today)
{
  g_set_object (&self->store, store);
  self->today = today;
  self->move = ht_holiday_move_new (today);
  ht_date_entry_set_today (self->day, today);
  gtk_spin_button_set_value (self->year, ht_date_year (today));
  gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
  ht_store_read_async (store, list_job, NULL, NULL, (GDestroyNotify)g_ptr_array_unref, NULL,
                       listed_cb, g_object_ref (self));
}

HtHolidayMove *
ht_holiday_editor_get_move (HtHolidayEditor *self)
{
  HtHolidayMove *copy = ht_holiday_move_new (self->today);

  for (guint i = 0; i < self->move->days->len; i++)
    {
      const HtOfficeHoliday *day = g_ptr_array_index (self->move->days, i);
      ht_holiday_move_add (copy, day->date, day->name, day->is_holiday);
    }
  return copy;
}
