/* Changesets of SQLite's session extension: what a transaction did to the records, to be kept,
 * taken back and read. */
#pragma once

#include "store/db.h"

G_BEGIN_DECLS

/* Records what happens to some tables on a connection. */
typedef struct _HtRecorder HtRecorder;
/* tables: names, NULL-terminated, static. */
HtRecorder *ht_recorder_new (HtDb *db, const char *const *tables, GError **error);
void ht_recorder_free (HtRecorder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtRecorder, ht_recorder_free)
/* What happened since the recorder was made or last asked, owned by the caller; of size 0 when
 * nothing did. */
GBytes *ht_recorder_take (HtRecorder *self, GError **error);

/* The changeset that takes this one back; owned by the caller. */
GBytes *ht_changeset_invert (HtDb *db, GBytes *changeset, GError **error);
/* Does the changes; HT_ERROR_CONFLICT, and nothing done, when the records are not as they were when
 * it was recorded. Needs a transaction. */
gboolean ht_changeset_apply (HtDb *db, GBytes *changeset, GError **error);

/* Reads the rows of a changeset one by one. */
typedef struct _HtChangesetReader HtChangesetReader;
HtChangesetReader *ht_changeset_reader_new (HtDb *db, GBytes *changeset, GError **error);
void ht_changeset_reader_free (HtChangesetReader *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtChangesetReader, ht_changeset_reader_free)
/* FALSE at the end or on an error, which is then set. */
gboolean ht_changeset_reader_next (HtChangesetReader *self, GError **error);

/* Of the present row, until the next: its table, and its values before and after the change as
 * text. NULL stands for a column that the change does not carry (no old row, no new row, not
 * changed), "" also for an SQL NULL. Columns count from 0. */
const char *ht_changeset_reader_table (HtChangesetReader *self);
int ht_changeset_reader_n_columns (HtChangesetReader *self);
const char *ht_changeset_reader_before (HtChangesetReader *self, int column);
const char *ht_changeset_reader_after (HtChangesetReader *self, int column);

G_END_DECLS
