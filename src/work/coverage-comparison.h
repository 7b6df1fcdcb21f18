/* The coverage of each district on two days: what a year has changed. */
#pragma once

#include "domain/coverage.h"
#include "store/db.h"

G_BEGIN_DECLS

/* The name of the row that adds up all districts. */
#define HT_CITY_TOTAL "서울시 계"

typedef struct
{
  char *district;
  guint base_then; /* dongs that hold consultations on that day: the list of dongs is dated */
  guint covered_then;
  guint base_now;
  guint covered_now;
  guint one_short_now;
} HtDistrictComparison;

/* Rows of HtDistrictComparison: HT_CITY_TOTAL first, then the districts in official order; one
 * without dongs on a day has 0 there. Owned by the caller. */
GPtrArray *ht_coverage_comparison (HtDb *db, HtDate then, HtDate now, GError **error);

G_END_DECLS
