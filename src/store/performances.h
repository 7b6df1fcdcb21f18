/* What the partners of the legal services did in a period, counted in the office file. */
#pragma once

#include "base/date.h"
#include "domain/commendation-candidates.h"
#include "store/db.h"

G_BEGIN_DECLS

/* Of HtPerformance, in order of name: each village lawyer and scrivener who is in office on the
 * day, with the sessions held and the consultations of the period and the newest commendation up to
 * its year. Owned by the caller; NULL with error when the file cannot be read. */
GPtrArray *ht_performances_list (HtDb *db, HtPeriod period, HtDate on, GError **error);

G_END_DECLS
