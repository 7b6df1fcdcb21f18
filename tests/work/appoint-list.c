#include "work/appoint-list.h"

#include "case-fixture.h"
#include "domain/appointment.h"
#include "store/journal.h"
#include "store/partners.h"

#include <string.h>

static HtListing *
make_listing (const char *text, HtRoleKind role, HtDate from)
{
  g_autoptr (HtRole) term = ht_role_new ();

  term->role = role;
  term->outside = role == HT_ROLE_COMMISSIONER;
  term->appointed_on = from;
  term->term_ends_on = ht_term_end (from, HT_TERM_YEARS);
  return ht_listing_new (text, term, CLERK);
}

static HtListed *
appoint (Office *office, const char *text, HtRoleKind role, HtDate from)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtListing) listing = make_listing (text, role, from);
  g_autoptr (HtListed) planned = ht_plan_listing (office->db, listing, &error);

  g_assert_no_error (error);
  HtListed *listed = ht_appoint_listing (office->db, listing, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (planned->n_new, ==, listed->n_new);
  g_assert_cmpuint (planned->n_known, ==, listed->n_known);
  g_assert_cmpuint (planned->faults->len, ==, listed->faults->len);
  return listed;
}

static guint
count_people (Office *office)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) partners = ht_partners_list (office->db, &error);

  g_assert_no_error (error);
  return partners->len;
}

/* 202 at once, two of whom the office knows already; undo takes back all of it. */
static void
test_many_at_once (Office *office, gconstpointer data)
{
  const HtDate day = ht_date_new (2021, 5, 3);
  g_autoptr (GString) text = g_string_new ("연번\t성명\t소속\t전화\n");
  g_autoptr (GError) error = NULL;

  g_autoptr (HtListed) before
      = appoint (office, "단원1\t법무법인 하나\n단원2", HT_ROLE_VILLAGE_LAWYER, day - 400);
  g_assert_cmpuint (before->n_new, ==, 2);
  for (int i = 1; i <= 202; i++)
    g_string_append_printf (text, "%d\t단원%d\t법무법인하나\t010-1000-%04d\n", i, i, i);
  g_autoptr (HtListed) listed = appoint (office, text->str, HT_ROLE_CORPS, day);
  g_assert_cmpuint (listed->faults->len, ==, 0);
  g_assert_cmpuint (listed->n_new, ==, 200);
  g_assert_cmpuint (listed->n_known, ==, 2);
  g_assert_cmpuint (count_people (office), ==, 202);
  g_autoptr (HtListed) again = appoint (office, text->str, HT_ROLE_CORPS, day);
  g_assert_cmpuint (again->n_same, ==, 202);
  g_assert_cmpuint (again->n_new + again->n_known, ==, 0);

  g_autoptr (GPtrArray) partners = ht_partners_list (office->db, &error);
  for (guint i = 0; i < partners->len; i++)
    {
      const HtPartner *person = partners->pdata[i];
      const HtRole *term = ht_partner_last_term (person, HT_ROLE_CORPS);
      g_assert_nonnull (term);
      g_assert_cmpint (term->term_ends_on, ==, ht_date_new (2023, 5, 2));
      g_assert_cmpstr (person->phone, !=, "");
      /* What was there stays as it was. */
      if (g_str_equal (person->name, "단원1"))
        g_assert_cmpstr (person->firm, ==, "법무법인 하나");
    }
  g_autoptr (HtJournalEntry) undone = ht_journal_undo (office->db, CLERK, &error);
  g_assert_no_error (error);
  g_assert_nonnull (undone);
  g_assert_cmpuint (count_people (office), ==, 2);
}

static void
test_all_or_nobody (Office *office, gconstpointer data)
{
  const HtDate day = ht_date_new (2021, 5, 3);
  g_autoptr (HtListed) before
      = appoint (office, "김같은\t하나\n박있는\n이둘\t가\n이둘\t나", HT_ROLE_VILLAGE_LAWYER, day);
  const struct
  {
    const char *text;
    const char *word;
  } cases[] = {
    { "새사람\n\t\t010-1234-5678", "2" },
    { "새사람\n이둘", "이둘" },
    { "새사람\n다른이\t없는구", "다른이" },
    { "새사람\n박있는", "박있는" },
  };

  g_assert_cmpuint (before->n_new, ==, 4);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HtListed) listed
          = appoint (office, cases[i].text, HT_ROLE_VILLAGE_LAWYER, day + 100);
      g_assert_cmpuint (listed->faults->len, ==, 1);
      g_assert_nonnull (strstr (listed->faults->pdata[0], cases[i].word));
      g_assert_cmpuint (count_people (office), ==, 4);
    }
}

/* The 51st commissioner of a list has no seat. */
static void
test_seats (Office *office, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (int i = 1; i <= HT_COMMISSION_SEATS + 1; i++)
    g_string_append_printf (text, "위원%d\n", i);
  g_autoptr (HtListed) listed
      = appoint (office, text->str, HT_ROLE_COMMISSIONER, ht_date_new (2021, 5, 3));
  g_assert_cmpuint (listed->faults->len, ==, 1);
  g_assert_nonnull (strstr (listed->faults->pdata[0], "§7①"));
  g_assert_cmpuint (count_people (office), ==, 0);
}

int
main (int argc, char **argv)
{
  const struct
  {
    const char *path;
    void (*test) (Office *, gconstpointer);
  } tests[] = {
    { "/appoint-list/many", test_many_at_once },
    { "/appoint-list/all-or-nobody", test_all_or_nobody },
    { "/appoint-list/seats", test_seats },
  };
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Office, NULL, office_set_up, tests[i].test, office_tear_down);
  return g_test_run ();
}
