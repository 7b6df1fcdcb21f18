/* Logging steps of a case: fields, records, both sides of a joinder, refusals that change nothing,
 * and undo. */
#include "work/log-step.h"
#include "folder-fixture.h"
#include "store/appeals.h"
#include "store/journal.h"
#include "store/office.h"
#include "store/steps.h"
#include "work/due-list.h"
#include "work/save-appeal.h"

typedef struct
{
  char *folder;
  HtDb *db;
  gint64 id;    /* 2021-0001, received and with the agency on 2021-03-02 */
  gint64 other; /* 2021-0002, likewise */
} Office;

static gint64
add_case (Office *office, const char *number)
{
  g_autoptr (HtAppeal) appeal = ht_appeal_new ();
  g_autoptr (GError) error = NULL;

  g_free (appeal->case_number);
  g_free (appeal->agency);
  g_free (appeal->title);
  g_free (appeal->appellant);
  appeal->case_number = g_strdup (number);
  appeal->agency = g_strdup ("종로구청장");
  appeal->title = g_strdup ("영업정지처분 취소청구");
  appeal->appellant = g_strdup ("홍시험");
  appeal->received_on = appeal->appellee_received_on = ht_date_from_iso ("2021-03-02");
  g_autoptr (HtAppealSaving) saving = ht_appeal_saving_new (appeal, NULL, "김서기");
  g_autoptr (HtAppealSaved) saved = ht_save_appeal (office->db, saving, &error);
  g_assert_no_error (error);
  g_assert_cmpint (saved->id, >, 0);
  return saved->id;
}

static void
set_up (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  office->folder = folder_new ();
  g_autofree char *path = g_build_filename (office->folder, "office.haetae", NULL);
  office->db = ht_office_create (path, &error);
  g_assert_no_error (error);
  office->id = add_case (office, "2021-0001");
  office->other = add_case (office, "2021-0002");
}

static void
tear_down (Office *office, gconstpointer data)
{
  ht_db_close (office->db);
  folder_remove (office->folder);
  g_free (office->folder);
}

static HtStepLogging *
prepare (Office *office, HtStepKind kind, const char *day)
{
  g_autoptr (HtStep) step = ht_step_new (kind, ht_date_from_iso (day));

  return ht_step_logging_new (office->id, step, "김서기", ht_date_from_iso ("2021-08-31"));
}

static HtStepLogged *
write_step (Office *office, HtStepLogging *logging)
{
  g_autoptr (GError) error = NULL;
  HtStepLogged *logged = ht_log_step (office->db, logging, &error);

  g_assert_no_error (error);
  return logged;
}

static gint64
log_plain (Office *office, HtStepKind kind, const char *day)
{
  g_autoptr (HtStepLogging) logging = prepare (office, kind, day);
  g_autoptr (HtStepLogged) logged = write_step (office, logging);

  g_assert_cmpuint (logged->refusals->len, ==, 0);
  g_assert_cmpint (logged->id, ==, office->id);
  return logged->step_id;
}

static void
log_ruling (Office *office, const char *day, HtOutcome outcome)
{
  g_autoptr (HtStepLogging) logging = prepare (office, HT_STEP_RULED, day);

  logging->outcome = outcome;
  g_autoptr (HtStepLogged) logged = write_step (office, logging);
  g_assert_cmpint (logged->id, ==, office->id);
}

static gint64
log_joined (Office *office, HtStepKind kind, const char *day, const char *number)
{
  g_autoptr (HtStepLogging) logging = prepare (office, kind, day);

  g_free (logging->step->other_case);
  logging->step->other_case = g_strdup (number);
  g_autoptr (HtStepLogged) logged = write_step (office, logging);
  g_assert_cmpuint (logged->refusals->len, ==, 0);
  return logged->step_id;
}

/* Expects a refusal that says so and that nothing was changed. */
static void
assert_refused (Office *office, HtStepLogging *logging, const char *part)
{
  g_autoptr (GPtrArray) before = ht_journal_last (office->db, 100, NULL);
  g_autoptr (HtStepLogged) logged = write_step (office, logging);
  g_autoptr (GPtrArray) after = ht_journal_last (office->db, 100, NULL);

  g_assert_cmpint (logged->id, ==, 0);
  g_assert_cmpuint (logged->refusals->len, >, 0);
  g_assert_nonnull (strstr (((HtFault *)logged->refusals->pdata[0])->reason, part));
  g_assert_cmpuint (after->len, ==, before->len);
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
count_steps (Office *office, gint64 id)
{
  g_autoptr (GPtrArray) steps = ht_steps_load (office->db, id, NULL);

  return steps->len;
}

static void
undo (Office *office)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtJournalEntry) undone = ht_journal_undo (office->db, "김서기", &error);

  g_assert_no_error (error);
  g_assert_nonnull (undone);
}

static void
a_case_from_receipt_to_service (Office *office, gconstpointer data)
{
  log_plain (office, HT_STEP_ANSWERED, "2021-03-10");
  g_autoptr (HtStepLogging) correction
      = prepare (office, HT_STEP_CORRECTION_REQUESTED, "2021-03-11");
  correction->correction_to = ht_date_from_iso ("2021-03-20");
  g_autoptr (HtStepLogged) requested = write_step (office, correction);
  g_assert_cmpint (requested->id, ==, office->id);
  log_plain (office, HT_STEP_CORRECTION_DONE, "2021-03-17");
  log_plain (office, HT_STEP_EXTENSION_DECIDED, "2021-04-20");
  log_plain (office, HT_STEP_EXTENSION_NOTIFIED, "2021-04-21");
  log_plain (office, HT_STEP_ON_AGENDA, "2021-05-24");
  log_ruling (office, "2021-05-24", HT_OUTCOME_PARTLY_ACCEPTED);
  log_plain (office, HT_STEP_SERVED, "2021-06-01");

  g_autoptr (HtAppeal) appeal = get (office, office->id);
  g_assert_cmpint (appeal->answered_on, ==, ht_date_from_iso ("2021-03-10"));
  g_assert_cmpuint (appeal->corrections->len, ==, 1);
  const HtCorrection *span = &g_array_index (appeal->corrections, HtCorrection, 0);
  g_assert_cmpint (span->from, ==, ht_date_from_iso ("2021-03-11"));
  g_assert_cmpint (span->to, ==, ht_date_from_iso ("2021-03-17"));
  g_assert_true (appeal->extended);
  g_assert_cmpint (appeal->outcome, ==, HT_OUTCOME_PARTLY_ACCEPTED);
  g_assert_cmpint (appeal->served_on, ==, ht_date_from_iso ("2021-06-01"));
  g_assert_cmpuint (count_steps (office, office->id), ==, 0);

  undo (office);
  g_autoptr (HtAppeal) unserved = get (office, office->id);
  g_assert_cmpint (unserved->served_on, ==, HT_DATE_NONE);
  g_assert_cmpint (unserved->outcome, ==, HT_OUTCOME_PARTLY_ACCEPTED);
}

static void
records_are_kept_and_deleted (Office *office, gconstpointer data)
{
  gint64 applied = log_plain (office, HT_STEP_STAY_APPLIED, "2021-03-05");
  g_autoptr (HtStepLogging) decision = prepare (office, HT_STEP_STAY_DECIDED, "2021-03-12");
  g_autoptr (GError) error = NULL;

  decision->step->decision = HT_DECISION_PARTLY_GRANTED;
  g_free (decision->step->text);
  decision->step->text = g_strdup ("본안 재결까지");
  g_autoptr (HtStepLogged) logged = write_step (office, decision);
  g_assert_cmpint (logged->step_id, >, applied);
  g_autoptr (GPtrArray) steps = ht_steps_load (office->db, office->id, NULL);
  g_assert_cmpuint (steps->len, ==, 2);
  const HtStep *stored = steps->pdata[1];
  g_assert_cmpint (stored->decision, ==, HT_DECISION_PARTLY_GRANTED);
  g_assert_cmpstr (stored->text, ==, "본안 재결까지");

  HtStepDeleting *deleting = ht_step_deleting_new (office->id, logged->step_id, "김서기");
  g_autofree char *name = ht_delete_step (office->db, deleting, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (name, ==, ht_step_kind_name (HT_STEP_STAY_DECIDED));
  g_assert_cmpuint (count_steps (office, office->id), ==, 1);
  g_assert_null (ht_delete_step (office->db, deleting, &error));
  g_assert_error (error, HT_ERROR, HT_ERROR_NOT_FOUND);
  ht_step_deleting_free (deleting);
  undo (office);
  g_assert_cmpuint (count_steps (office, office->id), ==, 2);
}

static void
joined_cases_know_each_other (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 joined = log_joined (office, HT_STEP_JOINED, "2021-03-20", "2021-0002");
  g_autoptr (GPtrArray) theirs = ht_steps_load (office->db, office->other, NULL);

  g_assert_cmpuint (theirs->len, ==, 1);
  g_assert_cmpstr (((HtStep *)theirs->pdata[0])->other_case, ==, "2021-0001");
  g_autoptr (HtStepLogging) twice = prepare (office, HT_STEP_JOINED, "2021-03-21");
  twice->step->other_appeal_id = office->other;
  assert_refused (office, twice, "§37");
  log_joined (office, HT_STEP_SEVERED, "2021-03-25", "2021-0002");
  g_assert_cmpuint (count_steps (office, office->other), ==, 2);
  undo (office);
  g_assert_cmpuint (count_steps (office, office->other), ==, 1);

  HtStepDeleting *deleting = ht_step_deleting_new (office->id, joined, "김서기");
  g_autofree char *name = ht_delete_step (office->db, deleting, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (name, ==, ht_step_kind_name (HT_STEP_JOINED));
  g_assert_cmpuint (count_steps (office, office->id), ==, 0);
  g_assert_cmpuint (count_steps (office, office->other), ==, 0);
  ht_step_deleting_free (deleting);
}

static void
refusals_change_nothing (Office *office, gconstpointer data)
{
  g_autoptr (HtStepLogging) unknown = prepare (office, HT_STEP_JOINED, "2021-03-20");
  g_free (unknown->step->other_case);
  unknown->step->other_case = g_strdup ("2021-9999");
  assert_refused (office, unknown, "2021-9999");
  g_autoptr (HtStepLogging) served = prepare (office, HT_STEP_SERVED, "2021-04-20");
  assert_refused (office, served, "§48①");
  g_autoptr (HtStepLogging) reversed = prepare (office, HT_STEP_CORRECTION_REQUESTED, "2021-03-11");
  reversed->correction_to = ht_date_from_iso ("2021-03-10");
  assert_refused (office, reversed, "");
  g_autoptr (HtStepLogging) circumstances = prepare (office, HT_STEP_RULED, "2021-04-12");
  circumstances->outcome = HT_OUTCOME_ACCEPTED;
  circumstances->circumstances = TRUE;
  assert_refused (office, circumstances, "§44①");

  /* What the other case refuses is refused: it has ended. */
  gint64 id = office->id;
  office->id = office->other;
  log_ruling (office, "2021-03-15", HT_OUTCOME_DISMISSED);
  office->id = id;
  g_autoptr (HtStepLogging) ended = prepare (office, HT_STEP_JOINED, "2021-03-20");
  ended->step->other_appeal_id = office->other;
  assert_refused (office, ended, "2021-0002");
}

static void
late_and_unusual_is_logged_with_a_warning (Office *office, gconstpointer data)
{
  g_autoptr (HtStepLogging) late = prepare (office, HT_STEP_ANSWERED, "2021-03-16");
  g_autoptr (HtStepLogged) answered = write_step (office, late);
  g_assert_cmpint (answered->id, ==, office->id);
  g_assert_cmpuint (answered->warnings->len, ==, 1);
  g_assert_nonnull (strstr (((HtFault *)answered->warnings->pdata[0])->reason, "§24①"));

  g_autoptr (HtStepLogging) sudden = prepare (office, HT_STEP_RULED, "2021-05-04");
  sudden->outcome = HT_OUTCOME_REJECTED;
  sudden->circumstances = TRUE;
  g_autoptr (HtStepLogged) ruled = write_step (office, sudden);
  g_assert_cmpint (ruled->id, ==, office->id);
  g_assert_cmpuint (ruled->warnings->len, ==, 2); /* no hearing, and late */
  g_autoptr (HtAppeal) appeal = get (office, office->id);
  g_assert_true (appeal->circumstances);
}

/* What the office has to do next: the notice of a hearing until its day, the notice of an extension
 * that was decided; never what is the parties' own. */
static void
due_list_shows_what_is_to_be_done (Office *office, gconstpointer data)
{
  static const struct
  {
    const char *today;
    const char *rules; /* of 2021-0001, soonest first */
  } cases[] = {
    { "2021-04-01", "hearing-notice extension-notice ruling " },
    { "2021-04-05", "hearing-notice extension-notice ruling " },
    { "2021-04-06", "extension-notice ruling " },
  };

  log_plain (office, HT_STEP_ANSWERED, "2021-03-10");
  log_plain (office, HT_STEP_ON_AGENDA, "2021-04-12");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) items
          = ht_due_list_load (office->db, ht_date_from_iso (cases[i].today), 90, &error);
      g_autoptr (GString) rules = g_string_new (NULL);

      g_assert_no_error (error);
      for (guint n = 0; n < items->len; n++)
        {
          const HtDueItem *item = items->pdata[n];

          if (item->appeal_id == office->id)
            g_string_append_printf (rules, "%s ", ht_deadline_rule_code (item->rule));
        }
      g_assert_cmpstr (rules->str, ==, cases[i].rules);
    }
}

/* A step that no program has written is told and does no harm. */
static void
unknown_kind_is_refused (Office *office, gconstpointer data)
{
  static const char *const rows[]
      = { "99, '2021-03-05', 0", "-1, '2021-03-05', 0", "15, '2021-03-05', 99" };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *sql = g_strdup_printf ("DELETE FROM step; INSERT INTO step (appeal_id, kind,"
                                              " day, decision) VALUES (%" G_GINT64_FORMAT ", %s)",
                                              office->id, rows[i]);

      g_assert_true (ht_db_execute (office->db, sql, &error));
      g_assert_null (ht_steps_load (office->db, office->id, &error));
      g_assert_error (error, HT_ERROR, HT_ERROR_FORMAT);
    }
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Office *office, gconstpointer data);
  } tests[] = {
    { "/log-step/receipt-to-service", a_case_from_receipt_to_service },
    { "/log-step/records", records_are_kept_and_deleted },
    { "/log-step/§37", joined_cases_know_each_other },
    { "/log-step/refused", refusals_change_nothing },
    { "/log-step/warned", late_and_unusual_is_logged_with_a_warning },
    { "/log-step/unknown-kind", unknown_kind_is_refused },
    { "/log-step/due", due_list_shows_what_is_to_be_done },
  };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Office, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
