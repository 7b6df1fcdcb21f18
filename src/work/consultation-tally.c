#include "work/consultation-tally.h"

#include "domain/session-plan.h"
#include "store/consultations.h"
#include "store/sessions.h"

static guint
month_of (const HtConsultationTally *self, HtDate day)
{
  return (guint)(12 * (ht_date_year (day) - ht_date_year (self->period.from)) + ht_date_month (day)
                 - ht_date_month (self->period.from));
}

static HtHeldBy
held_by (const HtServiceGuide *guide, const HtConsultation *it)
{
  const HtPartner *partner = ht_service_guide_partner (guide, it->partner_id);

  if (partner != NULL && ht_partner_serves (partner, HT_ROLE_VILLAGE_LAWYER, it->held_on))
    return HT_HELD_BY_LAWYER;
  if (partner != NULL && ht_partner_serves (partner, HT_ROLE_VILLAGE_SCRIVENER, it->held_on))
    return HT_HELD_BY_SCRIVENER;
  return HT_HELD_BY_UNKNOWN;
}

static gboolean
count_consultations (HtConsultationTally *self, HtDb *db, const HtServiceGuide *guide,
                     GError **error)
{
  g_autoptr (GPtrArray) all = ht_consultations_list (db, self->period, error);

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      const HtConsultation *it = all->pdata[i];
      ht_consultation_sums_count (&self->total, it);
      ht_consultation_sums_count (&self->months[month_of (self, it->held_on)], it);
      ht_consultation_sums_count (&self->districts[ht_service_guide_district (guide, it->dong_id)],
                                  it);
      self->held_by[held_by (guide, it)]++;
    }
  return all != NULL;
}

static void
count_reason (HtConsultationTally *self, const char *reason)
{
  const guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->reasons, reason));

  g_hash_table_replace (self->reasons, g_strdup (reason), GUINT_TO_POINTER (n + 1));
}

static gboolean
count_sessions (HtConsultationTally *self, HtDb *db, const HtServiceGuide *guide, GError **error)
{
  g_autoptr (GPtrArray) all = ht_sessions_list (db, self->period, error);

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      const HtSession *it = all->pdata[i];
      self->sessions[it->state]++;
      if (it->state == HT_SESSION_NOT_HELD)
        count_reason (self, it->reason);
      if (it->state != HT_SESSION_HELD)
        continue;
      self->total.days++;
      self->months[month_of (self, it->held_on)].days++;
      self->districts[ht_service_guide_district (guide, it->dong_id)].days++;
    }
  return all != NULL;
}

HtConsultationTally *
ht_consultation_tally_load (HtDb *db, const HtServiceGuide *guide, HtPeriod period, GError **error)
{
  g_autoptr (HtConsultationTally) self = g_new0 (HtConsultationTally, 1);

  self->period = period;
  self->n_months = month_of (self, period.to) + 1;
  self->months = g_new0 (HtConsultationSums, self->n_months);
  self->districts = g_new0 (HtConsultationSums, g_strv_length (guide->dongs->districts));
  self->reasons = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (!count_consultations (self, db, guide, error) || !count_sessions (self, db, guide, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
ht_consultation_tally_free (HtConsultationTally *self)
{
  if (self == NULL)
    return;
  g_free (self->months);
  g_free (self->districts);
  g_clear_pointer (&self->reasons, g_hash_table_unref);
  g_free (self);
}
