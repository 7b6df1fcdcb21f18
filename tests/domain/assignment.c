/* The assignment equals the best of all choices, which small cases let one try. */
#include "domain/assignment.h"

typedef struct
{
  guint n_places;
  GArray *takers;
  GArray *pairs;
} Case;

typedef struct
{
  guint filled;
  int cost;
} Value;

static Case
make_random_case (GRand *random)
{
  Case made = { (guint)g_rand_int_range (random, 1, 6),
                g_array_new (FALSE, FALSE, sizeof (HtAssignmentTaker)),
                g_array_new (FALSE, FALSE, sizeof (HtAssignmentPair)) };
  guint n_takers = (guint)g_rand_int_range (random, 1, 5);

  for (guint i = 0; i < n_takers; i++)
    {
      HtAssignmentTaker taker
          = { (guint)g_rand_int_range (random, 0, 4), g_rand_int_range (random, 0, 9),
              g_rand_int_range (random, 0, 5) };
      g_array_append_val (made.takers, taker);
    }
  for (guint place = 0; place < made.n_places; place++)
    for (guint taker = 0; taker < n_takers; taker++)
      if (g_rand_int_range (random, 0, 4) > 0)
        {
          HtAssignmentPair pair = { place, taker, g_rand_int_range (random, 0, 30) };
          g_array_append_val (made.pairs, pair);
        }
  return made;
}

static void
clear_case (Case *self)
{
  g_array_unref (self->takers);
  g_array_unref (self->pairs);
}

/* The value of a choice; FALSE when it is not allowed. */
static gboolean
judge (const Case *one, const GArray *chosen, Value *value)
{
  guint filled[8] = { 0 };
  guint taken[8] = { 0 };

  *value = (Value){ chosen->len, 0 };
  for (guint i = 0; i < chosen->len; i++)
    {
      const HtAssignmentPair *pair
          = &g_array_index (one->pairs, HtAssignmentPair, g_array_index (chosen, guint, i));
      const HtAssignmentTaker *taker = &g_array_index (one->takers, HtAssignmentTaker, pair->taker);
      value->cost += pair->cost + taker->cost + taker->step * (int)taken[pair->taker];
      filled[pair->place]++;
      taken[pair->taker]++;
      if (filled[pair->place] > 1 || taken[pair->taker] > taker->room)
        return FALSE;
    }
  return TRUE;
}

/* Tries for each place every taker and none. */
static void
search (const Case *one, guint place, GArray *chosen, Value *best)
{
  Value value;

  if (!judge (one, chosen, &value))
    return;
  if (place == one->n_places)
    {
      if (value.filled > best->filled || (value.filled == best->filled && value.cost < best->cost))
        *best = value;
      return;
    }
  search (one, place + 1, chosen, best);
  for (guint i = 0; i < one->pairs->len; i++)
    if (g_array_index (one->pairs, HtAssignmentPair, i).place == place)
      {
        g_array_append_val (chosen, i);
        search (one, place + 1, chosen, best);
        g_array_set_size (chosen, chosen->len - 1);
      }
}

static void
test_equals_exhaustive_search (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (424);

  for (int round = 0; round < 500; round++)
    {
      Case one = make_random_case (random);
      g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (guint));
      g_autoptr (GArray) chosen = ht_assignment_solve (one.n_places, one.takers, one.pairs);
      Value best = { 0, 0 };
      Value found;
      search (&one, 0, none, &best);
      g_assert_true (judge (&one, chosen, &found));
      g_assert_cmpuint (found.filled, ==, best.filled);
      g_assert_cmpint (found.cost, ==, best.cost);
      clear_case (&one);
    }
}

static void
test_nothing_to_assign (void)
{
  g_autoptr (GArray) takers = g_array_new (FALSE, FALSE, sizeof (HtAssignmentTaker));
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (HtAssignmentPair));
  g_autoptr (GArray) chosen = ht_assignment_solve (3, takers, pairs);

  g_assert_cmpuint (chosen->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/assignment/equals-exhaustive-search", test_equals_exhaustive_search);
  g_test_add_func ("/assignment/nothing-to-assign", test_nothing_to_assign);
  return g_test_run ();
}
