/* Which records an export takes: conditions on their columns, all of which must hold. */
#pragma once

#include "work/record-kind.h"

G_BEGIN_DECLS

typedef struct _HtExportFilter HtExportFilter;

/* Reads "field=value" and the like; = != >= <= > < and ~ (contains). Field names in English or
 * Korean; dates and numbers are compared as such, texts without regard to case and normal form.
 * expressions: NULL-terminated or NULL. HT_ERROR_USAGE names the known fields for an unknown one.
 */
HtExportFilter *ht_export_filter_new (const HtRecordKind *kind, const char *const *expressions,
                                      GError **error);
void ht_export_filter_free (HtExportFilter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtExportFilter, ht_export_filter_free)
gboolean ht_export_filter_takes (const HtExportFilter *self, const char *const *cells);

G_END_DECLS
