/* The inside of an import, for import*.c of the engine only. */
#pragma once

#include "work/import-kind.h"

struct _HtImport
{
  const HtRecordKind *kind;
  HtSheet *sheet;
  HtImportOptions options;
  int *columns; /* of each field in the sheet; -1 when the file does not have it */
  gpointer context;
  gpointer *records; /* of each row; NULL when it is faulty or the same */
  guint8 *verdicts;  /* HtVerdict of each row */
  guint counts[HT_N_VERDICTS];
  GPtrArray *faults;
  GPtrArray *remarks;
  GHashTable *keys; /* key → line + 1 of the row that had it first */
};

/* Finds the column of each field; remarks on columns that are ignored. */
gboolean ht_import_match_columns (HtImport *self, GError **error);
