/* What becomes of the pending cases in the coming twelve months when the commission meets so often
 * and rules so many cases each time: the office as a queue, simulated many times.
 *
 * Each coming month receives as many cases as one of the last twelve months, drawn by lot (the
 * bootstrap of Efron, 1979), evenly over its days; each pending case may be withdrawn or forwarded
 * on any day, with the rate of the last year; a case can be heard when it is as old as the fastest
 * twentieth of last year's rulings were; each meeting rules the cases that wait longest. */
#pragma once

#include "domain/case-columns.h"

G_BEGIN_DECLS

#define HT_QUEUE_MONTHS 12

/* What the last year tells, as it was known on a day. */
typedef struct
{
  HtDate on;
  guint arrivals[HT_QUEUE_MONTHS]; /* received in each month until that day, oldest first */
  guint received;
  guint ruled;
  guint others;           /* ended without a ruling */
  double withdrawal_rate; /* ends without a ruling for each pending case and day */
  guint ready_days;       /* a case is as old when it can be heard */
  GArray *pending;        /* of HtDate: when the pending cases were received, oldest first */
} HtQueuePast;

/* The days that ht_queue_past_new() looks at: the year that ends with that day. */
HtPeriod ht_queue_past_period (HtDate on);
/* cases: at least all that were received in that year, ended in it or are pending on its last day.
 * Owned by the caller. */
HtQueuePast *ht_queue_past_new (const HtCaseColumns *cases, HtDate on);
void ht_queue_past_free (HtQueuePast *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtQueuePast, ht_queue_past_free)

typedef struct
{
  guint hearings; /* a month, 1 or more */
  guint cases;    /* ruled in each hearing, 1 or more */
  guint runs;     /* of the simulation, 1 or more */
  guint32 seed;   /* the same seed gives the same outlook */
} HtQueuePlan;

/* The mean of the runs, and between which values nine tenths of them lie; NaN when no run has any
 * such case. */
typedef struct
{
  double mean;
  double low;
  double high;
} HtQueueBand;

typedef struct
{
  HtPeriod period; /* the rest of the month in which the outlook begins, then calendar months */
  HtQueueBand received;
  HtQueueBand ruled;
  HtQueueBand others;     /* ended without a ruling */
  HtQueueBand pending;    /* at its end */
  HtQueueBand days;       /* until the ruling of the cases received in it, whenever that is */
  HtQueueBand ruled_days; /* of the rulings of the month: what its statistics will show */
} HtQueueMonth;

/* The outlook until twelve whole months are over: an array of HtQueueMonth owned by the caller. The
 * plans of one seed meet the same cases. */
GArray *ht_queue_outlook (const HtQueuePast *past, const HtQueuePlan *plan);

G_END_DECLS
