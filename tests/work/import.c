#include "work/import.h"
#include "exchange/csv-reader.h"
#include "folder-fixture.h"
#include "store/office.h"

#include <string.h>

#define HEADER "사건번호,접수일,피청구인,사건명,청구인,기분\n"
#define N_MANY 1000

typedef struct
{
  char *folder;
  char *path;
  HtDb *db;
} Office;

static void
set_up (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  office->folder = folder_new ();
  office->path = g_build_filename (office->folder, "office.haetae", NULL);
  office->db = ht_office_create (office->path, &error);
  g_assert_no_error (error);
}

static void
tear_down (Office *office, gconstpointer data)
{
  ht_db_close (office->db);
  folder_remove (office->folder);
  g_free (office->path);
  g_free (office->folder);
}

static HtImport *
plan (Office *office, const char *text, const HtImportOptions *options, GError **error)
{
  HtSheet *sheet = ht_csv_read (text, strlen (text), HT_ENCODING_AUTO, error);
  g_assert_nonnull (sheet);
  return ht_import_plan (office->db, ht_record_kind_find ("appeals", NULL), sheet, options, error);
}

/* A preview knows each row's verdict, its faults and what is remarkable, and nothing is written. */
static void
test_preview (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  HtImportOptions options = { 0 };
  g_autoptr (HtImport) first
      = plan (office, HEADER "1,2021-03-02,중구,제목,홍길동,\n", &options, &error);
  g_assert_no_error (error);
  g_assert_true (ht_import_store (first, office->db, "시험", &error));
  g_autoptr (HtImport) import = plan (office,
                                      HEADER "1,2021-03-02,중구,제목,홍길동,\n"
                                             "2,2021-03-02,중구,제목,홍길동,\n"
                                             "1,2021-03-02,중구,다른 제목,홍길동,\n"
                                             "4,봄,없는청장,제목,홍길동,\n",
                                      &options, &error);
  g_assert_no_error (error);
  static const HtVerdict verdicts[]
      = { HT_VERDICT_SAME, HT_VERDICT_NEW, HT_VERDICT_FAULTY, HT_VERDICT_FAULTY };
  for (guint row = 0; row < G_N_ELEMENTS (verdicts); row++)
    g_assert_cmpint (ht_import_verdict (import, row), ==, verdicts[row]);
  g_assert_cmpuint (ht_import_count (import, HT_VERDICT_FAULTY), ==, 2);
  const GPtrArray *faults = ht_import_faults (import);
  g_assert_cmpuint (faults->len, ==, 3);
  g_assert_cmpuint (((HtImportFault *)g_ptr_array_index (faults, 0))->line, ==, 4);
  g_assert_cmpuint (((HtImportFault *)g_ptr_array_index (faults, 2))->line, ==, 5);
  g_assert_cmpuint (ht_import_remarks (import)->len, ==, 1);
  g_autofree char *summary = ht_import_summary (import);
  g_assert_cmpstr (summary, ==, "1 new, 0 changed, 1 same, 2 faulty");
}

static char *
many_rows (void)
{
  GString *text = g_string_new (HEADER);
  for (guint i = 0; i < N_MANY; i++)
    g_string_append_printf (text, "%u,2021-03-02,중구,제목,홍길동,\n", i);
  return g_string_free (text, FALSE);
}

static void
count_cb (guint done, guint total, gpointer data)
{
  guint *last = data;
  g_assert_cmpuint (done, >, *last);
  g_assert_cmpuint (total, ==, N_MANY);
  *last = done;
}

static void
test_progress (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  guint last = 0;
  g_autofree char *text = many_rows ();
  HtImportOptions options = { .progress = count_cb, .progress_data = &last };
  g_autoptr (HtImport) import = plan (office, text, &options, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (last, ==, N_MANY);
  last = 0;
  g_assert_true (ht_import_store (import, office->db, "시험", &error));
  g_assert_cmpuint (last, ==, N_MANY);
}

static void
cancel_cb (guint done, guint total, gpointer data)
{
  g_cancellable_cancel (data);
}

/* Stopped half-way, an import has written nothing. */
static void
test_cancel (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = many_rows ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  HtImportOptions options = { .cancellable = cancellable };
  g_autoptr (HtImport) import = plan (office, text, &options, &error);
  g_assert_no_error (error);
  g_cancellable_cancel (cancellable);
  g_assert_false (ht_import_store (import, office->db, "시험", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_cancellable_reset (cancellable);
  options.progress = cancel_cb;
  options.progress_data = cancellable;
  g_assert_null (plan (office, text, &options, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  HtImportOptions none = { 0 };
  g_autoptr (HtImport) again = plan (office, text, &none, &error);
  g_assert_cmpuint (ht_import_count (again, HT_VERDICT_NEW), ==, N_MANY);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/import/preview", Office, NULL, set_up, test_preview, tear_down);
  g_test_add ("/import/progress", Office, NULL, set_up, test_progress, tear_down);
  g_test_add ("/import/cancel", Office, NULL, set_up, test_cancel, tear_down);
  return g_test_run ();
}
