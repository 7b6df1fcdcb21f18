/* The regular consultation days of the dongs. */
#pragma once

#include "domain/coverage.h"
#include "store/db.h"

G_BEGIN_DECLS

/* All entries in order of dong and valid_from (of HtSchedule), owned by the caller. */
GPtrArray *ht_schedules_list (HtDb *db, GError **error);
GPtrArray *ht_schedules_of_dong (HtDb *db, gint64 dong_id, GError **error);
gboolean ht_schedules_insert (HtDb *db, HtSchedule *schedule, GError **error);
gboolean ht_schedules_update (HtDb *db, const HtSchedule *schedule, GError **error);
gboolean ht_schedules_delete (HtDb *db, gint64 id, GError **error);

G_END_DECLS
