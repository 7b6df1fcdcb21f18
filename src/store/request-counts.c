#include "store/request-counts.h"

static guint *
find_count (HtRequestCounts *counts, HtStepKind kind, HtDecision decision)
{
  if (kind == HT_STEP_STAY_APPLIED)
    return &counts->stays_applied;
  const gboolean is_stay = kind == HT_STEP_STAY_DECIDED;
  switch (decision)
    {
    case HT_DECISION_GRANTED:
    case HT_DECISION_PARTLY_GRANTED:
      return is_stay ? &counts->stays_granted : &counts->oral_granted;
    case HT_DECISION_DENIED:
      return is_stay ? &counts->stays_denied : &counts->oral_denied;
    case HT_DECISION_DISMISSED:
      return is_stay ? &counts->stays_dismissed : &counts->oral_denied;
    case HT_DECISION_WITHDRAWN:
      return is_stay ? &counts->stays_withdrawn : NULL;
    case HT_DECISION_NONE:
    case HT_N_DECISIONS:
    default:
      return NULL;
    }
}

static void
bind_days (HtStatement *statement, HtPeriod days)
{
  ht_statement_bind_date (statement, 1, days.from);
  ht_statement_bind_date (statement, 2, days.to);
}

static gboolean
count_steps (HtDb *db, HtPeriod days, HtRequestCounts *counts, GError **error)
{
  g_autoptr (HtStatement) rows
      = ht_db_prepare (db,
                       "SELECT kind, decision, count(*) FROM step WHERE day BETWEEN $1 AND $2"
                       " AND kind IN ($3, $4, $5) GROUP BY kind, decision",
                       error);
  if (rows == NULL)
    return FALSE;
  bind_days (rows, days);
  ht_statement_bind_int (rows, 3, HT_STEP_STAY_APPLIED);
  ht_statement_bind_int (rows, 4, HT_STEP_STAY_DECIDED);
  ht_statement_bind_int (rows, 5, HT_STEP_ORAL_DECIDED);
  while (ht_statement_step (rows, error))
    {
      guint *count = find_count (counts, (HtStepKind)ht_statement_int (rows, 0),
                                 (HtDecision)ht_statement_int (rows, 1));
      if (count != NULL)
        *count += (guint)ht_statement_int (rows, 2);
    }
  return ht_statement_ok (rows);
}

static gboolean
count (HtDb *db, const char *query, HtPeriod days, guint *counted, GError **error)
{
  g_autoptr (HtStatement) row = ht_db_prepare (db, query, error);
  if (row == NULL)
    return FALSE;
  bind_days (row, days);
  if (ht_statement_step (row, error))
    *counted = (guint)ht_statement_int (row, 0);
  return ht_statement_ok (row);
}

gboolean
ht_request_counts_load (HtDb *db, HtPeriod period, HtDate as_of, HtRequestCounts *counts,
                        GError **error)
{
  const HtPeriod days = { period.from, MIN (period.to, as_of) };
  *counts = (HtRequestCounts){ 0 };
  /* A hearing is asked for between receipt and ruling: that spares a walk through all cases. */
  return count_steps (db, days, counts, error)
         && count (db,
                   "SELECT count(*) FROM appeal WHERE (ruled_on IS NULL OR ruled_on >= $1)"
                   " AND received_on <= $2 AND oral_requested_on BETWEEN $1 AND $2",
                   days, &counts->oral_requested, error)
         && count (db,
                   "SELECT count(*) FROM counsel_appointment WHERE applied_on BETWEEN $1 AND $2",
                   days, &counts->counsel_applied, error)
         && count (db,
                   "SELECT count(*) FROM appeal a LEFT JOIN counsel_appointment c"
                   " ON c.appeal_id = a.id WHERE a.counsel <> ''"
                   " AND coalesce(c.appointed_on, a.received_on) BETWEEN $1 AND $2",
                   days, &counts->counsel_appointed, error);
}
