#include "store/journal.h"
#include "store/office.h"
#include "store/search.h"
#include <glib/gi18n-lib.h>

/* Every row of the first column is a fault, but for the word ok of integrity_check. */
static gboolean
check_integrity (HtDb *db, GPtrArray *faults, GError **error)
{
  g_autoptr (HtStatement) rows = ht_db_prepare (db, "PRAGMA integrity_check", error);

  if (rows == NULL)
    return FALSE;
  while (ht_statement_step (rows, error))
    if (g_strcmp0 (ht_statement_text (rows, 0), "ok") != 0)
      g_ptr_array_add (
          faults, g_strdup_printf (_ ("The file is damaged: %s."), ht_statement_text (rows, 0)));
  return ht_statement_ok (rows);
}

static gboolean
check_references (HtDb *db, GPtrArray *faults, GError **error)
{
  g_autoptr (HtStatement) rows = ht_db_prepare (db, "PRAGMA foreign_key_check", error);

  if (rows == NULL)
    return FALSE;
  while (ht_statement_step (rows, error))
    g_ptr_array_add (
        faults, g_strdup_printf (_ ("The record %lld of the table %s belongs to a record of the "
                                    "table %s that does not exist."),
                                 (long long)ht_statement_int (rows, 1), ht_statement_text (rows, 0),
                                 ht_statement_text (rows, 2)));
  return ht_statement_ok (rows);
}

static gboolean
compare_search (HtDb *db, GPtrArray *faults, GError **error)
{
  g_autoptr (GError) failure = NULL;

  if (ht_search_check (db, &failure))
    return TRUE;
  if (!g_error_matches (failure, HT_ERROR, HT_ERROR_FORMAT))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  g_ptr_array_add (faults, g_strdup (_ ("The search index does not agree with the cases.")));
  return TRUE;
}

/* FTS5 wants to be asked by a statement that could write, though it writes nothing: so a reader
 * must be allowed to for so long. */
static gboolean
check_search (HtDb *db, GPtrArray *faults, GError **error)
{
  g_autoptr (HtStatement) row = ht_db_prepare (db, "PRAGMA query_only", error);
  gboolean is_reader, done;

  if (row == NULL || !ht_statement_step (row, error))
    return FALSE;
  is_reader = ht_statement_int (row, 0) != 0;
  ht_statement_reset (row);
  if (!ht_db_execute (db, "PRAGMA query_only = OFF", error))
    return FALSE;
  done = compare_search (db, faults, error);
  return (!is_reader || ht_db_execute (db, "PRAGMA query_only = ON", done ? error : NULL)) && done;
}

GPtrArray *
ht_office_check (HtDb *db, GError **error)
{
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);

  if (!check_integrity (db, faults, error) || !check_references (db, faults, error)
      || !ht_journal_check (db, faults, error) || !check_search (db, faults, error))
    return NULL;
  return g_steal_pointer (&faults);
}
