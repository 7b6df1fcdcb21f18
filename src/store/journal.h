/* The journal: every write is one transaction recorded as a changeset in a chain of hashes. It
 * gives undo and redo that survive a restart, the history of a record and proof that nothing was
 * changed behind the program's back. */
#pragma once

#include "store/db.h"

G_BEGIN_DECLS

/* A write that has begun. Freed without a commit, it is rolled back. */
typedef struct _HtChange HtChange;

/* Begins a journalled transaction. label: what is being done, in the clerk's language (사건 등록).
 * kind: the table of the record ("appeal"), id: its id or 0 for many or a new one. */
HtChange *ht_change_begin (HtDb *db, const char *clerk, const char *label, const char *kind,
                           gint64 id, GError **error);
/* For a new record: its id once it is known. */
void ht_change_set_id (HtChange *self, gint64 id);
/* For long imports, after each record: every few thousand records it writes what was recorded as a
 * block of its own, so that memory stays bounded. All blocks are undone as one. */
gboolean ht_change_checkpoint (HtChange *self, GError **error);
/* Journals and commits; keeps no entry when nothing changed. self stays the caller's to free. */
gboolean ht_change_commit (HtChange *self, GError **error);
void ht_change_free (HtChange *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtChange, ht_change_free)

typedef struct
{
  gint64 id;
  char *at; /* UTC, ISO 8601 */
  char *clerk;
  char *label;
  char *kind;
  gint64 record_id;
  char *hash;    /* hexadecimal SHA-256 over the previous hash and this entry */
  char *what;    /* "write", "undo", "redo", "note" */
  gint64 undoes; /* the entry undone or redone, 0 for none */
} HtJournalEntry;
void ht_journal_entry_free (HtJournalEntry *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtJournalEntry, ht_journal_entry_free)

/* The newest entries, newest first, as HtJournalEntry owned by the caller. */
GPtrArray *ht_journal_last (HtDb *db, guint n, GError **error);
/* What undo (redo) would take back (do again): the entry owned by the caller, or NULL without error
 * when there is none. */
HtJournalEntry *ht_journal_next_undo (HtDb *db, GError **error);
HtJournalEntry *ht_journal_next_redo (HtDb *db, GError **error);
/* Takes back the newest write not undone; HT_ERROR_NOT_FOUND when there is none, HT_ERROR_CONFLICT
 * when the records were changed in a way it does not fit. Returns the entry that was undone, owned
 * by the caller. */
HtJournalEntry *ht_journal_undo (HtDb *db, const char *clerk, GError **error);
HtJournalEntry *ht_journal_redo (HtDb *db, const char *clerk, GError **error);
/* An entry without a change: an export of full names and its purpose, a report (안전성 확보조치
 * 기준 §8). */
gboolean ht_journal_note (HtDb *db, const char *clerk, const char *label, const char *kind,
                          gint64 id, GError **error);

/* One field of a record that one entry changed. */
typedef struct
{
  gint64 entry_id;
  char *at;
  char *clerk;
  char *label;
  char *what; /* "write", "undo" or "redo" */
  char *table;
  char *field;
  char *before; /* "" for none */
  char *after;
} HtFieldChange;
void ht_field_change_free (HtFieldChange *self);
/* Who changed which field of a record from what to what, newest first, as HtFieldChange owned by
 * the caller. Fields of its correction periods or roles are among them (table says which);
 * references are told by the name of the other record, codes as in the contract. */
GPtrArray *ht_journal_history (HtDb *db, const char *kind, gint64 record_id, GError **error);
/* Adds a sentence (char *) for every entry that does not fit into the chain of hashes. */
gboolean ht_journal_check (HtDb *db, GPtrArray *faults, GError **error);
/* The hash at the head of the chain, owned by the caller. */
char *ht_journal_head (HtDb *db, GError **error);

G_END_DECLS
