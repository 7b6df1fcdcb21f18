/* The assignment of takers to places that fills the most places at the least cost. Pure. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Who takes places: so many at most, the first at a cost, each further one at step more. */
typedef struct
{
  guint room;
  int cost; /* 0 or more */
  int step; /* 0 or more: who has taken many is asked last */
} HtAssignmentTaker;

/* A taker who may take a place. */
typedef struct
{
  guint place;
  guint taker;
  int cost; /* 0 or more */
} HtAssignmentPair;

/* Chooses pairs (of HtAssignmentPair) so that each place has one taker at most and no taker (of
 * HtAssignmentTaker) more places than room; of all such choices one that fills the most places, and
 * of these one of the least sum of the costs of pairs and takers. Solved exactly as a circulation
 * of least cost (Fulkerson, An out-of-kilter method for minimal cost flow problems, 1961) by GLPK.
 * Gives the numbers of the pairs chosen (of guint, rising), owned by the caller; the same for the
 * same input. */
GArray *ht_assignment_solve (guint n_places, const GArray *takers, const GArray *pairs);

G_END_DECLS
