#include "exchange/geojson-reader.h"

#include "base/text.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <math.h>
#include <string.h>

/* A multipolygon's numbers stand nine levels deep; the parser calls itself for each level. */
#define MOST_LEVELS 32
#define FEWEST_PLACES 4 /* of a ring: three corners and the first again */

static const char *const code_names[]
    = { "code", "adm_cd2", "adm_cd", "adm_dr_cd", "emd_cd", "h_code", "행정동코드", NULL };
static const char *const district_names[]
    = { "district", "gu", "sggnm", "sgg_nm", "sig_kor_nm", "자치구", "시군구", NULL };
static const char *const attribution_names[] = { "attribution", "출처", NULL };
static const char *const source_names[] = { "source", "copyright", NULL };
static const char *const licence_names[] = { "license", "licence", NULL };
static const char *const dong_names[]
    = { "dong", "name", "adm_nm", "adm_dr_nm", "emd_kor_nm", "emd_nm", "행정동", NULL };

/* Nothing but the levels is looked at; whether it is JSON is the parser's part. */
static gboolean
is_too_deep (const char *bytes, gsize size)
{
  guint level = 0;
  gboolean in_text = FALSE;
  for (gsize i = 0; i < size; i++)
    {
      if (in_text && bytes[i] == '\\')
        i++;
      else if (bytes[i] == '"')
        in_text = !in_text;
      else if (!in_text && (bytes[i] == '[' || bytes[i] == '{') && ++level > MOST_LEVELS)
        return TRUE;
      else if (!in_text && (bytes[i] == ']' || bytes[i] == '}') && level > 0)
        level--;
    }
  return FALSE;
}

static JsonObject *
object_member (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);
  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static JsonArray *
array_member (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);
  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

/* A number is taken as the text of its digits: codes are written both ways. Owned by the caller,
 * NULL for anything else. */
static char *
value_text (JsonNode *node)
{
  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node))
    return NULL;
  if (json_node_get_value_type (node) == G_TYPE_STRING)
    return ht_text_tidy (json_node_get_string (node));
  if (json_node_get_value_type (node) == G_TYPE_INT64)
    return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));
  return NULL;
}

static char *
find_text (JsonObject *properties, const char *const *names)
{
  g_autoptr (GList) members = json_object_get_members (properties);
  for (guint i = 0; names[i] != NULL; i++)
    for (GList *member = members; member != NULL; member = member->next)
      {
        if (g_ascii_strcasecmp (member->data, names[i]) != 0)
          continue;
        g_autofree char *text = value_text (json_object_get_member (properties, member->data));
        if (text != NULL && text[0] != '\0')
          return g_steal_pointer (&text);
      }
  return NULL;
}

static gboolean
read_number (JsonArray *pair, guint i, double most, double *number)
{
  JsonNode *node = json_array_get_element (pair, i);
  GType type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_NONE;
  *number = type == G_TYPE_DOUBLE || type == G_TYPE_INT64 ? json_node_get_double (node) : NAN;
  return fabs (*number) <= most;
}

static JsonArray *
array_element (JsonArray *array, guint i)
{
  JsonNode *node = json_array_get_element (array, i);
  return JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

/* What is wrong with the geometry, as the end of a sentence; NULL when all is well. */
static const char *
read_ring (JsonArray *places, gboolean is_hole, GPtrArray *rings)
{
  if (places == NULL || json_array_get_length (places) < FEWEST_PLACES)
    return _ ("an outline has fewer than four places");
  g_autoptr (HtRing) ring = ht_ring_new (is_hole);
  for (guint i = 0; i < json_array_get_length (places); i++)
    {
      HtPlace place;
      JsonArray *pair = array_element (places, i);
      if (pair == NULL || json_array_get_length (pair) < 2)
        return _ ("a place is not a pair of numbers");
      if (!read_number (pair, 0, 180.0, &place.longitude)
          || !read_number (pair, 1, 90.0, &place.latitude))
        return _ ("a place is not given in degrees (WGS 84, EPSG:4326)");
      g_array_append_val (ring->places, place);
    }
  g_ptr_array_add (rings, g_steal_pointer (&ring));
  return NULL;
}

static const char *
read_polygon (JsonArray *polygon, GPtrArray *rings)
{
  const char *fault = polygon == NULL || json_array_get_length (polygon) == 0
                          ? _ ("an outline has fewer than four places")
                          : NULL;
  for (guint i = 0; fault == NULL && i < json_array_get_length (polygon); i++)
    fault = read_ring (array_element (polygon, i), i > 0, rings);
  return fault;
}

static const char *
read_geometry (JsonObject *geometry, GPtrArray *rings)
{
  g_autofree char *type
      = geometry != NULL ? value_text (json_object_get_member (geometry, "type")) : NULL;
  JsonArray *coordinates = geometry != NULL ? array_member (geometry, "coordinates") : NULL;
  if (type == NULL || coordinates == NULL)
    return _ ("it has no outline");
  if (strcmp (type, "Polygon") == 0)
    return read_polygon (coordinates, rings);
  if (strcmp (type, "MultiPolygon") != 0)
    return _ ("its outline is neither a Polygon nor a MultiPolygon");
  const char *fault = json_array_get_length (coordinates) > 0 ? NULL : _ ("it has no outline");
  for (guint i = 0; fault == NULL && i < json_array_get_length (coordinates); i++)
    fault = read_polygon (array_element (coordinates, i), rings);
  return fault;
}

/* 서울특별시 종로구 사직동: the dong is the last word, its district the one before. */
static void
take_name (HtBoundary *boundary, const char *name)
{
  g_auto (GStrv) words = g_strsplit (name, " ", -1);
  guint n = g_strv_length (words);
  g_free (boundary->name);
  boundary->name = g_strdup (words[n - 1]);
  if (boundary->district[0] != '\0' || n < 2)
    return;
  g_free (boundary->district);
  boundary->district = g_strdup (words[n - 2]);
}

static const char *
read_properties (JsonObject *properties, HtBoundary *boundary)
{
  if (properties == NULL)
    return _ ("it has no properties");
  g_autofree char *code = find_text (properties, code_names);
  g_autofree char *district = find_text (properties, district_names);
  g_autofree char *name = find_text (properties, dong_names);
  if (code == NULL)
    return _ ("it has no code of a dong (property “code” or “adm_cd2”)");
  if (name == NULL)
    return _ ("it has no name of a dong (property “dong” or “adm_nm”)");
  g_free (boundary->code);
  boundary->code = g_steal_pointer (&code);
  if (district != NULL)
    {
      g_free (boundary->district);
      boundary->district = g_steal_pointer (&district);
    }
  take_name (boundary, name);
  return boundary->district[0] != '\0'
             ? NULL
             : _ ("it has no name of a district (property “gu” or “sggnm”)");
}

static HtBoundary *
read_feature (JsonNode *node, guint number, GError **error)
{
  g_autoptr (HtBoundary) boundary = ht_boundary_new ();
  JsonObject *feature = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  const char *fault = feature == NULL ? _ ("it is not an object") : NULL;
  if (fault == NULL)
    fault = read_properties (object_member (feature, "properties"), boundary);
  if (fault == NULL)
    fault = read_geometry (object_member (feature, "geometry"), boundary->rings);
  if (fault == NULL)
    return g_steal_pointer (&boundary);
  g_set_error (error, HT_ERROR, HT_ERROR_FORMAT,
               _ ("Feature %u of the boundary file cannot be used: %s."), number, fault);
  return NULL;
}

static GPtrArray *
read_features (JsonArray *features, GError **error)
{
  g_autoptr (GPtrArray) boundaries
      = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_boundary_free);
  g_autoptr (GHashTable) numbers = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < json_array_get_length (features); i++)
    {
      HtBoundary *boundary = read_feature (json_array_get_element (features, i), i + 1, error);
      if (boundary == NULL)
        return NULL;
      g_ptr_array_add (boundaries, boundary);
      guint earlier = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, boundary->code));
      if (earlier > 0)
        {
          g_set_error (error, HT_ERROR, HT_ERROR_FORMAT,
                       _ ("Features %u and %u of the boundary file have the same code %s; remove "
                          "one of them."),
                       earlier, i + 1, boundary->code);
          return NULL;
        }
      g_hash_table_insert (numbers, boundary->code, GUINT_TO_POINTER (i + 1));
    }
  return g_steal_pointer (&boundaries);
}

static char *
find_attribution (JsonObject *file)
{
  g_autofree char *whole = find_text (file, attribution_names);
  g_autofree char *source = find_text (file, source_names);
  g_autofree char *licence = find_text (file, licence_names);
  const char *const parts[] = { source, licence, NULL };
  if (whole != NULL)
    return g_steal_pointer (&whole);
  return g_strjoinv (", ", (char **)(source != NULL ? parts : parts + 1));
}

static JsonArray *
find_features (JsonParser *parser)
{
  JsonNode *root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return NULL;
  JsonArray *features = array_member (json_node_get_object (root), "features");
  return features != NULL && json_array_get_length (features) > 0 ? features : NULL;
}

static void
parse_failed_cb (JsonParser *parser, gpointer failure, guint *line)
{
  *line = json_parser_get_current_line (parser);
}

static gboolean
parse (JsonParser *parser, const char *bytes, gsize size, GError **error)
{
  g_autoptr (GError) failure = NULL;
  guint line = 1;
  g_signal_connect (parser, "error", G_CALLBACK (parse_failed_cb), &line);
  if (!g_utf8_validate_len (bytes, size, NULL) || is_too_deep (bytes, size))
    g_set_error_literal (error, HT_ERROR, HT_ERROR_FORMAT,
                         _ ("The boundary file is not GeoJSON in UTF-8; save it as GeoJSON "
                            "again."));
  else if (!json_parser_load_from_data (parser, bytes, (gssize)size, &failure))
    g_set_error (error, HT_ERROR, HT_ERROR_FORMAT,
                 _ ("Line %u of the boundary file is damaged; save it as GeoJSON again."),
                 MAX (line, 1));
  else
    return TRUE;
  return FALSE;
}

GPtrArray *
ht_geojson_read (const char *bytes, gsize size, char **attribution, GError **error)
{
  /* Programs on Windows put a byte order mark before JSON, where none may stand. */
  const gsize mark = size >= 3 && memcmp (bytes, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
  if (size > HT_GEOJSON_MOST_BYTES)
    {
      g_set_error (error, HT_ERROR, HT_ERROR_FORMAT,
                   _ ("The boundary file is larger than %d MB; simplify its outlines first."),
                   HT_GEOJSON_MOST_BYTES / 1024 / 1024);
      return NULL;
    }
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  if (!parse (parser, bytes + mark, size - mark, error))
    return NULL;
  JsonArray *features = find_features (parser);
  if (features != NULL)
    {
      GPtrArray *boundaries = read_features (features, error);
      if (boundaries != NULL && attribution != NULL)
        *attribution = find_attribution (json_node_get_object (json_parser_get_root (parser)));
      return boundaries;
    }
  g_set_error_literal (error, HT_ERROR, HT_ERROR_FORMAT,
                       _ ("The boundary file has no features; choose a GeoJSON file of dongs."));
  return NULL;
}

GPtrArray *
ht_geojson_read_file (const char *path, char **attribution, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) input = g_file_read (file, NULL, &failure);
  /* One byte more than may be read tells a file that is too large without its size. */
  g_autoptr (GBytes) bytes = input != NULL ? g_input_stream_read_bytes (
                                 G_INPUT_STREAM (input), HT_GEOJSON_MOST_BYTES + 1, NULL, &failure)
                                           : NULL;
  if (bytes == NULL)
    {
      g_set_error (error, HT_ERROR, HT_ERROR_FILE, _ ("“%s” cannot be read: %s."), path,
                   failure->message);
      return NULL;
    }
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  return ht_geojson_read (data != NULL ? data : "", size, attribution, error);
}
