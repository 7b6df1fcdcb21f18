/* What the office looks at first in the morning: the figures of this year beside the two before it,
 * the dongs, and what ends soon. */
#pragma once

#include "domain/partner.h"
#include "domain/statistics.h"
#include "work/coverage-figures.h"
#include "work/office-settings.h"

G_BEGIN_DECLS

#define HT_OVERVIEW_YEARS 3
#define HT_OVERVIEW_DUE_DAYS 14
#define HT_OVERVIEW_TERM_DAYS 60

/* A term in force that ends soon and that no later term of the same person and role follows. */
typedef struct
{
  gint64 partner_id;
  char *name;
  HtRoleKind role;
  HtDate ends_on;
} HtEndingTerm;

typedef struct
{
  HtDate today;
  /* The last two whole years and this one to today, oldest first, with their months. */
  HtStatistics *years[HT_OVERVIEW_YEARS];
  HtStatistics *last_year_to_date; /* 1 January to the same day of last year */
  HtOfficeSettings *settings;
  HtCoverageFigures *coverage;
  GPtrArray *due;    /* of HtDueItem: overdue, and within HT_OVERVIEW_DUE_DAYS */
  GPtrArray *ending; /* of HtEndingTerm: within HT_OVERVIEW_TERM_DAYS, soonest first */
} HtOverview;

/* Owned by the caller. */
HtOverview *ht_overview_load (HtDb *db, HtDate today, GError **error);
void ht_overview_free (HtOverview *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtOverview, ht_overview_free)

/* This year to today, and the year before it. */
const HtStatistics *ht_overview_this_year (const HtOverview *self);
const HtStatistics *ht_overview_last_year (const HtOverview *self);
/* Whether the office has any case of these years. */
gboolean ht_overview_has_cases (const HtOverview *self);

G_END_DECLS
