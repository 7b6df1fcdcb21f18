#include "exchange/tile-layout.h"
#include <math.h>

#define BLOCK_COLUMNS 6 /* tiles side by side in a block */
#define TILE_FILL 0.86  /* part of the pitch that a tile fills */
#define BLOCK_GAP 14.0
#define ROW_GAP 10.0
#define RIVER_GAP 16.0
#define HEAD_LEAST 17.0 /* a name of 11 px needs it */
#define MAP_COLUMNS 6
#define FIRST_SOUTHERN_ROW 3

typedef struct
{
  const char *district;
  guint column;
  guint row;
} Place;

/* The city as seen from above, in whole blocks; the river runs above row 3. */
static const Place places[] = {
  { "은평구", 1, 0 },   { "강북구", 3, 0 }, { "도봉구", 4, 0 }, { "노원구", 5, 0 },
  { "서대문구", 1, 1 }, { "종로구", 2, 1 }, { "성북구", 3, 1 }, { "동대문구", 4, 1 },
  { "중랑구", 5, 1 },   { "마포구", 1, 2 }, { "용산구", 2, 2 }, { "중구", 3, 2 },
  { "성동구", 4, 2 },   { "광진구", 5, 2 }, { "강서구", 0, 3 }, { "양천구", 1, 3 },
  { "영등포구", 2, 3 }, { "동작구", 3, 3 }, { "강남구", 4, 3 }, { "강동구", 5, 3 },
  { "구로구", 1, 4 },   { "금천구", 2, 4 }, { "관악구", 3, 4 }, { "서초구", 4, 4 },
  { "송파구", 5, 4 },
};

/* The grid of blocks before it has a size. */
typedef struct
{
  GArray *cells;  /* of Cell, one a block */
  GArray *depths; /* of guint: tiles one above the other in the largest block of each row */
  gboolean has_river;
} Grid;

typedef struct
{
  guint column;
  guint row;
} Cell;

static void
clear_block (gpointer data)
{
  HtTileBlock *block = data;
  g_free (block->district);
}

static const Place *
find_place (const char *district)
{
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_str_equal (places[i].district, district))
      return &places[i];
  return NULL;
}

static gboolean
dong_exists (const HtDong *dong, HtDate on)
{
  return (dong->valid_from == HT_DATE_NONE || dong->valid_from <= on)
         && (dong->valid_to == HT_DATE_NONE || on <= dong->valid_to);
}

static GHashTable *
index_days (const HtCoverage *coverage)
{
  GHashTable *days = g_hash_table_new (g_direct_hash, g_direct_equal);
  for (guint i = 0; i < coverage->dongs->len; i++)
    {
      const HtDongCoverage *dong = &g_array_index (coverage->dongs, HtDongCoverage, i);
      g_hash_table_insert (days, dong->dong, GUINT_TO_POINTER (dong->days));
    }
  return days;
}

static HtTileBlock *
block_of (HtTileLayout *self, const char *district)
{
  if (self->blocks->len > 0)
    {
      HtTileBlock *last = &g_array_index (self->blocks, HtTileBlock, self->blocks->len - 1);
      if (g_str_equal (last->district, district))
        return last;
    }
  HtTileBlock block = { .district = g_strdup (district), .first = self->tiles->len };
  g_array_append_val (self->blocks, block);
  return &g_array_index (self->blocks, HtTileBlock, self->blocks->len - 1);
}

static void
collect_tiles (HtTileLayout *self, GPtrArray *dongs, const HtCoverage *coverage)
{
  g_autoptr (GHashTable) days_of = index_days (coverage);
  for (guint i = 0; i < dongs->len; i++)
    {
      HtDong *dong = dongs->pdata[i];
      if (!dong_exists (dong, coverage->on))
        continue;
      HtTileBlock *block = block_of (self, dong->district);
      gpointer days = NULL;
      HtTile tile = { .dong = dong, .block = self->blocks->len - 1 };
      tile.in_base = g_hash_table_lookup_extended (days_of, dong, NULL, &days);
      tile.days = GPOINTER_TO_UINT (days);
      g_array_append_val (self->tiles, tile);
      block->n_tiles++;
      block->base += tile.in_base;
      block->covered += tile.in_base && tile.days >= 2;
    }
}

static void
place_block (Grid *grid, const HtTileBlock *block, guint *strangers)
{
  const Place *place = find_place (block->district);
  Cell cell = place ? (Cell){ place->column, place->row }
                    : (Cell){ *strangers % MAP_COLUMNS, *strangers / MAP_COLUMNS };
  if (!place)
    (*strangers)++;
  g_array_append_val (grid->cells, cell);
  if (grid->depths->len <= cell.row)
    g_array_set_size (grid->depths, cell.row + 1);
  guint *depth = &g_array_index (grid->depths, guint, cell.row);
  *depth = MAX (*depth, (block->n_tiles + BLOCK_COLUMNS - 1) / BLOCK_COLUMNS);
}

static void
arrange (Grid *grid, const HtTileLayout *self)
{
  guint strangers = 0;
  for (guint i = 0; i < self->blocks->len; i++)
    {
      const Place *place = find_place (g_array_index (self->blocks, HtTileBlock, i).district);
      if (place)
        strangers = MAX (strangers, (place->row + 1) * MAP_COLUMNS);
    }
  grid->has_river = strangers > FIRST_SOUTHERN_ROW * MAP_COLUMNS;
  for (guint i = 0; i < self->blocks->len; i++)
    place_block (grid, &g_array_index (self->blocks, HtTileBlock, i), &strangers);
}

static void
choose_size (HtTileLayout *self, const Grid *grid)
{
  guint depth = 0;
  for (guint i = 0; i < grid->depths->len; i++)
    depth += g_array_index (grid->depths, guint, i);
  guint rows = grid->depths->len;
  double wide = (self->width - (MAP_COLUMNS - 1) * BLOCK_GAP) / (MAP_COLUMNS * BLOCK_COLUMNS);
  double gaps = rows * (HEAD_LEAST + ROW_GAP) - ROW_GAP + (grid->has_river ? RIVER_GAP : 0.0);
  double high = (self->height - gaps) / MAX (depth, 1);
  self->pitch = MAX (4.0, floor (MIN (wide, high) * 4.0) / 4.0);
  self->edge = self->pitch * TILE_FILL;
  self->head = HEAD_LEAST;
}

static void
position_tiles (HtTileLayout *self, HtTileBlock *block)
{
  for (guint i = 0; i < block->n_tiles; i++)
    {
      HtTile *tile = &g_array_index (self->tiles, HtTile, block->first + i);
      tile->x = block->x + (i % BLOCK_COLUMNS) * self->pitch;
      tile->y = block->y + self->head + (i / BLOCK_COLUMNS) * self->pitch;
    }
}

/* Spare height goes between the rows, so that the picture fills its place but tiles stay square. */
static double *
find_row_tops (HtTileLayout *self, const Grid *grid)
{
  guint rows = grid->depths->len;
  double used = grid->has_river ? RIVER_GAP : 0.0;
  for (guint i = 0; i < rows; i++)
    used += self->head + g_array_index (grid->depths, guint, i) * self->pitch;
  double gap = rows > 1 ? CLAMP ((self->height - used) / (rows - 1), ROW_GAP, 3 * ROW_GAP) : 0.0;
  double *tops = g_new0 (double, rows + 1);
  double y = 0.0;
  for (guint i = 0; i < rows; i++)
    {
      if (grid->has_river && i == FIRST_SOUTHERN_ROW)
        {
          self->river = y + (RIVER_GAP - gap) / 2;
          self->river_width = gap + RIVER_GAP - 10.0;
          y += RIVER_GAP;
        }
      tops[i] = y;
      y += self->head + g_array_index (grid->depths, guint, i) * self->pitch + gap;
    }
  return tops;
}

static void
position_blocks (HtTileLayout *self, const Grid *grid)
{
  g_autofree double *tops = find_row_tops (self, grid);
  double block_width = BLOCK_COLUMNS * self->pitch;
  double spare = self->width - MAP_COLUMNS * block_width;
  double gap = CLAMP (spare / (MAP_COLUMNS - 1), BLOCK_GAP, 3 * BLOCK_GAP);
  self->corner = block_width;
  for (guint i = 0; i < self->blocks->len; i++)
    {
      HtTileBlock *block = &g_array_index (self->blocks, HtTileBlock, i);
      const Cell *cell = &g_array_index (grid->cells, Cell, i);
      guint lines = (block->n_tiles + BLOCK_COLUMNS - 1) / BLOCK_COLUMNS;
      block->x = cell->column * (block_width + gap);
      block->y = tops[cell->row];
      block->width = block_width;
      block->height = self->head + lines * self->pitch;
      position_tiles (self, block);
    }
}

HtTileLayout *
ht_tile_layout_new (GPtrArray *dongs, const HtCoverage *coverage, double width, double height)
{
  HtTileLayout *self = g_new0 (HtTileLayout, 1);
  self->width = width;
  self->height = height;
  self->tiles = g_array_new (FALSE, TRUE, sizeof (HtTile));
  self->blocks = g_array_new (FALSE, TRUE, sizeof (HtTileBlock));
  g_array_set_clear_func (self->blocks, clear_block);
  collect_tiles (self, dongs, coverage);

  Grid grid = { g_array_new (FALSE, TRUE, sizeof (Cell)), g_array_new (FALSE, TRUE, sizeof (guint)),
                FALSE };
  arrange (&grid, self);
  choose_size (self, &grid);
  position_blocks (self, &grid);
  g_array_unref (grid.cells);
  g_array_unref (grid.depths);
  return self;
}

void
ht_tile_layout_free (HtTileLayout *self)
{
  if (!self)
    return;
  g_array_unref (self->tiles);
  g_array_unref (self->blocks);
  g_free (self);
}

int
ht_tile_layout_at (const HtTileLayout *self, double x, double y)
{
  for (guint i = 0; i < self->tiles->len; i++)
    {
      const HtTile *tile = &g_array_index (self->tiles, HtTile, i);
      if (x >= tile->x && x < tile->x + self->pitch && y >= tile->y && y < tile->y + self->pitch)
        return (int)i;
    }
  return -1;
}

int
ht_tile_layout_find (const HtTileLayout *self, gint64 dong_id)
{
  for (guint i = 0; i < self->tiles->len; i++)
    if (g_array_index (self->tiles, HtTile, i).dong->id == dong_id)
      return (int)i;
  return -1;
}

int
ht_tile_layout_neighbour (const HtTileLayout *self, int tile, int dx, int dy)
{
  g_return_val_if_fail (tile >= 0 && tile < (int)self->tiles->len, tile);
  const HtTile *from = &g_array_index (self->tiles, HtTile, tile);
  int best = tile;
  double best_cost = G_MAXDOUBLE;
  for (guint i = 0; i < self->tiles->len; i++)
    {
      const HtTile *to = &g_array_index (self->tiles, HtTile, i);
      double along = (to->x - from->x) * dx + (to->y - from->y) * dy;
      double across = fabs ((to->x - from->x) * dy) + fabs ((to->y - from->y) * dx);
      /* A step aside costs more than a step on, so that the focus keeps its line. */
      double cost = along + 2.0 * across;
      if (along < self->pitch / 2 || cost >= best_cost)
        continue;
      best = (int)i;
      best_cost = cost;
    }
  return best;
}
