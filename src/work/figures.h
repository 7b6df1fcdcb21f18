/* The statistics of a period out of the office file, as the window, the reports and the command
 * line all show them. */
#pragma once

#include "domain/statistics.h"
#include "store/db.h"

G_BEGIN_DECLS

/* The statistics of the period as they were known on as_of, broken down by `by`. Reads only the
 * columns that the period needs; correction days are subtracted when the office set it (setting
 * subtract_corrections). Owned by the caller. */
HtStatistics *ht_figures_load (HtDb *db, HtPeriod period, HtDate as_of, HtStatisticsBy by,
                               GError **error);
/* Masks the names of statistics by reviewer, which several may then share. */
void ht_figures_mask_names (HtStatistics *statistics);

G_END_DECLS
