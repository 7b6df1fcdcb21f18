#include "views/coverage-page.h"
#include "store/boundaries.h"
#include "store/settings.h"
#include "views/comparison-view.h"
#include "views/coverage-cards.h"
#include "views/coverage-history-view.h"
#include "views/coverage-map-view.h"
#include "views/date-entry.h"
#include "views/typed-date.h"
#include "work/coverage-history.h"
#include <glib/gi18n-lib.h>

struct _HtCoveragePage
{
  HtPage parent_instance;
  HtDateEntry *on_entry;
  GtkLabel *on_error;
  HtCoverageCards *cards;
  GtkStack *views; /* map, comparison and history */
  HtCoverageMapView *map;
  HtComparisonView *comparison;
  HtCoverageHistoryView *history;

  GSimpleActionGroup *actions;
  HtStore *store; /* whose dongs are shown, not owned, only compared */
  HtDate on;      /* the day shown; HT_DATE_NONE: today's */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (HtCoveragePage, ht_coverage_page, HT_TYPE_PAGE)

typedef struct
{
  HtCoverageFigures *figures;
  HtCoverageHistory *history;
  HtHolidayCalendar *holidays;
  GPtrArray *boundaries; /* of HtBoundary */
} Answer;

static void
free_answer (gpointer data)
{
  Answer *answer = data;
  g_clear_pointer (&answer->figures, ht_coverage_figures_free);
  g_clear_pointer (&answer->history, ht_coverage_history_free);
  g_clear_pointer (&answer->holidays, ht_holiday_calendar_free);
  g_clear_pointer (&answer->boundaries, g_ptr_array_unref);
  g_free (answer);
}

static gpointer
coverage_job (HtDb *db, gpointer on, GError **error)
{
  Answer *answer = g_new0 (Answer, 1);
  answer->figures = ht_coverage_figures_load (db, *(const HtDate *)on, error);
  if (answer->figures != NULL)
    answer->history = ht_coverage_history_make (answer->figures);
  if (answer->figures != NULL)
    answer->holidays = ht_holidays_load (db, error);
  if (answer->holidays != NULL)
    answer->boundaries = ht_boundaries_list (db, error);
  if (answer->boundaries != NULL)
    return answer;
  free_answer (answer);
  return NULL;
}

static void
show_answer (HtCoveragePage *self, Answer *answer)
{
  ht_coverage_cards_show (self->cards, answer->figures, answer->history);
  ht_coverage_map_view_take (self->map, HT_PAGE (self), g_steal_pointer (&answer->figures),
                             g_steal_pointer (&answer->boundaries),
                             g_steal_pointer (&answer->holidays));
}

static void
loaded_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HtCoveragePage) self = user_data;
  g_autoptr (GError) error = NULL;
  Answer *answer = ht_store_finish (HT_STORE (store), result, &error);
  if (answer == NULL)
    {
      ht_page_show_error (HT_PAGE (self), error);
      return;
    }
  if (self->map != NULL)
    show_answer (self, answer);
  free_answer (answer);
}

static HtDate
shown_day (HtCoveragePage *self)
{
  return self->on != HT_DATE_NONE ? self->on : ht_page_today (HT_PAGE (self));
}

/* Comparison and history are read when they are looked at. */
static void
load_view (HtCoveragePage *self)
{
  const GtkWidget *view = gtk_stack_get_visible_child (self->views);
  if (view == GTK_WIDGET (self->comparison))
    ht_comparison_view_show (self->comparison, HT_PAGE (self), shown_day (self));
  else if (view == GTK_WIDGET (self->history))
    ht_coverage_history_view_show (self->history, HT_PAGE (self), shown_day (self));
}

static void
load (HtCoveragePage *self)
{
  const HtDate on = shown_day (self);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  ht_store_read_async (ht_page_store (HT_PAGE (self)), coverage_job, g_memdup2 (&on, sizeof on),
                       g_free, free_answer, self->cancellable, loaded_cb, g_object_ref (self));
  load_view (self);
}

static void
show_day (HtCoveragePage *self)
{
  char iso[HT_DATE_ISO_SIZE];
  ht_date_entry_set_today (self->on_entry, ht_page_today (HT_PAGE (self)));
  if (!gtk_widget_has_focus (GTK_WIDGET (self->on_entry)))
    gtk_entry_set_text (GTK_ENTRY (self->on_entry), ht_date_write_iso (shown_day (self), iso));
}

static void
day_entered_cb (HtCoveragePage *self)
{
  HtDate on;
  const char *text = gtk_entry_get_text (GTK_ENTRY (self->on_entry));
  const gboolean is_day = ht_typed_date_parse (text, ht_page_today (HT_PAGE (self)), &on);
  gtk_label_set_text (self->on_error, is_day ? "" : _ ("Write the day as 2021-04-05."));
  if (!is_day || on == shown_day (self))
    return;
  self->on = on;
  load (self);
}

static gboolean
day_left_cb (HtCoveragePage *self)
{
  day_entered_cb (self);
  return GDK_EVENT_PROPAGATE;
}

static void
view_chosen_cb (HtCoveragePage *self)
{
  if (self->store != NULL)
    load_view (self);
}

/* A place beyond the end is that from the other end. */
static void
go_to_view (HtCoveragePage *self, int place)
{
  GtkWidget *const views[]
      = { GTK_WIDGET (self->map), GTK_WIDGET (self->comparison), GTK_WIDGET (self->history) };
  const int n = (int)G_N_ELEMENTS (views);
  gtk_stack_set_visible_child (self->views, views[(place + n) % n]);
  gtk_widget_child_focus (views[(place + n) % n], GTK_DIR_TAB_FORWARD);
}

static int
visible_view (HtCoveragePage *self)
{
  const GtkWidget *view = gtk_stack_get_visible_child (self->views);
  return view == GTK_WIDGET (self->map) ? 0 : view == GTK_WIDGET (self->comparison) ? 1 : 2;
}

static void
tab_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  const int tab = g_variant_get_int32 (parameter);
  if (tab >= 1 && tab <= 3)
    go_to_view (user_data, tab - 1);
}

static void
previous_tab_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  go_to_view (user_data, visible_view (user_data) - 1);
}

static void
next_tab_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  go_to_view (user_data, visible_view (user_data) + 1);
}

static void
ht_coverage_page_refresh (HtPage *page)
{
  HtCoveragePage *self = HT_COVERAGE_PAGE (page);
  if (self->store != ht_page_store (page))
    {
      self->on = HT_DATE_NONE;
      ht_coverage_map_view_forget (self->map);
    }
  self->store = ht_page_store (page);
  show_day (self);
  load (self);
}

static void
ht_coverage_page_search (HtPage *page, const char *words)
{
  ht_coverage_map_view_search (HT_COVERAGE_PAGE (page)->map, words);
}

static void
ht_coverage_page_finalize (GObject *object)
{
  HtCoveragePage *self = HT_COVERAGE_PAGE (object);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->actions);
  G_OBJECT_CLASS (ht_coverage_page_parent_class)->finalize (object);
}

static void
ht_coverage_page_class_init (HtCoveragePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  HtPageClass *page_class = HT_PAGE_CLASS (klass);
  G_OBJECT_CLASS (klass)->finalize = ht_coverage_page_finalize;
  page_class->refresh = ht_coverage_page_refresh;
  page_class->search = ht_coverage_page_search;
  g_type_ensure (HT_TYPE_COMPARISON_VIEW);
  g_type_ensure (HT_TYPE_COVERAGE_CARDS);
  g_type_ensure (HT_TYPE_COVERAGE_HISTORY_VIEW);
  g_type_ensure (HT_TYPE_COVERAGE_MAP_VIEW);
  g_type_ensure (HT_TYPE_DATE_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/haetae/Haetae/coverage-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HtCoveragePage, on_entry);
  gtk_widget_class_bind_template_child (widget_class, HtCoveragePage, on_error);
  gtk_widget_class_bind_template_child (widget_class, HtCoveragePage, cards);
  gtk_widget_class_bind_template_child (widget_class, HtCoveragePage, views);
  gtk_widget_class_bind_template_child (widget_class, HtCoveragePage, comparison);
  gtk_widget_class_bind_template_child (widget_class, HtCoveragePage, history);
  gtk_widget_class_bind_template_child (widget_class, HtCoveragePage, map);
  gtk_widget_class_bind_template_callback (widget_class, day_entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, view_chosen_cb);
}

static void
ht_coverage_page_init (HtCoveragePage *self)
{
  static const GActionEntry entries[] = { { "tab", tab_cb, "i" },
                                          { "previous-tab", previous_tab_cb },
                                          { "next-tab", next_tab_cb } };
  self->on = HT_DATE_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "page", G_ACTION_GROUP (self->actions));
}
