#include "store/store.h"
#include "office-fixture.h"
#include "store/appeals.h"
#include "store/drafts.h"
#include "store/journal.h"
#include "store/settings.h"

typedef struct
{
  GMainLoop *loop;
  guint n_changed;
  gpointer result;
  GError *error;
  GThread *main_thread;
  gboolean on_main_thread;
} Fixture;

static gpointer
set_value (HtDb *db, gpointer data, GError **error)
{
  g_autoptr (HtChange) change = ht_change_begin (db, "김주무", "설정", "setting", 0, error);

  if (change == NULL || !ht_settings_set (db, "key", data, error)
      || !ht_change_commit (change, error))
    return NULL;
  return g_strdup (data);
}

static gpointer
get_value (HtDb *db, gpointer data, GError **error)
{
  return ht_settings_get (db, "key", "", error);
}

static gpointer
keep_draft (HtDb *db, gpointer data, GError **error)
{
  ht_drafts_put (db, "appeal", 0, "{}", error);
  return NULL;
}

static gpointer
refuse (HtDb *db, gpointer data, GError **error)
{
  g_set_error (error, HT_ERROR, HT_ERROR_INVALID, "%s", (const char *)data);
  return NULL;
}

/* Ends only by an interruption. */
static gpointer
run_for_ever (HtDb *db, gpointer data, GError **error)
{
  g_autoptr (HtStatement) rows = ht_db_prepare (
      db, "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n",
      error);

  g_cancellable_cancel (data);
  while (ht_statement_step (rows, error))
    ;
  return NULL;
}

static void
finished_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Fixture *fixture = data;

  fixture->on_main_thread = g_thread_self () == fixture->main_thread;
  g_clear_pointer (&fixture->result, g_free);
  g_clear_error (&fixture->error);
  fixture->result = ht_store_finish (HT_STORE (source), result, &fixture->error);
  g_main_loop_quit (fixture->loop);
}

static void
changed_cb (HtStore *store, Fixture *fixture)
{
  fixture->n_changed++;
}

static void
fixture_init (Fixture *fixture)
{
  *fixture = (Fixture){ .loop = g_main_loop_new (NULL, FALSE), .main_thread = g_thread_self () };
}

static void
fixture_clear (Fixture *fixture)
{
  g_main_loop_unref (fixture->loop);
  g_free (fixture->result);
  g_clear_error (&fixture->error);
}

static HtStore *
open_store (Office *office, Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  HtStore *store;

  g_clear_pointer (&office->db, ht_db_close);
  store = ht_store_open (office->path, &error);
  g_assert_no_error (error);
  g_signal_connect (store, "changed", G_CALLBACK (changed_cb), fixture);
  return store;
}

static void
write_value (HtStore *store, Fixture *fixture, HtStoreJob job, const char *value)
{
  ht_store_write_async (store, job, g_strdup (value), g_free, g_free, NULL, finished_cb, fixture);
  g_main_loop_run (fixture->loop);
}

static void
read_value (HtStore *store, Fixture *fixture)
{
  ht_store_read_async (store, get_value, NULL, NULL, g_free, NULL, finished_cb, fixture);
  g_main_loop_run (fixture->loop);
}

static void
test_write_and_read (void)
{
  g_autoptr (Office) office = office_new ();
  Fixture fixture;
  g_autoptr (HtStore) store = NULL;

  fixture_init (&fixture);
  store = open_store (office, &fixture);
  write_value (store, &fixture, set_value, "가");
  g_assert_no_error (fixture.error);
  g_assert_cmpstr (fixture.result, ==, "가");
  g_assert_true (fixture.on_main_thread);
  g_assert_cmpuint (fixture.n_changed, ==, 1);
  read_value (store, &fixture);
  g_assert_cmpstr (fixture.result, ==, "가");
  g_assert_cmpuint (fixture.n_changed, ==, 1);
  fixture_clear (&fixture);
}

static void
test_no_signal_without_a_change (void)
{
  g_autoptr (Office) office = office_new ();
  Fixture fixture;
  g_autoptr (HtStore) store = NULL;

  fixture_init (&fixture);
  store = open_store (office, &fixture);
  write_value (store, &fixture, keep_draft, "");
  g_assert_no_error (fixture.error);
  write_value (store, &fixture, refuse, "아니오");
  g_assert_error (fixture.error, HT_ERROR, HT_ERROR_INVALID);
  g_assert_cmpstr (fixture.error->message, ==, "아니오");
  g_assert_cmpuint (fixture.n_changed, ==, 0);
  fixture_clear (&fixture);
}

static void
test_cancel (void)
{
  g_autoptr (Office) office = office_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Fixture fixture;
  g_autoptr (HtStore) store = NULL;

  fixture_init (&fixture);
  store = open_store (office, &fixture);
  ht_store_read_async (store, run_for_ever, cancellable, NULL, NULL, cancellable, finished_cb,
                       &fixture);
  g_main_loop_run (fixture.loop);
  g_assert_error (fixture.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  /* The threads work on. */
  for (int i = 0; i < 4; i++)
    {
      read_value (store, &fixture);
      g_assert_no_error (fixture.error);
    }
  fixture_clear (&fixture);
}

static void
other_changed_cb (HtStore *store, Fixture *fixture)
{
  g_main_loop_quit (fixture->loop);
}

static void
test_another_program_writes (void)
{
  g_autoptr (Office) office = office_new ();
  g_autoptr (GError) error = NULL;
  Fixture fixture;
  g_autoptr (HtStore) store = NULL;

  fixture_init (&fixture);
  store = open_store (office, &fixture);
  g_signal_connect (store, "changed", G_CALLBACK (other_changed_cb), &fixture);
  office->db = ht_office_open (office->path, HT_DB_WRITE, &error);
  g_assert_no_error (error);
  add_appeal (office, "2021-0001", "2021-01-04");
  g_main_loop_run (fixture.loop);
  g_assert_cmpuint (fixture.n_changed, ==, 1);
  fixture_clear (&fixture);
}

static void
test_close_leaves_one_file (void)
{
  g_autoptr (Office) office = office_new ();
  g_autofree char *log = g_strconcat (office->path, "-wal", NULL);
  Fixture fixture;
  HtStore *store;

  fixture_init (&fixture);
  store = open_store (office, &fixture);
  write_value (store, &fixture, set_value, "가");
  g_assert_true (g_file_test (log, G_FILE_TEST_EXISTS));
  g_assert_nonnull (ht_store_page_db (store));
  g_assert_cmpstr (ht_store_path (store), ==, office->path);
  g_assert_finalize_object (store);
  g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));
  fixture_clear (&fixture);
}

static void
test_missing_file (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtStore) store = ht_store_open ("/nowhere/office.haetae", &error);

  g_assert_null (store);
  g_assert_error (error, HT_ERROR, HT_ERROR_FILE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/write-and-read", test_write_and_read);
  g_test_add_func ("/store/no-signal-without-a-change", test_no_signal_without_a_change);
  g_test_add_func ("/store/cancel", test_cancel);
  g_test_add_func ("/store/another-program-writes", test_another_program_writes);
  g_test_add_func ("/store/close-leaves-one-file", test_close_leaves_one_file);
  g_test_add_func ("/store/missing-file", test_missing_file);
  return g_test_run ();
}
