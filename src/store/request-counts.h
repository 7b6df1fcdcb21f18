/* How often parties ask for something beside the ruling, and what comes of it. */
#pragma once

#include "domain/step.h"
#include "store/db.h"

G_BEGIN_DECLS

/* What was asked for, and what was decided, each on its own day: a decision may be about an
 * application of an earlier period. */
typedef struct
{
  guint stays_applied;   /* 집행정지, §30 */
  guint stays_granted;   /* wholly or partly */
  guint stays_denied;    /* 기각 */
  guint stays_dismissed; /* 각하 */
  guint stays_withdrawn;
  guint counsel_applied;   /* 국선대리인, §18의2 */
  guint counsel_appointed; /* of a case that names counsel but no day: on the day of its receipt */
  guint oral_requested;    /* 구술심리, §40 */
  guint oral_granted;
  guint oral_denied;
} HtRequestCounts;

/* Those of the days of the period until as_of. */
gboolean ht_request_counts_load (HtDb *db, HtPeriod period, HtDate as_of, HtRequestCounts *counts,
                                 GError **error);

G_END_DECLS
