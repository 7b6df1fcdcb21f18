/* How an office file gets the schema of this program: at its making, and when it comes from an
 * older program. */
#pragma once

#include "store/db.h"

G_BEGIN_DECLS

/* The version of the schema that this program works with (user_version of an office file). */
#define HT_OFFICE_VERSION 4

/* Runs the scripts that the file lacks, each in a transaction of its own together with its version:
 * what fails leaves the file at the script before. A script that another program ran meanwhile is
 * left out. */
gboolean ht_office_run_scripts (HtDb *db, GError **error);
/* Brings the file of an older program up to date. Before, a checked copy is made beside it, with
 * the old version in its name (사무실.v1.haetae, then 사무실.v1-2.haetae …); nothing is ever
 * overwritten. HT_ERROR_FILE with the reason when it cannot be done; the file is then left as it
 * was, and without a new copy beside it. */
gboolean ht_office_upgrade (const char *path, GError **error);

G_END_DECLS
