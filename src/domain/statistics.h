/* Every figure of the appeals statistics from case columns, one definition each (design:
 * Statistics). Pure functions. */
#pragma once

#include "domain/case-columns.h"
#include "domain/survival.h"

G_BEGIN_DECLS

typedef enum
{
  HT_BY_NOTHING,
  HT_BY_MONTH,
  HT_BY_AGENCY,
  HT_BY_TYPE,
  HT_BY_OUTCOME,
  HT_BY_FIELD,
  HT_BY_QUARTER,
  HT_BY_YEAR,
  HT_BY_REVIEWER, /* needs columns with reviewers */
} HtStatisticsBy;

/* Of a group: its share of each figure; by month, quarter or year, receipts and endings count in
 * their own months and pending is at the month's end. */
typedef struct
{
  guint received;
  guint ruled;
  guint withdrawn;
  guint accepted; /* without partly accepted */
  guint partly_accepted;
  guint rejected;
  guint dismissed;
  guint other;         /* mediated: the rest of ruled */
  guint with_reviewer; /* of ruled */
  /* Days to decision over ruled: ruled_on − received_on; NaN when there is no ruling. */
  double mean_days;
  double median_days;
  double p90_days; /* nearest rank */
  guint within_60;
  guint within_90;
  /* Not ended on as_of (of a month: at its end or on as_of, whichever is earlier), by age in days.
   */
  guint pending;
  guint pending_0_30, pending_31_60, pending_61_90, pending_over_90;
} HtFigures;

typedef struct
{
  /* 2021-01, 2021-Q1, 2021, the agency's or the reviewer's name, a code ("open" for no ending yet);
   * owned */
  char *key;
  char *name; /* the word for the screen; owned */
  HtFigures figures;
} HtStatisticsGroup;

typedef struct
{
  HtPeriod period;
  HtDate as_of;
  HtFigures figures;
  /* Median days until a ruling of the cases received in the period, pending ones censored on as_of,
   * withdrawal and forwarding as competing ends (Aalen–Johansen); NaN when half of them is never
   * reached. */
  double survival_median;
  GArray *ruling_days; /* of guint32: the days to decision of each ruling, in no order */
  GArray *survival;    /* of HtSurvivalPoint: the curve that the median is taken from */
  /* Of HtStatisticsGroup: every month, quarter or year in order, or the groups that have any case
   * in the order of agencies, types, outcomes, fields, reviewers; empty for HT_BY_NOTHING. */
  GPtrArray *groups;
} HtStatistics;

typedef struct
{
  HtPeriod period;
  HtDate as_of; /* nothing that happened later is known */
  HtStatisticsBy by;
  gboolean subtract_corrections;
} HtStatisticsQuery;

/* All figures in one pass over the columns. Owned by the caller. */
HtStatistics *ht_statistics_compute (const HtCaseColumns *cases, const HtStatisticsQuery *query);
void ht_statistics_free (HtStatistics *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtStatistics, ht_statistics_free)

/* ruled / received, NaN for no receipt; with_reviewer / ruled, NaN for no ruling. */
double ht_figures_clearance (const HtFigures *figures);
double ht_figures_reviewer_share (const HtFigures *figures);

/* month, quarter, year, agency, type, outcome, field, reviewer. */
gboolean ht_statistics_by_parse (const char *text, HtStatisticsBy *by);

G_END_DECLS
