#include "domain/allowance.h"
#include "store/allowances.h"
#include "store/consultations.h"
#include "store/partners.h"
#include "store/schedules.h"
#include "store/sessions.h"
#include "work/sample-parts.h"

#define FIRST_MONTH 2
#define LAST_MONTH 4
#define SHARE_HELD 94 /* percent of the days that nobody is known to have come to */
#define NOTE "표본: 지어낸 금액"

/* The money of the sample is as invented as its people. */
static gboolean
write_rates (HtSample *self, GError **error)
{
  const HtRate rates[] = {
    { 0, HT_ROLE_VILLAGE_LAWYER, ht_date_new (2014, 12, 1), 50000, 0, 33 },
    { 0, HT_ROLE_VILLAGE_LAWYER, ht_date_new (2021, 1, 1), 60000, 600000, 33 },
    { 0, HT_ROLE_VILLAGE_SCRIVENER, ht_date_new (2019, 1, 1), 50000, 500000, 33 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rates); i++)
    if (!ht_rates_put (self->db, &rates[i], error))
      return FALSE;
  return TRUE;
}

static char *
place_key (gint64 dong_id, HtDate day)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT " %d", dong_id, (int)day);
}

/* Where somebody came to a regular day, so that it was held. */
static GHashTable *
load_visited (HtSample *self, GError **error)
{
  const HtPeriod period = { ht_date_new (HT_SAMPLE_YEAR, FIRST_MONTH, 1), self->today };
  g_autoptr (GPtrArray) consultations = ht_consultations_list (self->db, period, error);

  if (consultations == NULL)
    return NULL;
  GHashTable *visited = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < consultations->len; i++)
    {
      const HtConsultation *it = consultations->pdata[i];
      if (it->regular)
        g_hash_table_add (visited, place_key (it->dong_id, it->held_on));
    }
  return visited;
}

static void
set_state (HtSample *self, HtSession *session, GHashTable *visited)
{
  static const char *const reasons[]
      = { "청사 방역으로 휴무", "상담 신청 없음", "상담위원 개인 사정" };
  g_autofree char *place = place_key (session->dong_id, session->held_on);

  if (g_hash_table_contains (visited, place))
    session->state = HT_SESSION_HELD;
  else if (session->held_on < self->today)
    session->state
        = ht_random_chance (&self->random, SHARE_HELD) ? HT_SESSION_HELD : HT_SESSION_NOT_HELD;
  if (session->state != HT_SESSION_NOT_HELD)
    return;
  g_free (session->reason);
  session->reason = g_strdup (reasons[ht_random_below (&self->random, G_N_ELEMENTS (reasons))]);
}

/* The month's sessions as the schedules give them, stored. */
static GPtrArray *
write_sessions (HtSample *self, HtDate month, GHashTable *visited, GError **error)
{
  g_autoptr (GPtrArray) schedules = ht_schedules_list (self->db, error);
  if (schedules == NULL)
    return NULL;
  g_autoptr (GPtrArray) sessions = ht_sessions_of_month (schedules, month, self->holidays);
  for (guint i = 0; i < sessions->len; i++)
    {
      set_state (self, sessions->pdata[i], visited);
      if (!ht_sessions_insert (self->db, sessions->pdata[i], error))
        return NULL;
    }
  return g_steal_pointer (&sessions);
}

static gboolean
store_line (HtSample *self, HtAllowance *line, HtAllowanceState state, GError **error)
{
  line->state = state;
  line->paid_on = state == HT_ALLOWANCE_PAID ? ht_date_new (HT_SAMPLE_YEAR, 3, 12) : HT_DATE_NONE;
  return ht_allowances_insert (self->db, line, error);
}

static HtComputedAllowances *
write_allowances (HtSample *self, HtDate month, GPtrArray *sessions, HtAllowanceState state,
                  GError **error)
{
  g_autoptr (GPtrArray) partners = ht_partners_list (self->db, error);
  g_autoptr (GPtrArray) rates = partners != NULL ? ht_rates_list (self->db, error) : NULL;
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  if (rates == NULL)
    return NULL;
  g_autoptr (HtComputedAllowances) statement
      = ht_allowances_compute (month, sessions, partners, rates, none);
  for (guint i = 0; i < statement->lines->len; i++)
    {
      HtAllowance *line = statement->lines->pdata[i];
      g_free (line->note);
      line->note = g_strdup (NOTE);
      if (!store_line (self, line, state, error))
        return NULL;
    }
  return g_steal_pointer (&statement);
}

static HtSession *
find_session (GPtrArray *sessions, gint64 id)
{
  for (guint i = 0; i < sessions->len; i++)
    if (((HtSession *)sessions->pdata[i])->id == id)
      return sessions->pdata[i];
  return NULL;
}

/* One payment of February turned out to be for a day that was not held, and is taken back. */
static gboolean
write_reversal (HtSample *self, GPtrArray *sessions, GPtrArray *lines, GHashTable *visited,
                GError **error)
{
  for (guint i = 0; i < lines->len; i++)
    {
      const HtAllowance *line = lines->pdata[i];
      HtSession *session = find_session (sessions, line->session_id);
      g_autofree char *place = place_key (session->dong_id, session->held_on);

      if (g_hash_table_contains (visited, place))
        continue;
      g_autoptr (HtAllowance) reversal = ht_allowance_reverse (
          line, ht_date_new (HT_SAMPLE_YEAR, 3, 31), NOTE ", 미실시 확인에 따른 환수");
      session->state = HT_SESSION_NOT_HELD;
      g_free (session->reason);
      session->reason = g_strdup ("사후 확인 결과 미실시");
      return ht_sessions_update (self->db, session, error)
             && store_line (self, reversal, HT_ALLOWANCE_REVIEWED, error);
    }
  return TRUE;
}

gboolean
ht_sample_write_sessions (HtSample *self, GError **error)
{
  static const HtAllowanceState states[]
      = { HT_ALLOWANCE_PAID, HT_ALLOWANCE_REVIEWED, HT_ALLOWANCE_COMPUTED };
  g_autoptr (GHashTable) visited = load_visited (self, error);

  if (visited == NULL || !write_rates (self, error))
    return FALSE;
  for (int n = FIRST_MONTH; n <= LAST_MONTH; n++)
    {
      const HtDate month = ht_date_new (HT_SAMPLE_YEAR, n, 1);
      const HtAllowanceState state = states[n - FIRST_MONTH];
      g_autoptr (GPtrArray) sessions = write_sessions (self, month, visited, error);
      g_autoptr (HtComputedAllowances) statement
          = sessions != NULL ? write_allowances (self, month, sessions, state, error) : NULL;

      if (statement == NULL
          || (state == HT_ALLOWANCE_PAID
              && !write_reversal (self, sessions, statement->lines, visited, error)))
        return FALSE;
    }
  return TRUE;
}
