/* The coverage as it would be if some more dongs were covered. Nothing is stored. */
#pragma once

#include "domain/coverage.h"

G_BEGIN_DECLS

typedef struct
{
  char *district;
  guint base;
  guint covered;    /* as it is */
  guint covered_if; /* with the picked dongs */
} HtWhatIfDistrict;

typedef struct
{
  guint base;
  guint covered;
  guint covered_if;
  guint gained;         /* picked dongs that are not covered yet: what they all add */
  guint already;        /* picked dongs that are covered: they add nothing */
  guint not_counted;    /* picked dongs that are not of the base of that day: neither do they */
  guint days_needed;    /* consultation days a month that the gained dongs lack */
  GPtrArray *districts; /* of HtWhatIfDistrict in official order: those that gain a dong */
} HtCoverageWhatIf;

/* picked: ids of dongs (a GArray of gint64), each counted once however often it is there. Owned by
 * the caller. */
HtCoverageWhatIf *ht_coverage_what_if (const HtCoverage *coverage, const GArray *picked);
void ht_coverage_what_if_free (HtCoverageWhatIf *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtCoverageWhatIf, ht_coverage_what_if_free)

G_END_DECLS
