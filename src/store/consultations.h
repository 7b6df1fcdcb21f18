/* The consultations held. Writes belong inside an HtChange. */
#pragma once

#include "domain/consultation.h"
#include "store/db.h"

G_BEGIN_DECLS

/* The consultations of a period in order of day (of HtConsultation), owned by the caller. */
GPtrArray *ht_consultations_list (HtDb *db, HtPeriod period, GError **error);
/* Owned by the caller (g_free); NULL without an error when there is none. */
HtConsultation *ht_consultations_get (HtDb *db, gint64 id, GError **error);
/* How many other consultations are the same in every field. */
gboolean ht_consultations_count_same (HtDb *db, const HtConsultation *consultation, guint *n,
                                      GError **error);
gboolean ht_consultations_insert (HtDb *db, HtConsultation *consultation, GError **error);
gboolean ht_consultations_update (HtDb *db, const HtConsultation *consultation, GError **error);
gboolean ht_consultations_delete (HtDb *db, gint64 id, GError **error);

G_END_DECLS
