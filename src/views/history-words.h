/* What the journal keeps of a case or a partner (columns, codes, ISO days) in the words of a clerk.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The translated name of a column; NULL for one that says nothing to a clerk. Static. */
const char *ht_history_field_name (const char *table, const char *field);
/* A stored value as a clerk reads it, "none" for an empty one; owned by the caller. */
char *ht_history_value (const char *table, const char *field, const char *value);
/* The translated name of a part (a party, a step, an absence …), NULL for the record itself;
 * static. */
const char *ht_history_part_name (const char *table);
/* The column that every row of the table has, so that it tells a new row and one that was deleted
 * from one that was changed; static. */
const char *ht_history_key_field (const char *table);

G_END_DECLS
