#include "domain/commission.h"

static const HtRole *
find_term (const HtPartner *partner, HtDate on)
{
  const HtRole *term = ht_roster_term (partner, HT_ROLE_COMMISSIONER, on);

  return term != NULL && ht_role_in_force (term, on) ? term : NULL;
}

static void
count_end (HtCommissionSummary *summary, const HtPartner *partner, const HtRole *term, HtDate on)
{
  const HtTermState state = ht_roster_state (partner, term, on);
  const int left = ht_roster_days_left (term, on);

  /* Somebody who is to be released leaves a seat too. */
  if (state != HT_TERM_ENDING && state != HT_TERM_RELEASING)
    return;
  if (left > HT_TERM_WARNING_DAYS)
    return;
  summary->ending_60++;
  summary->ending_30 += left <= HT_TERM_URGENT_DAYS;
  if (summary->next_end == HT_DATE_NONE || ht_role_last_day (term) < summary->next_end)
    summary->next_end = ht_role_last_day (term);
}

HtCommissionSummary
ht_commission_summary (GPtrArray *partners, HtDate on)
{
  HtCommissionSummary summary = { .seats = HT_COMMISSION_SEATS, .next_end = HT_DATE_NONE };

  for (guint i = 0; i < partners->len; i++)
    {
      const HtPartner *partner = partners->pdata[i];
      const HtRole *term = find_term (partner, on);

      if (term == NULL)
        continue;
      summary.in_office++;
      summary.outside += term->outside != FALSE;
      count_end (&summary, partner, term, on);
    }
  summary.inside = summary.in_office - summary.outside;
  summary.vacancies = summary.seats > summary.in_office ? summary.seats - summary.in_office : 0;
  return summary;
}

GPtrArray *
ht_commission_in_office (GPtrArray *partners, HtDate on)
{
  GPtrArray *people = g_ptr_array_new ();

  for (guint i = 0; i < partners->len; i++)
    if (find_term (partners->pdata[i], on) != NULL)
      g_ptr_array_add (people, partners->pdata[i]);
  return people;
}
