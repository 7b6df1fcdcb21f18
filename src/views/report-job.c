#include "views/report-job.h"

#include "exchange/atomic-file.h"
#include "work/monthly-report.h"
#include "work/registers.h"
#include <glib/gi18n-lib.h>

static HtDocument *
make_monthly (HtDb *db, const HtRegisterOptions *wanted, GError **error)
{
  return ht_monthly_report (db, wanted->period, wanted->today, error);
}

static HtDocument *
make_appeals (HtDb *db, const HtRegisterOptions *wanted, GError **error)
{
  return ht_register_make (db, HT_REGISTER_APPEALS, wanted, error);
}

static HtDocument *
make_stays (HtDb *db, const HtRegisterOptions *wanted, GError **error)
{
  return ht_register_make (db, HT_REGISTER_STAYS, wanted, error);
}

static HtDocument *
make_hearings (HtDb *db, const HtRegisterOptions *wanted, GError **error)
{
  return ht_register_make (db, HT_REGISTER_HEARINGS, wanted, error);
}

static HtDocument *
make_service (HtDb *db, const HtRegisterOptions *wanted, GError **error)
{
  return ht_register_make (db, HT_REGISTER_SERVICE, wanted, error);
}

/* One line a report: adding one offers it in the window. */
static const struct
{
  const char *title;
  HtReportSpan span; /* that the law gives it; 0: any */
  HtDocument *(*make) (HtDb *db, const HtRegisterOptions *wanted, GError **error);
} reports[] = {
  { N_ ("Monthly statistics"), 0, make_monthly },
  { N_ ("Register of appeals (form 45)"), 0, make_appeals },
  { N_ ("Register of stays (form 46)"), 0, make_stays },
  { N_ ("Register of hearings (form 47)"), 0, make_hearings },
  { N_ ("Register of service (form 48)"), 0, make_service },
  { N_ ("All registers"), 0, ht_registers_make },
  { N_ ("Litigation after rulings (half-year)"), HT_REPORT_HALF, ht_litigation_report },
};

const char *
ht_report_title (guint report)
{
  return report < G_N_ELEMENTS (reports) ? _ (reports[report].title) : NULL;
}

HtReportSpan
ht_report_span (guint report)
{
  return reports[report].span;
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

  const HtRegisterOptions wanted
      = { .period = request->period, .today = request->today, .max_rows = request->max_rows };

  return reports[request->report].make (db, &wanted, error);
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
