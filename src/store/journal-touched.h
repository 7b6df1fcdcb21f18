/* To which record the rows of a changeset belong; for the files of the journal only. */
#pragma once

#include "store/db-changeset.h"

G_BEGIN_DECLS

/* Tables whose rows are parts of a record of another table. The reference is the column after the
 * id. */
#define HT_PARENT_COLUMN 1
/* The table of the record of which a table's rows are parts: of most, itself. */
const char *ht_journal_kind (const char *table);
/* The id of the record that the present row belongs to, from the row itself where it tells it, else
 * from the table as it is now; 0 when neither knows (and for tables without numbers as keys). -1
 * with error. */
gint64 ht_journal_record (HtDb *db, HtChangesetReader *row, GError **error);

/* Notes which records an entry touches. */
gboolean ht_journal_touch (HtDb *db, gint64 entry_id, GBytes *changeset, GError **error);
/* The changeset of an entry, owned by the caller. */
GBytes *ht_journal_changeset (HtDb *db, gint64 entry_id, GError **error);

G_END_DECLS
