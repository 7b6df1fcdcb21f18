#include "store/appeals.h"
#include "office-fixture.h"
#include "store/agencies.h"
#include "store/appeal-query.h"
#include "store/journal.h"
#include "store/settings.h"
#include <string.h>

/* Every field comes back as it was stored. */
static void
test_round_trip (void)
{
  g_autoptr (Office) office = office_new ();
  g_autoptr (HtAppeal) appeal = make_appeal (office, "2021-0269", "2021-04-05");
  g_autoptr (HtAppeal) copy = NULL;
  g_autoptr (HtAppeal) found = NULL;
  g_autoptr (GError) error = NULL;
  const HtCorrection corrections[] = { { appeal->received_on + 1, appeal->received_on + 9 },
                                       { appeal->received_on + 5, HT_DATE_NONE } };

  g_assert_null (ht_appeals_find (office->db, "2021-0269", &error));
  g_assert_no_error (error);
  appeal->appellee_received_on = appeal->received_on - 1;
  appeal->type = HT_APPEAL_PERFORMANCE;
  g_free (appeal->field);
  appeal->field = g_strdup ("정보공개");
  appeal->disposition_on = appeal->received_on - 30;
  appeal->known_on = appeal->received_on - 20;
  appeal->answered_on = appeal->received_on + 10;
  appeal->period_notice = HT_NOTICE_LONGER;
  appeal->notified_days = 120;
  g_free (appeal->notice_text);
  appeal->notice_text = g_strdup ("120일 이내");
  appeal->objection_result_on = appeal->received_on - 10;
  appeal->extension_decided_on = appeal->received_on + 30;
  appeal->extension_notified_on = appeal->received_on + 31;
  appeal->oral_requested_on = appeal->received_on + 32;
  appeal->e_notified_on = appeal->received_on + 43;
  appeal->hearing_notified_on = appeal->received_on + 33;
  g_array_append_vals (appeal->corrections, corrections, 2);
  appeal->extended = TRUE;
  g_free (appeal->lead_reviewer);
  appeal->lead_reviewer = g_strdup ("박위원");
  g_free (appeal->counsel);
  appeal->counsel = g_strdup ("최변호사");
  appeal->hearing_on = appeal->received_on + 40;
  appeal->outcome = HT_OUTCOME_REJECTED;
  appeal->circumstances = TRUE;
  appeal->ruled_on = appeal->received_on + 41;
  appeal->served_on = appeal->received_on + 50;
  g_free (appeal->note);
  appeal->note = g_strdup ("비고\n두 줄");
  g_assert_true (ht_appeals_insert (office->db, appeal, &error));
  copy = ht_appeals_get (office->db, appeal->id, &error);
  g_assert_no_error (error);
  g_assert_true (ht_appeal_equal (appeal, copy));
  g_assert_cmpstr (copy->agency, ==, "종로구청장");

  g_array_remove_index (copy->corrections, 0);
  copy->outcome = HT_OUTCOME_NONE;
  copy->ruled_on = HT_DATE_NONE;
  copy->circumstances = FALSE;
  g_assert_true (ht_appeals_update (office->db, copy, &error));
  found = ht_appeals_find (office->db, "2021-0269", &error);
  g_assert_true (ht_appeal_equal (found, copy));
  g_assert_true (ht_appeals_delete (office->db, copy->id, &error));
  g_assert_null (ht_appeals_get (office->db, copy->id, &error));
  g_assert_error (error, HT_ERROR, HT_ERROR_NOT_FOUND);
  g_assert_cmpint (query_int (office, "SELECT count(*) FROM correction"), ==, 0);
}

static void
test_number_is_taken (void)
{
  g_autoptr (Office) office = office_new ();
  g_autoptr (HtAppeal) appeal = make_appeal (office, "2021-0001", "2021-04-05");
  g_autoptr (GError) error = NULL;

  add_appeal (office, "2021-0001", "2021-01-04");
  g_assert_false (ht_appeals_insert (office->db, appeal, &error));
  g_assert_error (error, HT_ERROR, HT_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "2021-0001"));
}

static void
test_next_number (void)
{
  static const struct
  {
    const char *stored; /* before the question */
    const char *pattern;
    const char *received_on;
    const char *expected;
  } cases[] = {
    { "2020-0001", "YYYY-NNNN", "2021-04-05", "2021-0001" },
    { "2021-0268", "YYYY-NNNN", "2021-04-05", "2021-0269" },
    { "2021-0300-1", "YYYY-NNNN", "2021-04-05", "2021-0269" },
    { "2021-9999", "YYYY-NNNN", "2021-04-05", "2021-10000" },
    { "2021-10000", "YYYY-NNNN", "2021-04-05", "2021-10001" },
    { "2021행심7", "YYYY행심N", "2021-12-31", "2021행심8" },
    { "2021행심9", "YYYY행심N", "2021-12-31", "2021행심10" },
    { "2022행심041", "YYYY행심NNN", "2022-01-01", "2022행심042" },
  };
  g_autoptr (Office) office = office_new ();
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *next = NULL;

      add_appeal (office, cases[i].stored, "2020-01-04");
      g_assert_true (ht_settings_set (office->db, "case_number_pattern", cases[i].pattern, &error));
      next = ht_appeals_next_number (office->db, ht_date_from_iso (cases[i].received_on), &error);
      g_assert_no_error (error);
      g_assert_cmpstr (next, ==, cases[i].expected);
    }
  g_assert_true (ht_settings_set (office->db, "case_number_pattern", "행심", &error));
  g_assert_null (ht_appeals_next_number (office->db, ht_date_new (2021, 1, 1), &error));
  g_assert_error (error, HT_ERROR, HT_ERROR_INVALID);
}

static void
test_find_agency (void)
{
  static const struct
  {
    const char *name;
    const char *found;
  } cases[] = {
    { "종로구청장", "종로구청장" },
    { " 종로 구청장", "종로구청장" },
    { "강동구", "강동구청장" },
    { "서울특별시상수도사업본부장", "서울특별시 상수도사업본부장" },
    { "종로", "" },
    { "", "" },
  };
  g_autoptr (Office) office = office_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 id = ht_agencies_find (office->db, cases[i].name, NULL);
      g_autofree char *sql = g_strdup_printf (
          "SELECT coalesce((SELECT name FROM agency WHERE id = %d), '')", (int)id);
      g_autofree char *name = query_text (office, sql);

      g_assert_cmpstr (name, ==, cases[i].found);
    }
}

/* Four cases: ended; overdue; due soon and answered; new. */
static void
fill (Office *office)
{
  static const struct
  {
    const char *number;
    const char *received_on;
    const char *answered_on;
    const char *ruled_on;
    const char *title;
  } cases[] = {
    { "4", "2020-12-01", "2020-12-09", "2021-01-20", "나" },
    { "3", "2021-01-04", NULL, NULL, "라" },
    { "2", "2021-02-10", "2021-02-19", NULL, "다" },
    { "1", "2021-04-01", NULL, NULL, "가" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HtAppeal) appeal = make_appeal (office, cases[i].number, cases[i].received_on);
      appeal->answered_on = ht_date_from_iso (cases[i].answered_on);
      appeal->ruled_on = ht_date_from_iso (cases[i].ruled_on);
      appeal->outcome = appeal->ruled_on == HT_DATE_NONE ? HT_OUTCOME_NONE : HT_OUTCOME_ACCEPTED;
      appeal->agency_id = 4 - (gint64)i;
      g_free (appeal->title);
      appeal->title = g_strdup (cases[i].title);
      g_free (appeal->lead_reviewer);
      appeal->lead_reviewer = g_strdup (i < 2 ? "박위원" : "");
      g_assert_true (ht_appeals_insert (office->db, appeal, NULL));
    }
}

static void
assert_ids (Office *office, const HtAppealQuery *query, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = ht_appeal_query_ids (office->db, query, &error);
  g_autoptr (GString) got = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (got, "%d", (int)g_array_index (ids, gint64, i));
  g_assert_cmpstr (got->str, ==, expected);
}

static void
test_states_and_orders (void)
{
  static const struct
  {
    HtAppealState state;
    HtAppealOrder order;
    gboolean descending;
    const char *ids;
  } cases[] = {
    { HT_APPEALS_ALL, HT_APPEALS_BY_RECEIVED, FALSE, "1234" },
    { HT_APPEALS_ALL, HT_APPEALS_BY_RECEIVED, TRUE, "4321" },
    { HT_APPEALS_ALL, HT_APPEALS_BY_NUMBER, FALSE, "4321" },
    { HT_APPEALS_ALL, HT_APPEALS_BY_AGENCY, TRUE, "1234" },
    { HT_APPEALS_ALL, HT_APPEALS_BY_TITLE, FALSE, "4132" },
    { HT_APPEALS_ALL, HT_APPEALS_BY_DUE, FALSE, "2341" },
    { HT_APPEALS_ALL, HT_APPEALS_BY_DUE, TRUE, "4321" },
    { HT_APPEALS_ALL, HT_APPEALS_BY_RULED, FALSE, "1432" },
    { HT_APPEALS_OPEN, HT_APPEALS_BY_RECEIVED, FALSE, "234" },
    { HT_APPEALS_OPEN, HT_APPEALS_BY_DUE, FALSE, "234" },
    { HT_APPEALS_DUE_SOON, HT_APPEALS_BY_RECEIVED, FALSE, "3" },
    { HT_APPEALS_DUE_SOON, HT_APPEALS_BY_DUE, FALSE, "3" },
    { HT_APPEALS_OVERDUE, HT_APPEALS_BY_TITLE, FALSE, "2" },
    { HT_APPEALS_UNANSWERED, HT_APPEALS_BY_RECEIVED, FALSE, "24" },
    { HT_APPEALS_NO_NEXT_STEP, HT_APPEALS_BY_RULED, FALSE, "3" },
  };
  g_autoptr (Office) office = office_new ();

  fill (office);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HtAppealQuery) query = ht_appeal_query_new (ht_date_new (2021, 4, 5));
      query->state = cases[i].state;
      query->order = cases[i].order;
      query->descending = cases[i].descending;
      g_test_message ("%" G_GSIZE_FORMAT, i);
      assert_ids (office, query, cases[i].ids);
    }
}

static void
test_filters (void)
{
  g_autoptr (Office) office = office_new ();
  g_autoptr (HtAppealQuery) all = ht_appeal_query_new (ht_date_new (2021, 4, 5));
  g_autoptr (HtAppealQuery) year = ht_appeal_query_copy (all);
  g_autoptr (HtAppealQuery) agency = ht_appeal_query_copy (all);
  g_autoptr (HtAppealQuery) outcome = ht_appeal_query_copy (all);
  g_autoptr (HtAppealQuery) ruled = ht_appeal_query_copy (all);
  g_autoptr (HtAppealQuery) reviewer = ht_appeal_query_copy (all);
  g_autoptr (HtAppealQuery) none = NULL;
  g_autoptr (HtAppealQuery) search = ht_appeal_query_copy (all);

  fill (office);
  year->year = 2021;
  assert_ids (office, year, "234");
  agency->agency_id = 3;
  assert_ids (office, agency, "2");
  outcome->outcome = HT_OUTCOME_ACCEPTED;
  assert_ids (office, outcome, "1");
  ruled->ruled = (HtPeriod){ ht_date_new (2021, 1, 20), ht_date_new (2021, 1, 20) };
  assert_ids (office, ruled, "1");
  reviewer->lead_reviewer = g_strdup ("박위원");
  none = ht_appeal_query_copy (reviewer);
  assert_ids (office, reviewer, "12");
  *none->lead_reviewer = '\0';
  assert_ids (office, none, "34");
  search->search = g_strdup ("홍길동 라");
  search->received = (HtPeriod){ ht_date_new (2021, 1, 4), ht_date_new (2021, 1, 4) };
  assert_ids (office, search, "2");
  search->agency_id = 4;
  assert_ids (office, search, "");
}

/* A due day follows the office's holidays, and undo. */
static void
test_due_follows_holidays (void)
{
  g_autoptr (Office) office = office_new ();
  g_autoptr (HtAppealQuery) query = ht_appeal_query_new (ht_date_new (2021, 4, 6));
  g_autoptr (HtJournalEntry) entry = NULL;
  HtChange *change;

  /* 60 days from 2021-02-04 end on Monday 2021-04-05. */
  add_appeal (office, "1", "2021-02-04");
  query->state = HT_APPEALS_OVERDUE;
  assert_ids (office, query, "1");
  change = ht_change_begin (office->db, "김", "공휴일", "holiday", 0, NULL);
  g_assert_true (ht_holidays_put (office->db, ht_date_new (2021, 4, 5), "임시공휴일", TRUE, NULL));
  g_assert_true (ht_change_commit (change, NULL));
  ht_change_free (change);
  assert_ids (office, query, "");
  entry = ht_journal_undo (office->db, "김", NULL);
  assert_ids (office, query, "1");
}

static void
test_values (void)
{
  g_autoptr (Office) office = office_new ();
  g_auto (GStrv) reviewers = NULL;
  g_auto (GStrv) fields = NULL;

  fill (office);
  reviewers = ht_appeals_values (office->db, "lead_reviewer", NULL);
  fields = ht_appeals_values (office->db, "field", NULL);
  g_assert_cmpuint (g_strv_length (reviewers), ==, 1);
  g_assert_cmpstr (reviewers[0], ==, "박위원");
  g_assert_cmpuint (g_strv_length (fields), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/appeals/round-trip", test_round_trip);
  g_test_add_func ("/appeals/number-is-taken", test_number_is_taken);
  g_test_add_func ("/appeals/next-number", test_next_number);
  g_test_add_func ("/appeals/find-agency", test_find_agency);
  g_test_add_func ("/appeals/states-and-orders", test_states_and_orders);
  g_test_add_func ("/appeals/filters", test_filters);
  g_test_add_func ("/appeals/due-follows-holidays", test_due_follows_holidays);
  g_test_add_func ("/appeals/values", test_values);
  return g_test_run ();
}
