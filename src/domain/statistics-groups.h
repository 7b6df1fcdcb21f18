/* The parts that a statistic is broken down into: their keys, names and order. */
#pragma once

#include "domain/statistics.h"

G_BEGIN_DECLS

/* The calendar months that each part in time lasts (1, 3, 12), 0 for parts of another kind. */
int ht_statistics_by_months (HtStatisticsBy by);

/* An empty list of HtStatisticsGroup. */
GPtrArray *ht_statistics_groups_new (void);
/* Adds the part in time that begins on that day. */
void ht_statistics_groups_add_span (GPtrArray *groups, HtDate start, int months,
                                    const HtFigures *figures);
/* Adds the n-th agency, type, outcome, field or reviewer of the cases. */
void ht_statistics_groups_add (GPtrArray *groups, const HtCaseColumns *cases, HtStatisticsBy by,
                               guint n, const HtFigures *figures);

G_END_DECLS
