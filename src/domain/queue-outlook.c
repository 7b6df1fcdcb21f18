#include "domain/queue-outlook.h"

#include <math.h>
#include <stdlib.h>

#define NEVER G_MAXINT32
#define MONTHS_OF_HORIZON (HT_QUEUE_MONTHS + 1)

/* After this time a queue that grows without end is given up. */
#define LAST_MONTH (100 * 12)

typedef struct
{
  HtDate received;
  HtDate ended_on; /* the day of its withdrawal, unless it is ruled before */
  gboolean is_ruled;
} Case;

/* What is asked of each run, month by month. */
typedef enum
{
  RECEIVED,
  RULED,
  OTHERS,
  PENDING,
  DAYS,
  RULED_DAYS,
  N_MEASURES
} Measure;

typedef struct
{
  const HtQueuePast *past;
  const HtQueuePlan *plan;
  HtPeriod months[MONTHS_OF_HORIZON];
  guint n_months;
  GArray *cases;                                 /* of Case, of the run, in order of receipt */
  double *values[MONTHS_OF_HORIZON][N_MEASURES]; /* of the runs */
} Simulation;

/* The k-th of n events that are spread evenly over a month. */
static HtDate
spread (HtPeriod month, guint k, guint n)
{
  const guint64 length = (guint64)(month.to - month.from + 1);
  return month.from + (HtDate)((2 * (guint64)k + 1) * length / (2 * (guint64)n));
}

static HtPeriod
whole_month (HtDate day)
{
  return (HtPeriod){ ht_date_month_start (day), ht_date_month_end (day) };
}

static void
begin (Simulation *self, const HtQueuePast *past, const HtQueuePlan *plan)
{
  self->past = past;
  self->plan = plan;
  HtDate first = past->on + 1;
  if (first != ht_date_month_start (first))
    {
      self->months[self->n_months++] = (HtPeriod){ first, ht_date_month_end (first) };
      first = ht_date_month_end (first) + 1;
    }
  for (int i = 0; i < HT_QUEUE_MONTHS; i++)
    self->months[self->n_months++] = whole_month (ht_date_add_months (first, i));
  self->cases = g_array_new (FALSE, FALSE, sizeof (Case));
  for (guint month = 0; month < self->n_months; month++)
    for (int measure = 0; measure < N_MEASURES; measure++)
      self->values[month][measure] = g_new0 (double, plan->runs);
}

static void
end (Simulation *self)
{
  g_array_unref (self->cases);
  for (guint month = 0; month < self->n_months; month++)
    for (int measure = 0; measure < N_MEASURES; measure++)
      g_free (self->values[month][measure]);
}

static void
add_case (Simulation *self, GRand *random, HtDate received)
{
  const double rate = self->past->withdrawal_rate;
  Case added = { received, NEVER, FALSE };
  if (rate > 0)
    {
      /* The time until an event of a steady rate is exponential. */
      const double days = ceil (-log (1 - g_rand_double (random)) / rate);
      if (days < NEVER / 2)
        added.ended_on = MAX (received, self->past->on) + (HtDate)days;
    }
  g_array_append_val (self->cases, added);
}

/* The cases that this run meets, whatever the plan is. */
static void
draw_cases (Simulation *self, GRand *random)
{
  guint arrivals[MONTHS_OF_HORIZON];
  for (guint i = 0; i < self->n_months; i++)
    arrivals[i] = self->past->arrivals[g_rand_int_range (random, 0, HT_QUEUE_MONTHS)];
  g_array_set_size (self->cases, 0);
  for (guint i = 0; i < self->past->pending->len; i++)
    add_case (self, random, g_array_index (self->past->pending, HtDate, i));
  for (guint i = 0; i < self->n_months; i++)
    for (guint k = 0; k < arrivals[i]; k++)
      {
        const HtDate received = spread (whole_month (self->months[i].from), k, arrivals[i]);
        if (received >= self->months[i].from)
          add_case (self, random, received);
      }
}

/* Rules what waits longest; next is the first case that no meeting has looked at. */
static void
hold_hearing (Simulation *self, HtDate day, guint *next)
{
  guint n_ruled = 0;
  while (*next < self->cases->len && n_ruled < self->plan->cases)
    {
      Case *c = &g_array_index (self->cases, Case, *next);
      if (c->received + (HtDate)self->past->ready_days > day)
        return;
      (*next)++;
      if (c->ended_on > day)
        {
          c->is_ruled = TRUE;
          c->ended_on = day;
          n_ruled++;
        }
    }
}

/* Goes on until every case of the months asked for has ended: how long the last ones take is part
 * of the answer. */
static void
hold_hearings (Simulation *self)
{
  const HtDate start = ht_date_month_start (self->months[0].from);
  guint next = 0;
  for (int i = 0; i < LAST_MONTH && next < self->cases->len; i++)
    {
      const HtPeriod month = whole_month (ht_date_add_months (start, i));
      for (guint k = 0; k < self->plan->hearings; k++)
        {
          const HtDate day = spread (month, k, self->plan->hearings);
          if (day > self->past->on)
            hold_hearing (self, day, &next);
        }
    }
}

static guint
find_month (const Simulation *self, HtDate day)
{
  guint month = 0;
  while (month < self->n_months && day > self->months[month].to)
    month++;
  return month;
}

static void
count_case (Simulation *self, const Case *c, guint run)
{
  const guint ended = find_month (self, c->ended_on);
  const int days = c->ended_on - c->received;
  const guint received = c->received > self->past->on ? find_month (self, c->received) : 0;
  if (c->received > self->past->on)
    {
      self->values[received][RECEIVED][run]++;
      self->values[received][DAYS][run] += c->is_ruled ? days : 0;
    }
  if (ended < self->n_months)
    {
      self->values[ended][c->is_ruled ? RULED : OTHERS][run]++;
      self->values[ended][RULED_DAYS][run] += c->is_ruled ? days : 0;
    }
  for (guint month = received; month < ended; month++)
    self->values[month][PENDING][run]++;
}

/* Of the cases received in a month, how many are ruled sooner or later. */
static void
count_ruled_of_received (const Simulation *self, guint *counts)
{
  for (guint i = 0; i < self->cases->len; i++)
    {
      const Case *c = &g_array_index (self->cases, Case, i);
      if (c->received > self->past->on && c->is_ruled)
        counts[find_month (self, c->received)]++;
    }
}

static void
count_run (Simulation *self, guint run)
{
  guint ruled_of_received[MONTHS_OF_HORIZON + 1] = { 0 };
  for (guint i = 0; i < self->cases->len; i++)
    count_case (self, &g_array_index (self->cases, Case, i), run);
  count_ruled_of_received (self, ruled_of_received);
  for (guint month = 0; month < self->n_months; month++)
    {
      self->values[month][DAYS][run] /= ruled_of_received[month];
      self->values[month][RULED_DAYS][run] /= self->values[month][RULED][run];
    }
}

static int
compare_doubles_cb (const void *a, const void *b)
{
  const double one = *(const double *)a, other = *(const double *)b;
  return (one > other) - (one < other);
}

/* values are brought into order; those that are NaN are left out. */
static HtQueueBand
summarize (double *values, guint n)
{
  guint n_known = 0;
  double sum = 0;
  for (guint i = 0; i < n; i++)
    if (!isnan (values[i]))
      {
        sum += values[i];
        values[n_known++] = values[i];
      }
  if (n_known == 0)
    return (HtQueueBand){ NAN, NAN, NAN };
  qsort (values, n_known, sizeof *values, compare_doubles_cb);
  /* Nearest rank of 5 % and 95 %. */
  return (HtQueueBand){ sum / n_known, values[(n_known + 19) / 20 - 1],
                        values[(19 * n_known + 19) / 20 - 1] };
}

static HtQueueMonth
summarize_month (const Simulation *self, guint month)
{
  double *const *values = self->values[month];
  const guint runs = self->plan->runs;
  return (HtQueueMonth){
    .period = self->months[month],
    .received = summarize (values[RECEIVED], runs),
    .ruled = summarize (values[RULED], runs),
    .others = summarize (values[OTHERS], runs),
    .pending = summarize (values[PENDING], runs),
    .days = summarize (values[DAYS], runs),
    .ruled_days = summarize (values[RULED_DAYS], runs),
  };
}

GArray *
ht_queue_outlook (const HtQueuePast *past, const HtQueuePlan *plan)
{
  g_return_val_if_fail (plan->hearings > 0 && plan->cases > 0 && plan->runs > 0, NULL);
  Simulation simulation = { 0 };
  begin (&simulation, past, plan);
  for (guint run = 0; run < plan->runs; run++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (plan->seed + run);
      draw_cases (&simulation, random);
      hold_hearings (&simulation);
      count_run (&simulation, run);
    }
  GArray *months = g_array_new (FALSE, FALSE, sizeof (HtQueueMonth));
  for (guint month = 0; month < simulation.n_months; month++)
    {
      const HtQueueMonth summary = summarize_month (&simulation, month);
      g_array_append_val (months, summary);
    }
  end (&simulation);
  return months;
}
