/* The covered dongs month by month, with the forecast and its band, and the target. */
#pragma once

#include "base/date.h"
#include "exchange/chart.h"
#include "store/db.h"
#include "work/coverage-history.h"

G_BEGIN_DECLS

/* As of the day; see domain/coverage-forecast.h for the band. Owned by the caller. */
HtChart *ht_coverage_chart (HtDb *db, HtDate on, GError **error);
/* The same of figures and their history that are there already. Owned by the caller. */
HtChart *ht_coverage_chart_make (const HtCoverageFigures *figures,
                                 const HtCoverageHistory *history);

G_END_DECLS
