#include "work/open-roster.h"

#include "case-fixture.h"

static void
execute (Office *office, const char *sql)
{
  g_autoptr (GError) error = NULL;

  ht_db_execute (office->db, sql, &error);
  g_assert_no_error (error);
}

/* What was done in the twelve months up to 2021-04-05, each kind by itself. */
static void
test_loads (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  execute (office,
           "INSERT INTO partner (id, name) VALUES (101, '이율'), (102, '박하나'), (103, '최쉼')");
  execute (office,
           "INSERT INTO role (partner_id, role, appointed_on) VALUES (101, 3, '2020-01-01'),"
           " (102, 0, '2020-01-01')");
  execute (office,
           "INSERT INTO session (held_on, dong_id, partner_id, state) VALUES"
           " ('2020-04-05', 1, 102, 1), ('2020-04-06', 1, 102, 1), ('2021-04-05', 1, 102, 1),"
           " ('2021-03-02', 1, 102, 2), ('2021-04-06', 1, 102, 1)");
  execute (office, "INSERT INTO consultation (held_on, dong_id, partner_id, channel, topic) VALUES"
                   " ('2021-04-05', 1, 102, 0, 0), ('2020-04-05', 1, 102, 0, 0),"
                   " ('2021-01-05', 1, NULL, 0, 0)");
  execute (office, "INSERT INTO schedule (dong_id, partner_id, weekday, weeks, valid_from) VALUES"
                   " (1, 102, 0, 5, '2021-01-01')");
  execute (office, "UPDATE appeal SET lead_reviewer = '이율' WHERE case_number IN"
                   " ('2021-0001', '2021-0002', '2021-0005')");
  execute (office, "UPDATE appeal SET lead_reviewer = '박하나' WHERE case_number = '2021-0003'");
  g_autoptr (HtRoster) roster = ht_open_roster (office->db, &office->today, &error);
  g_assert_no_error (error);
  const struct
  {
    gint64 id;
    HtPartnerLoad load;
  } cases[] = { { 101, { 0, 0, 0, 3 } }, { 102, { 2, 2, 1, 0 } }, { 103, { 0, 0, 0, 0 } } };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const HtPartnerLoad *load = ht_roster_load (roster, cases[i].id);
      g_assert_cmpuint (load->days, ==, cases[i].load.days);
      g_assert_cmpuint (load->sessions, ==, cases[i].load.sessions);
      g_assert_cmpuint (load->consultations, ==, cases[i].load.consultations);
      g_assert_cmpuint (load->cases, ==, cases[i].load.cases);
    }
  g_assert_cmpuint (g_strv_length (roster->districts), ==, 25);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/open-roster/loads", Office, NULL, office_set_up, test_loads, office_tear_down);
  return g_test_run ();
}
