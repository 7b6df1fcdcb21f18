#include "views/boundary-map.h"
#include "views/map-colours.h"
#include "views/map-keys.h"
#include "views/map-picks.h"
#include <glib/gi18n-lib.h>
#include <math.h>

#define ZOOM_STEP 1.25
#define PAN_STEP 60.0
/* A picture that was dragged further is drawn anew, with what came into sight. */
#define DRAG_ROOM 100.0
/* A press that moves less is a click. */
#define CLICK_ROOM 4.0

struct _HtBoundaryMap
{
  GtkDrawingArea parent_instance;
  HtBoundaryScene *scene; /* NULL while there is nothing */
  HtMapView view;
  gboolean is_fitted; /* the whole city, whatever the size */
  gint64 focused;     /* dong ids, 0 for none */
  gint64 selected;
  GArray *picks; /* of gint64 */
  HtDongWords words;
  gpointer words_data;

  gboolean is_pressed;
  gboolean is_dragged;
  double press_x, press_y;
  double last_x, last_y;
  cairo_surface_t *picture; /* as last drawn whole, moved about while it is dragged */
  HtMapView picture_view;
};

enum
{
  DONG_ACTIVATED,
  DONG_PICKED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_TYPE (HtBoundaryMap, ht_boundary_map, GTK_TYPE_DRAWING_AREA)

static const HtShape *
shape_at (HtBoundaryMap *self, int shape)
{
  return g_ptr_array_index (self->scene->shapes, (guint)shape);
}

/* The first dong has the focus until another gets it. */
static int
focused_shape (HtBoundaryMap *self)
{
  if (self->scene == NULL)
    return -1;
  int shape = ht_boundary_scene_find (self->scene, self->focused);
  for (guint i = 0; shape < 0 && i < self->scene->shapes->len; i++)
    if (shape_at (self, (int)i)->dong != NULL)
      shape = (int)i;
  return shape;
}

static int
shape_under (HtBoundaryMap *self, double x, double y)
{
  if (self->scene == NULL)
    return -1;
  return ht_boundary_scene_at (self->scene, (x - self->view.shift_x) / self->view.scale,
                               (y - self->view.shift_y) / self->view.scale);
}

/* The state and what else is known of the dong; owned by the caller. */
static char *
describe (HtBoundaryMap *self, const HtShape *shape)
{
  if (shape->dong == NULL)
    return g_strdup (_ ("The office has no dong of this name on this day"));
  g_autofree char *plain = ht_map_state_text (shape->days, shape->in_base);
  g_autofree char *state = ht_map_add_pick (plain, self->picks, shape->dong->id);
  g_autofree char *words
      = self->words != NULL ? self->words (shape->dong->id, self->words_data) : NULL;
  if (words == NULL || words[0] == '\0')
    return g_steal_pointer (&state);
  return g_strdup_printf ("%s\n%s", state, words);
}

static void
announce (HtBoundaryMap *self)
{
  AtkObject *accessible = gtk_widget_get_accessible (GTK_WIDGET (self));
  const int shape = focused_shape (self);
  if (shape < 0)
    {
      atk_object_set_name (accessible, _ ("Map of the boundaries"));
      atk_object_set_description (accessible, "");
      return;
    }
  const HtShape *at = shape_at (self, shape);
  g_autofree char *name
      = g_strdup_printf (_ ("Map of the boundaries: %s %s"), at->dong->district, at->dong->name);
  g_autofree char *state = describe (self, at);
  atk_object_set_name (accessible, name);
  atk_object_set_description (accessible, state);
}

static void
see (HtBoundaryMap *self, HtMapView view)
{
  self->view = view;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
fit (HtBoundaryMap *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  self->is_fitted = TRUE;
  if (self->scene != NULL)
    see (self, ht_map_view_fit (self->scene, gtk_widget_get_allocated_width (widget),
                                gtk_widget_get_allocated_height (widget)));
}

static void
zoom (HtBoundaryMap *self, double times, double x, double y)
{
  GtkWidget *widget = GTK_WIDGET (self);
  if (self->scene == NULL)
    return;
  self->is_fitted = FALSE;
  self->is_dragged = FALSE;
  see (self, ht_map_view_zoom (self->view, self->scene, gtk_widget_get_allocated_width (widget),
                               gtk_widget_get_allocated_height (widget), times, x, y));
}

/* A part of the city stays in sight, so that nobody gets lost on empty paper. */
static void
pan (HtBoundaryMap *self, double dx, double dy)
{
  if (self->scene == NULL)
    return;
  const double width = gtk_widget_get_allocated_width (GTK_WIDGET (self));
  const double height = gtk_widget_get_allocated_height (GTK_WIDGET (self));
  HtMapView view = self->view;
  const double city_width = self->scene->width * view.scale;
  const double city_height = self->scene->height * view.scale;
  view.shift_x = CLAMP (view.shift_x + dx, width / 4.0 - city_width, width * 3.0 / 4.0);
  view.shift_y = CLAMP (view.shift_y + dy, height / 4.0 - city_height, height * 3.0 / 4.0);
  self->is_fitted = FALSE;
  see (self, view);
}

/* Brings a dong into sight that the arrow keys reached beyond the edge. */
static void
show_shape (HtBoundaryMap *self, const HtShape *shape)
{
  const double width = gtk_widget_get_allocated_width (GTK_WIDGET (self));
  const double height = gtk_widget_get_allocated_height (GTK_WIDGET (self));
  const double x = shape->middle.x * self->view.scale + self->view.shift_x;
  const double y = shape->middle.y * self->view.scale + self->view.shift_y;
  if (x < 0.0 || x > width || y < 0.0 || y > height)
    pan (self, width / 2.0 - x, height / 2.0 - y);
}

static void
focus_shape (HtBoundaryMap *self, int shape)
{
  if (shape < 0 || shape_at (self, shape)->dong == NULL)
    return;
  self->focused = shape_at (self, shape)->dong->id;
  show_shape (self, shape_at (self, shape));
  announce (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
activate_shape (HtBoundaryMap *self, int shape, gboolean is_picked)
{
  if (shape < 0 || shape_at (self, shape)->dong == NULL)
    return;
  focus_shape (self, shape);
  g_signal_emit (self, signals[is_picked ? DONG_PICKED : DONG_ACTIVATED], 0, self->focused);
}

static void
draw_picture (HtBoundaryMap *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const int width = gtk_widget_get_allocated_width (widget);
  const int height = gtk_widget_get_allocated_height (widget);
  const HtMapPalette palette = ht_map_colours (widget);
  g_clear_pointer (&self->picture, cairo_surface_destroy);
  self->picture = gdk_window_create_similar_surface (gtk_widget_get_window (widget),
                                                     CAIRO_CONTENT_COLOR_ALPHA, width, height);
  self->picture_view = self->view;
  cairo_t *cr = cairo_create (self->picture);
  ht_boundary_map_draw (cr, self->scene, self->view, width, height, &palette, ht_map_font (widget),
                        ht_boundary_scene_find (self->scene, self->selected),
                        gtk_widget_has_visible_focus (widget) ? focused_shape (self) : -1);
  ht_boundary_map_draw_picks (cr, self->scene, self->view, width, height, &palette, self->picks);
  cairo_destroy (cr);
}

/* A city of 100,000 places takes longer to draw than a hand takes to drag it on. */
static gboolean
draw (GtkWidget *widget, cairo_t *cr)
{
  HtBoundaryMap *self = HT_BOUNDARY_MAP (widget);
  if (self->scene == NULL)
    return GDK_EVENT_PROPAGATE;
  const double dx = self->view.shift_x - self->picture_view.shift_x;
  const double dy = self->view.shift_y - self->picture_view.shift_y;
  if (self->picture == NULL || !self->is_dragged || hypot (dx, dy) > DRAG_ROOM)
    draw_picture (self);
  cairo_set_source_surface (cr, self->picture, self->view.shift_x - self->picture_view.shift_x,
                            self->view.shift_y - self->picture_view.shift_y);
  cairo_paint (cr);
  return GDK_EVENT_PROPAGATE;
}

static void
size_allocate (GtkWidget *widget, GtkAllocation *allocation)
{
  GTK_WIDGET_CLASS (ht_boundary_map_parent_class)->size_allocate (widget, allocation);
  if (HT_BOUNDARY_MAP (widget)->is_fitted)
    fit (HT_BOUNDARY_MAP (widget));
}

static gboolean
zoom_by_key (HtBoundaryMap *self, guint key)
{
  const double x = gtk_widget_get_allocated_width (GTK_WIDGET (self)) / 2.0;
  const double y = gtk_widget_get_allocated_height (GTK_WIDGET (self)) / 2.0;
  switch (key)
    {
    case GDK_KEY_plus:
    case GDK_KEY_equal:
    case GDK_KEY_KP_Add:
      zoom (self, ZOOM_STEP, x, y);
      return TRUE;
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      zoom (self, 1.0 / ZOOM_STEP, x, y);
      return TRUE;
    case GDK_KEY_0:
    case GDK_KEY_KP_0:
    case GDK_KEY_Home:
      fit (self);
      return TRUE;
    default:
      return FALSE;
    }
}

/* The arrow keys move the focus from dong to dong; with Shift they move the map. */
static gboolean
key_press_event (GtkWidget *widget, GdkEventKey *event)
{
  HtBoundaryMap *self = HT_BOUNDARY_MAP (widget);
  const guint modifiers = event->state & gtk_accelerator_get_default_mod_mask ();
  int dx, dy;
  const int shape = focused_shape (self);
  const gboolean is_arrow = ht_map_key_step (event->keyval, &dx, &dy);
  const gboolean is_press = ht_map_key_presses (event->keyval);
  const gboolean is_pick = is_press && modifiers == GDK_CONTROL_MASK;
  if (shape < 0 || ((modifiers & ~(guint)GDK_SHIFT_MASK) != 0 && !is_pick))
    return GTK_WIDGET_CLASS (ht_boundary_map_parent_class)->key_press_event (widget, event);
  if (is_arrow && modifiers == GDK_SHIFT_MASK)
    pan (self, -dx * PAN_STEP, -dy * PAN_STEP);
  else if (is_arrow)
    focus_shape (self, ht_boundary_scene_neighbour (self->scene, shape, dx, dy));
  else if (is_press)
    activate_shape (self, shape, is_pick);
  else if (!zoom_by_key (self, event->keyval))
    return GTK_WIDGET_CLASS (ht_boundary_map_parent_class)->key_press_event (widget, event);
  return GDK_EVENT_STOP;
}

static gboolean
button_press_event (GtkWidget *widget, GdkEventButton *event)
{
  HtBoundaryMap *self = HT_BOUNDARY_MAP (widget);
  gtk_widget_grab_focus (widget);
  if (event->button != GDK_BUTTON_PRIMARY || event->type != GDK_BUTTON_PRESS)
    return GDK_EVENT_PROPAGATE;
  self->is_pressed = TRUE;
  self->is_dragged = FALSE;
  self->press_x = self->last_x = event->x;
  self->press_y = self->last_y = event->y;
  return GDK_EVENT_STOP;
}

static gboolean
motion_notify_event (GtkWidget *widget, GdkEventMotion *event)
{
  HtBoundaryMap *self = HT_BOUNDARY_MAP (widget);
  if (!self->is_pressed)
    return GTK_WIDGET_CLASS (ht_boundary_map_parent_class)->motion_notify_event
               ? GTK_WIDGET_CLASS (ht_boundary_map_parent_class)
                     ->motion_notify_event (widget, event)
               : GDK_EVENT_PROPAGATE;
  if (!self->is_dragged && hypot (event->x - self->press_x, event->y - self->press_y) < CLICK_ROOM)
    return GDK_EVENT_STOP;
  self->is_dragged = TRUE;
  pan (self, event->x - self->last_x, event->y - self->last_y);
  self->last_x = event->x;
  self->last_y = event->y;
  return GDK_EVENT_STOP;
}

static gboolean
button_release_event (GtkWidget *widget, GdkEventButton *event)
{
  HtBoundaryMap *self = HT_BOUNDARY_MAP (widget);
  if (event->button != GDK_BUTTON_PRIMARY || !self->is_pressed)
    return GDK_EVENT_PROPAGATE;
  self->is_pressed = FALSE;
  if (!self->is_dragged)
    activate_shape (self, shape_under (self, event->x, event->y),
                    (event->state & GDK_CONTROL_MASK) != 0);
  self->is_dragged = FALSE;
  gtk_widget_queue_draw (widget);
  return GDK_EVENT_STOP;
}

static gboolean
scroll_event (GtkWidget *widget, GdkEventScroll *event)
{
  double dy = 0.0;
  if (event->direction == GDK_SCROLL_SMOOTH)
    dy = event->delta_y;
  else if (event->direction == GDK_SCROLL_UP || event->direction == GDK_SCROLL_DOWN)
    dy = event->direction == GDK_SCROLL_UP ? -1.0 : 1.0;
  zoom (HT_BOUNDARY_MAP (widget), pow (ZOOM_STEP, -dy), event->x, event->y);
  return GDK_EVENT_STOP;
}

static gboolean
query_tooltip (GtkWidget *widget, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip)
{
  HtBoundaryMap *self = HT_BOUNDARY_MAP (widget);
  const int shape = by_keyboard ? focused_shape (self) : shape_under (self, x, y);
  if (shape < 0 || self->is_dragged)
    return FALSE;
  const HtShape *at = shape_at (self, shape);
  g_autofree char *state = describe (self, at);
  g_autofree char *text
      = g_strdup_printf ("%s %s\n%s", at->boundary->district,
                         at->dong != NULL ? at->dong->name : at->boundary->name, state);
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static void
finalize (GObject *object)
{
  HtBoundaryMap *self = HT_BOUNDARY_MAP (object);
  g_clear_pointer (&self->picture, cairo_surface_destroy);
  ht_boundary_scene_free (self->scene);
  g_array_unref (self->picks);
  G_OBJECT_CLASS (ht_boundary_map_parent_class)->finalize (object);
}

static void
ht_boundary_map_class_init (HtBoundaryMapClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->finalize = finalize;
  widget_class->draw = draw;
  widget_class->size_allocate = size_allocate;
  widget_class->key_press_event = key_press_event;
  widget_class->button_press_event = button_press_event;
  widget_class->button_release_event = button_release_event;
  widget_class->motion_notify_event = motion_notify_event;
  widget_class->scroll_event = scroll_event;
  widget_class->query_tooltip = query_tooltip;
  gtk_widget_class_set_css_name (widget_class, "boundarymap");
  signals[DONG_ACTIVATED] = g_signal_new ("dong-activated", HT_TYPE_BOUNDARY_MAP, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[DONG_PICKED] = g_signal_new ("dong-picked", HT_TYPE_BOUNDARY_MAP, G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
ht_boundary_map_init (HtBoundaryMap *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  self->is_fitted = TRUE;
  self->view.scale = 1.0;
  self->picks = ht_map_copy_picks (NULL);
  gtk_widget_set_can_focus (widget, TRUE);
  gtk_widget_set_has_tooltip (widget, TRUE);
  gtk_widget_add_events (widget, GDK_BUTTON_PRESS_MASK | GDK_BUTTON_RELEASE_MASK
                                     | GDK_BUTTON1_MOTION_MASK | GDK_KEY_PRESS_MASK
                                     | GDK_SCROLL_MASK | GDK_SMOOTH_SCROLL_MASK);
  gtk_widget_set_size_request (widget, 580, 400);
  announce (self);
}

void
ht_boundary_map_set_scene (HtBoundaryMap *self, HtBoundaryScene *scene)
{
  g_return_if_fail (HT_IS_BOUNDARY_MAP (self));
  g_clear_pointer (&self->scene, ht_boundary_scene_free);
  self->scene = scene;
  if (self->is_fitted)
    fit (self);
  announce (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
ht_boundary_map_select (HtBoundaryMap *self, gint64 dong_id)
{
  g_return_if_fail (HT_IS_BOUNDARY_MAP (self));
  self->selected = dong_id;
  if (dong_id != 0)
    self->focused = dong_id;
  announce (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
ht_boundary_map_set_picks (HtBoundaryMap *self, const GArray *picks)
{
  g_return_if_fail (HT_IS_BOUNDARY_MAP (self));
  g_array_unref (self->picks);
  self->picks = ht_map_copy_picks (picks);
  announce (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
ht_boundary_map_set_words (HtBoundaryMap *self, HtDongWords words, gpointer data)
{
  g_return_if_fail (HT_IS_BOUNDARY_MAP (self));
  self->words = words;
  self->words_data = data;
}
