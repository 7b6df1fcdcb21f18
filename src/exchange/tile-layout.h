/* Where each dong of the city lies on the tile map: the districts as blocks in the rough
 * arrangement of the city, each dong one square in the official order, because every dong counts
 * the same. Knows no widget and draws nothing. */
#pragma once

#include "domain/coverage.h"

G_BEGIN_DECLS

typedef struct
{
  const HtDong *dong; /* not owned */
  guint days;         /* regular consultation days of the month */
  gboolean in_base;   /* FALSE: its office holds no consultations, it is not counted */
  guint block;
  double x, y; /* of the upper left corner */
} HtTile;

typedef struct
{
  char *district;
  guint base;
  guint covered;
  guint first; /* its first tile */
  guint n_tiles;
  double x, y, width, height; /* with the line of the name above the tiles */
} HtTileBlock;

typedef struct
{
  double width, height;
  double pitch;       /* from one tile to the next */
  double edge;        /* of a tile */
  double head;        /* height of the line of a name above its tiles */
  double river;       /* the middle line of the river; 0 when the districts are of no known city */
  double river_width; /* from bank to bank */
  double corner;      /* width of the free upper left corner, where a legend can stand */
  GArray *tiles;      /* of HtTile, district by district */
  GArray *blocks;     /* of HtTileBlock in official order */
} HtTileLayout;

/* Lays out the dongs (of HtDong, in official order, which stay the caller's and must outlive the
 * result) that exist on the day of the coverage, as large as fits into width × height. Districts
 * without a known place follow below. Owned by the caller. */
HtTileLayout *ht_tile_layout_new (GPtrArray *dongs, const HtCoverage *coverage, double width,
                                  double height);
void ht_tile_layout_free (HtTileLayout *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtTileLayout, ht_tile_layout_free)

/* The tile at a point or of a dong; -1 for none. */
int ht_tile_layout_at (const HtTileLayout *self, double x, double y);
int ht_tile_layout_find (const HtTileLayout *self, gint64 dong_id);
/* The nearest tile to the right (dx 1), left (-1), below (dy 1) or above (-1); tile itself when
 * there is none. */
int ht_tile_layout_neighbour (const HtTileLayout *self, int tile, int dx, int dy);

G_END_DECLS
