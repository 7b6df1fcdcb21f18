#include "views/coverage-map-view.h"
#include "views/dong-list.h"
#include "views/dong-panel.h"
#include "views/map-pane.h"
#include "views/what-if-panel.h"

struct _HtCoverageMapView
{
  GtkBox parent_instance;
  HtMapPane *map;
  HtDongList *list;
  GtkStack *beside; /* the panel of one dong, or what if */
  HtDongPanel *panel;
  HtWhatIfPanel *what_if;

  HtPage *page; /* not owned */
  HtCoverageFigures *figures;
  HtHolidayCalendar *holidays;
  GPtrArray *boundaries; /* of HtBoundary, drawn by the map */
  gint64 dong_id;        /* the one chosen, 0 for none */
  gboolean is_trying;    /* what if */
};

G_DEFINE_FINAL_TYPE (HtCoverageMapView, ht_coverage_map_view, GTK_TYPE_BOX)

static const HtDong *
find_dong (HtCoverageMapView *self, gint64 id)
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
show_dong (HtCoverageMapView *self)
{
  const HtDong *dong = find_dong (self, self->dong_id);
  ht_map_pane_select (self->map, dong != NULL && !self->is_trying ? dong->id : 0);
  if (dong == NULL)
    {
      ht_dong_panel_clear (self->panel);
      return;
    }
  g_autofree char *state = ht_map_pane_describe (self->map, dong->id);
  ht_dong_panel_show (self->panel, self->page, dong, state, self->figures, self->holidays);
}

/* Maps, list and the panel beside them follow the picks. */
static void
show_picks (HtCoverageMapView *self)
{
  const GArray *picks = self->is_trying ? ht_what_if_panel_picks (self->what_if) : NULL;
  ht_map_pane_try (self->map, picks);
  ht_dong_list_try (self->list, picks);
  gtk_stack_set_visible_child (self->beside, self->is_trying ? GTK_WIDGET (self->what_if)
                                                             : GTK_WIDGET (self->panel));
}

static void
set_trying (HtCoverageMapView *self, gboolean is_trying)
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
dong_selected_cb (GtkWidget *list, gint64 id, HtCoverageMapView *self)
{
  self->dong_id = id;
  show_dong (self);
}

static void
dong_activated_cb (HtMapPane *map, gint64 id, HtCoverageMapView *self)
{
  self->dong_id = id;
  ht_dong_list_select (self->list, id);
  show_dong (self);
}

static void
dongs_toggled_cb (GtkWidget *list, const GArray *ids, HtCoverageMapView *self)
{
  set_trying (self, TRUE);
  ht_what_if_panel_toggle (self->what_if, ids);
}

static void
dong_picked_cb (HtMapPane *map, gint64 id, HtCoverageMapView *self)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (ids, id);
  dongs_toggled_cb (GTK_WIDGET (map), ids, self);
}

static void
try_toggled_cb (HtMapPane *map, gboolean is_trying, HtCoverageMapView *self)
{
  set_trying (self, is_trying);
}

static void
picks_changed_cb (HtCoverageMapView *self)
{
  if (self->is_trying)
    show_picks (self);
}

static void
end_trying_cb (HtCoverageMapView *self)
{
  set_trying (self, FALSE);
}

static gboolean
ht_coverage_map_view_key_press_event (GtkWidget *widget, GdkEventKey *event)
{
  HtCoverageMapView *self = HT_COVERAGE_MAP_VIEW (widget);
  if (self->is_trying && event->keyval == GDK_KEY_Escape)
    {
      set_trying (self, FALSE);
      return GDK_EVENT_STOP;
    }
  return GTK_WIDGET_CLASS (ht_coverage_map_view_parent_class)->key_press_event (widget, event);
}

static void
ht_coverage_map_view_finalize (GObject *object)
{
  HtCoverageMapView *self = HT_COVERAGE_MAP_VIEW (object);
  g_clear_pointer (&self->figures, ht_coverage_figures_free);
  g_clear_pointer (&self->holidays, ht_holiday_calendar_free);
  g_clear_pointer (&self->boundaries, g_ptr_array_unref);
  G_OBJECT_CLASS (ht_coverage_map_view_parent_class)->finalize (object);
}

static void
ht_coverage_map_view_class_init (HtCoverageMapViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->finalize = ht_coverage_map_view_finalize;
  widget_class->key_press_event = ht_coverage_map_view_key_press_event;
  g_type_ensure (HT_TYPE_MAP_PANE);
  g_type_ensure (HT_TYPE_DONG_LIST);
  g_type_ensure (HT_TYPE_DONG_PANEL);
  g_type_ensure (HT_TYPE_WHAT_IF_PANEL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/haetae/Haetae/coverage-map-view.ui");
  gtk_widget_class_bind_template_child (widget_class, HtCoverageMapView, map);
  gtk_widget_class_bind_template_child (widget_class, HtCoverageMapView, list);
  gtk_widget_class_bind_template_child (widget_class, HtCoverageMapView, beside);
  gtk_widget_class_bind_template_child (widget_class, HtCoverageMapView, panel);
  gtk_widget_class_bind_template_child (widget_class, HtCoverageMapView, what_if);
  gtk_widget_class_bind_template_callback (widget_class, dong_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, dong_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, dongs_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, dong_picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, try_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, picks_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, end_trying_cb);
}

static void
ht_coverage_map_view_init (HtCoverageMapView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ht_coverage_map_view_take (HtCoverageMapView *self, HtPage *page, HtCoverageFigures *figures,
                           GPtrArray *boundaries, HtHolidayCalendar *holidays)
{
  g_return_if_fail (HT_IS_COVERAGE_MAP_VIEW (self));
  self->page = page;
  ht_map_pane_show (self->map, figures, boundaries);
  ht_dong_list_show (self->list, figures->coverage);
  ht_what_if_panel_show (self->what_if, figures);
  g_clear_pointer (&self->figures, ht_coverage_figures_free);
  g_clear_pointer (&self->boundaries, g_ptr_array_unref);
  g_clear_pointer (&self->holidays, ht_holiday_calendar_free);
  self->figures = figures;
  self->boundaries = boundaries;
  self->holidays = holidays;
  show_dong (self);
}

void
ht_coverage_map_view_forget (HtCoverageMapView *self)
{
  g_return_if_fail (HT_IS_COVERAGE_MAP_VIEW (self));
  self->dong_id = 0;
  set_trying (self, FALSE);
  ht_dong_list_select (self->list, 0);
}

void
ht_coverage_map_view_search (HtCoverageMapView *self, const char *words)
{
  g_return_if_fail (HT_IS_COVERAGE_MAP_VIEW (self));
  ht_dong_list_search (self->list, words);
}
