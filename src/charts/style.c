#include "charts/style.h"

#include "exchange/korean-fonts.h"

#define MARKER_SIZE 6
#define HATCH_LINE 1.0

static GOStyle *
style_of (gpointer object)
{
  return go_styled_object_get_style (GO_STYLED_OBJECT (object));
}

static GOColor
to_colour (guint32 rgb)
{
  return GO_COLOR_FROM_RGB (rgb >> 16, rgb >> 8, rgb);
}

static void
set_pattern (GOStyle *style, GOPatternType pattern, guint32 back, guint32 fore)
{
  style->fill.type = GO_STYLE_FILL_PATTERN;
  style->fill.pattern.pattern = pattern;
  style->fill.pattern.back = to_colour (back);
  style->fill.pattern.fore = to_colour (fore);
  style->fill.auto_type = FALSE;
  style->fill.auto_back = FALSE;
  style->fill.auto_fore = FALSE;
  style->fill.auto_pattern = FALSE;
}

void
ht_style_line (gpointer object, guint32 colour, double width, HtDash dash)
{
  static const GOLineDashType dashes[] = {
    [HT_DASH_SOLID] = GO_LINE_SOLID,
    [HT_DASH_LONG] = GO_LINE_DASH,
    [HT_DASH_DOTS] = GO_LINE_DOT,
    [HT_DASH_DOT_DASH] = GO_LINE_DASH_DOT,
  };
  GOStyle *style = style_of (object);
  style->line.color = to_colour (colour);
  style->line.width = width;
  style->line.dash_type = width > 0 ? dashes[dash] : GO_LINE_NONE;
  style->line.auto_color = FALSE;
  style->line.auto_width = FALSE;
  style->line.auto_dash = FALSE;
  go_styled_object_style_changed (GO_STYLED_OBJECT (object));
}

void
ht_style_fill (gpointer object, const HtChartLook *look)
{
  static const GOPatternType patterns[] = {
    [HT_HATCH_NONE] = GO_PATTERN_SOLID,
    [HT_HATCH_RISING] = GO_PATTERN_DIAG,
    [HT_HATCH_CROSSED] = GO_PATTERN_DIAG_CROSS,
  };
  set_pattern (style_of (object), patterns[look->hatch], look->fill, look->line);
  ht_style_line (object, look->line, HATCH_LINE, HT_DASH_SOLID);
}

void
ht_style_plain_fill (gpointer object, guint32 colour)
{
  set_pattern (style_of (object), GO_PATTERN_SOLID, colour, colour);
  ht_style_line (object, colour, 0, HT_DASH_SOLID);
}

void
ht_style_no_fill (gpointer object)
{
  GOStyle *style = style_of (object);
  style->fill.type = GO_STYLE_FILL_NONE;
  style->fill.auto_type = FALSE;
  ht_style_line (object, 0, 0, HT_DASH_SOLID);
}

void
ht_style_marker (gpointer object, const HtChartLook *look)
{
  static const GOMarkerShape shapes[] = {
    [HT_MARKER_CIRCLE] = GO_MARKER_CIRCLE,
    [HT_MARKER_SQUARE] = GO_MARKER_SQUARE,
    [HT_MARKER_TRIANGLE] = GO_MARKER_TRIANGLE_UP,
    [HT_MARKER_DIAMOND] = GO_MARKER_DIAMOND,
    [HT_MARKER_CROSS] = GO_MARKER_X,
  };
  GOStyle *style = style_of (object);
  GOMarker *marker = go_marker_new ();
  go_marker_set_shape (marker, look != NULL ? shapes[look->marker] : GO_MARKER_NONE);
  go_marker_set_size (marker, MARKER_SIZE);
  if (look != NULL)
    {
      go_marker_set_outline_color (marker, to_colour (look->line));
      go_marker_set_fill_color (marker, to_colour (look->line));
    }
  style->marker.auto_shape = FALSE;
  style->marker.auto_outline_color = FALSE;
  style->marker.auto_fill_color = FALSE;
  go_style_set_marker (style, marker);
  go_styled_object_style_changed (GO_STYLED_OBJECT (object));
}

void
ht_style_text (gpointer object, double size, gboolean bold)
{
  GOStyle *style = style_of (object);
  PangoFontDescription *font = pango_font_description_from_string (HT_KOREAN_FONTS);
  pango_font_description_set_size (font, (int)(size * PANGO_SCALE));
  pango_font_description_set_weight (font, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  style->font.color = to_colour (HT_CHART_INK);
  style->font.auto_color = FALSE;
  style->font.auto_font = FALSE;
  style->font.auto_scale = FALSE;
  go_style_set_font_desc (style, font);
  go_styled_object_style_changed (GO_STYLED_OBJECT (object));
}
