/* A period beside the same of the year before: every figure of both. */
#pragma once

#include "store/request-counts.h"
#include "work/figures.h"

G_BEGIN_DECLS

typedef struct
{
  HtStatistics *statistics;
  HtRequestCounts requests;
} HtPeriodFigures;

typedef struct
{
  HtPeriodFigures now;
  HtPeriodFigures before; /* as it was known a year before as_of */
} HtComparison;

/* Owned by the caller. */
HtComparison *ht_comparison_load (HtDb *db, HtPeriod period, HtDate as_of, GError **error);
void ht_comparison_free (HtComparison *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtComparison, ht_comparison_free)

G_END_DECLS
