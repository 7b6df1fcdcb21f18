#include "exchange/boundary-scene.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define LONGER_SIDE 1000.0
/* Files of 5 decimals and of 15 meet in places that are equal to about a metre. */
#define GRID 100000.0
/* A step sideways counts so much against a step in the direction of the arrow key. */
#define SIDEWAYS 2.0

/* One edge of a ring on a grid, its ends in order, so that the same edge of two dongs is equal. */
typedef struct
{
  int x1, y1, x2, y2;
  guint shape;
  guint district;
  HtSpot from, to;
} Edge;

typedef struct
{
  double west, east, south, north;
} Box;

static void
free_shape (gpointer data)
{
  HtShape *shape = data;
  g_array_unref (shape->spots);
  g_array_unref (shape->ends);
  g_free (shape);
}

static const HtPlace *
place_at (const HtRing *ring, guint i)
{
  return &g_array_index (ring->places, HtPlace, i);
}

static Box
find_box (GPtrArray *boundaries)
{
  Box box = { INFINITY, -INFINITY, INFINITY, -INFINITY };
  for (guint i = 0; i < boundaries->len; i++)
    {
      const HtBoundary *boundary = g_ptr_array_index (boundaries, i);
      for (guint j = 0; j < boundary->rings->len; j++)
        {
          const HtRing *ring = g_ptr_array_index (boundary->rings, j);
          for (guint k = 0; k < ring->places->len; k++)
            {
              const HtPlace *place = place_at (ring, k);
              box.west = MIN (box.west, place->longitude);
              box.east = MAX (box.east, place->longitude);
              box.south = MIN (box.south, place->latitude);
              box.north = MAX (box.north, place->latitude);
            }
        }
    }
  return box;
}

/* The middle of the largest ring by the formula of the centroid of a polygon. */
static HtSpot
find_middle (const HtShape *shape)
{
  HtSpot best = { (shape->left + shape->right) / 2.0, (shape->top + shape->bottom) / 2.0 };
  double most = 0.0;
  for (guint ring = 0, from = 0; ring < shape->ends->len; ring++)
    {
      const guint end = g_array_index (shape->ends, guint, ring);
      double area = 0.0, x = 0.0, y = 0.0;
      for (guint i = from; i < end; i++)
        {
          const HtSpot *a = &g_array_index (shape->spots, HtSpot, i);
          const HtSpot *b = &g_array_index (shape->spots, HtSpot, i + 1 < end ? i + 1 : from);
          const double cross = a->x * b->y - b->x * a->y;
          area += cross;
          x += (a->x + b->x) * cross;
          y += (a->y + b->y) * cross;
        }
      if (fabs (area) > most)
        {
          most = fabs (area);
          best = (HtSpot){ x / (3.0 * area), y / (3.0 * area) };
        }
      from = end;
    }
  return best;
}

static HtShape *
make_shape (const HtBoundary *boundary, const Box *box, double scale, double squeeze)
{
  HtShape *shape = g_new0 (HtShape, 1);
  shape->boundary = boundary;
  shape->spots = g_array_new (FALSE, FALSE, sizeof (HtSpot));
  shape->ends = g_array_new (FALSE, FALSE, sizeof (guint));
  shape->left = shape->top = INFINITY;
  shape->right = shape->bottom = -INFINITY;
  for (guint i = 0; i < boundary->rings->len; i++)
    {
      const HtRing *ring = g_ptr_array_index (boundary->rings, i);
      for (guint j = 0; j < ring->places->len; j++)
        {
          const HtPlace *place = place_at (ring, j);
          HtSpot spot = { (place->longitude - box->west) * squeeze * scale,
                          (box->north - place->latitude) * scale };
          g_array_append_val (shape->spots, spot);
          shape->left = MIN (shape->left, spot.x);
          shape->right = MAX (shape->right, spot.x);
          shape->top = MIN (shape->top, spot.y);
          shape->bottom = MAX (shape->bottom, spot.y);
        }
      g_array_append_val (shape->ends, shape->spots->len);
    }
  shape->middle = find_middle (shape);
  return shape;
}

static gboolean
exists_on (const HtDong *dong, HtDate on)
{
  return (dong->valid_from == HT_DATE_NONE || dong->valid_from <= on)
         && (dong->valid_to == HT_DATE_NONE || on <= dong->valid_to);
}

static void
take_states (HtBoundaryScene *self, GPtrArray *dongs, const HtCoverage *coverage)
{
  g_autoptr (GHashTable) shapes = g_hash_table_new (g_int64_hash, g_int64_equal);
  for (guint i = 0; i < self->shapes->len; i++)
    {
      HtShape *shape = g_ptr_array_index (self->shapes, i);
      if (shape->boundary->dong_id != 0)
        g_hash_table_insert (shapes, (gpointer)&shape->boundary->dong_id, shape);
    }
  for (guint i = 0; i < dongs->len; i++)
    {
      const HtDong *dong = g_ptr_array_index (dongs, i);
      HtShape *shape = g_hash_table_lookup (shapes, &dong->id);
      if (shape != NULL && exists_on (dong, coverage->on))
        shape->dong = dong;
    }
  for (guint i = 0; i < coverage->dongs->len; i++)
    {
      const HtDongCoverage *of = &g_array_index (coverage->dongs, HtDongCoverage, i);
      HtShape *shape = g_hash_table_lookup (shapes, &of->dong->id);
      if (shape == NULL)
        continue;
      shape->days = of->days;
      shape->in_base = TRUE;
    }
}

static guint
district_number (GHashTable *numbers, const char *name)
{
  gpointer known = g_hash_table_lookup (numbers, name);
  if (known == NULL)
    {
      known = GUINT_TO_POINTER (g_hash_table_size (numbers) + 1);
      g_hash_table_insert (numbers, (gpointer)name, known);
    }
  return GPOINTER_TO_UINT (known);
}

static void
add_edge (GArray *edges, const HtSpot *a, const HtSpot *b, guint shape, guint district)
{
  const double fine = GRID / LONGER_SIDE;
  Edge edge = { (int)lrint (a->x * fine),
                (int)lrint (a->y * fine),
                (int)lrint (b->x * fine),
                (int)lrint (b->y * fine),
                shape,
                district,
                *a,
                *b };
  if (edge.x1 > edge.x2 || (edge.x1 == edge.x2 && edge.y1 > edge.y2))
    {
      edge = (Edge){ edge.x2, edge.y2, edge.x1, edge.y1, shape, district, *a, *b };
    }
  if (edge.x1 != edge.x2 || edge.y1 != edge.y2)
    g_array_append_val (edges, edge);
}

static GArray *
list_edges (const HtBoundaryScene *self)
{
  GArray *edges = g_array_new (FALSE, FALSE, sizeof (Edge));
  g_autoptr (GHashTable) numbers = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < self->shapes->len; i++)
    {
      const HtShape *shape = g_ptr_array_index (self->shapes, i);
      const guint district = district_number (numbers, shape->boundary->district);
      for (guint ring = 0, from = 0; ring < shape->ends->len; ring++)
        {
          const guint end = g_array_index (shape->ends, guint, ring);
          for (guint j = from; j < end; j++)
            add_edge (edges, &g_array_index (shape->spots, HtSpot, j),
                      &g_array_index (shape->spots, HtSpot, j + 1 < end ? j + 1 : from), i,
                      district);
          from = end;
        }
    }
  return edges;
}

static int
compare_edges (gconstpointer one, gconstpointer other)
{
  const Edge *a = one, *b = other;
  if (a->x1 != b->x1)
    return a->x1 < b->x1 ? -1 : 1;
  if (a->y1 != b->y1)
    return a->y1 < b->y1 ? -1 : 1;
  if (a->x2 != b->x2)
    return a->x2 < b->x2 ? -1 : 1;
  if (a->y2 != b->y2)
    return a->y2 < b->y2 ? -1 : 1;
  return (a->shape > b->shape) - (a->shape < b->shape);
}

static gboolean
same_edge (const Edge *a, const Edge *b)
{
  return a->x1 == b->x1 && a->y1 == b->y1 && a->x2 == b->x2 && a->y2 == b->y2;
}

/* An edge inside a district stands there twice, once for each of its two dongs. */
static void
find_borders (HtBoundaryScene *self)
{
  g_autoptr (GArray) edges = list_edges (self);
  g_array_sort (edges, compare_edges);
  for (guint i = 0; i < edges->len;)
    {
      const Edge *first = &g_array_index (edges, Edge, i);
      gboolean is_inside = FALSE;
      guint n = 1;
      while (i + n < edges->len && same_edge (first, &g_array_index (edges, Edge, i + n)))
        is_inside = g_array_index (edges, Edge, i + n++).district == first->district;
      if (!is_inside)
        {
          g_array_append_val (self->borders, first->from);
          g_array_append_val (self->borders, first->to);
        }
      i += n;
    }
}

/* The name of a district stands in the middle of its dongs, each weighing what it covers. */
static void
add_district (HtBoundaryScene *self, const HtDistrictCoverage *coverage)
{
  HtSceneDistrict district = { coverage->district, coverage->base, coverage->covered, { 0, 0 } };
  double sum = 0.0;
  for (guint i = 0; i < self->shapes->len; i++)
    {
      const HtShape *shape = g_ptr_array_index (self->shapes, i);
      if (shape->dong == NULL || strcmp (shape->dong->district, coverage->district) != 0)
        continue;
      const double size = (shape->right - shape->left) * (shape->bottom - shape->top);
      district.middle.x += shape->middle.x * size;
      district.middle.y += shape->middle.y * size;
      sum += size;
    }
  if (sum <= 0.0)
    return;
  district.middle.x /= sum;
  district.middle.y /= sum;
  g_array_append_val (self->districts, district);
}

static gboolean
ring_holds (const HtShape *shape, guint from, guint end, double x, double y)
{
  gboolean inside = FALSE;
  for (guint i = from, j = end - 1; i < end; j = i++)
    {
      const HtSpot *a = &g_array_index (shape->spots, HtSpot, i);
      const HtSpot *b = &g_array_index (shape->spots, HtSpot, j);
      if ((a->y > y) != (b->y > y) && x < (b->x - a->x) * (y - a->y) / (b->y - a->y) + a->x)
        inside = !inside;
    }
  return inside;
}

static gboolean
shape_holds (const HtShape *shape, double x, double y)
{
  gboolean inside = FALSE;
  if (x < shape->left || x > shape->right || y < shape->top || y > shape->bottom)
    return FALSE;
  for (guint ring = 0, from = 0; ring < shape->ends->len; ring++)
    {
      const guint end = g_array_index (shape->ends, guint, ring);
      if (end > from && ring_holds (shape, from, end, x, y))
        inside = !inside;
      from = end;
    }
  return inside;
}

HtBoundaryScene *
ht_boundary_scene_new (GPtrArray *boundaries, GPtrArray *dongs, const HtCoverage *coverage)
{
  HtBoundaryScene *self = g_new0 (HtBoundaryScene, 1);
  self->shapes = g_ptr_array_new_with_free_func (free_shape);
  self->districts = g_array_new (FALSE, FALSE, sizeof (HtSceneDistrict));
  self->borders = g_array_new (FALSE, FALSE, sizeof (HtSpot));
  const Box box = find_box (boundaries);
  if (!(box.north > box.south && box.east > box.west))
    return self;
  const double squeeze = cos ((box.north + box.south) / 2.0 * G_PI / 180.0);
  const double width = (box.east - box.west) * squeeze, height = box.north - box.south;
  const double scale = LONGER_SIDE / MAX (width, height);
  self->width = width * scale;
  self->height = height * scale;
  for (guint i = 0; i < boundaries->len; i++)
    g_ptr_array_add (self->shapes,
                     make_shape (g_ptr_array_index (boundaries, i), &box, scale, squeeze));
  take_states (self, dongs, coverage);
  find_borders (self);
  for (guint i = 0; i < coverage->districts->len; i++)
    add_district (self, g_ptr_array_index (coverage->districts, i));
  return self;
}

void
ht_boundary_scene_free (HtBoundaryScene *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->shapes);
  g_array_unref (self->districts);
  g_array_unref (self->borders);
  g_free (self);
}

int
ht_boundary_scene_at (const HtBoundaryScene *self, double x, double y)
{
  for (guint i = 0; i < self->shapes->len; i++)
    if (shape_holds (g_ptr_array_index (self->shapes, i), x, y))
      return (int)i;
  return -1;
}

int
ht_boundary_scene_find (const HtBoundaryScene *self, gint64 dong_id)
{
  for (guint i = 0; i < self->shapes->len; i++)
    {
      const HtShape *shape = g_ptr_array_index (self->shapes, i);
      if (shape->dong != NULL && shape->dong->id == dong_id)
        return (int)i;
    }
  return -1;
}

int
ht_boundary_scene_neighbour (const HtBoundaryScene *self, int shape, int dx, int dy)
{
  const HtSpot from = ((const HtShape *)g_ptr_array_index (self->shapes, (guint)shape))->middle;
  int nearest = shape;
  double least = INFINITY;
  for (guint i = 0; i < self->shapes->len; i++)
    {
      const HtShape *other = g_ptr_array_index (self->shapes, i);
      const double along = (other->middle.x - from.x) * dx + (other->middle.y - from.y) * dy;
      const double aside = (other->middle.x - from.x) * dy + (other->middle.y - from.y) * dx;
      const double distance = along + SIDEWAYS * fabs (aside);
      if (other->dong == NULL || along <= fabs (aside) || along <= 0.0 || distance >= least)
        continue;
      least = distance;
      nearest = (int)i;
    }
  return nearest;
}
