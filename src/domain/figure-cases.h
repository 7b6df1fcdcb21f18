/* The cases behind each figure of the appeals statistics, so that a later difference between two
 * reports of one period can be told case by case. Pure functions. */
#pragma once

#include "domain/appeal.h"

G_BEGIN_DECLS

/* What the statistics know of a case. */
typedef struct
{
  char *case_number;
  HtDate received_on;
  HtDate ended_on; /* HT_DATE_NONE while pending */
  HtOutcome outcome;
  gboolean reviewed; /* has a lead reviewer */
  int not_counted;   /* correction days */
} HtCaseFacts;
HtCaseFacts *ht_case_facts_new (const char *case_number, HtDate received_on);
void ht_case_facts_free (HtCaseFacts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtCaseFacts, ht_case_facts_free)

typedef struct
{
  char *name;       /* a code such as "received", see ht_figure_name() */
  double value;     /* a count, or days; NaN for none */
  GPtrArray *cases; /* of char *: "2021-0001", or "2021-0001\t82" for one with its days */
} HtCaseFigure;
/* cases are none yet. */
HtCaseFigure *ht_case_figure_new (const char *name, double value);
void ht_case_figure_free (HtCaseFigure *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtCaseFigure, ht_case_figure_free)

/* The figures of the period as known on as_of, of HtCaseFigure in their order, owned by the caller;
 * the counts are those of ht_statistics_compute() for the same cases. subtract_corrections: as
 * there. */
GPtrArray *ht_figure_cases (GPtrArray *facts, HtPeriod period, HtDate as_of,
                            gboolean subtract_corrections);
/* What a report calls the figure, Korean, static; the code itself for one that is not known. */
const char *ht_figure_name (const char *code);

/* A case that makes a difference between a figure then and now. */
typedef struct
{
  char *case_number;
  gboolean then; /* was behind the figure */
  gboolean now;
  char *days_then; /* "" where there are none */
  char *days_now;
} HtCaseChange;
void ht_case_change_free (HtCaseChange *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtCaseChange, ht_case_change_free)

/* The cases that came, went or have other days, of HtCaseChange by number; owned by the caller. */
GPtrArray *ht_case_changes (const HtCaseFigure *then, const HtCaseFigure *now);

G_END_DECLS
