#include "store/journal.h"
#include "store/db-changeset.h"
#include "store/journal-chain.h"
#include "store/journal-touched.h"
#include "store/search.h"
#include <glib/gi18n-lib.h>

/* Records of a long import that make a block. */
#define BLOCK_RECORDS 4000

/* Parents before their children. */
static const char *const journalled[] = { "setting",
                                          "holiday",
                                          "district",
                                          "dong",
                                          "agency",
                                          "field",
                                          "appeal",
                                          "correction",
                                          "partner",
                                          "role",
                                          "schedule",
                                          "consultation",
                                          "target",
                                          "party",
                                          "counsel_appointment",
                                          "step",
                                          "hearing",
                                          "hearing_member",
                                          "agenda_item",
                                          "conflict",
                                          "attachment",
                                          "letter_template",
                                          "saved_filter",
                                          "session",
                                          "rate",
                                          "allowance",
                                          "proposal",
                                          "sending",
                                          "survey",
                                          "outreach",
                                          "commendation",
                                          "budget",
                                          "absence",
                                          "boundary",
                                          "kept_report",
                                          "kept_figure",
                                          NULL };

struct _HtChange
{
  HtDb *db;
  HtRecorder *recorder;
  char *clerk;
  char *label;
  char *kind;
  gint64 record_id;
  const char *what; /* static */
  gint64 group;     /* the first block, once it is written */
  gint64 undoes;
  gboolean is_bulk;  /* its new cases come into the search index at its end */
  guint n_unwritten; /* records since the last block */
  gboolean done;
};

HtChange *
ht_change_begin (HtDb *db, const char *clerk, const char *label, const char *kind, gint64 id,
                 GError **error)
{
  HtChange *self = ht_change_begin_step (db, clerk, "write", error);

  if (self == NULL)
    return NULL;
  self->label = g_strdup (label);
  self->kind = g_strdup (kind);
  self->record_id = id;
  return self;
}

HtChange *
ht_change_begin_step (HtDb *db, const char *clerk, const char *what, GError **error)
{
  g_autoptr (HtChange) self = NULL;

  if (!ht_db_begin (db, error))
    return NULL;
  self = g_new0 (HtChange, 1);
  self->db = db;
  self->clerk = g_strdup (clerk != NULL ? clerk : "");
  self->what = what;
  self->recorder = ht_recorder_new (db, journalled, error);
  return self->recorder != NULL ? g_steal_pointer (&self) : NULL;
}

void
ht_change_describe_step (HtChange *self, const HtJournalEntry *entry)
{
  self->label = g_strdup (entry->label);
  self->kind = g_strdup (entry->kind);
  self->record_id = entry->record_id;
  self->undoes = entry->id;
}

void
ht_change_set_id (HtChange *self, gint64 id)
{
  self->record_id = id;
}

gboolean
ht_change_write_block (HtChange *self, GError **error)
{
  g_autoptr (GBytes) changeset = ht_recorder_take (self->recorder, error);
  gint64 id;

  if (changeset == NULL || g_bytes_get_size (changeset) == 0)
    return changeset != NULL;
  if (!ht_journal_append (self->db,
                          &(HtJournalRow){ .clerk = self->clerk,
                                           .label = self->label,
                                           .kind = self->kind,
                                           .record_id = self->record_id,
                                           .what = self->what,
                                           .group = self->group,
                                           .undoes = self->undoes,
                                           .changeset = changeset },
                          &id, error))
    return FALSE;
  if (self->group == 0)
    self->group = id;
  return ht_journal_touch (self->db, id, changeset, error);
}

gboolean
ht_change_checkpoint (HtChange *self, GError **error)
{
  if (!self->is_bulk && !ht_search_defer (self->db, error))
    return FALSE;
  self->is_bulk = TRUE;
  if (++self->n_unwritten < BLOCK_RECORDS)
    return TRUE;
  self->n_unwritten = 0;
  return ht_change_write_block (self, error);
}

gboolean
ht_change_commit (HtChange *self, GError **error)
{
  self->done = (!self->is_bulk || ht_search_catch_up (self->db, error))
               && ht_change_write_block (self, error) && ht_db_commit (self->db, error);
  return self->done;
}

void
ht_change_free (HtChange *self)
{
  if (self == NULL)
    return;
  ht_recorder_free (self->recorder);
  ht_search_forget_deferred (self->db);
  if (!self->done)
    ht_db_rollback (self->db);
  g_free (self->clerk);
  g_free (self->label);
  g_free (self->kind);
  g_free (self);
}

gboolean
ht_journal_note (HtDb *db, const char *clerk, const char *label, const char *kind, gint64 id,
                 GError **error)
{
  g_autoptr (GBytes) nothing = g_bytes_new (NULL, 0);
  gint64 entry;
  gboolean done;

  if (!ht_db_begin (db, error))
    return FALSE;
  done = ht_journal_append (db,
                            &(HtJournalRow){ .clerk = clerk != NULL ? clerk : "",
                                             .label = label,
                                             .kind = kind,
                                             .record_id = id,
                                             .what = "note",
                                             .changeset = nothing },
                            &entry, error)
         && ht_db_commit (db, error);
  if (!done)
    ht_db_rollback (db);
  return done;
}

GPtrArray *
ht_journal_last (HtDb *db, guint n, GError **error)
{
  g_autoptr (GPtrArray) entries
      = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_journal_entry_free);
  g_autoptr (HtStatement) rows = ht_db_prepare (
      db, "SELECT " HT_JOURNAL_COLUMNS " FROM journal ORDER BY id DESC LIMIT $1", error);

  if (rows == NULL)
    return NULL;
  ht_statement_bind_int (rows, 1, n);
  while (ht_statement_step (rows, error))
    g_ptr_array_add (entries, ht_journal_read_entry (rows));
  return ht_statement_ok (rows) ? g_steal_pointer (&entries) : NULL;
}
