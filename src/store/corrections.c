#include "store/corrections.h"

static gboolean
insert_correction (HtDb *db, gint64 appeal_id, const HtCorrection *correction, GError **error)
{
  g_autoptr (HtStatement) statement = ht_db_prepare (
      db, "INSERT INTO correction (appeal_id, from_day, to_day) VALUES ($1, $2, $3)", error);

  if (statement == NULL)
    return FALSE;
  ht_statement_bind_int (statement, 1, appeal_id);
  ht_statement_bind_date (statement, 2, correction->from);
  ht_statement_bind_date (statement, 3, correction->to);
  return ht_statement_run (statement, error);
}

static gboolean
update_correction (HtDb *db, gint64 id, const HtCorrection *correction, GError **error)
{
  g_autoptr (HtStatement) statement
      = ht_db_prepare (db, "UPDATE correction SET from_day = $1, to_day = $2 WHERE id = $3", error);

  if (statement == NULL)
    return FALSE;
  ht_statement_bind_date (statement, 1, correction->from);
  ht_statement_bind_date (statement, 2, correction->to);
  ht_statement_bind_int (statement, 3, id);
  return ht_statement_run (statement, error);
}

static GArray *
load_ids (HtDb *db, gint64 appeal_id, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (HtStatement) rows = ht_db_prepare (
      db, "SELECT id FROM correction WHERE appeal_id = $1 ORDER BY from_day, id", error);

  if (rows == NULL)
    return NULL;
  ht_statement_bind_int (rows, 1, appeal_id);
  while (ht_statement_step (rows, error))
    {
      gint64 id = ht_statement_int (rows, 0);
      g_array_append_val (ids, id);
    }
  return ht_statement_ok (rows) ? g_steal_pointer (&ids) : NULL;
}

gboolean
ht_corrections_load (HtDb *db, HtAppeal *appeal, GError **error)
{
  g_autoptr (HtStatement) rows
      = ht_db_prepare (db,
                       "SELECT from_day, to_day FROM correction WHERE appeal_id = $1"
                       " ORDER BY from_day, id",
                       error);

  if (rows == NULL)
    return FALSE;
  ht_statement_bind_int (rows, 1, appeal->id);
  while (ht_statement_step (rows, error))
    {
      HtCorrection correction = { ht_statement_date (rows, 0), ht_statement_date (rows, 1) };
      g_array_append_val (appeal->corrections, correction);
    }
  return ht_statement_ok (rows);
}

gboolean
ht_corrections_store (HtDb *db, const HtAppeal *appeal, GError **error)
{
  g_autoptr (GArray) ids = load_ids (db, appeal->id, error);
  gboolean done = ids != NULL;

  for (guint i = 0; done && i < appeal->corrections->len; i++)
    {
      const HtCorrection *correction = &g_array_index (appeal->corrections, HtCorrection, i);

      if (i < ids->len)
        done = update_correction (db, g_array_index (ids, gint64, i), correction, error);
      else
        done = insert_correction (db, appeal->id, correction, error);
    }
  for (guint i = appeal->corrections->len; done && i < ids->len; i++)
    done = ht_db_delete (db, "DELETE FROM correction WHERE id = $1", g_array_index (ids, gint64, i),
                         error);
  return done;
}

static int
compare_starts (gconstpointer a, gconstpointer b)
{
  HtDate first = ((const HtCorrection *)a)->from;
  HtDate second = ((const HtCorrection *)b)->from;

  return (first > second) - (first < second);
}

int
ht_corrections_not_counted (const HtAppeal *appeal)
{
  g_autoptr (GArray) spans = g_array_copy (appeal->corrections);
  HtDate counted_to = appeal->received_on;
  int days = 0;

  if (appeal->ruled_on == HT_DATE_NONE)
    return 0;
  g_array_sort (spans, compare_starts);
  for (guint i = 0; i < spans->len; i++)
    {
      const HtCorrection *span = &g_array_index (spans, HtCorrection, i);
      HtDate from = MAX (span->from, counted_to + 1);
      HtDate to = span->to == HT_DATE_NONE ? appeal->ruled_on : MIN (span->to, appeal->ruled_on);

      if (to >= from)
        {
          days += to - from + 1;
          counted_to = to;
        }
    }
  return days;
}
