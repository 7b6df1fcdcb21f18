/* The rows of a planned import in a table: what happens to each, with faults marked in place. */
#pragma once

#include "work/import.h"
#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How many sound rows are shown at most, and how many faulty ones. */
#define HT_IMPORT_PREVIEW_ROWS 200

/* Shows the import's rows, or only the faulty ones; fields (header → key, or NULL) is the mapping
 * the import was planned with. NULL for import empties the table. TRUE when rows were left out. */
gboolean ht_import_preview_show (GtkTreeView *view, const HtImport *import,
                                 const HtRecordKind *kind, GHashTable *fields,
                                 gboolean only_faulty);

G_END_DECLS
