/* A month's statement of allowances in words. */
#pragma once

#include "work/allowance-month.h"

G_BEGIN_DECLS

/* How many lines stand in the state and what they come to, "-" for none; owned by the caller. */
char *ht_allowance_words_state (const HtAllowanceSheet *sheet, HtAllowanceState state);
/* What the clerk is to know: what computing would do, what is not confirmed, what is done; "" for
 * nothing; owned by the caller. */
char *ht_allowance_words_hint (const HtAllowanceMonth *month);

G_END_DECLS
