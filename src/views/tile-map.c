#include "views/tile-map.h"
#include "views/map-colours.h"
#include "views/map-keys.h"
#include "views/map-picks.h"
#include <glib/gi18n-lib.h>

struct _HtTileMap
{
  GtkDrawingArea parent_instance;
  GPtrArray *dongs;           /* not owned */
  const HtCoverage *coverage; /* not owned */
  HtTileLayout *layout;       /* made for the present size; NULL while there is nothing */
  gint64 focused;             /* dong ids, 0 for none */
  gint64 selected;
  GArray *picks; /* of gint64 */
};

enum
{
  DONG_ACTIVATED,
  DONG_PICKED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_TYPE (HtTileMap, ht_tile_map, GTK_TYPE_DRAWING_AREA)

static const HtTile *
tile_at (HtTileMap *self, int tile)
{
  return &g_array_index (self->layout->tiles, HtTile, tile);
}

static int
focused_tile (HtTileMap *self)
{
  int tile = self->layout ? ht_tile_layout_find (self->layout, self->focused) : -1;
  return tile < 0 && self->layout && self->layout->tiles->len > 0 ? 0 : tile;
}

/* Owned by the caller. */
static char *
describe (HtTileMap *self, const HtTile *tile)
{
  g_autofree char *state = ht_tile_state_text (tile);
  return ht_map_add_pick (state, self->picks, tile->dong->id);
}

static void
announce (HtTileMap *self)
{
  AtkObject *accessible = gtk_widget_get_accessible (GTK_WIDGET (self));
  int tile = focused_tile (self);
  if (tile < 0)
    {
      atk_object_set_name (accessible, _ ("Map of the dongs"));
      atk_object_set_description (accessible, "");
      return;
    }
  const HtTile *at = tile_at (self, tile);
  g_autofree char *name
      = g_strdup_printf (_ ("Map of the dongs: %s %s"), at->dong->district, at->dong->name);
  g_autofree char *state = describe (self, at);
  atk_object_set_name (accessible, name);
  atk_object_set_description (accessible, state);
}

static void
lay_out (HtTileMap *self)
{
  GtkAllocation at;
  gtk_widget_get_allocation (GTK_WIDGET (self), &at);
  g_clear_pointer (&self->layout, ht_tile_layout_free);
  if (self->coverage)
    self->layout = ht_tile_layout_new (self->dongs, self->coverage, MAX (at.width - 4, 1),
                                       MAX (at.height - 4, 1));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
focus_tile (HtTileMap *self, int tile)
{
  if (tile < 0)
    return;
  self->focused = tile_at (self, tile)->dong->id;
  announce (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
activate_tile (HtTileMap *self, int tile, gboolean is_picked)
{
  if (tile < 0)
    return;
  focus_tile (self, tile);
  g_signal_emit (self, signals[is_picked ? DONG_PICKED : DONG_ACTIVATED], 0,
                 tile_at (self, tile)->dong->id);
}

static gboolean
draw (GtkWidget *widget, cairo_t *cr)
{
  HtTileMap *self = HT_TILE_MAP (widget);
  if (!self->layout)
    return GDK_EVENT_PROPAGATE;
  HtMapPalette palette = ht_map_colours (widget);
  cairo_translate (cr, 2.0, 2.0);
  ht_tile_map_draw (cr, self->layout, &palette, ht_map_font (widget),
                    ht_tile_layout_find (self->layout, self->selected),
                    gtk_widget_has_visible_focus (widget) ? focused_tile (self) : -1);
  ht_tile_map_draw_picks (cr, self->layout, &palette, self->picks);
  return GDK_EVENT_PROPAGATE;
}

static void
size_allocate (GtkWidget *widget, GtkAllocation *allocation)
{
  GTK_WIDGET_CLASS (ht_tile_map_parent_class)->size_allocate (widget, allocation);
  lay_out (HT_TILE_MAP (widget));
}

static int
step_by_key (HtTileMap *self, guint key)
{
  int tile = focused_tile (self);
  int dx, dy;
  if (ht_map_key_step (key, &dx, &dy))
    return ht_tile_layout_neighbour (self->layout, tile, dx, dy);
  switch (key)
    {
    case GDK_KEY_Home:
      return 0;
    case GDK_KEY_End:
      return (int)self->layout->tiles->len - 1;
    default:
      return -1;
    }
}

static gboolean
key_press_event (GtkWidget *widget, GdkEventKey *event)
{
  HtTileMap *self = HT_TILE_MAP (widget);
  guint modifiers = event->state & gtk_accelerator_get_default_mod_mask ();
  const gboolean with_control = modifiers == GDK_CONTROL_MASK;
  if (focused_tile (self) < 0 || (modifiers != 0 && !with_control))
    return GTK_WIDGET_CLASS (ht_tile_map_parent_class)->key_press_event (widget, event);
  if (ht_map_key_presses (event->keyval))
    {
      activate_tile (self, focused_tile (self), with_control);
      return GDK_EVENT_STOP;
    }
  int tile = with_control ? -1 : step_by_key (self, event->keyval);
  if (tile < 0)
    return GTK_WIDGET_CLASS (ht_tile_map_parent_class)->key_press_event (widget, event);
  focus_tile (self, tile);
  return GDK_EVENT_STOP;
}

static gboolean
button_press_event (GtkWidget *widget, GdkEventButton *event)
{
  HtTileMap *self = HT_TILE_MAP (widget);
  gtk_widget_grab_focus (widget);
  if (event->button != GDK_BUTTON_PRIMARY || event->type != GDK_BUTTON_PRESS || !self->layout)
    return GDK_EVENT_PROPAGATE;
  activate_tile (self, ht_tile_layout_at (self->layout, event->x - 2.0, event->y - 2.0),
                 (event->state & GDK_CONTROL_MASK) != 0);
  return GDK_EVENT_STOP;
}

static gboolean
query_tooltip (GtkWidget *widget, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip)
{
  HtTileMap *self = HT_TILE_MAP (widget);
  int tile = !self->layout ? -1
             : by_keyboard ? focused_tile (self)
                           : ht_tile_layout_at (self->layout, x - 2.0, y - 2.0);
  if (tile < 0)
    return FALSE;
  const HtTile *at = tile_at (self, tile);
  g_autofree char *state = describe (self, at);
  g_autofree char *text = g_strdup_printf ("%s %s\n%s", at->dong->district, at->dong->name, state);
  GdkRectangle area
      = { (int)at->x + 2, (int)at->y + 2, (int)self->layout->pitch, (int)self->layout->pitch };
  gtk_tooltip_set_text (tooltip, text);
  gtk_tooltip_set_tip_area (tooltip, &area);
  return TRUE;
}

static void
finalize (GObject *object)
{
  ht_tile_layout_free (HT_TILE_MAP (object)->layout);
  g_array_unref (HT_TILE_MAP (object)->picks);
  G_OBJECT_CLASS (ht_tile_map_parent_class)->finalize (object);
}

static void
ht_tile_map_class_init (HtTileMapClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->finalize = finalize;
  widget_class->draw = draw;
  widget_class->size_allocate = size_allocate;
  widget_class->key_press_event = key_press_event;
  widget_class->button_press_event = button_press_event;
  widget_class->query_tooltip = query_tooltip;
  gtk_widget_class_set_css_name (widget_class, "tilemap");
  signals[DONG_ACTIVATED] = g_signal_new ("dong-activated", HT_TYPE_TILE_MAP, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[DONG_PICKED] = g_signal_new ("dong-picked", HT_TYPE_TILE_MAP, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
ht_tile_map_init (HtTileMap *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  self->picks = ht_map_copy_picks (NULL);
  gtk_widget_set_can_focus (widget, TRUE);
  gtk_widget_set_has_tooltip (widget, TRUE);
  gtk_widget_add_events (widget, GDK_BUTTON_PRESS_MASK | GDK_KEY_PRESS_MASK);
  gtk_widget_set_size_request (widget, 580, 400);
  announce (self);
}

void
ht_tile_map_set_coverage (HtTileMap *self, GPtrArray *dongs, const HtCoverage *coverage)
{
  g_return_if_fail (HT_IS_TILE_MAP (self));
  self->dongs = dongs;
  self->coverage = coverage;
  lay_out (self);
  announce (self);
}

void
ht_tile_map_select (HtTileMap *self, gint64 dong_id)
{
  g_return_if_fail (HT_IS_TILE_MAP (self));
  self->selected = dong_id;
  if (dong_id != 0)
    self->focused = dong_id;
  announce (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
ht_tile_map_set_picks (HtTileMap *self, const GArray *picks)
{
  g_return_if_fail (HT_IS_TILE_MAP (self));
  g_array_unref (self->picks);
  self->picks = ht_map_copy_picks (picks);
  announce (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

char *
ht_tile_map_describe (HtTileMap *self, gint64 dong_id)
{
  const int tile = self->layout ? ht_tile_layout_find (self->layout, dong_id) : -1;
  return tile >= 0 ? ht_tile_state_text (tile_at (self, tile)) : g_strdup ("");
}
