/* Files come into a case in one change, within the limit that the office set, and come out as they
 * were. */
#include "work/attach-file.h"
#include "store/agencies.h"
#include "store/appeals.h"
#include "store/journal.h"
#include "store/office.h"
#include "store/settings.h"
#include "work/private-folder.h"
#include <glib/gstdio.h>

/* 2 MB. */
#define LIMIT (2 * 1024 * 1024)

typedef struct
{
  char *folder;
  HtDb *db;
  gint64 appeal_id;
} Desk;

static void
set_text (char **target, const char *text)
{
  g_free (*target);
  *target = g_strdup (text);
}

static gint64
add_case (HtDb *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtAppeal) appeal = ht_appeal_new ();
  g_autoptr (HtChange) change = ht_change_begin (db, "김서기", "사건 등록", "appeal", 0, &error);

  set_text (&appeal->case_number, "2021-0001");
  set_text (&appeal->title, "영업정지처분 취소청구");
  set_text (&appeal->appellant, "홍시험");
  appeal->received_on = ht_date_from_iso ("2021-03-02");
  appeal->agency_id = ht_agencies_find (db, "종로구청장", &error);
  g_assert_true (ht_appeals_insert (db, appeal, &error));
  g_assert_true (ht_change_commit (change, &error));
  return appeal->id;
}

static void
set_up (Desk *desk, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  desk->folder = ht_private_folder_new (&error);
  g_assert_no_error (error);
  g_autofree char *path = g_build_filename (desk->folder, "office.haetae", NULL);
  desk->db = ht_office_create (path, &error);
  g_assert_no_error (error);
  desk->appeal_id = add_case (desk->db);
}

static void
tear_down (Desk *desk, gconstpointer data)
{
  ht_db_close (desk->db);
  ht_private_folder_remove (desk->folder);
  g_assert_false (g_file_test (desk->folder, G_FILE_TEST_EXISTS));
  g_free (desk->folder);
}

static GFile *
place (Desk *desk, const char *name)
{
  return g_file_new_build_filename (desk->folder, name, NULL);
}

static void
put (Desk *desk, GPtrArray *files, const char *name, const char *text, gssize length)
{
  GFile *file = place (desk, name);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (g_file_peek_path (file), text, length, &error);
  g_assert_no_error (error);
  g_ptr_array_add (files, file);
}

static GPtrArray *
attach (Desk *desk, GPtrArray *files, GError **error)
{
  g_autoptr (HtAttaching) attaching
      = ht_attaching_new (desk->appeal_id, files, ht_date_from_iso ("2021-04-05"), "김서기");

  return ht_attach_files (desk->db, attaching, error);
}

static guint
count (Desk *desk)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = ht_attachments_list (desk->db, desk->appeal_id, &error);

  g_assert_no_error (error);
  return list->len;
}

static void
come_in_one_change_and_out_again (Desk *desk, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  put (desk, files, "청구서.pdf", "%PDF-1.7 청구 취지", -1);
  put (desk, files, "증거.bin", "\0\1\2", 3);
  g_autoptr (GPtrArray) added = attach (desk, files, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (added->len, ==, 2);

  g_autoptr (GFile) target = place (desk, "꺼낸 것/사본.bin");
  HtExtracting *extracting = ht_extracting_new (added->pdata[1], target, TRUE);
  g_autoptr (GFile) written = ht_extract_file (desk->db, extracting, &error);
  ht_extracting_free (extracting);
  g_assert_no_error (error);
  g_autofree char *bytes = NULL;
  gsize size;
  g_assert_true (g_file_get_contents (g_file_peek_path (written), &bytes, &size, &error));
  g_assert_cmpmem (bytes, size, "\0\1\2", 3);
  GStatBuf status;
  g_assert_cmpint (g_stat (g_file_peek_path (written), &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0400);

  g_autoptr (HtJournalEntry) entry = ht_journal_undo (desk->db, "김서기", &error);
  g_assert_no_error (error);
  g_assert_nonnull (entry);
  g_assert_cmpuint (count (desk), ==, 0);
}

static void
is_taken_off_and_brought_back (Desk *desk, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  put (desk, files, "청구서.pdf", "청구 취지", -1);
  g_autoptr (GPtrArray) added = attach (desk, files, &error);
  g_assert_no_error (error);
  HtDetaching *detaching
      = ht_detaching_new (desk->appeal_id, ((HtAttachment *)added->pdata[0])->id, "김서기");
  g_autofree char *name = ht_detach_file (desk->db, detaching, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (name, ==, "청구서.pdf");
  g_assert_cmpuint (count (desk), ==, 0);

  g_autofree char *again = ht_detach_file (desk->db, detaching, &error);
  g_assert_error (error, HT_ERROR, HT_ERROR_NOT_FOUND);
  g_assert_null (again);
  g_clear_error (&error);
  ht_detaching_free (detaching);

  g_autoptr (HtJournalEntry) entry = ht_journal_undo (desk->db, "김서기", &error);
  g_assert_no_error (error);
  g_assert_nonnull (entry);
  g_assert_cmpuint (count (desk), ==, 1);
}

/* One that cannot be taken keeps out the others that came with it. */
static void
all_or_none (Desk *desk, gconstpointer data)
{
  g_autofree char *big = g_strnfill (LIMIT + 1, 'a');
  g_autoptr (GError) error = NULL;

  g_assert_true (ht_settings_set (desk->db, HT_ATTACHMENT_LIMIT_SETTING, "2", &error));
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

      put (desk, files, "작은 것.txt", "가", -1);
      if (i == 0)
        put (desk, files, "큰 것.txt", big, -1);
      else
        g_ptr_array_add (files,
                         i == 1 ? g_file_new_for_path (desk->folder) : place (desk, "없는 것.txt"));
      g_autoptr (GPtrArray) added = attach (desk, files, &error);
      g_assert_null (added);
      g_assert_true (
          g_error_matches (error, HT_ERROR, (i == 2 ? HT_ERROR_FILE : HT_ERROR_INVALID)));
      g_clear_error (&error);
      g_assert_cmpuint (count (desk), ==, 0);
    }

  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  put (desk, files, "꼭 맞는 것.txt", big, LIMIT);
  g_autoptr (GPtrArray) added = attach (desk, files, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (added->len, ==, 1);
}

static void
name_is_never_a_path (void)
{
  static const struct
  {
    const char *stored, *written;
  } cases[] = { { "청구서.pdf", "청구서.pdf" }, { "../../청구서.pdf", "청구서.pdf" },
                { "/etc/passwd", "passwd" },    { "..", "attachment" },
                { "/", "attachment" },          { "", "attachment" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HtAttachment attachment = { .name = (char *)cases[i].stored };
      g_autofree char *name = ht_attachment_file_name (&attachment);

      g_assert_cmpstr (name, ==, cases[i].written);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/attach-file/come-in-one-change-and-out-again", Desk, NULL, set_up,
              come_in_one_change_and_out_again, tear_down);
  g_test_add ("/attach-file/is-taken-off-and-brought-back", Desk, NULL, set_up,
              is_taken_off_and_brought_back, tear_down);
  g_test_add ("/attach-file/all-or-none", Desk, NULL, set_up, all_or_none, tear_down);
  g_test_add_func ("/attach-file/name-is-never-a-path", name_is_never_a_path);
  return g_test_run ();
}
