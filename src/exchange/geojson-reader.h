/* The reader of a boundary file: GeoJSON, one polygon or multipolygon a dong. */
#pragma once

#include "domain/boundary.h"

G_BEGIN_DECLS

/* More than any city needs; what is larger is refused before it is read. */
#define HT_GEOJSON_MOST_BYTES (64 * 1024 * 1024)

/* The dongs of a FeatureCollection (RFC 7946) in the file's order (of HtBoundary), owned by the
 * caller. Code, district and name are taken from the properties under the names that such files
 * have (code, adm_cd2 …; gu, sggnm …; dong, adm_nm …); a whole address as the name (서울특별시
 * 종로구 사직동) gives district and dong. HT_ERROR_FORMAT with one sentence that tells the feature
 * by its number, from 1. attribution: whose data they are, as a map has to say it (the file's own
 * member attribution, else its source and license), "" when the file does not tell; owned by the
 * caller, may be NULL. */
GPtrArray *ht_geojson_read (const char *bytes, gsize size, char **attribution, GError **error);
/* The same of a file; HT_ERROR_FILE when it cannot be read. */
GPtrArray *ht_geojson_read_file (const char *path, char **attribution, GError **error);

G_END_DECLS
