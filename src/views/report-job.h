/* The reports of the office, made and written away from the main thread. */
#pragma once

#include "exchange/document-writer.h"
#include "work/reports.h"

G_BEGIN_DECLS

/* What to make, and for ht_report_write() in which format; freed with g_free(). */
typedef struct
{
  const HtReport *report;
  HtPeriod period;
  HtDate today;
  guint max_rows;       /* of a register, for a preview; 0: all */
  gboolean definitions; /* with the appendix */
  const HtDocumentFormat *format;
} HtReportRequest;

/* For ht_store_read_async() with a HtReportRequest. Gives a HtDocument. */
gpointer ht_report_make_job (HtDb *db, gpointer request, GError **error);
/* The same, written to output; a HtFileWriter. */
gboolean ht_report_write (HtDb *db, gpointer request, GOutputStream *output, GError **error);

G_END_DECLS
