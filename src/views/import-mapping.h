/* Which column of a file is which field of a kind, where the headers do not say: chosen by hand and
 * remembered for the same kind and headers. */
#pragma once

#include "work/record-kind.h"

G_BEGIN_DECLS

/* header → key of the field; empty when nothing was remembered. Owned by the caller. For the main
 * thread only, like the next. */
GHashTable *ht_import_mapping_recall (const HtRecordKind *kind, char **headers);
void ht_import_mapping_remember (const HtRecordKind *kind, char **headers, GHashTable *fields);
/* "HEADER=field" for HtImportOptions, only of headers and fields there are; owned by the caller.
 * fields may be NULL. */
char **ht_import_mapping_to_maps (const HtRecordKind *kind, char **headers, GHashTable *fields);

G_END_DECLS
