#include "work/import-private.h"

#include "exchange/atomic-file.h"
#include "exchange/csv-line.h"
#include "store/journal.h"

#include <glib/gi18n-lib.h>
#include <stdarg.h>
#include <string.h>

/* Rows between two reports of progress, two looks whether to stop. */
#define ROWS_A_STEP 256

static void
free_fault (gpointer data)
{
  HtImportFault *fault = data;
  g_free (fault->reason);
  g_free (fault);
}

static HtImport *
new_import (const HtRecordKind *kind, HtSheet *sheet, const HtImportOptions *options)
{
  HtImport *self = g_new0 (HtImport, 1);
  self->kind = kind;
  self->sheet = sheet;
  self->options = *options;
  self->records = g_new0 (gpointer, ht_sheet_n_rows (sheet));
  self->verdicts = g_new0 (guint8, ht_sheet_n_rows (sheet));
  self->faults = g_ptr_array_new_with_free_func (free_fault);
  self->remarks = g_ptr_array_new_with_free_func (g_free);
  self->keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

static gboolean
step (HtImport *self, guint done, GError **error)
{
  if (done % ROWS_A_STEP != 0 && done != ht_sheet_n_rows (self->sheet))
    return TRUE;
  if (self->options.progress != NULL)
    self->options.progress (done, ht_sheet_n_rows (self->sheet), self->options.progress_data);
  return !g_cancellable_set_error_if_cancelled (self->options.cancellable, error);
}

/* More cells than headers is what a comma in an unquoted text makes of a row. */
static void
check_width (HtImport *self, guint row)
{
  for (guint i = ht_sheet_n_columns (self->sheet); i < ht_sheet_row_size (self->sheet, row); i++)
    if (ht_sheet_cell (self->sheet, row, i)[0] != '\0')
      {
        ht_import_fault (self, row, -1,
                         _ ("The row has more cells than the header; a text with a comma must "
                            "stand in quotation marks."));
        return;
      }
}

/* Takes the key over. */
static void
check_key (HtImport *self, guint row, char *key)
{
  guint line = ht_sheet_line (self->sheet, row);
  gpointer first = g_hash_table_lookup (self->keys, key);
  if (first == NULL)
    {
      g_hash_table_insert (self->keys, key, GUINT_TO_POINTER (line + 1));
      return;
    }
  ht_import_fault (self, row, -1,
                   _ ("The same record stands on line %u already; leave one of the two."),
                   GPOINTER_TO_UINT (first) - 1);
  g_free (key);
}

static gboolean
read_row (HtImport *self, HtDb *db, guint row, GError **error)
{
  char *key = NULL;
  g_autoptr (GError) failure = NULL;
  HtVerdict verdict = HT_VERDICT_SAME;
  check_width (self, row);
  gpointer record = self->kind->import->read (self, db, row, &verdict, &key, &failure);
  if (key != NULL && !ht_import_row_is_faulty (self, row) && failure == NULL)
    check_key (self, row, key);
  else
    g_free (key);
  if (ht_import_row_is_faulty (self, row))
    verdict = HT_VERDICT_FAULTY;
  self->verdicts[row] = (guint8)verdict;
  self->counts[verdict]++;
  if (verdict == HT_VERDICT_NEW || verdict == HT_VERDICT_CHANGED)
    self->records[row] = record;
  else if (record != NULL)
    self->kind->import->free_record (record);
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
read_rows (HtImport *self, HtDb *db, GError **error)
{
  self->context = self->kind->import->prepare (self, db, error);
  if (self->context == NULL)
    return FALSE;
  for (guint row = 0; row < ht_sheet_n_rows (self->sheet); row++)
    if (!read_row (self, db, row, error) || !step (self, row + 1, error))
      return FALSE;
  return self->kind->import->conclude == NULL || self->kind->import->conclude (self, db, error);
}

/* The reasons of a row in one text. *next is the first fault not yet told; faults are in order of
 * rows. */
static char *
join_reasons (const HtImport *self, guint row, guint *next)
{
  GString *reasons = g_string_new (NULL);
  for (; *next < self->faults->len; (*next)++)
    {
      const HtImportFault *fault = g_ptr_array_index (self->faults, *next);
      if (fault->row != row)
        break;
      const char *header = fault->field >= 0 ? self->kind->fields[fault->field].column.header : "";
      g_string_append_printf (reasons, "%s%s%s%s", reasons->len > 0 ? " / " : "", header,
                              header[0] != '\0' ? ": " : "", fault->reason);
    }
  return g_string_free (reasons, FALSE);
}

/* The columns of the source and one more; a reason may quote what CP949 does not have, so that only
 * what came from CP949 itself stays in it. */
static gboolean
write_faulty_row (const HtImport *self, GOutputStream *output, int row, const char *reason,
                  GError **error)
{
  g_autoptr (GString) line = g_string_new (NULL);
  gboolean korean = self->sheet->encoding == HT_ENCODING_CP949;
  if (row < 0 && !korean)
    g_string_append (line, HT_CSV_BYTE_ORDER_MARK);
  for (guint i = 0; i < ht_sheet_n_columns (self->sheet); i++)
    ht_csv_append (line, i == 0,
                   row < 0 ? ht_sheet_header (self->sheet, i)
                           : ht_sheet_cell (self->sheet, (guint)row, i),
                   TRUE);
  ht_csv_append (line, FALSE, reason, TRUE);
  return ht_csv_write_line (output, line, korean ? HT_ENCODING_CP949 : HT_ENCODING_UTF8, error);
}

void
ht_import_remark (HtImport *self, char *sentence)
{
  g_ptr_array_add (self->remarks, sentence);
}

HtImport *
ht_import_plan (HtDb *db, const HtRecordKind *kind, HtSheet *sheet, const HtImportOptions *options,
                GError **error)
{
  g_autoptr (HtImport) self = new_import (kind, sheet, options);
  if (!ht_import_match_columns (self, error) || !read_rows (self, db, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
ht_import_free (HtImport *self)
{
  if (self == NULL)
    return;
  for (guint row = 0; row < ht_sheet_n_rows (self->sheet); row++)
    if (self->records[row] != NULL)
      self->kind->import->free_record (self->records[row]);
  if (self->context != NULL)
    self->kind->import->release (self->context);
  ht_sheet_free (self->sheet);
  g_free (self->columns);
  g_free (self->records);
  g_free (self->verdicts);
  g_ptr_array_unref (self->faults);
  g_ptr_array_unref (self->remarks);
  g_hash_table_unref (self->keys);
  g_free (self);
}

const HtSheet *
ht_import_sheet (const HtImport *self)
{
  return self->sheet;
}

HtVerdict
ht_import_verdict (const HtImport *self, guint row)
{
  return self->verdicts[row];
}

guint
ht_import_count (const HtImport *self, HtVerdict verdict)
{
  return self->counts[verdict];
}

const GPtrArray *
ht_import_faults (const HtImport *self)
{
  return self->faults;
}

const GPtrArray *
ht_import_remarks (const HtImport *self)
{
  return self->remarks;
}

gpointer
ht_import_context (HtImport *self)
{
  return self->context;
}

HtDate
ht_import_today (HtImport *self)
{
  return self->options.today;
}

gboolean
ht_import_adds_agencies (HtImport *self)
{
  return self->options.add_agencies;
}

char *
ht_import_fault_to_text (const HtImport *self, const HtImportFault *fault)
{
  if (fault->field < 0)
    return g_strdup_printf (_ ("Line %u: %s"), fault->line, fault->reason);
  const HtColumn *column = &self->kind->fields[fault->field].column;
  return g_strdup_printf (_ ("Line %u, %s (%s): %s"), fault->line, column->key, column->header,
                          fault->reason);
}

char *
ht_import_summary (const HtImport *self)
{
  return g_strdup_printf ("%u new, %u changed, %u same, %u faulty", self->counts[HT_VERDICT_NEW],
                          self->counts[HT_VERDICT_CHANGED], self->counts[HT_VERDICT_SAME],
                          self->counts[HT_VERDICT_FAULTY]);
}

gboolean
ht_import_store_in_change (HtImport *self, HtDb *db, GError **error)
{
  for (guint row = 0; row < ht_sheet_n_rows (self->sheet); row++)
    {
      HtVerdict verdict = self->verdicts[row];
      if (self->records[row] != NULL
          && !self->kind->import->store (self, db, self->records[row], verdict, error))
        {
          g_prefix_error (error, _ ("Line %u: "), ht_sheet_line (self->sheet, row));
          return FALSE;
        }
      if (!step (self, row + 1, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
ht_import_store (HtImport *self, HtDb *db, const char *clerk, GError **error)
{
  if (self->counts[HT_VERDICT_NEW] + self->counts[HT_VERDICT_CHANGED] == 0)
    return TRUE;
  g_autofree char *label
      = g_strdup_printf (_ ("Import of %s: %u new, %u changed"), self->kind->word,
                         self->counts[HT_VERDICT_NEW], self->counts[HT_VERDICT_CHANGED]);
  g_autoptr (HtChange) change = ht_change_begin (db, clerk, label, self->kind->name, 0, error);
  return change != NULL && ht_import_store_in_change (self, db, error)
         && ht_change_commit (change, error);
}

gboolean
ht_import_write_faulty (const HtImport *self, const char *path, GError **error)
{
  g_autoptr (HtAtomicFile) file = ht_atomic_file_new (path, error);
  if (file == NULL)
    return FALSE;
  GOutputStream *output = ht_atomic_file_output (file);
  guint next = 0;
  if (!write_faulty_row (self, output, -1, _ ("Reason"), error))
    return FALSE;
  for (guint row = 0; row < ht_sheet_n_rows (self->sheet); row++)
    {
      if (self->verdicts[row] != HT_VERDICT_FAULTY)
        continue;
      g_autofree char *reasons = join_reasons (self, row, &next);
      if (!write_faulty_row (self, output, (int)row, reasons, error))
        return FALSE;
    }
  return ht_atomic_file_commit (file, error);
}
