#include "domain/decision-days.h"

#include <math.h>

/* Where the rulings of each key begin when they stand in order of key: n_keys + 1 numbers. */
static guint *
count_offsets (const guint32 *keys, guint n, guint n_keys)
{
  guint *offsets = g_new0 (guint, n_keys + 1);
  for (guint i = 0; i < n; i++)
    offsets[keys[i] + 1]++;
  for (guint key = 0; key < n_keys; key++)
    offsets[key + 1] += offsets[key];
  return offsets;
}

/* A counting sort: days have few values, so that it takes two passes however many rulings. */
static void
sort_by_days (HtDecisionDays *self)
{
  guint32 longest = 0;
  for (guint i = 0; i < self->n; i++)
    longest = MAX (longest, self->days[i]);
  g_autofree guint *next = count_offsets (self->days, self->n, longest + 1);
  guint32 *days = g_new (guint32, self->n);
  guint32 *group = g_new (guint32, self->n);
  for (guint i = 0; i < self->n; i++)
    {
      const guint at = next[self->days[i]]++;
      days[at] = self->days[i];
      group[at] = self->group[i];
    }
  g_free (self->days);
  g_free (self->group);
  self->days = days;
  self->group = group;
}

static void
summarize (HtFigures *figures, const guint32 *sorted, guint n)
{
  figures->mean_days = figures->median_days = figures->p90_days = NAN;
  if (n == 0)
    return;
  guint64 sum = 0;
  for (guint i = 0; i < n; i++)
    sum += sorted[i];
  figures->mean_days = (double)sum / n;
  figures->median_days = ((double)sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
  /* Nearest rank: the ceil (0.9 n)-th, in integers so that 0.9 × 10 is 9. */
  figures->p90_days = sorted[(9 * (guint64)n + 9) / 10 - 1];
}

/* The rulings stand in order of days; dealt out to their groups they do so in each group. */
static void
summarize_groups (const HtDecisionDays *self, HtFigures *groups)
{
  g_autofree guint *offsets = count_offsets (self->group, self->n, self->n_groups);
  g_autofree guint *next = g_memdup2 (offsets, sizeof (guint) * self->n_groups);
  g_autofree guint32 *days = g_new (guint32, self->n + 1);
  for (guint i = 0; i < self->n; i++)
    days[next[self->group[i]]++] = self->days[i];
  for (guint group = 0; group < self->n_groups; group++)
    summarize (&groups[group], days + offsets[group], offsets[group + 1] - offsets[group]);
}

HtDecisionDays *
ht_decision_days_new (guint room, guint n_groups)
{
  HtDecisionDays *self = g_new0 (HtDecisionDays, 1);
  self->n_groups = n_groups;
  self->days = g_new (guint32, room);
  self->group = g_new (guint32, room);
  return self;
}

void
ht_decision_days_free (HtDecisionDays *self)
{
  if (self == NULL)
    return;
  g_free (self->days);
  g_free (self->group);
  g_free (self);
}

void
ht_decision_days_summarize (HtDecisionDays *self, HtFigures *total, HtFigures *groups)
{
  if (self->n > 0)
    sort_by_days (self);
  summarize (total, self->days, self->n);
  if (self->n_groups > 0)
    summarize_groups (self, groups);
}
