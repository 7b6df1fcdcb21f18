#include "exchange/boundary-scene.h"
#include "exchange/boundary-map-draw.h"
#include <math.h>
#include <string.h>

#define ON ((HtDate)18722) /* 2021-04-05 */

/* Four squares in a row of two districts and a fifth above the first, whose dong is gone; the first
 * has a hole in its middle. */
typedef struct
{
  GPtrArray *boundaries;
  GPtrArray *dongs;
  HtCoverage *coverage;
  GPtrArray *schedules;
} City;

static void
add (City *city, const char *district, const char *name, double west, double south, guint days)
{
  HtBoundary *boundary = ht_boundary_new ();
  g_autoptr (GString) rings = g_string_new (NULL);
  g_string_append_printf (rings, "%g %g,%g %g,%g %g,%g %g", west, south, west + 0.1, south,
                          west + 0.1, south + 0.1, west, south + 0.1);
  if (city->boundaries->len == 0)
    g_string_append_printf (rings, "\n-,%g %g,%g %g,%g %g,%g %g", west + 0.04, south + 0.04,
                            west + 0.06, south + 0.04, west + 0.06, south + 0.06, west + 0.04,
                            south + 0.06);
  boundary->dong_id = city->boundaries->len + 1;
  g_free (boundary->district);
  boundary->district = g_strdup (district);
  g_ptr_array_unref (boundary->rings);
  boundary->rings = ht_rings_from_text (rings->str);
  g_ptr_array_add (city->boundaries, boundary);
  HtDong *dong = ht_dong_new ();
  dong->id = boundary->dong_id;
  g_free (dong->district);
  g_free (dong->name);
  dong->district = g_strdup (district);
  dong->name = g_strdup (name);
  dong->valid_to = strcmp (name, "옛동") == 0 ? ON - 1 : HT_DATE_NONE;
  g_ptr_array_add (city->dongs, dong);
  for (guint i = 0; i < days; i++)
    {
      HtSchedule *schedule = ht_schedule_new ();
      schedule->dong_id = dong->id;
      schedule->weeks = 1U << i;
      schedule->valid_from = ON - 100;
      g_ptr_array_add (city->schedules, schedule);
    }
}

static void
set_up (City *city, gconstpointer data)
{
  city->boundaries = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_boundary_free);
  city->dongs = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_dong_free);
  city->schedules = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_schedule_free);
  add (city, "가구", "하나동", 127.0, 37.0, 2);
  add (city, "가구", "둘동", 127.1, 37.0, 1);
  add (city, "나구", "셋동", 127.2, 37.0, 0);
  add (city, "나구", "넷동", 127.3, 37.0, 2);
  add (city, "가구", "옛동", 127.0, 37.1, 0);
  city->coverage = ht_coverage_compute (city->dongs, city->schedules, ON);
}

static void
tear_down (City *city, gconstpointer data)
{
  ht_coverage_free (city->coverage);
  g_ptr_array_unref (city->boundaries);
  g_ptr_array_unref (city->dongs);
  g_ptr_array_unref (city->schedules);
}

static const HtShape *
shape_of (const HtBoundaryScene *scene, guint i)
{
  return g_ptr_array_index (scene->shapes, i);
}

static void
test_states (City *city, gconstpointer data)
{
  g_autoptr (HtBoundaryScene) scene
      = ht_boundary_scene_new (city->boundaries, city->dongs, city->coverage);
  g_assert_cmpuint (scene->shapes->len, ==, 5);
  g_assert_cmpuint (shape_of (scene, 0)->days, ==, 2);
  g_assert_cmpuint (shape_of (scene, 1)->days, ==, 1);
  g_assert_true (shape_of (scene, 2)->in_base);
  g_assert_cmpuint (shape_of (scene, 2)->days, ==, 0);
  g_assert_null (shape_of (scene, 4)->dong);
  g_assert_false (shape_of (scene, 4)->in_base);
  g_assert_cmpuint (scene->districts->len, ==, 2);
  const HtSceneDistrict *first = &g_array_index (scene->districts, HtSceneDistrict, 0);
  g_assert_cmpuint (first->covered, ==, 1);
  g_assert_cmpuint (first->base, ==, 2);
}

/* A degree of longitude is shorter than one of latitude by the cosine of the latitude. */
static void
test_projection (City *city, gconstpointer data)
{
  g_autoptr (HtBoundaryScene) scene
      = ht_boundary_scene_new (city->boundaries, city->dongs, city->coverage);
  g_assert_cmpfloat_with_epsilon (scene->width, 1000.0, 1e-6);
  g_assert_cmpfloat_with_epsilon (scene->height / scene->width,
                                  0.2 / (0.4 * cos (37.1 * G_PI / 180.0)), 1e-6);
}

static void
test_points (City *city, gconstpointer data)
{
  g_autoptr (HtBoundaryScene) scene
      = ht_boundary_scene_new (city->boundaries, city->dongs, city->coverage);
  const double edge = scene->width / 4.0, low = scene->height * 0.75;
  g_assert_cmpint (ht_boundary_scene_at (scene, edge * 0.1, low), ==, 0);
  g_assert_cmpint (ht_boundary_scene_at (scene, edge * 0.5, low), ==, -1);
  g_assert_cmpint (ht_boundary_scene_at (scene, edge * 1.5, low), ==, 1);
  g_assert_cmpint (ht_boundary_scene_at (scene, edge * 1.5, scene->height * 0.25), ==, -1);
  g_assert_cmpint (ht_boundary_scene_find (scene, 4), ==, 3);
  g_assert_cmpint (ht_boundary_scene_find (scene, 5), ==, -1);
}

static void
test_arrow_keys (City *city, gconstpointer data)
{
  g_autoptr (HtBoundaryScene) scene
      = ht_boundary_scene_new (city->boundaries, city->dongs, city->coverage);
  static const int cases[][4] = { { 0, 1, 0, 1 },  { 1, 1, 0, 2 },  { 3, 1, 0, 3 },
                                  { 3, -1, 0, 2 }, { 0, 0, -1, 0 }, { 0, 0, 1, 0 } };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (ht_boundary_scene_neighbour (scene, cases[i][0], cases[i][1], cases[i][2]), ==,
                     cases[i][3]);
}

/* The edges inside a district are no borders: 5 squares have 20 edges and a hole of 4, of which 2
 * pairs lie inside 가구, 1 inside 나구 and 1 between them, which is drawn once. */
static void
test_borders (City *city, gconstpointer data)
{
  g_autoptr (HtBoundaryScene) scene
      = ht_boundary_scene_new (city->boundaries, city->dongs, city->coverage);
  g_assert_cmpuint (scene->borders->len / 2, ==, 20 + 4 - 2 * 2 - 2 * 1 - 1);
}

static void
test_zoom (City *city, gconstpointer data)
{
  g_autoptr (HtBoundaryScene) scene
      = ht_boundary_scene_new (city->boundaries, city->dongs, city->coverage);
  const HtMapView fit = ht_map_view_fit (scene, 600.0, 400.0);
  const HtMapView larger = ht_map_view_zoom (fit, scene, 600.0, 400.0, 2.0, 100.0, 50.0);
  g_assert_cmpfloat_with_epsilon ((100.0 - fit.shift_x) / fit.scale,
                                  (100.0 - larger.shift_x) / larger.scale, 1e-9);
  const HtMapView largest = ht_map_view_zoom (fit, scene, 600.0, 400.0, 1e9, 0.0, 0.0);
  g_assert_cmpfloat_with_epsilon (largest.scale, fit.scale * 60.0, 1e-6);
}

static void
test_nothing (void)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (HtCoverage) coverage = ht_coverage_compute (none, none, ON);
  g_autoptr (HtBoundaryScene) scene = ht_boundary_scene_new (none, none, coverage);
  g_assert_cmpuint (scene->shapes->len, ==, 0);
  g_assert_cmpint (ht_boundary_scene_at (scene, 1.0, 1.0), ==, -1);
  g_assert_cmpfloat (ht_map_view_fit (scene, 600.0, 400.0).scale, >, 0.0);
}

static guint32
pixel (cairo_surface_t *surface, HtMapView view, double x, double y)
{
  const unsigned char *row
      = cairo_image_surface_get_data (surface)
        + (int)(y * view.scale + view.shift_y) * cairo_image_surface_get_stride (surface);
  return ((const guint32 *)(gconstpointer)row)[(int)(x * view.scale + view.shift_x)] & 0xffffff;
}

static void
test_picture (City *city, gconstpointer data)
{
  g_autoptr (HtBoundaryScene) scene
      = ht_boundary_scene_new (city->boundaries, city->dongs, city->coverage);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 1200, 800);
  cairo_t *cr = cairo_create (surface);
  const HtMapView view = ht_map_view_fit (scene, 1200.0, 800.0);
  cairo_set_source_rgb (cr, 1.0, 1.0, 1.0);
  cairo_paint (cr);
  ht_boundary_map_draw (cr, scene, view, 1200.0, 800.0, ht_map_palette_paper (), NULL, -1, -1);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  const double edge = scene->width / 4.0, low = scene->height * 0.9;
  g_assert_cmphex (pixel (surface, view, edge * 0.2, low), ==, 0x1b7f5c);
  g_assert_cmphex (pixel (surface, view, edge * 0.5, scene->height * 0.75), ==, 0xffffff);
  g_assert_cmphex (pixel (surface, view, edge * 2.2, low), ==, 0xf2f2f1);
  g_assert_cmphex (pixel (surface, view, edge * 0.5, scene->height * 0.2), ==, 0xffffff);
  guint hatched = 0, filled = 0;
  for (guint i = 0; i < 40; i++)
    {
      const guint32 colour = pixel (surface, view, edge * (1.2 + 0.004 * i), low);
      hatched += colour == 0xffffff;
      filled += colour == 0xd9a021;
    }
  g_assert_cmpuint (hatched, >, 0);
  g_assert_cmpuint (filled, >, 0);
  cairo_surface_destroy (surface);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/boundary-scene/" name, City, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("states", test_states);
  ADD ("projection", test_projection);
  ADD ("points", test_points);
  ADD ("arrow-keys", test_arrow_keys);
  ADD ("borders", test_borders);
  ADD ("zoom", test_zoom);
  ADD ("picture", test_picture);
  g_test_add_func ("/boundary-scene/nothing", test_nothing);
  return g_test_run ();
}
