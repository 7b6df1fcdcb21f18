/* Rates are entered, changed and taken out as one change each; what no rate can be is refused with
 * the reason. */
#include "work/save-rate.h"
#include "case-fixture.h"
#include "store/allowances.h"
#include "store/journal.h"

static GPtrArray *
save (Office *office, HtRate rate, GError **error)
{
  g_autoptr (HtRateSaving) saving = ht_rate_saving_new (&rate, CLERK);

  return ht_save_rate (office->db, saving, error);
}

static guint
count (Office *office)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rates = ht_rates_list (office->db, &error);

  g_assert_no_error (error);
  return rates->len;
}

static void
undo (Office *office)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtJournalEntry) entry = ht_journal_undo (office->db, CLERK, &error);

  g_assert_no_error (error);
  g_assert_nonnull (entry);
}

static HtRate
lawyers_rate (void)
{
  return (HtRate){ 0, HT_ROLE_VILLAGE_LAWYER, ht_date_new (2021, 5, 1), 60000, 600000, 33 };
}

static void
test_refusals (Office *office, gconstpointer data)
{
  const HtRate good = lawyers_rate ();
  HtRate bad[7];

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    bad[i] = good;
  bad[0].valid_from = HT_DATE_NONE;
  bad[1].amount = 0;
  bad[2].amount = HT_RATE_MOST + 1;
  bad[3].cap = 59999;
  bad[4].withholding = 1001;
  bad[5].withholding = -1;
  bad[6].amount = 70000; /* of the same role and day as the good one */
  g_autoptr (GError) first = NULL;
  g_autoptr (GPtrArray) rates = save (office, good, &first);
  g_assert_no_error (first);
  g_assert_cmpuint (rates->len, ==, 1);
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) none = save (office, bad[i], &error);
      g_assert_null (none);
      g_assert_error (error, HT_ERROR, HT_ERROR_INVALID);
    }
  g_assert_cmpuint (count (office), ==, 1);
}

static void
test_changed_and_taken_out (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) stored = save (office, lawyers_rate (), &error);
  HtRate changed = *(HtRate *)stored->pdata[0];

  changed.amount = 75000;
  changed.valid_from = ht_date_new (2021, 6, 1);
  g_autoptr (GPtrArray) after = save (office, changed, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (after->len, ==, 1);
  g_assert_cmpint (((HtRate *)after->pdata[0])->id, ==, changed.id);
  g_assert_cmpint (((HtRate *)after->pdata[0])->amount, ==, 75000);
  undo (office);
  g_autoptr (GPtrArray) before = ht_rates_list (office->db, &error);
  g_assert_cmpint (((HtRate *)before->pdata[0])->amount, ==, 60000);

  HtDeleting *deleting = ht_deleting_new (changed.id, CLERK);
  g_autoptr (GPtrArray) none = ht_delete_rate (office->db, deleting, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (none->len, ==, 0);
  g_autoptr (GPtrArray) again = ht_delete_rate (office->db, deleting, &error);
  g_assert_null (again);
  g_assert_error (error, HT_ERROR, HT_ERROR_NOT_FOUND);
  ht_deleting_free (deleting);
  undo (office);
  g_assert_cmpuint (count (office), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test)                                                                            \
  g_test_add ("/rates/" name, Office, NULL, office_set_up, test, office_tear_down)
  ADD ("refusals", test_refusals);
  ADD ("changed-and-taken-out", test_changed_and_taken_out);
  return g_test_run ();
}
