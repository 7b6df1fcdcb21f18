#include "store/partner-merge.h"

#include "domain/partner.h"
#include "domain/session.h"

#include <glib/gi18n-lib.h>

/* Consultation days that both have: the day of the one (k) and of the other (f). */
#define SAME_SESSIONS                                                                              \
  " FROM session f JOIN session k ON k.held_on = f.held_on AND k.dong_id = f.dong_id"              \
  " AND k.start = f.start WHERE k.partner_id = $1 AND f.partner_id = $2"
/* The lines of the ledger that still pay a session. */
#define PAID(session)                                                                              \
  "EXISTS (SELECT 1 FROM allowance a WHERE a.session_id = " session                                \
  " AND a.reverses_id IS NULL AND NOT EXISTS"                                                      \
  " (SELECT 1 FROM allowance r WHERE r.reverses_id = a.id))"
#define SAME_MEETINGS                                                                              \
  " FROM hearing_member f JOIN hearing_member k ON k.hearing_id = f.hearing_id"                    \
  " WHERE k.partner_id = $1 AND f.partner_id = $2"

/* $1 the record that stays, $2 the one that goes. Each leaves the rows of $2 that have a twin. */
static const char *const moves[] = {
  "UPDATE session SET partner_id = $1 WHERE partner_id = $2",
  "UPDATE schedule SET partner_id = $1 WHERE partner_id = $2",
  "UPDATE consultation SET partner_id = $1 WHERE partner_id = $2",
  "UPDATE allowance SET partner_id = $1 WHERE partner_id = $2",
  "UPDATE hearing_member SET partner_id = $1 WHERE partner_id = $2",
  "UPDATE conflict SET partner_id = $1 WHERE partner_id = $2",
  "UPDATE commendation SET partner_id = $1 WHERE partner_id = $2",
};

/* What a twin that goes knows and the one that stays does not. */
static const char *const completions[] = {
  "UPDATE session SET state = f.state, reason = f.reason, \"end\" = f.\"end\" FROM session f"
  " WHERE session.partner_id = $1 AND session.state = 0 AND f.partner_id = $2 AND f.state <> 0"
  " AND f.held_on = session.held_on AND f.dong_id = session.dong_id AND f.start = session.start",
  "UPDATE allowance SET session_id = k.id FROM session k, session f WHERE k.partner_id = $1"
  " AND f.partner_id = $2 AND f.id = allowance.session_id AND k.held_on = f.held_on"
  " AND k.dong_id = f.dong_id AND k.start = f.start",
  "UPDATE hearing_member SET chair = CASE WHEN f.chair = 1 THEN 1 ELSE hearing_member.chair END,"
  " attended = CASE WHEN hearing_member.attended = 0 THEN f.attended"
  " ELSE hearing_member.attended END FROM hearing_member f"
  " WHERE hearing_member.partner_id = $1 AND f.partner_id = $2"
  " AND f.hearing_id = hearing_member.hearing_id",
  "UPDATE commendation SET note = f.note FROM commendation f WHERE commendation.partner_id = $1"
  " AND commendation.note = '' AND f.partner_id = $2 AND f.year = commendation.year"
  " AND f.award = commendation.award",
};

/* The twins that go. */
static const char *const twins[] = {
  "DELETE FROM session WHERE id IN (SELECT f.id" SAME_SESSIONS ") RETURNING id",
  "DELETE FROM hearing_member WHERE id IN (SELECT f.id" SAME_MEETINGS ") RETURNING id",
  "DELETE FROM commendation WHERE id IN (SELECT f.id FROM commendation f JOIN commendation k"
  " ON k.year = f.year AND k.award = f.award WHERE k.partner_id = $1 AND f.partner_id = $2)"
  " RETURNING id",
  "DELETE FROM conflict WHERE id IN (SELECT f.id FROM conflict f JOIN conflict k"
  " ON k.ground = f.ground AND k.kind = f.kind"
  " AND k.appeal_id IS NOT DISTINCT FROM f.appeal_id AND k.name = f.name AND k.reason = f.reason "
  "WHERE k.partner_id = $1 AND f.partner_id = $2) RETURNING id",
  "DELETE FROM schedule WHERE id IN (SELECT f.id FROM schedule f JOIN schedule k"
  " ON k.dong_id = f.dong_id AND k.service = f.service AND k.weekday = f.weekday"
  " AND k.weeks = f.weeks AND k.start = f.start AND k.\"end\" = f.\"end\""
  " AND k.valid_from = f.valid_from AND k.valid_to IS NOT DISTINCT FROM f.valid_to"
  " WHERE k.partner_id = $1 AND f.partner_id = $2) RETURNING id",
};

/* Runs a statement about the two; n_rows, when given, is raised by the rows it returns. */
static gboolean
run (HtDb *db, const char *sql, gint64 keep, gint64 from, guint *n_rows, GError **error)
{
  g_autoptr (HtStatement) statement = ht_db_prepare (db, sql, error);

  if (statement == NULL)
    return FALSE;
  ht_statement_bind_int (statement, 1, keep);
  ht_statement_bind_int (statement, 2, from);
  while (ht_statement_step (statement, error))
    if (n_rows != NULL)
      (*n_rows)++;
  return ht_statement_ok (statement);
}

static gboolean
check_sessions (HtDb *db, gint64 keep, gint64 from, GPtrArray *faults, GError **error)
{
  g_autoptr (HtStatement) rows
      = ht_db_prepare (db,
                       "SELECT f.held_on, (SELECT name FROM dong WHERE id = f.dong_id)," PAID (
                           "f.id") " AND " PAID ("k.id") SAME_SESSIONS
                       " AND ((f.state <> 0 AND k.state <> 0 AND f.state <> k.state) OR (" PAID (
                           "f.id") " AND " PAID ("k.id") ")) ORDER BY f.held_on",
                       error);

  if (rows == NULL)
    return FALSE;
  ht_statement_bind_int (rows, 1, keep);
  ht_statement_bind_int (rows, 2, from);
  while (ht_statement_step (rows, error))
    {
      g_autofree char *day = ht_date_to_korean (ht_statement_date (rows, 0));
      const char *dong = ht_statement_text (rows, 1);
      const gboolean both_paid = ht_statement_int (rows, 2) != 0;

      g_ptr_array_add (
          faults, both_paid ? g_strdup_printf (_ ("The consultation day of %s in %s is paid to "
                                                  "both. Take one of the payments back first."),
                                               day, dong)
                            : g_strdup_printf (_ ("The consultation day of %s in %s was held by "
                                                  "one and not by the other. Correct one first."),
                                               day, dong));
    }
  return ht_statement_ok (rows);
}

static gboolean
check_meetings (HtDb *db, gint64 keep, gint64 from, GPtrArray *faults, GError **error)
{
  g_autoptr (HtStatement) rows
      = ht_db_prepare (db,
                       "SELECT (SELECT day FROM hearing WHERE id = f.hearing_id)" SAME_MEETINGS
                       " AND f.attended <> 0 AND k.attended <> 0 AND f.attended <> k.attended"
                       " ORDER BY 1",
                       error);

  if (rows == NULL)
    return FALSE;
  ht_statement_bind_int (rows, 1, keep);
  ht_statement_bind_int (rows, 2, from);
  while (ht_statement_step (rows, error))
    {
      g_autofree char *day = ht_date_to_korean (ht_statement_date (rows, 0));

      g_ptr_array_add (faults, g_strdup_printf (_ ("At the meeting of %s the one was present and "
                                                   "the other was not. Correct one first."),
                                                day));
    }
  return ht_statement_ok (rows);
}

gboolean
ht_partner_ties_read (HtDb *db, gint64 partner_id, HtPartnerTies *ties, GError **error)
{
  g_autoptr (HtStatement) row
      = ht_db_prepare (db,
                       "SELECT (SELECT count(*) FROM role WHERE partner_id = $1),"
                       " (SELECT count(*) FROM schedule WHERE partner_id = $1),"
                       " (SELECT count(*) FROM session WHERE partner_id = $1),"
                       " (SELECT count(*) FROM consultation WHERE partner_id = $1),"
                       " (SELECT count(*) FROM allowance WHERE partner_id = $1),"
                       " (SELECT count(*) FROM hearing_member WHERE partner_id = $1),"
                       " (SELECT count(*) FROM conflict WHERE partner_id = $1)"
                       " + (SELECT count(*) FROM commendation WHERE partner_id = $1)"
                       " + (SELECT count(*) FROM absence WHERE partner_id = $1)",
                       error);
  guint *const counts[]
      = { &ties->terms,      &ties->schedules, &ties->sessions, &ties->consultations,
          &ties->allowances, &ties->meetings,  &ties->others };

  if (row == NULL)
    return FALSE;
  ht_statement_bind_int (row, 1, partner_id);
  if (!ht_statement_step (row, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    *counts[i] = (guint)ht_statement_int (row, (int)i);
  return TRUE;
}

gboolean
ht_partner_merge_check (HtDb *db, gint64 keep, gint64 from, GPtrArray *faults, GError **error)
{
  return check_sessions (db, keep, from, faults, error)
         && check_meetings (db, keep, from, faults, error);
}

gboolean
ht_partner_merge_move (HtDb *db, gint64 keep, gint64 from, guint *n_joined, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (completions); i++)
    if (!run (db, completions[i], keep, from, NULL, error))
      return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (twins); i++)
    if (!run (db, twins[i], keep, from, n_joined, error))
      return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    if (!run (db, moves[i], keep, from, NULL, error))
      return FALSE;
  return TRUE;
}

gboolean
ht_partner_merge_rename (HtDb *db, const char *before, const char *after, gint64 keep,
                         GError **error)
{
  static const struct
  {
    HtRoleKind role;
    const char *sql;
  } renames[] = {
    { HT_ROLE_COMMISSIONER,
      "UPDATE appeal SET lead_reviewer = $1 WHERE lead_reviewer = $2"
      " AND NOT EXISTS (SELECT 1 FROM partner WHERE name = $2 AND id <> $3)"
      " AND EXISTS (SELECT 1 FROM role WHERE partner_id = $3 AND role = $4)" },
    { HT_ROLE_COUNSEL, "UPDATE appeal SET counsel = $1 WHERE counsel = $2"
                       " AND NOT EXISTS (SELECT 1 FROM partner WHERE name = $2 AND id <> $3)"
                       " AND EXISTS (SELECT 1 FROM role WHERE partner_id = $3 AND role = $4)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (renames) && !g_str_equal (before, after); i++)
    {
      g_autoptr (HtStatement) statement = ht_db_prepare (db, renames[i].sql, error);

      if (statement == NULL)
        return FALSE;
      ht_statement_bind_text (statement, 1, after);
      ht_statement_bind_text (statement, 2, before);
      ht_statement_bind_int (statement, 3, keep);
      ht_statement_bind_int (statement, 4, renames[i].role);
      if (!ht_statement_run (statement, error))
        return FALSE;
    }
  return TRUE;
}
