#include "work/plan-sessions.h"

#include "store/dongs.h"
#include "store/journal.h"
#include "store/schedules.h"
#include "store/sessions.h"
#include "store/settings.h"
#include <glib/gi18n-lib.h>

static char *
make_key (const HtSession *session)
{
  return g_strdup_printf ("%d %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %s", (int)session->held_on,
                          session->dong_id, session->partner_id, session->start);
}

/* The sessions of the month that are there, by their keys. */
static GHashTable *
load_existing (HtDb *db, HtDate month, GError **error)
{
  const HtPeriod period = { ht_date_month_start (month), ht_date_month_end (month) };
  g_autoptr (GPtrArray) sessions = ht_sessions_list (db, period, error);

  if (sessions == NULL)
    return NULL;
  GHashTable *keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < sessions->len; i++)
    g_hash_table_add (keys, make_key (sessions->pdata[i]));
  return keys;
}

static gboolean
exists_on (const HtDong *dong, HtDate day)
{
  return (dong->valid_from == HT_DATE_NONE || dong->valid_from <= day)
         && (dong->valid_to == HT_DATE_NONE || day <= dong->valid_to);
}

/* A schedule may outlive its dong, which was merged or split. */
static gboolean
drop_without_dong (HtDb *db, GPtrArray *sessions, GError **error)
{
  g_autoptr (GPtrArray) dongs = ht_dongs_list (db, error);
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_int64_hash, g_int64_equal);

  if (dongs == NULL)
    return FALSE;
  for (guint i = 0; i < dongs->len; i++)
    g_hash_table_insert (by_id, &((HtDong *)dongs->pdata[i])->id, dongs->pdata[i]);
  for (guint i = sessions->len; i > 0; i--)
    {
      const HtSession *session = sessions->pdata[i - 1];
      const HtDong *dong = g_hash_table_lookup (by_id, &session->dong_id);

      if (dong == NULL || !exists_on (dong, session->held_on))
        g_ptr_array_remove_index (sessions, i - 1);
    }
  return TRUE;
}

/* Takes the sessions that are there already out of the given ones. */
static void
drop_existing (GPtrArray *given, GHashTable *existing, HtSessionPlan *plan)
{
  for (guint i = given->len; i > 0; i--)
    {
      g_autofree char *key = make_key (given->pdata[i - 1]);

      if (!g_hash_table_contains (existing, key))
        continue;
      g_ptr_array_remove_index (given, i - 1);
      plan->n_existing++;
    }
}

static gboolean
fill_plan (HtDb *db, HtDate month, HtSessionPlan *plan, GError **error)
{
  g_autoptr (GPtrArray) schedules = ht_schedules_list (db, error);
  g_autoptr (HtHolidayCalendar) holidays = schedules != NULL ? ht_holidays_load (db, error) : NULL;
  g_autoptr (GHashTable) existing = holidays != NULL ? load_existing (db, month, error) : NULL;

  if (existing == NULL)
    return FALSE;
  plan->added = ht_sessions_of_month (schedules, month, holidays);
  if (!drop_without_dong (db, plan->added, error))
    return FALSE;
  drop_existing (plan->added, existing, plan);
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
