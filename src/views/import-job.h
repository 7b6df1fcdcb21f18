/* Reading, planning and storing an import, away from the main thread. */
#pragma once

#include "work/import.h"

G_BEGIN_DECLS

/* What to read and how; in an atomic box. Only the progress is touched by both threads. */
typedef struct
{
  char *path;
  const HtRecordKind *kind; /* NULL: guessed from the headers */
  HtEncoding encoding;
  char *part;         /* the sheet of a workbook; NULL for the first */
  GHashTable *fields; /* header → key of the field, chosen by hand */
  gboolean add_agencies;
  HtDate today;
  GCancellable *cancellable;
  int done; /* atomic */
  int total;
} HtImportRequest;

/* What was found: without import, fault says what the mapping lacks. */
typedef struct
{
  HtImportRequest *request; /* that was answered; the import goes on reporting its progress there */
  char **maps;
  const HtRecordKind *kind;
  HtEncoding encoding;
  char **headers;
  GPtrArray *parts; /* of char *: the sheets of a workbook, else empty */
  HtImport *import;
  GError *fault;
} HtImportReading;

void ht_import_request_unref (gpointer request);
void ht_import_reading_free (gpointer reading);
/* For ht_store_read_async() with a HtImportRequest in an atomic box. Gives a HtImportReading. */
gpointer ht_import_plan_job (HtDb *db, gpointer request, GError **error);

typedef struct
{
  HtImportReading *reading; /* with an import; not owned */
  char *clerk;
} HtImportStoring;

void ht_import_storing_free (gpointer storing);
/* Where faulty rows are written, owned by the caller. */
char *ht_import_faulty_path (const HtImportReading *reading);
/* For ht_store_write_async() with a HtImportStoring: writes the faulty rows to a file beside the
 * source, then stores the others as one change. Gives a pointer that is not NULL. */
gpointer ht_import_store_job (HtDb *db, gpointer storing, GError **error);

G_END_DECLS
