#include "work/merge-partners.h"

#include "case-fixture.h"
#include "store/journal.h"
#include "store/partners.h"

#include <stdarg.h>
#include <string.h>

#define N_ROUNDS 12

/* Every row of the tables that a merging writes. */
static const char *const tables[][2] = {
  { "partner", "id, name, firm, district_id, phone, email, speciality, note, load_limit" },
  { "role", "id, partner_id, role, appointed_on, term_ends_on, outside, released_on" },
  { "schedule", "id, dong_id, partner_id, weekday, weeks, start, valid_from, valid_to" },
  { "session", "id, held_on, dong_id, partner_id, start, \"end\", state, reason" },
  { "consultation", "id, held_on, dong_id, partner_id, people" },
  { "allowance", "id, month, partner_id, session_id, amount, withheld, state, reverses_id" },
  { "hearing_member", "id, hearing_id, partner_id, chair, attended" },
  { "conflict", "id, partner_id, ground, kind, name, reason" },
  { "commendation", "id, year, partner_id, award, note" },
  { "absence", "id, partner_id, from_day, to_day, reason" },
  { "appeal", "id, lead_reviewer, counsel" },
};

static void G_GNUC_PRINTF (2, 3) execute (Office *office, const char *format, ...)
{
  g_autoptr (GError) error = NULL;
  va_list arguments;

  va_start (arguments, format);
  g_autofree char *sql = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  ht_db_execute (office->db, sql, &error);
  g_assert_no_error (error);
}

static gint64 G_GNUC_PRINTF (2, 3) query (Office *office, const char *format, ...)
{
  g_autoptr (GError) error = NULL;
  va_list arguments;

  va_start (arguments, format);
  g_autofree char *sql = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_autoptr (HtStatement) row = ht_db_prepare (office->db, sql, &error);
  g_assert_no_error (error);
  g_assert_true (ht_statement_step (row, &error));
  return ht_statement_int (row, 0);
}

static char *
dump (Office *office)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *sql = g_strdup_printf ("SELECT json_array(%s) FROM %s ORDER BY id",
                                              tables[i][1], tables[i][0]);
      g_autoptr (HtStatement) rows = ht_db_prepare (office->db, sql, &error);

      g_assert_no_error (error);
      while (ht_statement_step (rows, &error))
        g_string_append_printf (text, "%s %s\n", tables[i][0], ht_statement_text (rows, 0));
      g_assert_no_error (error);
    }
  return g_string_free (text, FALSE);
}

static gint64
add_person (Office *office, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtPartner) partner = ht_partner_new ();

  set_text (&partner->name, name);
  g_assert_true (ht_partners_insert (office->db, partner, &error));
  g_assert_no_error (error);
  return partner->id;
}

static HtPartner *
get (Office *office, gint64 id)
{
  g_autoptr (GError) error = NULL;
  HtPartner *person = ht_partners_get (office->db, id, &error);

  g_assert_no_error (error);
  return person;
}

static HtMerged *
merge (Office *office, gint64 keep, gint64 from)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtPartner) one = get (office, keep), other = get (office, from);
  g_autoptr (HtMerging) merging = ht_merging_new (one, other, NULL, CLERK);
  HtMerged *merged = ht_merge_partners (office->db, merging, &error);

  g_assert_no_error (error);
  return merged;
}

static void
undo (Office *office)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtJournalEntry) entry = ht_journal_undo (office->db, CLERK, &error);

  g_assert_no_error (error);
  g_assert_nonnull (entry);
}

/* Begins a change of the fixture, so that what it writes is journalled, too. */
static HtChange *
begin (Office *office)
{
  g_autoptr (GError) error = NULL;
  HtChange *change = ht_change_begin (office->db, CLERK, "준비", "partner", 0, &error);

  g_assert_no_error (error);
  return change;
}

static void
commit (HtChange *change)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (ht_change_commit (change, &error));
  g_assert_no_error (error);
  ht_change_free (change);
}

/* A consultation day that was held and, mostly, paid; from time to time paid back again. */
static void
add_session (Office *office, gint64 person, int day, int dong, gboolean paid)
{
  const int amount = g_test_rand_int_range (5, 12) * 10000;

  execute (office,
           "INSERT OR IGNORE INTO session (held_on, dong_id, partner_id, start, state)"
           " VALUES (date('2021-01-01', '+%d days'), %d, %" G_GINT64_FORMAT ", '14:00', %d)",
           day, dong, person, paid ? 1 : 0);
  if (!paid)
    return;
  execute (office,
           "INSERT INTO allowance (month, partner_id, session_id, role, amount, withheld)"
           " SELECT '2021-01-01', %" G_GINT64_FORMAT ", id, 0, %d, %d FROM session WHERE"
           " partner_id = %" G_GINT64_FORMAT " AND dong_id = %d AND state = 1"
           " AND held_on = date('2021-01-01', '+%d days') AND NOT EXISTS"
           " (SELECT 1 FROM allowance a WHERE a.session_id = session.id)",
           person, amount, amount / 30, person, dong, day);
  if (g_test_rand_int_range (0, 5) == 0)
    execute (office, "INSERT INTO allowance (month, partner_id, session_id, role, amount, withheld,"
                     " reverses_id) SELECT month, partner_id, session_id, role, -amount, -withheld,"
                     " id FROM allowance WHERE id = (SELECT max(id) FROM allowance)"
                     " AND reverses_id IS NULL");
}

/* Days from 0 are the one's, days from 200 the other's: between them lie days that both have, but
 * only one of the two was paid. */
static void
fill (Office *office, gint64 person, int first_day, gboolean pays_shared)
{
  for (int i = 0; i < 40; i++)
    {
      const int dong = g_test_rand_int_range (1, 30);

      add_session (office, person, first_day + g_test_rand_int_range (0, 90), dong,
                   g_test_rand_int_range (0, 3) > 0);
      execute (office,
               "INSERT INTO consultation (held_on, dong_id, partner_id, channel, topic, people)"
               " VALUES (date('2021-01-01', '+%d days'), %d, %" G_GINT64_FORMAT ", 0, 0, %d)",
               g_test_rand_int_range (0, 300), dong, person, g_test_rand_int_range (1, 5));
    }
  for (int day = 100; day < 110; day++)
    add_session (office, person, day, 7, pays_shared);
  for (int i = 0; i < 4; i++)
    execute (office,
             "INSERT INTO schedule (dong_id, partner_id, weekday, weeks, valid_from)"
             " VALUES (%d, %" G_GINT64_FORMAT ", %d, 5, '2021-01-01')",
             i + 1, person, i == 0 ? 2 : g_test_rand_int_range (0, 5));
  for (int i = 0; i < 3; i++)
    execute (office,
             "INSERT OR IGNORE INTO commendation (year, partner_id, award, note)"
             " VALUES (%d, %" G_GINT64_FORMAT ", '시장표창', '%s')",
             g_test_rand_int_range (2015, 2020), person, i == 1 ? "우수" : "");
}

typedef struct
{
  gint64 sessions;
  gint64 payments;
  gint64 won;
  gint64 consultations;
  gint64 people;
} Sums;

static Sums
sum (Office *office, const char *persons)
{
  const Sums sums = {
    query (office,
           "SELECT count(*) FROM (SELECT DISTINCT held_on, dong_id, start FROM session"
           " WHERE partner_id IN (%s))",
           persons),
    query (office, "SELECT count(*) FROM allowance WHERE partner_id IN (%s)", persons),
    query (office,
           "SELECT coalesce(sum(amount - withheld), 0) FROM allowance"
           " WHERE partner_id IN (%s)",
           persons),
    query (office, "SELECT count(*) FROM consultation WHERE partner_id IN (%s)", persons),
    query (office, "SELECT coalesce(sum(people), 0) FROM consultation WHERE partner_id IN (%s)",
           persons),
  };
  return sums;
}

/* Every payment still pays a session that its person held. */
static void
assert_payments_fit (Office *office)
{
  g_assert_cmpint (query (office, "SELECT count(*) FROM allowance a JOIN session s"
                                  " ON s.id = a.session_id WHERE s.partner_id <> a.partner_id"),
                   ==, 0);
  g_assert_cmpint (query (office, "SELECT count(*) FROM allowance a JOIN session s"
                                  " ON s.id = a.session_id WHERE s.state <> 1"),
                   ==, 0);
}

static void
test_nothing_is_lost (Office *office, gconstpointer data)
{
  for (int round = 0; round < N_ROUNDS; round++)
    {
      HtChange *change = begin (office);
      const gint64 keep = add_person (office, "이율");
      const gint64 from = add_person (office, "이률");
      const gint64 third = add_person (office, "박셋");

      fill (office, keep, 0, TRUE);
      fill (office, from, 200, FALSE);
      fill (office, third, 50, TRUE);
      commit (change);
      g_autofree char *both
          = g_strdup_printf ("%" G_GINT64_FORMAT ", %" G_GINT64_FORMAT, keep, from);
      g_autofree char *other = g_strdup_printf ("%" G_GINT64_FORMAT, third);
      const Sums before = sum (office, both), third_before = sum (office, other);
      g_autofree char *dumped = dump (office);
      /* Either of the two may stay. */
      const gboolean turned = round % 2 == 1;
      g_autoptr (HtMerged) merged
          = turned ? merge (office, from, keep) : merge (office, keep, from);
      g_assert_cmpuint (merged->faults->len, ==, 0);
      g_assert_cmpint (merged->id, ==, turned ? from : keep);
      g_assert_cmpuint (merged->n_joined, >=, 10);
      g_autofree char *left = g_strdup_printf ("%" G_GINT64_FORMAT, merged->id);
      const Sums after = sum (office, left), third_after = sum (office, other);
      g_assert_cmpmem (&before, sizeof before, &after, sizeof after);
      g_assert_cmpmem (&third_before, sizeof third_before, &third_after, sizeof third_after);
      g_assert_cmpint (query (office, "SELECT count(*) FROM session WHERE partner_id = %s", left),
                       ==, after.sessions);
      assert_payments_fit (office);
      g_autofree char *merged_dump = dump (office);

      undo (office);
      g_autofree char *undone = dump (office);
      g_assert_cmpstr (undone, ==, dumped);
      g_autoptr (GError) error = NULL;
      g_autoptr (HtJournalEntry) again = ht_journal_redo (office->db, CLERK, &error);
      g_assert_no_error (error);
      g_assert_nonnull (again);
      g_autofree char *redone = dump (office);
      g_assert_cmpstr (redone, ==, merged_dump);
    }
}

static gint64
add_term (Office *office, gint64 person, HtRoleKind role, const char *from, const char *to)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtRole) term = ht_role_new ();

  term->partner_id = person;
  term->role = role;
  term->appointed_on = ht_date_from_iso (from);
  term->term_ends_on = ht_date_from_iso (to);
  g_assert_true (ht_roles_insert (office->db, term, &error));
  g_assert_no_error (error);
  return term->id;
}

static void
test_terms (Office *office, gconstpointer data)
{
  const struct
  {
    const char *days[2][2];
    guint n_terms; /* 0: refused */
  } cases[] = {
    { { { "2019-03-11", "2021-03-10" }, { "2021-03-11", "2023-03-10" } }, 2 },
    { { { "2021-03-11", "2023-03-10" }, { "2021-03-11", "2023-03-10" } }, 1 },
    { { { "2021-03-11", NULL }, { "2021-03-11", "2023-03-10" } }, 1 },
    { { { "2021-03-11", "2023-03-10" }, { "2021-03-11", "2022-03-10" } }, 0 },
    { { { "2021-03-11", "2023-03-10" }, { "2022-03-11", "2024-03-10" } }, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HtChange *change = begin (office);
      const gint64 keep = add_person (office, "이율"), from = add_person (office, "이율");

      add_term (office, keep, HT_ROLE_CORPS, cases[i].days[0][0], cases[i].days[0][1]);
      add_term (office, from, HT_ROLE_CORPS, cases[i].days[1][0], cases[i].days[1][1]);
      add_term (office, from, HT_ROLE_VILLAGE_LAWYER, "2021-01-01", NULL);
      commit (change);
      g_autofree char *before = dump (office);
      g_autoptr (HtMerged) merged = merge (office, keep, from);
      g_assert_cmpuint (merged->faults->len, ==, cases[i].n_terms == 0);
      g_autofree char *after = dump (office);
      g_assert_cmpint (g_str_equal (before, after), ==, cases[i].n_terms == 0);
      if (cases[i].n_terms == 0)
        continue;
      g_autoptr (HtPartner) person = get (office, keep);
      g_assert_cmpuint (person->roles->len, ==, cases[i].n_terms + 1);
      const HtRole *last = person->roles->pdata[person->roles->len - 1];
      g_assert_cmpint (last->term_ends_on, ==, ht_date_new (2023, 3, 10));
    }
}

/* What contradicts itself is left to the clerk, in a sentence that names the day. */
static void
test_contradictions (Office *office, gconstpointer data)
{
  HtChange *change = begin (office);
  const gint64 keep = add_person (office, "이율"), from = add_person (office, "이율");

  execute (office,
           "INSERT INTO session (held_on, dong_id, partner_id, start, state) VALUES"
           " ('2021-03-02', 1, %1$" G_GINT64_FORMAT ", '14:00', 1),"
           " ('2021-03-02', 1, %2$" G_GINT64_FORMAT ", '14:00', 2),"
           " ('2021-03-09', 1, %1$" G_GINT64_FORMAT ", '14:00', 1),"
           " ('2021-03-09', 1, %2$" G_GINT64_FORMAT ", '14:00', 1)",
           keep, from);
  execute (office, "INSERT INTO allowance (month, partner_id, session_id, role, amount, withheld)"
                   " SELECT '2021-03-01', partner_id, id, 0, 60000, 0 FROM session"
                   " WHERE held_on = '2021-03-09'");
  execute (office, "INSERT INTO hearing (day, number) VALUES ('2021-03-15', 5)");
  execute (office,
           "INSERT INTO hearing_member (hearing_id, partner_id, attended) VALUES"
           " ((SELECT max(id) FROM hearing), %" G_GINT64_FORMAT ", 1),"
           " ((SELECT max(id) FROM hearing), %" G_GINT64_FORMAT ", 2)",
           keep, from);
  commit (change);
  g_autofree char *before = dump (office);
  g_autoptr (HtMerged) merged = merge (office, keep, from);
  g_assert_cmpint (merged->id, ==, 0);
  g_assert_cmpuint (merged->faults->len, ==, 3);
  static const char *const days[] = { "2021. 3. 2.", "2021. 3. 9.", "2021. 3. 15." };
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    g_assert_nonnull (strstr (merged->faults->pdata[i], days[i]));
  g_autofree char *after = dump (office);
  g_assert_cmpstr (before, ==, after);

  /* Once one payment is taken back and the records agree, the two are one. */
  change = begin (office);
  execute (office, "INSERT INTO allowance (month, partner_id, session_id, role, amount, withheld,"
                   " reverses_id) SELECT month, partner_id, session_id, role, -amount, 0, id"
                   " FROM allowance WHERE id = (SELECT max(id) FROM allowance)");
  execute (office, "UPDATE session SET state = 1");
  execute (office, "UPDATE hearing_member SET attended = 1, chair = partner_id = %" G_GINT64_FORMAT,
           from);
  commit (change);
  g_autoptr (HtMerged) agreed = merge (office, keep, from);
  g_assert_cmpint (agreed->id, ==, keep);
  g_assert_cmpuint (agreed->n_joined, ==, 3);
  g_assert_cmpint (query (office, "SELECT sum(amount) FROM allowance"), ==, 60000);
  g_assert_cmpint (query (office, "SELECT count(DISTINCT session_id) FROM allowance"), ==, 1);
  g_assert_cmpint (query (office, "SELECT sum(chair) FROM hearing_member"), ==, 1);
}

static void
test_cases_follow_the_name (Office *office, gconstpointer data)
{
  HtChange *change = begin (office);
  const gint64 keep = add_person (office, "이율"), from = add_person (office, "이 률");
  const gint64 shared = add_person (office, "박하나"), again = add_person (office, "박 하나");

  add_person (office, "박 하나");
  add_term (office, from, HT_ROLE_COMMISSIONER, "2020-01-01", NULL);
  add_term (office, again, HT_ROLE_COMMISSIONER, "2020-01-01", NULL);
  execute (office, "UPDATE appeal SET lead_reviewer = '이 률', counsel = '이 률'"
                   " WHERE case_number = '2021-0001'");
  execute (office, "UPDATE appeal SET lead_reviewer = '박 하나' WHERE case_number = '2021-0006'");
  commit (change);
  g_autoptr (HtMerged) merged = merge (office, keep, from);
  g_assert_cmpint (merged->id, ==, keep);
  g_autoptr (HtMerged) unclear = merge (office, shared, again);
  g_assert_cmpint (unclear->id, ==, shared);
  /* No counsel was called so, and 박 하나 may be the other one. */
  g_assert_cmpint (query (office, "SELECT count(*) FROM appeal WHERE lead_reviewer = '이율'"), ==,
                   1);
  g_assert_cmpint (query (office, "SELECT count(*) FROM appeal WHERE counsel = '이 률'"), ==, 1);
  g_assert_cmpint (query (office, "SELECT count(*) FROM appeal WHERE lead_reviewer = '박 하나'"),
                   ==, 1);
}

static void
test_changed_meanwhile (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  HtChange *change = begin (office);
  const gint64 keep = add_person (office, "이율"), from = add_person (office, "이율");

  commit (change);
  g_autoptr (HtPartner) one = get (office, keep), other = get (office, from);
  g_autoptr (HtMerging) merging = ht_merging_new (one, other, NULL, CLERK);
  change = begin (office);
  execute (office, "UPDATE partner SET phone = '02-111-2222' WHERE id = %" G_GINT64_FORMAT, from);
  commit (change);
  g_autoptr (HtMerged) behind = ht_merge_partners (office->db, merging, &error);
  g_assert_no_error (error);
  g_assert_true (behind->is_behind);
  g_assert_cmpint (behind->id, ==, 0);
  g_autoptr (HtMerged) same = merge (office, keep, keep);
  g_assert_cmpuint (same->faults->len, ==, 1);
}

int
main (int argc, char **argv)
{
  const struct
  {
    const char *path;
    void (*test) (Office *, gconstpointer);
  } tests[] = {
    { "/merge-partners/nothing-is-lost", test_nothing_is_lost },
    { "/merge-partners/terms", test_terms },
    { "/merge-partners/contradictions", test_contradictions },
    { "/merge-partners/cases", test_cases_follow_the_name },
    { "/merge-partners/behind", test_changed_meanwhile },
  };
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Office, NULL, office_set_up, tests[i].test, office_tear_down);
  return g_test_run ();
}
