/* Days to decision of many rulings, with the group each belongs to. */
#pragma once

#include "domain/statistics.h"

G_BEGIN_DECLS

typedef struct
{
  guint n;
  guint n_groups; /* 0 when there are no groups */
  guint32 *days;
  guint32 *group;
} HtDecisionDays;

/* Room for so many rulings; the caller fills days and group and counts n up. */
HtDecisionDays *ht_decision_days_new (guint room, guint n_groups);
void ht_decision_days_free (HtDecisionDays *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtDecisionDays, ht_decision_days_free)

/* Sets mean, median and p90 of all rulings in total, and of each group in groups (an array of
 * n_groups). Changes the order of the rulings. */
void ht_decision_days_summarize (HtDecisionDays *self, HtFigures *total, HtFigures *groups);

G_END_DECLS
