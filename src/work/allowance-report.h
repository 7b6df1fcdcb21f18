/* The statement of allowances for the payment office, as a document: the sums first, then by payee
 * and by district. */
#pragma once

#include "work/registers.h"

G_BEGIN_DECLS

/* Of the months of the period, owned by the caller. Payees stand with their full names: they are
 * partners of the city, and the money goes to them. */
HtDocument *ht_allowance_report (HtDb *db, const HtRegisterOptions *options, GError **error);

G_END_DECLS
