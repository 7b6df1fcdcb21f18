/* The correction periods of an appeal (보정, §32), a child table of the appeals. */
#pragma once

#include "domain/appeal.h"
#include "store/db.h"

G_BEGIN_DECLS

/* Adds the stored periods to appeal->corrections, in order of their first day. */
gboolean ht_corrections_load (HtDb *db, HtAppeal *appeal, GError **error);
/* Makes the stored periods those of the record; rows that stay the same are not touched, so that
 * the journal tells only what changed. */
gboolean ht_corrections_store (HtDb *db, const HtAppeal *appeal, GError **error);
/* The days of an ended case that do not count (§32⑤): the union of its periods after the day of
 * receipt and until its end. 0 for a case that has not ended. */
int ht_corrections_not_counted (const HtAppeal *appeal);

G_END_DECLS
