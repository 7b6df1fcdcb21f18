/* The office's settings: how they are stored, and that each changes what it says it changes. */
#include "work/office-settings.h"
#include "folder-fixture.h"
#include "store/agencies.h"
#include "store/appeal-query.h"
#include "store/appeals.h"
#include "store/journal.h"
#include "store/office.h"
#include "store/settings.h"
#include "work/due-list.h"
#include "work/monthly-report.h"
#include "work/plan-hearings.h"
#include "work/suggest-lawyers.h"
#include <string.h>

#define CLERK "김서기"

typedef struct
{
  char *folder;
  HtDb *db;
  HtDate today;
} Office;

static void
set_up (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  office->folder = folder_new ();
  g_autofree char *path = g_build_filename (office->folder, "office.haetae", NULL);
  office->db = ht_office_create (path, &error);
  g_assert_no_error (error);
  office->today = ht_date_new (2021, 4, 5);
}

static void
tear_down (Office *office, gconstpointer data)
{
  ht_db_close (office->db);
  folder_remove (office->folder);
  g_free (office->folder);
}

static HtOfficeSettings *
load (Office *office)
{
  g_autoptr (GError) error = NULL;
  HtOfficeSettings *settings = ht_office_settings_load (office->db, &error);

  g_assert_no_error (error);
  return settings;
}

/* Takes the settings over. */
static gboolean
save (Office *office, HtOfficeSettings *settings, GError **error)
{
  g_autoptr (HtSettingsSaving) saving
      = ht_settings_saving_new (CLERK, settings, ht_holiday_move_new (office->today));
  g_autoptr (GPtrArray) moved = ht_settings_saving_run (office->db, saving, error);

  return moved != NULL;
}

static guint
count_entries (Office *office)
{
  g_autoptr (GPtrArray) entries = ht_journal_last (office->db, 100, NULL);

  return entries->len;
}

static void
test_delivered (Office *office, gconstpointer data)
{
  g_autoptr (HtOfficeSettings) settings = load (office);
  HtOfficeSettings delivered = { .case_number_pattern = (char *)"YYYY-NNNN",
                                 .partly_is_accepted = TRUE,
                                 .hearing_seats = 9,
                                 .attachment_limit = 50,
                                 .load_limit = 4 };

  g_assert_true (ht_office_settings_equal (settings, &delivered));
  g_assert_true (save (office, g_steal_pointer (&settings), NULL));
  g_assert_cmpuint (count_entries (office), ==, 0);
}

/* All that was changed is one step, and one undo takes it back. */
static void
test_saved_as_one_step (Office *office, gconstpointer data)
{
  g_autoptr (HtOfficeSettings) before = load (office);
  g_autoptr (HtOfficeSettings) changed = ht_office_settings_copy (before);
  g_autoptr (HtOfficeSettings) after = NULL;
  g_autoptr (HtOfficeSettings) undone = NULL;
  g_autoptr (HtJournalEntry) entry = NULL;

  g_free (changed->case_number_pattern);
  changed->case_number_pattern = g_strdup ("행심YYYY-NNN");
  changed->ruling_from = HT_RULING_FROM_AGENCY;
  changed->partly_is_accepted = FALSE;
  changed->subtract_corrections = TRUE;
  changed->triangle = TRUE;
  changed->hearing_seats = 7;
  changed->attachment_limit = 100;
  changed->load_limit = 6;
  g_assert_true (save (office, ht_office_settings_copy (changed), NULL));
  after = load (office);
  g_assert_true (ht_office_settings_equal (after, changed));
  g_assert_cmpuint (count_entries (office), ==, 1);
  entry = ht_journal_undo (office->db, CLERK, NULL);
  g_assert_nonnull (entry);
  undone = load (office);
  g_assert_true (ht_office_settings_equal (undone, before));
}

static void
test_pattern_without_serial (Office *office, gconstpointer data)
{
  static const char *const patterns[] = { "", "행심", "YYYY-", "NNNN호" };

  for (gsize i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      HtOfficeSettings *settings = load (office);
      g_autoptr (GError) error = NULL;

      g_free (settings->case_number_pattern);
      settings->case_number_pattern = g_strdup (patterns[i]);
      g_assert_false (save (office, settings, &error));
      g_assert_error (error, HT_ERROR, HT_ERROR_INVALID);
      g_assert_cmpuint (count_entries (office), ==, 0);
    }
}

static void
add_ended (Office *office, const char *number, const char *received, HtOutcome outcome)
{
  g_autoptr (HtAppeal) appeal = ht_appeal_new ();
  g_autoptr (GError) error = NULL;

  g_free (appeal->case_number);
  appeal->case_number = g_strdup (number);
  appeal->received_on = ht_date_from_iso (received);
  appeal->agency_id = ht_agencies_find (office->db, "종로구청장", &error);
  appeal->outcome = outcome;
  appeal->ruled_on = appeal->received_on + 30;
  ht_appeals_insert (office->db, appeal, &error);
  g_assert_no_error (error);
}

static void
add_appeal (Office *office, const char *number, const char *received, const char *agency_received)
{
  g_autoptr (HtAppeal) appeal = ht_appeal_new ();
  g_autoptr (GError) error = NULL;

  g_free (appeal->case_number);
  appeal->case_number = g_strdup (number);
  appeal->received_on = ht_date_from_iso (received);
  appeal->appellee_received_on = ht_date_from_iso (agency_received);
  appeal->agency_id = ht_agencies_find (office->db, "종로구청장", &error);
  ht_appeals_insert (office->db, appeal, &error);
  g_assert_no_error (error);
}

/* The numbers of the cases whose ruling period is over, as the list of deadlines has them. */
static char *
list_overdue (Office *office)
{
  g_autoptr (GPtrArray) items = ht_due_list_load (office->db, office->today, 0, NULL);
  GString *numbers = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    {
      const HtDueItem *item = g_ptr_array_index (items, i);
      if (item->rule == HT_DEADLINE_RULING && item->days_left < 0)
        g_string_append_printf (numbers, "%s ", item->case_number);
    }
  return g_string_free (numbers, FALSE);
}

/* The same as the list of cases has them. */
static char *
query_overdue (Office *office)
{
  g_autoptr (HtAppealQuery) query = ht_appeal_query_new (office->today);
  GString *numbers = g_string_new (NULL);
  g_autoptr (GArray) ids = NULL;

  query->state = HT_APPEALS_OVERDUE;
  query->order = HT_APPEALS_BY_DUE;
  ids = ht_appeal_query_ids (office->db, query, NULL);
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (HtAppeal) appeal
          = ht_appeals_get (office->db, g_array_index (ids, gint64, i), NULL);
      g_string_append_printf (numbers, "%s ", appeal->case_number);
    }
  return g_string_free (numbers, FALSE);
}

/* §45①: from which receipt the ruling period runs; every list agrees. */
static void
test_ruling_from (Office *office, gconstpointer data)
{
  static const char *const overdue[HT_N_RULING_FROM] = {
    [HT_RULING_FROM_EARLIER] = "early-agency early-commission ",
    [HT_RULING_FROM_COMMISSION] = "early-commission ",
    [HT_RULING_FROM_AGENCY] = "early-agency ",
  };

  /* 60 days before 2021-04-05 is 2021-02-04. */
  add_appeal (office, "early-agency", "2021-02-08", "2021-01-29");
  add_appeal (office, "early-commission", "2021-02-01", "2021-02-09");
  add_appeal (office, "neither", "2021-02-10", "2021-02-11");
  for (int from = 0; from < HT_N_RULING_FROM; from++)
    {
      HtOfficeSettings *settings = load (office);
      g_autofree char *listed = NULL;
      g_autofree char *found = NULL;

      settings->ruling_from = (HtRulingFrom)from;
      g_assert_true (save (office, settings, NULL));
      listed = list_overdue (office);
      found = query_overdue (office);
      g_assert_cmpstr (listed, ==, overdue[from]);
      g_assert_cmpstr (found, ==, overdue[from]);
    }
}

static void
add_texts (const HtGrid *grid, GString *text)
{
  for (guint i = 0; i < grid->cells->len; i++)
    {
      g_autofree char *cell = ht_cell_to_text (g_ptr_array_index (grid->cells, i));
      g_string_append_printf (text, "%s\n", cell);
    }
}

/* Every text of the month's report. */
static char *
print_report (Office *office)
{
  const HtPeriod period = { ht_date_new (2021, 1, 1), office->today };
  g_autoptr (GError) error = NULL;
  g_autoptr (HtDocument) report = ht_monthly_report (office->db, period, office->today, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < report->blocks->len; i++)
    {
      const HtBlock *block = g_ptr_array_index (report->blocks, i);
      if (block->grid != NULL)
        add_texts (block->grid, text);
      else
        g_string_append_printf (text, "%s\n", block->text);
    }
  return g_string_free (text, FALSE);
}

static void
assert_says (const char *report, const char *text, gboolean says)
{
  g_test_message ("%s", text);
  g_assert_cmpint (strstr (report, text) != NULL, ==, says);
}

static void
test_report (Office *office, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  HtOfficeSettings *settings = load (office);

  add_ended (office, "2020-0001", "2020-01-06", HT_OUTCOME_REJECTED);
  add_ended (office, "2020-0002", "2020-01-07", HT_OUTCOME_REJECTED);
  add_ended (office, "2021-0001", "2021-01-06", HT_OUTCOME_PARTLY_ACCEPTED);
  before = print_report (office);
  assert_says (before, "△", FALSE);
  assert_says (before, "인용에는 일부인용", TRUE);
  assert_says (before, "기타는 조정이며", TRUE);
  assert_says (before, "(보정기간 포함)", TRUE);
  settings->triangle = TRUE;
  settings->partly_is_accepted = FALSE;
  settings->subtract_corrections = TRUE;
  g_assert_true (save (office, settings, NULL));
  after = print_report (office);
  assert_says (after, "△", TRUE);
  assert_says (after, "인용에는 일부인용", FALSE);
  assert_says (after, "기타는 조정·일부인용이며", TRUE);
  assert_says (after, "보정기간을 뺀 것임", TRUE);
}

static void
test_case_number (Office *office, gconstpointer data)
{
  HtOfficeSettings *settings = load (office);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  g_free (settings->case_number_pattern);
  settings->case_number_pattern = g_strdup ("행심YYYY-NNN");
  g_assert_true (save (office, settings, NULL));
  first = ht_appeals_next_number (office->db, office->today, NULL);
  g_assert_cmpstr (first, ==, "행심2021-001");
  add_appeal (office, first, "2021-04-05", NULL);
  second = ht_appeals_next_number (office->db, office->today, NULL);
  g_assert_cmpstr (second, ==, "행심2021-002");
}

/* What the office sets is what a planned meeting starts with. */
static void
test_seats (Office *office, gconstpointer data)
{
  static const int seats[] = { 7, 9 };

  for (gsize i = 0; i < G_N_ELEMENTS (seats); i++)
    {
      HtOfficeSettings *settings = load (office);
      g_autoptr (HtHearingHabits) habits = NULL;

      settings->hearing_seats = seats[i];
      g_assert_true (save (office, settings, NULL));
      habits = ht_hearing_habits_load (office->db, NULL);
      g_assert_cmpint (habits->seats, ==, seats[i]);
    }
}

/* What the suggestions go by: 1 to 31 days, and 4 for a value that is no such number. */
static void
test_load_limit (Office *office, gconstpointer data)
{
  static const struct
  {
    guint days;
    gboolean is_stored;
  } cases[] = { { 1, TRUE }, { 31, TRUE }, { 0, FALSE }, { 32, FALSE } };
  static const char *const strange[] = { "", "0", "32", "-1", "4일" };
  guint days = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HtOfficeSettings *settings = load (office);
      g_autoptr (GError) error = NULL;

      settings->load_limit = cases[i].days;
      g_assert_cmpint (save (office, settings, &error), ==, cases[i].is_stored);
      g_assert_true (cases[i].is_stored || g_error_matches (error, HT_ERROR, HT_ERROR_INVALID));
      g_assert_true (ht_load_limit_load (office->db, &days, NULL));
      g_assert_cmpuint (days, ==, cases[i].is_stored ? cases[i].days : 31);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (strange); i++)
    {
      g_assert_true (ht_settings_set (office->db, HT_SETTING_LOAD_LIMIT, strange[i], NULL));
      g_assert_true (ht_load_limit_load (office->db, &days, NULL));
      g_assert_cmpuint (days, ==, HT_LOAD_LIMIT);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/office-settings/delivered", Office, NULL, set_up, test_delivered, tear_down);
  g_test_add ("/office-settings/one-step", Office, NULL, set_up, test_saved_as_one_step, tear_down);
  g_test_add ("/office-settings/pattern-without-serial", Office, NULL, set_up,
              test_pattern_without_serial, tear_down);
  g_test_add ("/office-settings/case-number", Office, NULL, set_up, test_case_number, tear_down);
  g_test_add ("/office-settings/§45①/ruling-from", Office, NULL, set_up, test_ruling_from,
              tear_down);
  g_test_add ("/office-settings/§7⑤/seats", Office, NULL, set_up, test_seats, tear_down);
  g_test_add ("/office-settings/load-limit", Office, NULL, set_up, test_load_limit, tear_down);
  g_test_add ("/office-settings/report", Office, NULL, set_up, test_report, tear_down);
  return g_test_run ();
}
