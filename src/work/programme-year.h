/* The programmes' book-keeping of a year, for the screen. */
#pragma once

#include "domain/commendation-candidates.h"
#include "domain/programme.h"
#include "store/db.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 id;
  char **cells; /* of ht_programme_cells() */
} HtProgrammeRow;

typedef struct
{
  int year;
  GPtrArray *rows[HT_N_PROGRAMME_PARTS]; /* of HtProgrammeRow; of days the newest first */
  HtBudget total;                        /* of the budgets: amount and spent in thousand won */
  int n_answers;                         /* of the surveys */
  double mean;                           /* of all the answers, 1 to 5; 0 without any */
  GPtrArray *performances; /* of HtPerformance: who is in office at the end of the year, or today */
  GPtrArray *candidates;   /* of those, in order; only the array is its own */
} HtProgrammeYear;
void ht_programme_year_free (HtProgrammeYear *self);

typedef struct
{
  int year;
  HtDate today;
} HtProgrammeAsking;

/* A job of the store: an HtProgrammeAsking, which it does not take, gives an HtProgrammeYear, owned
 * by the caller. A survey belongs to each year in which some of its period lies. */
gpointer ht_programme_year_read (HtDb *db, gpointer asking, GError **error);

G_END_DECLS
