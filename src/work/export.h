/* The export of records to a file that the import reads back. Names of citizens are masked unless
 * somebody says what for they are needed, which is journalled. Who works for the office by
 * appointment (partners, their terms, sessions, payments) is named: such lists are for those who
 * run the service and pay for it. */
#pragma once

#include "exchange/row-writer.h"
#include "store/db.h"
#include "work/record-kind.h"

G_BEGIN_DECLS

typedef struct
{
  HtFileFormat format;
  HtEncoding encoding;        /* of CSV: HT_ENCODING_UTF8 or HT_ENCODING_CP949 */
  gboolean byte_order_mark;   /* of CSV in UTF-8 */
  const GArray *ids;          /* of gint64: only these appeals, in this order; NULL for all */
  const char *const *filters; /* NULL-terminated or NULL: see export-filter.h */
  gboolean full_names;        /* needs purpose, clerk and a file open for writing */
  const char *purpose;        /* what the full names are for (안전성 확보조치 기준 §8) */
  const char *clerk;          /* who exports, for the journal */
  GPtrArray *remarks;         /* of char *: gets sentences on what is left out; NULL: not wanted */
} HtExportOptions;

/* Writes the records to output. *n_records is how many they were. Full names are journalled before
 * the first of them is written; without a purpose they are HT_ERROR_INVALID. */
gboolean ht_export (HtDb *db, const HtRecordKind *kind, const HtExportOptions *options,
                    GOutputStream *output, guint *n_records, GError **error);

G_END_DECLS
