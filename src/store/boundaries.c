#include "store/boundaries.h"

static HtBoundary *
read_boundary (HtStatement *row)
{
  HtBoundary *boundary = ht_boundary_new ();

  boundary->dong_id = ht_statement_int (row, 0);
  ht_statement_read_text (row, 1, &boundary->code);
  ht_statement_read_text (row, 2, &boundary->district);
  ht_statement_read_text (row, 3, &boundary->name);
  g_ptr_array_unref (boundary->rings);
  boundary->rings = ht_rings_from_text (ht_statement_text (row, 4));
  return boundary;
}

GPtrArray *
ht_boundaries_list (HtDb *db, GError **error)
{
  g_autoptr (GPtrArray) boundaries
      = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_boundary_free);
  g_autoptr (HtStatement) rows = ht_db_prepare (
      db, "SELECT dong_id, code, district, name, rings FROM boundary ORDER BY code", error);

  if (rows == NULL)
    return NULL;
  while (ht_statement_step (rows, error))
    g_ptr_array_add (boundaries, read_boundary (rows));
  return ht_statement_ok (rows) ? g_steal_pointer (&boundaries) : NULL;
}

gboolean
ht_boundaries_clear (HtDb *db, GError **error)
{
  return ht_db_execute (db, "DELETE FROM boundary", error);
}

gboolean
ht_boundaries_insert (HtDb *db, const HtBoundary *boundary, GError **error)
{
  g_autoptr (HtStatement) statement
      = ht_db_prepare (db,
                       "INSERT INTO boundary (dong_id, code, district, name, rings)"
                       " VALUES ($1, $2, $3, $4, $5)",
                       error);
  g_autofree char *rings = ht_rings_to_text (boundary->rings);

  if (statement == NULL)
    return FALSE;
  ht_statement_bind_id (statement, 1, boundary->dong_id);
  ht_statement_bind_text (statement, 2, boundary->code);
  ht_statement_bind_text (statement, 3, boundary->district);
  ht_statement_bind_text (statement, 4, boundary->name);
  ht_statement_bind_text (statement, 5, rings);
  return ht_statement_run (statement, error);
}
