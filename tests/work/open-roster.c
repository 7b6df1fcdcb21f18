#include "work/open-roster.h"

#include "case-fixture.h"
#include "store/journal.h"
#include "work/export-roster.h"

#include <glib/gstdio.h>
#include <string.h>

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
  execute (office, "UPDATE partner SET load_limit = 1 WHERE id = 102"); /* the office's is 4 */
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
  } cases[]
      = { { 101, { 0, 0, 0, 3, 4 } }, { 102, { 2, 2, 1, 0, 1 } }, { 103, { 0, 0, 0, 0, 0 } } };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const HtPartnerLoad *load = ht_roster_load (roster, cases[i].id);
      g_assert_cmpuint (load->days, ==, cases[i].load.days);
      g_assert_cmpuint (load->sessions, ==, cases[i].load.sessions);
      g_assert_cmpuint (load->consultations, ==, cases[i].load.consultations);
      g_assert_cmpuint (load->cases, ==, cases[i].load.cases);
      g_assert_cmpuint (load->limit, ==, cases[i].load.limit);
      g_assert_cmpint (ht_partner_load_is_over (load), ==, cases[i].id == 102);
    }
  g_assert_cmpuint (g_strv_length (roster->districts), ==, 25);
}

static char *export(Office *office, const char *purpose)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (HtRosterKey));
  const HtRosterKey all[] = { { 102, HT_ROLE_VILLAGE_LAWYER }, { 101, HT_ROLE_COMMISSIONER } };
  g_autofree char *path = g_build_filename (office->folder, "명부.csv", NULL);
  char *text = NULL;

  g_array_append_vals (keys, all, G_N_ELEMENTS (all));
  g_autoptr (HtRosterExport) data
      = ht_roster_export_new (keys, office->today, path, purpose, CLERK);
  g_autofree char *written = ht_export_roster (office->db, data, &error);
  if (purpose != NULL && purpose[0] == '\0')
    {
      g_assert_error (error, HT_ERROR, HT_ERROR_INVALID);
      g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
      return NULL;
    }
  g_assert_no_error (error);
  g_assert_cmpstr (written, ==, path);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_remove (path);
  return text;
}

/* Names and telephones leave the office for a purpose only, which the journal keeps. */
static void
test_export (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  execute (office, "INSERT INTO partner (id, name, phone, load_limit) VALUES"
                   " (101, '이율하', '02-111-2222', 0), (102, '박하나', '010-3333-4444', 3)");
  execute (office, "INSERT INTO role (partner_id, role, appointed_on, term_ends_on, outside) VALUES"
                   " (101, 3, '2018-01-01', '2019-12-31', 1), (101, 3, '2020-01-01', NULL, 1),"
                   " (102, 0, '2020-01-01', '2021-12-31', 0)");
  execute (office, "INSERT INTO absence (partner_id, from_day) VALUES (102, '2021-04-01')");
  g_autofree char *masked = export(office, NULL);
  g_auto (GStrv) lines = g_strsplit (masked, "\r\n", -1);
  g_assert_cmpstr (lines[1], ==,
                   "1,박○나,마을변호사,,2020-01-01,2021-12-31,,,,2021. 4. 1. ~,,3,,,,,,");
  g_assert_cmpstr (lines[2], ==, "2,이○하,위원,외부,2020-01-01,,1,,,,,,,,,,,");
  g_assert_null (strstr (masked, "3333"));
  g_assert_null (export(office, ""));
  g_autofree char *full = export(office, "표창 상신");
  g_assert_nonnull (strstr (full, "박하나"));
  g_assert_nonnull (strstr (full, "010-3333-4444"));
  g_autoptr (GPtrArray) entries = ht_journal_last (office->db, 1, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (((HtJournalEntry *)entries->pdata[0])->label, "표창 상신"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/open-roster/loads", Office, NULL, office_set_up, test_loads, office_tear_down);
  g_test_add ("/open-roster/export", Office, NULL, office_set_up, test_export, office_tear_down);
  return g_test_run ();
}
