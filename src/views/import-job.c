#include "views/import-job.h"

#include "views/import-mapping.h"

static void
clear_request (gpointer data)
{
  HtImportRequest *request = data;

  g_free (request->path);
  g_free (request->part);
  g_clear_pointer (&request->fields, g_hash_table_unref);
  g_clear_object (&request->cancellable);
}

/* The kind that knows most of the headers. */
static const HtRecordKind *
guess_kind (const HtSheet *sheet)
{
  guint n_kinds;
  guint best = 0;
  const HtRecordKind *kinds = ht_record_kinds (&n_kinds);
  const HtRecordKind *guess = kinds;

  for (guint i = 0; i < n_kinds; i++)
    {
      guint known = 0;
      for (guint j = 0; j < ht_sheet_n_columns (sheet); j++)
        known += ht_record_kind_find_field (&kinds[i], ht_sheet_header (sheet, j)) >= 0;
      if (known > best)
        guess = &kinds[i];
      best = MAX (best, known);
    }
  return guess;
}

static char **
list_headers (const HtSheet *sheet)
{
  GPtrArray *headers = g_ptr_array_new ();

  for (guint i = 0; i < ht_sheet_n_columns (sheet); i++)
    g_ptr_array_add (headers, g_strdup (ht_sheet_header (sheet, i)));
  g_ptr_array_add (headers, NULL);
  return (char **)g_ptr_array_free (headers, FALSE);
}

static void
progress_cb (guint done, guint total, gpointer data)
{
  HtImportRequest *request = data;

  g_atomic_int_set (&request->total, (int)total);
  g_atomic_int_set (&request->done, (int)done);
}

void
ht_import_request_unref (gpointer request)
{
  g_atomic_rc_box_release_full (request, clear_request);
}

void
ht_import_reading_free (gpointer data)
{
  HtImportReading *reading = data;

  g_clear_pointer (&reading->import, ht_import_free);
  g_strfreev (reading->maps);
  g_strfreev (reading->headers);
  g_ptr_array_unref (reading->parts);
  ht_import_request_unref (reading->request);
  g_clear_error (&reading->fault);
  g_free (reading);
}

gpointer
ht_import_plan_job (HtDb *db, gpointer data, GError **error)
{
  HtImportRequest *request = data;
  HtSheet *sheet = ht_sheet_read (request->path, request->encoding, request->part, error);

  if (sheet == NULL)
    return NULL;
  HtImportReading *reading = g_new0 (HtImportReading, 1);
  reading->request = g_atomic_rc_box_acquire (request);
  reading->kind = request->kind != NULL ? request->kind : guess_kind (sheet);
  reading->encoding = sheet->encoding;
  reading->headers = list_headers (sheet);
  reading->parts = g_ptr_array_ref (sheet->parts);
  reading->maps = ht_import_mapping_to_maps (reading->kind, reading->headers, request->fields);
  HtImportOptions options = { .maps = (const char *const *)reading->maps,
                              .add_agencies = request->add_agencies,
                              .today = request->today,
                              .progress = progress_cb,
                              .progress_data = request,
                              .cancellable = request->cancellable };
  reading->import = ht_import_plan (db, reading->kind, sheet, &options, &reading->fault);
  return reading;
}

void
ht_import_storing_free (gpointer data)
{
  HtImportStoring *storing = data;

  g_free (storing->clerk);
  g_free (storing);
}

char *
ht_import_faulty_path (const HtImportReading *reading)
{
  return g_strconcat (reading->request->path, ".faulty.csv", NULL);
}

gpointer
ht_import_store_job (HtDb *db, gpointer data, GError **error)
{
  HtImportStoring *storing = data;
  HtImport *import = storing->reading->import;
  g_autofree char *faulty_path = ht_import_faulty_path (storing->reading);

  if (ht_import_count (import, HT_VERDICT_FAULTY) > 0
      && !ht_import_write_faulty (import, faulty_path, error))
    return NULL;
  return ht_import_store (import, db, storing->clerk, error) ? GINT_TO_POINTER (TRUE) : NULL;
}
