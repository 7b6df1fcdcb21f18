/* The rows of the journal and the chain of hashes over them; for the files of the journal only. */
#pragma once

#include "store/journal.h"

G_BEGIN_DECLS

/* A row to be appended. */
typedef struct
{
  const char *clerk;
  const char *label;
  const char *kind;
  gint64 record_id;
  const char *what;
  gint64 group;  /* 0: the row starts a group of its own */
  gint64 undoes; /* 0 for none */
  GBytes *changeset;
} HtJournalRow;

/* Appends a row with the time of now and its hash; gives its id. */
gboolean ht_journal_append (HtDb *db, const HtJournalRow *row, gint64 *id, GError **error);
/* Reads an entry from a statement that gives HT_JOURNAL_COLUMNS. */
#define HT_JOURNAL_COLUMNS "id, at, clerk, label, kind, record_id, hash, what, undoes"
HtJournalEntry *ht_journal_read_entry (HtStatement *row);
/* A write that takes back ("undo") or does again ("redo") an entry, which is given when it is
 * known. */
HtChange *ht_change_begin_step (HtDb *db, const char *clerk, const char *what, GError **error);
void ht_change_describe_step (HtChange *self, const HtJournalEntry *entry);
/* Writes what was recorded since the last block. */
gboolean ht_change_write_block (HtChange *self, GError **error);

G_END_DECLS
