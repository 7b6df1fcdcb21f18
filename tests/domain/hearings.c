/* The meetings of a year, which case must come on which agenda to keep 행정심판법 §45①, lead
 * reviewers by load, and the commission of §7① as a whole. */
#include "domain/agenda-urgency.h"
#include "domain/commission.h"
#include "domain/hearing-plan.h"
#include "domain/hearing.h"
#include "domain/reviewer-assignment.h"

#include <string.h>

static void
set_text (char **target, const char *text)
{
  g_free (*target);
  *target = g_strdup (text);
}

static HtDate
read_day (const char *text)
{
  return text != NULL ? ht_date_from_iso (text) : HT_DATE_NONE;
}

static void
check_plan (int year, HtWeekday weekday, guint weeks, const char *const *moved)
{
  g_autoptr (HtHolidayCalendar) holidays = ht_holiday_calendar_new ();
  g_autoptr (HtHearingHabits) habits = ht_hearing_habits_new ();
  guint n_moved = 0;

  habits->weekday = weekday;
  habits->weeks = weeks;
  g_autoptr (GArray) plan = ht_hearing_plan_year (year, habits, holidays, NULL, 1);
  g_assert_cmpuint (plan->len, ==, 24);
  for (guint i = 0; i < plan->len; i++)
    {
      const HtPlannedHearing *planned = &g_array_index (plan, HtPlannedHearing, i);

      g_assert_cmpint (planned->number, ==, (int)i + 1);
      g_assert_cmpint (ht_date_year (planned->day), ==, year);
      g_assert_null (ht_holiday_calendar_why_off (holidays, planned->day));
      g_assert_true (i == 0 || (planned - 1)->day < planned->day);
      if (planned->day == planned->usual)
        continue;
      g_assert_nonnull (planned->why);
      g_assert_nonnull (moved[n_moved]);
      g_assert_cmpint (planned->day, ==, read_day (moved[n_moved++]));
    }
  g_assert_null (moved[n_moved]);
}

static void
test_plan (void)
{
  const char *const mondays_2021[] = { "2021-10-12", NULL };
  const char *const mondays_2020[] = { "2020-01-28", NULL };
  const char *const first_third_fridays_2021[] = { "2021-01-04", NULL };

  check_plan (2021, HT_MONDAY, 0x0a, mondays_2021);
  check_plan (2020, HT_MONDAY, 0x0a, mondays_2020);
  check_plan (2021, HT_FRIDAY, 0x05, first_third_fridays_2021);
}

/* The last day of the year moves back, and two days that would meet do not. */
static void
test_plan_at_the_edges (void)
{
  g_autoptr (HtHolidayCalendar) holidays = ht_holiday_calendar_new ();
  g_autoptr (HtHearingHabits) habits = ht_hearing_habits_new ();
  const HtDate last = ht_date_new (2018, 12, 31);

  ht_holiday_calendar_add (holidays, last, "임시공휴일");
  habits->weeks = 1 << 4;
  g_autoptr (GArray) fifth = ht_hearing_plan_year (2018, habits, holidays, NULL, 1);
  const HtPlannedHearing *planned = &g_array_index (fifth, HtPlannedHearing, fifth->len - 1);
  g_assert_cmpint (planned->day, ==, ht_date_new (2018, 12, 28));
  g_assert_cmpstr (planned->why, ==, "임시공휴일");

  habits->weeks = 0x03;
  for (HtDate day = ht_date_new (2018, 6, 4); day < ht_date_new (2018, 6, 11); day++)
    ht_holiday_calendar_add (holidays, day, "임시공휴일");
  ht_holiday_calendar_add (holidays, ht_date_new (2018, 6, 11), "임시공휴일");
  g_autoptr (GArray) two = ht_hearing_plan_year (2018, habits, holidays, NULL, 1);
  g_assert_cmpuint (two->len, ==, 24);
  g_assert_cmpint (g_array_index (two, HtPlannedHearing, 10).day, ==, ht_date_new (2018, 6, 12));
  /* The day of the local elections is between. */
  g_assert_cmpint (g_array_index (two, HtPlannedHearing, 11).day, ==, ht_date_new (2018, 6, 14));
}

static void
test_plan_twice (void)
{
  g_autoptr (HtHolidayCalendar) holidays = ht_holiday_calendar_new ();
  g_autoptr (HtHearingHabits) habits = ht_hearing_habits_new ();
  g_autoptr (GArray) first = ht_hearing_plan_year (2020, habits, holidays, NULL, 1);
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (HtDate));

  for (guint i = 0; i < first->len; i++)
    if (i != 5)
      g_array_append_val (taken, g_array_index (first, HtPlannedHearing, i).day);
  g_autoptr (GArray) second = ht_hearing_plan_year (2020, habits, holidays, taken, 24);
  g_assert_cmpuint (second->len, ==, 1);
  g_assert_cmpint (g_array_index (second, HtPlannedHearing, 0).day, ==,
                   g_array_index (first, HtPlannedHearing, 5).day);
  g_assert_cmpint (g_array_index (second, HtPlannedHearing, 0).number, ==, 24);
}

/* Meetings on 2021-04-12, 04-26, 05-10, 05-24, 06-14; the agenda of 04-26 is made on 04-19. 60 and
 * 90 days from 02-22 are 04-23 and 05-24 (05-23 is a Sunday). */
static const struct
{
  const char *name;
  const char *received;
  gboolean extended;
  const char *correction_from, *correction_to;
  HtAgendaUrgency urgency;
  const char *due, *latest;
} urgency_cases[] = {
  { "both-periods-over", "2021-01-11", FALSE, NULL, NULL, HT_AGENDA_LATE, "2021-03-12", NULL },
  { "extended-and-over", "2021-01-11", TRUE, NULL, NULL, HT_AGENDA_LATE, "2021-04-12", NULL },
  { "last-with-extension", "2021-02-01", TRUE, NULL, NULL, HT_AGENDA_LAST_CHANCE, "2021-05-03",
    "2021-04-26" },
  { "last-even-with-extension", "2021-02-01", FALSE, NULL, NULL, HT_AGENDA_LAST_CHANCE,
    "2021-04-02", NULL },
  { "over-but-extendable", "2021-02-22", FALSE, NULL, NULL, HT_AGENDA_NEEDS_EXTENDED, "2021-04-23",
    NULL },
  { "last-day-is-the-meeting", "2021-02-25", FALSE, NULL, NULL, HT_AGENDA_LAST_NORMAL, "2021-04-26",
    "2021-04-26" },
  { "last-of-60-days", "2021-03-05", FALSE, NULL, NULL, HT_AGENDA_LAST_NORMAL, "2021-05-04",
    "2021-04-26" },
  { "next-is-in-time", "2021-03-12", FALSE, NULL, NULL, HT_AGENDA_CAN_WAIT, "2021-05-11",
    "2021-05-10" },
  { "extended-can-wait", "2021-03-12", TRUE, NULL, NULL, HT_AGENDA_CAN_WAIT, "2021-06-10",
    "2021-05-24" },
  { "section-32-5-correction", "2021-03-05", FALSE, "2021-03-10", "2021-03-19", HT_AGENDA_CAN_WAIT,
    "2021-05-14", "2021-05-10" },
};

static GArray *
make_meetings (void)
{
  const char *const texts[]
      = { "2021-05-10", "2021-04-12", "2021-04-26", "2021-06-14", "2021-05-24" };
  GArray *days = g_array_new (FALSE, FALSE, sizeof (HtDate));

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      HtDate day = read_day (texts[i]);
      g_array_append_val (days, day);
    }
  return days;
}

static GPtrArray *
rank (GPtrArray *appeals)
{
  g_autoptr (GArray) days = make_meetings ();
  g_autoptr (HtDeadlineHabits) habits = g_new0 (HtDeadlineHabits, 1);

  habits->holidays = ht_holiday_calendar_new ();
  return ht_agenda_rank (appeals, read_day ("2021-04-26"), days, read_day ("2021-04-19"), habits);
}

static HtAppeal *
make_appeal (const char *number, const char *received, gboolean answered)
{
  HtAppeal *appeal = ht_appeal_new ();

  set_text (&appeal->case_number, number);
  appeal->received_on = read_day (received);
  if (answered)
    appeal->answered_on = appeal->received_on + 10;
  return appeal;
}

static void
test_urgency (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GPtrArray) appeals = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_appeal_free);
  HtAppeal *appeal = make_appeal ("2021-0001", urgency_cases[i].received, TRUE);

  appeal->extended = urgency_cases[i].extended;
  if (urgency_cases[i].correction_from != NULL)
    {
      HtCorrection correction = { read_day (urgency_cases[i].correction_from),
                                  read_day (urgency_cases[i].correction_to) };
      g_array_append_val (appeal->corrections, correction);
    }
  g_ptr_array_add (appeals, appeal);
  g_autoptr (GPtrArray) ranked = rank (appeals);
  g_assert_cmpuint (ranked->len, ==, 1);
  const HtAgendaCandidate *candidate = ranked->pdata[0];
  g_assert_cmpint (candidate->urgency, ==, urgency_cases[i].urgency);
  g_assert_cmpint (candidate->due, ==, read_day (urgency_cases[i].due));
  g_assert_cmpint (candidate->latest, ==, read_day (urgency_cases[i].latest));
  g_assert_nonnull (strstr (candidate->reason, "2021. "));
}

/* The most urgent first, of those the ready ones, of those the earliest; ended cases not at all. */
static void
test_order (void)
{
  const char *const expected[] = { "05", "01", "03", "02", "04", "07", "06" };
  g_autoptr (GPtrArray) appeals = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_appeal_free);

  g_ptr_array_add (appeals, make_appeal ("01", "2021-02-25", TRUE));
  g_ptr_array_add (appeals, make_appeal ("02", "2021-02-25", FALSE));
  g_ptr_array_add (appeals, make_appeal ("03", "2021-03-05", TRUE));
  g_ptr_array_add (appeals, make_appeal ("04", "2021-03-12", TRUE));
  g_ptr_array_add (appeals, make_appeal ("05", "2021-01-11", FALSE));
  g_ptr_array_add (appeals, make_appeal ("06", "2021-03-20", FALSE));
  g_ptr_array_add (appeals, make_appeal ("07", "2021-03-12", FALSE));
  HtAppeal *ended = make_appeal ("08", "2021-01-11", TRUE);
  ended->outcome = HT_OUTCOME_REJECTED;
  ended->ruled_on = read_day ("2021-04-12");
  g_ptr_array_add (appeals, ended);
  g_autoptr (GPtrArray) ranked = rank (appeals);
  g_assert_cmpuint (ranked->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < ranked->len; i++)
    {
      const HtAgendaCandidate *candidate = ranked->pdata[i];
      const char *number = candidate->appeal->case_number;

      g_assert_cmpstr (number, ==, expected[i]);
      g_assert_cmpint (ht_agenda_candidate_is_due (candidate), ==,
                       strstr ("05 01 03", number) != NULL);
    }
}

static HtPartner *
make_reviewer (gint64 id, const char *name)
{
  HtPartner *partner = ht_partner_new ();

  partner->id = id;
  set_text (&partner->name, name);
  return partner;
}

static GPtrArray *
make_cases (guint n)
{
  GPtrArray *cases = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_agenda_case_free);

  for (guint i = 1; i <= n; i++)
    {
      HtAppeal *appeal = ht_appeal_new ();
      appeal->id = i;
      g_free (appeal->case_number);
      appeal->case_number = g_strdup_printf ("2021-%04u", i);
      g_ptr_array_add (cases, ht_agenda_case_new (appeal, NULL));
    }
  return cases;
}

static void
test_reviewers (void)
{
  g_autoptr (GPtrArray) cases = make_cases (8);
  g_autoptr (GPtrArray) reviewers
      = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_partner_free);
  g_autoptr (GPtrArray) conflicts
      = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_conflict_free);
  g_autoptr (GHashTable) loads = g_hash_table_new (g_str_hash, g_str_equal);
  const char *const expected[]
      = { "가위원", "나위원", "가위원", "다위원", "다위원", "가위원", "나위원", "다위원" };
  HtConflict *conflict = ht_conflict_new (1, HT_CONFLICT_CASE, "");

  g_ptr_array_add (reviewers, make_reviewer (1, "가위원"));
  g_ptr_array_add (reviewers, make_reviewer (2, "나위원"));
  g_ptr_array_add (reviewers, make_reviewer (3, "다위원"));
  g_hash_table_insert (loads, (gpointer) "나위원", GINT_TO_POINTER (1));
  g_hash_table_insert (loads, (gpointer) "다위원", GINT_TO_POINTER (1));
  /* 가 0, 나 1, 다 1: the first is 가's; then all have one, and 가 may not sit in the second. */
  conflict->appeal_id = 2;
  g_ptr_array_add (conflicts, conflict);
  set_text (&((HtAgendaCase *)cases->pdata[4])->appeal->lead_reviewer, "다위원");
  g_autoptr (GPtrArray) choices = ht_reviewers_assign (cases, reviewers, loads, conflicts);
  g_assert_cmpuint (choices->len, ==, 8);
  for (guint i = 0; i < choices->len; i++)
    g_assert_cmpstr (((HtReviewerChoice *)choices->pdata[i])->name, ==, expected[i]);
  const HtReviewerChoice *second = choices->pdata[1];
  g_assert_cmpint (second->load, ==, 1);
  g_assert_nonnull (strstr (second->reason, "가위원"));
  g_assert_nonnull (strstr (second->reason, "§10①"));
  g_assert_true (((HtReviewerChoice *)choices->pdata[4])->is_kept);
  g_assert_null (strstr (((HtReviewerChoice *)choices->pdata[0])->reason, "§10"));
}

/* Whoever starts equal ends equal: no one gets two cases more than another. */
static void
test_reviewers_are_even (void)
{
  for (guint n_reviewers = 1; n_reviewers <= 9; n_reviewers++)
    for (guint n_cases = 0; n_cases <= 40; n_cases += 5)
      {
        g_autoptr (GPtrArray) cases = make_cases (n_cases);
        g_autoptr (GPtrArray) conflicts = g_ptr_array_new ();
        g_autoptr (GPtrArray) reviewers
            = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_partner_free);
        int counts[9] = { 0 };
        const char *const names[] = { "가", "나", "다", "라", "마", "바", "사", "아", "자" };

        for (guint i = 0; i < n_reviewers; i++)
          g_ptr_array_add (reviewers, make_reviewer (i + 1, names[i]));
        g_autoptr (GPtrArray) choices = ht_reviewers_assign (cases, reviewers, NULL, conflicts);
        for (guint i = 0; i < choices->len; i++)
          for (guint r = 0; r < n_reviewers; r++)
            counts[r] += g_str_equal (((HtReviewerChoice *)choices->pdata[i])->name, names[r]);
        for (guint r = 0; r < n_reviewers; r++)
          {
            g_assert_cmpint (counts[r], >=, (int)(n_cases / n_reviewers));
            g_assert_cmpint (counts[r], <=, (int)((n_cases + n_reviewers - 1) / n_reviewers));
          }
      }
}

static void
test_nobody_may_review (void)
{
  g_autoptr (GPtrArray) cases = make_cases (1);
  g_autoptr (GPtrArray) reviewers
      = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_partner_free);
  g_autoptr (GPtrArray) conflicts
      = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_conflict_free);

  g_ptr_array_add (reviewers, make_reviewer (1, "가위원"));
  g_ptr_array_add (conflicts, ht_conflict_new (1, HT_CONFLICT_AGENCY, "종로구청장"));
  set_text (&((HtAgendaCase *)cases->pdata[0])->appeal->agency, "종로구청장");
  g_autoptr (GPtrArray) choices = ht_reviewers_assign (cases, reviewers, NULL, conflicts);
  g_assert_cmpstr (((HtReviewerChoice *)choices->pdata[0])->name, ==, "");
  g_assert_nonnull (strstr (((HtReviewerChoice *)choices->pdata[0])->reason, "가위원"));
}

static void
add_commissioner (GPtrArray *partners, gboolean outside, HtDate from, HtDate to)
{
  HtPartner *partner = make_reviewer (partners->len + 1, "위원");
  HtRole *term = ht_role_new ();

  term->role = HT_ROLE_COMMISSIONER;
  term->outside = outside;
  term->appointed_on = from;
  term->term_ends_on = to;
  g_ptr_array_add (partner->roles, term);
  g_ptr_array_add (partners, partner);
}

static void
test_commission_section_7_1 (void)
{
  g_autoptr (GPtrArray) partners = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_partner_free);
  const HtDate on = ht_date_new (2021, 4, 5);

  for (int i = 0; i < 5; i++)
    add_commissioner (partners, FALSE, on - 10, HT_DATE_NONE);
  for (int i = 0; i < 34; i++)
    add_commissioner (partners, TRUE, on - 10, on + 500);
  add_commissioner (partners, TRUE, on - 10, on + 61);
  add_commissioner (partners, TRUE, on - 10, on + 60);
  add_commissioner (partners, TRUE, on - 10, on + 31);
  add_commissioner (partners, TRUE, on - 10, on + 30);
  add_commissioner (partners, TRUE, on - 700, on - 1);
  add_commissioner (partners, TRUE, on + 1, on + 700);
  const HtCommissionSummary summary = ht_commission_summary (partners, on);
  g_autoptr (GPtrArray) in_office = ht_commission_in_office (partners, on);
  g_assert_cmpuint (summary.in_office, ==, 43);
  g_assert_cmpuint (in_office->len, ==, 43);
  g_assert_cmpuint (summary.outside, ==, 38);
  g_assert_cmpuint (summary.inside, ==, 5);
  g_assert_cmpuint (summary.vacancies, ==, 7);
  g_assert_cmpuint (summary.ending_60, ==, 3);
  g_assert_cmpuint (summary.ending_30, ==, 1);
  g_assert_cmpint (summary.next_end, ==, on + 30);
}

/* The next term is there already, so no seat falls empty. */
static void
test_renewed_terms_do_not_end (void)
{
  g_autoptr (GPtrArray) partners = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_partner_free);
  const HtDate on = ht_date_new (2021, 4, 5);
  HtRole *next = ht_role_new ();

  add_commissioner (partners, TRUE, on - 10, on + 20);
  next->role = HT_ROLE_COMMISSIONER;
  next->appointed_on = on + 21;
  next->term_ends_on = on + 700;
  g_ptr_array_add (((HtPartner *)partners->pdata[0])->roles, next);
  const HtCommissionSummary summary = ht_commission_summary (partners, on);
  g_assert_cmpuint (summary.in_office, ==, 1);
  g_assert_cmpuint (summary.ending_60, ==, 0);
  g_assert_cmpint (summary.next_end, ==, HT_DATE_NONE);
}

/* The ids and the places of the agenda: "7@1 8@2". */
static char *
tell_agenda (const HtHearing *hearing)
{
  GString *text = g_string_new (NULL);
  g_autoptr (GArray) ids = ht_hearing_case_ids (hearing);

  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (text, "%s%d@%d", i > 0 ? " " : "", (int)g_array_index (ids, gint64, i),
                            ((const HtAgendaItem *)hearing->items->pdata[i])->position);
  return g_string_free (text, FALSE);
}

static void
test_agenda_moved (void)
{
  static const struct
  {
    gint64 id;
    int by; /* 0: the case is taken off */
    gboolean is_moved;
    const char *agenda;
  } cases[] = {
    { 7, 1, TRUE, "8@1 7@2 9@3" },  { 9, -2, TRUE, "9@1 7@2 8@3" }, { 7, -1, FALSE, "7@1 8@2 9@3" },
    { 9, 1, FALSE, "7@1 8@2 9@3" }, { 5, 1, FALSE, "7@1 8@2 9@3" }, { 8, 0, FALSE, "7@1 9@2" },
    { 5, 0, FALSE, "7@1 8@2 9@3" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HtHearing) hearing = ht_hearing_new (ht_date_new (2021, 4, 12));
      for (gint64 id = 7; id <= 9; id++)
        {
          HtAgendaItem *item = ht_agenda_item_new (id);
          item->position = (int)id - 6;
          g_ptr_array_add (hearing->items, item);
        }
      if (cases[i].by != 0)
        g_assert_true (ht_hearing_move_case (hearing, cases[i].id, cases[i].by)
                       == cases[i].is_moved);
      else
        ht_hearing_remove_case (hearing, cases[i].id);
      g_autofree char *agenda = tell_agenda (hearing);
      g_assert_cmpstr (agenda, ==, cases[i].agenda);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/hearings/agenda-moved", test_agenda_moved);
  g_test_add_func ("/hearings/plan", test_plan);
  g_test_add_func ("/hearings/plan-edges", test_plan_at_the_edges);
  g_test_add_func ("/hearings/plan-twice", test_plan_twice);
  for (guint i = 0; i < G_N_ELEMENTS (urgency_cases); i++)
    {
      g_autofree char *path
          = g_strdup_printf ("/hearings/urgency-section-45-1/%s", urgency_cases[i].name);
      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_urgency);
    }
  g_test_add_func ("/hearings/agenda-order", test_order);
  g_test_add_func ("/hearings/reviewers", test_reviewers);
  g_test_add_func ("/hearings/reviewers-even", test_reviewers_are_even);
  g_test_add_func ("/hearings/reviewers-nobody", test_nobody_may_review);
  g_test_add_func ("/hearings/commission-section-7-1", test_commission_section_7_1);
  g_test_add_func ("/hearings/commission-renewed", test_renewed_terms_do_not_end);
  return g_test_run ();
}
