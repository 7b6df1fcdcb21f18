#include "views/comparison-view.h"
#include "views/comparison-table.h"
#include "views/date-entry.h"
#include "views/typed-date.h"
#include "work/coverage-comparison.h"
#include "work/office-settings.h"
#include <glib/gi18n-lib.h>

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
  HtComparisonTable *table;

  HtPage *page; /* not owned */
  HtDate on;
  Then choice;
  HtDate typed;
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
    ht_comparison_table_take (self->table, g_steal_pointer (&answer->districts), answer->days.then,
                              answer->days.now, answer->triangle);
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
copy_cb (HtComparisonView *self)
{
  HtCopiedTable *copy = ht_comparison_table_copy (self->table);
  const guint n = ht_copied_table_rows (copy);
  g_autofree char *sentence
      = g_strdup_printf (ngettext ("%u row was copied.", "%u rows were copied.", n), n);
  ht_copied_table_put (copy, GTK_WIDGET (self));
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
  G_OBJECT_CLASS (ht_comparison_view_parent_class)->finalize (object);
}

static void
ht_comparison_view_class_init (HtComparisonViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->finalize = ht_comparison_view_finalize;
  g_type_ensure (HT_TYPE_COMPARISON_TABLE);
  g_type_ensure (HT_TYPE_DATE_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/haetae/Haetae/comparison-view.ui");
  gtk_widget_class_bind_template_child (widget_class, HtComparisonView, then_entry);
  gtk_widget_class_bind_template_child (widget_class, HtComparisonView, then_error);
  gtk_widget_class_bind_template_child (widget_class, HtComparisonView, table);
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
