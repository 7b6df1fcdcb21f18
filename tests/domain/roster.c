#include "domain/roster.h"
#include "domain/appointment.h"

#define TODAY ht_date_new (2021, 4, 5)

static void
add_term (HtPartner *person, HtRoleKind kind, HtDate from, HtDate to, HtDate released)
{
  HtRole *term = ht_role_new ();

  term->role = kind;
  term->outside = kind == HT_ROLE_COMMISSIONER;
  term->appointed_on = from;
  term->term_ends_on = to;
  term->released_on = released;
  g_ptr_array_add (person->roles, term);
}

static void
test_states (void)
{
  const HtDate start = ht_date_new (2019, 5, 1);
  const struct
  {
    HtDate from, to, released;
    HtTermState state;
  } cases[] = {
    { start, HT_DATE_NONE, HT_DATE_NONE, HT_TERM_IN_FORCE },
    { start, TODAY + 61, HT_DATE_NONE, HT_TERM_IN_FORCE },
    { start, TODAY + 60, HT_DATE_NONE, HT_TERM_ENDING },
    { start, TODAY, HT_DATE_NONE, HT_TERM_ENDING },
    { start, TODAY - 1, HT_DATE_NONE, HT_TERM_ENDED },
    { start, TODAY + 400, TODAY, HT_TERM_RELEASED },
    { start, TODAY + 400, TODAY + 1, HT_TERM_RELEASING },
    { start, TODAY - 10, TODAY - 20, HT_TERM_RELEASED },
    { TODAY, TODAY + 400, HT_DATE_NONE, HT_TERM_IN_FORCE },
    { TODAY + 1, TODAY + 400, HT_DATE_NONE, HT_TERM_COMING },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HtPartner) person = ht_partner_new ();

      add_term (person, HT_ROLE_COMMISSIONER, cases[i].from, cases[i].to, cases[i].released);
      const HtRole *term = ht_roster_term (person, HT_ROLE_COMMISSIONER, TODAY);
      g_assert_nonnull (term);
      g_assert_cmpint (ht_roster_state (person, term, TODAY), ==, cases[i].state);
    }
}

static void
test_the_term_that_stands_for_a_role (void)
{
  g_autoptr (HtPartner) person = ht_partner_new ();
  const HtDate end = ht_date_new (2021, 4, 30);

  add_term (person, HT_ROLE_CORPS, ht_date_new (2017, 5, 1), ht_date_new (2019, 4, 30),
            HT_DATE_NONE);
  add_term (person, HT_ROLE_CORPS, ht_date_new (2019, 5, 1), end, HT_DATE_NONE);
  add_term (person, HT_ROLE_CORPS, end + 1, ht_term_end (end + 1, 2), HT_DATE_NONE);
  const struct
  {
    HtDate on, appointed_on;
    HtTermState state;
  } cases[] = {
    { ht_date_new (2016, 1, 1), ht_date_new (2017, 5, 1), HT_TERM_COMING },
    { ht_date_new (2018, 1, 1), ht_date_new (2017, 5, 1), HT_TERM_IN_FORCE },
    { TODAY, ht_date_new (2019, 5, 1), HT_TERM_RENEWED },
    { end + 1, end + 1, HT_TERM_IN_FORCE },
    { ht_date_new (2024, 1, 1), end + 1, HT_TERM_ENDED },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const HtRole *term = ht_roster_term (person, HT_ROLE_CORPS, cases[i].on);
      g_assert_cmpint (term->appointed_on, ==, cases[i].appointed_on);
      g_assert_cmpint (ht_roster_state (person, term, cases[i].on), ==, cases[i].state);
    }
  g_assert_null (ht_roster_term (person, HT_ROLE_COUNSEL, TODAY));
}

static void
test_everybody_is_counted_once (void)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_partner_free);
  HtPartner *both = ht_partner_new ();
  HtPartner *former = ht_partner_new ();
  const HtDate start = ht_date_new (2020, 1, 1);

  add_term (both, HT_ROLE_VILLAGE_LAWYER, start, HT_DATE_NONE, HT_DATE_NONE);
  add_term (both, HT_ROLE_COMMISSIONER, start, HT_DATE_NONE, HT_DATE_NONE);
  add_term (former, HT_ROLE_COMMISSIONER, start, TODAY - 1, HT_DATE_NONE);
  g_ptr_array_add (all, both);
  g_ptr_array_add (all, former);
  const struct
  {
    HtRoleKind role;
    guint persons, outside;
  } cases[] = {
    { HT_N_ROLES, 1, 0 },
    { HT_ROLE_COMMISSIONER, 1, 1 },
    { HT_ROLE_VILLAGE_LAWYER, 1, 0 },
    { HT_ROLE_CORPS, 0, 0 },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HtRosterCount count = ht_roster_count (all, cases[i].role, TODAY);
      g_assert_cmpuint (count.persons, ==, cases[i].persons);
      g_assert_cmpuint (count.outside, ==, cases[i].outside);
    }
}

static void
test_two_years_less_a_day (void)
{
  const struct
  {
    HtDate from, to;
  } cases[] = {
    { ht_date_new (2021, 4, 5), ht_date_new (2023, 4, 4) },
    { ht_date_new (2021, 1, 1), ht_date_new (2022, 12, 31) },
    { ht_date_new (2020, 3, 1), ht_date_new (2022, 2, 28) },
    { HT_DATE_NONE, HT_DATE_NONE },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (ht_term_end (cases[i].from, 2), ==, cases[i].to);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/roster/states", test_states);
  g_test_add_func ("/roster/term", test_the_term_that_stands_for_a_role);
  g_test_add_func ("/roster/count", test_everybody_is_counted_once);
  g_test_add_func ("/roster/term-end", test_two_years_less_a_day);
  return g_test_run ();
}
