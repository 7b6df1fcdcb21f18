/* A record of the programmes' book-keeping as the texts of its fields: what its file holds, and
 * what is typed to change it. */
#pragma once

#include "domain/programme.h"
#include "store/db.h"

G_BEGIN_DECLS

/* The records of the part (HtSurvey …), in order of day or year; owned by the caller. NULL with
 * error when the office file cannot be read. */
GPtrArray *ht_programme_records (HtDb *db, HtProgrammePart part, GError **error);
/* The texts of a record of the part, one for each field of its kind, days as 2021-04-05;
 * NULL-terminated, owned by the caller. */
char **ht_programme_cells (HtProgrammePart part, gconstpointer record);

G_END_DECLS
