/* What tells one office file from another in what they hand to other programs: made once, kept by
 * backups and what is restored of them. */
#pragma once

#include "store/db.h"

G_BEGIN_DECLS

/* Gives the file an identity unless it has one; it is no change of the clerk's and not journalled.
 */
gboolean ht_office_id_ensure (HtDb *db, GError **error);
/* 36 signs of hexadecimal digits and "-"; "" when it has none yet. Owned by the caller. */
char *ht_office_id_load (HtDb *db, GError **error);

G_END_DECLS
