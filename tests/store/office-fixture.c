#include "office-fixture.h"
#include "store/agencies.h"
#include "store/appeals.h"
#include "store/journal.h"
#include <glib/gstdio.h>

Office *
office_new (void)
{
  Office *self = g_new0 (Office, 1);
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("haetae-test-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "사무실.haetae", NULL);
  self->db = ht_office_create (self->path, &error);
  g_assert_no_error (error);
  return self;
}

void
office_reopen (Office *self)
{
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->db, ht_db_close);
  self->db = ht_office_open (self->path, HT_DB_WRITE, &error);
  g_assert_no_error (error);
}

void
office_free (Office *self)
{
  g_autoptr (GDir) folder = g_dir_open (self->folder, 0, NULL);
  const char *name;

  g_clear_pointer (&self->db, ht_db_close);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);
      g_unlink (path);
    }
  g_rmdir (self->folder);
  g_free (self->folder);
  g_free (self->path);
  g_free (self);
}

HtAppeal *
make_appeal (Office *self, const char *case_number, const char *received_on)
{
  HtAppeal *appeal = ht_appeal_new ();
  g_autoptr (GError) error = NULL;

  g_free (appeal->case_number);
  appeal->case_number = g_strdup (case_number);
  appeal->received_on = ht_date_from_iso (received_on);
  appeal->agency_id = ht_agencies_find (self->db, "종로구청장", &error);
  g_assert_no_error (error);
  g_free (appeal->title);
  appeal->title = g_strdup ("영업정지처분 취소청구");
  g_free (appeal->appellant);
  appeal->appellant = g_strdup ("홍길동");
  return appeal;
}

gint64
add_appeal (Office *self, const char *case_number, const char *received_on)
{
  g_autoptr (HtAppeal) appeal = make_appeal (self, case_number, received_on);
  g_autoptr (GError) error = NULL;
  g_autoptr (HtChange) change
      = ht_change_begin (self->db, "김주무", "사건 등록", "appeal", 0, &error);

  g_assert_no_error (error);
  ht_appeals_insert (self->db, appeal, &error);
  g_assert_no_error (error);
  ht_change_set_id (change, appeal->id);
  ht_change_commit (change, &error);
  g_assert_no_error (error);
  return appeal->id;
}

static HtStatement *
query (Office *self, const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtStatement) row = ht_db_prepare (self->db, sql, &error);

  g_assert_no_error (error);
  g_assert_true (ht_statement_step (row, &error));
  g_assert_no_error (error);
  return g_steal_pointer (&row);
}

gint64
query_int (Office *self, const char *sql)
{
  g_autoptr (HtStatement) row = query (self, sql);

  return ht_statement_int (row, 0);
}

char *
query_text (Office *self, const char *sql)
{
  g_autoptr (HtStatement) row = query (self, sql);

  return g_strdup (ht_statement_text (row, 0));
}
