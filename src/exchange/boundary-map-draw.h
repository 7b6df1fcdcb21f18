/* The picture of the boundary map: one function for the screen, a PNG and a PDF. */
#pragma once

#include "exchange/boundary-scene.h"
#include "exchange/map-picture.h"

G_BEGIN_DECLS

/* What of the plane is seen: a place of the plane is drawn at scale × place + shift. */
typedef struct
{
  double scale;
  double shift_x, shift_y;
} HtMapView;

/* The whole city in the middle of width × height. */
HtMapView ht_map_view_fit (const HtBoundaryScene *scene, double width, double height);
/* The same view so many times as large, with the point at x, y where it was; not smaller than half
 * the fit nor larger than 60 times. */
HtMapView ht_map_view_zoom (HtMapView self, const HtBoundaryScene *scene, double width,
                            double height, double times, double x, double y);

/* Draws width × height from 0, 0, with the legend in the lower left corner. The outlines are
 * simplified to what can be seen at that scale. font: a family, NULL for that of printed reports.
 * selected and focused: shapes to mark, -1 for none. */
void ht_boundary_map_draw (cairo_t *cr, const HtBoundaryScene *scene, HtMapView view, double width,
                           double height, const HtMapPalette *palette, const char *font,
                           int selected, int focused);

/* Draws the marks of picked dongs over the map: an outline and a tick. picks: ids (a GArray of
 * gint64); those that are not there are left out. */
void ht_boundary_map_draw_picks (cairo_t *cr, const HtBoundaryScene *scene, HtMapView view,
                                 double width, double height, const HtMapPalette *palette,
                                 const GArray *picks);

G_END_DECLS
