/* What is done to the consultation days of a month as a whole. */
#pragma once

#include "views/page.h"

G_BEGIN_DECLS

/* Plans the month of a day out of the schedules and says what was done and what is left to do. */
void ht_session_steps_plan (HtPage *page, HtDate month);

G_END_DECLS
