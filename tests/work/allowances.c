/* A month of 400 partners: sessions planned, confirmed, computed, reviewed, approved, paid and
 * taken back, each step one change that undo takes back. */
#include "store/allowances.h"
#include "case-fixture.h"
#include "store/dongs.h"
#include "store/journal.h"
#include "store/partners.h"
#include "store/schedules.h"
#include "store/sessions.h"
#include "work/compute-allowances.h"
#include "work/plan-sessions.h"
#include "work/save-partner.h"
#include "work/settle-allowances.h"
#include <string.h>

#define N_PARTNERS 400
#define N_DAYS 31
#define CAP 130000

static HtDate
march (int day)
{
  return ht_date_new (2021, 3, day);
}

static gboolean
is_scrivener (int i)
{
  return i % 3 == 0;
}

/* Every twentieth partner's term ends in the month. */
static HtDate
term_end (int i)
{
  return i % 20 == 0 ? march (18) : ht_date_new (2021, 12, 31);
}

static guint
weeks_of (int i)
{
  return 1u << i % 4 | 1u << (i % 4 + 1) | (i % 10 == 0 ? HT_EVERY_WEEK : 0);
}

static void
add_partner (HtDb *db, int i, gint64 dong_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtPartner) partner = ht_partner_new ();
  HtRole *role = ht_role_new ();
  g_autoptr (HtSchedule) schedule = ht_schedule_new ();

  g_free (partner->name);
  partner->name = g_strdup_printf ("협력%03d", i);
  ht_partners_insert (db, partner, &error);
  g_assert_no_error (error);
  role->partner_id = partner->id;
  role->role = is_scrivener (i) ? HT_ROLE_VILLAGE_SCRIVENER : HT_ROLE_VILLAGE_LAWYER;
  role->appointed_on = ht_date_new (2020, 1, 1);
  role->term_ends_on = term_end (i);
  ht_roles_insert (db, role, &error);
  ht_role_free (role);
  schedule->dong_id = dong_id;
  schedule->partner_id = partner->id;
  schedule->service = is_scrivener (i) ? HT_SERVICE_SCRIVENER : HT_SERVICE_LAWYER;
  schedule->weekday = (HtWeekday)(i % 5);
  schedule->weeks = weeks_of (i);
  schedule->valid_from = ht_date_new (2020, 1, 1);
  set_text (&schedule->start, "14:00");
  set_text (&schedule->end, "16:00");
  ht_schedules_insert (db, schedule, &error);
  g_assert_no_error (error);
}

static void
set_up (Office *office, gconstpointer data)
{
  static const HtRate rates[] = {
    { 0, HT_ROLE_VILLAGE_LAWYER, 0, 60050, CAP, 33 },
    { 0, HT_ROLE_VILLAGE_SCRIVENER, 0, 40010, 0, 88 },
  };
  g_autoptr (GError) error = NULL;

  office_set_up (office, data);
  g_autoptr (GPtrArray) dongs = ht_dongs_list (office->db, &error);
  g_autoptr (HtChange) change = ht_change_begin (office->db, CLERK, "준비", "partner", 0, &error);
  int n = 0;
  for (guint i = 0; i < dongs->len && n < N_PARTNERS; i++)
    if (ht_dong_in_base (dongs->pdata[i], march (15)))
      add_partner (office->db, n++, ((HtDong *)dongs->pdata[i])->id);
  g_assert_cmpint (n, ==, N_PARTNERS);
  for (gsize i = 0; i < G_N_ELEMENTS (rates); i++)
    {
      HtRate rate = rates[i];
      rate.valid_from = ht_date_new (2020, 1, 1);
      ht_rates_put (office->db, &rate, &error);
    }
  HtRate raised = { 0, HT_ROLE_VILLAGE_LAWYER, march (16), 70770, CAP, 33 };
  ht_rates_put (office->db, &raised, &error);
  g_assert_true (ht_change_commit (change, &error));
}

static HtSessionPlan *
plan_month (Office *office)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtSessionPlanning) planning = ht_session_planning_new (march (15), CLERK);
  HtSessionPlan *plan = ht_plan_sessions (office->db, planning, &error);

  g_assert_no_error (error);
  return plan;
}

static int
number_of (const char *name)
{
  return (int)g_ascii_strtoll (name + strlen ("협력"), NULL, 10);
}

static gboolean
takes_place (int i, int day)
{
  return (i + day) % 7 != 0;
}

static void
confirm (Office *office)
{
  g_autoptr (GError) error = NULL;
  const HtPeriod period = { march (1), march (N_DAYS) };
  g_autoptr (GPtrArray) sessions = ht_sessions_list (office->db, period, &error);
  g_autoptr (HtChange) change
      = ht_change_begin (office->db, CLERK, "확인", HT_SESSION_KIND, 0, &error);

  for (guint s = 0; s < sessions->len; s++)
    {
      HtSession *session = sessions->pdata[s];
      const int day = (int)(session->held_on - march (1)) + 1;

      session->state
          = takes_place (number_of (session->partner), day) ? HT_SESSION_HELD : HT_SESSION_NOT_HELD;
      set_text (&session->reason, session->state == HT_SESSION_HELD ? "" : "부재");
      g_assert_true (ht_sessions_update (office->db, session, &error));
    }
  g_assert_true (ht_change_commit (change, &error));
}

static HtAllowanceComputing *
compute_month (Office *office)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtAllowanceSettling) settling = ht_allowance_settling_new (march (9), CLERK);
  HtAllowanceComputing *statement = ht_compute_allowances (office->db, settling, &error);

  g_assert_no_error (error);
  return statement;
}

/* 2021-03-01 is a Monday and a holiday. */
static gboolean
is_day_of (int i, int day)
{
  return day > 1 && (day - 1) % 7 == i % 5 && (weeks_of (i) >> (day - 1) / 7 & 1) != 0;
}

/* What a partner gets in the month, by arithmetic alone. */
static void
recompute (int i, int *amount, int *withheld, guint *n, guint *n_refused)
{
  *amount = *withheld = 0;
  *n = *n_refused = 0;
  for (int day = 1; day <= N_DAYS; day++)
    {
      const int rate = is_scrivener (i) ? 40010 : day >= 16 ? 70770 : 60050;

      if (!is_day_of (i, day) || !takes_place (i, day))
        continue;
      if (march (day) > term_end (i) || (!is_scrivener (i) && *amount + rate > CAP))
        {
          ++*n_refused;
          continue;
        }
      *amount += rate;
      *withheld += rate * (is_scrivener (i) ? 88 : 33) / 1000 / 10 * 10;
      ++*n;
    }
}

static GPtrArray *
ledger (Office *office)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *lines = ht_allowances_list (office->db, &error);

  g_assert_no_error (error);
  return lines;
}

static void
prepare_month (Office *office)
{
  g_autoptr (HtSessionPlan) plan = plan_month (office);

  g_assert_cmpuint (plan->added->len, >, N_PARTNERS);
  confirm (office);
  ht_allowance_computing_free (compute_month (office));
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
test_plan (Office *office, gconstpointer data)
{
  g_autoptr (HtSessionPlan) plan = plan_month (office);
  guint n = 0;

  for (int i = 0; i < N_PARTNERS; i++)
    for (int day = 1; day <= N_DAYS; day++)
      n += is_day_of (i, day) ? 1 : 0;
  g_assert_cmpuint (plan->added->len, ==, n);
  g_assert_cmpuint (plan->n_existing, ==, 0);
  confirm (office);
  g_autoptr (HtSessionPlan) again = plan_month (office);
  g_assert_cmpuint (again->added->len, ==, 0);
  g_assert_cmpuint (again->n_existing, ==, n);
  undo (office);
  undo (office);
  g_autoptr (HtSessionPlan) anew = plan_month (office);
  g_assert_cmpuint (anew->added->len, ==, n);
}

static void
test_month_of_400 (Office *office, gconstpointer data)
{
  int amounts[N_PARTNERS] = { 0 }, withheld[N_PARTNERS] = { 0 };
  guint n_lines = 0, n_refused = 0;

  ht_session_plan_free (plan_month (office));
  confirm (office);
  g_autoptr (HtAllowanceComputing) statement = compute_month (office);
  g_autoptr (GPtrArray) lines = ledger (office);
  for (guint l = 0; l < lines->len; l++)
    {
      const HtAllowance *line = lines->pdata[l];
      amounts[number_of (line->partner)] += line->amount;
      withheld[number_of (line->partner)] += line->withheld;
    }
  for (int i = 0; i < N_PARTNERS; i++)
    {
      int amount, less;
      guint n, refused;
      recompute (i, &amount, &less, &n, &refused);
      g_assert_cmpint (amounts[i], ==, amount);
      g_assert_cmpint (withheld[i], ==, less);
      n_lines += n;
      n_refused += refused;
    }
  g_assert_cmpuint (lines->len, ==, n_lines);
  g_assert_cmpuint (n_refused, >, 0);
  g_assert_cmpuint (statement->refusals->len, ==, n_refused);
}

static void
test_computing_again_adds_nothing (Office *office, gconstpointer data)
{
  prepare_month (office);
  g_autoptr (GPtrArray) before = ledger (office);
  g_autoptr (HtAllowanceComputing) again = compute_month (office);
  g_autoptr (GPtrArray) after = ledger (office);

  g_assert_cmpuint (again->added->len, ==, 0);
  g_assert_cmpuint (after->len, ==, before->len);
  undo (office);
  g_autoptr (GPtrArray) none = ledger (office);
  g_assert_cmpuint (none->len, ==, 0);
}

/* A session that turns out not to be held loses its line while nobody reviewed it. */
static void
test_a_session_not_held_after_all (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  const HtPeriod period = { march (1), march (N_DAYS) };

  prepare_month (office);
  g_autoptr (GPtrArray) before = ledger (office);
  g_autoptr (GPtrArray) sessions = ht_sessions_list (office->db, period, &error);
  const gint64 paid = ((HtAllowance *)before->pdata[0])->session_id;
  for (guint i = 0; i < sessions->len; i++)
    {
      HtSession *session = sessions->pdata[i];
      if (session->id != paid)
        continue;
      g_autoptr (HtChange) change
          = ht_change_begin (office->db, CLERK, "확인", HT_SESSION_KIND, paid, &error);
      session->state = HT_SESSION_NOT_HELD;
      g_assert_true (ht_sessions_update (office->db, session, &error));
      g_assert_true (ht_change_commit (change, &error));
    }
  ht_allowance_computing_free (compute_month (office));
  g_autoptr (GPtrArray) after = ledger (office);
  for (guint i = 0; i < after->len; i++)
    g_assert_cmpint (((HtAllowance *)after->pdata[i])->session_id, !=, paid);
}

static void
test_states (Office *office, gconstpointer data)
{
  static const struct
  {
    HtAllowanceState to;
    const char *paid_on;
    gboolean moves;
  } steps[] = {
    { HT_ALLOWANCE_APPROVED, NULL, FALSE },     { HT_ALLOWANCE_PAID, "2021-04-09", FALSE },
    { HT_ALLOWANCE_COMPUTED, NULL, FALSE },     { HT_ALLOWANCE_REVIEWED, NULL, TRUE },
    { HT_ALLOWANCE_COMPUTED, NULL, TRUE },      { HT_ALLOWANCE_REVIEWED, NULL, TRUE },
    { HT_ALLOWANCE_APPROVED, NULL, TRUE },      { HT_ALLOWANCE_REVIEWED, NULL, FALSE },
    { HT_ALLOWANCE_COMPUTED, NULL, FALSE },     { HT_ALLOWANCE_PAID, NULL, FALSE },
    { HT_ALLOWANCE_PAID, "2021-02-28", FALSE }, { HT_ALLOWANCE_PAID, "2021-04-09", TRUE },
    { HT_ALLOWANCE_REVIEWED, NULL, FALSE },     { HT_ALLOWANCE_PAID, "2021-04-10", FALSE },
  };

  prepare_month (office);
  g_autoptr (GPtrArray) lines = ledger (office);
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (HtAllowanceSettling) settling = ht_allowance_settling_new (march (1), CLERK);
      settling->state = steps[i].to;
      settling->paid_on = ht_date_from_iso (steps[i].paid_on);
      g_autofree HtAllowanceAdvance *advance = ht_advance_allowances (office->db, settling, &error);
      g_assert_cmpint (advance != NULL, ==, steps[i].moves);
      if (advance != NULL)
        g_assert_cmpuint (advance->n_moved, ==, lines->len);
      else
        g_assert_error (error, HT_ERROR, HT_ERROR_INVALID);
    }
  g_autoptr (GPtrArray) paid = ledger (office);
  for (guint i = 0; i < paid->len; i++)
    g_assert_cmpint (((HtAllowance *)paid->pdata[i])->paid_on, ==, ht_date_new (2021, 4, 9));
  undo (office);
  g_autoptr (GPtrArray) approved = ledger (office);
  g_assert_cmpint (((HtAllowance *)approved->pdata[0])->state, ==, HT_ALLOWANCE_APPROVED);
}

static HtAllowance *
reverse (Office *office, gint64 id, HtDate on, const char *reason, GError **error)
{
  g_autoptr (HtAllowanceReversing) reversing = ht_allowance_reversing_new (id, on, reason, CLERK);

  return ht_reverse_allowance (office->db, reversing, error);
}

static void
refuse (Office *office, gint64 id, HtDate on, const char *reason, HtError code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtAllowance) line = reverse (office, id, on, reason, &error);

  g_assert_null (line);
  g_assert_error (error, HT_ERROR, (int)code);
}

static void
test_reversal (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  const HtDate april = ht_date_new (2021, 4, 20);

  prepare_month (office);
  g_autoptr (GPtrArray) before = ledger (office);
  const HtAllowance *line = before->pdata[0];
  refuse (office, 999999, april, "오지급", HT_ERROR_NOT_FOUND);
  refuse (office, line->id, ht_date_new (2021, 2, 20), "오지급", HT_ERROR_INVALID);
  refuse (office, line->id, april, "", HT_ERROR_INVALID);
  g_autoptr (HtAllowance) reversal = reverse (office, line->id, april, "오지급", &error);
  g_assert_no_error (error);
  g_assert_cmpint (reversal->amount, ==, -line->amount);
  g_assert_cmpint (reversal->withheld, ==, -line->withheld);
  g_assert_cmpint (reversal->month, ==, ht_date_new (2021, 4, 1));
  refuse (office, line->id, april, "오지급", HT_ERROR_INVALID);
  refuse (office, reversal->id, april, "오지급", HT_ERROR_INVALID);
  g_autoptr (HtAllowanceComputing) anew = compute_month (office);
  g_assert_cmpuint (anew->added->len, ==, 1);
  g_assert_cmpint (((HtAllowance *)anew->added->pdata[0])->session_id, ==, line->session_id);
  undo (office);
  undo (office);
  g_autoptr (GPtrArray) after = ledger (office);
  g_assert_cmpuint (after->len, ==, before->len);
}

/* Who was paid stays in the file, and the clerk is told of how much. */
static void
test_a_paid_partner_is_not_deleted (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  prepare_month (office);
  g_autoptr (GPtrArray) lines = ledger (office);
  const HtAllowance *line = lines->pdata[0];
  HtDeleting *deleting = ht_deleting_new (line->partner_id, CLERK);
  g_autofree char *name = ht_delete_partner (office->db, deleting, &error);
  ht_deleting_free (deleting);
  g_assert_null (name);
  g_assert_error (error, HT_ERROR, HT_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, line->partner));
  g_assert_nonnull (strstr (error->message, "consultation days"));
  g_autoptr (GPtrArray) after = ledger (office);
  g_assert_cmpuint (after->len, ==, lines->len);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test)                                                                            \
  g_test_add ("/allowances/" name, Office, NULL, set_up, test, office_tear_down)
  ADD ("plan", test_plan);
  ADD ("month-of-400", test_month_of_400);
  ADD ("computing-again", test_computing_again_adds_nothing);
  ADD ("not-held-after-all", test_a_session_not_held_after_all);
  ADD ("states", test_states);
  ADD ("reversal", test_reversal);
  ADD ("paid-partner", test_a_paid_partner_is_not_deleted);
  return g_test_run ();
}
