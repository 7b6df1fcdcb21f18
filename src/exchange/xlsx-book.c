#include "exchange/xlsx-book.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/* 2021-04-05 00:00 UTC. A workbook must say when it was made; the true time would make two exports
 * of the same records differ. */
#define CREATED 1617580800

static gboolean
set_failed (GError **error, const char *why)
{
  g_set_error (error, HT_ERROR, HT_ERROR_FILE, _ ("The workbook cannot be written: %s"), why);
  return FALSE;
}

HtXlsxBook *
ht_xlsx_book_new (gboolean streaming, GError **error)
{
  g_autoptr (HtXlsxBook) self = g_new0 (HtXlsxBook, 1);
  g_autoptr (GError) cause = NULL;
  int file = g_file_open_tmp ("haetae-XXXXXX.xlsx", &self->path, &cause);
  if (file < 0)
    {
      set_failed (error, cause->message);
      return NULL;
    }
  g_close (file, NULL);
  lxw_workbook_options options
      = { .constant_memory = streaming, .tmpdir = (char *)g_get_tmp_dir () };
  self->workbook = workbook_new_opt (self->path, &options);
  lxw_doc_properties properties = { .created = CREATED, .author = (char *)"Haetae" };
  workbook_set_properties (self->workbook, &properties);
  return g_steal_pointer (&self);
}

gboolean
ht_xlsx_book_finish (HtXlsxBook *self, GOutputStream *output, GError **error)
{
  lxw_error failed = workbook_close (g_steal_pointer (&self->workbook));
  if (failed != LXW_NO_ERROR)
    return set_failed (error, lxw_strerror (failed));
  g_autoptr (GError) cause = NULL;
  g_autofree char *bytes = NULL;
  gsize size = 0;
  if (!g_file_get_contents (self->path, &bytes, &size, &cause))
    return set_failed (error, cause->message);
  return g_output_stream_write_all (output, bytes, size, NULL, NULL, error);
}

void
ht_xlsx_book_free (HtXlsxBook *self)
{
  if (self == NULL)
    return;
  if (self->workbook != NULL)
    workbook_close (self->workbook);
  g_unlink (self->path);
  g_free (self->path);
  g_free (self);
}

double
ht_xlsx_serial (HtDate date)
{
  return date - ht_date_new (1899, 12, 30);
}
