#include "exchange/map-picture.h"

#include "exchange/korean-fonts.h"

#include <glib/gi18n-lib.h>

#define COVERED_DAYS 2
#define LEGEND_STEP 22.0
#define LEGEND_EDGE 15.0
#define LEGEND_SIZE 11.0
#define HATCH_STEP 5.0
#define HALO 3.0
#define NOTE_SIZE 8.5

static void
hatch (HtMapPicture *self)
{
  double left, top, right, bottom;
  cairo_save (self->cr);
  cairo_clip_extents (self->cr, &left, &top, &right, &bottom);
  ht_map_picture_colour (self, &self->palette->paper);
  cairo_set_line_width (self->cr, 1.5);
  const double height = bottom - top;
  for (double x = left - height; x < right; x += HATCH_STEP)
    {
      cairo_move_to (self->cr, x, bottom);
      cairo_line_to (self->cr, x + height, top);
    }
  cairo_stroke (self->cr);
  cairo_restore (self->cr);
}

static void
fill_hatched (HtMapPicture *self)
{
  cairo_path_t *path = cairo_copy_path (self->cr);
  cairo_save (self->cr);
  cairo_clip (self->cr);
  ht_map_picture_colour (self, &self->palette->one_short);
  cairo_paint (self->cr);
  hatch (self);
  cairo_restore (self->cr);
  cairo_append_path (self->cr, path);
  cairo_path_destroy (path);
}

static void
stroke (HtMapPicture *self, const HtColour *colour, double dash)
{
  ht_map_picture_colour (self, colour);
  cairo_set_line_width (self->cr, 1.0);
  cairo_set_dash (self->cr, &dash, dash > 0.0 ? 1 : 0, 0.0);
  cairo_stroke (self->cr);
  cairo_set_dash (self->cr, NULL, 0, 0.0);
}

const HtMapPalette *
ht_map_palette_paper (void)
{
  static const HtMapPalette paper = {
    .covered = { 0.106, 0.498, 0.361, 1.0 },
    .one_short = { 0.851, 0.627, 0.129, 1.0 },
    .none = { 0.949, 0.949, 0.945, 1.0 },
    .ink = { 0.13, 0.13, 0.13, 1.0 },
    .dim = { 0.45, 0.45, 0.45, 1.0 },
    .accent = { 0.110, 0.443, 0.847, 1.0 },
    .river = { 0.86, 0.91, 0.95, 1.0 },
    .paper = { 1.0, 1.0, 1.0, 1.0 },
  };
  return &paper;
}

HtMapState
ht_map_state (guint days, gboolean in_base)
{
  if (!in_base)
    return HT_MAP_NOT_COUNTED;
  return days >= COVERED_DAYS ? HT_MAP_COVERED : days == 1 ? HT_MAP_ONE_SHORT : HT_MAP_NONE;
}

const char *
ht_map_state_name (HtMapState state)
{
  switch (state)
    {
    case HT_MAP_COVERED:
      return _ ("Covered");
    case HT_MAP_ONE_SHORT:
      return _ ("One day short");
    case HT_MAP_NONE:
      return _ ("None");
    case HT_MAP_NOT_COUNTED:
    case HT_N_MAP_STATES:
      break;
    }
  return _ ("No office");
}

char *
ht_map_state_text (guint days, gboolean in_base)
{
  const HtMapState state = ht_map_state (days, in_base);
  if (state == HT_MAP_NOT_COUNTED)
    return g_strdup (_ ("No office that holds consultations; not counted"));
  return g_strdup_printf (ngettext ("%s (%u day a month)", "%s (%u days a month)", days),
                          ht_map_state_name (state), days);
}

HtMapPicture *
ht_map_picture_new (cairo_t *cr, const HtMapPalette *palette, const char *font)
{
  HtMapPicture *self = g_new0 (HtMapPicture, 1);
  self->cr = cr;
  self->palette = palette;
  self->font = pango_font_description_new ();
  pango_font_description_set_family (self->font, font != NULL ? font : HT_KOREAN_FONTS);
  return self;
}

void
ht_map_picture_free (HtMapPicture *self)
{
  if (self == NULL)
    return;
  pango_font_description_free (self->font);
  g_free (self);
}

void
ht_map_picture_colour (HtMapPicture *self, const HtColour *colour)
{
  cairo_set_source_rgba (self->cr, colour->red, colour->green, colour->blue, colour->alpha);
}

void
ht_map_picture_fill (HtMapPicture *self, HtMapState state)
{
  const HtMapPalette *palette = self->palette;
  switch (state)
    {
    case HT_MAP_COVERED:
      ht_map_picture_colour (self, &palette->covered);
      cairo_fill (self->cr);
      return;
    case HT_MAP_ONE_SHORT:
      fill_hatched (self);
      stroke (self, &palette->one_short, 0.0);
      return;
    case HT_MAP_NONE:
      ht_map_picture_colour (self, &palette->none);
      cairo_fill_preserve (self->cr);
      stroke (self, &palette->dim, 0.0);
      return;
    case HT_MAP_NOT_COUNTED:
    case HT_N_MAP_STATES:
      break;
    }
  stroke (self, &palette->dim, 2.0);
}

void
ht_map_picture_tick (HtMapPicture *self, double x, double y)
{
  static const struct
  {
    double width;
    gboolean is_halo;
  } strokes[] = { { 6.0, TRUE }, { 2.4, FALSE } };
  cairo_save (self->cr);
  cairo_set_line_cap (self->cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (self->cr, CAIRO_LINE_JOIN_ROUND);
  for (gsize i = 0; i < G_N_ELEMENTS (strokes); i++)
    {
      cairo_move_to (self->cr, x - 4.0, y + 0.5);
      cairo_line_to (self->cr, x - 1.0, y + 3.5);
      cairo_line_to (self->cr, x + 4.5, y - 4.0);
      ht_map_picture_colour (self,
                             strokes[i].is_halo ? &self->palette->paper : &self->palette->ink);
      cairo_set_line_width (self->cr, strokes[i].width);
      cairo_stroke (self->cr);
    }
  cairo_restore (self->cr);
}

double
ht_map_picture_text (HtMapPicture *self, const char *text, double x, double y, double size,
                     gboolean bold, HtMapTextPlace place, const HtColour *colour)
{
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (self->cr);
  pango_font_description_set_absolute_size (self->font, size * PANGO_SCALE);
  pango_font_description_set_weight (self->font, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, self->font);
  pango_layout_set_text (layout, text, -1);
  int width, height;
  pango_layout_get_pixel_size (layout, &width, &height);
  const double left = place == HT_MAP_TEXT_FROM ? x
                      : place == HT_MAP_TEXT_TO ? x - width
                                                : x - width / 2.0;
  cairo_move_to (self->cr, left, y - height / 2.0);
  if (place == HT_MAP_TEXT_AT)
    {
      pango_cairo_layout_path (self->cr, layout);
      ht_map_picture_colour (self, &self->palette->paper);
      cairo_set_line_width (self->cr, HALO);
      cairo_set_line_join (self->cr, CAIRO_LINE_JOIN_ROUND);
      cairo_stroke (self->cr);
      cairo_move_to (self->cr, left, y - height / 2.0);
    }
  ht_map_picture_colour (self, colour);
  pango_cairo_show_layout (self->cr, layout);
  return width;
}

void
ht_map_picture_note (HtMapPicture *self, const char *text, double right, double bottom,
                     double width, const HtColour *colour)
{
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (self->cr);
  int height;
  pango_font_description_set_absolute_size (self->font, NOTE_SIZE * PANGO_SCALE);
  pango_font_description_set_weight (self->font, PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, self->font);
  pango_layout_set_width (layout, (int)(width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment (layout, PANGO_ALIGN_RIGHT);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_pixel_size (layout, NULL, &height);
  cairo_move_to (self->cr, right - width, bottom - height);
  ht_map_picture_colour (self, colour);
  pango_cairo_show_layout (self->cr, layout);
}

void
ht_map_picture_legend (HtMapPicture *self, const guint counts[HT_N_MAP_STATES], double x, double y)
{
  for (HtMapState state = HT_MAP_COVERED; state < HT_N_MAP_STATES; state++)
    {
      if (state == HT_MAP_NOT_COUNTED && counts[state] == 0)
        continue;
      g_autofree char *text = g_strdup_printf ("%s %u", ht_map_state_name (state), counts[state]);
      cairo_rectangle (self->cr, x + 0.5, y + 0.5, LEGEND_EDGE - 1.0, LEGEND_EDGE - 1.0);
      ht_map_picture_fill (self, state);
      ht_map_picture_text (self, text, x + LEGEND_STEP, y + LEGEND_EDGE / 2.0, LEGEND_SIZE, FALSE,
                           HT_MAP_TEXT_FROM, &self->palette->ink);
      y += LEGEND_STEP;
    }
}
