/* Reads the columns of cases for statistics through covering indices. */
#pragma once

#include "domain/case-columns.h"
#include "store/db.h"

G_BEGIN_DECLS

/* The cases that any figure of the period needs: received in it, ended in it, or pending on as_of
 * or at its end. With from HT_DATE_NONE: all cases. Owned by the caller. */
HtCaseColumns *ht_case_columns_load (HtDb *db, HtPeriod period, HtDate as_of, GError **error);

G_END_DECLS
