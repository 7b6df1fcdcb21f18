/* Districts and dated dongs. */
#pragma once

#include "domain/coverage.h"
#include "store/db.h"

G_BEGIN_DECLS

/* All dongs that ever were, in official order (of HtDong), owned by the caller. */
GPtrArray *ht_dongs_list (HtDb *db, GError **error);
/* The id of the dong of that district and name (name variants allowed) that exists on that day
 * (HT_DATE_NONE: the newest of that name); 0 without error when there is none. */
gint64 ht_dongs_find (HtDb *db, const char *district, const char *name, HtDate on, GError **error);
gboolean ht_dongs_insert (HtDb *db, HtDong *dong, GError **error);
gboolean ht_dongs_update (HtDb *db, const HtDong *dong, GError **error);
/* The names of the districts in official order. */
GStrv ht_districts_list (HtDb *db, GError **error);

G_END_DECLS
