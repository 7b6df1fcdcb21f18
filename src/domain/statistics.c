#include "domain/statistics.h"

#include "domain/decision-days.h"
#include "domain/statistics-groups.h"
#include "domain/statistics-months.h"

#include <math.h>

/* The end of a case that has none. */
#define NEVER G_MAXINT32

/* What one pass over the cases fills. */
typedef struct
{
  const HtCaseColumns *cases;
  const HtStatisticsQuery *query;
  HtDate end; /* the last day of which anything can be known and asked for */
  guint n_groups;
  HtFigures total;
  HtFigures *groups;
  HtStatisticsMonths *months; /* NULL unless by month, quarter or year */
  HtDecisionDays *decisions;
  HtSurvivalTable *survival;
} Pass;

/* A case as it was known on as_of. */
typedef struct
{
  guint row;
  HtDate received;
  HtDate ended_on;
  HtOutcome outcome;
  guint group; /* not by month: the one group of the case */
} Case;

static guint
count_groups (const Pass *pass)
{
  switch (pass->query->by)
    {
    case HT_BY_MONTH:
    case HT_BY_QUARTER:
    case HT_BY_YEAR:
      return pass->months->n;
    case HT_BY_AGENCY:
      return pass->cases->agencies->len;
    case HT_BY_TYPE:
      return HT_N_APPEAL_TYPES;
    case HT_BY_OUTCOME:
      return HT_N_OUTCOMES;
    case HT_BY_FIELD:
      return pass->cases->fields->len;
    case HT_BY_REVIEWER:
      return pass->cases->reviewers->len;
    case HT_BY_NOTHING:
    default:
      return 0;
    }
}

static guint
find_group (const Pass *pass, guint row, HtOutcome outcome)
{
  switch (pass->query->by)
    {
    case HT_BY_AGENCY:
      return pass->cases->agency[row];
    case HT_BY_TYPE:
      return pass->cases->type[row];
    case HT_BY_OUTCOME:
      return outcome;
    case HT_BY_FIELD:
      return pass->cases->field[row];
    case HT_BY_REVIEWER:
      return pass->cases->reviewer[row];
    case HT_BY_MONTH:
    case HT_BY_QUARTER:
    case HT_BY_YEAR:
    case HT_BY_NOTHING:
    default:
      return 0;
    }
}

/* The figures of the group in which an event of that day counts, NULL without groups. */
static HtFigures *
get_group_figures (const Pass *pass, const Case *c, HtDate on)
{
  if (pass->n_groups == 0)
    return NULL;
  return &pass->groups[pass->months != NULL ? ht_statistics_months_find (pass->months, on)
                                            : c->group];
}

static void
count_outcome (HtFigures *figures, HtOutcome outcome)
{
  switch (outcome)
    {
    case HT_OUTCOME_ACCEPTED:
      figures->accepted++;
      break;
    case HT_OUTCOME_PARTLY_ACCEPTED:
      figures->partly_accepted++;
      break;
    case HT_OUTCOME_REJECTED:
      figures->rejected++;
      break;
    case HT_OUTCOME_DISMISSED:
      figures->dismissed++;
      break;
    case HT_OUTCOME_NONE:
    case HT_OUTCOME_MEDIATED:
    case HT_OUTCOME_WITHDRAWN:
    case HT_OUTCOME_FORWARDED:
    case HT_N_OUTCOMES:
    default:
      figures->other++;
      break;
    }
}

static void
count_ruling (HtFigures *figures, HtOutcome outcome, gboolean reviewed, guint32 days)
{
  figures->ruled++;
  count_outcome (figures, outcome);
  figures->with_reviewer += reviewed ? 1 : 0;
  figures->within_60 += days <= 60 ? 1 : 0;
  figures->within_90 += days <= 90 ? 1 : 0;
}

static void
count_pending (HtFigures *figures, int age)
{
  figures->pending++;
  if (age <= 30)
    figures->pending_0_30++;
  else if (age <= 60)
    figures->pending_31_60++;
  else if (age <= 90)
    figures->pending_61_90++;
  else
    figures->pending_over_90++;
}

static guint32
get_days (const Pass *pass, const Case *c)
{
  int days = c->ended_on - c->received;
  if (pass->query->subtract_corrections)
    days -= pass->cases->not_counted[c->row];
  return (guint32)MAX (days, 0);
}

static void
add_receipt (Pass *pass, const Case *c)
{
  HtFigures *group = get_group_figures (pass, c, c->received);
  pass->total.received++;
  if (group != NULL)
    group->received++;
  if (c->ended_on == NEVER)
    pass->survival->pending[pass->query->as_of - c->received]++;
  else if (ht_outcome_is_ruling (c->outcome))
    pass->survival->ruled[MAX (c->ended_on - c->received, 0)]++;
  else
    pass->survival->other[MAX (c->ended_on - c->received, 0)]++;
}

static void
add_ending (Pass *pass, const Case *c)
{
  HtFigures *group = get_group_figures (pass, c, c->ended_on);
  if (c->outcome == HT_OUTCOME_WITHDRAWN)
    {
      pass->total.withdrawn++;
      if (group != NULL)
        group->withdrawn++;
    }
  if (!ht_outcome_is_ruling (c->outcome))
    return;
  const gboolean reviewed = pass->cases->reviewed[c->row] != 0;
  const guint32 days = get_days (pass, c);
  count_ruling (&pass->total, c->outcome, reviewed, days);
  if (group != NULL)
    count_ruling (group, c->outcome, reviewed, days);
  pass->decisions->days[pass->decisions->n] = days;
  pass->decisions->group[pass->decisions->n] = group != NULL ? (guint32)(group - pass->groups) : 0;
  pass->decisions->n++;
}

static void
add_pending (Pass *pass, const Case *c)
{
  const HtDate as_of = pass->query->as_of;
  if (c->ended_on == NEVER)
    {
      count_pending (&pass->total, as_of - c->received);
      if (pass->months == NULL && pass->n_groups > 0)
        count_pending (&pass->groups[c->group], as_of - c->received);
    }
  if (pass->months != NULL)
    ht_statistics_months_add (pass->months, c->received, c->ended_on);
}

static void
add_row (Pass *pass, guint row)
{
  const HtCaseColumns *cases = pass->cases;
  const HtDate as_of = pass->query->as_of;
  Case c = { row, cases->received[row], NEVER, HT_OUTCOME_NONE, 0 };
  if (c.received == HT_DATE_NONE || c.received > as_of)
    return;
  if (cases->outcome[row] != HT_OUTCOME_NONE && cases->ruled[row] != HT_DATE_NONE
      && cases->ruled[row] <= as_of)
    {
      c.ended_on = cases->ruled[row];
      c.outcome = (HtOutcome)cases->outcome[row];
    }
  c.group = find_group (pass, row, c.outcome);
  if (ht_period_contains (pass->query->period, c.received))
    add_receipt (pass, &c);
  if (c.ended_on != NEVER && ht_period_contains (pass->query->period, c.ended_on))
    add_ending (pass, &c);
  add_pending (pass, &c);
}

/* The longest time any case of the cohort can be observed, in days from 0. */
static guint
count_observed_days (const HtCaseColumns *cases, const HtStatisticsQuery *query)
{
  HtDate first = NEVER;
  for (guint i = 0; i < cases->n; i++)
    if (cases->received[i] >= query->period.from && cases->received[i] < first)
      first = cases->received[i];
  return first <= query->as_of ? (guint)(query->as_of - first + 1) : 0;
}

static void
begin_pass (Pass *pass)
{
  pass->end = MIN (pass->query->period.to, pass->query->as_of);
  const int span = ht_statistics_by_months (pass->query->by);
  if (span > 0)
    pass->months = ht_statistics_months_new (pass->query->period.from, pass->end, span);
  pass->n_groups = count_groups (pass);
  pass->groups = g_new0 (HtFigures, pass->n_groups);
  pass->decisions = ht_decision_days_new (pass->cases->n, pass->n_groups);
  pass->survival = ht_survival_table_new (count_observed_days (pass->cases, pass->query));
}

static void
end_pass (Pass *pass)
{
  g_clear_pointer (&pass->months, ht_statistics_months_free);
  g_clear_pointer (&pass->decisions, ht_decision_days_free);
  g_clear_pointer (&pass->survival, ht_survival_table_free);
  g_clear_pointer (&pass->groups, g_free);
}

static gboolean
has_any_case (const HtFigures *figures)
{
  return figures->received + figures->ruled + figures->withdrawn + figures->pending > 0;
}

static void
add_months (HtStatistics *self, const Pass *pass)
{
  ht_statistics_months_fill (pass->months, pass->groups);
  for (guint i = 0; i < pass->n_groups; i++)
    ht_statistics_groups_add_span (self->groups, ht_statistics_months_start (pass->months, i),
                                   pass->months->span, &pass->groups[i]);
}

static void
add_groups (HtStatistics *self, const Pass *pass)
{
  if (pass->months != NULL)
    {
      add_months (self, pass);
      return;
    }
  /* Cases in progress are row 0 of the outcomes, those without a reviewer of the reviewers, and
   * stand last. */
  const gboolean has_rest = pass->query->by == HT_BY_OUTCOME || pass->query->by == HT_BY_REVIEWER;
  const guint shift = has_rest ? 1 : 0;
  for (guint i = 0; i < pass->n_groups; i++)
    {
      const guint row = (i + shift) % pass->n_groups;
      if (has_any_case (&pass->groups[row]))
        ht_statistics_groups_add (self->groups, pass->cases, pass->query->by, row,
                                  &pass->groups[row]);
    }
}

HtStatistics *
ht_statistics_compute (const HtCaseColumns *cases, const HtStatisticsQuery *query)
{
  Pass pass = { .cases = cases, .query = query };
  begin_pass (&pass);
  for (guint row = 0; row < cases->n; row++)
    add_row (&pass, row);
  ht_decision_days_summarize (pass.decisions, &pass.total, pass.groups);
  HtStatistics *self = g_new0 (HtStatistics, 1);
  self->period = query->period;
  self->as_of = query->as_of;
  self->figures = pass.total;
  self->ruling_days = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_array_append_vals (self->ruling_days, pass.decisions->days, pass.decisions->n);
  self->survival = ht_survival_table_curve (pass.survival);
  self->survival_median = ht_survival_curve_median (self->survival);
  self->groups = ht_statistics_groups_new ();
  add_groups (self, &pass);
  end_pass (&pass);
  return self;
}

void
ht_statistics_free (HtStatistics *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->groups);
  g_array_unref (self->survival);
  g_array_unref (self->ruling_days);
  g_free (self);
}

double
ht_figures_clearance (const HtFigures *figures)
{
  return figures->received > 0 ? (double)figures->ruled / figures->received : NAN;
}

double
ht_figures_reviewer_share (const HtFigures *figures)
{
  return figures->ruled > 0 ? (double)figures->with_reviewer / figures->ruled : NAN;
}
