#include "store/parties.h"

static gboolean
write_party (HtDb *db, const char *sql, gint64 key, const HtParty *party, GError **error)
{
  g_autoptr (HtStatement) statement = ht_db_prepare (db, sql, error);

  if (statement == NULL)
    return FALSE;
  ht_statement_bind_int (statement, 1, key);
  ht_statement_bind_int (statement, 2, party->role);
  ht_statement_bind_text (statement, 3, party->name);
  ht_statement_bind_text (statement, 4, party->firm);
  ht_statement_bind_text (statement, 5, party->address);
  ht_statement_bind_text (statement, 6, party->phone);
  return ht_statement_run (statement, error);
}

static gboolean
insert_party (HtDb *db, gint64 appeal_id, HtParty *party, GError **error)
{
  if (!write_party (db,
                    "INSERT INTO party (appeal_id, role, name, firm, address, phone)"
                    " VALUES ($1, $2, $3, $4, $5, $6)",
                    appeal_id, party, error))
    return FALSE;
  party->id = ht_db_last_id (db);
  return TRUE;
}

static gboolean
update_party (HtDb *db, const HtParty *party, GError **error)
{
  return write_party (db,
                      "UPDATE party SET role = $2, name = $3, firm = $4, address = $5,"
                      " phone = $6 WHERE id = $1",
                      party->id, party, error);
}

/* The party of the array that a stored one became: the one of its id, else one that says the same
 * and has no id yet (an import knows none). */
static HtParty *
find_successor (GPtrArray *parties, const HtParty *stored)
{
  for (guint i = 0; i < parties->len; i++)
    {
      HtParty *party = g_ptr_array_index (parties, i);

      if (party->id == stored->id)
        return party;
    }
  for (guint i = 0; i < parties->len; i++)
    {
      HtParty *party = g_ptr_array_index (parties, i);

      if (party->id == 0 && ht_party_equal (party, stored))
        return party;
    }
  return NULL;
}

static gboolean
settle_stored (HtDb *db, const HtParty *stored, GPtrArray *parties, GError **error)
{
  HtParty *party = find_successor (parties, stored);

  if (party == NULL)
    return ht_db_delete (db, "DELETE FROM party WHERE id = $1", stored->id, error);
  party->id = stored->id;
  return ht_party_equal (party, stored) || update_party (db, party, error);
}

GPtrArray *
ht_parties_load (HtDb *db, gint64 appeal_id, GError **error)
{
  g_autoptr (GPtrArray) parties = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_party_free);
  g_autoptr (HtStatement) rows
      = ht_db_prepare (db,
                       "SELECT id, role, name, firm, address, phone FROM party"
                       " WHERE appeal_id = $1 ORDER BY id",
                       error);

  if (rows == NULL)
    return NULL;
  ht_statement_bind_int (rows, 1, appeal_id);
  while (ht_statement_step (rows, error))
    {
      HtParty *party
          = ht_party_new ((HtPartyRole)ht_statement_int (rows, 1), ht_statement_text (rows, 2));

      party->id = ht_statement_int (rows, 0);
      ht_statement_read_text (rows, 3, &party->firm);
      ht_statement_read_text (rows, 4, &party->address);
      ht_statement_read_text (rows, 5, &party->phone);
      g_ptr_array_add (parties, party);
    }
  return ht_statement_ok (rows) ? g_steal_pointer (&parties) : NULL;
}

gboolean
ht_parties_store (HtDb *db, gint64 appeal_id, GPtrArray *parties, GError **error)
{
  g_autoptr (GPtrArray) stored = ht_parties_load (db, appeal_id, error);

  if (stored == NULL)
    return FALSE;
  for (guint i = 0; i < stored->len; i++)
    if (!settle_stored (db, g_ptr_array_index (stored, i), parties, error))
      return FALSE;
  for (guint i = 0; i < parties->len; i++)
    {
      HtParty *party = g_ptr_array_index (parties, i);

      if (party->id == 0 && !insert_party (db, appeal_id, party, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
ht_counsel_appointment_load (HtDb *db, gint64 appeal_id, HtCounselAppointment *appointment,
                             GError **error)
{
  g_autoptr (HtStatement) row
      = ht_db_prepare (db,
                       "SELECT eligibility, applied_on, appointed_on, fee, paid_on"
                       " FROM counsel_appointment WHERE appeal_id = $1",
                       error);

  *appointment = (HtCounselAppointment){ .applied_on = HT_DATE_NONE,
                                         .appointed_on = HT_DATE_NONE,
                                         .paid_on = HT_DATE_NONE };
  if (row == NULL)
    return FALSE;
  ht_statement_bind_int (row, 1, appeal_id);
  if (!ht_statement_step (row, error))
    return ht_statement_ok (row);
  appointment->eligibility = (HtEligibility)ht_statement_int (row, 0);
  appointment->applied_on = ht_statement_date (row, 1);
  appointment->appointed_on = ht_statement_date (row, 2);
  appointment->fee = (int)ht_statement_int (row, 3);
  appointment->paid_on = ht_statement_date (row, 4);
  return TRUE;
}

static gboolean
is_empty (const HtCounselAppointment *appointment)
{
  return appointment->eligibility == HT_ELIGIBILITY_NONE && appointment->applied_on == HT_DATE_NONE
         && appointment->appointed_on == HT_DATE_NONE && appointment->fee == 0
         && appointment->paid_on == HT_DATE_NONE;
}

gboolean
ht_counsel_appointment_store (HtDb *db, gint64 appeal_id, const HtCounselAppointment *appointment,
                              GError **error)
{
  if (is_empty (appointment))
    return ht_db_delete (db, "DELETE FROM counsel_appointment WHERE appeal_id = $1", appeal_id,
                         error);
  g_autoptr (HtStatement) statement = ht_db_prepare (
      db,
      "INSERT INTO counsel_appointment (appeal_id, eligibility, applied_on, appointed_on, fee,"
      " paid_on) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (appeal_id) DO UPDATE SET"
      " eligibility = excluded.eligibility, applied_on = excluded.applied_on,"
      " appointed_on = excluded.appointed_on, fee = excluded.fee, paid_on = excluded.paid_on",
      error);
  if (statement == NULL)
    return FALSE;
  ht_statement_bind_int (statement, 1, appeal_id);
  ht_statement_bind_int (statement, 2, appointment->eligibility);
  ht_statement_bind_date (statement, 3, appointment->applied_on);
  ht_statement_bind_date (statement, 4, appointment->appointed_on);
  ht_statement_bind_int (statement, 5, appointment->fee);
  ht_statement_bind_date (statement, 6, appointment->paid_on);
  return ht_statement_run (statement, error);
}
