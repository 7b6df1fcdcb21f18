/* The kinds of records that are imported and exported, with their columns. Both ways use the same
 * table, so that what is exported is read back. */
#pragma once

#include "exchange/row-writer.h"

G_BEGIN_DECLS

typedef struct
{
  HtColumn column;
  gboolean required; /* for an import */
  gboolean masked;   /* the name of a citizen: masked in exports */
} HtField;

typedef struct _HtRecordKind HtRecordKind;
struct _HtRecordKind
{
  const char *name; /* appeals: on the command line and in XML */
  const char *word; /* 사건: for labels; Korean like the headers */
  const HtField *fields;
  guint n_fields;
  const struct _HtImportKind *import;
  const struct _HtExportKind *export;
};

/* NULL with HT_ERROR_USAGE, which names the kinds there are, when there is none of that name. */
const HtRecordKind *ht_record_kind_find (const char *name, GError **error);
/* All kinds, n of them. */
const HtRecordKind *ht_record_kinds (guint *n);
/* The field whose English or Korean header the text is (blanks, case, `_` and `*` ignored), or -1.
 */
int ht_record_kind_find_field (const HtRecordKind *self, const char *header);
/* "case_number (사건번호), …", owned by the caller. */
char *ht_record_kind_list_fields (const HtRecordKind *self);

G_END_DECLS
