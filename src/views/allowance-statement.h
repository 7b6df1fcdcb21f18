/* A month's statement of allowances out of the ledger: how far it is, by payee and by district, the
 * lines behind each sum, what is refused and why, and the steps from computing to payment. */
#pragma once

#include "views/service-panel.h"

G_BEGIN_DECLS

#define HT_TYPE_ALLOWANCE_STATEMENT (ht_allowance_statement_get_type ())
G_DECLARE_FINAL_TYPE (HtAllowanceStatement, ht_allowance_statement, HT, ALLOWANCE_STATEMENT,
                      HtServicePanel)

G_END_DECLS
