#include "views/map-colours.h"

static void
take_colour (GtkStyleContext *style, const char *name, HtColour *colour)
{
  GdkRGBA found;
  if (gtk_style_context_lookup_color (style, name, &found))
    *colour = (HtColour){ found.red, found.green, found.blue, found.alpha };
}

HtMapPalette
ht_map_colours (GtkWidget *widget)
{
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  HtMapPalette palette = *ht_map_palette_paper ();
  take_colour (style, "ht_covered", &palette.covered);
  take_colour (style, "ht_one_short", &palette.one_short);
  take_colour (style, "ht_none", &palette.none);
  take_colour (style, "ht_river", &palette.river);
  take_colour (style, "theme_fg_color", &palette.ink);
  take_colour (style, "ht_dim", &palette.dim);
  take_colour (style, "theme_selected_bg_color", &palette.accent);
  take_colour (style, "theme_bg_color", &palette.paper);
  return palette;
}

const char *
ht_map_font (GtkWidget *widget)
{
  PangoContext *pango = gtk_widget_get_pango_context (widget);
  return pango_font_description_get_family (pango_context_get_font_description (pango));
}
