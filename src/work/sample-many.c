#include "work/sample-parts.h"

#define YEARS 20
#define MEAN_DAYS 95

static GArray *
list_working_days (const HtSample *self)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (HtDate));
  HtDate first = ht_date_add_months (self->today, -12 * YEARS) + 1;
  for (HtDate day = first; day <= self->today; day++)
    if (ht_sample_is_working_day (self, day))
      g_array_append_val (days, day);
  return days;
}

/* Outcomes in the proportions of the published page. */
static HtOutcome
draw_outcome (HtSample *self)
{
  static const guint weights[HT_N_OUTCOMES] = {
    [HT_OUTCOME_ACCEPTED] = 115,  [HT_OUTCOME_PARTLY_ACCEPTED] = 15, [HT_OUTCOME_REJECTED] = 630,
    [HT_OUTCOME_DISMISSED] = 185, [HT_OUTCOME_MEDIATED] = 6,         [HT_OUTCOME_WITHDRAWN] = 40,
    [HT_OUTCOME_FORWARDED] = 9,
  };
  return ht_random_weighted (&self->random, weights, G_N_ELEMENTS (weights));
}

static HtSampleCase
draw_case (HtSample *self, HtDate received)
{
  HtSampleCase drawn = { .received = received,
                         .outcome = draw_outcome (self),
                         .reviewed = ht_random_chance (&self->random, 40) };
  if (ht_outcome_is_ruling (drawn.outcome))
    {
      int days = ht_sample_days_to_ruling (self, MEAN_DAYS);
      drawn.ended = ht_sample_next_hearing (self, received + days - 7);
    }
  else
    drawn.ended = received + ht_random_between (&self->random, 4, 60);
  if (drawn.ended > self->today)
    {
      drawn.ended = HT_DATE_NONE;
      drawn.outcome = HT_OUTCOME_NONE;
    }
  return drawn;
}

GArray *
ht_sample_many_cases (HtSample *self, guint n)
{
  g_autoptr (GArray) days = list_working_days (self);
  GArray *cases = g_array_sized_new (FALSE, FALSE, sizeof (HtSampleCase), n);
  for (guint i = 0; i < n; i++)
    {
      guint64 day = (guint64)i * days->len / n;
      HtSampleCase drawn = draw_case (self, g_array_index (days, HtDate, day));
      g_array_append_val (cases, drawn);
    }
  return cases;
}
