/* The allowances of months as documents: the statement with its sums by payee and by district, and
 * what the payment office pays by. */
#pragma once

#include "work/registers.h"

G_BEGIN_DECLS

/* Of the months of the period, owned by the caller. Payees stand with their full names: they are
 * partners of the city, and the money goes to them. */
HtDocument *ht_allowance_report (HtDb *db, const HtRegisterOptions *options, GError **error);
/* What is approved or paid of these months, one line a person with all roles together, without any
 * account: the payment office has those. Owned by the caller. */
HtDocument *ht_payment_report (HtDb *db, const HtRegisterOptions *options, GError **error);

G_END_DECLS
