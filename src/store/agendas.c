#include "store/hearings.h"

static GArray *
read_ids (HtStatement *rows, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  while (ht_statement_step (rows, error))
    {
      gint64 id = ht_statement_int (rows, 0);
      g_array_append_val (ids, id);
    }
  return ht_statement_ok (rows) ? g_steal_pointer (&ids) : NULL;
}

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
ht_hearings_appeals_on (HtDb *db, HtDate day, GError **error)
{
  g_autoptr (HtStatement) rows = ht_db_prepare (
      db, "SELECT id FROM appeal WHERE hearing_on = $1 ORDER BY case_number", error);

  if (rows == NULL)
    return NULL;
  ht_statement_bind_date (rows, 1, day);
  return read_ids (rows, error);
}

GArray *
ht_hearings_waiting_appeals (HtDb *db, GError **error)
{
  g_autoptr (HtStatement) rows
      = ht_db_prepare (db,
                       "SELECT id FROM appeal a WHERE ruled_on IS NULL AND NOT EXISTS"
                       " (SELECT 1 FROM agenda_item i WHERE i.appeal_id = a.id AND i.result = $1)"
                       " ORDER BY case_number",
                       error);

  if (rows == NULL)
    return NULL;
  ht_statement_bind_int (rows, 1, HT_AGENDA_OPEN);
  return read_ids (rows, error);
}

GPtrArray *
ht_hearings_near_numbers (HtDb *db, const char *case_number, GError **error)
{
  g_autoptr (GPtrArray) numbers = g_ptr_array_new_with_free_func (g_free);
  static const char *const queries[]
      = { "SELECT case_number FROM appeal WHERE case_number < $1 ORDER BY case_number DESC LIMIT 3",
          "SELECT case_number FROM appeal WHERE case_number > $1 ORDER BY case_number LIMIT 3" };

  for (gsize i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autoptr (HtStatement) rows = ht_db_prepare (db, queries[i], error);

      if (rows == NULL)
        return NULL;
      ht_statement_bind_text (rows, 1, case_number);
      while (ht_statement_step (rows, error))
        g_ptr_array_add (numbers, g_strdup (ht_statement_text (rows, 0)));
      if (!ht_statement_ok (rows))
        return NULL;
    }
  return g_steal_pointer (&numbers);
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
