/* One value for many cases: all of them or none, one undo, and the lists that clerks name. */
#include "work/edit-appeals.h"
#include "folder-fixture.h"
#include "store/agencies.h"
#include "store/appeals.h"
#include "store/journal.h"
#include "store/office.h"
#include "work/export-shown.h"
#include "work/save-filter.h"
#include <string.h>

#define CLERK "김서기"
#define N_CASES 6000 /* more than a block of the journal */

typedef struct
{
  char *folder;
  HtDb *db;
  GArray *ids;
} Office;

static void
add_cases (Office *office, guint n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtChange) change
      = ht_change_begin (office->db, CLERK, "사건 등록", "appeal", 0, &error);
  gint64 agency = ht_agencies_find (office->db, "종로구청장", &error);

  for (guint i = 1; i <= n; i++)
    {
      g_autoptr (HtAppeal) appeal = ht_appeal_new ();

      g_free (appeal->case_number);
      appeal->case_number = g_strdup_printf ("2021-%04u", i);
      appeal->received_on = ht_date_new (2021, 1, 4) + (int)(i % 60);
      appeal->agency_id = agency;
      g_free (appeal->title);
      appeal->title = g_strdup ("영업정지처분 취소청구");
      g_free (appeal->appellant);
      appeal->appellant = g_strdup ("홍시험");
      g_assert_true (ht_appeals_insert (office->db, appeal, &error));
      g_array_append_val (office->ids, appeal->id);
    }
  g_assert_true (ht_change_commit (change, &error));
}

static void
set_up (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  office->folder = folder_new ();
  g_autofree char *path = g_build_filename (office->folder, "office.haetae", NULL);
  office->db = ht_office_create (path, &error);
  office->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_assert_no_error (error);
  add_cases (office, GPOINTER_TO_UINT (data));
}

static void
tear_down (Office *office, gconstpointer data)
{
  ht_db_close (office->db);
  folder_remove (office->folder);
  g_free (office->folder);
  g_array_unref (office->ids);
}

static HtAppealsEdited *
edit (Office *office, HtBulkField field, const char *text, HtDate date)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtAppealsEditing) editing
      = ht_appeals_editing_new (office->ids, field, text, date, CLERK);
  HtAppealsEdited *edited = ht_edit_appeals (office->db, editing, &error);

  g_assert_no_error (error);
  return edited;
}

static guint
count_reviewed (Office *office, const char *reviewer)
{
  g_autoptr (HtAppealQuery) query = ht_appeal_query_new (ht_date_new (2021, 4, 5));
  g_autoptr (GError) error = NULL;

  query->lead_reviewer = g_strdup (reviewer);
  g_autoptr (GArray) ids = ht_appeal_query_ids (office->db, query, &error);
  g_assert_no_error (error);
  return ids->len;
}

/* Thousands of cases are one step of undo. */
static void
test_many_cases (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtAppealsEdited) edited
      = edit (office, HT_BULK_LEAD_REVIEWER, "  박위원 ", HT_DATE_NONE);

  g_assert_cmpuint (edited->n, ==, N_CASES);
  g_assert_cmpuint (count_reviewed (office, "박위원"), ==, N_CASES);
  g_autoptr (HtAppealsEdited) again = edit (office, HT_BULK_LEAD_REVIEWER, "박위원", HT_DATE_NONE);
  g_assert_cmpuint (again->n, ==, 0);
  g_assert_cmpuint (again->faults->len, ==, 0);
  g_autoptr (HtJournalEntry) undone = ht_journal_undo (office->db, CLERK, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_reviewed (office, "박위원"), ==, 0);
  g_assert_cmpuint (count_reviewed (office, ""), ==, N_CASES);
  g_assert_nonnull (undone);
}

/* A day that one of the cases cannot have changes none of them, and the case is named. */
static void
test_all_or_none (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtAppealsEdited) edited
      = edit (office, HT_BULK_SERVED_ON, "", ht_date_new (2021, 3, 1));

  g_assert_cmpuint (edited->n, ==, 0);
  g_assert_cmpuint (edited->faults->len, ==, office->ids->len);
  g_assert_nonnull (strstr (edited->faults->pdata[0], "2021-0001"));
  g_autoptr (HtAppeal) appeal
      = ht_appeals_get (office->db, g_array_index (office->ids, gint64, 0), &error);
  g_assert_cmpint (appeal->served_on, ==, HT_DATE_NONE);
}

static void
test_days (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  HtDate day = ht_date_new (2021, 3, 30);
  g_autoptr (HtAppealsEdited) sent = edit (office, HT_BULK_APPELLEE_RECEIVED_ON, "", day);
  g_autoptr (HtAppealsEdited) answered = edit (office, HT_BULK_ANSWERED_ON, "", day + 5);
  g_autoptr (HtAppealsEdited) sorted = edit (office, HT_BULK_FIELD, "영업", HT_DATE_NONE);

  g_assert_cmpuint (sent->n, ==, 3);
  g_assert_cmpuint (answered->n, ==, 3);
  g_assert_cmpuint (sorted->n, ==, 3);
  g_autoptr (HtAppeal) appeal
      = ht_appeals_get (office->db, g_array_index (office->ids, gint64, 2), &error);
  g_assert_cmpint (appeal->appellee_received_on, ==, day);
  g_assert_cmpint (appeal->answered_on, ==, day + 5);
  g_assert_cmpstr (appeal->field, ==, "영업");
}

static HtFilterSaving *
name_filter (const char *name, const HtAppealQuery *query)
{
  return ht_filter_saving_new (name, query, CLERK);
}

/* What is saved is shown again, whatever the filter; an undo takes the name away. */
static void
test_saved_filters (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtAppealQuery) query = ht_appeal_query_new (ht_date_new (2021, 4, 5));
  query->state = HT_APPEALS_OVERDUE;
  query->year = 2021;
  query->agency_id = 7;
  query->lead_reviewer = g_strdup ("");
  query->outcome = HT_OUTCOME_DISMISSED;
  query->received = (HtPeriod){ ht_date_new (2021, 1, 1), ht_date_new (2021, 3, 31) };
  query->rulings_only = TRUE;
  query->search = g_strdup ("영업 '정지\" \\ ㅇㅇㅈㅈ");
  query->order = HT_APPEALS_BY_DUE;
  query->descending = TRUE;
  HtFilterSaving *saving = name_filter (" 기한 지난 사건 ", query);
  g_autofree char *name = ht_save_filter (office->db, saving, &error);
  ht_filter_saving_free (saving);
  g_assert_cmpstr (name, ==, "기한 지난 사건");

  g_autoptr (GPtrArray) filters = ht_list_saved_filters (office->db, NULL, &error);
  g_assert_cmpuint (filters->len, ==, 1);
  const HtAppealQuery *back = ((HtSavedFilter *)filters->pdata[0])->query;
  g_assert_cmpint (back->state, ==, query->state);
  g_assert_cmpint (back->year, ==, 2021);
  g_assert_cmpint (back->agency_id, ==, 7);
  g_assert_cmpstr (back->lead_reviewer, ==, "");
  g_assert_cmpint (back->outcome, ==, HT_OUTCOME_DISMISSED);
  g_assert_cmpint (back->received.to, ==, query->received.to);
  g_assert_cmpint (back->ruled.from, ==, HT_DATE_NONE);
  g_assert_true (back->rulings_only);
  g_assert_cmpstr (back->search, ==, query->search);
  g_assert_cmpint (back->order, ==, HT_APPEALS_BY_DUE);
  g_assert_true (back->descending);

  g_autoptr (HtJournalEntry) undone = ht_journal_undo (office->db, CLERK, &error);
  g_assert_nonnull (undone);
  g_autoptr (GPtrArray) none = ht_list_saved_filters (office->db, NULL, &error);
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_filter_names (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtAppealQuery) query = ht_appeal_query_new (HT_DATE_NONE);
  HtFilterSaving *nameless = name_filter ("  ", query);
  HtFilterSaving *first = name_filter ("내 사건", query);

  g_assert_null (ht_save_filter (office->db, nameless, &error));
  g_assert_error (error, HT_ERROR, HT_ERROR_INVALID);
  g_clear_error (&error);
  g_free (ht_save_filter (office->db, first, &error));
  first->query->year = 2020;
  g_free (ht_save_filter (office->db, first, &error));
  g_assert_no_error (error);
  g_autoptr (GPtrArray) filters = ht_list_saved_filters (office->db, NULL, &error);
  g_assert_cmpuint (filters->len, ==, 1);
  HtFilterSaving *removing = ht_filter_removing_new (filters->pdata[0], CLERK);
  g_assert_cmpint (removing->query->year, ==, 2020);
  g_free (ht_remove_filter (office->db, removing, &error));
  g_autoptr (GPtrArray) none = ht_list_saved_filters (office->db, NULL, &error);
  g_assert_cmpuint (none->len, ==, 0);
  ht_filter_saving_free (nameless);
  ht_filter_saving_free (first);
  ht_filter_saving_free (removing);
}

/* The file has the rows of the list in its order, with masked names. */
static void
test_export_shown (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *path = g_build_filename (office->folder, "목록.csv", NULL);
  g_autofree char *content = NULL;
  g_autofree char *plain = g_build_filename (office->folder, "목록", NULL);

  g_array_append_val (ids, g_array_index (office->ids, gint64, 2));
  g_array_append_val (ids, g_array_index (office->ids, gint64, 0));
  HtShownAppeals *shown = ht_shown_appeals_new (ids, path);
  g_autofree char *written = ht_export_shown (office->db, shown, &error);
  ht_shown_appeals_free (shown);
  g_assert_no_error (error);
  g_assert_cmpstr (written, ==, path);
  g_assert_true (g_file_get_contents (path, &content, NULL, &error));
  const char *first = strstr (content, "2021-0003");
  const char *second = strstr (content, "2021-0001");
  g_assert_true (first != NULL && second != NULL && first < second);
  g_assert_null (strstr (content, "2021-0002"));
  g_assert_null (strstr (content, "홍시험"));
  g_assert_nonnull (strstr (content, "홍○험"));

  shown = ht_shown_appeals_new (ids, plain);
  g_assert_true (g_str_has_suffix (shown->path, "목록.xlsx"));
  ht_shown_appeals_free (shown);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, n, function)                                                                     \
  g_test_add ("/edit-appeals/" name, Office, GUINT_TO_POINTER (n), set_up, function, tear_down)
  ADD ("many-cases", N_CASES, test_many_cases);
  ADD ("all-or-none", 3, test_all_or_none);
  ADD ("days", 3, test_days);
  ADD ("saved-filters", 0, test_saved_filters);
  ADD ("filter-names", 0, test_filter_names);
  ADD ("export-shown", 3, test_export_shown);
  return g_test_run ();
}
