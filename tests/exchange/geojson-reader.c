#include "exchange/geojson-reader.h"
#include <string.h>

#define RING "[[127,37.5],[127.01,37.5],[127.01,37.51],[127,37.5]]"
#define INNER "[[127.002,37.501],[127.004,37.501],[127.004,37.503],[127.002,37.501]]"
#define OUTLINE "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[" RING "]}"
#define NAMES "\"properties\":{\"code\":\"1111053000\",\"gu\":\"종로구\",\"dong\":\"사직동\"}"
#define GOOD "{\"type\":\"Feature\"," OUTLINE "," NAMES "}"
#define FILE_OF(features) "{\"type\":\"FeatureCollection\",\"features\":[" features "]}"
#define OF_GEOMETRY(geometry) FILE_OF ("{\"geometry\":" geometry "," NAMES "}")
#define OF_NAMES(names) FILE_OF ("{" OUTLINE ",\"properties\":" names "}")

static GPtrArray *
read_well (const char *text)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *boundaries = ht_geojson_read (text, strlen (text), NULL, &error);
  g_assert_no_error (error);
  return boundaries;
}

static void
test_polygons (void)
{
  g_autoptr (GPtrArray) boundaries
      = read_well (FILE_OF ("{\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":[[" RING
                            "," INNER "],[" RING "]]}," NAMES "}"));
  g_assert_cmpuint (boundaries->len, ==, 1);
  const HtBoundary *boundary = g_ptr_array_index (boundaries, 0);
  g_assert_cmpuint (boundary->rings->len, ==, 3);
  const HtRing *inner = g_ptr_array_index (boundary->rings, 1);
  g_assert_true (inner->is_hole);
  g_assert_cmpuint (inner->places->len, ==, 4);
  g_assert_cmpfloat (g_array_index (inner->places, HtPlace, 2).latitude, ==, 37.503);
  const HtRing *second = g_ptr_array_index (boundary->rings, 2);
  g_assert_false (second->is_hole);
}

static void
test_rings_are_kept (void)
{
  g_autoptr (GPtrArray) boundaries
      = read_well (OF_GEOMETRY ("{\"type\":\"Polygon\",\"coordinates\":[" RING "," INNER "]}"));
  const HtBoundary *boundary = g_ptr_array_index (boundaries, 0);
  g_autofree char *text = ht_rings_to_text (boundary->rings);
  g_autoptr (GPtrArray) rings = ht_rings_from_text (text);
  g_autofree char *again = ht_rings_to_text (rings);
  g_assert_cmpstr (text, ==,
                   "127 37.5,127.01 37.5,127.01 37.51,127 37.5\n"
                   "-,127.002 37.501,127.004 37.501,127.004 37.503,127.002 37.501");
  g_assert_cmpstr (again, ==, text);
}

static void
test_property_names (void)
{
  static const char *const names[] = {
    "{\"code\":\"1111053000\",\"district\":\"종로구\",\"name\":\"사직동\"}",
    "{\"adm_cd2\":\"1111053000\",\"sggnm\":\"종로구\",\"adm_nm\":\"서울특별시 종로구 사직동\"}",
    "{\"ADM_CD\":1111053000,\"ADM_NM\":\"서울특별시  종로구 사직동\"}",
    "{\"h_code\":\"1111053000\",\"시군구\":\" 종로구 \",\"행정동\":\"사직동\",\"x\":null}",
  };
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *text
          = g_strconcat ("{\"features\":[{" OUTLINE ",\"properties\":", names[i], "}]}", NULL);
      g_autoptr (GPtrArray) boundaries = read_well (text);
      const HtBoundary *boundary = g_ptr_array_index (boundaries, 0);
      g_assert_cmpstr (boundary->code, ==, "1111053000");
      g_assert_cmpstr (boundary->district, ==, "종로구");
      g_assert_cmpstr (boundary->name, ==, "사직동");
    }
}

static void
test_bad_input (void)
{
  static const struct
  {
    const char *text;
    const char *part; /* of the sentence */
  } cases[] = {
    { "", "no features" },
    { "{\"features\":", "Line 1 " },
    { "\n\n{\"features\":[}", "Line 3 " },
    { "\xff\xfe{", "not GeoJSON in UTF-8" },
    { "[]", "no features" },
    { "{\"features\":{}}", "no features" },
    { "{\"features\":[]}", "no features" },
    { FILE_OF ("1"), "Feature 1 " },
    { FILE_OF (GOOD ",null"), "Feature 2 " },
    { FILE_OF ("{" OUTLINE "}"), "no properties" },
    { FILE_OF ("{" OUTLINE ",\"properties\":[]}"), "no properties" },
    { OF_NAMES ("{\"gu\":\"종로구\",\"dong\":\"사직동\"}"), "no code" },
    { OF_NAMES ("{\"code\":{},\"gu\":\"종로구\",\"dong\":\"사직동\"}"), "no code" },
    { OF_NAMES ("{\"code\":\"1\",\"gu\":\"종로구\",\"dong\":\" \"}"), "no name of a dong" },
    { OF_NAMES ("{\"code\":\"1\",\"dong\":\"사직동\"}"), "no name of a district" },
    { FILE_OF ("{" NAMES "}"), "no outline" },
    { OF_GEOMETRY ("null"), "no outline" },
    { OF_GEOMETRY ("{\"type\":3,\"coordinates\":[]}"), "neither a Polygon" },
    { OF_GEOMETRY ("{\"type\":\"Polygon\"}"), "no outline" },
    { OF_GEOMETRY ("{\"type\":\"Point\",\"coordinates\":[127,37]}"), "neither a Polygon" },
    { OF_GEOMETRY ("{\"type\":\"Polygon\",\"coordinates\":[]}"), "fewer than four" },
    { OF_GEOMETRY ("{\"type\":\"MultiPolygon\",\"coordinates\":[]}"), "no outline" },
    { OF_GEOMETRY ("{\"type\":\"MultiPolygon\",\"coordinates\":[1]}"), "fewer than four" },
    { OF_GEOMETRY ("{\"type\":\"Polygon\",\"coordinates\":[[[127,37],[127,38],[127,37]]]}"),
      "fewer than four" },
    { OF_GEOMETRY ("{\"type\":\"Polygon\",\"coordinates\":[[1,2,3,4]]}"), "pair of numbers" },
    { OF_GEOMETRY ("{\"type\":\"Polygon\",\"coordinates\":[[[1],[1],[1],[1]]]}"),
      "pair of numbers" },
    { OF_GEOMETRY (
          "{\"type\":\"Polygon\",\"coordinates\":[[[200000,450000],[200000,450001],[200001,"
          "450001],[200000,450000]]]}"),
      "not given in degrees" },
    { OF_GEOMETRY ("{\"type\":\"Polygon\",\"coordinates\":[[[\"1\",2],[1,2],[1,2],[1,2]]]}"),
      "not given in degrees" },
    { FILE_OF (GOOD "," GOOD), "Features 1 and 2 " },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_assert_null (ht_geojson_read (cases[i].text, strlen (cases[i].text), NULL, &error));
      g_assert_error (error, HT_ERROR, HT_ERROR_FORMAT);
      if (strstr (error->message, cases[i].part) == NULL)
        g_error ("case %u: %s", i, error->message);
      g_assert_null (strchr (error->message, '\n'));
    }
}

static void
test_attribution (void)
{
  static const struct
  {
    const char *members;
    const char *attribution;
  } cases[] = {
    { "", "" },
    { "\"attribution\":\" 통계청  SGIS, CC BY 4.0 \",\"source\":\"x\",", "통계청 SGIS, CC BY 4.0" },
    { "\"source\":\"통계청\",\"license\":\"CC BY 4.0\",", "통계청, CC BY 4.0" },
    { "\"license\":\"CC BY 4.0\",", "CC BY 4.0" },
    { "\"Source\":\"통계청\",\"license\":{\"name\":\"CC BY\"},", "통계청" },
    { "\"attribution\":[],", "" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *attribution = NULL;
      g_autofree char *text = g_strdup_printf ("{%s\"features\":[%s]}", cases[i].members, GOOD);
      g_autoptr (GPtrArray) boundaries
          = ht_geojson_read (text, strlen (text), &attribution, &error);
      g_assert_no_error (error);
      g_assert_nonnull (boundaries);
      g_assert_cmpstr (attribution, ==, cases[i].attribution);
    }
}

/* A parser that calls itself for each level would run out of its stack. */
static void
test_deep_levels (void)
{
  g_autoptr (GError) error = NULL;
  const gsize n = 1000000;
  g_autofree char *deep = g_malloc (n);
  memset (deep, '[', n);
  g_assert_null (ht_geojson_read (deep, n, NULL, &error));
  g_assert_error (error, HT_ERROR, HT_ERROR_FORMAT);
}

static void
test_a_missing_file (void)
{
  g_autoptr (GError) error = NULL;
  g_assert_null (ht_geojson_read_file ("/no/such/file.geojson", NULL, &error));
  g_assert_error (error, HT_ERROR, HT_ERROR_FILE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/geojson-reader/attribution", test_attribution);
  g_test_add_func ("/geojson-reader/polygons", test_polygons);
  g_test_add_func ("/geojson-reader/rings", test_rings_are_kept);
  g_test_add_func ("/geojson-reader/property-names", test_property_names);
  g_test_add_func ("/geojson-reader/bad-input", test_bad_input);
  g_test_add_func ("/geojson-reader/deep-levels", test_deep_levels);
  g_test_add_func ("/geojson-reader/missing-file", test_a_missing_file);
  return g_test_run ();
}
