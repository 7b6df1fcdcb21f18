/* Saving an appeal from the form: what is refused and why, conflicts, duplicates, drafts, and what
 * the form reads. */
#include "work/save-appeal.h"
#include "folder-fixture.h"
#include "store/appeals.h"
#include "store/drafts.h"
#include "store/journal.h"
#include "store/office.h"
#include "store/parties.h"
#include "store/steps.h"
#include "work/open-appeal.h"

typedef struct
{
  char *folder;
  HtDb *db;
} Office;

static void
set_up (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  office->folder = folder_new ();
  g_autofree char *path = g_build_filename (office->folder, "office.haetae", NULL);
  office->db = ht_office_create (path, &error);
  g_assert_no_error (error);
}

static void
tear_down (Office *office, gconstpointer data)
{
  ht_db_close (office->db);
  folder_remove (office->folder);
  g_free (office->folder);
}

static void
set_text (char **target, const char *text)
{
  g_free (*target);
  *target = g_strdup (text);
}

static HtAppeal *
make_appeal (const char *number, const char *agency)
{
  HtAppeal *appeal = ht_appeal_new ();

  set_text (&appeal->case_number, number);
  set_text (&appeal->agency, agency);
  set_text (&appeal->title, "영업정지처분 취소청구");
  set_text (&appeal->appellant, "홍시험");
  appeal->received_on = ht_date_from_iso ("2021-03-02");
  appeal->disposition_on = ht_date_from_iso ("2021-02-10");
  return appeal;
}

static HtAppealSaved *
save (Office *office, const HtAppeal *appeal, const HtAppeal *loaded)
{
  g_autoptr (HtAppealSaving) saving = ht_appeal_saving_new (appeal, loaded, "김서기");
  g_autoptr (GError) error = NULL;
  HtAppealSaved *saved = ht_save_appeal (office->db, saving, &error);

  g_assert_no_error (error);
  return saved;
}

static gint64
save_new (Office *office, const char *number)
{
  g_autoptr (HtAppeal) appeal = make_appeal (number, "종로구청장");
  g_autoptr (HtAppealSaved) saved = save (office, appeal, NULL);

  g_assert_cmpuint (saved->faults->len, ==, 0);
  g_assert_cmpint (saved->id, >, 0);
  return saved->id;
}

static HtAppeal *
get (Office *office, gint64 id)
{
  g_autoptr (GError) error = NULL;
  HtAppeal *appeal = ht_appeals_get (office->db, id, &error);

  g_assert_no_error (error);
  return appeal;
}

static guint
count_journal (Office *office)
{
  g_autoptr (GPtrArray) entries = ht_journal_last (office->db, 100, NULL);

  return entries->len;
}

static void
district_names_its_mayor (Office *office, gconstpointer data)
{
  static const char *const names[] = { "종로구청장", "종로구", " 종로구 청장" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *number = g_strdup_printf ("2021-%04d", (int)i);
      g_autoptr (HtAppeal) appeal = make_appeal (number, names[i]);
      g_autoptr (HtAppealSaved) saved = save (office, appeal, NULL);
      g_autoptr (HtAppeal) stored = get (office, saved->id);

      g_assert_cmpstr (stored->agency, ==, "종로구청장");
    }
}

static void
assert_fault (const HtAppealSaved *saved, const char *field, const char *part)
{
  for (guint i = 0; i < saved->faults->len; i++)
    {
      const HtFault *fault = saved->faults->pdata[i];

      if (g_str_equal (fault->field, field) && strstr (fault->reason, part) != NULL)
        return;
    }
  g_error ("no fault of %s with “%s”", field, part);
}

static void
faults_change_nothing (Office *office, gconstpointer data)
{
  save_new (office, "2021-0001");
  guint entries = count_journal (office);
  g_autoptr (HtAppeal) appeal = make_appeal ("2021-0001", "종노구청장");
  set_text (&appeal->title, "");
  g_autoptr (HtAppealSaved) saved = save (office, appeal, NULL);

  g_assert_cmpint (saved->id, ==, 0);
  g_assert_cmpuint (saved->faults->len, ==, 3);
  assert_fault (saved, "case_number", "2021-0001");
  assert_fault (saved, "agency", "종로구청장");
  assert_fault (saved, "title", "title");
  g_assert_cmpuint (count_journal (office), ==, entries);
}

static void
missing_agency_is_one_fault (Office *office, gconstpointer data)
{
  g_autoptr (HtAppeal) appeal = make_appeal ("2021-0001", "");
  g_autoptr (HtAppealSaved) saved = save (office, appeal, NULL);

  g_assert_cmpuint (saved->faults->len, ==, 1);
  assert_fault (saved, "agency", "");
}

static void
conflict_is_refused (Office *office, gconstpointer data)
{
  gint64 id = save_new (office, "2021-0001");
  g_autoptr (HtAppeal) loaded = get (office, id);
  g_autoptr (HtAppeal) theirs = get (office, id);
  g_autoptr (HtAppeal) mine = get (office, id);

  set_text (&theirs->lead_reviewer, "이주심");
  g_autoptr (HtAppealSaved) first = save (office, theirs, loaded);
  g_assert_cmpint (first->id, ==, id);
  set_text (&mine->counsel, "박대리");
  g_autoptr (HtAppealSaved) second = save (office, mine, loaded);
  g_assert_cmpint (second->id, ==, 0);
  g_assert_nonnull (second->stored);
  g_assert_cmpstr (second->stored->lead_reviewer, ==, "이주심");
  g_autoptr (HtAppeal) stored = get (office, id);
  g_assert_cmpstr (stored->counsel, ==, "");

  g_autoptr (HtAppealSaved) third = save (office, mine, second->stored);
  g_assert_cmpint (third->id, ==, id);
}

static void
same_again_is_no_entry (Office *office, gconstpointer data)
{
  gint64 id = save_new (office, "2021-0001");
  guint entries = count_journal (office);
  g_autoptr (HtAppeal) loaded = get (office, id);
  g_autoptr (HtAppealSaved) saved = save (office, loaded, loaded);

  g_assert_cmpint (saved->id, ==, id);
  g_assert_cmpuint (count_journal (office), ==, entries);
}

static void
draft_goes_with_the_save (Office *office, gconstpointer data)
{
  g_assert_true (ht_drafts_put (office->db, HT_APPEAL_KIND, 0, "typed", NULL));
  g_autofree char *before = ht_drafts_get (office->db, HT_APPEAL_KIND, 0, NULL);
  g_assert_cmpstr (before, ==, "typed");
  save_new (office, "2021-0001");
  g_autofree char *after = ht_drafts_get (office->db, HT_APPEAL_KIND, 0, NULL);
  g_assert_null (after);
}

static void
deleted_and_brought_back (Office *office, gconstpointer data)
{
  gint64 id = save_new (office, "2021-0001");
  HtDeleting *deleting = ht_deleting_new (id, "김서기");
  g_autoptr (GError) error = NULL;
  g_autofree char *number = ht_delete_appeal (office->db, deleting, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (number, ==, "2021-0001");
  g_assert_null (ht_delete_appeal (office->db, deleting, &error));
  g_assert_error (error, HT_ERROR, HT_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_autoptr (HtJournalEntry) undone = ht_journal_undo (office->db, "김서기", &error);
  g_assert_no_error (error);
  g_assert_cmpint (undone->record_id, ==, id);
  g_autoptr (HtAppeal) back = get (office, id);
  g_assert_cmpstr (back->appellant, ==, "홍시험");
  ht_deleting_free (deleting);
}

static void
duplicates_are_named (Office *office, gconstpointer data)
{
  static const struct
  {
    const char *agency, *appellant, *disposition;
    guint found;
  } cases[] = {
    { "종로구", "홍시험", "2021-02-10", 1 }, { "중구", "홍시험", "2021-02-10", 0 },
    { "종로구", "남시험", "2021-02-10", 0 }, { "종로구", "홍시험", "2021-02-11", 0 },
    { "종로구청장", "홍시험", NULL, 0 },     { "", "홍시험", "2021-02-10", 0 },
  };

  save_new (office, "2021-0001");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HtAppeal) appeal = make_appeal ("2021-0002", cases[i].agency);
      g_autoptr (GError) error = NULL;

      set_text (&appeal->appellant, cases[i].appellant);
      appeal->disposition_on = ht_date_from_iso (cases[i].disposition);
      g_autoptr (GPtrArray) numbers = ht_find_duplicate_appeals (office->db, appeal, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (numbers->len, ==, cases[i].found);
      if (numbers->len > 0)
        g_assert_cmpstr (numbers->pdata[0], ==, "2021-0001");
    }
}

static void
own_record_is_no_duplicate (Office *office, gconstpointer data)
{
  gint64 id = save_new (office, "2021-0001");
  g_autoptr (HtAppeal) appeal = get (office, id);
  g_autoptr (GPtrArray) numbers = ht_find_duplicate_appeals (office->db, appeal, NULL);

  g_assert_cmpuint (numbers->len, ==, 0);
}

static void
opened_new_and_stored (Office *office, gconstpointer data)
{
  HtOpenAppealRequest fresh = { 0, ht_date_from_iso ("2021-04-05") };
  g_autoptr (GError) error = NULL;

  save_new (office, "2021-0007");
  g_autoptr (HtOpenAppeal) offered = ht_open_appeal (office->db, &fresh, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (offered->appeal->case_number, ==, "2021-0008");
  g_assert_cmpint (offered->appeal->received_on, ==, fresh.today);
  g_assert_cmpuint (offered->history->len, ==, 0);
  g_assert_cmpuint (offered->agencies->len, >=, 25);

  gint64 id = save_new (office, "2021-0009");
  HtOpenAppealRequest stored = { id, fresh.today };
  g_autoptr (HtOpenAppeal) opened = ht_open_appeal (office->db, &stored, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (opened->appeal->case_number, ==, "2021-0009");
  g_assert_cmpuint (opened->history->len, >, 0);
  stored.id = 999999;
  g_assert_null (ht_open_appeal (office->db, &stored, &error));
  g_assert_error (error, HT_ERROR, HT_ERROR_NOT_FOUND);
}

static GPtrArray *
make_parties (const char *appellant, const char *agent)
{
  GPtrArray *parties = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_party_free);

  g_ptr_array_add (parties, ht_party_new (HT_PARTY_APPELLANT, appellant));
  g_ptr_array_add (parties, ht_party_new (HT_PARTY_AGENT, agent));
  return parties;
}

static HtOpenAppeal *
open_appeal (Office *office, gint64 id)
{
  HtOpenAppealRequest request = { id, ht_date_from_iso ("2021-04-05") };
  g_autoptr (GError) error = NULL;
  HtOpenAppeal *opened = ht_open_appeal (office->db, &request, &error);

  g_assert_no_error (error);
  return opened;
}

static HtAppealSaved *
save_around (Office *office, const HtOpenAppeal *opened, GPtrArray *parties, int fee)
{
  g_autoptr (HtAppeal) appeal = ht_appeal_copy (opened->appeal);
  HtCounselAppointment counsel = opened->counsel_appointment;
  g_autoptr (GError) error = NULL;

  set_text (&appeal->counsel, "박대리");
  counsel.eligibility = HT_ELIGIBILITY_SINGLE_PARENT;
  counsel.appointed_on = ht_date_from_iso ("2021-03-10");
  counsel.fee = fee;
  g_autoptr (HtAppealSaving) saving = ht_appeal_saving_new (appeal, opened->appeal, "김서기");
  ht_appeal_saving_set_parties (saving, parties, opened->parties);
  ht_appeal_saving_set_counsel (saving, &counsel, &opened->counsel_appointment,
                                ht_date_from_iso ("2021-04-05"));
  HtAppealSaved *saved = ht_save_appeal (office->db, saving, &error);
  g_assert_no_error (error);
  return saved;
}

static void
parties_are_saved_with_the_case (Office *office, gconstpointer data)
{
  gint64 id = save_new (office, "2021-0001");
  guint entries = count_journal (office);
  g_autoptr (HtOpenAppeal) opened = open_appeal (office, id);
  g_autoptr (GPtrArray) parties = make_parties ("이시험", "최변");
  g_autoptr (HtAppealSaved) saved = save_around (office, opened, parties, 300000);

  g_assert_cmpuint (saved->faults->len, ==, 0);
  g_assert_cmpuint (count_journal (office), ==, entries + 1);
  g_autoptr (HtOpenAppeal) again = open_appeal (office, id);
  g_assert_true (ht_parties_equal (again->parties, parties));
  g_assert_cmpint (again->counsel_appointment.eligibility, ==, HT_ELIGIBILITY_SINGLE_PARENT);
  g_assert_cmpint (again->counsel_appointment.fee, ==, 300000);

  /* The second keeps its row when the first goes. */
  gint64 agent = ((HtParty *)again->parties->pdata[1])->id;
  g_autoptr (GPtrArray) fewer = ht_parties_copy (again->parties);
  g_ptr_array_remove_index (fewer, 0);
  g_autoptr (HtAppealSaved) second = save_around (office, again, fewer, 300000);
  g_assert_cmpint (second->id, ==, id);
  g_autoptr (HtOpenAppeal) last = open_appeal (office, id);
  g_assert_cmpuint (last->parties->len, ==, 1);
  g_assert_cmpint (((HtParty *)last->parties->pdata[0])->id, ==, agent);

  /* Whoever read them before is told. */
  g_autoptr (HtAppealSaved) late = save_around (office, again, parties, 300000);
  g_assert_cmpint (late->id, ==, 0);
  g_assert_nonnull (late->stored);
}

static void
faults_of_parties_refuse_the_case (Office *office, gconstpointer data)
{
  gint64 id = save_new (office, "2021-0001");
  g_autoptr (HtOpenAppeal) opened = open_appeal (office, id);
  g_autoptr (GPtrArray) parties = make_parties ("홍시험", "최변");
  g_autoptr (HtAppealSaved) saved = save_around (office, opened, parties, 600000);

  g_assert_cmpint (saved->id, ==, 0);
  assert_fault (saved, "parties", "홍시험");
  assert_fault (saved, "counsel", "500,000");
  g_autoptr (HtOpenAppeal) again = open_appeal (office, id);
  g_assert_cmpuint (again->parties->len, ==, 0);
}

static void
insert_step (Office *office, gint64 id, gint64 other)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtChange) change
      = ht_change_begin (office->db, "김서기", "병합", HT_APPEAL_KIND, id, &error);
  g_autoptr (HtStep) step = ht_step_new (HT_STEP_JOINED, ht_date_from_iso ("2021-03-20"));

  step->other_appeal_id = other;
  ht_steps_insert (office->db, id, step, &error);
  g_assert_no_error (error);
  ht_change_commit (change, &error);
  g_assert_no_error (error);
}

static void
all_that_hangs_on_a_case_goes_and_comes_with_it (Office *office, gconstpointer data)
{
  gint64 id = save_new (office, "2021-0001");
  gint64 other = save_new (office, "2021-0002");
  g_autoptr (HtOpenAppeal) opened = open_appeal (office, id);
  g_autoptr (GPtrArray) parties = make_parties ("이시험", "최변");
  g_autoptr (HtAppealSaved) saved = save_around (office, opened, parties, 300000);
  HtDeleting *deleting = ht_deleting_new (id, "김서기");
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (saved->id, ==, id);
  insert_step (office, id, other);
  insert_step (office, other, id);
  g_autofree char *number = ht_delete_appeal (office->db, deleting, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (number, ==, "2021-0001");
  g_autoptr (HtOpenAppeal) left = open_appeal (office, other);
  g_assert_cmpuint (left->steps->len, ==, 0);

  g_autoptr (HtJournalEntry) undone = ht_journal_undo (office->db, "김서기", &error);
  g_assert_no_error (error);
  g_assert_nonnull (undone);
  g_autoptr (HtOpenAppeal) back = open_appeal (office, id);
  g_assert_true (ht_parties_equal (back->parties, parties));
  g_assert_cmpint (back->counsel_appointment.fee, ==, 300000);
  g_assert_cmpuint (back->steps->len, ==, 1);
  g_assert_cmpstr (((HtStep *)back->steps->pdata[0])->other_case, ==, "2021-0002");
  g_autoptr (HtOpenAppeal) whole = open_appeal (office, other);
  g_assert_cmpuint (whole->steps->len, ==, 1);
  ht_deleting_free (deleting);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Office *office, gconstpointer data);
  } tests[] = {
    { "/save-appeal/district", district_names_its_mayor },
    { "/save-appeal/faults", faults_change_nothing },
    { "/save-appeal/missing-agency", missing_agency_is_one_fault },
    { "/save-appeal/conflict", conflict_is_refused },
    { "/save-appeal/same-again", same_again_is_no_entry },
    { "/save-appeal/draft", draft_goes_with_the_save },
    { "/save-appeal/delete", deleted_and_brought_back },
    { "/save-appeal/parties", parties_are_saved_with_the_case },
    { "/save-appeal/parties-refused", faults_of_parties_refuse_the_case },
    { "/save-appeal/delete-all", all_that_hangs_on_a_case_goes_and_comes_with_it },
    { "/save-appeal/duplicates", duplicates_are_named },
    { "/save-appeal/own-record", own_record_is_no_duplicate },
    { "/save-appeal/open", opened_new_and_stored },
  };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Office, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
