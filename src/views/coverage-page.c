#include "views/coverage-page.h"
#include "store/boundaries.h"
#include "store/settings.h"
#include "views/comparison-view.h"
#include "views/coverage-cards.h"
#include "views/coverage-history-view.h"
#include "views/date-entry.h"
#include "views/dong-list.h"
#include "views/dong-panel.h"
#include "views/map-pane.h"
#include "views/typed-date.h"
#include "views/what-if-panel.h"
#include "work/coverage-history.h"
#include <glib/gi18n-lib.h>

struct _HtCoveragePage
{
  HtPage parent_instance;
  HtDateEntry *on_entry;
  GtkLabel *on_error;
  HtCoverageCards *cards;
  GtkStack *views; /* map, comparison and history */
  GtkWidget *map_view;
  HtComparisonView *comparison;
  HtCoverageHistoryView *history;
  HtMapPane *map;
  HtDongList *list;
  GtkStack *beside; /* the panel of one dong, or what if */
  HtDongPanel *panel;
  HtWhatIfPanel *what_if;

  GSimpleActionGroup *actions;
  HtStore *store; /* whose dongs are shown, not owned, only compared */
  HtDate on;      /* the day shown; HT_DATE_NONE: today's */
  gint64 dong_id; /* the one chosen, 0 for none */
  HtCoverageFigures *figures;
  HtHolidayCalendar *holidays;
  GPtrArray *boundaries; /* of HtBoundary, drawn by the map */
  GCancellable *cancellable;
  gboolean is_trying; /* what if */
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

static const HtDong *
find_dong (HtCoveragePage *self, gint64 id)
{
  for (guint i = 0; i < self->figures->dongs->len; i++)
    {
      const HtDong *dong = g_ptr_array_index (self->figures->dongs, i);
      if (dong->id == id)
        return dong;
    }
  return NULL;
}

static void
show_dong (HtCoveragePage *self)
{
  const HtDong *dong = find_dong (self, self->dong_id);
  ht_map_pane_select (self->map, dong != NULL && !self->is_trying ? dong->id : 0);
  if (dong == NULL)
    {
      ht_dong_panel_clear (self->panel);
      return;
    }
  g_autofree char *state = ht_map_pane_describe (self->map, dong->id);
  ht_dong_panel_show (self->panel, HT_PAGE (self), dong, state, self->figures->schedules,
                      self->figures->coverage->on, self->holidays);
}

static void
show_answer (HtCoveragePage *self, Answer *answer)
{
  ht_map_pane_show (self->map, answer->figures, answer->boundaries);
  g_clear_pointer (&self->boundaries, g_ptr_array_unref);
  self->boundaries = g_steal_pointer (&answer->boundaries);
  g_clear_pointer (&self->figures, ht_coverage_figures_free);
  g_clear_pointer (&self->holidays, ht_holiday_calendar_free);
  self->figures = g_steal_pointer (&answer->figures);
  self->holidays = g_steal_pointer (&answer->holidays);
  ht_coverage_cards_show (self->cards, self->figures, answer->history);
  ht_dong_list_show (self->list, self->figures->coverage);
  ht_what_if_panel_show (self->what_if, self->figures);
  show_dong (self);
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

/* Maps, list and the panel beside them follow the picks. */
static void
show_picks (HtCoveragePage *self)
{
  const GArray *picks = self->is_trying ? ht_what_if_panel_picks (self->what_if) : NULL;
  ht_map_pane_try (self->map, picks);
  ht_dong_list_try (self->list, picks);
  gtk_stack_set_visible_child (self->beside, self->is_trying ? GTK_WIDGET (self->what_if)
                                                             : GTK_WIDGET (self->panel));
}

static void
set_trying (HtCoveragePage *self, gboolean is_trying)
{
  if (self->figures == NULL || self->is_trying == is_trying)
    return;
  self->is_trying = is_trying;
  if (!is_trying)
    ht_what_if_panel_clear (self->what_if);
  show_picks (self);
  show_dong (self);
}

static void
dong_selected_cb (GtkWidget *list, gint64 id, HtCoveragePage *self)
{
  self->dong_id = id;
  show_dong (self);
}

static void
dong_activated_cb (HtMapPane *map, gint64 id, HtCoveragePage *self)
{
  self->dong_id = id;
  ht_dong_list_select (self->list, id);
  show_dong (self);
}

static void
dongs_toggled_cb (GtkWidget *list, const GArray *ids, HtCoveragePage *self)
{
  set_trying (self, TRUE);
  ht_what_if_panel_toggle (self->what_if, ids);
}

static void
dong_picked_cb (HtMapPane *map, gint64 id, HtCoveragePage *self)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (ids, id);
  dongs_toggled_cb (GTK_WIDGET (map), ids, self);
}

static void
try_toggled_cb (HtMapPane *map, gboolean is_trying, HtCoveragePage *self)
{
  set_trying (self, is_trying);
}

static void
picks_changed_cb (HtCoveragePage *self)
{
  if (self->is_trying)
    show_picks (self);
}

static void
end_trying_cb (HtCoveragePage *self)
{
  set_trying (self, FALSE);
}

static void
view_chosen_cb (HtCoveragePage *self)
{
  if (self->figures != NULL)
    load_view (self);
}

/* A place beyond the end is that from the other end. */
static void
go_to_view (HtCoveragePage *self, int place)
{
  GtkWidget *const views[]
      = { self->map_view, GTK_WIDGET (self->comparison), GTK_WIDGET (self->history) };
  const int n = (int)G_N_ELEMENTS (views);
  gtk_stack_set_visible_child (self->views, views[(place + n) % n]);
  gtk_widget_child_focus (views[(place + n) % n], GTK_DIR_TAB_FORWARD);
}

static int
visible_view (HtCoveragePage *self)
{
  const GtkWidget *view = gtk_stack_get_visible_child (self->views);
  return view == self->map_view ? 0 : view == GTK_WIDGET (self->comparison) ? 1 : 2;
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

static gboolean
ht_coverage_page_key_press_event (GtkWidget *widget, GdkEventKey *event)
{
  HtCoveragePage *self = HT_COVERAGE_PAGE (widget);
  if (self->is_trying && event->keyval == GDK_KEY_Escape)
    {
      set_trying (self, FALSE);
      return GDK_EVENT_STOP;
    }
  return GTK_WIDGET_CLASS (ht_coverage_page_parent_class)->key_press_event (widget, event);
}

static void
ht_coverage_page_refresh (HtPage *page)
{
  HtCoveragePage *self = HT_COVERAGE_PAGE (page);
  if (self->store != ht_page_store (page))
    {
      self->on = HT_DATE_NONE;
      self->dong_id = 0;
      set_trying (self, FALSE);
    }
  self->store = ht_page_store (page);
  show_day (self);
  load (self);
}

static void
ht_coverage_page_search (HtPage *page, const char *words)
{
  ht_dong_list_search (HT_COVERAGE_PAGE (page)->list, words);
}

static void
ht_coverage_page_finalize (GObject *object)
{
  HtCoveragePage *self = HT_COVERAGE_PAGE (object);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->figures, ht_coverage_figures_free);
  g_clear_pointer (&self->holidays, ht_holiday_calendar_free);
  g_clear_pointer (&self->boundaries, g_ptr_array_unref);
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
  widget_class->key_press_event = ht_coverage_page_key_press_event;
  g_type_ensure (HT_TYPE_COMPARISON_VIEW);
  g_type_ensure (HT_TYPE_COVERAGE_CARDS);
  g_type_ensure (HT_TYPE_COVERAGE_HISTORY_VIEW);
  g_type_ensure (HT_TYPE_DATE_ENTRY);
  g_type_ensure (HT_TYPE_MAP_PANE);
  g_type_ensure (HT_TYPE_DONG_LIST);
  g_type_ensure (HT_TYPE_DONG_PANEL);
  g_type_ensure (HT_TYPE_WHAT_IF_PANEL);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/haetae/Haetae/coverage-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HtCoveragePage, on_entry);
  gtk_widget_class_bind_template_child (widget_class, HtCoveragePage, on_error);
  gtk_widget_class_bind_template_child (widget_class, HtCoveragePage, cards);
  gtk_widget_class_bind_template_child (widget_class, HtCoveragePage, views);
  gtk_widget_class_bind_template_child (widget_class, HtCoveragePage, map_view);
  gtk_widget_class_bind_template_child (widget_class, HtCoveragePage, comparison);
  gtk_widget_class_bind_template_child (widget_class, HtCoveragePage, history);
  gtk_widget_class_bind_template_child (widget_class, HtCoveragePage, map);
  gtk_widget_class_bind_template_child (widget_class, HtCoveragePage, list);
  gtk_widget_class_bind_template_child (widget_class, HtCoveragePage, beside);
  gtk_widget_class_bind_template_child (widget_class, HtCoveragePage, panel);
  gtk_widget_class_bind_template_child (widget_class, HtCoveragePage, what_if);
  gtk_widget_class_bind_template_callback (widget_class, day_entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, dong_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, dong_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, dongs_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, dong_picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, try_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, picks_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, end_trying_cb);
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
