/* The office file: how it is made, recognised, brought up to date and checked. */
#pragma once

#include "store/db.h"

G_BEGIN_DECLS

/* application_id of an office file: "Htae". */
#define HT_OFFICE_APPLICATION_ID 0x48746165

/* A new office file with districts, dongs, agencies and the 2021 target; the path must not exist;
 * nothing is left behind on an error. */
HtDb *ht_office_create (const char *path, GError **error);
/* Opens an office file. A file of an older program is brought up to date, whatever it is opened
 * for, after a copy of it was made beside it (see store/office-upgrade.h); a newer one
 * (HT_ERROR_NEWER_FILE), a missing one (HT_ERROR_FILE) or another kind of file (HT_ERROR_FORMAT) is
 * refused untouched. */
HtDb *ht_office_open (const char *path, HtDbMode mode, GError **error);
/* Whether an office file of an older program stands there, which opening brings up to date. */
gboolean ht_office_is_older (const char *path);
/* Every fault of the file as a sentence (integrity, foreign keys, journal chain, search index
 * against the records): a GPtrArray of char *, empty for a sound file, owned by the caller; NULL
 * with error when it cannot be read. */
GPtrArray *ht_office_check (HtDb *db, GError **error);
/* A sound copy by SQLite's online backup, checked after writing; out must not exist. */
gboolean ht_office_backup (HtDb *db, const char *out, GError **error);
/* Makes a new office file of a backup and brings it up to date; the backup stays as it is, out must
 * not exist, and nothing is left behind on an error. */
gboolean ht_office_restore (const char *backup, const char *out, GError **error);

G_END_DECLS
