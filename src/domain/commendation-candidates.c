#include "domain/commendation-candidates.h"

#include <string.h>

void
ht_performance_free (HtPerformance *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self->district);
  g_free (self);
}

double
ht_performance_mean (const HtPerformance *self)
{
  return self->n_rated > 0 ? (double)self->rating_sum / self->n_rated : 0;
}

static gboolean
is_candidate (const HtPerformance *it, int year)
{
  const gboolean rests
      = it->last_commended != 0 && it->last_commended >= year - HT_COMMENDATION_REST_YEARS;

  return it->sessions + it->consultations > 0 && !rests;
}

static int
more_first (guint a, guint b)
{
  return (a < b) - (a > b);
}

static int
compare (gconstpointer left, gconstpointer right)
{
  const HtPerformance *a = *(HtPerformance *const *)left, *b = *(HtPerformance *const *)right;
  const double mean_a = ht_performance_mean (a), mean_b = ht_performance_mean (b);
  const int orders[]
      = { more_first (a->sessions, b->sessions), more_first (a->consultations, b->consultations),
          more_first (a->people, b->people), (mean_a < mean_b) - (mean_a > mean_b),
          strcmp (a->name, b->name) };

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    if (orders[i] != 0)
      return orders[i];
  return (a->partner_id > b->partner_id) - (a->partner_id < b->partner_id);
}

GPtrArray *
ht_commendation_candidates (GPtrArray *performances, int year)
{
  GPtrArray *candidates = g_ptr_array_new ();

  for (guint i = 0; i < performances->len; i++)
    if (is_candidate (performances->pdata[i], year))
      g_ptr_array_add (candidates, performances->pdata[i]);
  g_ptr_array_sort (candidates, compare);
  return candidates;
}
