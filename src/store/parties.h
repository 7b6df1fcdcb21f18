/* The parties of a case and the appointment of its counsel. Writes belong inside an HtChange. */
#pragma once

#include "domain/party.h"
#include "store/db.h"

G_BEGIN_DECLS

/* The parties of the case in the order they were entered (of HtParty), owned by the caller. */
GPtrArray *ht_parties_load (HtDb *db, gint64 appeal_id, GError **error);
/* Makes the stored parties those of the array; rows that stay the same are not touched. */
gboolean ht_parties_store (HtDb *db, gint64 appeal_id, GPtrArray *parties, GError **error);
/* FALSE with error when it cannot be read; without an appointment *appointment is empty. */
gboolean ht_counsel_appointment_load (HtDb *db, gint64 appeal_id, HtCounselAppointment *appointment,
                                      GError **error);
/* An empty appointment is removed. */
gboolean ht_counsel_appointment_store (HtDb *db, gint64 appeal_id,
                                       const HtCounselAppointment *appointment, GError **error);

G_END_DECLS
