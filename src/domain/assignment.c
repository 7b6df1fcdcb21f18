#include "domain/assignment.h"

#include <glpk.h>

#define PAIR(pairs, i) (&g_array_index (pairs, HtAssignmentPair, i))

/* A row for each place (at most one taker) and one for each taker (room); a column for each pair;
 * a last row counts the places that are filled. */
static glp_prob *
make_problem (const GArray *sizes, const GArray *rooms, const GArray *pairs)
{
  glp_prob *problem = glp_create_prob ();
  const int n_places = (int)sizes->len;
  const int filled = n_places + (int)rooms->len + 1;

  glp_add_rows (problem, filled);
  for (int i = 1; i <= n_places; i++)
    glp_set_row_bnds (problem, i, GLP_UP, 0, 1);
  for (guint i = 0; i < rooms->len; i++)
    glp_set_row_bnds (problem, n_places + (int)i + 1, GLP_UP, 0, g_array_index (rooms, guint, i));
  glp_set_row_bnds (problem, filled, GLP_FR, 0, 0);
  glp_add_cols (problem, (int)pairs->len);
  for (guint i = 0; i < pairs->len; i++)
    {
      const HtAssignmentPair *pair = PAIR (pairs, i);
      const int column = (int)i + 1;
      const int rows[] = { 0, (int)pair->place + 1, n_places + (int)pair->taker + 1, filled };
      const double values[] = { 0, 1, g_array_index (sizes, guint, pair->place), 1 };
      glp_set_col_kind (problem, column, GLP_BV);
      glp_set_mat_col (problem, column, 3, rows, values);
    }
  return problem;
}

static double
solve (glp_prob *problem)
{
  glp_iocp options;

  glp_init_iocp (&options);
  options.presolve = GLP_ON;
  options.msg_lev = GLP_MSG_OFF;
  glp_intopt (problem, &options);
  return glp_mip_obj_val (problem);
}

/* First how many places can be filled, then at what cost so many. */
static void
optimize (glp_prob *problem, const GArray *pairs)
{
  const int filled = glp_get_num_rows (problem);

  glp_set_obj_dir (problem, GLP_MAX);
  for (int i = 1; i <= (int)pairs->len; i++)
    glp_set_obj_coef (problem, i, 1);
  const double most = solve (problem);
  glp_set_row_bnds (problem, filled, GLP_FX, most, most);
  glp_set_obj_dir (problem, GLP_MIN);
  for (guint i = 0; i < pairs->len; i++)
    glp_set_obj_coef (problem, (int)i + 1, PAIR (pairs, i)->cost);
  solve (problem);
}

GArray *
ht_assignment_solve (const GArray *sizes, const GArray *rooms, const GArray *pairs)
{
  GArray *chosen = g_array_new (FALSE, FALSE, sizeof (guint));

  if (pairs->len == 0)
    return chosen;
  glp_term_out (GLP_OFF);
  glp_prob *problem = make_problem (sizes, rooms, pairs);
  optimize (problem, pairs);
  for (guint i = 0; i < pairs->len; i++)
    if (glp_mip_col_val (problem, (int)i + 1) > 0.5)
      g_array_append_val (chosen, i);
  glp_delete_prob (problem);
  glp_free_env ();
  return chosen;
}
