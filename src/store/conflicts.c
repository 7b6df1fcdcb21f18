#include "store/hearings.h"

static HtConflict *
read_conflict (HtStatement *row)
{
  HtConflict *conflict
      = ht_conflict_new (ht_statement_int (row, 1), (HtConflictKind)ht_statement_int (row, 3),
                         ht_statement_text (row, 5));

  conflict->id = ht_statement_int (row, 0);
  conflict->ground = (HtGround)ht_statement_int (row, 2);
  conflict->appeal_id = ht_statement_int (row, 4);
  ht_statement_read_text (row, 6, &conflict->reason);
  return conflict;
}

GPtrArray *
ht_conflicts_list (HtDb *db, GError **error)
{
  g_autoptr (GPtrArray) conflicts
      = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_conflict_free);
  g_autoptr (HtStatement) rows
      = ht_db_prepare (db,
                       "SELECT id, partner_id, ground, kind, appeal_id, name, reason FROM conflict"
                       " ORDER BY id",
                       error);

  if (rows == NULL)
    return NULL;
  while (ht_statement_step (rows, error))
    g_ptr_array_add (conflicts, read_conflict (rows));
  return ht_statement_ok (rows) ? g_steal_pointer (&conflicts) : NULL;
}

gboolean
ht_conflicts_insert (HtDb *db, HtConflict *conflict, GError **error)
{
  g_autoptr (HtStatement) statement
      = ht_db_prepare (db,
                       "INSERT INTO conflict (partner_id, ground, kind, appeal_id, name, reason)"
                       " VALUES ($1, $2, $3, $4, $5, $6)",
                       error);

  if (statement == NULL)
    return FALSE;
  ht_statement_bind_int (statement, 1, conflict->partner_id);
  ht_statement_bind_int (statement, 2, conflict->ground);
  ht_statement_bind_int (statement, 3, conflict->kind);
  ht_statement_bind_id (statement, 4, conflict->appeal_id);
  ht_statement_bind_text (statement, 5, conflict->name);
  ht_statement_bind_text (statement, 6, conflict->reason);
  return ht_statement_insert (statement, &conflict->id, error);
}

gboolean
ht_conflicts_delete (HtDb *db, gint64 id, GError **error)
{
  return ht_db_delete (db, "DELETE FROM conflict WHERE id = $1", id, error);
}
