/* A folder that only its user may look into, for copies of records that another program is to open.
 */
#pragma once

#include "base/error.h"

G_BEGIN_DECLS

/* Makes a new empty folder where the desktop keeps what ends with the session, else among the
 * temporary files. Its path is owned by the caller. */
char *ht_private_folder_new (GError **error);
/* Deletes the folder with all that is in it; NULL does nothing. */
void ht_private_folder_remove (const char *folder);

G_END_DECLS
