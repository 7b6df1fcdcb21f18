#include "domain/assignment.h"

#include <glpk.h>
#include <stddef.h>

#define PAIR(pairs, i) (&g_array_index (pairs, HtAssignmentPair, i))
#define TAKER(takers, i) (&g_array_index (takers, HtAssignmentTaker, i))

/* What GLPK reads of an arc, and the flow that it writes back. */
typedef struct
{
  double most;
  double cost;
  double flow;
} Arc;

/* The vertices: the source, the sink, the takers, the places; GLPK counts from 1. */
#define SOURCE 1
#define SINK 2
#define FIRST_TAKER 3

static glp_arc *
add_arc (glp_graph *graph, guint from, guint to, double most, double cost)
{
  glp_arc *arc = glp_add_arc (graph, (int)from, (int)to);
  Arc *data = arc->data;

  data->most = most;
  data->cost = cost;
  return arc;
}

/* More than all costs together, so that no saving outweighs a place. */
static double
worth_of_place (guint n_places, const GArray *takers, const GArray *pairs)
{
  double dearest = 0;
  double dearest_taker = 0;

  for (guint i = 0; i < pairs->len; i++)
    dearest = MAX (dearest, PAIR (pairs, i)->cost);
  for (guint i = 0; i < takers->len; i++)
    dearest_taker = MAX (dearest_taker, TAKER (takers, i)->cost
                                            + (double)TAKER (takers, i)->step
                                                  * MIN (TAKER (takers, i)->room, n_places));
  return (dearest + dearest_taker + 1) * (n_places + 1);
}

/* Costs that rise are an arc for each place taken: the cheapest is used first. */
static void
add_taker (glp_graph *graph, guint vertex, const HtAssignmentTaker *taker, guint n_places)
{
  for (guint i = 0; i < MIN (taker->room, n_places); i++)
    add_arc (graph, SOURCE, vertex, 1, taker->cost + (double)taker->step * i);
}

/* Gives the arcs of the pairs, in their order; owned by the caller. */
static GPtrArray *
fill_graph (glp_graph *graph, guint n_places, const GArray *takers, const GArray *pairs)
{
  const guint first_place = FIRST_TAKER + takers->len;
  GPtrArray *arcs = g_ptr_array_sized_new (pairs->len);

  glp_add_vertices (graph, (int)(first_place + n_places - 1));
  for (guint i = 0; i < takers->len; i++)
    add_taker (graph, FIRST_TAKER + i, TAKER (takers, i), n_places);
  for (guint i = 0; i < n_places; i++)
    add_arc (graph, first_place + i, SINK, 1, 0);
  for (guint i = 0; i < pairs->len; i++)
    g_ptr_array_add (arcs,
                     add_arc (graph, FIRST_TAKER + PAIR (pairs, i)->taker,
                              first_place + PAIR (pairs, i)->place, 1, PAIR (pairs, i)->cost));
  add_arc (graph, SINK, SOURCE, n_places, -worth_of_place (n_places, takers, pairs));
  return arcs;
}

GArray *
ht_assignment_solve (guint n_places, const GArray *takers, const GArray *pairs)
{
  GArray *chosen = g_array_new (FALSE, FALSE, sizeof (guint));

  if (pairs->len == 0)
    return chosen;
  glp_graph *graph = glp_create_graph (0, sizeof (Arc));
  g_autoptr (GPtrArray) arcs = fill_graph (graph, n_places, takers, pairs);
  if (glp_mincost_okalg (graph, -1, -1, offsetof (Arc, most), offsetof (Arc, cost), NULL,
                         offsetof (Arc, flow), -1)
      == 0)
    for (guint i = 0; i < arcs->len; i++)
      {
        const glp_arc *arc = g_ptr_array_index (arcs, i);
        if (((const Arc *)arc->data)->flow > 0.5)
          g_array_append_val (chosen, i);
      }
  glp_delete_graph (graph);
  glp_free_env ();
  return chosen;
}
