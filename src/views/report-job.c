#include "views/report-job.h"

#include "exchange/atomic-file.h"

void
ht_report_request_free (gpointer data)
{
  HtReportRequest *request = data;

  g_free (request->path);
  g_free (request);
}

gpointer
ht_report_make_job (HtDb *db, gpointer data, GError **error)
{
  const HtReportRequest *request = data;

  const HtRegisterOptions wanted = { .period = request->period,
                                     .today = request->today,
                                     .max_rows = request->max_rows,
                                     .definitions = request->definitions };

  return ht_report_make (request->report, db, &wanted, error);
}

gpointer
ht_report_write_job (HtDb *db, gpointer data, GError **error)
{
  const HtReportRequest *request = data;
  g_autoptr (HtDocument) document = ht_report_make_job (db, data, error);
  g_autoptr (HtAtomicFile) file = NULL;

  if (document != NULL)
    file = ht_atomic_file_new (request->path, error);
  if (file == NULL || !request->format->write (document, ht_atomic_file_output (file), error)
      || !ht_atomic_file_commit (file, error))
    return NULL;
  return g_strdup (request->path);
}
