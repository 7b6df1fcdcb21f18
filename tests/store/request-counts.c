#include "store/request-counts.h"
#include "office-fixture.h"
#include "store/appeals.h"
#include "store/journal.h"
#include "store/parties.h"
#include "store/steps.h"

/* A step of the only case with steps. */
typedef struct
{
  HtStepKind kind;
  const char *on;
  HtDecision decision;
} Event;

static const Event events[] = {
  { HT_STEP_STAY_APPLIED, "2021-01-04", HT_DECISION_NONE },
  { HT_STEP_STAY_DECIDED, "2021-01-20", HT_DECISION_DENIED },
  { HT_STEP_STAY_APPLIED, "2021-02-01", HT_DECISION_NONE },
  { HT_STEP_STAY_DECIDED, "2021-02-15", HT_DECISION_PARTLY_GRANTED },
  { HT_STEP_STAY_APPLIED, "2021-03-31", HT_DECISION_NONE },
  { HT_STEP_STAY_DECIDED, "2021-04-01", HT_DECISION_DISMISSED },
  { HT_STEP_STAY_CANCELLED, "2021-03-02", HT_DECISION_NONE },
  { HT_STEP_PROVISIONAL_APPLIED, "2021-03-03", HT_DECISION_NONE },
  { HT_STEP_ORAL_DECIDED, "2021-03-10", HT_DECISION_GRANTED },
  { HT_STEP_ORAL_DECIDED, "2021-04-02", HT_DECISION_DENIED },
};

static void
fill (Office *office)
{
  g_autoptr (GError) error = NULL;
  const gint64 id = add_appeal (office, "2021-0001", "2020-12-28");
  g_autoptr (HtChange) change = ht_change_begin (office->db, "김", "절차", "appeal", id, &error);
  for (gsize i = 0; i < G_N_ELEMENTS (events); i++)
    {
      g_autoptr (HtStep) step = ht_step_new (events[i].kind, ht_date_from_iso (events[i].on));
      step->decision = events[i].decision;
      g_assert_true (ht_steps_insert (office->db, id, step, &error));
    }
  for (int i = 0; i < 3; i++)
    {
      g_autofree char *number = g_strdup_printf ("2021-001%d", i);
      g_autoptr (HtAppeal) appeal = make_appeal (office, number, "2021-02-01");
      appeal->oral_requested_on = ht_date_new (2021, 2 + i, 3);
      g_free (appeal->counsel);
      appeal->counsel = g_strdup (i < 2 ? "박국선" : "");
      g_assert_true (ht_appeals_insert (office->db, appeal, &error));
      /* One is only named, one appointed, one applied for. */
      const HtCounselAppointment counsel
          = { .applied_on = ht_date_new (2021, 3, 30),
              .appointed_on = i == 1 ? ht_date_new (2021, 4, 1) : HT_DATE_NONE,
              .paid_on = HT_DATE_NONE };
      g_assert_true (i == 0
                     || ht_counsel_appointment_store (office->db, appeal->id, &counsel, &error));
    }
  g_assert_true (ht_change_commit (change, &error));
  g_assert_no_error (error);
}

static void
test_counts (void)
{
  static const struct
  {
    const char *period, *as_of;
    HtRequestCounts counts; /* in the order of the struct */
  } expected[] = {
    { "2021-Q1", "2021-12-31", { 3, 1, 1, 0, 0, 2, 1, 2, 1, 0 } },
    { "2021", "2021-12-31", { 3, 1, 1, 1, 0, 2, 2, 3, 1, 1 } },
    { "2021", "2021-03-30", { 2, 1, 1, 0, 0, 2, 1, 2, 1, 0 } },
    { "2021-04", "2021-12-31", { 0, 0, 0, 1, 0, 0, 1, 1, 0, 1 } },
    { "2020", "2021-12-31", { 0 } },
  };
  g_autoptr (Office) office = office_new ();
  fill (office);
  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (GError) error = NULL;
      HtPeriod period;
      HtRequestCounts counts;
      g_assert_true (ht_period_parse (expected[i].period, &period));
      g_assert_true (ht_request_counts_load (
          office->db, period, ht_date_from_iso (expected[i].as_of), &counts, &error));
      g_assert_no_error (error);
      g_assert_cmpmem (&counts, sizeof counts, &expected[i].counts, sizeof counts);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/request-counts/counts", test_counts);
  return g_test_run ();
}
