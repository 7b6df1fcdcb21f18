/* How near a deadline is, as the office writes it: D-5, D-day, D+12. */
#pragma once

#include "domain/deadline.h"

G_BEGIN_DECLS

typedef enum
{
  HT_DDAY_FAR,
  HT_DDAY_SOON, /* 14 days or less */
  HT_DDAY_OVER,
} HtDdayUrgency;

HtDdayUrgency ht_dday_urgency (HtDate due, HtDate today);
/* D-5, D-day or D+12; owned by the caller. */
char *ht_dday_text (HtDate due, HtDate today);
/* What a badge means, for a tooltip: the deadline with its article, its due day and why it moved;
 * owned by the caller. */
char *ht_dday_reason (const HtDeadline *deadline);

G_END_DECLS
