/* The outlook of the queue as a paper of the office. */
#pragma once

#include "exchange/document.h"
#include "store/db.h"

G_BEGIN_DECLS

/* The coming twelve months as they look on that day: the plan of the past year, and two and three
 * hearings a month beside each other. Owned by the caller. */
HtDocument *ht_outlook_report (HtDb *db, HtDate on, GError **error);

G_END_DECLS
