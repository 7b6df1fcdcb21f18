#include "work/plan-sessions.h"

#include "domain/session-plan.h"
#include "store/journal.h"
#include "store/sessions.h"
#include "store/settings.h"
#include "work/service-guide.h"
#include <glib/gi18n-lib.h>

/* Those that nobody answers become the plan's. */
static void
take_missing (HtSessionPlan *plan, GPtrArray *given, GPtrArray *stored, const HtServiceGuide *guide)
{
  g_autoptr (GPtrArray) matched = ht_sessions_match (given, stored);

  plan->added = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_session_free);
  for (guint i = 0; i < given->len; i++)
    {
      const HtSession *session = given->pdata[i];
      g_autofree char *lack = NULL;

      if (matched->pdata[i] != NULL)
        {
          plan->n_existing++;
          continue;
        }
      lack = ht_session_lack (session, ht_service_guide_partner (guide, session->partner_id));
      plan->n_lacking += lack != NULL;
      g_ptr_array_add (plan->added, ht_session_copy (session));
    }
}

static gboolean
fill_plan (HtDb *db, HtDate month, HtSessionPlan *plan, GError **error)
{
  const HtPeriod period = { ht_date_month_start (month), ht_date_month_end (month) };
  g_autoptr (HtServiceGuide) guide = ht_service_guide_load (db, error);
  g_autoptr (HtHolidayCalendar) holidays = guide != NULL ? ht_holidays_load (db, error) : NULL;
  g_autoptr (GPtrArray) stored = holidays != NULL ? ht_sessions_list (db, period, error) : NULL;

  if (stored == NULL)
    return FALSE;
  g_autoptr (GPtrArray) given = ht_service_guide_days (guide, month, holidays);
  take_missing (plan, given, stored, guide);
  plan->n_of_nobody = ht_service_guide_days_of_nobody (guide, month, holidays);
  return TRUE;
}

HtSessionPlanning *
ht_session_planning_new (HtDate month, const char *clerk)
{
  HtSessionPlanning *self = g_new0 (HtSessionPlanning, 1);

  self->month = month;
  self->clerk = g_strdup (clerk);
  return self;
}

void
ht_session_planning_free (HtSessionPlanning *self)
{
  if (self == NULL)
    return;
  g_free (self->clerk);
  g_free (self);
}

void
ht_session_plan_free (HtSessionPlan *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->added, g_ptr_array_unref);
  g_free (self);
}

char *
ht_session_plan_tell (const HtSessionPlan *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_printf (text,
                   ngettext ("%u consultation day was planned.",
                             "%u consultation days were planned.", self->added->len),
                   self->added->len);
  if (self->n_lacking > 0)
    g_string_append_printf (text, _ (" %u of them need a substitute."), self->n_lacking);
  if (self->n_existing > 0)
    g_string_append_printf (text, _ (" %u were there already."), self->n_existing);
  if (self->n_of_nobody > 0)
    g_string_append_printf (text, _ (" %u days are not planned: their schedules have no partner."),
                            self->n_of_nobody);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

gpointer
ht_plan_sessions (HtDb *db, gpointer planning_data, GError **error)
{
  const HtSessionPlanning *planning = planning_data;
  g_autoptr (HtSessionPlan) plan = g_new0 (HtSessionPlan, 1);
  g_autofree char *label
      = g_strdup_printf (_ ("Plan the sessions of %d-%02d"), ht_date_year (planning->month),
                         ht_date_month (planning->month));
  g_autoptr (HtChange) change
      = ht_change_begin (db, planning->clerk, label, HT_SESSION_KIND, 0, error);

  if (change == NULL || !fill_plan (db, planning->month, plan, error))
    return NULL;
  for (guint i = 0; i < plan->added->len; i++)
    if (!ht_sessions_insert (db, plan->added->pdata[i], error))
      return NULL;
  return ht_change_commit (change, error) ? g_steal_pointer (&plan) : NULL;
}
