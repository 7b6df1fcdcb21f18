/* The table of the districts on two days: the total on top, sorted by the heads. */
#pragma once

#include "base/date.h"
#include "views/copied-table.h"

G_BEGIN_DECLS

#define HT_TYPE_COMPARISON_TABLE (ht_comparison_table_get_type ())
G_DECLARE_FINAL_TYPE (HtComparisonTable, ht_comparison_table, HT, COMPARISON_TABLE, GtkTreeView)

/* Shows the rows of ht_coverage_comparison(), which become the table's. triangle: a decrease is
 * shown as "△3". The place of the table stays. */
void ht_comparison_table_take (HtComparisonTable *self, GPtrArray *districts, HtDate then,
                               HtDate now, gboolean triangle);
/* All rows in the order that is seen; owned by the caller. */
HtCopiedTable *ht_comparison_table_copy (HtComparisonTable *self);

G_END_DECLS
