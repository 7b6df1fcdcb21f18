#include "domain/session.h"

#include "domain/words.h"
#include <glib/gi18n-lib.h>
#include <string.h>

static const HtWord states[HT_N_SESSION_STATES] = {
  [HT_SESSION_PLANNED] = { "planned", "예정", { "", "계획" } },
  [HT_SESSION_HELD] = { "held", "실시", { "완료", "개최", "상담실시" } },
  [HT_SESSION_NOT_HELD] = { "not_held", "미실시", { "취소", "불발", "휴무" } },
};

HtSession *
ht_session_new (void)
{
  HtSession *self = g_new0 (HtSession, 1);

  self->held_on = HT_DATE_NONE;
  self->partner = g_strdup ("");
  self->start = g_strdup ("");
  self->end = g_strdup ("");
  self->reason = g_strdup ("");
  return self;
}

HtSession *
ht_session_copy (const HtSession *self)
{
  HtSession *copy = g_memdup2 (self, sizeof *self);

  copy->partner = g_strdup (self->partner);
  copy->start = g_strdup (self->start);
  copy->end = g_strdup (self->end);
  copy->reason = g_strdup (self->reason);
  return copy;
}

gboolean
ht_session_equal (const HtSession *a, const HtSession *b)
{
  return a->service == b->service && a->state == b->state && g_str_equal (a->start, b->start)
         && g_str_equal (a->end, b->end) && g_str_equal (a->reason, b->reason);
}

void
ht_session_free (HtSession *self)
{
  if (self == NULL)
    return;
  g_free (self->partner);
  g_free (self->start);
  g_free (self->end);
  g_free (self->reason);
  g_free (self);
}

const char *
ht_session_state_code (HtSessionState state)
{
  return states[state].code;
}

const char *
ht_session_state_name (HtSessionState state)
{
  return states[state].name;
}

gboolean
ht_session_state_parse (const char *text, HtSessionState *state)
{
  const int found
      = text[0] == '\0' ? HT_SESSION_PLANNED : ht_words_find (states, HT_N_SESSION_STATES, text);

  if (found < 0)
    return FALSE;
  *state = (HtSessionState)found;
  return TRUE;
}

GPtrArray *
ht_session_check (const HtSession *self)
{
  GPtrArray *faults = ht_faults_new ();

  if (self->start[0] != '\0' && self->end[0] != '\0' && strcmp (self->end, self->start) <= 0)
    ht_faults_add (faults, "end",
                   _ ("The consultation ends before it starts; correct one of the times."));
  if (self->state == HT_SESSION_NOT_HELD && self->reason[0] == '\0')
    ht_faults_add (faults, "reason", _ ("The consultation was not held; enter the reason."));
  return faults;
}

HtRoleKind
ht_service_role (HtService service)
{
  return service == HT_SERVICE_SCRIVENER ? HT_ROLE_VILLAGE_SCRIVENER : HT_ROLE_VILLAGE_LAWYER;
}

static HtSession *
make_session (const HtSchedule *schedule, HtDate day)
{
  HtSession *session = ht_session_new ();

  session->held_on = day;
  session->dong_id = schedule->dong_id;
  session->partner_id = schedule->partner_id;
  session->service = schedule->service;
  g_free (session->partner);
  session->partner = g_strdup (schedule->partner);
  g_free (session->start);
  session->start = g_strdup (schedule->start);
  g_free (session->end);
  session->end = g_strdup (schedule->end);
  return session;
}

static int
compare_sessions (gconstpointer a, gconstpointer b)
{
  const HtSession *one = *(HtSession *const *)a;
  const HtSession *other = *(HtSession *const *)b;

  if (one->held_on != other->held_on)
    return one->held_on < other->held_on ? -1 : 1;
  if (one->dong_id != other->dong_id)
    return one->dong_id < other->dong_id ? -1 : 1;
  if (one->partner_id != other->partner_id)
    return one->partner_id < other->partner_id ? -1 : 1;
  return strcmp (one->start, other->start);
}

static void
add_days (GPtrArray *sessions, const HtSchedule *schedule, HtDate month,
          const HtHolidayCalendar *holidays)
{
  for (int n = 1; n <= 5; n++)
    {
      HtDate day = ht_date_nth_weekday (month, schedule->weekday, n);

      if (day == HT_DATE_NONE || (schedule->weeks & (1u << (n - 1))) == 0
          || !ht_schedule_in_force (schedule, day)
          || ht_holiday_calendar_why_off (holidays, day) != NULL)
        continue;
      g_ptr_array_add (sessions, make_session (schedule, day));
    }
}

static GPtrArray *
list_days (GPtrArray *schedules, HtDate month, const HtHolidayCalendar *holidays, gboolean assigned)
{
  GPtrArray *sessions = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_session_free);

  for (guint i = 0; i < schedules->len; i++)
    {
      const HtSchedule *schedule = schedules->pdata[i];

      if ((schedule->partner_id != 0) == assigned)
        add_days (sessions, schedule, month, holidays);
    }
  g_ptr_array_sort (sessions, compare_sessions);
  for (guint i = sessions->len; i > 1; i--)
    if (compare_sessions (&sessions->pdata[i - 2], &sessions->pdata[i - 1]) == 0)
      g_ptr_array_remove_index (sessions, i - 1);
  return sessions;
}

GPtrArray *
ht_sessions_of_month (GPtrArray *schedules, HtDate month, const HtHolidayCalendar *holidays)
{
  return list_days (schedules, month, holidays, TRUE);
}

GPtrArray *
ht_sessions_without_partner (GPtrArray *schedules, HtDate month, const HtHolidayCalendar *holidays)
{
  return list_days (schedules, month, holidays, FALSE);
}
