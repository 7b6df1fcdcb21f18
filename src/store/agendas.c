#include "store/hearings.h"

gboolean
ht_hearings_drop_appeal (HtDb *db, gint64 appeal_id, GError **error)
{
  return ht_db_delete (db, "DELETE FROM agenda_item WHERE appeal_id = $1", appeal_id, error);
}

gint64
ht_hearings_of_appeal (HtDb *db, gint64 appeal_id, gint64 except, GError **error)
{
  g_autoptr (HtStatement) row
      = ht_db_prepare (db,
                       "SELECT hearing_id FROM agenda_item WHERE appeal_id = $1 AND result = $2"
                       " AND hearing_id <> $3 ORDER BY hearing_id DESC",
                       error);

  if (row == NULL)
    return -1;
  ht_statement_bind_int (row, 1, appeal_id);
  ht_statement_bind_int (row, 2, HT_AGENDA_OPEN);
  ht_statement_bind_int (row, 3, except);
  if (ht_statement_step (row, error))
    return ht_statement_int (row, 0);
  return ht_statement_ok (row) ? 0 : -1;
}

GArray *
ht_hearings_waiting_appeals (HtDb *db, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (HtStatement) rows
      = ht_db_prepare (db,
                       "SELECT id FROM appeal a WHERE ruled_on IS NULL AND NOT EXISTS"
                       " (SELECT 1 FROM agenda_item i WHERE i.appeal_id = a.id AND i.result = $1)"
                       " ORDER BY case_number",
                       error);

  if (rows == NULL)
    return NULL;
  ht_statement_bind_int (rows, 1, HT_AGENDA_OPEN);
  while (ht_statement_step (rows, error))
    {
      gint64 id = ht_statement_int (rows, 0);
      g_array_append_val (ids, id);
    }
  return ht_statement_ok (rows) ? g_steal_pointer (&ids) : NULL;
}

GHashTable *
ht_hearings_reviewer_loads (HtDb *db, GError **error)
{
  g_autoptr (GHashTable) loads = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (HtStatement) rows
      = ht_db_prepare (db,
                       "SELECT lead_reviewer, count (*) FROM appeal WHERE ruled_on IS NULL"
                       " AND lead_reviewer <> '' GROUP BY lead_reviewer",
                       error);

  if (rows == NULL)
    return NULL;
  while (ht_statement_step (rows, error))
    g_hash_table_insert (loads, g_strdup (ht_statement_text (rows, 0)),
                         GINT_TO_POINTER ((int)ht_statement_int (rows, 1)));
  return ht_statement_ok (rows) ? g_steal_pointer (&loads) : NULL;
}
