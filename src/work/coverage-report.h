/* The report of the dongs with regular consultations of village lawyers (마을변호사 정기상담 동
 * 현황): where the office stands against its target and the year before, how it came about, and
 * which dongs lack a day. */
#pragma once

#include "work/coverage-figures.h"
#include "work/registers.h"

G_BEGIN_DECLS

/* As of the end of the period, or today while it runs; against the end of the year before, as
 * the work report tells it.
 * Owned by the caller. */
HtDocument *ht_coverage_report (HtDb *db, const HtRegisterOptions *options, GError **error);
/* "목표: '21. 12. 31.까지 340개 동(모수 424개 동) - 현재 284개 동, 56개 동 부족"; NULL without a
 * target. Owned by the caller. */
char *ht_coverage_target_sentence (const HtCoverageFigures *figures);

G_END_DECLS
