#include "domain/case-columns.h"
#include "office-fixture.h"
#include "store/appeals.h"
#include "store/case-columns-query.h"
#include "store/journal.h"

#define N_CASES 3000
#define REVIEWER "박위원"

/* Cases of eight years, one in twenty of them pending, some for years. */
static void
fill (Office *office)
{
  g_autoptr (HtChange) change = ht_change_begin (office->db, "김", "가져오기", "appeal", 0, NULL);

  for (int i = 0; i < N_CASES; i++)
    {
      g_autofree char *number = g_strdup_printf ("%d", i);
      g_autoptr (HtAppeal) appeal = make_appeal (office, number, "2014-01-01");
      appeal->received_on += g_test_rand_int_range (0, 2900);
      appeal->agency_id = g_test_rand_int_range (1, 26);
      appeal->type = (HtAppealType)g_test_rand_int_range (0, HT_N_APPEAL_TYPES);
      g_free (appeal->field);
      appeal->field = g_strdup (i % 3 == 0 ? "" : i % 3 == 1 ? "과징금" : "정보공개");
      g_free (appeal->lead_reviewer);
      appeal->lead_reviewer = g_strdup (i % 4 == 0 ? REVIEWER : "");
      if (g_test_rand_int_range (0, 20) != 0)
        {
          appeal->outcome = (HtOutcome)g_test_rand_int_range (1, HT_N_OUTCOMES);
          appeal->ruled_on
              = appeal->received_on
                + g_test_rand_int_range (0, g_test_rand_int_range (0, 8) == 0 ? 900 : 150);
        }
      if (i % 7 == 0)
        {
          const HtCorrection a = { appeal->received_on - 2, appeal->received_on + 5 };
          const HtCorrection b = { appeal->received_on + 3, HT_DATE_NONE };
          g_array_append_val (appeal->corrections, a);
          if (i % 14 == 0)
            g_array_append_val (appeal->corrections, b);
        }
      g_assert_true (ht_appeals_insert (office->db, appeal, NULL));
      g_assert_true (ht_change_checkpoint (change, NULL));
    }
  g_assert_true (ht_change_commit (change, NULL));
}

static int
compare_text_cb (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *)a, *(const char *const *)b);
}

static char *
join_sorted (GPtrArray *lines)
{
  g_ptr_array_sort (lines, compare_text_cb);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (GStrv)lines->pdata);
}

static char *
describe_columns (const HtCaseColumns *columns)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < columns->n; i++)
    {
      const char *reviewer = columns->reviewers->len > 0
                                 ? columns->reviewers->pdata[columns->reviewer[i]]
                             : columns->reviewed[i] ? REVIEWER
                                                    : "";
      g_ptr_array_add (lines,
                       g_strdup_printf ("%d %d %d %d %s %s %s%d %d", columns->received[i],
                                        columns->ruled[i], columns->type[i], columns->outcome[i],
                                        (char *)columns->agencies->pdata[columns->agency[i]],
                                        (char *)columns->fields->pdata[columns->field[i]], reviewer,
                                        columns->reviewed[i], columns->not_counted[i]));
    }
  return join_sorted (lines);
}

/* The same from the records themselves, by the definition in the header. */
static char *
describe_records (Office *office, HtPeriod period, HtDate as_of)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (HtStatement) rows = ht_db_prepare (office->db, "SELECT id FROM appeal", NULL);
  HtDate on = MIN (period.to, as_of);

  while (ht_statement_step (rows, NULL))
    {
      g_autoptr (HtAppeal) a = ht_appeals_get (office->db, ht_statement_int (rows, 0), NULL);
      gboolean is_open = a->ruled_on == HT_DATE_NONE;
      int not_counted = 0;

      for (HtDate day = a->received_on + 1; !is_open && day <= a->ruled_on; day++)
        for (guint i = 0; i < a->corrections->len; i++)
          {
            const HtCorrection *c = &g_array_index (a->corrections, HtCorrection, i);
            if (c->from <= day && (c->to == HT_DATE_NONE || day <= c->to))
              {
                not_counted++;
                break;
              }
          }
      if (period.from == HT_DATE_NONE || ht_period_contains (period, a->received_on)
          || (!is_open && ht_period_contains (period, a->ruled_on))
          || (a->received_on <= on && (is_open || a->ruled_on > on))
          || (a->received_on <= as_of && (is_open || a->ruled_on > as_of)))
        g_ptr_array_add (lines, g_strdup_printf ("%d %d %d %d %s %s %s%d %d", a->received_on,
                                                 a->ruled_on, a->type, a->outcome, a->agency,
                                                 a->field, a->lead_reviewer,
                                                 *a->lead_reviewer != '\0', not_counted));
    }
  return join_sorted (lines);
}

static void
assert_equal (Office *office, const char *from, const char *to, const char *as_of)
{
  g_autoptr (GError) error = NULL;
  const HtPeriod period = { ht_date_from_iso (from), ht_date_from_iso (to) };
  g_autoptr (HtCaseColumns) columns
      = ht_case_columns_load (office->db, period, ht_date_from_iso (as_of), &error);
  g_autofree char *got = NULL;
  g_autofree char *expected = describe_records (office, period, ht_date_from_iso (as_of));

  g_assert_no_error (error);
  got = describe_columns (columns);
  g_assert_cmpstr (got, ==, expected);
  if (period.from != HT_DATE_NONE)
    {
      g_autoptr (HtCaseColumns) with_reviewers
          = ht_case_columns_load_reviewers (office->db, period, ht_date_from_iso (as_of), &error);
      g_autofree char *also = NULL;

      g_assert_no_error (error);
      g_assert_cmpuint (with_reviewers->reviewers->len, ==, 2);
      also = describe_columns (with_reviewers);
      g_assert_cmpstr (also, ==, expected);
    }
}

static void
test_equal_to_the_records (void)
{
  static const struct
  {
    const char *from;
    const char *to;
    const char *as_of;
  } cases[] = {
    { "2021-01-01", "2021-04-05", "2021-04-05" }, { "2021-01-01", "2021-12-31", "2021-04-05" },
    { "2016-01-01", "2016-12-31", "2021-04-05" }, { "2014-01-01", "2021-12-31", "2021-12-31" },
    { "2019-03-01", "2019-03-31", "2018-06-30" }, { "2030-01-01", "2030-12-31", "2030-12-31" },
    { "2000-01-01", "2000-12-31", "2021-04-05" }, { NULL, "2021-12-31", "2021-12-31" },
    { "2018-05-05", "2018-05-05", "2018-05-05" },
  };
  g_autoptr (Office) office = office_new ();

  fill (office);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_equal (office, cases[i].from, cases[i].to, cases[i].as_of);
}

static void
test_equal_after_changes (void)
{
  g_autoptr (Office) office = office_new ();
  g_autoptr (GError) error = NULL;
  HtChange *change;

  fill (office);
  change = ht_change_begin (office->db, "김", "수정", "appeal", 0, NULL);
  for (gint64 id = 1; id <= N_CASES; id += 3)
    {
      g_autoptr (HtAppeal) appeal = ht_appeals_get (office->db, id, NULL);
      appeal->outcome = HT_OUTCOME_NONE;
      appeal->ruled_on = HT_DATE_NONE;
      appeal->agency_id = 3;
      g_assert_true (id % 2 == 0 ? ht_appeals_update (office->db, appeal, NULL)
                                 : ht_appeals_delete (office->db, id, NULL));
    }
  g_assert_true (ht_change_commit (change, &error));
  ht_change_free (change);
  assert_equal (office, "2018-01-01", "2018-12-31", "2021-04-05");
  for (int i = 0; i < 2; i++)
    {
      g_autoptr (HtJournalEntry) entry = i == 0 ? ht_journal_undo (office->db, "김", &error)
                                                : ht_journal_redo (office->db, "김", &error);
      g_assert_no_error (error);
      g_assert_nonnull (entry);
      assert_equal (office, "2018-01-01", "2018-12-31", "2021-04-05");
    }
}

/* A year is found by its indices: no table is walked through, and older years cost nothing. */
static void
test_steps (void)
{
  static const char *const queries[] = {
    "SELECT received, packed FROM received_case WHERE received > unixepoch('2021-11-30') / 86400",
    "SELECT ruled, packed FROM long_case WHERE ruled > unixepoch('2021-09-01') / 86400",
    "SELECT received, packed FROM open_case WHERE received < unixepoch('2014-02-01') / 86400",
  };
  g_autoptr (Office) office = office_new ();

  fill (office);
  for (gsize i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autoptr (HtStatement) rows = ht_db_prepare (office->db, queries[i], NULL);
      int n = 0;

      while (ht_statement_step (rows, NULL))
        n++;
      g_assert_cmpint (ht_statement_scan_steps (rows), ==, 0);
      g_assert_cmpint (ht_statement_vm_steps (rows), <, 40 + 10 * n);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/case-columns/equal-to-the-records", test_equal_to_the_records);
  g_test_add_func ("/case-columns/equal-after-changes", test_equal_after_changes);
  g_test_add_func ("/case-columns/steps", test_steps);
  return g_test_run ();
}
