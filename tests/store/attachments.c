/* Files of a case: kept once for each content, found again after an undo, and checked. */
#include "store/attachments.h"
#include "office-fixture.h"
#include "store/appeals.h"
#include "store/journal.h"

#define TODAY "2021-04-05"

static HtAttachment *
try_to_add (Office *office, gint64 appeal_id, const char *name, const char *text, GError **error)
{
  g_autoptr (GBytes) content = g_bytes_new (text, strlen (text));
  g_autoptr (HtChange) change
      = ht_change_begin (office->db, "김서기", "파일 첨부", "appeal", appeal_id, error);
  g_assert_nonnull (change);
  g_autoptr (HtAttachment) added
      = ht_attachments_add (office->db, appeal_id, name, content, ht_date_from_iso (TODAY), error);

  return added != NULL && ht_change_commit (change, error) ? g_steal_pointer (&added) : NULL;
}

static HtAttachment *
add (Office *office, gint64 appeal_id, const char *name, const char *text)
{
  g_autoptr (GError) error = NULL;
  HtAttachment *added = try_to_add (office, appeal_id, name, text, &error);

  g_assert_no_error (error);
  return added;
}

static void
assert_names (Office *office, gint64 appeal_id, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = ht_attachments_list (office->db, appeal_id, &error);
  g_autoptr (GString) names = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < found->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? " " : "",
                            ((HtAttachment *)found->pdata[i])->name);
  g_assert_cmpstr (names->str, ==, expected);
}

static void
assert_faults (Office *office, guint n, const char *part)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = ht_office_check (office->db, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (faults->len, ==, n);
  if (n > 0)
    g_assert_nonnull (strstr (faults->pdata[0], part));
}

static void
are_kept_once (void)
{
  g_autoptr (Office) office = office_new ();
  g_autoptr (GError) error = NULL;
  gint64 first = add_appeal (office, "2021-0001", "2021-03-02");
  gint64 second = add_appeal (office, "2021-0002", "2021-03-02");
  g_autoptr (HtAttachment) claim = add (office, first, "청구서.pdf", "청구 취지");
  g_autoptr (HtAttachment) copy = add (office, second, "사본.pdf", "청구 취지");
  g_autoptr (HtAttachment) empty = add (office, first, "빈 파일.txt", "");

  g_assert_cmpstr (claim->sha256, ==, copy->sha256);
  g_assert_cmpint (claim->size, ==, strlen ("청구 취지"));
  g_assert_cmpint (claim->added_on, ==, ht_date_from_iso (TODAY));
  g_assert_cmpint (query_int (office, "SELECT count(*) FROM attachment_content"), ==, 2);
  assert_names (office, first, "청구서.pdf 빈 파일.txt");
  assert_names (office, second, "사본.pdf");

  g_autoptr (GBytes) read = ht_attachments_read (office->db, claim->sha256, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (read, NULL), g_bytes_get_size (read), "청구 취지",
                   strlen ("청구 취지"));
  g_autoptr (GBytes) nothing = ht_attachments_read (office->db, empty->sha256, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (nothing), ==, 0);
  assert_faults (office, 0, NULL);
}

static void
double_is_refused (void)
{
  g_autoptr (Office) office = office_new ();
  g_autoptr (GError) error = NULL;
  gint64 id = add_appeal (office, "2021-0001", "2021-03-02");
  g_autoptr (HtAttachment) first = add (office, id, "청구서.pdf", "하나");
  g_autoptr (HtAttachment) other = add (office, id, "청구서.pdf", "둘");
  g_autoptr (HtAttachment) again = try_to_add (office, id, "청구서.pdf", "하나", &error);

  g_assert_error (error, HT_ERROR, HT_ERROR_INVALID);
  g_assert_null (again);
  g_assert_nonnull (first);
  g_assert_nonnull (other);
  assert_names (office, id, "청구서.pdf 청구서.pdf");
}

static void
step (Office *office, gboolean backwards)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtJournalEntry) entry = backwards ? ht_journal_undo (office->db, "김서기", &error)
                                               : ht_journal_redo (office->db, "김서기", &error);

  g_assert_no_error (error);
  g_assert_nonnull (entry);
}

/* The journal keeps what was attached, not its bytes; they are there when it is attached again. */
static void
undo_finds_the_bytes_again (void)
{
  g_autoptr (Office) office = office_new ();
  g_autoptr (GError) error = NULL;
  gint64 id = add_appeal (office, "2021-0001", "2021-03-02");
  g_autofree char *big = g_strnfill (100000, 'a');
  g_autoptr (HtAttachment) added = add (office, id, "증거.txt", big);

  g_assert_cmpint (query_int (office, "SELECT max (length (changeset)) FROM journal"), <, 10000);
  {
    g_autoptr (HtChange) change
        = ht_change_begin (office->db, "김서기", "첨부 삭제", "appeal", id, &error);
    g_assert_true (ht_attachments_remove (office->db, added->id, &error));
    g_assert_true (ht_change_commit (change, &error));
  }
  assert_names (office, id, "");
  step (office, TRUE);
  assert_names (office, id, "증거.txt");
  step (office, TRUE);
  assert_names (office, id, "");
  step (office, FALSE);
  assert_names (office, id, "증거.txt");
  assert_faults (office, 0, NULL);
}

static void
case_with_files_is_deleted_and_comes_back (void)
{
  g_autoptr (Office) office = office_new ();
  g_autoptr (GError) error = NULL;
  gint64 id = add_appeal (office, "2021-0001", "2021-03-02");
  g_autoptr (HtAttachment) added = add (office, id, "증거.txt", "가나다");

  {
    g_autoptr (HtChange) change
        = ht_change_begin (office->db, "김서기", "사건 삭제", "appeal", id, &error);
    g_assert_true (ht_appeals_delete (office->db, id, &error));
    g_assert_true (ht_change_commit (change, &error));
  }
  g_assert_no_error (error);
  assert_names (office, id, "");
  step (office, TRUE);
  assert_names (office, id, "증거.txt");
  g_assert_nonnull (added);
}

static void
check_finds_what_is_gone_or_another (void)
{
  static const struct
  {
    const char *damage, *said;
  } cases[] = {
    { "DELETE FROM attachment_content", "not in the office file" },
    { "UPDATE attachment_content SET content = X'00'", "not what was added" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Office) office = office_new ();
      g_autoptr (GError) error = NULL;
      gint64 id = add_appeal (office, "2021-0001", "2021-03-02");
      g_autoptr (HtAttachment) added = add (office, id, "증거.txt", "가나다");

      g_assert_true (ht_db_execute (office->db, cases[i].damage, &error));
      assert_faults (office, 1, cases[i].said);
      assert_faults (office, 1, "2021-0001");
      g_autoptr (GBytes) read = ht_attachments_read (office->db, added->sha256, &error);
      g_assert_error (error, HT_ERROR, HT_ERROR_FORMAT);
      g_assert_null (read);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/attachments/are-kept-once", are_kept_once);
  g_test_add_func ("/attachments/double-is-refused", double_is_refused);
  g_test_add_func ("/attachments/undo-finds-the-bytes-again", undo_finds_the_bytes_again);
  g_test_add_func ("/attachments/case-with-files-is-deleted-and-comes-back",
                   case_with_files_is_deleted_and_comes_back);
  g_test_add_func ("/attachments/check-finds-what-is-gone-or-another",
                   check_finds_what_is_gone_or_another);
  return g_test_run ();
}
