#include "exchange/tile-layout.h"
#include "exchange/tile-map-draw.h"

#define WIDTH 730.0
#define HEIGHT 520.0
#define ON ((HtDate)18722) /* 2021-04-05 */

static const struct
{
  const char *district;
  guint dongs;
} city[] = {
  { "종로구", 17 },   { "중구", 15 },   { "용산구", 16 },   { "성동구", 17 },   { "광진구", 15 },
  { "동대문구", 14 }, { "중랑구", 16 }, { "성북구", 20 },   { "강북구", 13 },   { "도봉구", 14 },
  { "노원구", 19 },   { "은평구", 16 }, { "서대문구", 14 }, { "마포구", 16 },   { "양천구", 18 },
  { "강서구", 20 },   { "구로구", 16 }, { "금천구", 10 },   { "영등포구", 18 }, { "동작구", 15 },
  { "관악구", 21 },   { "서초구", 18 }, { "강남구", 22 },   { "송파구", 27 },   { "강동구", 18 },
};

typedef struct
{
  GPtrArray *dongs;
  HtCoverage coverage;
} City;

static void
add_dong (City *self, const char *district, int order, HtDate valid_to)
{
  HtDong *dong = g_new0 (HtDong, 1);
  dong->id = self->dongs->len + 1;
  dong->district = g_strdup (district);
  dong->name = g_strdup_printf ("%d동", order);
  dong->code = g_strdup ("");
  dong->order = order;
  dong->valid_from = dong->consults_from = HT_DATE_NONE;
  dong->valid_to = valid_to;
  g_ptr_array_add (self->dongs, dong);
}

static void
free_dong (gpointer data)
{
  HtDong *dong = data;
  g_free (dong->district);
  g_free (dong->name);
  g_free (dong->code);
  g_free (dong);
}

/* Every dong but the last is counted; every third has two days, every fifth one. */
static void
build_city (City *self)
{
  self->dongs = g_ptr_array_new_with_free_func (free_dong);
  self->coverage.on = ON;
  self->coverage.dongs = g_array_new (FALSE, TRUE, sizeof (HtDongCoverage));
  add_dong (self, "종로구", 0, ON - 95);
  for (gsize i = 0; i < G_N_ELEMENTS (city); i++)
    for (guint j = 1; j <= city[i].dongs; j++)
      add_dong (self, city[i].district, (int)j, HT_DATE_NONE);
  for (guint i = 1; i + 1 < self->dongs->len; i++)
    {
      HtDongCoverage dong = { self->dongs->pdata[i], i % 3 == 0 ? 2 : i % 5 == 0 ? 1 : 0 };
      g_array_append_val (self->coverage.dongs, dong);
    }
}

static void
clear_city (City *self)
{
  g_ptr_array_unref (self->dongs);
  g_array_unref (self->coverage.dongs);
}

static const HtTileBlock *
block_named (const HtTileLayout *layout, const char *district)
{
  for (guint i = 0; i < layout->blocks->len; i++)
    {
      const HtTileBlock *block = &g_array_index (layout->blocks, HtTileBlock, i);
      if (g_str_equal (block->district, district))
        return block;
    }
  g_assert_not_reached ();
}

static const HtTile *
tile (const HtTileLayout *layout, guint i)
{
  return &g_array_index (layout->tiles, HtTile, i);
}

static void
test_every_dong_has_a_tile (void)
{
  City seoul;
  build_city (&seoul);
  g_autoptr (HtTileLayout) layout
      = ht_tile_layout_new (seoul.dongs, &seoul.coverage, WIDTH, HEIGHT);
  g_assert_cmpuint (layout->tiles->len, ==, 425);
  g_assert_cmpuint (layout->blocks->len, ==, G_N_ELEMENTS (city));
  for (guint i = 0; i < layout->blocks->len; i++)
    {
      const HtTileBlock *block = &g_array_index (layout->blocks, HtTileBlock, i);
      g_assert_cmpstr (block->district, ==, city[i].district);
      g_assert_cmpuint (block->n_tiles, ==, city[i].dongs);
      for (guint j = 0; j < block->n_tiles; j++)
        g_assert_cmpint (tile (layout, block->first + j)->dong->order, ==, (int)j + 1);
    }
  g_assert_cmpuint (block_named (layout, "강동구")->base, ==, 17);
  g_assert_false (tile (layout, 424)->in_base);
  clear_city (&seoul);
}

static void
test_tiles_fit_and_do_not_overlap (void)
{
  static const struct
  {
    double width, height;
  } sizes[] = { { WIDTH, HEIGHT }, { 1400, 900 }, { 640, 440 }, { 2000, 500 } };
  City seoul;
  build_city (&seoul);
  for (gsize s = 0; s < G_N_ELEMENTS (sizes); s++)
    {
      g_autoptr (HtTileLayout) layout
          = ht_tile_layout_new (seoul.dongs, &seoul.coverage, sizes[s].width, sizes[s].height);
      double edge = layout->edge;
      for (guint i = 0; i < layout->tiles->len; i++)
        {
          const HtTile *a = tile (layout, i);
          g_assert_true (a->x >= 0 && a->x + edge <= sizes[s].width);
          g_assert_true (a->y >= layout->head && a->y + edge <= sizes[s].height);
          for (guint j = i + 1; j < layout->tiles->len; j++)
            {
              const HtTile *b = tile (layout, j);
              g_assert_true (a->x + edge <= b->x || b->x + edge <= a->x || a->y + edge <= b->y
                             || b->y + edge <= a->y);
            }
        }
    }
  clear_city (&seoul);
}

static void
test_districts_lie_as_in_the_city (void)
{
  static const struct
  {
    const char *of, *to;
    int dx, dy; /* where `of` lies seen from `to`: 1 east or south */
  } table[] = {
    { "도봉구", "중구", 1, -1 },    { "노원구", "중구", 1, -1 },  { "은평구", "중구", -1, -1 },
    { "강서구", "양천구", -1, 0 },  { "강동구", "강남구", 1, 0 }, { "관악구", "동작구", 0, 1 },
    { "금천구", "영등포구", 0, 1 }, { "송파구", "강동구", 0, 1 },
  };
  City seoul;
  build_city (&seoul);
  g_autoptr (HtTileLayout) layout
      = ht_tile_layout_new (seoul.dongs, &seoul.coverage, WIDTH, HEIGHT);
  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      const HtTileBlock *of = block_named (layout, table[i].of);
      const HtTileBlock *to = block_named (layout, table[i].to);
      g_assert_cmpint ((of->x > to->x) - (of->x < to->x), ==, table[i].dx);
      g_assert_cmpint ((of->y > to->y) - (of->y < to->y), ==, table[i].dy);
    }
  g_assert_cmpfloat (block_named (layout, "용산구")->y, <, layout->river);
  g_assert_cmpfloat (block_named (layout, "용산구")->y + block_named (layout, "용산구")->height, <,
                     layout->river);
  g_assert_cmpfloat (block_named (layout, "동작구")->y, >, layout->river);
  clear_city (&seoul);
}

static void
test_arrow_keys_reach_every_dong (void)
{
  static const int ways[4][2] = { { 1, 0 }, { -1, 0 }, { 0, 1 }, { 0, -1 } };
  City seoul;
  build_city (&seoul);
  g_autoptr (HtTileLayout) layout
      = ht_tile_layout_new (seoul.dongs, &seoul.coverage, WIDTH, HEIGHT);
  g_autofree gboolean *reached = g_new0 (gboolean, layout->tiles->len);
  g_autoptr (GArray) queue = g_array_new (FALSE, FALSE, sizeof (int));
  g_array_append_val (queue, ((int[]){ 0 })[0]);
  reached[0] = TRUE;
  for (guint i = 0; i < queue->len; i++)
    for (gsize way = 0; way < 4; way++)
      {
        int next = ht_tile_layout_neighbour (layout, g_array_index (queue, int, i), ways[way][0],
                                             ways[way][1]);
        if (!reached[next])
          g_array_append_val (queue, next);
        reached[next] = TRUE;
      }
  g_assert_cmpuint (queue->len, ==, layout->tiles->len);
  clear_city (&seoul);
}

static void
test_a_point_finds_its_dong (void)
{
  City seoul;
  build_city (&seoul);
  g_autoptr (HtTileLayout) layout
      = ht_tile_layout_new (seoul.dongs, &seoul.coverage, WIDTH, HEIGHT);
  for (guint i = 0; i < layout->tiles->len; i++)
    {
      const HtTile *at = tile (layout, i);
      g_assert_cmpint (ht_tile_layout_at (layout, at->x + 2, at->y + 2), ==, (int)i);
      g_assert_cmpint (ht_tile_layout_find (layout, at->dong->id), ==, (int)i);
    }
  g_assert_cmpint (ht_tile_layout_at (layout, 1.0, 1.0), ==, -1);
  g_assert_cmpint (ht_tile_layout_find (layout, 1), ==, -1);
  clear_city (&seoul);
}

static void
test_an_unknown_city_is_shown_without_a_river (void)
{
  City town = { g_ptr_array_new_with_free_func (free_dong), { 0 } };
  town.coverage.dongs = g_array_new (FALSE, TRUE, sizeof (HtDongCoverage));
  for (int i = 0; i < 8; i++)
    {
      g_autofree char *district = g_strdup_printf ("가나%d구", i);
      add_dong (&town, district, 1, HT_DATE_NONE);
    }
  g_autoptr (HtTileLayout) layout = ht_tile_layout_new (town.dongs, &town.coverage, WIDTH, HEIGHT);
  g_assert_cmpuint (layout->tiles->len, ==, 8);
  g_assert_cmpfloat (layout->river, ==, 0.0);
  g_assert_cmpfloat (tile (layout, 7)->y, >, tile (layout, 0)->y);
  clear_city (&town);
}

/* The colour in the middle of a tile is the colour of its state. */
static void
test_the_picture_shows_the_states (void)
{
  City seoul;
  build_city (&seoul);
  g_autoptr (HtTileLayout) layout
      = ht_tile_layout_new (seoul.dongs, &seoul.coverage, WIDTH, HEIGHT);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  ht_tile_map_draw (cr, layout, ht_map_palette_paper (), NULL, -1, -1);
  cairo_surface_flush (surface);
  const guchar *bytes = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  guint covered = 0;
  for (guint i = 0; i < layout->tiles->len; i++)
    {
      const HtTile *at = tile (layout, i);
      const guint32 *row
          = (const void *)(bytes + (gsize)((int)(at->y + layout->edge / 2) * stride));
      covered += (row[(int)(at->x + layout->edge / 2)] & 0xffffff) == 0x1b7f5c;
    }
  g_assert_cmpuint (covered, ==, 424 / 3);
  if (g_getenv ("HAETAE_PICTURE"))
    cairo_surface_write_to_png (surface, g_getenv ("HAETAE_PICTURE"));
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  clear_city (&seoul);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tile-layout/every-dong", test_every_dong_has_a_tile);
  g_test_add_func ("/tile-layout/no-overlap", test_tiles_fit_and_do_not_overlap);
  g_test_add_func ("/tile-layout/arrangement", test_districts_lie_as_in_the_city);
  g_test_add_func ("/tile-layout/arrow-keys", test_arrow_keys_reach_every_dong);
  g_test_add_func ("/tile-layout/point", test_a_point_finds_its_dong);
  g_test_add_func ("/tile-layout/unknown-city", test_an_unknown_city_is_shown_without_a_river);
  g_test_add_func ("/tile-layout/picture", test_the_picture_shows_the_states);
  return g_test_run ();
}
