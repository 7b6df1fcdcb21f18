/* What becomes of the consultation days of a dong that was split or renamed: they stay with the
 * dong that it was, and a dong that took its place may take them over. */
#pragma once

#include "domain/coverage.h"

G_BEGIN_DECLS

/* Of dongs (of HtDong), those of the same district that ended on the day before this one began:
 * what it was split or renamed from. The array is owned by the caller, the dongs are not. */
GPtrArray *ht_dong_predecessors (GPtrArray *dongs, const HtDong *dong);
/* The entries (of HtSchedule, owned by the caller) with which the dong goes on with the days that
 * its predecessors had on their last day: new ones from its first day on, with the same partner and
 * the same last day. None when the dong has entries of its own. */
GPtrArray *ht_schedules_to_carry (GPtrArray *dongs, GPtrArray *schedules, const HtDong *dong);

G_END_DECLS
