/* The days on which partners take no consultations. */
#pragma once

#include "domain/absence.h"
#include "store/db.h"

G_BEGIN_DECLS

/* The absences of all partners that share a day with the period (of HtAbsence, in order of
 * partner_id and from_day), owned by the caller. Those of one partner: HtPartner.absences. */
GPtrArray *ht_absences_list (HtDb *db, HtPeriod period, GError **error);
gboolean ht_absences_insert (HtDb *db, HtAbsence *absence, GError **error);
gboolean ht_absences_update (HtDb *db, const HtAbsence *absence, GError **error);
gboolean ht_absences_delete (HtDb *db, gint64 id, GError **error);

/* Puts the absences of the partners (of HtPartner by the id, a gint64) into their records. */
gboolean ht_absences_fill (HtDb *db, GHashTable *partners_by_id, GError **error);

G_END_DECLS
