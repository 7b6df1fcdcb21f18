#include "work/export.h"

#include "base/text.h"
#include "work/export-filter.h"
#include "work/export-kind.h"
#include "work/full-names.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const HtRecordKind *kind;
  const HtExportFilter *filter;
  HtRowWriter *writer; /* NULL: only counting */
  gboolean mask;
  guint n;
} Run;

/* Whether full names are more than what leaves the office anyhow. */
static gboolean
has_names (const HtRecordKind *kind)
{
  if (kind->export->each_public != NULL)
    return TRUE;
  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].masked)
      return TRUE;
  return FALSE;
}

/* Masks copies: the cells belong to the kind. */
static gboolean
write_masked (Run *run, const char *const *cells, GError **error)
{
  g_autofree const char **shown = g_new (const char *, run->kind->n_fields);
  g_autoptr (GPtrArray) masked = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < run->kind->n_fields; i++)
    {
      shown[i] = cells[i];
      if (!run->kind->fields[i].masked)
        continue;
      g_ptr_array_add (masked, ht_text_mask_name (cells[i]));
      shown[i] = g_ptr_array_index (masked, masked->len - 1);
    }
  return ht_row_writer_write (run->writer, shown, error);
}

static gboolean
row_cb (const char *const *cells, gpointer data, GError **error)
{
  Run *run = data;
  if (!ht_export_filter_takes (run->filter, cells))
    return TRUE;
  run->n++;
  if (run->writer == NULL)
    return TRUE;
  return run->mask ? write_masked (run, cells, error)
                   : ht_row_writer_write (run->writer, cells, error);
}

static gboolean
each_record (HtDb *db, Run *run, const HtExportOptions *options, GError **error)
{
  if (options->ids != NULL)
    return run->kind->export->each_of (db, options->ids, row_cb, run, error);
  if (run->mask && run->kind->export->each_public != NULL)
    {
      g_autoptr (GPtrArray) remarks = options->remarks != NULL
                                          ? g_ptr_array_ref (options->remarks)
                                          : g_ptr_array_new_with_free_func (g_free);
      return run->kind->export->each_public (db, row_cb, run, remarks, error);
    }
  return run->kind->export->each (db, row_cb, run, error);
}

static gboolean
check_purpose (const HtExportOptions *options, GError **error)
{
  g_autofree char *purpose
      = options->full_names ? ht_full_names_purpose (options->purpose, error) : NULL;
  return !options->full_names || purpose != NULL;
}

/* Journalled before anything leaves the file: who, which records, how many, what for. */
static gboolean
note_full_names (HtDb *db, Run *run, const HtExportOptions *options, GError **error)
{
  if (!each_record (db, run, options, error))
    return FALSE;
  guint n = run->n;
  run->n = 0;
  return ht_full_names_note (db, options->clerk, run->kind->word, n, options->purpose,
                             run->kind->name, error);
}

static gboolean
write_rows (HtDb *db, Run *run, const HtExportOptions *options, GOutputStream *output,
            GError **error)
{
  g_autofree HtColumn *columns = g_new (HtColumn, run->kind->n_fields);
  for (guint i = 0; i < run->kind->n_fields; i++)
    columns[i] = run->kind->fields[i].column;
  HtRowLayout layout = { run->kind->name, columns, run->kind->n_fields, options->encoding,
                         options->byte_order_mark };
  g_autoptr (HtRowWriter) writer = ht_row_writer_new (options->format, &layout, output, error);
  if (writer == NULL)
    return FALSE;
  run->writer = writer;
  return each_record (db, run, options, error) && ht_row_writer_finish (writer, error);
}

gboolean
ht_export (HtDb *db, const HtRecordKind *kind, const HtExportOptions *options,
           GOutputStream *output, guint *n_records, GError **error)
{
  g_autoptr (HtExportFilter) filter = ht_export_filter_new (kind, options->filters, error);
  if (filter == NULL || !check_purpose (options, error))
    return FALSE;
  Run run = { .kind = kind, .filter = filter, .mask = !options->full_names };
  if (options->full_names && has_names (kind) && !note_full_names (db, &run, options, error))
    return FALSE;
  if (!write_rows (db, &run, options, output, error))
    return FALSE;
  *n_records = run.n;
  return TRUE;
}
