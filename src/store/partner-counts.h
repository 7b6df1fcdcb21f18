/* What the partners did in a period, counted. */
#pragma once

#include "domain/partner-load.h"
#include "store/db.h"

G_BEGIN_DECLS

/* The sessions held, the consultations and, for who is or was a commissioner, the cases received in
 * the period with the partner's name as lead reviewer: partner id (gint64) → HtPartnerLoad, with
 * days left 0; owned by the caller. Two commissioners of one name have the cases of both. */
GHashTable *ht_partner_counts (HtDb *db, HtPeriod period, GError **error);

G_END_DECLS
