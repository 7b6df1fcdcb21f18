/* What is done with cases chosen in a list: deleting one, changing several, writing those that are
 * shown to a file. The page tells what was done, or why not. */
#pragma once

#include "views/page.h"
#include "work/edit-appeals.h"

G_BEGIN_DECLS

/* Deletes the case; it can be undone. */
void ht_appeal_delete (HtPage *page, gint64 id);
/* Asks for one value for the cases of ids (a GArray of gint64), first of that field. */
void ht_appeals_change (HtPage *page, GArray *ids, HtBulkField field);
/* Asks for a file, XLSX or CSV by its ending, and writes the cases of ids into it, the names of
 * citizens masked. */
void ht_appeals_export (HtPage *page, GArray *ids);

G_END_DECLS
