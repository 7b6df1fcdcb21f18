/* Three months of 400 partners with several roles, rates that change in the middle of a month, caps
 * and withholding, sessions that were not held after all, and lines taken back later: the ledger
 * and its sums, to the won, against a recomputation that knows only the sessions as the test drew
 * them. Each seed is another office. */
#include "case-fixture.h"
#include "store/allowances.h"
#include "store/dongs.h"
#include "store/journal.h"
#include "store/partners.h"
#include "store/sessions.h"
#include "work/allowance-sheet.h"
#include "work/compute-allowances.h"
#include "work/plan-sessions.h"
#include "work/settle-allowances.h"

#define N_PARTNERS 400
#define N_MONTHS 3 /* March to May 2021 */
#define N_SESSIONS 2600
#define N_DONGS 40

/* What the test drew, in plain numbers. */
typedef struct
{
  HtDate from[2],
      to[2]; /* of the term as lawyer and as scrivener; HT_DATE_NONE: never in the role */
} Person;

typedef struct
{
  HtDate day;
  int person, dong, start; /* start: 0, 10 or 14 o'clock */
  int service;
  int state;
  gint64 id;
  int paid, withheld; /* what a line that still stands pays for it; 0: none */
} Meeting;

typedef struct
{
  HtDate day;
  int amount, cap, withholding;
} Price;

typedef struct
{
  Office office;
  GRand *random;
  gint64 person_ids[N_PARTNERS];
  Person persons[N_PARTNERS];
  gint64 dong_ids[N_DONGS];
  char *districts[N_DONGS];
  Meeting meetings[N_SESSIONS]; /* in the order in which they are paid */
  Price prices[2][3];           /* of lawyers and scriveners, from day to day */
} World;

static int
draw (World *world, int below)
{
  return g_rand_int_range (world->random, 0, below);
}

static HtDate
day_of (World *world)
{
  return ht_date_new (2021, 3, 1) + draw (world, 92);
}

static void
draw_terms (World *world, Person *person)
{
  const int roles = draw (world, 10);

  for (int role = 0; role < 2; role++)
    {
      const gboolean has = roles == 9 || roles % 2 == role;

      person->from[role] = !has                   ? HT_DATE_NONE
                           : draw (world, 8) == 0 ? day_of (world)
                                                  : ht_date_new (2020, 1, 1);
      person->to[role] = draw (world, 8) == 0 ? day_of (world) : ht_date_new (2021, 12, 31);
      if (has && person->to[role] < person->from[role])
        person->to[role] = person->from[role];
    }
}

static void
store_person (World *world, int i)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtPartner) partner = ht_partner_new ();

  draw_terms (world, &world->persons[i]);
  g_free (partner->name);
  partner->name = g_strdup_printf ("협력%03d", i % 390);
  ht_partners_insert (world->office.db, partner, &error);
  world->person_ids[i] = partner->id;
  for (int role = 0; role < 2; role++)
    if (world->persons[i].from[role] != HT_DATE_NONE)
      {
        HtRole *term = ht_role_new ();
        term->partner_id = partner->id;
        term->role = role == 0 ? HT_ROLE_VILLAGE_LAWYER : HT_ROLE_VILLAGE_SCRIVENER;
        term->appointed_on = world->persons[i].from[role];
        term->term_ends_on = world->persons[i].to[role];
        ht_roles_insert (world->office.db, term, &error);
        ht_role_free (term);
      }
  g_assert_no_error (error);
}

static void
store_prices (World *world)
{
  static const int days[3] = { 0, 15, 46 }; /* from 1 March, 16 March and 16 April */

  for (int role = 0; role < 2; role++)
    for (int i = 0; i < 3; i++)
      {
        g_autoptr (GError) error = NULL;
        Price *price = &world->prices[role][i];
        *price = (Price){ ht_date_new (2021, 3, 1) + days[i], 30000 + draw (world, 60000),
                          draw (world, 3) == 0 ? 0 : 80000 + draw (world, 200000),
                          draw (world, 2) == 0 ? 33 : 88 };
        const HtRate rate
            = { 0,          role == 0 ? HT_ROLE_VILLAGE_LAWYER : HT_ROLE_VILLAGE_SCRIVENER,
                price->day, price->amount,
                price->cap, price->withholding };
        g_assert_true (ht_rates_put (world->office.db, &rate, &error));
      }
}

/* A day, then the dong, then the hour: no two meetings are equal in all of them. */
static int
compare_meetings (gconstpointer a, gconstpointer b)
{
  const Meeting *one = a, *other = b;

  if (one->day != other->day)
    return one->day - other->day;
  if (one->dong != other->dong)
    return one->dong - other->dong;
  return one->start != other->start ? one->start - other->start : one->person - other->person;
}

static gboolean
is_drawn (World *world, int n, const Meeting *meeting)
{
  for (int i = 0; i < n; i++)
    if (compare_meetings (&world->meetings[i], meeting) == 0)
      return TRUE;
  return FALSE;
}

static void
draw_meetings (World *world)
{
  static const int starts[3] = { 0, 10, 14 };

  for (int i = 0; i < N_SESSIONS;)
    {
      /* A few persons have most of the meetings, so that caps and double hours are met. */
      const int person = draw (world, 2) == 0 ? draw (world, N_PARTNERS) : draw (world, 30);
      const Meeting meeting = { day_of (world),
                                person,
                                draw (world, N_DONGS),
                                starts[draw (world, 3)],
                                draw (world, 2),
                                draw (world, 4),
                                0,
                                0,
                                0 };

      if (!is_drawn (world, i, &meeting))
        world->meetings[i++] = meeting;
    }
  qsort (world->meetings, N_SESSIONS, sizeof (Meeting), compare_meetings);
}

static HtSession *
session_of (World *world, const Meeting *meeting)
{
  static const HtSessionState states[]
      = { HT_SESSION_HELD, HT_SESSION_HELD, HT_SESSION_NOT_HELD, HT_SESSION_PLANNED };
  HtSession *session = ht_session_new ();

  session->id = meeting->id;
  session->held_on = meeting->day;
  session->dong_id = world->dong_ids[meeting->dong];
  session->partner_id = world->person_ids[meeting->person];
  session->service = meeting->service == 0 ? HT_SERVICE_LAWYER : HT_SERVICE_SCRIVENER;
  session->state = states[meeting->state];
  set_text (&session->reason, session->state == HT_SESSION_NOT_HELD ? "부재" : "");
  if (meeting->start > 0)
    {
      g_free (session->start);
      session->start = g_strdup_printf ("%d:00", meeting->start);
    }
  return session;
}

static void
store_meetings (World *world)
{
  for (int i = 0; i < N_SESSIONS; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (HtSession) session = session_of (world, &world->meetings[i]);
      ht_sessions_insert (world->office.db, session, &error);
      g_assert_no_error (error);
      world->meetings[i].id = session->id;
    }
}

static World *
new_world (guint32 seed)
{
  g_autoptr (GError) error = NULL;
  World *world = g_new0 (World, 1);

  office_set_up (&world->office, NULL);
  world->random = g_rand_new_with_seed (seed);
  g_autoptr (GPtrArray) dongs = ht_dongs_list (world->office.db, &error);
  g_autoptr (HtChange) change
      = ht_change_begin (world->office.db, CLERK, "준비", "partner", 0, &error);
  /* In the order of their ids. */
  for (int i = 0; i < N_DONGS; i++)
    for (guint d = 0; d < dongs->len; d++)
      {
        const HtDong *dong = dongs->pdata[d];
        if (dong->id != 1 + i * 9)
          continue;
        world->dong_ids[i] = dong->id;
        world->districts[i] = g_strdup (dong->district);
      }
  for (int i = 0; i < N_PARTNERS; i++)
    store_person (world, i);
  store_prices (world);
  draw_meetings (world);
  store_meetings (world);
  g_assert_true (ht_change_commit (change, &error));
  return world;
}

static void
free_world (World *world)
{
  for (int i = 0; i < N_DONGS; i++)
    g_free (world->districts[i]);
  g_rand_free (world->random);
  office_tear_down (&world->office, NULL);
  g_free (world);
}

static gboolean
is_held (const Meeting *meeting)
{
  return meeting->state < 2;
}

static int
month_of (HtDate day)
{
  return ht_date_month (day) - 3;
}

static const Price *
price_of (World *world, const Meeting *meeting)
{
  const Price *prices = world->prices[meeting->service];

  return meeting->day >= prices[2].day   ? &prices[2]
         : meeting->day >= prices[1].day ? &prices[1]
                                         : &prices[0];
}

static gboolean
is_in_term (World *world, const Meeting *meeting)
{
  const Person *person = &world->persons[meeting->person];

  return person->from[meeting->service] != HT_DATE_NONE
         && person->from[meeting->service] <= meeting->day
         && meeting->day <= person->to[meeting->service];
}

/* Whether another line that stands pays the person for the same hour, or leaves no room. */
static gboolean
is_barred (World *world, int n, const Price *price)
{
  const Meeting *meeting = &world->meetings[n];
  int sum = price->amount;

  for (int i = 0; i < N_SESSIONS; i++)
    {
      const Meeting *other = &world->meetings[i];

      if (i == n || other->paid == 0 || other->person != meeting->person)
        continue;
      if (other->day == meeting->day && other->start == meeting->start)
        return TRUE;
      if (month_of (other->day) == month_of (meeting->day) && other->service == meeting->service)
        sum += other->paid;
    }
  return price->cap > 0 && sum > price->cap;
}

/* Pays what is to be paid of the month by the words of the rule; the number of refusals. */
static guint
recompute (World *world, int month)
{
  guint n_refused = 0;

  for (int i = 0; i < N_SESSIONS; i++)
    {
      Meeting *meeting = &world->meetings[i];
      const Price *price = price_of (world, meeting);

      if (month_of (meeting->day) != month || !is_held (meeting) || meeting->paid != 0)
        continue;
      if (!is_in_term (world, meeting) || is_barred (world, i, price))
        {
          n_refused++;
          continue;
        }
      meeting->paid = price->amount;
      meeting->withheld = price->amount * price->withholding / 1000 / 10 * 10;
    }
  return n_refused;
}

static HtAllowanceComputing *
compute (World *world, int month)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtAllowanceSettling) settling
      = ht_allowance_settling_new (ht_date_new (2021, 3 + month, 9), CLERK);
  HtAllowanceComputing *computing = ht_compute_allowances (world->office.db, settling, &error);

  g_assert_no_error (error);
  return computing;
}

static void
advance (World *world, int month, HtAllowanceState state)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtAllowanceSettling) settling
      = ht_allowance_settling_new (ht_date_new (2021, 3 + month, 9), CLERK);

  settling->state = state;
  settling->paid_on = state == HT_ALLOWANCE_PAID ? ht_date_new (2021, 4 + month, 10) : HT_DATE_NONE;
  g_autofree HtAllowanceAdvance *moved = ht_advance_allowances (world->office.db, settling, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (moved->n_moved, >, 0);
}

static HtAllowanceSheet *
load_sheet (World *world, int from, int to)
{
  g_autoptr (GError) error = NULL;
  const HtPeriod period
      = { ht_date_new (2021, 3 + from, 1), ht_date_month_end (ht_date_new (2021, 3 + to, 1)) };
  HtAllowanceSheet *sheet = ht_allowance_sheet_load (world->office.db, period, &error);

  g_assert_no_error (error);
  return sheet;
}

static gint64
amount_of_payee (const HtAllowanceSheet *sheet, gint64 partner_id, int service, gint64 *withheld)
{
  for (guint i = 0; i < sheet->payees->len; i++)
    {
      const HtAllowanceSum *payee = sheet->payees->pdata[i];
      if (payee->partner_id != partner_id
          || (payee->role == HT_ROLE_VILLAGE_LAWYER) != (service == 0))
        continue;
      *withheld = payee->withheld;
      return payee->amount;
    }
  *withheld = 0;
  return 0;
}

/* As long as nothing was taken back, or over all months together: every payee and every district.
 */
static void
assert_sums (World *world, int from, int to)
{
  g_autoptr (HtAllowanceSheet) sheet = load_sheet (world, from, to);
  gint64 total = 0, districts = 0, persons = 0;

  for (int person = 0; person < N_PARTNERS; person++)
    for (int service = 0; service < 2; service++)
      {
        gint64 amount = 0, withheld = 0, less;
        for (int i = 0; i < N_SESSIONS; i++)
          {
            const Meeting *meeting = &world->meetings[i];
            const int month = month_of (meeting->day);
            if (meeting->person != person || meeting->service != service || month < from
                || month > to)
              continue;
            amount += meeting->paid;
            withheld += meeting->withheld;
          }
        g_assert_cmpint (amount_of_payee (sheet, world->person_ids[person], service, &less), ==,
                         amount);
        g_assert_cmpint (less, ==, withheld);
        total += amount;
      }
  g_assert_cmpint (sheet->total->amount, ==, total);
  for (guint i = 0; i < sheet->persons->len; i++)
    persons += ((HtAllowanceSum *)sheet->persons->pdata[i])->amount;
  g_assert_cmpint (persons, ==, total);
  for (guint d = 0; d < sheet->districts->len; d++)
    {
      const HtAllowanceSum *district = sheet->districts->pdata[d];
      gint64 amount = 0;
      for (int i = 0; i < N_SESSIONS; i++)
        if (month_of (world->meetings[i].day) >= from && month_of (world->meetings[i].day) <= to
            && g_str_equal (world->districts[world->meetings[i].dong], district->name))
          amount += world->meetings[i].paid;
      g_assert_cmpint (district->amount, ==, amount);
      districts += amount;
    }
  g_assert_cmpint (districts, ==, total);
}

static void
tell_state (World *world, Meeting *meeting, int state)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtChange) change
      = ht_change_begin (world->office.db, CLERK, "정정", HT_SESSION_KIND, meeting->id, &error);

  meeting->state = state;
  g_autoptr (HtSession) session = session_of (world, meeting);
  g_assert_true (ht_sessions_update (world->office.db, session, &error));
  g_assert_true (ht_change_commit (change, &error));
}

/* Nothing is approved yet: what was computed follows the sessions. The test starts the month over,
 * as an office would with pencil and paper. */
static void
correct_before_review (World *world, int month)
{
  for (int n = 0; n < 60; n++)
    {
      Meeting *meeting = &world->meetings[draw (world, N_SESSIONS)];
      if (month_of (meeting->day) == month)
        tell_state (world, meeting, draw (world, 4));
    }
  for (int i = 0; i < N_SESSIONS; i++)
    if (month_of (world->meetings[i].day) == month)
      world->meetings[i].paid = world->meetings[i].withheld = 0;
  ht_allowance_computing_free (compute (world, month));
  recompute (world, month);
}

static gint64
line_of (World *world, const Meeting *meeting)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lines = ht_allowances_of_month (world->office.db, meeting->day, &error);
  gint64 found = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      const HtAllowance *line = lines->pdata[i];
      if (line->session_id == meeting->id && line->reverses_id == 0 && line->id > found)
        found = line->id;
    }
  return found;
}

/* Paid, and then it turns out that the day was not held: taken back in a later month. */
static void
take_back_some (World *world, int month, int in)
{
  for (int n = 0; n < 40; n++)
    {
      g_autoptr (GError) error = NULL;
      Meeting *meeting = &world->meetings[draw (world, N_SESSIONS)];
      if (month_of (meeting->day) != month || meeting->paid == 0)
        continue;
      tell_state (world, meeting, 2);
      g_autoptr (HtAllowanceReversing) reversing = ht_allowance_reversing_new (
          line_of (world, meeting), ht_date_new (2021, 3 + in, 20), "미실시 확인", CLERK);
      g_autoptr (HtAllowance) reversal = ht_reverse_allowance (world->office.db, reversing, &error);
      g_assert_no_error (error);
      g_assert_cmpint (reversal->amount, ==, -meeting->paid);
      meeting->paid = meeting->withheld = 0;
    }
}

static void
test_months (gconstpointer data)
{
  const guint32 seed = GPOINTER_TO_UINT (data);
  World *world = new_world (seed);

  for (int month = 0; month < N_MONTHS; month++)
    {
      g_autoptr (HtAllowanceComputing) computing = compute (world, month);
      g_assert_cmpuint (computing->refusals->len, ==, recompute (world, month));
      g_assert_cmpuint (computing->refusals->len, >, 0);
      assert_sums (world, month, month);
      correct_before_review (world, month);
      assert_sums (world, month, month);
      advance (world, month, HT_ALLOWANCE_REVIEWED);
      advance (world, month, HT_ALLOWANCE_APPROVED);
      advance (world, month, HT_ALLOWANCE_PAID);
    }
  take_back_some (world, 0, 1);
  take_back_some (world, 1, 2);
  assert_sums (world, 0, N_MONTHS - 1);
  /* What was taken back makes room for what was refused. */
  for (int month = 0; month < N_MONTHS; month++)
    {
      g_autoptr (HtAllowanceComputing) computing = compute (world, month);
      g_assert_cmpuint (computing->refusals->len, ==, recompute (world, month));
    }
  assert_sums (world, 0, N_MONTHS - 1);
  free_world (world);
}

int
main (int argc, char **argv)
{
  static const guint32 seeds[] = { 1, 20210405, 4242, 987654321 };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (seeds); i++)
    {
      g_autofree char *path = g_strdup_printf ("/allowance-months/%u", seeds[i]);
      g_test_add_data_func (path, GUINT_TO_POINTER (seeds[i]), test_months);
    }
  return g_test_run ();
}
