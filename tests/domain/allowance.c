/* Sessions out of schedules, and a month's statement of allowances against a plain recomputation.
 */
#include "domain/allowance.h"
#include <string.h>

#define N_PARTNERS 400

static HtDate
day (const char *iso)
{
  return ht_date_from_iso (iso);
}

/* March 2021 begins on a Monday and has one holiday, the first; a Saturday is never a day. */
static void
test_sessions_of_month (void)
{
  static const struct
  {
    HtWeekday weekday;
    guint weeks;
    const char *from, *to;
    const char *days; /* of the month */
  } cases[] = {
    { HT_MONDAY, HT_EVERY_WEEK, "2020-01-01", NULL, "8 15 22 29 " },
    { HT_MONDAY, 0x5, "2020-01-01", NULL, "15 " },
    { HT_TUESDAY, 0x5, "2021-03-03", NULL, "16 " },
    { HT_WEDNESDAY, 0x10, "2020-01-01", NULL, "31 " },
    { HT_THURSDAY, 0x10, "2020-01-01", NULL, "" },
    { HT_FRIDAY, HT_EVERY_WEEK, "2020-01-01", "2021-03-12", "5 12 " },
    { HT_SATURDAY, HT_EVERY_WEEK, "2020-01-01", NULL, "" },
  };
  HtHolidayCalendar *holidays = ht_holiday_calendar_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) schedules
          = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_schedule_free);
      g_autoptr (GString) days = g_string_new (NULL);
      for (int twice = 0; twice < 2; twice++)
        {
          HtSchedule *schedule = ht_schedule_new ();
          schedule->dong_id = 3;
          schedule->partner_id = 5;
          schedule->weekday = cases[i].weekday;
          schedule->weeks = cases[i].weeks;
          schedule->valid_from = day (cases[i].from);
          schedule->valid_to = day (cases[i].to);
          g_ptr_array_add (schedules, schedule);
        }
      g_autoptr (GPtrArray) sessions
          = ht_sessions_of_month (schedules, day ("2021-03-15"), holidays);
      for (guint s = 0; s < sessions->len; s++)
        {
          const HtSession *session = sessions->pdata[s];
          g_string_append_printf (days, "%d ", session->held_on - day ("2021-02-28"));
        }
      g_assert_cmpstr (days->str, ==, cases[i].days);
    }
  ht_holiday_calendar_free (holidays);
}

static void
test_rates (void)
{
  g_autoptr (GPtrArray) rates = g_ptr_array_new ();
  HtRate old = { 1, HT_ROLE_VILLAGE_LAWYER, day ("2020-01-01"), 100000, 0, 33 };
  HtRate new = { 2, HT_ROLE_VILLAGE_LAWYER, day ("2021-03-16"), 120050, 0, 33 };
  HtRate other = { 3, HT_ROLE_VILLAGE_SCRIVENER, day ("2021-03-01"), 70000, 0, 88 };

  g_ptr_array_add (rates, &new);
  g_ptr_array_add (rates, &old);
  g_ptr_array_add (rates, &other);
  g_assert_true (ht_rate_on (rates, HT_ROLE_VILLAGE_LAWYER, day ("2021-03-15")) == &old);
  g_assert_true (ht_rate_on (rates, HT_ROLE_VILLAGE_LAWYER, day ("2021-03-16")) == &new);
  g_assert_null (ht_rate_on (rates, HT_ROLE_VILLAGE_LAWYER, day ("2019-12-31")));
  g_assert_null (ht_rate_on (rates, HT_ROLE_VILLAGE_SCRIVENER, day ("2021-02-28")));
  g_assert_cmpint (ht_rate_withheld (&old, 100000), ==, 3300);
  g_assert_cmpint (ht_rate_withheld (&new, 120050), ==, 3960);
  g_assert_cmpint (ht_rate_withheld (&other, 70000), ==, 6160);
}

typedef struct
{
  GPtrArray *partners;
  GPtrArray *sessions;
  GPtrArray *ledger;
  GPtrArray *rates;
  HtRate old, new;
} Month;

static void
add_partner (Month *month, gint64 id, const char *appointed_on, const char *term_ends_on)
{
  HtPartner *partner = ht_partner_new ();
  HtRole *role = ht_role_new ();

  partner->id = id;
  role->role = HT_ROLE_VILLAGE_LAWYER;
  role->appointed_on = day (appointed_on);
  role->term_ends_on = day (term_ends_on);
  g_ptr_array_add (partner->roles, role);
  g_ptr_array_add (month->partners, partner);
}

static HtSession *
add_session (Month *month, gint64 id, gint64 partner_id, HtDate held_on, HtSessionState state)
{
  HtSession *session = ht_session_new ();

  session->id = id;
  session->partner_id = partner_id;
  session->held_on = held_on;
  session->state = state;
  g_free (session->partner);
  session->partner = g_strdup_printf ("변호사%" G_GINT64_FORMAT, partner_id);
  g_ptr_array_add (month->sessions, session);
  return session;
}

static void
set_up (Month *month, gconstpointer data)
{
  month->partners = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_partner_free);
  month->sessions = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_session_free);
  month->ledger = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_allowance_free);
  month->rates = g_ptr_array_new ();
  month->old = (HtRate){ 1, HT_ROLE_VILLAGE_LAWYER, day ("2020-01-01"), 100000, 300000, 33 };
  month->new = (HtRate){ 2, HT_ROLE_VILLAGE_LAWYER, day ("2021-03-16"), 120000, 360000, 33 };
  g_ptr_array_add (month->rates, &month->old);
  g_ptr_array_add (month->rates, &month->new);
}

static void
tear_down (Month *month, gconstpointer data)
{
  g_ptr_array_unref (month->partners);
  g_ptr_array_unref (month->sessions);
  g_ptr_array_unref (month->ledger);
  g_ptr_array_unref (month->rates);
}

static HtComputedAllowances *
compute (const Month *month)
{
  return ht_allowances_compute (day ("2021-03-01"), month->sessions, month->partners, month->rates,
                                month->ledger);
}

static void
assert_refused (const HtComputedAllowances *statement, const char *part)
{
  g_assert_cmpuint (statement->lines->len, ==, 0);
  g_assert_cmpuint (statement->refusals->len, ==, 1);
  g_autofree char *text = ht_allowance_refusal_text (statement->refusals->pdata[0]);
  g_assert_nonnull (strstr (text, part));
}

static void
test_refusals (Month *month, gconstpointer data)
{
  add_partner (month, 1, "2021-03-10", "2021-03-20");
  add_session (month, 1, 1, day ("2021-03-09"), HT_SESSION_HELD);
  g_autoptr (HtComputedAllowances) early = compute (month);
  assert_refused (early, "2021. 3. 9.");
  ((HtSession *)month->sessions->pdata[0])->held_on = day ("2021-03-21");
  g_autoptr (HtComputedAllowances) late = compute (month);
  assert_refused (late, "변호사1");
  ((HtSession *)month->sessions->pdata[0])->held_on = day ("2021-03-20");
  ((HtSession *)month->sessions->pdata[0])->service = HT_SERVICE_SCRIVENER;
  g_autoptr (HtComputedAllowances) other_role = compute (month);
  assert_refused (other_role, "변호사1");
  ((HtSession *)month->sessions->pdata[0])->service = HT_SERVICE_LAWYER;
  ((HtSession *)month->sessions->pdata[0])->state = HT_SESSION_PLANNED;
  g_autoptr (HtComputedAllowances) planned = compute (month);
  g_assert_cmpuint (planned->lines->len + planned->refusals->len, ==, 0);
  ((HtSession *)month->sessions->pdata[0])->state = HT_SESSION_HELD;
  month->old.valid_from = month->new.valid_from = day ("2022-01-01");
  g_autoptr (HtComputedAllowances) no_rate = compute (month);
  assert_refused (no_rate, "마을변호사");
}

/* Two dongs at the same time are one session to pay; at another time they are two. */
static void
test_same_time (Month *month, gconstpointer data)
{
  add_partner (month, 1, "2021-01-01", NULL);
  add_session (month, 1, 1, day ("2021-03-09"), HT_SESSION_HELD);
  HtSession *second = add_session (month, 2, 1, day ("2021-03-09"), HT_SESSION_HELD);
  g_autoptr (HtComputedAllowances) twice = compute (month);
  g_assert_cmpuint (twice->lines->len, ==, 1);
  g_assert_cmpuint (twice->refusals->len, ==, 1);
  g_free (second->start);
  second->start = g_strdup ("14:00");
  g_autoptr (HtComputedAllowances) both = compute (month);
  g_assert_cmpuint (both->lines->len, ==, 2);
}

static void
add_to_ledger (Month *month, const HtComputedAllowances *statement)
{
  for (guint i = 0; i < statement->lines->len; i++)
    {
      HtAllowance *line = ht_allowance_copy (statement->lines->pdata[i]);

      line->id = month->ledger->len + 1;
      g_ptr_array_add (month->ledger, line);
    }
}

/* One payment a session; a line that was taken back makes room for another. */
static void
test_reversal (Month *month, gconstpointer data)
{
  add_partner (month, 1, "2021-01-01", NULL);
  add_session (month, 1, 1, day ("2021-03-09"), HT_SESSION_HELD);
  g_autoptr (HtComputedAllowances) first = compute (month);
  add_to_ledger (month, first);
  g_autoptr (HtComputedAllowances) again = compute (month);
  g_assert_cmpuint (again->lines->len + again->refusals->len, ==, 0);

  HtAllowance *paid = month->ledger->pdata[0];
  paid->state = HT_ALLOWANCE_PAID;
  paid->paid_on = day ("2021-04-10");
  HtAllowance *reversal = ht_allowance_reverse (paid, day ("2021-04-20"), "일자 착오");
  g_assert_cmpint (reversal->month, ==, day ("2021-04-01"));
  g_assert_cmpint (reversal->amount + paid->amount, ==, 0);
  g_assert_cmpint (reversal->withheld + paid->withheld, ==, 0);
  g_assert_cmpint (reversal->state, ==, HT_ALLOWANCE_COMPUTED);
  reversal->id = 2;
  g_ptr_array_add (month->ledger, reversal);
  month->old.cap = 0;
  g_autoptr (HtComputedAllowances) anew = compute (month);
  g_assert_cmpuint (anew->lines->len, ==, 1);
}

/* The cap counts what the ledger has of the month. */
static void
test_cap (Month *month, gconstpointer data)
{
  add_partner (month, 1, "2021-01-01", NULL);
  for (int i = 0; i < 4; i++)
    add_session (month, i + 1, 1, day ("2021-03-08") + i, HT_SESSION_HELD);
  g_autoptr (HtComputedAllowances) statement = compute (month);
  g_assert_cmpuint (statement->lines->len, ==, 3);
  g_assert_cmpuint (statement->refusals->len, ==, 1);
  add_to_ledger (month, statement);
  g_autoptr (HtComputedAllowances) again = compute (month);
  assert_refused (again, "300000");
}

/* 400 partners with a rate that changes in the middle of the month, to the won. */
static void
test_month_of_many (Month *month, gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20210316);
  g_autofree int *expected = g_new0 (int, N_PARTNERS + 1);
  g_autofree int *counted = g_new0 (int, N_PARTNERS + 1);
  gint64 total = 0, withheld = 0;
  gint64 id = 0;

  month->old.cap = month->new.cap = 0;
  for (gint64 partner = 1; partner <= N_PARTNERS; partner++)
    {
      add_partner (month, partner, "2021-01-01", NULL);
      for (HtDate on = day ("2021-03-02"); on <= day ("2021-03-31"); on++)
        {
          HtSessionState state = (HtSessionState)g_rand_int_range (random, 0, HT_N_SESSION_STATES);

          if (g_rand_int_range (random, 0, 5) != 0)
            continue;
          add_session (month, ++id, partner, on, state);
          if (state == HT_SESSION_HELD)
            expected[partner] += on < day ("2021-03-16") ? 100000 : 120000;
        }
    }
  g_autoptr (HtComputedAllowances) statement = compute (month);
  g_assert_cmpuint (statement->refusals->len, ==, 0);
  for (guint i = 0; i < statement->lines->len; i++)
    {
      const HtAllowance *line = statement->lines->pdata[i];

      counted[line->partner_id] += line->amount;
      total += line->amount;
      withheld += line->withheld;
    }
  for (guint i = 1; i <= N_PARTNERS; i++)
    g_assert_cmpint (counted[i], ==, expected[i]);
  g_assert_cmpint (total, >, 0);
  g_assert_cmpint (withheld, ==, total * 33 / 1000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/allowance/sessions-of-month", test_sessions_of_month);
  g_test_add_func ("/allowance/rates", test_rates);
#define ADD(name, function)                                                                        \
  g_test_add ("/allowance/" name, Month, NULL, set_up, function, tear_down)
  ADD ("refusals", test_refusals);
  ADD ("same-time", test_same_time);
  ADD ("reversal", test_reversal);
  ADD ("cap", test_cap);
  ADD ("month-of-many", test_month_of_many);
  return g_test_run ();
}
