/* Reads the columns of cases for statistics through covering indices. */
#pragma once

#include "domain/case-columns.h"
#include "store/db.h"

G_BEGIN_DECLS

/* The cases that any figure of the period needs, each once: received in it, ended in it, pending on
 * as_of, or pending at its end when that is earlier. With from HT_DATE_NONE: all cases. Correction
 * days are those of ended cases. Owned by the caller. */
HtCaseColumns *ht_case_columns_load (HtDb *db, HtPeriod period, HtDate as_of, GError **error);
/* The same with the lead reviewers, which the covering indices do not hold: slower. The period has
 * a first day. */
HtCaseColumns *ht_case_columns_load_reviewers (HtDb *db, HtPeriod period, HtDate as_of,
                                               GError **error);

G_END_DECLS
