/* A month's allowances on the standard output. */
#pragma once

#include "cli/verb.h"
#include "domain/allowance.h"

G_BEGIN_DECLS

/* lines: of HtAllowance, of that month. Their sums by payee and district, or with each_line the
 * lines themselves with their numbers; JSON has both then. */
void ht_allowances_print (GPtrArray *lines, HtPeriod month, gboolean each_line, HtFormat format);

G_END_DECLS
