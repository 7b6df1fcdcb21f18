#include "work/service-month.h"
#include "domain/session-plan.h"
#include "store/consultations.h"
#include "store/drafts.h"
#include "store/sessions.h"
#include "store/settings.h"
#include "work/save-consultation.h"
#include <glib/gi18n-lib.h>
#include <string.h>

static void
sum_up (HtServiceMonth *self)
{
  const guint n = g_strv_length (self->guide->dongs->districts);

  self->sums = g_new0 (HtConsultationSums, n);
  for (guint i = 0; i < self->consultations->len; i++)
    {
      const HtConsultation *consultation = self->consultations->pdata[i];
      ht_consultation_sums_count (
          &self->sums[ht_service_guide_district (self->guide, consultation->dong_id)],
          consultation);
    }
  for (guint i = 0; i < self->sessions->len; i++)
    {
      const HtSession *session = self->sessions->pdata[i];
      self->sums[ht_service_guide_district (self->guide, session->dong_id)].days
          += session->state == HT_SESSION_HELD;
    }
  for (guint i = 0; i < n; i++)
    ht_consultation_sums_add (&self->total, &self->sums[i]);
}

/* The other session that the partner cannot hold beside this one: at the same time, or in the same
 * dong on the same day. */
static const HtSession *
find_double (const HtServiceMonth *self, guint i)
{
  const HtSession *session = self->sessions->pdata[i];

  for (int step = -1; step <= 1; step += 2)
    for (gint64 j = (gint64)i + step; j >= 0 && j < self->sessions->len; j += step)
      {
        const HtSession *other = self->sessions->pdata[j];
        if (other->held_on != session->held_on)
          break;
        if (other->partner_id == session->partner_id && other->state != HT_SESSION_NOT_HELD
            && (other->dong_id == session->dong_id || g_str_equal (other->start, session->start)))
          return other;
      }
  return NULL;
}

static char *
write_remark (const HtServiceMonth *self, guint i, const HtHolidayCalendar *holidays)
{
  const HtSession *session = self->sessions->pdata[i];
  const HtPartner *partner = ht_service_guide_partner (self->guide, session->partner_id);
  const HtRoleKind role = ht_service_role (session->service);
  const char *why_off = ht_holiday_calendar_why_off (holidays, session->held_on);

  if (session->state == HT_SESSION_NOT_HELD)
    return g_strdup ("");
  if (!ht_partner_serves (partner, role, session->held_on))
    return g_strdup_printf (_ ("Not %s on that day: outside the term."), ht_role_name (role));
  if (ht_partner_absence (partner, session->held_on) != NULL)
    return g_strdup (_ ("The partner is absent on that day."));
  const HtSession *other = find_double (self, i);
  if (other != NULL)
    {
      g_autofree char *dong = ht_service_guide_dong_name (self->guide, other->dong_id);
      return g_strdup_printf (_ ("Twice: the partner also has %s %s."), dong, other->start);
    }
  return why_off != NULL ? g_strdup_printf (_ ("That day is no working day: %s."), why_off)
                         : g_strdup ("");
}

static void
remark_free (HtSessionRemark *self)
{
  g_free (self->text);
  g_free (self);
}

static HtSessionRemark *
make_remark (const HtServiceMonth *self, guint i, const HtHolidayCalendar *holidays)
{
  const HtSession *session = self->sessions->pdata[i];
  const HtPartner *partner = ht_service_guide_partner (self->guide, session->partner_id);
  HtSessionRemark *remark = g_new0 (HtSessionRemark, 1);

  remark->text = ht_session_lack (session, partner);
  remark->is_lacking = remark->text != NULL;
  if (remark->text == NULL)
    remark->text = write_remark (self, i, holidays);
  return remark;
}

/* Who stands in for whom, and what is not planned. */
static void
match_schedules (HtServiceMonth *self, const HtHolidayCalendar *holidays)
{
  g_autoptr (GHashTable) givers = g_hash_table_new (NULL, NULL); /* session → the one it is for */

  self->given = ht_service_guide_days (self->guide, self->period.from, holidays);
  self->n_of_nobody = ht_service_guide_days_of_nobody (self->guide, self->period.from, holidays);
  g_autoptr (GPtrArray) matched = ht_sessions_match (self->given, self->sessions);
  for (guint i = 0; i < matched->len; i++)
    if (matched->pdata[i] != NULL)
      g_hash_table_insert (givers, matched->pdata[i], self->given->pdata[i]);
    else
      self->n_unplanned++;
  for (guint i = 0; i < self->sessions->len; i++)
    {
      const HtSession *session = self->sessions->pdata[i];
      const HtSession *given = g_hash_table_lookup (givers, session);
      if (given != NULL && given->partner_id != session->partner_id)
        ((HtSessionRemark *)self->remarks->pdata[i])->instead_of = given->partner;
    }
}

static gboolean
add_remarks (HtServiceMonth *self, HtDb *db, GError **error)
{
  g_autoptr (HtHolidayCalendar) holidays = ht_holidays_load (db, error);

  if (holidays == NULL)
    return FALSE;
  for (guint i = 0; i < self->sessions->len; i++)
    g_ptr_array_add (self->remarks, make_remark (self, i, holidays));
  match_schedules (self, holidays);
  return TRUE;
}

static gboolean
read_draft (HtServiceMonth *self, HtDb *db, GError **error)
{
  GError *failure = NULL;

  self->draft = ht_drafts_get (db, HT_CONSULTATION_KIND, 0, &failure);
  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL;
}

void
ht_service_month_free (HtServiceMonth *self)
{
  if (self == NULL)
    return;
  ht_service_guide_free (self->guide);
  g_clear_pointer (&self->consultations, g_ptr_array_unref);
  g_clear_pointer (&self->sessions, g_ptr_array_unref);
  g_clear_pointer (&self->remarks, g_ptr_array_unref);
  g_clear_pointer (&self->given, g_ptr_array_unref);
  g_free (self->sums);
  g_free (self->draft);
  g_free (self);
}

gpointer
ht_service_month_read (HtDb *db, gpointer data, GError **error)
{
  const HtPeriod *period = data;
  g_autoptr (HtServiceMonth) self = g_new0 (HtServiceMonth, 1);

  self->period = *period;
  self->remarks = g_ptr_array_new_with_free_func ((GDestroyNotify)remark_free);
  self->guide = ht_service_guide_load (db, error);
  if (self->guide != NULL)
    self->consultations = ht_consultations_list (db, *period, error);
  if (self->consultations != NULL)
    self->sessions = ht_sessions_list (db, *period, error);
  if (self->sessions == NULL || !add_remarks (self, db, error) || !read_draft (self, db, error))
    return NULL;
  sum_up (self);
  return g_steal_pointer (&self);
}

char *
ht_service_month_tell_counts (const HtConsultationSums *sums)
{
  return g_strdup_printf (_ ("%u consultations: visits %u, telephone %u, online %u · days held %u"),
                          sums->n, sums->channels[HT_CHANNEL_VISIT],
                          sums->channels[HT_CHANNEL_PHONE], sums->channels[HT_CHANNEL_ONLINE],
                          sums->days);
}

char *
ht_service_month_tell_satisfaction (const HtConsultationSums *sums)
{
  const double mean = ht_consultation_sums_mean (sums);

  return mean > 0 ? g_strdup_printf (_ ("satisfaction %.2f (of %u)"), mean, sums->n_asked)
                  : g_strdup ("");
}
