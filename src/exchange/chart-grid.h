/* The figures of a chart as a table, for the formats that have no pictures and for who cannot see
 * them. */
#pragma once

#include "exchange/document.h"

G_BEGIN_DECLS

/* One header row with the names of the series, then a row for each point. Owned by the caller. */
HtGrid *ht_chart_to_grid (const HtChart *chart);

G_END_DECLS
