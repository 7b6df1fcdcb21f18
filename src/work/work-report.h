/* The page that the office reports to the head of the city (업무보고): the appeals and the legal
 * services in short sentences and one table, as such a page is written. */
#pragma once

#include "exchange/document.h"
#include "store/db.h"

G_BEGIN_DECLS

/* The page as of a day: the figures of the day's year so far beside the two years before. Owned by
 * the caller; HT_ERROR_INVALID for a day after today. The footer names the head of the journal's
 * chain. */
HtDocument *ht_work_report (HtDb *db, HtDate on, HtDate today, GError **error);

G_END_DECLS
