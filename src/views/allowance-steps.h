/* The steps of a month's allowances from the window: each is one job of the store, which the window
 * tells of with a button that takes it back. page: on which the statement lies. */
#pragma once

#include "views/page.h"
#include "work/allowance-month.h"

G_BEGIN_DECLS

void ht_allowance_steps_compute (HtPage *page, HtDate month);
/* Brings the lines that are least far to the next state; for the payment asks for its day. */
void ht_allowance_steps_next (HtPage *page, const HtAllowanceMonth *month);
/* Reviewed lines become computed again. */
void ht_allowance_steps_back (HtPage *page, HtDate month);
/* report: its name on the command line; ending: of the format, with its dot; words: what the file
 * is called before the month. */
void ht_allowance_steps_export (HtPage *page, HtDate month, const char *report, const char *ending,
                                const char *words);

G_END_DECLS
