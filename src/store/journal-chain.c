#include "store/journal-chain.h"
#include <glib/gi18n-lib.h>
#include <string.h>

/* What the first entry has as the hash before it. */
#define NO_HASH ""

/* Every value goes in with its length, so that no two rows have the same bytes. */
static void
hash_bytes (GChecksum *sum, gconstpointer data, gsize size)
{
  g_autofree char *length = g_strdup_printf ("%" G_GSIZE_FORMAT ":", size);

  g_checksum_update (sum, (const guchar *)length, -1);
  g_checksum_update (sum, data, (gssize)size);
}

static void
hash_text (GChecksum *sum, const char *text)
{
  hash_bytes (sum, text, strlen (text));
}

static void
hash_number (GChecksum *sum, gint64 number)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, number);

  hash_text (sum, text);
}

static char *
hash_row (const char *previous, gint64 id, const char *at, const HtJournalRow *row)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  gsize size;
  gconstpointer changeset = g_bytes_get_data (row->changeset, &size);

  hash_text (sum, previous);
  hash_number (sum, id);
  hash_text (sum, at);
  hash_text (sum, row->clerk);
  hash_text (sum, row->label);
  hash_text (sum, row->kind);
  hash_number (sum, row->record_id);
  hash_text (sum, row->what);
  hash_number (sum, row->group);
  hash_number (sum, row->undoes);
  hash_bytes (sum, changeset, size);
  return g_strdup (g_checksum_get_string (sum));
}

static char *
now_in_utc (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  return g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
}

static gboolean
read_head (HtDb *db, gint64 *id, char **hash, GError **error)
{
  g_autoptr (HtStatement) row
      = ht_db_prepare (db, "SELECT id, hash FROM journal ORDER BY id DESC LIMIT 1", error);
  gboolean found;

  if (row == NULL)
    return FALSE;
  found = ht_statement_step (row, error);
  *id = found ? ht_statement_int (row, 0) : 0;
  *hash = g_strdup (found ? ht_statement_text (row, 1) : NO_HASH);
  return ht_statement_ok (row);
}

static gboolean
insert_row (HtDb *db, gint64 id, const char *at, const HtJournalRow *row, const char *hash,
            GError **error)
{
  g_autoptr (HtStatement) statement
      = ht_db_prepare (db,
                       "INSERT INTO journal (id, at, clerk, label, kind, record_id, what,"
                       " write_group, undoes, changeset, hash)"
                       " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
                       error);
  gsize size;
  gconstpointer changeset = g_bytes_get_data (row->changeset, &size);

  if (statement == NULL)
    return FALSE;
  ht_statement_bind_int (statement, 1, id);
  ht_statement_bind_text (statement, 2, at);
  ht_statement_bind_text (statement, 3, row->clerk);
  ht_statement_bind_text (statement, 4, row->label);
  ht_statement_bind_text (statement, 5, row->kind);
  ht_statement_bind_int (statement, 6, row->record_id);
  ht_statement_bind_text (statement, 7, row->what);
  ht_statement_bind_int (statement, 8, row->group);
  ht_statement_bind_int (statement, 9, row->undoes);
  ht_statement_bind_blob (statement, 10, changeset, size);
  ht_statement_bind_text (statement, 11, hash);
  return ht_statement_run (statement, error);
}

gboolean
ht_journal_append (HtDb *db, const HtJournalRow *row, gint64 *id, GError **error)
{
  HtJournalRow complete = *row;
  g_autofree char *at = now_in_utc ();
  g_autofree char *previous = NULL;
  g_autofree char *hash = NULL;

  if (!read_head (db, id, &previous, error))
    return FALSE;
  ++*id;
  if (complete.group == 0)
    complete.group = *id;
  hash = hash_row (previous, *id, at, &complete);
  return insert_row (db, *id, at, &complete, hash, error);
}

char *
ht_journal_head (HtDb *db, GError **error)
{
  char *hash = NULL;
  gint64 id;

  return read_head (db, &id, &hash, error) ? hash : NULL;
}

HtJournalEntry *
ht_journal_read_entry (HtStatement *row)
{
  HtJournalEntry *entry = g_new0 (HtJournalEntry, 1);

  entry->id = ht_statement_int (row, 0);
  ht_statement_read_text (row, 1, &entry->at);
  ht_statement_read_text (row, 2, &entry->clerk);
  ht_statement_read_text (row, 3, &entry->label);
  ht_statement_read_text (row, 4, &entry->kind);
  entry->record_id = ht_statement_int (row, 5);
  ht_statement_read_text (row, 6, &entry->hash);
  ht_statement_read_text (row, 7, &entry->what);
  entry->undoes = ht_statement_int (row, 8);
  return entry;
}

void
ht_journal_entry_free (HtJournalEntry *self)
{
  if (self == NULL)
    return;
  g_free (self->at);
  g_free (self->clerk);
  g_free (self->label);
  g_free (self->kind);
  g_free (self->hash);
  g_free (self->what);
  g_free (self);
}

static char *
hash_stored_row (HtStatement *row, const char *previous)
{
  gsize size;
  gconstpointer data = ht_statement_blob (row, 9, &size);
  g_autoptr (GBytes) changeset = g_bytes_new_static (data, size);
  const HtJournalRow stored = { .clerk = ht_statement_text (row, 2),
                                .label = ht_statement_text (row, 3),
                                .kind = ht_statement_text (row, 4),
                                .record_id = ht_statement_int (row, 5),
                                .what = ht_statement_text (row, 6),
                                .group = ht_statement_int (row, 7),
                                .undoes = ht_statement_int (row, 8),
                                .changeset = changeset };

  return hash_row (previous, ht_statement_int (row, 0), ht_statement_text (row, 1), &stored);
}

gboolean
ht_journal_check (HtDb *db, GPtrArray *faults, GError **error)
{
  g_autofree char *previous = g_strdup (NO_HASH);
  gint64 expected = 1;
  g_autoptr (HtStatement) rows
      = ht_db_prepare (db,
                       "SELECT id, at, clerk, label, kind, record_id, what, write_group, undoes,"
                       " changeset, hash FROM journal ORDER BY id",
                       error);

  if (rows == NULL)
    return FALSE;
  while (ht_statement_step (rows, error))
    {
      gint64 id = ht_statement_int (rows, 0);
      g_autofree char *hash = hash_stored_row (rows, previous);

      if (id != expected)
        g_ptr_array_add (faults, g_strdup_printf (_ ("Journal entries are missing before number %"
                                                     "lld."),
                                                  (long long)id));
      else if (!g_str_equal (hash, ht_statement_text (rows, 10)))
        g_ptr_array_add (
            faults, g_strdup_printf (_ ("The journal entry number %lld of %s was changed after "
                                        "it was written."),
                                     (long long)id, ht_statement_text (rows, 1)));
      /* Goes on from what is written, so that only the broken entries are named. */
      ht_statement_read_text (rows, 10, &previous);
      expected = id + 1;
    }
  return ht_statement_ok (rows);
}
