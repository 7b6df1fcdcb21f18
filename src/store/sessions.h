/* The consultation days that were planned, held or not. Writes belong inside an HtChange. */
#pragma once

#include "domain/session.h"
#include "store/db.h"

G_BEGIN_DECLS

/* The sessions of the period in order of day, dong and start (of HtSession), owned by the caller.
 */
GPtrArray *ht_sessions_list (HtDb *db, HtPeriod period, GError **error);
/* Owned by the caller; NULL without an error when there is none. */
HtSession *ht_sessions_get (HtDb *db, gint64 id, GError **error);
/* The first and the last day with a session; both HT_DATE_NONE without one. */
gboolean ht_sessions_period (HtDb *db, HtPeriod *period, GError **error);
/* Stores a new session and sets its id. */
gboolean ht_sessions_insert (HtDb *db, HtSession *session, GError **error);
gboolean ht_sessions_update (HtDb *db, const HtSession *session, GError **error);
gboolean ht_sessions_delete (HtDb *db, gint64 id, GError **error);

G_END_DECLS
