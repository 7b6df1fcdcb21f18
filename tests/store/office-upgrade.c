#include "store/office-upgrade.h"
#include "office-fixture.h"
#include "store/appeals.h"
#include "store/journal.h"
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

static void
execute (HtDb *db, const char *sql)
{
  g_autoptr (GError) error = NULL;

  ht_db_execute (db, sql, &error);
  g_assert_no_error (error);
}

static void
execute_resource (HtDb *db, const char *name)
{
  g_autofree char *path = g_strconcat ("/org/haetae/store/", name, NULL);
  g_autoptr (GBytes) script = g_resources_lookup_data (path, 0, NULL);

  g_assert_nonnull (script);
  execute (db, g_bytes_get_data (script, NULL));
}

/* One journalled write, in the words that the first schema knows. */
static void
write_old (Office *office, const char *label, gint64 id, const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtChange) change = ht_change_begin (office->db, "김주무", label, "appeal", id, &error);

  g_assert_no_error (error);
  execute (office->db, sql);
  g_assert_true (ht_change_commit (change, &error));
}

/* An office file as the first Haetae left it: two cases entered, one renamed, the other deleted. */
static Office *
old_office_new (void)
{
  Office *self = office_new ();
  g_autofree char *mark = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = 1",
                                           HT_OFFICE_APPLICATION_ID);

  g_clear_pointer (&self->db, ht_db_close);
  g_unlink (self->path);
  self->db = ht_db_open (self->path, HT_DB_CREATE, NULL);
  g_assert_nonnull (self->db);
  execute_resource (self->db, "schema/0001.sql");
  execute_resource (self->db, "seed/dongs.sql");
  execute_resource (self->db, "seed/agencies.sql");
  execute_resource (self->db, "seed/targets.sql");
  execute (self->db, mark);
  write_old (self, "사건 등록", 1,
             "INSERT INTO appeal (id, case_number, received_on, agency_id, type, title, appellant)"
             " VALUES (1, '2021-0001', '2021-01-04', 1, 0, '처음 사건명', '홍길동');"
             "INSERT INTO correction (appeal_id, from_day, to_day)"
             " VALUES (1, '2021-01-10', '2021-01-15')");
  write_old (self, "사건 등록", 2,
             "INSERT INTO appeal (id, case_number, received_on, agency_id, type, title, appellant)"
             " VALUES (2, '2021-0002', '2021-01-05', 2, 0, '둘째 사건명', '성춘향')");
  write_old (self, "사건 수정", 1, "UPDATE appeal SET title = '바뀐 사건명' WHERE id = 1");
  write_old (self, "사건 삭제", 2, "DELETE FROM appeal WHERE id = 2");
  g_clear_pointer (&self->db, ht_db_close);
  return self;
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

static char *
read_file (const char *path, gsize *size)
{
  char *bytes;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &bytes, size, &error);
  g_assert_no_error (error);
  return bytes;
}

/* Opens the file as it stands, without bringing it up to date. */
static gint64
read_number (const char *path, const char *sql)
{
  g_autoptr (HtDb) db = ht_db_open (path, HT_DB_READ, NULL);
  g_autoptr (HtStatement) row = ht_db_prepare (db, sql, NULL);

  g_assert_true (ht_statement_step (row, NULL));
  return ht_statement_int (row, 0);
}

static void
assert_sound (HtDb *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = ht_office_check (db, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < faults->len; i++)
    g_test_message ("%s", (char *)g_ptr_array_index (faults, i));
  g_assert_cmpuint (faults->len, ==, 0);
}

/* Whatever an old file is opened for, it is brought up to date first, once. */
static void
test_open (void)
{
  static const HtDbMode modes[] = { HT_DB_READ, HT_DB_WRITE };

  for (gsize i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      g_autoptr (Office) office = old_office_new ();
      g_autofree char *copy = g_build_filename (office->folder, "사무실.v1.haetae", NULL);
      g_autoptr (GError) error = NULL;

      g_assert_true (ht_office_is_older (office->path));
      office->db = ht_office_open (office->path, modes[i], &error);
      g_assert_no_error (error);
      g_assert_cmpint (query_int (office, "PRAGMA user_version"), ==, HT_OFFICE_VERSION);
      assert_sound (office->db);
      g_assert_false (ht_office_is_older (office->path));
      g_assert_true (ht_office_is_older (copy));
      g_assert_cmpint (read_number (copy, "PRAGMA user_version"), ==, 1);
      g_assert_cmpint (read_number (copy, "SELECT count(*) FROM journal"), ==, 4);
      g_clear_pointer (&office->db, ht_db_close);
      g_assert_cmpuint (count_files (office->folder), ==, 2);
      office_reopen (office);
      g_clear_pointer (&office->db, ht_db_close);
      g_assert_cmpuint (count_files (office->folder), ==, 2);
    }
}

/* What an old record has no value for is empty, and new values can be stored. */
static void
test_records (void)
{
  g_autoptr (Office) office = old_office_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (HtAppeal) appeal = NULL;

  office_reopen (office);
  appeal = ht_appeals_get (office->db, 1, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (appeal->title, ==, "바뀐 사건명");
  g_assert_cmpuint (appeal->corrections->len, ==, 1);
  g_assert_cmpint (appeal->period_notice, ==, HT_NOTICE_GIVEN);
  g_assert_cmpint (appeal->oral_requested_on, ==, HT_DATE_NONE);
  g_assert_cmpstr (appeal->notice_text, ==, "");
  add_appeal (office, "2021-0003", "2021-01-06");
  assert_sound (office->db);
}

static void
step (Office *office, gboolean redo)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtJournalEntry) entry = redo ? ht_journal_redo (office->db, "이주임", &error)
                                          : ht_journal_undo (office->db, "이주임", &error);

  g_assert_no_error (error);
  g_assert_nonnull (entry);
}

static void
assert_titles (Office *office, const char *expected)
{
  g_autofree char *titles = query_text (office, "SELECT coalesce(group_concat(title), '')"
                                                " FROM (SELECT title FROM appeal ORDER BY id)");

  g_assert_cmpstr (titles, ==, expected);
}

/* Entries from before the new columns can be taken back and brought again. */
static void
test_undo_of_old_entries (void)
{
  static const char *const titles[]
      = { "바뀐 사건명", "바뀐 사건명,둘째 사건명", "처음 사건명,둘째 사건명", "처음 사건명", "" };
  g_autoptr (Office) office = old_office_new ();

  office_reopen (office);
  for (gsize i = 1; i < G_N_ELEMENTS (titles); i++)
    {
      step (office, FALSE);
      assert_titles (office, titles[i]);
    }
  for (gsize i = G_N_ELEMENTS (titles) - 1; i > 0; i--)
    {
      step (office, TRUE);
      assert_titles (office, titles[i - 1]);
    }
  assert_sound (office->db);
}

static void
test_history_of_old_entries (void)
{
  g_autoptr (Office) office = old_office_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  const HtFieldChange *newest;

  office_reopen (office);
  changes = ht_journal_history (office->db, "appeal", 1, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (changes->len, >, 3);
  newest = g_ptr_array_index (changes, 0);
  g_assert_cmpstr (newest->field, ==, "title");
  g_assert_cmpstr (newest->before, ==, "처음 사건명");
  g_assert_cmpstr (newest->after, ==, "바뀐 사건명");
}

/* A copy never takes the place of another file. */
static void
test_copy_beside_copies (void)
{
  g_autoptr (Office) office = old_office_new ();
  g_autofree char *first = g_build_filename (office->folder, "사무실.v1.haetae", NULL);
  g_autofree char *second = g_build_filename (office->folder, "사무실.v1-2.haetae", NULL);
  g_autofree char *kept = NULL;

  g_assert_true (g_file_set_contents (first, "다른 파일", -1, NULL));
  office_reopen (office);
  kept = read_file (first, NULL);
  g_assert_cmpstr (kept, ==, "다른 파일");
  g_assert_cmpint (read_number (second, "PRAGMA user_version"), ==, 1);
}

/* What cannot be brought up to date is left as it was, with no copy beside it. */
static void
test_failure (void)
{
  g_autoptr (Office) office = old_office_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize before_size, after_size;

  /* The last table of the second schema is there already. */
  office->db = ht_db_open (office->path, HT_DB_WRITE, NULL);
  execute (office->db, "CREATE TABLE saved_filter (id INTEGER PRIMARY KEY)");
  g_clear_pointer (&office->db, ht_db_close);
  before = read_file (office->path, &before_size);
  g_assert_null (ht_office_open (office->path, HT_DB_WRITE, &error));
  g_assert_error (error, HT_ERROR, HT_ERROR_FILE);
  g_assert_nonnull (strstr (error->message, "사무실.haetae was made by an older Haetae"));
  g_assert_nonnull (strstr (error->message, "saved_filter"));
  after = read_file (office->path, &after_size);
  g_assert_cmpmem (before, before_size, after, after_size);
  g_assert_cmpuint (count_files (office->folder), ==, 1);
}

/* The backup of an older program gives an office file of this one, and stays as it is. */
static void
test_restore (void)
{
  g_autoptr (Office) office = old_office_new ();
  g_autofree char *out = g_build_filename (office->folder, "복원.haetae", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  gsize before_size, after_size;

  before = read_file (office->path, &before_size);
  g_assert_true (ht_office_restore (office->path, out, &error));
  g_assert_no_error (error);
  after = read_file (office->path, &after_size);
  g_assert_cmpmem (before, before_size, after, after_size);
  g_assert_cmpuint (count_files (office->folder), ==, 2);
  office->db = ht_office_open (out, HT_DB_WRITE, &error);
  g_assert_no_error (error);
  assert_sound (office->db);
  assert_titles (office, "바뀐 사건명");
  g_clear_pointer (&office->db, ht_db_close);
  g_assert_cmpuint (count_files (office->folder), ==, 2);
  g_assert_false (ht_office_restore (office->path, out, &error));
  g_assert_error (error, HT_ERROR, HT_ERROR_FILE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/office-upgrade/open", test_open);
  g_test_add_func ("/office-upgrade/records", test_records);
  g_test_add_func ("/office-upgrade/undo-of-old-entries", test_undo_of_old_entries);
  g_test_add_func ("/office-upgrade/history-of-old-entries", test_history_of_old_entries);
  g_test_add_func ("/office-upgrade/copy-beside-copies", test_copy_beside_copies);
  g_test_add_func ("/office-upgrade/failure", test_failure);
  g_test_add_func ("/office-upgrade/restore", test_restore);
  return g_test_run ();
}
