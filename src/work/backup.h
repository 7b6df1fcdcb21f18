/* Backups that only a passphrase opens: the copy of the office file that the store makes, encrypted
 * as the file formats have it. */
#pragma once

#include "store/db.h"

G_BEGIN_DECLS

/* The fewest letters of a passphrase. */
#define HT_SHORTEST_PASSPHRASE 8

/* A sound copy, checked before it is encrypted; out must not exist, and nothing is left behind on
 * an error. The passing plain copy lies beside the office file, never beside out, which may be on a
 * stick that leaves the house. HT_ERROR_INVALID for a passphrase that is too short. */
gboolean ht_backup_encrypted (HtDb *db, const char *out, const char *passphrase, GError **error);
/* Makes a new office file of such a backup, as ht_office_restore() does. HT_ERROR_INVALID for a
 * passphrase that does not fit. */
gboolean ht_restore_encrypted (const char *backup, const char *out, const char *passphrase,
                               GError **error);

G_END_DECLS
