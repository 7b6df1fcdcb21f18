/* The map of the dongs on a day as a picture of its own: by tiles, or by the boundaries that the
 * office file has. */
#pragma once

#include "exchange/picture-writer.h"
#include "store/db.h"
#include "work/coverage-figures.h"

G_BEGIN_DECLS

typedef enum
{
  HT_MAP_BY_BOUNDARIES, /* by tiles as long as there are no boundaries */
  HT_MAP_BY_TILES,
} HtMapKind;

typedef struct _HtCoverageMap HtCoverageMap;

/* Owned by the caller. */
HtCoverageMap *ht_coverage_map_new (HtDb *db, HtDate on, HtMapKind kind, GError **error);
void ht_coverage_map_free (HtCoverageMap *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtCoverageMap, ht_coverage_map_free)

/* With the day, the sum and the legend, and under a map by boundaries whose data they are. */
gboolean ht_coverage_map_write (HtCoverageMap *self, const HtPictureFormat *format,
                                GOutputStream *output, GError **error);
/* "상담동_지도_20210405", without an ending; owned by the caller. */
char *ht_coverage_map_file_name (HtDate on);

G_END_DECLS
