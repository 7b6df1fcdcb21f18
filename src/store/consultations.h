/* The consultations held. */
#pragma once

#include "domain/consultation.h"
#include "store/db.h"

G_BEGIN_DECLS

/* The consultations of a period in order of day (of HtConsultation), owned by the caller. */
GPtrArray *ht_consultations_list (HtDb *db, HtPeriod period, GError **error);
gboolean ht_consultations_insert (HtDb *db, HtConsultation *consultation, GError **error);

G_END_DECLS
