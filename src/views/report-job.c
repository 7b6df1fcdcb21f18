#include "views/report-job.h"

#include "exchange/atomic-file.h"
#include "work/monthly-report.h"
#include <glib/gi18n-lib.h>

/* One line a report: adding one offers it in the window. */
static const struct
{
  const char *title;
  HtDocument *(*make) (HtDb *db, HtPeriod period, HtDate today, GError **error);
} reports[] = {
  { N_ ("Monthly statistics"), ht_monthly_report },
};

const char *
ht_report_title (guint report)
{
  return report < G_N_ELEMENTS (reports) ? _ (reports[report].title) : NULL;
}

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

  return reports[request->report].make (db, request->period, request->today, error);
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
