/* A report kept as it was, and what changed since. */
#pragma once

#include "exchange/document.h"
#include "store/kept-reports.h"
#include "work/reports.h"

G_BEGIN_DECLS

/* The kind of the record in the journal. */
#define HT_KEPT_REPORT_KIND "kept_report"

typedef struct
{
  const HtReport *report; /* static */
  HtPeriod period;
  HtDate today;
  gboolean definitions; /* with the appendix */
  char *note;           /* why it is kept, "" for nothing */
  char *clerk;
} HtReportKeeping;
HtReportKeeping *ht_report_keeping_new (const HtReport *report, HtPeriod period, HtDate today,
                                        gboolean definitions, const char *note, const char *clerk);
void ht_report_keeping_free (HtReportKeeping *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtReportKeeping, ht_report_keeping_free)

/* A job of the store: makes the report and stores it with its figures, the cases behind them and
 * the head of the journal as one journalled change. Gives the HtKeptReport, owned by the caller. */
gpointer ht_keep_report (HtDb *db, gpointer keeping, GError **error);

/* The report as it was kept, to be written and printed again; max_rows: of each table, for a
 * preview, 0: all. Owned by the caller; HT_ERROR_FORMAT when what is stored is damaged. */
HtDocument *ht_kept_report_document (const HtKeptReport *self, guint max_rows, GError **error);

typedef struct
{
  HtCaseFigure *then; /* either is never NULL; a figure that was not kept has no cases */
  HtCaseFigure *now;
  GPtrArray *changes; /* of HtCaseChange */
} HtFigureChange;

typedef struct
{
  HtKeptReport *kept;
  GPtrArray *figures; /* of HtFigureChange, those that are equal too */
  guint n_cases;      /* different cases that make a difference */
} HtReportChanges;
void ht_report_changes_free (HtReportChanges *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtReportChanges, ht_report_changes_free)

/* The figures of the kept report asked again for the same period and the same day as then: what is
 * different is what was logged or corrected since. Owned by the caller; HT_ERROR_NOT_FOUND. */
HtReportChanges *ht_report_changes_load (HtDb *db, gint64 id, GError **error);
/* The same as a paper: figures then and now, then the cases behind each difference. Owned by the
 * caller. */
HtDocument *ht_report_changes_document (const HtReportChanges *self);
/* "월간 통계 2021. 3. 1.–2021. 3. 31.", owned by the caller. */
char *ht_kept_report_title (const HtKeptReport *self);

G_END_DECLS
