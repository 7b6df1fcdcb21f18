/* What `coverage --history` prints. */
#pragma once

#include "cli/json.h"
#include "work/coverage-history.h"

G_BEGIN_DECLS

/* The keys "history" and "forecast" (null when too few months are known) of an open object. */
void ht_history_write_json (HtJson *json, const HtCoverageHistory *history);
/* A line a month, then the forecast; csv: for a program. */
void ht_history_print_table (const HtCoverageHistory *history, gboolean csv);
/* When the target is likely to be reached, in a sentence; nothing without a target or forecast. */
void ht_history_print_summary (const HtCoverageHistory *history, const HtTarget *target);

G_END_DECLS
