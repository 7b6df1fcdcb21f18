/* What another process may do to the office file while this one has it open. */
#include "office-fixture.h"
#include <stdlib.h>
#include <string.h>

/* As a file chooser does that shows what kinds of files are in a folder. */
static void
look_into_all_files (Office *office)
{
  g_autoptr (GDir) folder = g_dir_open (office->folder, 0, NULL);
  const char *name;

  g_assert_nonnull (folder);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (office->folder, name, NULL);
      g_autofree char *content = NULL;
      g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
    }
}

/* The answer of another process, which opens the file and closes it again. */
static int
ask_another_process (Office *office, const char *sql)
{
  const char *command[] = { "sqlite3", office->path, sql, NULL };
  g_autofree char *answer = NULL;
  g_autofree char *complaint = NULL;
  g_autoptr (GError) error = NULL;

  g_spawn_sync (NULL, (char **)command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &answer, &complaint,
                NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (complaint, ==, "");
  return atoi (answer);
}

static void
run (Office *office, const char *sql)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (ht_db_execute (office->db, sql, &error));
  g_assert_no_error (error);
}

static void
test_locks_outlive_a_look_into_the_file (void)
{
  g_autoptr (Office) office = office_new ();
  g_autofree char *log = g_strconcat (office->path, "-wal", NULL);

  run (office, "CREATE TABLE counted (n INTEGER)");
  run (office, "INSERT INTO counted VALUES (1)");
  look_into_all_files (office);
  g_assert_cmpint (ask_another_process (office, "SELECT count(*) FROM counted"), ==, 1);
  /* The other process was not the last user of the file, so that it leaves the log alone. */
  g_assert_true (g_file_test (log, G_FILE_TEST_EXISTS));
  run (office, "INSERT INTO counted VALUES (2)");
  g_assert_cmpint (ask_another_process (office, "SELECT count(*) FROM counted"), ==, 2);
  office_reopen (office);
  g_assert_cmpint (query_int (office, "SELECT count(*) FROM counted"), ==, 2);
}

static void
test_another_process_waits_for_a_write (void)
{
  g_autoptr (Office) office = office_new ();
  const char *write = "INSERT INTO counted VALUES (2); SELECT count(*) FROM counted";
  const char *command[] = { "sqlite3", office->path, write, NULL };
  g_autofree char *complaint = NULL;
  g_autoptr (GError) error = NULL;

  run (office, "CREATE TABLE counted (n INTEGER)");
  run (office, "BEGIN IMMEDIATE; INSERT INTO counted VALUES (1)");
  look_into_all_files (office);
  g_spawn_sync (NULL, (char **)command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, &complaint,
                NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (complaint, "locked"));
  run (office, "COMMIT");
  g_assert_cmpint (ask_another_process (office, write), ==, 2);
}

static void
test_the_last_to_close_clears_the_log_away (void)
{
  g_autoptr (Office) office = office_new ();
  g_autofree char *log = g_strconcat (office->path, "-wal", NULL);
  g_autoptr (GError) error = NULL;
  HtDb *second = ht_office_open (office->path, HT_DB_READ, &error);

  g_assert_no_error (error);
  run (office, "CREATE TABLE counted (n INTEGER)");
  look_into_all_files (office);
  g_clear_pointer (&office->db, ht_db_close);
  g_assert_true (g_file_test (log, G_FILE_TEST_EXISTS));
  ht_db_close (second);
  g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/db-locks/outlive-a-look-into-the-file",
                   test_locks_outlive_a_look_into_the_file);
  g_test_add_func ("/db-locks/another-process-waits", test_another_process_waits_for_a_write);
  g_test_add_func ("/db-locks/the-last-clears-the-log", test_the_last_to_close_clears_the_log_away);
  return g_test_run ();
}
