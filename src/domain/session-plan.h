/* How the days that the schedules give and the sessions that are stored answer each other, and
 * which planned sessions have nobody to hold them. */
#pragma once

#include "domain/session.h"

G_BEGIN_DECLS

/* For each of given (of HtSession, as ht_sessions_of_month() makes them) the stored one that is
 * held for it, NULL for none: the partner's own, or that of somebody who stands in, whom the
 * schedules do not give in that dong at that time. Each stored session (of HtSession) answers one
 * at most. An array of HtSession, not owned by it, owned by the caller. */
GPtrArray *ht_sessions_match (GPtrArray *given, GPtrArray *stored);

/* Whether the partner has a term of the role that runs on that day. */
gboolean ht_partner_serves (const HtPartner *self, HtRoleKind role, HtDate on);

/* Why a planned session needs a substitute, a sentence owned by the caller: its partner is absent
 * on that day or has no term of the role. NULL when the partner can hold it, and for a session that
 * is no longer planned. */
char *ht_session_lack (const HtSession *self, const HtPartner *partner);

/* Whether one person cannot hold both: on the same day, and at hours that overlap; where the hours
 * of one are not known, at the same start. */
gboolean ht_sessions_clash (const HtSession *a, const HtSession *b);

G_END_DECLS
