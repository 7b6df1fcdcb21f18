/* The outlines of the dongs that a boundary file gave. */
#pragma once

#include "domain/boundary.h"
#include "store/db.h"

G_BEGIN_DECLS

/* All of them in order of code (of HtBoundary), owned by the caller. */
GPtrArray *ht_boundaries_list (HtDb *db, GError **error);
/* Writes belong inside an HtChange. */
gboolean ht_boundaries_clear (HtDb *db, GError **error);
gboolean ht_boundaries_insert (HtDb *db, const HtBoundary *boundary, GError **error);

G_END_DECLS
