#include "store/drafts.h"

gboolean
ht_drafts_put (HtDb *db, const char *kind, gint64 record_id, const char *values, GError **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *at = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
  g_autoptr (HtStatement) statement = ht_db_prepare (
      db,
      "INSERT INTO draft (kind, record_id, kept_at, fields) VALUES ($1, $2, $3, $4)"
      " ON CONFLICT (kind, record_id)"
      " DO UPDATE SET kept_at = excluded.kept_at, fields = excluded.fields",
      error);

  if (statement == NULL)
    return FALSE;
  ht_statement_bind_text (statement, 1, kind);
  ht_statement_bind_int (statement, 2, record_id);
  ht_statement_bind_text (statement, 3, at);
  ht_statement_bind_text (statement, 4, values);
  return ht_statement_run (statement, error);
}

char *
ht_drafts_get (HtDb *db, const char *kind, gint64 record_id, GError **error)
{
  g_autoptr (HtStatement) row
      = ht_db_prepare (db, "SELECT fields FROM draft WHERE kind = $1 AND record_id = $2", error);

  if (row == NULL)
    return NULL;
  ht_statement_bind_text (row, 1, kind);
  ht_statement_bind_int (row, 2, record_id);
  return ht_statement_step (row, error) ? g_strdup (ht_statement_text (row, 0)) : NULL;
}

gboolean
ht_drafts_remove (HtDb *db, const char *kind, gint64 record_id, GError **error)
{
  g_autoptr (HtStatement) statement
      = ht_db_prepare (db, "DELETE FROM draft WHERE kind = $1 AND record_id = $2", error);

  if (statement == NULL)
    return FALSE;
  ht_statement_bind_text (statement, 1, kind);
  ht_statement_bind_int (statement, 2, record_id);
  return ht_statement_run (statement, error);
}
