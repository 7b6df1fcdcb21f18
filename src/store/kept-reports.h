/* The reports that an office kept as they were, with the cases behind their figures. Writes belong
 * inside an HtChange. */
#pragma once

#include "domain/figure-cases.h"
#include "store/db.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 id;
  char *report; /* its name on the command line */
  HtPeriod period;
  HtDate kept_on;
  char *kept_by;
  char *journal_head; /* of the journal as it was then */
  char *note;
  char *document;     /* as XML (haetae-document.xsd); NULL in a list */
  GPtrArray *figures; /* of HtCaseFigure; NULL in a list */
} HtKeptReport;
void ht_kept_report_free (HtKeptReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtKeptReport, ht_kept_report_free)

/* All of them, the newest first, of HtKeptReport without document and figures; owned by the caller.
 */
GPtrArray *ht_kept_reports_list (HtDb *db, GError **error);
/* The whole report; HT_ERROR_NOT_FOUND when there is none of that id. */
HtKeptReport *ht_kept_reports_load (HtDb *db, gint64 id, GError **error);
/* Stores a new one and sets its id. */
gboolean ht_kept_reports_insert (HtDb *db, HtKeptReport *report, GError **error);
gboolean ht_kept_reports_delete (HtDb *db, gint64 id, GError **error);

/* What the figures of a period stand on: the cases received or ended in it or pending on as_of (of
 * HtCaseFacts, owned by the caller). */
GPtrArray *ht_case_facts_list (HtDb *db, HtPeriod period, HtDate as_of, GError **error);

G_END_DECLS
