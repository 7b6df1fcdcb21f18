/* The assignment of takers to places that fills the most places at the least cost, by GLPK's
 * branch and cut. Pure. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A taker who may take a place. */
typedef struct
{
  guint place;
  guint taker;
  int cost; /* 0 or more */
} HtAssignmentPair;

/* Chooses pairs so that each place has one taker at most and the sizes of a taker's places do not
 * exceed the taker's room; of all such choices one that fills the most places, and of these one of
 * the least sum of costs. sizes: of guint by place; rooms: of guint by taker; pairs: of
 * HtAssignmentPair. Gives the numbers of the pairs chosen (of guint, rising), owned by the caller;
 * the same for the same input. */
GArray *ht_assignment_solve (const GArray *sizes, const GArray *rooms, const GArray *pairs);

G_END_DECLS
