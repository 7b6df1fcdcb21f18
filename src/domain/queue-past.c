#include "domain/queue-outlook.h"

#include <stdlib.h>

/* One in so many of the rulings is taken for as fast as a ruling can be. */
#define FASTEST 20

typedef struct
{
  HtQueuePast *past;
  HtPeriod year;
  GArray *days;     /* of int: to the rulings of the year */
  gint64 case_days; /* during which the cases of the year were pending */
} Reading;

/* The months of the year end on the same day as it. */
static guint
find_month (HtPeriod year, HtDate day)
{
  guint month = HT_QUEUE_MONTHS - 1;
  while (month > 0 && day <= ht_date_add_months (year.to, (int)month - HT_QUEUE_MONTHS))
    month--;
  return month;
}

static void
read_case (Reading *reading, const HtCaseColumns *cases, guint row)
{
  HtQueuePast *past = reading->past;
  const HtDate received = cases->received[row];
  const gboolean has_ended
      = cases->ruled[row] != HT_DATE_NONE && cases->ruled[row] <= reading->year.to;
  const HtDate last = has_ended ? cases->ruled[row] : reading->year.to;
  if (received > reading->year.to || last < reading->year.from)
    return;
  reading->case_days += last - MAX (received, reading->year.from) + 1;
  if (!has_ended)
    g_array_append_val (past->pending, received);
  if (received >= reading->year.from)
    {
      past->arrivals[find_month (reading->year, received)]++;
      past->received++;
    }
  if (has_ended && ht_outcome_is_ruling ((HtOutcome)cases->outcome[row]))
    {
      const int days = last - received;
      g_array_append_val (reading->days, days);
      past->ruled++;
    }
  else if (has_ended)
    past->others++;
}

static int
compare_ints_cb (gconstpointer a, gconstpointer b)
{
  const int one = *(const int *)a, other = *(const int *)b;
  return (one > other) - (one < other);
}

HtPeriod
ht_queue_past_period (HtDate on)
{
  return (HtPeriod){ ht_date_add_months (on, -HT_QUEUE_MONTHS) + 1, on };
}

HtQueuePast *
ht_queue_past_new (const HtCaseColumns *cases, HtDate on)
{
  HtQueuePast *self = g_new0 (HtQueuePast, 1);
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (int));
  Reading reading = { .past = self, .year = ht_queue_past_period (on), .days = days };
  self->on = on;
  self->pending = g_array_new (FALSE, FALSE, sizeof (HtDate));
  for (guint row = 0; row < cases->n; row++)
    read_case (&reading, cases, row);
  g_array_sort (self->pending, compare_ints_cb);
  g_array_sort (days, compare_ints_cb);
  if (reading.case_days > 0)
    self->withdrawal_rate = (double)self->others / (double)reading.case_days;
  if (days->len > 0)
    self->ready_days = (guint)g_array_index (days, int, (days->len + FASTEST - 1) / FASTEST - 1);
  return self;
}

void
ht_queue_past_free (HtQueuePast *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->pending);
  g_free (self);
}
