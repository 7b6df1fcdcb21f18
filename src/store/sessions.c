#include "store/sessions.h"

static HtSession *
read_session (HtStatement *row)
{
  HtSession *session = ht_session_new ();

  session->id = ht_statement_int (row, 0);
  session->held_on = ht_statement_date (row, 1);
  session->dong_id = ht_statement_int (row, 2);
  session->partner_id = ht_statement_int (row, 3);
  ht_statement_read_text (row, 4, &session->partner);
  session->service = (HtService)ht_statement_int (row, 5);
  ht_statement_read_text (row, 6, &session->start);
  ht_statement_read_text (row, 7, &session->end);
  session->state = (HtSessionState)ht_statement_int (row, 8);
  ht_statement_read_text (row, 9, &session->reason);
  return session;
}

static void
bind_session (HtStatement *statement, const HtSession *session)
{
  ht_statement_bind_date (statement, 1, session->held_on);
  ht_statement_bind_int (statement, 2, session->dong_id);
  ht_statement_bind_int (statement, 3, session->partner_id);
  ht_statement_bind_int (statement, 4, session->service);
  ht_statement_bind_text (statement, 5, session->start);
  ht_statement_bind_text (statement, 6, session->end);
  ht_statement_bind_int (statement, 7, session->state);
  ht_statement_bind_text (statement, 8, session->reason);
}

GPtrArray *
ht_sessions_list (HtDb *db, HtPeriod period, GError **error)
{
  g_autoptr (GPtrArray) sessions = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_session_free);
  g_autoptr (HtStatement) rows = ht_db_prepare (
      db,
      "SELECT s.id, s.held_on, s.dong_id, s.partner_id, p.name, s.service, s.start, s.\"end\","
      " s.state, s.reason FROM session s JOIN partner p ON p.id = s.partner_id"
      " WHERE s.held_on BETWEEN $1 AND $2 ORDER BY s.held_on, s.dong_id, s.start, s.id",
      error);

  if (rows == NULL)
    return NULL;
  ht_statement_bind_date (rows, 1, period.from);
  ht_statement_bind_date (rows, 2, period.to);
  while (ht_statement_step (rows, error))
    g_ptr_array_add (sessions, read_session (rows));
  return ht_statement_ok (rows) ? g_steal_pointer (&sessions) : NULL;
}

HtSession *
ht_sessions_get (HtDb *db, gint64 id, GError **error)
{
  g_autoptr (HtStatement) row = ht_db_prepare (
      db,
      "SELECT s.id, s.held_on, s.dong_id, s.partner_id, p.name, s.service, s.start, s.\"end\","
      " s.state, s.reason FROM session s JOIN partner p ON p.id = s.partner_id WHERE s.id = $1",
      error);

  if (row == NULL)
    return NULL;
  ht_statement_bind_int (row, 1, id);
  return ht_statement_step (row, error) ? read_session (row) : NULL;
}

gboolean
ht_sessions_period (HtDb *db, HtPeriod *period, GError **error)
{
  g_autoptr (HtStatement) row
      = ht_db_prepare (db, "SELECT min (held_on), max (held_on) FROM session", error);

  period->from = period->to = HT_DATE_NONE;
  if (row == NULL || !ht_statement_step (row, error))
    return FALSE;
  period->from = ht_statement_date (row, 0);
  period->to = ht_statement_date (row, 1);
  return TRUE;
}

gboolean
ht_sessions_insert (HtDb *db, HtSession *session, GError **error)
{
  g_autoptr (HtStatement) statement
      = ht_db_prepare (db,
                       "INSERT INTO session (held_on, dong_id, partner_id, service, start, \"end\","
                       " state, reason) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
                       error);

  if (statement == NULL)
    return FALSE;
  bind_session (statement, session);
  return ht_statement_insert (statement, &session->id, error);
}

gboolean
ht_sessions_update (HtDb *db, const HtSession *session, GError **error)
{
  g_autoptr (HtStatement) statement
      = ht_db_prepare (db,
                       "UPDATE session SET held_on = $1, dong_id = $2, partner_id = $3,"
                       " service = $4, start = $5, \"end\" = $6, state = $7, reason = $8"
                       " WHERE id = $9",
                       error);

  if (statement == NULL)
    return FALSE;
  bind_session (statement, session);
  ht_statement_bind_int (statement, 9, session->id);
  return ht_statement_run (statement, error);
}

gboolean
ht_sessions_delete (HtDb *db, gint64 id, GError **error)
{
  return ht_db_delete (db, "DELETE FROM session WHERE id = $1", id, error);
}
