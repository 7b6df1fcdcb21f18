#include "store/office.h"
#include "office-fixture.h"
#include "store/appeals.h"
#include "store/dongs.h"
#include "store/journal.h"
#include "store/settings.h"
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

static void
test_dongs_by_date (void)
{
  static const struct
  {
    const char *on;
    guint listed;
    guint base;
  } cases[] = {
    { "2019-12-31", 424, 423 }, { "2020-01-01", 425, 424 }, { "2021-04-05", 425, 424 },
    { "2021-06-30", 425, 424 }, { "2021-07-01", 426, 425 }, { "2022-12-23", 426, 425 },
    { "2024-11-24", 426, 425 }, { "2024-11-25", 426, 426 }, { "2025-07-01", 427, 427 },
  };
  g_autoptr (Office) office = office_new ();
  g_autoptr (GPtrArray) dongs = ht_dongs_list (office->db, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HtDate on = ht_date_from_iso (cases[i].on);
      guint listed = 0, base = 0;

      for (guint j = 0; j < dongs->len; j++)
        {
          const HtDong *dong = g_ptr_array_index (dongs, j);
          listed += (dong->valid_from == HT_DATE_NONE || dong->valid_from <= on)
                    && (dong->valid_to == HT_DATE_NONE || on <= dong->valid_to);
          base += ht_dong_in_base (dong, on) != FALSE;
        }
      g_test_message ("%s", cases[i].on);
      g_assert_cmpuint (listed, ==, cases[i].listed);
      g_assert_cmpuint (base, ==, cases[i].base);
    }
}

static void
test_find_dong (void)
{
  static const struct
  {
    const char *district;
    const char *name;
    const char *on; /* NULL: the newest */
    const char *found;
  } cases[] = {
    { "종로구", "종로1.2.3.4가동", "2021-04-05", "종로1·2·3·4가동" },
    { "종로구", "청운효자동", NULL, "청운효자동" },
    { "강동구", "상일1동", "2021-07-01", "상일제1동" },
    { "강동구", "상일1동", "2021-06-30", NULL },
    { "강동구", "상일동", "2021-06-30", "상일동" },
    { "강남구", "신사동", "2021-04-05", "신사동" },
    { "강남구", "일원2동", "2023-01-01", NULL },
    { "강남구", "개포3동", NULL, "개포3동" },
    { "없는구", "신사동", NULL, NULL },
  };
  g_autoptr (Office) office = office_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 id = ht_dongs_find (office->db, cases[i].district, cases[i].name,
                                 ht_date_from_iso (cases[i].on), &error);
      g_autofree char *sql
          = g_strdup_printf ("SELECT coalesce((SELECT name FROM dong WHERE id = %d), '')", (int)id);
      g_autofree char *name = query_text (office, sql);

      g_assert_no_error (error);
      g_assert_cmpstr (name, ==, cases[i].found != NULL ? cases[i].found : "");
    }
}

static void
test_seeds (void)
{
  g_autoptr (Office) office = office_new ();
  g_autoptr (GPtrArray) targets = ht_targets_list (office->db, NULL);
  g_auto (GStrv) districts = ht_districts_list (office->db, NULL);
  const HtTarget *target = g_ptr_array_index (targets, 0);

  g_assert_cmpuint (g_strv_length (districts), ==, 25);
  g_assert_cmpstr (districts[0], ==, "종로구");
  g_assert_cmpstr (districts[24], ==, "강동구");
  g_assert_cmpuint (targets->len, ==, 1);
  g_assert_cmpstr (target->indicator, ==, "covered_dongs");
  g_assert_cmpint (target->by, ==, ht_date_new (2021, 12, 31));
  g_assert_cmpint (target->value, ==, 340);
  g_assert_cmpint (target->base, ==, 424);
}

static char *
read_file (const char *path, gsize *size)
{
  char *bytes;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &bytes, size, &error);
  g_assert_no_error (error);
  return bytes;
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) directory = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (directory) != NULL)
    n++;
  return n;
}

/* Writes something at a place of the file. */
static void
patch (const char *path, long offset, const void *bytes, gsize size)
{
  FILE *file = g_fopen (path, "r+b");

  g_assert_nonnull (file);
  g_assert_cmpint (fseek (file, offset, SEEK_SET), ==, 0);
  g_assert_cmpuint (fwrite (bytes, 1, size, file), ==, size);
  fclose (file);
}

static void
assert_refused (Office *office, HtDbMode mode, HtError expected)
{
  gsize before_size, after_size;
  g_autofree char *before = read_file (office->path, &before_size);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (HtDb) db = ht_office_open (office->path, mode, &error);

  g_assert_null (db);
  g_assert_error (error, HT_ERROR, (int)expected);
  g_assert_nonnull (strstr (error->message, "사무실.haetae"));
  after = read_file (office->path, &after_size);
  g_assert_cmpmem (before, before_size, after, after_size);
  g_assert_cmpuint (count_files (office->folder), ==, 1);
}

static void
test_newer_file (void)
{
  static const guint8 version[] = { 0, 0, 0x7f, 0xff };
  g_autoptr (Office) office = office_new ();

  g_clear_pointer (&office->db, ht_db_close);
  patch (office->path, 60, version, sizeof version);
  assert_refused (office, HT_DB_WRITE, HT_ERROR_NEWER_FILE);
  assert_refused (office, HT_DB_READ, HT_ERROR_NEWER_FILE);
}

static void
test_other_files (void)
{
  static const char *const contents[] = { "", "사건번호,접수일\n", "SQLite format 3" };
  g_autoptr (Office) office = office_new ();

  g_clear_pointer (&office->db, ht_db_close);
  /* A database, but of another program. */
  patch (office->path, 68, "abcd", 4);
  assert_refused (office, HT_DB_WRITE, HT_ERROR_FORMAT);
  for (gsize i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_assert_true (g_file_set_contents (office->path, contents[i], -1, NULL));
      assert_refused (office, HT_DB_WRITE, HT_ERROR_FORMAT);
    }
}

static void
test_missing_files (void)
{
  g_autoptr (Office) office = office_new ();
  g_autofree char *nowhere = g_build_filename (office->folder, "없음", "새.haetae", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (ht_office_open (nowhere, HT_DB_READ, &error));
  g_assert_error (error, HT_ERROR, HT_ERROR_FILE);
  g_clear_error (&error);
  g_assert_null (ht_office_open (office->folder, HT_DB_READ, &error));
  g_assert_error (error, HT_ERROR, HT_ERROR_FILE);
  g_clear_error (&error);
  g_assert_null (ht_office_create (nowhere, &error));
  g_assert_error (error, HT_ERROR, HT_ERROR_FILE);
  g_clear_error (&error);
  /* What exists is never overwritten. */
  g_assert_null (ht_office_create (office->path, &error));
  g_assert_error (error, HT_ERROR, HT_ERROR_FILE);
  g_assert_cmpint (query_int (office, "SELECT count(*) FROM district"), ==, 25);
}

static void
test_closed_file_is_alone (void)
{
  g_autoptr (Office) office = office_new ();

  add_appeal (office, "2021-0001", "2021-01-04");
  g_assert_cmpuint (count_files (office->folder), >, 1);
  g_clear_pointer (&office->db, ht_db_close);
  g_assert_cmpuint (count_files (office->folder), ==, 1);
}

/* The other program is this test in a process of its own. */
static void
hold_lock (const char *path)
{
  g_autoptr (HtDb) db = ht_office_open (path, HT_DB_WRITE, NULL);

  g_assert_true (ht_db_begin (db, NULL));
  g_print ("held\n");
  fflush (stdout);
  getchar ();
  ht_db_rollback (db);
}

static void
test_lock_of_another_program (void)
{
  g_autoptr (Office) office = office_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) other
      = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error,
                          "/proc/self/exe", "--hold", office->path, NULL);
  char held[5];
  HtChange *change;

  g_assert_no_error (error);
  g_assert_true (g_input_stream_read_all (g_subprocess_get_stdout_pipe (other), held, sizeof held,
                                          NULL, NULL, &error));
  change = ht_change_begin (office->db, "김", "등록", "appeal", 0, &error);
  g_assert_null (change);
  g_assert_error (error, HT_ERROR, HT_ERROR_BUSY);
  g_assert_nonnull (strstr (error->message, "in use by another program"));
  g_clear_error (&error);
  g_assert_true (g_output_stream_close (g_subprocess_get_stdin_pipe (other), NULL, &error));
  g_assert_true (g_subprocess_wait_check (other, NULL, &error));
  add_appeal (office, "2021-0001", "2021-01-04");
}

static void
test_backup (void)
{
  g_autoptr (Office) office = office_new ();
  g_autofree char *path = g_build_filename (office->folder, "사본.haetae", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (HtDb) copy = NULL;
  g_autoptr (HtAppeal) appeal = NULL;
  g_autoptr (GPtrArray) faults = NULL;

  add_appeal (office, "2021-0001", "2021-01-04");
  g_assert_true (ht_office_backup (office->db, path, &error));
  g_assert_no_error (error);
  g_assert_false (ht_office_backup (office->db, path, &error));
  g_assert_error (error, HT_ERROR, HT_ERROR_FILE);
  g_clear_error (&error);
  copy = ht_office_open (path, HT_DB_WRITE, &error);
  g_assert_no_error (error);
  appeal = ht_appeals_find (copy, "2021-0001", &error);
  g_assert_nonnull (appeal);
  faults = ht_office_check (copy, &error);
  g_assert_cmpuint (faults->len, ==, 0);
}

static void
test_check_finds_broken_references (void)
{
  g_autoptr (Office) office = office_new ();
  g_autoptr (GPtrArray) faults = NULL;

  add_appeal (office, "2021-0001", "2021-01-04");
  g_assert_true (
      ht_db_execute (office->db,
                     "PRAGMA foreign_keys = OFF; INSERT INTO correction (appeal_id, from_day)"
                     " VALUES (99, '2021-01-05')",
                     NULL));
  faults = ht_office_check (office->db, NULL);
  g_assert_cmpuint (faults->len, ==, 1);
  g_assert_nonnull (strstr (g_ptr_array_index (faults, 0), "correction"));
}

/* A check of a file that is open for reading finds the same. */
static void
test_check_of_a_reader (void)
{
  g_autoptr (Office) office = office_new ();
  g_autoptr (HtDb) reader = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = NULL;

  add_appeal (office, "2021-0001", "2021-01-04");
  g_assert_true (ht_db_execute (
      office->db, "DROP TRIGGER appeal_after_update; UPDATE appeal SET title = '다른'", NULL));
  reader = ht_office_open (office->path, HT_DB_READ, &error);
  g_assert_no_error (error);
  faults = ht_office_check (reader, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (faults->len, ==, 1);
}

int
main (int argc, char **argv)
{
  if (argc == 3 && g_str_equal (argv[1], "--hold"))
    {
      hold_lock (argv[2]);
      return 0;
    }
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/office/dongs-by-date", test_dongs_by_date);
  g_test_add_func ("/office/find-dong", test_find_dong);
  g_test_add_func ("/office/seeds", test_seeds);
  g_test_add_func ("/office/newer-file", test_newer_file);
  g_test_add_func ("/office/other-files", test_other_files);
  g_test_add_func ("/office/missing-files", test_missing_files);
  g_test_add_func ("/office/closed-file-is-alone", test_closed_file_is_alone);
  g_test_add_func ("/office/lock-of-another-program", test_lock_of_another_program);
  g_test_add_func ("/office/backup", test_backup);
  g_test_add_func ("/office/check-finds-broken-references", test_check_finds_broken_references);
  g_test_add_func ("/office/check-of-a-reader", test_check_of_a_reader);
  return g_test_run ();
}
