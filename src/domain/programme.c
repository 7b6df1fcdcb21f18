#include "domain/programme.h"

void
ht_survey_free (HtSurvey *self)
{
  if (self == NULL)
    return;
  g_free (self->service);
  g_free (self->note);
  g_free (self);
}

gboolean
ht_survey_equal (const HtSurvey *a, const HtSurvey *b)
{
  return a->n == b->n && a->mean == b->mean && g_str_equal (a->note, b->note);
}

void
ht_outreach_free (HtOutreach *self)
{
  if (self == NULL)
    return;
  g_free (self->campaign);
  g_free (self->channel);
  g_free (self->note);
  g_free (self);
}

gboolean
ht_outreach_equal (const HtOutreach *a, const HtOutreach *b)
{
  return a->quantity == b->quantity && g_str_equal (a->note, b->note);
}

void
ht_commendation_free (HtCommendation *self)
{
  if (self == NULL)
    return;
  g_free (self->partner);
  g_free (self->district);
  g_free (self->award);
  g_free (self->note);
  g_free (self);
}

gboolean
ht_commendation_equal (const HtCommendation *a, const HtCommendation *b)
{
  return g_str_equal (a->note, b->note);
}

void
ht_budget_free (HtBudget *self)
{
  if (self == NULL)
    return;
  g_free (self->programme);
  g_free (self);
}

gboolean
ht_budget_equal (const HtBudget *a, const HtBudget *b)
{
  return a->amount == b->amount && a->spent == b->spent;
}
