/* The outlines of the dongs as a boundary file gives them. */
#pragma once

#include "base/error.h"

G_BEGIN_DECLS

typedef struct
{
  double longitude, latitude; /* degrees, WGS 84 */
} HtPlace;

typedef struct
{
  gboolean is_hole;
  GArray *places; /* of HtPlace; the last is joined to the first */
} HtRing;

typedef struct
{
  gint64 dong_id; /* 0: no dong of the office has that name */
  char *code;
  char *district;
  char *name;
  GPtrArray *rings; /* of HtRing */
} HtBoundary;

HtRing *ht_ring_new (gboolean is_hole);
void ht_ring_free (HtRing *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtRing, ht_ring_free)

HtBoundary *ht_boundary_new (void);
void ht_boundary_free (HtBoundary *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtBoundary, ht_boundary_free)

/* The rings as the office file keeps them: one a line, "longitude latitude" pairs with commas
 * between, an inner ring begins with "-,". Owned by the caller. */
char *ht_rings_to_text (GPtrArray *rings);
/* The same read back, of HtRing, owned by the caller; what is no pair of numbers is left out. */
GPtrArray *ht_rings_from_text (const char *text);

G_END_DECLS
