/* The dongs of a boundary file as shapes on a plane, with their coverage. Knows no widget and draws
 * nothing. */
#pragma once

#include "domain/boundary.h"
#include "domain/coverage.h"

G_BEGIN_DECLS

typedef struct
{
  double x, y;
} HtSpot;

typedef struct
{
  const HtBoundary *boundary; /* not owned */
  const HtDong *dong;         /* as it is on the day; NULL: no dong of that day. Not owned */
  guint days;                 /* regular consultation days of the month */
  gboolean in_base;
  GArray *spots; /* of HtSpot: all rings, one behind the other */
  GArray *ends;  /* of guint: where each ring ends in spots */
  double left, top, right, bottom;
  HtSpot middle; /* inside for all but crooked shapes: where its name can stand */
} HtShape;

typedef struct
{
  const char *name; /* not owned */
  guint base;
  guint covered;
  HtSpot middle;
} HtSceneDistrict;

typedef struct
{
  GPtrArray *shapes; /* of HtShape in order of code */
  GArray *districts; /* of HtSceneDistrict */
  GArray *borders;   /* of HtSpot, two an edge: where districts meet or the city ends */
  double width, height;
} HtBoundaryScene;

/* Shapes of the boundaries (of HtBoundary), with the state of their dong (of dongs) on the day of
 * the coverage; all stay the caller's and must outlive the result. The plane: the equirectangular
 * projection at the latitude of the city's middle, its longer side 1000 units, y downwards. Owned
 * by the caller. */
HtBoundaryScene *ht_boundary_scene_new (GPtrArray *boundaries, GPtrArray *dongs,
                                        const HtCoverage *coverage);
void ht_boundary_scene_free (HtBoundaryScene *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtBoundaryScene, ht_boundary_scene_free)

/* The shape at a place of the plane, or of a dong; -1 for none. */
int ht_boundary_scene_at (const HtBoundaryScene *self, double x, double y);
int ht_boundary_scene_find (const HtBoundaryScene *self, gint64 dong_id);
/* The nearest shape with a dong to the right (dx 1), left (-1), below (dy 1) or above (-1); shape
 * itself when there is none. */
int ht_boundary_scene_neighbour (const HtBoundaryScene *self, int shape, int dx, int dy);

G_END_DECLS
