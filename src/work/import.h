/* The import of a file of records: planned first, without writing anything, so that a preview can
 * show what would happen; then stored as one change. All or nothing, unless asked otherwise. */
#pragma once

#include "exchange/sheet.h"
#include "store/db.h"
#include "work/record-kind.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  HT_VERDICT_NEW,
  HT_VERDICT_CHANGED,
  HT_VERDICT_SAME,
  HT_VERDICT_FAULTY,
  HT_N_VERDICTS
} HtVerdict;

typedef struct
{
  guint row;  /* of the sheet, from 0 */
  guint line; /* of the source */
  int field;  /* of the kind; -1 for the row as a whole */
  char *reason;
} HtImportFault;

typedef void (*HtImportProgress) (guint done, guint total, gpointer data);

typedef struct
{
  const char *const *maps;   /* "HEADER=field", NULL-terminated or NULL */
  gboolean add_agencies;     /* unknown agencies are added */
  HtDate today;              /* to which periods that still run are counted */
  HtImportProgress progress; /* called now and then, or NULL */
  gpointer progress_data;
  GCancellable *cancellable; /* or NULL */
} HtImportOptions;

/* A planned import: what it would do, row by row. */
typedef struct _HtImport HtImport;

/* Reads the sheet and compares it with the office file, which is only read. The sheet becomes the
 * import's. HT_ERROR_INVALID when a required column is missing or a map is wrong; faulty rows are
 * no error but in the result. */
HtImport *ht_import_plan (HtDb *db, const HtRecordKind *kind, HtSheet *sheet,
                          const HtImportOptions *options, GError **error);
void ht_import_free (HtImport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtImport, ht_import_free)

const HtSheet *ht_import_sheet (const HtImport *self);
HtVerdict ht_import_verdict (const HtImport *self, guint row);
/* How many rows have that verdict. */
guint ht_import_count (const HtImport *self, HtVerdict verdict);
/* Of HtImportFault in order of rows; owned by the import. */
const GPtrArray *ht_import_faults (const HtImport *self);
/* Sentences on what is remarkable but no fault: columns ignored, persons and agencies added (of
 * char *); owned by the import. */
const GPtrArray *ht_import_remarks (const HtImport *self);
/* "Line 7, received_on (접수일): …", owned by the caller. */
char *ht_import_fault_to_text (const HtImport *self, const HtImportFault *fault);
/* "3 new, 1 changed, 0 same, 2 faulty", the same in every locale; owned by the caller. */
char *ht_import_summary (const HtImport *self);

/* Stores what is new or changed as one journalled change. db is the file that was planned on, open
 * for writing. Faulty rows are left out; asking whether there may be any is the caller's part. */
gboolean ht_import_store (HtImport *self, HtDb *db, const char *clerk, GError **error);
/* The same inside a change that the caller has begun and commits. */
gboolean ht_import_store_in_change (HtImport *self, HtDb *db, GError **error);
/* Writes the faulty rows as they were with a column of reasons, in the encoding of the source. */
gboolean ht_import_write_faulty (const HtImport *self, const char *path, GError **error);

G_END_DECLS
