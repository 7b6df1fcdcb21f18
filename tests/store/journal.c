#include "store/journal.h"
#include "office-fixture.h"
#include "store/agencies.h"
#include "store/appeals.h"
#include "store/partners.h"
#include "store/settings.h"
#include <string.h>

static void
rename_appeal (Office *office, gint64 id, const char *title)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtAppeal) appeal = ht_appeals_get (office->db, id, &error);
  g_autoptr (HtChange) change = NULL;

  g_assert_no_error (error);
  g_free (appeal->title);
  appeal->title = g_strdup (title);
  change = ht_change_begin (office->db, "이주임", "사건 수정", "appeal", id, &error);
  g_assert_true (ht_appeals_update (office->db, appeal, &error));
  g_assert_true (ht_change_commit (change, &error));
}

static char *
read_titles (Office *office)
{
  return query_text (office, "SELECT coalesce(group_concat(title, ' '), '')"
                             " FROM (SELECT title FROM appeal ORDER BY id)");
}

static void
assert_titles (Office *office, const char *expected)
{
  g_autofree char *titles = read_titles (office);

  g_assert_cmpstr (titles, ==, expected);
}

static void
undo (Office *office)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtJournalEntry) entry = ht_journal_undo (office->db, "김주무", &error);

  g_assert_no_error (error);
  g_assert_nonnull (entry);
}

static void
redo (Office *office)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtJournalEntry) entry = ht_journal_redo (office->db, "김주무", &error);

  g_assert_no_error (error);
  g_assert_nonnull (entry);
}

static void
assert_no_undo (Office *office)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtJournalEntry) entry = ht_journal_undo (office->db, "김주무", &error);

  g_assert_error (error, HT_ERROR, HT_ERROR_NOT_FOUND);
  g_assert_null (entry);
}

static void
assert_no_redo (Office *office)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtJournalEntry) entry = ht_journal_redo (office->db, "김주무", &error);

  g_assert_error (error, HT_ERROR, HT_ERROR_NOT_FOUND);
  g_assert_null (entry);
}

static void
assert_sound (Office *office)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = ht_office_check (office->db, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < faults->len; i++)
    g_test_message ("%s", (const char *)g_ptr_array_index (faults, i));
  g_assert_cmpuint (faults->len, ==, 0);
}

static void
test_undo_and_redo (void)
{
  g_autoptr (Office) office = office_new ();
  gint64 id;

  assert_no_undo (office);
  id = add_appeal (office, "2021-0001", "2021-01-04");
  rename_appeal (office, id, "가");
  rename_appeal (office, id, "나");
  assert_no_redo (office);
  undo (office);
  assert_titles (office, "가");
  office_reopen (office);
  undo (office);
  undo (office);
  assert_titles (office, "");
  assert_no_undo (office);
  redo (office);
  redo (office);
  assert_titles (office, "가");
  office_reopen (office);
  undo (office);
  assert_titles (office, "영업정지처분 취소청구");
  redo (office);
  redo (office);
  assert_titles (office, "나");
  assert_no_redo (office);
  assert_sound (office);
}

static void
test_write_ends_redo (void)
{
  g_autoptr (Office) office = office_new ();
  gint64 id = add_appeal (office, "2021-0001", "2021-01-04");

  rename_appeal (office, id, "가");
  rename_appeal (office, id, "나");
  undo (office);
  rename_appeal (office, id, "다");
  assert_no_redo (office);
  undo (office);
  assert_titles (office, "가");
  undo (office);
  assert_titles (office, "영업정지처분 취소청구");
  redo (office);
  redo (office);
  assert_titles (office, "다");
  assert_no_redo (office);
}

static void
test_conflict (void)
{
  g_autoptr (Office) office = office_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (HtJournalEntry) entry = NULL;
  gint64 id = add_appeal (office, "2021-0001", "2021-01-04");

  rename_appeal (office, id, "가");
  g_assert_true (ht_db_execute (office->db, "UPDATE appeal SET title = '밖에서'", NULL));
  entry = ht_journal_undo (office->db, "김주무", &error);
  g_assert_null (entry);
  g_assert_error (error, HT_ERROR, HT_ERROR_CONFLICT);
  assert_titles (office, "밖에서");
  g_assert_cmpint (query_int (office, "SELECT count(*) FROM journal"), ==, 2);
}

static void
test_rollback_leaves_nothing (void)
{
  g_autoptr (Office) office = office_new ();
  g_autoptr (HtAppeal) appeal = make_appeal (office, "2021-0001", "2021-01-04");
  HtChange *change = ht_change_begin (office->db, "김주무", "사건 등록", "appeal", 0, NULL);

  g_assert_true (ht_appeals_insert (office->db, appeal, NULL));
  ht_change_free (change);
  assert_titles (office, "");
  g_assert_cmpint (query_int (office, "SELECT count(*) FROM journal"), ==, 0);
  assert_sound (office);
}

static void
test_nothing_changed (void)
{
  g_autoptr (Office) office = office_new ();
  gint64 id = add_appeal (office, "2021-0001", "2021-01-04");

  rename_appeal (office, id, "영업정지처분 취소청구");
  g_assert_cmpint (query_int (office, "SELECT count(*) FROM journal"), ==, 1);
}

/* An import of several blocks is one step. */
static void
test_blocks (void)
{
  g_autoptr (Office) office = office_new ();
  HtAgency agency = { .name = (char *)"서울특별시 시험소장", .district = (char *)"" };
  g_autoptr (HtChange) change
      = ht_change_begin (office->db, "김주무", "가져오기", "appeal", 0, NULL);

  g_assert_true (ht_agencies_insert (office->db, &agency, NULL));
  for (int i = 1; i <= 9000; i++)
    {
      g_autofree char *number = g_strdup_printf ("2021-%04d", i);
      g_autoptr (HtAppeal) appeal = make_appeal (office, number, "2021-01-04");
      appeal->agency_id = agency.id;
      g_assert_true (ht_appeals_insert (office->db, appeal, NULL));
      g_assert_true (ht_change_checkpoint (change, NULL));
    }
  g_assert_true (ht_change_commit (change, NULL));
  g_assert_cmpint (query_int (office, "SELECT count(*) FROM journal"), >, 2);
  undo (office);
  g_assert_cmpint (query_int (office, "SELECT count(*) FROM appeal"), ==, 0);
  g_assert_cmpint (query_int (office, "SELECT count(*) FROM agency WHERE name LIKE '%시험소장'"),
                   ==, 0);
  assert_sound (office);
  assert_no_undo (office);
  redo (office);
  g_assert_cmpint (query_int (office, "SELECT count(*) FROM appeal"), ==, 9000);
  assert_sound (office);
  assert_no_redo (office);
  undo (office);
  g_assert_cmpint (query_int (office, "SELECT count(*) FROM appeal"), ==, 0);
}

static void
test_notes_are_no_step (void)
{
  g_autoptr (Office) office = office_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = NULL;

  add_appeal (office, "2021-0001", "2021-01-04");
  g_assert_true (
      ht_journal_note (office->db, "김주무", "실명 내보내기: 감사 자료", "appeal", 0, &error));
  entries = ht_journal_last (office->db, 10, &error);
  g_assert_cmpuint (entries->len, ==, 2);
  g_assert_cmpstr (((HtJournalEntry *)g_ptr_array_index (entries, 0))->what, ==, "note");
  g_assert_cmpstr (((HtJournalEntry *)g_ptr_array_index (entries, 1))->label, ==, "사건 등록");
  undo (office);
  assert_titles (office, "");
}

static void
test_tampering (void)
{
  static const struct
  {
    const char *sql;
    const char *named;
  } cases[] = {
    { "UPDATE journal SET clerk = '다른이' WHERE id = 2", "2" },
    { "UPDATE journal SET record_id = 9 WHERE id = 3", "3" },
    { "UPDATE journal SET changeset = x'00' WHERE id = 1", "1" },
    { "UPDATE journal SET hash = replace(hash, substr(hash, 1, 1), 'g') WHERE id = 2", "2" },
    { "DELETE FROM journal_touched; DELETE FROM journal WHERE id = 2", "3" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Office) office = office_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) faults = NULL;
      gint64 id = add_appeal (office, "2021-0001", "2021-01-04");

      rename_appeal (office, id, "가");
      rename_appeal (office, id, "나");
      assert_sound (office);
      g_assert_true (ht_db_execute (office->db, cases[i].sql, &error));
      faults = ht_office_check (office->db, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (faults->len, >=, 1);
      g_assert_nonnull (strstr (g_ptr_array_index (faults, 0), cases[i].named));
    }
}

static void
test_head (void)
{
  g_autoptr (Office) office = office_new ();
  g_autofree char *empty = ht_journal_head (office->db, NULL);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  g_assert_cmpstr (empty, ==, "");
  add_appeal (office, "2021-0001", "2021-01-04");
  first = ht_journal_head (office->db, NULL);
  g_assert_cmpuint (strlen (first), ==, 64);
  add_appeal (office, "2021-0002", "2021-01-04");
  second = ht_journal_head (office->db, NULL);
  g_assert_cmpstr (first, !=, second);
}

static const HtFieldChange *
find_change (GPtrArray *changes, const char *table, const char *field)
{
  for (guint i = 0; i < changes->len; i++)
    {
      const HtFieldChange *change = g_ptr_array_index (changes, i);
      if (g_str_equal (change->table, table) && g_str_equal (change->field, field))
        return change;
    }
  return NULL;
}

static void
test_history_of_appeal (void)
{
  g_autoptr (Office) office = office_new ();
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (HtChange) change = NULL;
  g_autoptr (HtAppeal) appeal = NULL;
  const HtCorrection correction = { ht_date_new (2021, 1, 10), ht_date_new (2021, 1, 20) };
  const HtFieldChange *found;
  gint64 id = add_appeal (office, "2021-0001", "2021-01-04");

  add_appeal (office, "2021-0002", "2021-01-05");
  appeal = ht_appeals_get (office->db, id, NULL);
  appeal->outcome = HT_OUTCOME_ACCEPTED;
  appeal->ruled_on = ht_date_new (2021, 3, 2);
  appeal->agency_id = ht_agencies_find (office->db, "중구", NULL);
  g_array_append_val (appeal->corrections, correction);
  change = ht_change_begin (office->db, "이주임", "재결 입력", "appeal", id, NULL);
  g_assert_true (ht_appeals_update (office->db, appeal, NULL));
  g_assert_true (ht_change_commit (change, NULL));

  changes = ht_journal_history (office->db, "appeal", id, NULL);
  found = find_change (changes, "appeal", "outcome");
  g_assert_cmpstr (found->before, ==, "");
  g_assert_cmpstr (found->after, ==, "accepted");
  g_assert_cmpstr (found->clerk, ==, "이주임");
  found = find_change (changes, "appeal", "agency");
  g_assert_cmpstr (found->before, ==, "종로구청장");
  g_assert_cmpstr (found->after, ==, "중구청장");
  found = find_change (changes, "correction", "from_day");
  g_assert_cmpstr (found->after, ==, "2021-01-10");
  found = find_change (changes, "appeal", "case_number");
  g_assert_cmpstr (found->label, ==, "사건 등록");
  g_assert_cmpstr (found->after, ==, "2021-0001");
  g_assert_null (find_change (changes, "appeal", "not_counted"));
}

/* The parts of a record that is gone still tell their history. */
static void
test_history_of_deleted_partner (void)
{
  g_autoptr (Office) office = office_new ();
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (HtPartner) partner = ht_partner_new ();
  g_autoptr (HtRole) role = ht_role_new ();
  HtChange *change = ht_change_begin (office->db, "김주무", "등록", "partner", 0, NULL);
  guint released = 0;

  g_free (partner->name);
  partner->name = g_strdup ("이산");
  g_assert_true (ht_partners_insert (office->db, partner, NULL));
  role->partner_id = partner->id;
  role->role = HT_ROLE_CORPS;
  role->appointed_on = ht_date_new (2021, 3, 1);
  g_assert_true (ht_roles_insert (office->db, role, NULL));
  g_assert_true (ht_change_commit (change, NULL));
  ht_change_free (change);

  change = ht_change_begin (office->db, "김주무", "해촉", "role", role->id, NULL);
  role->released_on = ht_date_new (2021, 4, 1);
  g_assert_true (ht_roles_update (office->db, role, NULL));
  g_assert_true (ht_change_commit (change, NULL));
  ht_change_free (change);

  change = ht_change_begin (office->db, "김주무", "삭제", "partner", partner->id, NULL);
  g_assert_true (ht_partners_delete (office->db, partner->id, NULL));
  g_assert_true (ht_change_commit (change, NULL));
  ht_change_free (change);

  changes = ht_journal_history (office->db, "partner", partner->id, NULL);
  for (guint i = 0; i < changes->len; i++)
    {
      const HtFieldChange *found = g_ptr_array_index (changes, i);
      released += g_str_equal (found->label, "해촉") && g_str_equal (found->field, "released_on")
                  && g_str_equal (found->after, "2021-04-01");
    }
  g_assert_cmpuint (released, ==, 1);
  undo (office);
  undo (office);
  undo (office);
  g_assert_cmpint (query_int (office, "SELECT count(*) FROM partner"), ==, 0);
  redo (office);
  g_assert_cmpint (query_int (office, "SELECT count(*) FROM role"), ==, 1);
}

static void
test_settings_can_be_undone (void)
{
  g_autoptr (Office) office = office_new ();
  g_autofree char *value = NULL;
  g_autoptr (HtChange) change = ht_change_begin (office->db, "김주무", "설정", "setting", 0, NULL);

  g_assert_true (ht_settings_set (office->db, "key", "가", NULL));
  g_assert_true (ht_change_commit (change, NULL));
  undo (office);
  value = ht_settings_get (office->db, "key", "없음", NULL);
  g_assert_cmpstr (value, ==, "없음");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/journal/undo-and-redo", test_undo_and_redo);
  g_test_add_func ("/journal/write-ends-redo", test_write_ends_redo);
  g_test_add_func ("/journal/conflict", test_conflict);
  g_test_add_func ("/journal/rollback-leaves-nothing", test_rollback_leaves_nothing);
  g_test_add_func ("/journal/nothing-changed", test_nothing_changed);
  g_test_add_func ("/journal/blocks", test_blocks);
  g_test_add_func ("/journal/notes-are-no-step", test_notes_are_no_step);
  g_test_add_func ("/journal/tampering", test_tampering);
  g_test_add_func ("/journal/head", test_head);
  g_test_add_func ("/journal/history-of-appeal", test_history_of_appeal);
  g_test_add_func ("/journal/history-of-deleted-partner", test_history_of_deleted_partner);
  g_test_add_func ("/journal/settings-can-be-undone", test_settings_can_be_undone);
  return g_test_run ();
}
