/* How much a partner does for the office: what the roster shows beside the term. */
#pragma once

#include "domain/coverage.h"
#include "domain/partner.h"

G_BEGIN_DECLS

typedef struct
{
  guint days;          /* consultation days of this month by the schedules, a dong and day once */
  guint sessions;      /* held in the last twelve months */
  guint consultations; /* of the last twelve months */
  guint cases;         /* as lead reviewer, received in the last twelve months */
  guint limit;         /* the most days a month: the partner's own, else the office's */
} HtPartnerLoad;

/* The consultation days of each partner in the month of a day by the schedules (of HtSchedule) in
 * force on each, holidays included, both services: partner id (gint64) → guint; owned by the
 * caller. */
GHashTable *ht_partner_days (GPtrArray *schedules, HtDate month);
/* Whether there are more days than the limit; FALSE without one (0). */
gboolean ht_partner_load_is_over (const HtPartnerLoad *self);

G_END_DECLS
