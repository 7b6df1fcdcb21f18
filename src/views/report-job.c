#include "views/report-job.h"

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

gboolean
ht_report_write (HtDb *db, gpointer data, GOutputStream *output, GError **error)
{
  const HtReportRequest *request = data;
  g_autoptr (HtDocument) document = ht_report_make_job (db, data, error);

  return document != NULL && request->format->write (document, output, error);
}
