/* What every map of the dongs is drawn with: colours, signs of the states, text and the legend. */
#pragma once

#include "domain/coverage.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

typedef struct
{
  double red, green, blue, alpha; /* 0 to 1 */
} HtColour;

/* Each state also has its own pattern, so that none is told by colour alone: covered is full, one
 * day short is hatched, none is hollow, not counted is dotted. */
typedef struct
{
  HtColour covered;
  HtColour one_short;
  HtColour none;
  HtColour ink;
  HtColour dim;
  HtColour accent;
  HtColour river;
  HtColour paper;
} HtMapPalette;

typedef enum
{
  HT_MAP_COVERED,
  HT_MAP_ONE_SHORT,
  HT_MAP_NONE,
  HT_MAP_NOT_COUNTED,
  HT_N_MAP_STATES
} HtMapState;

/* The colours of the house on white paper. */
const HtMapPalette *ht_map_palette_paper (void);

/* The state of so many consultation days a month; in_base FALSE: not counted. */
HtMapState ht_map_state (guint days, gboolean in_base);
/* "하루 부족" and so on, translated. */
const char *ht_map_state_name (HtMapState state);
/* "하루 부족 (월 1일)", owned by the caller. */
char *ht_map_state_text (guint days, gboolean in_base);

/* A drawing in progress. */
typedef struct
{
  cairo_t *cr;
  const HtMapPalette *palette;
  PangoFontDescription *font;
} HtMapPicture;

/* font: a family, NULL for that of printed reports. */
HtMapPicture *ht_map_picture_new (cairo_t *cr, const HtMapPalette *palette, const char *font);
void ht_map_picture_free (HtMapPicture *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtMapPicture, ht_map_picture_free)

void ht_map_picture_colour (HtMapPicture *self, const HtColour *colour);
/* Fills cairo's path with the colour and the sign of the state, and takes the path away. */
void ht_map_picture_fill (HtMapPicture *self, HtMapState state);
/* The mark of a dong that is picked: a tick around x, y in ink on a halo of paper, so that it is
 * told without colour on any state. */
void ht_map_picture_tick (HtMapPicture *self, double x, double y);

typedef enum
{
  HT_MAP_TEXT_FROM, /* begins at x */
  HT_MAP_TEXT_TO,   /* ends at x */
  HT_MAP_TEXT_AT,   /* its middle is at x, on a halo of paper */
} HtMapTextPlace;

/* Writes text with its middle at the height y; size in units. Its width. */
double ht_map_picture_text (HtMapPicture *self, const char *text, double x, double y, double size,
                            gboolean bold, HtMapTextPlace place, const HtColour *colour);
/* Small, dim words of one or more lines that end at right and bottom. */
void ht_map_picture_note (HtMapPicture *self, const char *text, double right, double bottom,
                          double width, const HtColour *colour);
/* A line for each state with its count, downwards from x, y; a state that may be missing and has no
 * count has no line. */
void ht_map_picture_legend (HtMapPicture *self, const guint counts[HT_N_MAP_STATES], double x,
                            double y);

G_END_DECLS
