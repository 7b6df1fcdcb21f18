/* Surveys, outreach, commendations and budgets are logged, changed and taken out by hand as one
 * change each; what cannot be is refused with the field; a year reads them back with its sums. */
#include "work/save-programme.h"
#include "case-fixture.h"
#include "store/journal.h"
#include "store/store.h"
#include "work/programme-year.h"

static const char *const survey[]
    = { "마을변호사", "2021-03-01", "2021-03-31", "1,143", "4.57", "", NULL };
static const char *const budget[] = { "2021", "법률서비스", "931,000", "188730", NULL };

static char *
answer_to (Office *office, HtStoreJob job, HtProgrammePart part, gint64 id,
           const char *const *cells, int *field)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtProgrammeSaving) saving
      = ht_programme_saving_new (part, id, cells, office->today, CLERK);
  g_autoptr (HtProgrammeAnswer) answer = job (office->db, saving, &error);

  g_assert_no_error (error);
  if (field != NULL)
    *field = answer->field;
  return g_strdup (answer->reason);
}

static void
save (Office *office, HtProgrammePart part, gint64 id, const char *const *cells)
{
  g_autofree char *reason = answer_to (office, ht_save_programme, part, id, cells, NULL);

  g_assert_null (reason);
}

static HtProgrammeYear *
read_year (Office *office, int year)
{
  g_autoptr (GError) error = NULL;
  HtProgrammeAsking asking = { year, office->today };
  HtProgrammeYear *read = ht_programme_year_read (office->db, &asking, &error);

  g_assert_no_error (error);
  return read;
}

static guint
count (Office *office, HtProgrammePart part)
{
  HtProgrammeYear *year = read_year (office, 2021);
  const guint n = year->rows[part]->len;

  ht_programme_year_free (year);
  return n;
}

static gint64
first_id (Office *office, HtProgrammePart part)
{
  HtProgrammeYear *year = read_year (office, 2021);
  const gint64 id = ((HtProgrammeRow *)year->rows[part]->pdata[0])->id;

  ht_programme_year_free (year);
  return id;
}

static void
undo (Office *office)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtJournalEntry) entry = ht_journal_undo (office->db, CLERK, &error);

  g_assert_no_error (error);
  g_assert_nonnull (entry);
}

static void
test_refusals (Office *office, gconstpointer data)
{
  static const struct
  {
    HtProgrammePart part;
    const char *cells[7];
    int field;
  } refused[] = {
    { HT_PROGRAMME_SURVEYS, { "", "2021-03-01", "2021-03-31", "3", "4", "" }, 0 },
    { HT_PROGRAMME_SURVEYS, { "가", "2021-13-01", "2021-03-31", "3", "4", "" }, 1 },
    { HT_PROGRAMME_SURVEYS, { "가", "2021-03-02", "2021-03-01", "3", "4", "" }, 2 },
    { HT_PROGRAMME_SURVEYS, { "가", "2021-03-01", "2021-03-31", "-3", "4", "" }, 3 },
    { HT_PROGRAMME_SURVEYS, { "가", "2021-03-01", "2021-03-31", "3", "5.01", "" }, 4 },
    { HT_PROGRAMME_OUTREACH, { "", "현수막 게시", "현수막", "3", "" }, 0 },
    { HT_PROGRAMME_OUTREACH, { "2021-03-01", " ", "현수막", "3", "" }, 1 },
    { HT_PROGRAMME_COMMENDATIONS, { "2021", "아무도아님", "", "시장 표창", "" }, 1 },
    { HT_PROGRAMME_BUDGETS, { "1800", "법률서비스", "1", "1" }, 0 },
    { HT_PROGRAMME_BUDGETS, { "2021", "법률서비스", "많음", "1" }, 2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      int field;
      g_autofree char *reason
          = answer_to (office, ht_save_programme, refused[i].part, 0, refused[i].cells, &field);
      g_assert_nonnull (reason);
      g_assert_cmpint (field, ==, refused[i].field);
    }
  for (HtProgrammePart part = 0; part < HT_N_PROGRAMME_PARTS; part++)
    g_assert_cmpuint (count (office, part), ==, 0);
}

static void
test_same_key (Office *office, gconstpointer data)
{
  static const char *const other[] = { "2021", "법률서비스", "1", "0", NULL };
  int field;

  save (office, HT_PROGRAMME_BUDGETS, 0, budget);
  g_autofree char *reason
      = answer_to (office, ht_save_programme, HT_PROGRAMME_BUDGETS, 0, other, &field);
  g_assert_nonnull (reason);
  g_assert_cmpint (field, ==, -1);
  g_assert_cmpuint (count (office, HT_PROGRAMME_BUDGETS), ==, 1);
}

/* Also the key changes: the record is still one, and one step takes the change back. */
static void
test_change (Office *office, gconstpointer data)
{
  static const char *const changed[] = { "2021", "마을변호사", "931000", "931001", NULL };

  save (office, HT_PROGRAMME_BUDGETS, 0, budget);
  save (office, HT_PROGRAMME_BUDGETS, first_id (office, HT_PROGRAMME_BUDGETS), changed);
  HtProgrammeYear *year = read_year (office, 2021);
  const HtProgrammeRow *row = year->rows[HT_PROGRAMME_BUDGETS]->pdata[0];
  g_assert_cmpuint (year->rows[HT_PROGRAMME_BUDGETS]->len, ==, 1);
  g_assert_cmpstr (row->cells[1], ==, "마을변호사");
  g_assert_cmpint (year->total.amount, ==, 931000);
  g_assert_cmpint (year->total.spent, ==, 931001);
  ht_programme_year_free (year);
  undo (office);
  year = read_year (office, 2021);
  row = year->rows[HT_PROGRAMME_BUDGETS]->pdata[0];
  g_assert_cmpstr (row->cells[1], ==, "법률서비스");
  g_assert_cmpint (year->total.spent, ==, 188730);
  ht_programme_year_free (year);
}

static void
test_delete (Office *office, gconstpointer data)
{
  save (office, HT_PROGRAMME_SURVEYS, 0, survey);
  g_autofree char *reason = answer_to (office, ht_delete_programme, HT_PROGRAMME_SURVEYS,
                                       first_id (office, HT_PROGRAMME_SURVEYS), survey, NULL);
  g_assert_null (reason);
  g_assert_cmpuint (count (office, HT_PROGRAMME_SURVEYS), ==, 0);
  undo (office);
  g_assert_cmpuint (count (office, HT_PROGRAMME_SURVEYS), ==, 1);
}

/* The mean of a year is that of its answers, and a survey over New Year belongs to both years. */
static void
test_year (Office *office, gconstpointer data)
{
  static const char *const over_new_year[]
      = { "마을법무사", "2020-12-01", "2021-01-31", "57", "3.00", "", NULL };

  save (office, HT_PROGRAMME_SURVEYS, 0, survey);
  save (office, HT_PROGRAMME_SURVEYS, 0, over_new_year);
  HtProgrammeYear *year = read_year (office, 2021);
  g_assert_cmpint (year->n_answers, ==, 1200);
  g_assert_cmpfloat_with_epsilon (year->mean, (1143 * 4.57 + 57 * 3.0) / 1200, 1e-9);
  g_assert_cmpstr (((HtProgrammeRow *)year->rows[HT_PROGRAMME_SURVEYS]->pdata[0])->cells[1], ==,
                   "2021-03-01");
  ht_programme_year_free (year);
  year = read_year (office, 2020);
  g_assert_cmpint (year->n_answers, ==, 57);
  ht_programme_year_free (year);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/save-programme/refusals", Office, NULL, office_set_up, test_refusals,
              office_tear_down);
  g_test_add ("/save-programme/same-key", Office, NULL, office_set_up, test_same_key,
              office_tear_down);
  g_test_add ("/save-programme/change", Office, NULL, office_set_up, test_change, office_tear_down);
  g_test_add ("/save-programme/delete", Office, NULL, office_set_up, test_delete, office_tear_down);
  g_test_add ("/save-programme/year", Office, NULL, office_set_up, test_year, office_tear_down);
  return g_test_run ();
}
