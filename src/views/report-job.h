/* The reports of the office, made and written away from the main thread. */
#pragma once

#include "exchange/document-writer.h"
#include "work/reports.h"

G_BEGIN_DECLS

/* What to make, and for ht_report_write_job() where. */
typedef struct
{
  const HtReport *report;
  HtPeriod period;
  HtDate today;
  guint max_rows;       /* of a register, for a preview; 0: all */
  gboolean definitions; /* with the appendix */
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
