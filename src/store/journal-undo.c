#include "store/db-changeset.h"
#include "store/journal-chain.h"
#include "store/journal-touched.h"
#include "store/journal.h"
#include <glib/gi18n-lib.h>

typedef struct
{
  gint64 id;
  gint64 group;
  gint64 undoes;
  char what; /* its first letter: w, u or r */
} Step;

/* The newest step before an entry. FALSE when there is none or with error. */
static gboolean
read_step_before (HtDb *db, gint64 before, Step *step, GError **error)
{
  g_autoptr (HtStatement) row
      = ht_db_prepare (db,
                       "SELECT id, write_group, undoes, what FROM journal"
                       " WHERE id < $1 AND what <> 'note' ORDER BY id DESC LIMIT 1",
                       error);

  if (row == NULL)
    return FALSE;
  ht_statement_bind_int (row, 1, before);
  if (!ht_statement_step (row, error))
    return FALSE;
  *step = (Step){ .id = ht_statement_int (row, 0),
                  .group = ht_statement_int (row, 1),
                  .undoes = ht_statement_int (row, 2),
                  .what = *ht_statement_text (row, 3) };
  return TRUE;
}

/* After an undo the records are as they were before the write that it took back: so is what can be
 * undone next. */
static gint64
find_undo (HtDb *db, GError **error)
{
  gint64 before = G_MAXINT64;
  Step step;

  while (read_step_before (db, before, &step, error))
    if (step.what == 'u')
      before = step.undoes;
    else
      return step.what == 'r' ? step.undoes : step.group;
  return 0;
}

static gint64
find_undo_of (HtDb *db, gint64 group, gint64 before, GError **error)
{
  g_autoptr (HtStatement) row = ht_db_prepare (db,
                                               "SELECT max(write_group) FROM journal"
                                               " WHERE id < $1 AND what = 'undo' AND undoes = $2",
                                               error);

  if (row == NULL)
    return 0;
  ht_statement_bind_int (row, 1, before);
  ht_statement_bind_int (row, 2, group);
  return ht_statement_step (row, error) ? ht_statement_int (row, 0) : 0;
}

/* After a redo the records are as they were before the undo that it took back: so is what can be
 * done again next. */
static gint64
find_redo (HtDb *db, GError **error)
{
  gint64 before = G_MAXINT64;
  Step step;

  while (read_step_before (db, before, &step, error))
    {
      if (step.what == 'u')
        return step.undoes;
      if (step.what == 'w')
        return 0;
      before = find_undo_of (db, step.undoes, step.id, error);
    }
  return 0;
}

static HtJournalEntry *
read_entry (HtDb *db, gint64 id, GError **error)
{
  g_autoptr (HtStatement) row = NULL;

  if (id == 0)
    return NULL;
  row = ht_db_prepare (db, "SELECT " HT_JOURNAL_COLUMNS " FROM journal WHERE id = $1", error);
  if (row == NULL)
    return NULL;
  ht_statement_bind_int (row, 1, id);
  return ht_statement_step (row, error) ? ht_journal_read_entry (row) : NULL;
}

static GArray *
list_blocks (HtDb *db, gint64 group, gboolean backwards, GError **error)
{
  g_autoptr (GArray) blocks = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (HtStatement) rows
      = ht_db_prepare (db,
                       backwards ? "SELECT id FROM journal WHERE write_group = $1 ORDER BY id DESC"
                                 : "SELECT id FROM journal WHERE write_group = $1 ORDER BY id",
                       error);

  if (rows == NULL)
    return NULL;
  ht_statement_bind_int (rows, 1, group);
  while (ht_statement_step (rows, error))
    {
      gint64 id = ht_statement_int (rows, 0);
      g_array_append_val (blocks, id);
    }
  return ht_statement_ok (rows) ? g_steal_pointer (&blocks) : NULL;
}

static gboolean
apply_block (HtDb *db, gint64 id, gboolean backwards, GError **error)
{
  g_autoptr (GBytes) changeset = ht_journal_changeset (db, id, error);
  g_autoptr (GBytes) inverse = NULL;

  if (changeset == NULL || !backwards)
    return changeset != NULL && ht_changeset_apply (db, changeset, error);
  inverse = ht_changeset_invert (db, changeset, error);
  return inverse != NULL && ht_changeset_apply (db, inverse, error);
}

static gboolean
apply_group (HtDb *db, HtChange *change, gint64 group, gboolean backwards, GError **error)
{
  g_autoptr (GArray) blocks = list_blocks (db, group, backwards, error);

  if (blocks == NULL)
    return FALSE;
  for (guint i = 0; i < blocks->len; i++)
    if (!apply_block (db, g_array_index (blocks, gint64, i), backwards, error)
        || !ht_change_write_block (change, error))
      return FALSE;
  return ht_change_commit (change, error);
}

/* The question what comes next is asked inside the transaction, so that no other program can write
 * in between. */
static HtJournalEntry *
take_step (HtDb *db, const char *clerk, gboolean backwards, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (HtJournalEntry) entry = NULL;
  g_autoptr (HtChange) change
      = ht_change_begin_step (db, clerk, backwards ? "undo" : "redo", error);

  if (change == NULL)
    return NULL;
  entry = backwards ? ht_journal_next_undo (db, &failure) : ht_journal_next_redo (db, &failure);
  if (entry == NULL && failure == NULL)
    g_set_error_literal (&failure, HT_ERROR, HT_ERROR_NOT_FOUND,
                         backwards ? _ ("There is nothing to undo.")
                                   : _ ("There is nothing to redo."));
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  ht_change_describe_step (change, entry);
  return apply_group (db, change, entry->id, backwards, error) ? g_steal_pointer (&entry) : NULL;
}

HtJournalEntry *
ht_journal_next_undo (HtDb *db, GError **error)
{
  return read_entry (db, find_undo (db, error), error);
}

HtJournalEntry *
ht_journal_next_redo (HtDb *db, GError **error)
{
  return read_entry (db, find_redo (db, error), error);
}

HtJournalEntry *
ht_journal_undo (HtDb *db, const char *clerk, GError **error)
{
  return take_step (db, clerk, TRUE, error);
}

HtJournalEntry *
ht_journal_redo (HtDb *db, const char *clerk, GError **error)
{
  return take_step (db, clerk, FALSE, error);
}
