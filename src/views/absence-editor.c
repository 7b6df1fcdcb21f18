#include "views/absence-editor.h"
#include "base/text.h"
#include "domain/fault.h"
#include "views/date-entry.h"
#include "views/typed-date.h"
#include <glib/gi18n-lib.h>

struct _HtAbsenceEditor
{
  GtkBox parent_instance;
  GtkTreeSelection *selection;
  GtkListStore *rows;
  GtkEntry *from_day, *to_day, *reason;
  GtkWidget *add_button, *remove_button;
  GtkLabel *fault;

  GPtrArray *absences; /* of HtAbsence in order of from_day */
  HtDate today;
};

enum
{
  CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HtAbsenceEditor, ht_absence_editor, GTK_TYPE_BOX)

static gpointer
copy_absence (gconstpointer absence, gpointer user_data)
{
  return ht_absence_copy (absence);
}

static int
compare_absences (gconstpointer a, gconstpointer b)
{
  const HtAbsence *left = *(const HtAbsence *const *)a, *right = *(const HtAbsence *const *)b;

  return (left->from_day > right->from_day) - (left->from_day < right->from_day);
}

static void
show_rows (HtAbsenceEditor *self)
{
  gtk_list_store_clear (self->rows);
  for (guint i = 0; i < self->absences->len; i++)
    {
      const HtAbsence *absence = self->absences->pdata[i];
      g_autofree char *from = ht_date_to_korean (absence->from_day);
      g_autofree char *to = ht_date_to_korean (absence->to_day);

      gtk_list_store_insert_with_values (
          self->rows, NULL, -1, 0, (int)i, 1, from, 2,
          absence->to_day != HT_DATE_NONE ? to : _ ("further notice"), 3, absence->reason, -1);
    }
}

static void
clear_line (HtAbsenceEditor *self)
{
  gtk_entry_set_text (self->from_day, "");
  gtk_entry_set_text (self->to_day, "");
  gtk_entry_set_text (self->reason, "");
  ht_absence_editor_show_fault (self, NULL);
}

static gboolean
has_line (HtAbsenceEditor *self)
{
  return gtk_entry_get_text_length (self->from_day) + gtk_entry_get_text_length (self->to_day)
             + gtk_entry_get_text_length (self->reason)
         > 0;
}

static gboolean
read_day (HtAbsenceEditor *self, GtkEntry *entry, HtDate *day)
{
  if (ht_typed_date_parse (gtk_entry_get_text (entry), self->today, day))
    return TRUE;
  ht_absence_editor_show_fault (self, _ ("This is no day. Write it like 2021-04-05."));
  gtk_widget_grab_focus (GTK_WIDGET (entry));
  return FALSE;
}

/* The line as an absence; NULL with a sentence below when it is none. */
static HtAbsence *
read_line (HtAbsenceEditor *self)
{
  g_autoptr (HtAbsence) absence = ht_absence_new ();

  g_free (absence->reason);
  absence->reason = ht_text_tidy (gtk_entry_get_text (self->reason));
  if (!read_day (self, self->from_day, &absence->from_day)
      || !read_day (self, self->to_day, &absence->to_day))
    return NULL;
  g_autoptr (GPtrArray) all = ht_absence_editor_get (self);
  g_ptr_array_add (all, ht_absence_copy (absence));
  g_autoptr (GPtrArray) faults = ht_absences_check (all);
  if (faults->len == 0)
    return g_steal_pointer (&absence);
  ht_absence_editor_show_fault (self, ((const HtFault *)faults->pdata[0])->reason);
  gtk_widget_grab_focus (GTK_WIDGET (self->from_day));
  return NULL;
}

static void
add_cb (HtAbsenceEditor *self)
{
  HtAbsence *absence = read_line (self);

  if (absence == NULL)
    return;
  g_ptr_array_add (self->absences, absence);
  g_ptr_array_sort (self->absences, compare_absences);
  show_rows (self);
  clear_line (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->from_day));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
remove_cb (HtAbsenceEditor *self)
{
  GtkTreeIter iter;
  int index;

  if (!gtk_tree_selection_get_selected (self->selection, NULL, &iter))
    return;
  gtk_tree_model_get (GTK_TREE_MODEL (self->rows), &iter, 0, &index, -1);
  g_ptr_array_remove_index (self->absences, (guint)index);
  show_rows (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
entry_changed_cb (HtAbsenceEditor *self)
{
  ht_absence_editor_show_fault (self, NULL);
  gtk_widget_set_sensitive (self->add_button, has_line (self));
}

static void
selection_changed_cb (HtAbsenceEditor *self)
{
  gtk_widget_set_sensitive (self->remove_button,
                            gtk_tree_selection_count_selected_rows (self->selection) > 0);
}

static gboolean
key_press_cb (GtkWidget *widget, GdkEventKey *event, HtAbsenceEditor *self)
{
  if (event->keyval != GDK_KEY_Delete)
    return GDK_EVENT_PROPAGATE;
  remove_cb (self);
  return GDK_EVENT_STOP;
}

static void
ht_absence_editor_finalize (GObject *object)
{
  g_ptr_array_unref (HT_ABSENCE_EDITOR (object)->absences);
  G_OBJECT_CLASS (ht_absence_editor_parent_class)->finalize (object);
}

static void
ht_absence_editor_class_init (HtAbsenceEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ht_absence_editor_finalize;
  signals[CHANGED] = g_signal_new ("changed", HT_TYPE_ABSENCE_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (HT_TYPE_DATE_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/haetae/Haetae/absence-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, HtAbsenceEditor, selection);
  gtk_widget_class_bind_template_child (widget_class, HtAbsenceEditor, rows);
  gtk_widget_class_bind_template_child (widget_class, HtAbsenceEditor, from_day);
  gtk_widget_class_bind_template_child (widget_class, HtAbsenceEditor, to_day);
  gtk_widget_class_bind_template_child (widget_class, HtAbsenceEditor, reason);
  gtk_widget_class_bind_template_child (widget_class, HtAbsenceEditor, add_button);
  gtk_widget_class_bind_template_child (widget_class, HtAbsenceEditor, remove_button);
  gtk_widget_class_bind_template_child (widget_class, HtAbsenceEditor, fault);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, selection_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_press_cb);
}

static void
ht_absence_editor_init (HtAbsenceEditor *self)
{
  self->absences = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_absence_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  entry_changed_cb (self);
  selection_changed_cb (self);
}

void
ht_absence_editor_show (HtAbsenceEditor *self, GPtrArray *absences, HtDate today)
{
  g_ptr_array_unref (self->absences);
  self->absences = g_ptr_array_copy (absences, copy_absence, NULL);
  self->today = today;
  ht_date_entry_set_today (HT_DATE_ENTRY (self->from_day), today);
  ht_date_entry_set_today (HT_DATE_ENTRY (self->to_day), today);
  clear_line (self);
  show_rows (self);
}

GPtrArray *
ht_absence_editor_get (HtAbsenceEditor *self)
{
  return g_ptr_array_copy (self->absences, copy_absence, NULL);
}

gboolean
ht_absence_editor_finish (HtAbsenceEditor *self)
{
  if (has_line (self))
    add_cb (self);
  return !has_line (self);
}

void
ht_absence_editor_show_fault (HtAbsenceEditor *self, const char *reason)
{
  gtk_label_set_text (self->fault, reason != NULL ? reason : "");
  gtk_widget_set_visible (GTK_WIDGET (self->fault), reason != NULL);
}
