#include "store/journal-touched.h"
#include <string.h>

typedef struct
{
  const char *table;
  const char *parent;
  const char *query; /* the parent's id of a row that is still there */
} Part;

static const Part parts[] = {
  { "correction", "appeal", "SELECT appeal_id FROM correction WHERE id = $1" },
  { "party", "appeal", "SELECT appeal_id FROM party WHERE id = $1" },
  { "counsel_appointment", "appeal", "SELECT appeal_id FROM counsel_appointment WHERE id = $1" },
  { "step", "appeal", "SELECT appeal_id FROM step WHERE id = $1" },
  { "attachment", "appeal", "SELECT appeal_id FROM attachment WHERE id = $1" },
  { "hearing_member", "hearing", "SELECT hearing_id FROM hearing_member WHERE id = $1" },
  { "sending", "proposal", "SELECT proposal_id FROM sending WHERE id = $1" },
  { "agenda_item", "hearing", "SELECT hearing_id FROM agenda_item WHERE id = $1" },
  { "kept_figure", "kept_report", "SELECT kept_report_id FROM kept_figure WHERE id = $1" },
  { "absence", "partner", "SELECT partner_id FROM absence WHERE id = $1" },
  { "role", "partner", "SELECT partner_id FROM role WHERE id = $1" },
};

typedef struct
{
  gint64 low;
  gint64 high;
} Range;

static const Part *
find_part (const char *table)
{
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_str_equal (parts[i].table, table))
      return &parts[i];
  return NULL;
}

/* 0 for keys that are texts (settings, holidays). */
static gint64
read_number (HtChangesetReader *row, int column)
{
  const char *text = ht_changeset_reader_after (row, column);

  if (text == NULL)
    text = ht_changeset_reader_before (row, column);
  return text != NULL && strspn (text, "0123456789") == strlen (text)
             ? g_ascii_strtoll (text, NULL, 10)
             : 0;
}

static gint64
look_up_parent (HtDb *db, const Part *part, gint64 id, GError **error)
{
  g_autoptr (HtStatement) row = ht_db_prepare (db, part->query, error);

  if (row == NULL)
    return -1;
  ht_statement_bind_int (row, 1, id);
  if (ht_statement_step (row, error))
    return ht_statement_int (row, 0);
  return ht_statement_ok (row) ? 0 : -1;
}

static void
extend (GHashTable *ranges, const char *kind, gint64 id)
{
  Range *range = g_hash_table_lookup (ranges, kind);

  if (range == NULL)
    {
      range = g_new (Range, 1);
      *range = (Range){ id, id };
      g_hash_table_insert (ranges, g_strdup (kind), range);
    }
  range->low = MIN (range->low, id);
  range->high = MAX (range->high, id);
}

static gboolean
collect_ranges (HtDb *db, GHashTable *ranges, GBytes *changeset, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (HtChangesetReader) rows = ht_changeset_reader_new (db, changeset, &failure);

  while (rows != NULL && ht_changeset_reader_next (rows, &failure))
    {
      gint64 id = ht_journal_record (db, rows, &failure);

      if (id < 0)
        break;
      extend (ranges, ht_journal_kind (ht_changeset_reader_table (rows)), id);
    }
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
insert_range (HtDb *db, gint64 entry_id, const char *kind, const Range *range, GError **error)
{
  g_autoptr (HtStatement) statement = ht_db_prepare (
      db, "INSERT INTO journal_touched (kind, low, high, journal_id) VALUES ($1, $2, $3, $4)",
      error);

  if (statement == NULL)
    return FALSE;
  ht_statement_bind_text (statement, 1, kind);
  ht_statement_bind_int (statement, 2, range->low);
  ht_statement_bind_int (statement, 3, range->high);
  ht_statement_bind_int (statement, 4, entry_id);
  return ht_statement_run (statement, error);
}

const char *
ht_journal_kind (const char *table)
{
  const Part *part = find_part (table);

  return part != NULL ? part->parent : table;
}

gint64
ht_journal_record (HtDb *db, HtChangesetReader *row, GError **error)
{
  const Part *part = find_part (ht_changeset_reader_table (row));
  gint64 parent;

  if (part == NULL)
    return read_number (row, 0);
  parent = read_number (row, HT_PARENT_COLUMN);
  return parent != 0 ? parent : look_up_parent (db, part, read_number (row, 0), error);
}

gboolean
ht_journal_touch (HtDb *db, gint64 entry_id, GBytes *changeset, GError **error)
{
  g_autoptr (GHashTable) ranges = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GHashTableIter iterator;
  gpointer kind, range;

  if (!collect_ranges (db, ranges, changeset, error))
    return FALSE;
  g_hash_table_iter_init (&iterator, ranges);
  while (g_hash_table_iter_next (&iterator, &kind, &range))
    if (!insert_range (db, entry_id, kind, range, error))
      return FALSE;
  return TRUE;
}

GBytes *
ht_journal_changeset (HtDb *db, gint64 entry_id, GError **error)
{
  g_autoptr (HtStatement) row
      = ht_db_prepare (db, "SELECT changeset FROM journal WHERE id = $1", error);
  gconstpointer data;
  gsize size;

  if (row == NULL)
    return NULL;
  ht_statement_bind_int (row, 1, entry_id);
  if (!ht_statement_step (row, error))
    return ht_statement_ok (row) ? g_bytes_new (NULL, 0) : NULL;
  data = ht_statement_blob (row, 0, &size);
  return g_bytes_new (data, size);
}
