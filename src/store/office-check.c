#include "store/attachments.h"
#include "store/journal.h"
#include "store/office.h"
#include "store/search.h"
#include "store/store-resources.h"
#include <gio/gio.h>
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
check_part (HtDb *db, const char *type, const char *name, GPtrArray *faults, GError **error)
{
  g_autoptr (HtStatement) row = ht_db_prepare (
      db, "SELECT 1 FROM sqlite_schema WHERE type = lower ($1) AND name = $2", error);

  if (row == NULL)
    return FALSE;
  ht_statement_bind_text (row, 1, type);
  ht_statement_bind_text (row, 2, name);
  if (!ht_statement_step (row, error) && ht_statement_ok (row))
    g_ptr_array_add (faults,
                     g_strdup_printf (_ ("The file is damaged: it lacks the %s %s."), type, name));
  return ht_statement_ok (row);
}

static gboolean
check_script (HtDb *db, const char *path, GPtrArray *faults, GError **error)
{
  g_autoptr (GBytes) script = g_resource_lookup_data (ht_store_get_resource (), path, 0, error);
  g_autoptr (GRegex) creation = g_regex_new (
      "^CREATE (?:VIRTUAL )?(TABLE|INDEX|VIEW|TRIGGER) (\\w+)", G_REGEX_MULTILINE, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  gboolean done = script != NULL;

  if (!done)
    return FALSE;
  for (g_regex_match (creation, g_bytes_get_data (script, NULL), 0, &match);
       done && g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *type = g_match_info_fetch (match, 1);
      g_autofree char *name = g_match_info_fetch (match, 2);
      done = check_part (db, type, name, faults, error);
    }
  return done;
}

/* A table, an index or a trigger that was taken away leaves a file in which SQLite finds no fault.
 */
static gboolean
check_schema (HtDb *db, GPtrArray *faults, GError **error)
{
  g_auto (GStrv) scripts = g_resource_enumerate_children (ht_store_get_resource (),
                                                          "/org/haetae/store/schema", 0, error);
  gboolean done = scripts != NULL;

  for (guint i = 0; done && scripts[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat ("/org/haetae/store/schema/", scripts[i], NULL);
      done = check_script (db, path, faults, error);
    }
  return done;
}

/* The modifier makes SQLite count: 31 April becomes 1 May, and so is told from a day that is one.
 */
static gboolean
check_days_of (HtDb *db, const char *table, const char *column, GPtrArray *faults, GError **error)
{
  g_autofree char *sql = g_strdup_printf (
      "SELECT rowid, %s FROM %s WHERE %s IS NOT NULL AND date (%s, '+0 days') IS NOT %s", column,
      table, column, column, column);
  g_autoptr (HtStatement) rows = ht_db_prepare (db, sql, error);

  if (rows == NULL)
    return FALSE;
  while (ht_statement_step (rows, error))
    {
      g_autofree char *text = g_utf8_make_valid (ht_statement_text (rows, 1), -1);
      g_ptr_array_add (
          faults, g_strdup_printf (_ ("The record %lld of the table %s has “%s” as %s, which "
                                      "is no date."),
                                   (long long)ht_statement_int (rows, 0), table, text, column));
    }
  return ht_statement_ok (rows);
}

static gboolean
check_days (HtDb *db, GPtrArray *faults, GError **error)
{
  static const struct
  {
    const char *table, *column;
  } days[] = {
    { "holiday", "day" },
    { "dong", "valid_from" },
    { "dong", "valid_to" },
    { "dong", "consults_from" },
    { "appeal", "received_on" },
    { "appeal", "appellee_received_on" },
    { "appeal", "disposition_on" },
    { "appeal", "known_on" },
    { "appeal", "answered_on" },
    { "appeal", "hearing_on" },
    { "appeal", "hearing_notified_on" },
    { "appeal", "ruled_on" },
    { "appeal", "served_on" },
    { "appeal", "objection_result_on" },
    { "appeal", "extension_decided_on" },
    { "appeal", "extension_notified_on" },
    { "appeal", "oral_requested_on" },
    { "appeal", "e_notified_on" },
    { "attachment", "added_on" },
    { "correction", "from_day" },
    { "correction", "to_day" },
    { "counsel_appointment", "applied_on" },
    { "counsel_appointment", "appointed_on" },
    { "counsel_appointment", "paid_on" },
    { "hearing", "day" },
    { "step", "day" },
    { "role", "appointed_on" },
    { "role", "term_ends_on" },
    { "role", "released_on" },
    { "schedule", "valid_from" },
    { "schedule", "valid_to" },
    { "consultation", "held_on" },
    { "target", "day" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    if (!check_days_of (db, days[i].table, days[i].column, faults, error))
      return FALSE;
  return TRUE;
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

/* FALSE with error when it cannot be read; content that is gone or another is a fault. */
static gboolean
check_attachment (HtDb *db, HtStatement *row, GPtrArray *faults, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (GBytes) content = ht_attachments_read (db, ht_statement_text (row, 0), &failure);

  if (content != NULL)
    return TRUE;
  if (!g_error_matches (failure, HT_ERROR, HT_ERROR_FORMAT))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  g_ptr_array_add (faults,
                   g_strdup_printf (_ ("Case %s, file \"%s\": %s"), ht_statement_text (row, 1),
                                    ht_statement_text (row, 2), failure->message));
  return TRUE;
}

static gboolean
check_attachments (HtDb *db, GPtrArray *faults, GError **error)
{
  g_autoptr (HtStatement) rows
      = ht_db_prepare (db,
                       "SELECT sha256, min (case_number), min (name) FROM attachment"
                       " JOIN appeal ON appeal.id = appeal_id GROUP BY sha256",
                       error);

  if (rows == NULL)
    return FALSE;
  while (ht_statement_step (rows, error))
    if (!check_attachment (db, rows, faults, error))
      return FALSE;
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

  if (!check_integrity (db, faults, error) || !check_schema (db, faults, error))
    return NULL;
  /* What reads the records needs every table. */
  if (faults->len > 0)
    return g_steal_pointer (&faults);
  if (!check_references (db, faults, error) || !check_days (db, faults, error)
      || !check_attachments (db, faults, error) || !ht_journal_check (db, faults, error)
      || !check_search (db, faults, error))
    return NULL;
  return g_steal_pointer (&faults);
}
