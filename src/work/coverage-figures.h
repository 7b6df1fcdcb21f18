/* The coverage of the dongs on a day and the progress to its target, out of the office file. */
#pragma once

#include "domain/coverage.h"
#include "store/db.h"

G_BEGIN_DECLS

typedef struct
{
  GPtrArray *dongs;     /* of HtDong: all there ever were */
  GPtrArray *schedules; /* of HtSchedule: all */
  GPtrArray *targets;   /* of HtTarget */
  char *attribution;    /* of the outlines of the dongs, "" for none */
  HtCoverage *coverage; /* of the day asked */
  HtProgress progress;
  const HtTarget *target; /* one of targets: the one to report on that day; NULL for none */
} HtCoverageFigures;

/* Owned by the caller. */
HtCoverageFigures *ht_coverage_figures_load (HtDb *db, HtDate on, GError **error);
void ht_coverage_figures_free (HtCoverageFigures *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtCoverageFigures, ht_coverage_figures_free)
/* covered / base; NaN without a base. */
double ht_coverage_share (guint covered, guint base);

G_END_DECLS
