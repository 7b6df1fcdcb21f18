#include "store/hearings.h"
#include <glib/gi18n-lib.h>

#define SELECT_HEARINGS "SELECT id, day, number, start, place, seats, state, note FROM hearing"

static HtHearing *
read_hearing (HtStatement *row)
{
  HtHearing *hearing = ht_hearing_new (ht_statement_date (row, 1));

  hearing->id = ht_statement_int (row, 0);
  hearing->number = (int)ht_statement_int (row, 2);
  ht_statement_read_text (row, 3, &hearing->start);
  ht_statement_read_text (row, 4, &hearing->place);
  hearing->seats = (int)ht_statement_int (row, 5);
  hearing->state = (HtHearingState)ht_statement_int (row, 6);
  ht_statement_read_text (row, 7, &hearing->note);
  return hearing;
}

static gboolean
add_members (HtDb *db, HtHearing *hearing, GError **error)
{
  g_autoptr (HtStatement) rows = ht_db_prepare (
      db,
      "SELECT m.id, m.partner_id, p.name, m.chair, m.attended, EXISTS (SELECT 1 FROM role r"
      " WHERE r.partner_id = m.partner_id AND r.role = $1 AND r.outside = 1"
      " AND r.appointed_on <= $2 AND (r.term_ends_on IS NULL OR r.term_ends_on >= $2)"
      " AND (r.released_on IS NULL OR r.released_on > $2))"
      " FROM hearing_member m JOIN partner p ON p.id = m.partner_id"
      " WHERE m.hearing_id = $3 ORDER BY m.chair DESC, m.id",
      error);

  if (rows == NULL)
    return FALSE;
  ht_statement_bind_int (rows, 1, HT_ROLE_COMMISSIONER);
  ht_statement_bind_date (rows, 2, hearing->day);
  ht_statement_bind_int (rows, 3, hearing->id);
  while (ht_statement_step (rows, error))
    {
      HtHearingMember *member = ht_hearing_member_new (
          ht_statement_int (rows, 1), ht_statement_text (rows, 2), ht_statement_int (rows, 5) != 0,
          ht_statement_int (rows, 3) != 0);
      member->id = ht_statement_int (rows, 0);
      member->attended = (HtAttendance)ht_statement_int (rows, 4);
      g_ptr_array_add (hearing->members, member);
    }
  return ht_statement_ok (rows);
}

static gboolean
add_items (HtDb *db, HtHearing *hearing, GError **error)
{
  g_autoptr (HtStatement) rows
      = ht_db_prepare (db,
                       "SELECT id, appeal_id, position, result, votes_for, votes_against, note"
                       " FROM agenda_item WHERE hearing_id = $1 ORDER BY position, id",
                       error);

  if (rows == NULL)
    return FALSE;
  ht_statement_bind_int (rows, 1, hearing->id);
  while (ht_statement_step (rows, error))
    {
      HtAgendaItem *item = ht_agenda_item_new (ht_statement_int (rows, 1));

      item->id = ht_statement_int (rows, 0);
      item->position = (int)ht_statement_int (rows, 2);
      item->result = (HtAgendaResult)ht_statement_int (rows, 3);
      item->votes_for = (int)ht_statement_int (rows, 4);
      item->votes_against = (int)ht_statement_int (rows, 5);
      ht_statement_read_text (rows, 6, &item->note);
      g_ptr_array_add (hearing->items, item);
    }
  return ht_statement_ok (rows);
}

/* The meeting of the one row that the statement gives; NULL without error for none. */
static HtHearing *
read_one (HtDb *db, HtStatement *row, GError **error)
{
  g_autoptr (HtHearing) hearing = NULL;

  if (ht_statement_step (row, error))
    hearing = read_hearing (row);
  if (hearing == NULL || !add_members (db, hearing, error) || !add_items (db, hearing, error))
    return NULL;
  return g_steal_pointer (&hearing);
}

static void
bind_hearing (HtStatement *statement, const HtHearing *hearing)
{
  ht_statement_bind_date (statement, 1, hearing->day);
  ht_statement_bind_int (statement, 2, hearing->number);
  ht_statement_bind_text (statement, 3, hearing->start);
  ht_statement_bind_text (statement, 4, hearing->place);
  ht_statement_bind_int (statement, 5, hearing->seats);
  ht_statement_bind_int (statement, 6, hearing->state);
  ht_statement_bind_text (statement, 7, hearing->note);
}

/* Says that the day is taken, where SQLite only says that something is. */
static void
explain_taken_day (HtDb *db, const HtHearing *hearing, GError **error)
{
  g_autoptr (HtHearing) other = NULL;

  if (error == NULL || !g_error_matches (*error, HT_ERROR, HT_ERROR_INVALID))
    return;
  other = ht_hearings_find (db, hearing->day, NULL);
  if (other == NULL || other->id == hearing->id)
    return;
  g_autofree char *day = ht_date_to_korean (hearing->day);
  g_clear_error (error);
  g_set_error (error, HT_ERROR, HT_ERROR_INVALID,
               _ ("There is a meeting on %s already. Choose another day."), day);
}

static gboolean
run_hearing (HtDb *db, HtStatement *statement, const HtHearing *hearing, GError **error)
{
  if (ht_statement_run (statement, error))
    return TRUE;
  explain_taken_day (db, hearing, error);
  return FALSE;
}

static gboolean
put_member (HtDb *db, gint64 hearing_id, HtHearingMember *member, GError **error)
{
  g_autoptr (HtStatement) statement
      = ht_db_prepare (db,
                       "INSERT INTO hearing_member (hearing_id, partner_id, chair, attended)"
                       " VALUES ($1, $2, $3, $4) ON CONFLICT (hearing_id, partner_id) DO UPDATE"
                       " SET chair = excluded.chair, attended = excluded.attended",
                       error);

  if (statement == NULL)
    return FALSE;
  ht_statement_bind_int (statement, 1, hearing_id);
  ht_statement_bind_int (statement, 2, member->partner_id);
  ht_statement_bind_int (statement, 3, member->chair != FALSE);
  ht_statement_bind_int (statement, 4, member->attended);
  return ht_statement_run (statement, error);
}

static gboolean
put_item (HtDb *db, gint64 hearing_id, HtAgendaItem *item, GError **error)
{
  g_autoptr (HtStatement) statement = ht_db_prepare (
      db,
      "INSERT INTO agenda_item (hearing_id, appeal_id, position, result, votes_for,"
      " votes_against, note) VALUES ($1, $2, $3, $4, $5, $6, $7)"
      " ON CONFLICT (hearing_id, appeal_id) DO UPDATE SET position = excluded.position,"
      " result = excluded.result, votes_for = excluded.votes_for,"
      " votes_against = excluded.votes_against, note = excluded.note",
      error);

  if (statement == NULL)
    return FALSE;
  ht_statement_bind_int (statement, 1, hearing_id);
  ht_statement_bind_int (statement, 2, item->appeal_id);
  ht_statement_bind_int (statement, 3, item->position);
  ht_statement_bind_int (statement, 4, item->result);
  ht_statement_bind_int (statement, 5, item->votes_for);
  ht_statement_bind_int (statement, 6, item->votes_against);
  ht_statement_bind_text (statement, 7, item->note);
  return ht_statement_run (statement, error);
}

static const HtHearingMember *
find_member (const HtHearing *hearing, gint64 partner_id)
{
  for (guint i = 0; i < hearing->members->len; i++)
    {
      const HtHearingMember *member = hearing->members->pdata[i];
      if (member->partner_id == partner_id)
        return member;
    }
  return NULL;
}

static gboolean
settle_members (HtDb *db, const HtHearing *hearing, const HtHearing *stored, GError **error)
{
  for (guint i = 0; i < stored->members->len; i++)
    {
      const HtHearingMember *before = stored->members->pdata[i];
      if (find_member (hearing, before->partner_id) == NULL
          && !ht_db_delete (db, "DELETE FROM hearing_member WHERE id = $1", before->id, error))
        return FALSE;
    }
  for (guint i = 0; i < hearing->members->len; i++)
    {
      HtHearingMember *member = hearing->members->pdata[i];
      const HtHearingMember *before = find_member (stored, member->partner_id);

      if (before != NULL && before->chair == member->chair && before->attended == member->attended)
        continue;
      if (!put_member (db, hearing->id, member, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_same_item (const HtAgendaItem *a, const HtAgendaItem *b)
{
  return a->position == b->position && a->result == b->result && a->votes_for == b->votes_for
         && a->votes_against == b->votes_against && g_str_equal (a->note, b->note);
}

static gboolean
settle_items (HtDb *db, const HtHearing *hearing, const HtHearing *stored, GError **error)
{
  for (guint i = 0; i < stored->items->len; i++)
    {
      const HtAgendaItem *before = stored->items->pdata[i];
      if (ht_hearing_find_item (hearing, before->appeal_id) == NULL
          && !ht_db_delete (db, "DELETE FROM agenda_item WHERE id = $1", before->id, error))
        return FALSE;
    }
  for (guint i = 0; i < hearing->items->len; i++)
    {
      HtAgendaItem *item = hearing->items->pdata[i];
      const HtAgendaItem *before = ht_hearing_find_item (stored, item->appeal_id);

      if ((before == NULL || !is_same_item (before, item))
          && !put_item (db, hearing->id, item, error))
        return FALSE;
    }
  return TRUE;
}

GPtrArray *
ht_hearings_list (HtDb *db, HtPeriod period, GError **error)
{
  g_autoptr (GPtrArray) hearings = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_hearing_free);
  g_autoptr (HtStatement) rows
      = ht_db_prepare (db, SELECT_HEARINGS " WHERE day >= $1 AND day <= $2 ORDER BY day", error);

  if (rows == NULL)
    return NULL;
  ht_statement_bind_date (rows, 1, period.from);
  ht_statement_bind_date (rows, 2, period.to);
  while (ht_statement_step (rows, error))
    g_ptr_array_add (hearings, read_hearing (rows));
  if (!ht_statement_ok (rows))
    return NULL;
  for (guint i = 0; i < hearings->len; i++)
    if (!add_members (db, hearings->pdata[i], error) || !add_items (db, hearings->pdata[i], error))
      return NULL;
  return g_steal_pointer (&hearings);
}

HtHearing *
ht_hearings_get (HtDb *db, gint64 id, GError **error)
{
  g_autoptr (HtStatement) row = ht_db_prepare (db, SELECT_HEARINGS " WHERE id = $1", error);
  HtHearing *hearing;

  if (row == NULL)
    return NULL;
  ht_statement_bind_int (row, 1, id);
  hearing = read_one (db, row, error);
  if (hearing == NULL && ht_statement_ok (row) && (error == NULL || *error == NULL))
    g_set_error_literal (error, HT_ERROR, HT_ERROR_NOT_FOUND,
                         _ ("This meeting is not in the office file any more."));
  return hearing;
}

HtHearing *
ht_hearings_find (HtDb *db, HtDate day, GError **error)
{
  g_autoptr (HtStatement) row = ht_db_prepare (db, SELECT_HEARINGS " WHERE day = $1", error);

  if (row == NULL)
    return NULL;
  ht_statement_bind_date (row, 1, day);
  return read_one (db, row, error);
}

gboolean
ht_hearings_insert (HtDb *db, HtHearing *hearing, GError **error)
{
  g_autoptr (HtStatement) statement
      = ht_db_prepare (db,
                       "INSERT INTO hearing (day, number, start, place, seats, state, note)"
                       " VALUES ($1, $2, $3, $4, $5, $6, $7)",
                       error);

  if (statement == NULL)
    return FALSE;
  bind_hearing (statement, hearing);
  if (!run_hearing (db, statement, hearing, error))
    return FALSE;
  hearing->id = ht_db_last_id (db);
  for (guint i = 0; i < hearing->members->len; i++)
    if (!put_member (db, hearing->id, hearing->members->pdata[i], error))
      return FALSE;
  for (guint i = 0; i < hearing->items->len; i++)
    if (!put_item (db, hearing->id, hearing->items->pdata[i], error))
      return FALSE;
  return TRUE;
}

gboolean
ht_hearings_update (HtDb *db, const HtHearing *hearing, GError **error)
{
  g_autoptr (HtHearing) stored = ht_hearings_get (db, hearing->id, error);
  g_autoptr (HtStatement) statement = NULL;

  if (stored == NULL)
    return FALSE;
  statement = ht_db_prepare (db,
                             "UPDATE hearing SET day = $1, number = $2, start = $3, place = $4,"
                             " seats = $5, state = $6, note = $7 WHERE id = $8",
                             error);
  if (statement == NULL)
    return FALSE;
  bind_hearing (statement, hearing);
  ht_statement_bind_int (statement, 8, hearing->id);
  return run_hearing (db, statement, hearing, error) && settle_members (db, hearing, stored, error)
         && settle_items (db, hearing, stored, error);
}

gboolean
ht_hearings_delete (HtDb *db, gint64 id, GError **error)
{
  return ht_db_delete (db, "DELETE FROM hearing_member WHERE hearing_id = $1", id, error)
         && ht_db_delete (db, "DELETE FROM agenda_item WHERE hearing_id = $1", id, error)
         && ht_db_delete (db, "DELETE FROM hearing WHERE id = $1", id, error);
}

int
ht_hearings_next_number (HtDb *db, int year, GError **error)
{
  g_autoptr (HtStatement) row
      = ht_db_prepare (db, "SELECT max (number) FROM hearing WHERE day >= $1 AND day <= $2", error);

  if (row == NULL)
    return -1;
  ht_statement_bind_date (row, 1, ht_date_new (year, 1, 1));
  ht_statement_bind_date (row, 2, ht_date_new (year, 12, 31));
  return ht_statement_step (row, error) ? (int)ht_statement_int (row, 0) + 1 : -1;
}
