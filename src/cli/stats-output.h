/* What the verb stats prints. */
#pragma once

#include "work/comparison.h"

G_BEGIN_DECLS

/* details: NULL, or what is added to the figures of the period. */
void ht_stats_print_json (const HtStatistics *statistics, const HtComparison *details);
/* The total and the parts, a row each. */
void ht_stats_print_table (const HtStatistics *statistics, gboolean csv);
/* The figures of the period one below the other. */
void ht_stats_print_list (const HtStatistics *statistics);
/* The same with stays, counsel, oral hearings and last year beside them. */
void ht_stats_print_details (const HtComparison *details, gboolean csv);

G_END_DECLS
