#include "store/absences.h"

#include "domain/partner.h"

#define SELECT_ABSENCES "SELECT id, partner_id, from_day, to_day, reason FROM absence"

static HtAbsence *
read_absence (HtStatement *row)
{
  HtAbsence *absence = ht_absence_new ();

  absence->id = ht_statement_int (row, 0);
  absence->partner_id = ht_statement_int (row, 1);
  absence->from_day = ht_statement_date (row, 2);
  absence->to_day = ht_statement_date (row, 3);
  ht_statement_read_text (row, 4, &absence->reason);
  return absence;
}

static void
bind_absence (HtStatement *statement, const HtAbsence *absence)
{
  ht_statement_bind_int (statement, 1, absence->partner_id);
  ht_statement_bind_date (statement, 2, absence->from_day);
  ht_statement_bind_date (statement, 3, absence->to_day);
  ht_statement_bind_text (statement, 4, absence->reason);
}

GPtrArray *
ht_absences_list (HtDb *db, HtPeriod period, GError **error)
{
  g_autoptr (GPtrArray) absences = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_absence_free);
  g_autoptr (HtStatement) rows
      = ht_db_prepare (db,
                       SELECT_ABSENCES " WHERE from_day <= $2 AND (to_day IS NULL OR to_day >= $1)"
                                       " ORDER BY partner_id, from_day",
                       error);

  if (rows == NULL)
    return NULL;
  ht_statement_bind_date (rows, 1, period.from);
  ht_statement_bind_date (rows, 2, period.to);
  while (ht_statement_step (rows, error))
    g_ptr_array_add (absences, read_absence (rows));
  return ht_statement_ok (rows) ? g_steal_pointer (&absences) : NULL;
}

gboolean
ht_absences_insert (HtDb *db, HtAbsence *absence, GError **error)
{
  g_autoptr (HtStatement) statement = ht_db_prepare (
      db, "INSERT INTO absence (partner_id, from_day, to_day, reason) VALUES ($1, $2, $3, $4)",
      error);

  if (statement == NULL)
    return FALSE;
  bind_absence (statement, absence);
  return ht_statement_insert (statement, &absence->id, error);
}

gboolean
ht_absences_update (HtDb *db, const HtAbsence *absence, GError **error)
{
  g_autoptr (HtStatement) statement
      = ht_db_prepare (db,
                       "UPDATE absence SET partner_id = $1, from_day = $2, to_day = $3, reason = $4"
                       " WHERE id = $5",
                       error);

  if (statement == NULL)
    return FALSE;
  bind_absence (statement, absence);
  ht_statement_bind_int (statement, 5, absence->id);
  return ht_statement_run (statement, error);
}

gboolean
ht_absences_delete (HtDb *db, gint64 id, GError **error)
{
  return ht_db_delete (db, "DELETE FROM absence WHERE id = $1", id, error);
}

gboolean
ht_absences_fill (HtDb *db, GHashTable *partners_by_id, GError **error)
{
  g_autoptr (HtStatement) rows
      = ht_db_prepare (db, SELECT_ABSENCES " ORDER BY partner_id, from_day", error);

  if (rows == NULL)
    return FALSE;
  while (ht_statement_step (rows, error))
    {
      g_autoptr (HtAbsence) absence = read_absence (rows);
      HtPartner *partner = g_hash_table_lookup (partners_by_id, &absence->partner_id);

      if (partner != NULL)
        g_ptr_array_add (partner->absences, g_steal_pointer (&absence));
    }
  return ht_statement_ok (rows);
}
