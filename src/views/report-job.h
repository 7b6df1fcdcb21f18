/* The reports of the office, made and written away from the main thread. */
#pragma once

#include "exchange/document-writer.h"
#include "store/db.h"
#include "views/report-period.h"

G_BEGIN_DECLS

/* The reports by number, in the order in which they are offered; NULL behind the last. */
const char *ht_report_title (guint report);

/* The period that the report is made for by law; 0 when it can be any. */
HtReportSpan ht_report_span (guint report);

/* What to make, and for ht_report_write_job() where. */
typedef struct
{
  guint report;
  HtPeriod period;
  HtDate today;
  guint max_rows; /* of a register, for a preview; 0: all */
  const HtDocumentFormat *format;
  char *path;
} HtReportRequest;

void ht_report_request_free (gpointer request);
/* For ht_store_read_async() with a HtReportRequest. Gives a HtDocument. */
gpointer ht_report_make_job (HtDb *db, gpointer request, GError **error);
/* The same, written into the request's file as a whole or not at all. Gives the file's path (char
 * *). */
gpointer ht_report_write_job (HtDb *db, gpointer request, GError **error);

G_END_DECLS
