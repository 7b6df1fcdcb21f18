#include "cli/import-boundaries.h"
#include "cli/verbs.h"
#include "exchange/sheet.h"
#include "store/office.h"
#include "work/import.h"
#include "work/transfer-office.h"
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

static gboolean dry_run;
static gboolean skip_faulty;
static gboolean add_agencies;
static char *encoding_text;
static char *sheet_name;
static char **maps;
static char *attribution;

static const GOptionEntry options[] = {
  { "dry-run", 0, 0, G_OPTION_ARG_NONE, &dry_run, N_ ("Only say what would happen"), NULL },
  { "skip-faulty", 0, 0, G_OPTION_ARG_NONE, &skip_faulty,
    N_ ("Import the sound rows and write the others to SOURCE.faulty.csv"), NULL },
  { "add-agencies", 0, 0, G_OPTION_ARG_NONE, &add_agencies, N_ ("Add agencies that are unknown"),
    NULL },
  { "encoding", 0, 0, G_OPTION_ARG_STRING, &encoding_text, N_ ("auto, utf-8 or cp949"),
    N_ ("ENCODING") },
  { "sheet", 0, 0, G_OPTION_ARG_STRING, &sheet_name,
    N_ ("The sheet of a workbook, its first one without it"), N_ ("NAME") },
  { "map", 0, 0, G_OPTION_ARG_STRING_ARRAY, &maps,
    N_ ("Take the column HEADER for this field, may be repeated"), N_ ("HEADER=FIELD") },
  { "attribution", 0, 0, G_OPTION_ARG_STRING, &attribution,
    N_ ("Whose data the boundaries are, for the maps; else what their file says"), N_ ("TEXT") },
  { NULL },
};

static gboolean
read_encoding (HtEncoding *encoding, GError **error)
{
  *encoding = HT_ENCODING_AUTO;
  if (encoding_text == NULL || ht_encoding_parse (encoding_text, encoding))
    return TRUE;
  g_set_error (error, HT_ERROR, HT_ERROR_USAGE,
               _ ("--encoding takes auto, utf-8 or cp949, not “%s”."), encoding_text);
  return FALSE;
}

/* The file is only read here: an import that is refused must not have touched it. */
static HtImport *
plan (const char *file, const HtRecordKind *kind, const char *source, HtDate today, GError **error)
{
  HtEncoding encoding;
  if (!read_encoding (&encoding, error))
    return NULL;
  g_autoptr (HtDb) db = ht_office_open (file, HT_DB_READ, error);
  HtSheet *sheet = db != NULL ? ht_sheet_read (source, encoding, sheet_name, error) : NULL;
  if (sheet == NULL)
    return NULL;
  HtImportOptions import_options
      = { .maps = (const char *const *)maps, .add_agencies = add_agencies, .today = today };
  return ht_import_plan (db, kind, sheet, &import_options, error);
}

static void
print_result (const HtCommand *command, const HtImport *import)
{
  const GPtrArray *remarks = ht_import_remarks (import);
  const GPtrArray *faults = ht_import_faults (import);
  g_autofree char *summary = ht_import_summary (import);
  for (guint i = 0; i < remarks->len; i++)
    ht_command_say (command, "%s", (const char *)g_ptr_array_index (remarks, i));
  for (guint i = 0; i < faults->len; i++)
    {
      g_autofree char *sentence = ht_import_fault_to_text (import, g_ptr_array_index (faults, i));
      fprintf (stderr, "%s\n", sentence);
    }
  printf ("%s\n", summary);
}

static gboolean
check_faults (const HtImport *import, GError **error)
{
  guint n_faulty = ht_import_count (import, HT_VERDICT_FAULTY);
  if (n_faulty == 0 || skip_faulty)
    return TRUE;
  g_set_error (error, HT_ERROR, HT_ERROR_INVALID,
               ngettext ("Nothing was imported: %u row is faulty. Correct it, or import the others "
                         "with --skip-faulty.",
                         "Nothing was imported: %u rows are faulty. Correct them, or import the "
                         "others with --skip-faulty.",
                         n_faulty),
               n_faulty);
  return FALSE;
}

static gboolean
store (const HtCommand *command, const char *file, HtImport *import, GError **error)
{
  if (ht_import_count (import, HT_VERDICT_NEW) + ht_import_count (import, HT_VERDICT_CHANGED) == 0)
    return TRUE;
  g_autoptr (HtDb) db = ht_office_open (file, HT_DB_WRITE, error);
  return db != NULL && ht_import_store (import, db, command->clerk, error);
}

static gboolean
write_faulty (const HtCommand *command, const HtImport *import, const char *source, GError **error)
{
  if (ht_import_count (import, HT_VERDICT_FAULTY) == 0)
    return TRUE;
  g_autofree char *path = g_strconcat (source, ".faulty.csv", NULL);
  if (!ht_import_write_faulty (import, path, error))
    return FALSE;
  ht_command_say (command, _ ("The faulty rows were written to “%s”."), path);
  return TRUE;
}

static gboolean
import_office (const HtCommand *command, const char *file, const char *source, GError **error)
{
  guint n_rows = 0;

  if (!ht_office_import_xml (source, file, &n_rows, error))
    return FALSE;
  ht_command_say (command, _ ("“%s” was made with %u records."), file, n_rows);
  return TRUE;
}

static gboolean
run (const HtCommand *command, char **arguments, GError **error)
{
  if (strcmp (arguments[1], "office") == 0)
    return import_office (command, arguments[0], arguments[2], error);
  if (strcmp (arguments[1], "boundaries") == 0)
    return ht_import_boundaries (command, arguments[0], arguments[2], attribution, dry_run, error);
  const HtRecordKind *kind = ht_record_kind_find (arguments[1], error);
  if (kind == NULL)
    return FALSE;
  g_autoptr (HtImport) import = plan (arguments[0], kind, arguments[2], command->today, error);
  if (import == NULL)
    return FALSE;
  print_result (command, import);
  if (!check_faults (import, error))
    return FALSE;
  if (dry_run)
    return TRUE;
  return write_faulty (command, import, arguments[2], error)
         && store (command, arguments[0], import, error);
}

const HtVerb ht_verb_import = {
  .name = "import",
  .arguments = "FILE KIND SOURCE",
  .summary
  = N_ ("Read records from CSV, XLSX or XML, or boundaries from GeoJSON, into the office file"),
  .min_arguments = 3,
  .max_arguments = 3,
  .options = options,
  .run = run,
};
