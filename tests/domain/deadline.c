#include "domain/deadline.h"

#define NEVER HT_DATE_NONE

static void
test_vectors (void)
{
  static const struct
  {
    HtDeadlineRule rule;
    gboolean extended;
    const char *from;
    const char *due;
  } vectors[] = {
    { HT_DEADLINE_CLAIM_KNOWLEDGE, FALSE, "2021-01-04", "2021-04-05" },
    { HT_DEADLINE_CLAIM_KNOWLEDGE, FALSE, "2021-07-11", "2021-10-12" },
    { HT_DEADLINE_CLAIM_DISPOSITION, FALSE, "2021-04-12", "2021-10-12" },
    { HT_DEADLINE_RULING, FALSE, "2021-03-02", "2021-05-03" },
    { HT_DEADLINE_RULING, TRUE, "2021-03-02", "2021-05-31" },
    { HT_DEADLINE_ANSWER, FALSE, "2021-04-26", "2021-05-06" },
    { HT_DEADLINE_RULING, FALSE, "2026-03-02", "2026-05-04" },
    { HT_DEADLINE_ANSWER, FALSE, "2026-05-14", "2026-05-26" },
    { HT_DEADLINE_RULING, FALSE, "2026-05-18", "2026-07-20" },
    { HT_DEADLINE_RULING, FALSE, "2026-06-16", "2026-08-18" },
    { HT_DEADLINE_RULING, FALSE, "2027-03-02", "2027-05-04" },
    { HT_DEADLINE_EXTENSION_NOTICE, FALSE, "2021-03-02", "2021-04-24" },
    { HT_DEADLINE_EXTENSION_NOTICE, TRUE, "2021-03-02", "2021-04-24" },
    { HT_DEADLINE_AFTER_OBJECTION, FALSE, "2021-07-11", "2021-10-12" },
    { HT_DEADLINE_HEARING_NOTICE, FALSE, "2021-04-12", "2021-04-05" },
    { HT_DEADLINE_ORAL_REQUEST, FALSE, "2021-04-12", "2021-04-09" },
    { HT_DEADLINE_CONVENING, FALSE, "2021-04-12", "2021-04-07" },
    { HT_DEADLINE_E_SERVICE, FALSE, "2021-04-12", "2021-04-26" },
    /* Sundays and a holiday that move nothing: counted back, or deemed. */
    { HT_DEADLINE_HEARING_NOTICE, FALSE, "2021-04-11", "2021-04-04" },
    { HT_DEADLINE_ORAL_REQUEST, FALSE, "2021-05-08", "2021-05-05" },
    { HT_DEADLINE_CONVENING, FALSE, "2021-04-09", "2021-04-04" },
    { HT_DEADLINE_E_SERVICE, FALSE, "2021-04-21", "2021-05-05" },
  };
  g_autoptr (HtHolidayCalendar) holidays = ht_holiday_calendar_new ();
  for (gsize i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autoptr (HtDeadline) deadline
          = ht_deadline_compute (vectors[i].rule, ht_date_from_iso (vectors[i].from), NULL,
                                 vectors[i].extended, NEVER, holidays);
      g_autofree char *due = ht_date_to_iso (deadline->due);
      g_assert_cmpstr (due, ==, vectors[i].due);
      g_assert_cmpint (deadline->nominal, ==, deadline->from + deadline->days);
    }
}

static void
test_moved (void)
{
  g_autoptr (HtHolidayCalendar) holidays = ht_holiday_calendar_new ();
  g_autoptr (HtDeadline) ruling = ht_deadline_compute (HT_DEADLINE_RULING, ht_date_new (2021, 3, 2),
                                                       NULL, FALSE, NEVER, holidays);
  g_autoptr (HtDeadline) claim = ht_deadline_compute (
      HT_DEADLINE_CLAIM_KNOWLEDGE, ht_date_new (2021, 7, 11), NULL, FALSE, NEVER, holidays);
  g_autoptr (HtDeadline) notice = ht_deadline_compute (
      HT_DEADLINE_EXTENSION_NOTICE, ht_date_new (2021, 3, 2), NULL, FALSE, NEVER, holidays);
  static const char *const ruling_why[] = { "토요일", "일요일" };
  static const char *const claim_why[] = { "한글날", "일요일", "대체공휴일(한글날)" };
  g_assert_cmpint (ruling->nominal, ==, ht_date_new (2021, 5, 1));
  g_assert_cmpuint (ruling->moved->len, ==, G_N_ELEMENTS (ruling_why));
  for (guint i = 0; i < ruling->moved->len; i++)
    g_assert_cmpstr (g_array_index (ruling->moved, HtMovedDay, i).why, ==, ruling_why[i]);
  g_assert_cmpuint (claim->moved->len, ==, G_N_ELEMENTS (claim_why));
  for (guint i = 0; i < claim->moved->len; i++)
    g_assert_cmpstr (g_array_index (claim->moved, HtMovedDay, i).why, ==, claim_why[i]);
  /* 2021-04-24 is a Saturday and stays: the day counts back. */
  g_assert_cmpuint (notice->moved->len, ==, 0);
  g_assert_cmpint (notice->due, ==, notice->nominal);
}

static void
test_corrections (void)
{
  const HtDate from = ht_date_new (2021, 3, 2);
  const struct
  {
    HtCorrection spans[2];
    guint n;
    HtDate today;
    int not_counted;
  } cases[] = {
    { { { from + 10, from + 19 } }, 1, NEVER, 10 },
    { { { from + 10, from + 10 } }, 1, NEVER, 1 },
    { { { from + 10, from + 19 }, { from + 15, from + 24 } }, 2, NEVER, 15 },
    { { { from + 15, from + 24 }, { from + 10, from + 30 } }, 2, NEVER, 21 },
    { { { from - 5, from + 4 } }, 1, NEVER, 4 }, /* the trigger day is not counted anyway */
    { { { from - 5, from } }, 1, NEVER, 0 },
    { { { from + 60, from + 69 } }, 1, NEVER, 10 }, /* begins on the last day */
    { { { from + 61, from + 69 } }, 1, NEVER, 0 },  /* after the last day */
    { { { from + 50, from + 59 }, { from + 65, from + 66 } }, 2, NEVER, 12 },
    { { { from + 10, HT_DATE_NONE } }, 1, from + 12, 3 }, /* running */
    { { { from + 10, HT_DATE_NONE } }, 1, from + 9, 0 },
    { { { from + 10, from + 9 } }, 1, NEVER, 0 },
    { { { HT_DATE_NONE, from + 9 } }, 1, NEVER, 0 },
  };
  g_autoptr (HtHolidayCalendar) holidays = ht_holiday_calendar_new ();
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (HtCorrection));
      g_array_append_vals (spans, cases[i].spans, cases[i].n);
      g_autoptr (HtDeadline) ruling
          = ht_deadline_compute (HT_DEADLINE_RULING, from, spans, FALSE, cases[i].today, holidays);
      g_autoptr (HtDeadline) notice = ht_deadline_compute (HT_DEADLINE_EXTENSION_NOTICE, from,
                                                           spans, FALSE, cases[i].today, holidays);
      g_autoptr (HtDeadline) answer
          = ht_deadline_compute (HT_DEADLINE_ANSWER, from, spans, FALSE, cases[i].today, holidays);
      g_assert_cmpint (ruling->not_counted, ==, cases[i].not_counted);
      g_assert_cmpint (ruling->nominal, ==, from + 60 + cases[i].not_counted);
      g_assert_cmpint (notice->nominal, ==, ruling->nominal - 7);
      g_assert_cmpint (answer->not_counted, ==, 0);
    }
}

/* §45①: the extension is counted on the nominal period, so a correction in its days counts too. */
static void
test_extension (void)
{
  const HtDate from = ht_date_new (2021, 3, 2);
  const HtCorrection late = { from + 70, from + 74 };
  g_autoptr (HtHolidayCalendar) holidays = ht_holiday_calendar_new ();
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (HtCorrection));
  g_array_append_val (spans, late);
  g_autoptr (HtDeadline) plain
      = ht_deadline_compute (HT_DEADLINE_RULING, from, spans, FALSE, NEVER, holidays);
  g_autoptr (HtDeadline) extended
      = ht_deadline_compute (HT_DEADLINE_RULING, from, spans, TRUE, NEVER, holidays);
  g_assert_cmpint (plain->nominal, ==, from + 60);
  g_assert_cmpint (extended->days, ==, 90);
  g_assert_cmpint (extended->nominal, ==, from + 95);
}

/* Walks day by day and counts those that are in no correction. */
static HtDate
walk_period (HtDate from, int days, const GArray *spans)
{
  HtDate date = from;
  for (int counted = 0; counted < days;)
    {
      gboolean in_correction = FALSE;
      date++;
      for (guint i = 0; i < spans->len; i++)
        {
          const HtCorrection *span = &g_array_index (spans, HtCorrection, i);
          in_correction |= date >= span->from && date <= span->to;
        }
      counted += in_correction ? 0 : 1;
    }
  return date;
}

static void
test_random_corrections (void)
{
  g_autoptr (HtHolidayCalendar) holidays = ht_holiday_calendar_new ();
  g_autoptr (GRand) random = g_rand_new_with_seed (20210405);
  for (int i = 0; i < 5000; i++)
    {
      const HtDate from = ht_date_new (2020, 1, 1) + g_rand_int_range (random, 0, 2000);
      g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (HtCorrection));
      for (int n = g_rand_int_range (random, 0, 5); n > 0; n--)
        {
          const HtDate first = from + g_rand_int_range (random, -20, 120);
          const HtCorrection span = { first, first + g_rand_int_range (random, 0, 25) };
          g_array_append_val (spans, span);
        }
      const gboolean extended = g_rand_boolean (random);
      g_autoptr (HtDeadline) deadline
          = ht_deadline_compute (HT_DEADLINE_RULING, from, spans, extended, NEVER, holidays);
      g_assert_cmpint (deadline->nominal, ==, walk_period (from, extended ? 90 : 60, spans));
    }
}

/* The holidays of the published list where the machine has it, else of the calendar. */
static GHashTable *
read_holidays (const HtHolidayCalendar *calendar)
{
  GHashTable *days = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *path = g_build_filename (g_getenv ("HAETAE_SOURCE"), "..", "shared", "data",
                                            "kr_holidays.csv", NULL);
  g_autofree char *text = NULL;
  if (g_file_get_contents (path, &text, NULL, NULL))
    {
      g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
      for (guint i = 0; lines[i] != NULL; i++)
        g_hash_table_add (days, g_strndup (lines[i], 10));
      return days;
    }
  g_test_message ("not run: the published list is not here, the calendar's own holidays serve");
  const HtPeriod all = { ht_date_new (2018, 1, 1), ht_date_new (2028, 12, 31) };
  g_autoptr (GArray) list = ht_holiday_calendar_list (calendar, all);
  for (guint i = 0; i < list->len; i++)
    g_hash_table_add (days, ht_date_to_iso (g_array_index (list, HtHoliday, i).date));
  return days;
}

/* The due day by GLib's own calendar. */
static char *
find_due (const GDate *from, guint days, GHashTable *holidays)
{
  GDate date = *from;
  char iso[16];
  g_date_add_days (&date, days);
  g_date_strftime (iso, sizeof iso, "%Y-%m-%d", &date);
  while (g_date_get_weekday (&date) >= G_DATE_SATURDAY || g_hash_table_contains (holidays, iso))
    {
      g_date_add_days (&date, 1);
      g_date_strftime (iso, sizeof iso, "%Y-%m-%d", &date);
    }
  return g_strdup (iso);
}

static void
test_every_start (void)
{
  static const struct
  {
    HtDeadlineRule rule;
    gboolean extended;
    guint days;
  } rules[] = { { HT_DEADLINE_CLAIM_KNOWLEDGE, FALSE, 90 },
                { HT_DEADLINE_CLAIM_DISPOSITION, FALSE, 180 },
                { HT_DEADLINE_ANSWER, FALSE, 10 },
                { HT_DEADLINE_RULING, FALSE, 60 },
                { HT_DEADLINE_RULING, TRUE, 90 } };
  g_autoptr (HtHolidayCalendar) calendar = ht_holiday_calendar_new ();
  g_autoptr (GHashTable) holidays = read_holidays (calendar);
  GDate start;
  g_date_clear (&start, 1);
  g_date_set_dmy (&start, 1, G_DATE_JANUARY, 2018);
  for (HtDate from = ht_date_new (2018, 1, 1); from <= ht_date_new (2027, 12, 31); from++)
    {
      for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
        {
          /* Elections of 2028 are not announced yet: that year is the office's to complete. */
          if (from + (int)rules[i].days > ht_date_new (2027, 12, 31))
            continue;
          g_autoptr (HtDeadline) deadline
              = ht_deadline_compute (rules[i].rule, from, NULL, rules[i].extended, NEVER, calendar);
          g_autofree char *due = ht_date_to_iso (deadline->due);
          g_autofree char *expected = find_due (&start, rules[i].days, holidays);
          g_assert_cmpstr (due, ==, expected);
          g_assert_cmpint (deadline->moved->len, ==, deadline->due - deadline->nominal);
        }
      g_date_add_days (&start, 1);
    }
}

static HtDeadlineHabits *
new_habits (HtRulingFrom from)
{
  HtDeadlineHabits *habits = g_new0 (HtDeadlineHabits, 1);
  habits->holidays = ht_holiday_calendar_new ();
  habits->ruling_from = from;
  return habits;
}

/* The rules of the clocks of an appeal, joined by blanks. */
static char *
list_clocks (const HtAppeal *appeal, const HtDeadlineHabits *habits)
{
  g_autoptr (GPtrArray) deadlines = ht_deadlines_of_appeal (appeal, NEVER, habits);
  GString *codes = g_string_new (NULL);
  for (guint i = 0; i < deadlines->len; i++)
    {
      const HtDeadline *deadline = g_ptr_array_index (deadlines, i);
      g_string_append_printf (codes, "%s%s", i > 0 ? " " : "",
                              ht_deadline_rule_code (deadline->rule));
    }
  return g_string_free (codes, FALSE);
}

static void
test_clocks_of_appeal (void)
{
  g_autoptr (HtDeadlineHabits) habits = new_habits (HT_RULING_FROM_EARLIER);
  g_autoptr (HtAppeal) appeal = ht_appeal_new ();
  g_autofree char *none = list_clocks (appeal, habits);
  g_assert_cmpstr (none, ==, "");
  appeal->received_on = ht_date_new (2021, 3, 5);
  appeal->appellee_received_on = ht_date_new (2021, 3, 2);
  appeal->known_on = ht_date_new (2021, 1, 4);
  appeal->disposition_on = ht_date_new (2021, 1, 4);
  g_autofree char *all = list_clocks (appeal, habits);
  g_assert_cmpstr (all, ==, "claim-knowledge claim-disposition answer ruling extension-notice");
  appeal->type = HT_APPEAL_NULLITY;
  g_autofree char *nullity = list_clocks (appeal, habits);
  g_assert_cmpstr (nullity, ==, "answer ruling extension-notice");
  g_autoptr (GPtrArray) deadlines = ht_deadlines_of_appeal (appeal, NEVER, habits);
  const HtDeadline *ruling = g_ptr_array_index (deadlines, 1);
  g_assert_cmpint (ruling->from, ==, appeal->appellee_received_on);
  appeal->appellee_received_on = HT_DATE_NONE;
  g_autofree char *no_answer = list_clocks (appeal, habits);
  g_assert_cmpstr (no_answer, ==, "ruling extension-notice");
}

/* §45①: the day the agency or the commission received the claim; which one, the office sets. */
static void
test_ruling_from_which_receipt (void)
{
  static const struct
  {
    HtRulingFrom from;
    const char *commission;
    const char *agency;
    const char *expected;
  } cases[] = {
    { HT_RULING_FROM_EARLIER, "2021-03-05", "2021-03-02", "2021-03-02" },
    { HT_RULING_FROM_EARLIER, "2021-03-02", "2021-03-05", "2021-03-02" },
    { HT_RULING_FROM_EARLIER, "2021-03-05", NULL, "2021-03-05" },
    { HT_RULING_FROM_COMMISSION, "2021-03-05", "2021-03-02", "2021-03-05" },
    { HT_RULING_FROM_COMMISSION, "2021-03-02", "2021-03-05", "2021-03-02" },
    { HT_RULING_FROM_COMMISSION, NULL, "2021-03-02", "2021-03-02" },
    { HT_RULING_FROM_AGENCY, "2021-03-05", "2021-03-02", "2021-03-02" },
    { HT_RULING_FROM_AGENCY, "2021-03-02", "2021-03-05", "2021-03-05" },
    { HT_RULING_FROM_AGENCY, "2021-03-05", NULL, "2021-03-05" },
  };
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HtDeadlineHabits) habits = new_habits (cases[i].from);
      g_autoptr (HtAppeal) appeal = ht_appeal_new ();
      appeal->received_on = ht_date_from_iso (cases[i].commission);
      appeal->appellee_received_on = ht_date_from_iso (cases[i].agency);
      g_autoptr (GPtrArray) deadlines = ht_deadlines_of_appeal (appeal, NEVER, habits);
      for (guint j = 0; j < deadlines->len; j++)
        {
          const HtDeadline *deadline = g_ptr_array_index (deadlines, j);
          g_autofree char *from = ht_date_to_iso (deadline->from);
          g_assert_cmpstr (
              from, ==, deadline->rule == HT_DEADLINE_ANSWER ? cases[i].agency : cases[i].expected);
        }
      g_assert_cmpuint (deadlines->len, >=, 2);
      HtRulingFrom parsed;
      g_assert_true (ht_ruling_from_parse (ht_ruling_from_code (cases[i].from), &parsed));
      g_assert_cmpint (parsed, ==, cases[i].from);
    }
}

static void
test_open (void)
{
  g_autoptr (HtAppeal) appeal = ht_appeal_new ();
  appeal->received_on = ht_date_new (2021, 3, 2);
  g_assert_false (ht_deadline_is_open (HT_DEADLINE_CLAIM_KNOWLEDGE, appeal));
  g_assert_false (ht_deadline_is_open (HT_DEADLINE_CLAIM_DISPOSITION, appeal));
  g_assert_true (ht_deadline_is_open (HT_DEADLINE_ANSWER, appeal));
  g_assert_true (ht_deadline_is_open (HT_DEADLINE_RULING, appeal));
  g_assert_true (ht_deadline_is_open (HT_DEADLINE_EXTENSION_NOTICE, appeal));
  appeal->answered_on = appeal->received_on + 3;
  appeal->extended = TRUE;
  g_assert_false (ht_deadline_is_open (HT_DEADLINE_ANSWER, appeal));
  g_assert_true (ht_deadline_is_open (HT_DEADLINE_RULING, appeal));
  g_assert_false (ht_deadline_is_open (HT_DEADLINE_EXTENSION_NOTICE, appeal));
  appeal->outcome = HT_OUTCOME_WITHDRAWN;
  for (int i = 0; i < HT_N_DEADLINE_RULES; i++)
    g_assert_false (ht_deadline_is_open ((HtDeadlineRule)i, appeal));
}

/* §60②, 영 §42: the half-year that a day lies in is reported by the 15th after it. */
static void
test_litigation_report (void)
{
  static const struct
  {
    const char *day;
    const char *nominal;
    const char *due;
  } cases[] = {
    { "2021-01-01", "2021-07-15", "2021-07-15" }, { "2021-06-30", "2021-07-15", "2021-07-15" },
    { "2021-07-01", "2022-01-15", "2022-01-17" }, { "2020-12-31", "2021-01-15", "2021-01-15" },
    { "2023-03-02", "2023-07-15", "2023-07-17" },
  };
  g_autoptr (HtHolidayCalendar) holidays = ht_holiday_calendar_new ();
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HtDeadline) deadline
          = ht_deadline_compute (HT_DEADLINE_LITIGATION_REPORT, ht_date_from_iso (cases[i].day),
                                 NULL, FALSE, NEVER, holidays);
      g_autofree char *nominal = ht_date_to_iso (deadline->nominal);
      g_autofree char *due = ht_date_to_iso (deadline->due);
      g_assert_cmpstr (nominal, ==, cases[i].nominal);
      g_assert_cmpstr (due, ==, cases[i].due);
    }
}

/* The claim periods of a case: "code article days", joined by commas. */
static const struct
{
  const char *path;
  HtAppealType type;
  HtPeriodNotice notice;
  int notified_days;
  const char *disposition;
  const char *objection_result;
  const char *periods;
} claims[] = {
  { "/deadline/§27①③/told", HT_APPEAL_REVOCATION, HT_NOTICE_GIVEN, 0, "2021-01-04", NULL,
    "claim-knowledge 행정심판법 §27① 90, claim-disposition 행정심판법 §27③ 180" },
  { "/deadline/§27⑤/longer", HT_APPEAL_REVOCATION, HT_NOTICE_LONGER, 120, "2021-01-04", NULL,
    "claim-knowledge 행정심판법 §27⑤ 120, claim-disposition 행정심판법 §27③ 180" },
  { "/deadline/§27⑤/not-longer", HT_APPEAL_REVOCATION, HT_NOTICE_LONGER, 60, "2021-01-04", NULL,
    "claim-knowledge 행정심판법 §27① 90, claim-disposition 행정심판법 §27③ 180" },
  { "/deadline/§27⑥/not-told", HT_APPEAL_REVOCATION, HT_NOTICE_MISSING, 0, "2021-01-04", NULL,
    "claim-disposition 행정심판법 §27⑥ 180" },
  { "/deadline/§27⑦/nullity", HT_APPEAL_NULLITY, HT_NOTICE_MISSING, 0, "2021-01-04", "2021-02-01",
    "" },
  { "/deadline/§27⑦/omission", HT_APPEAL_PERFORMANCE, HT_NOTICE_GIVEN, 0, NULL, NULL, "" },
  { "/deadline/§27⑦/refusal", HT_APPEAL_PERFORMANCE, HT_NOTICE_GIVEN, 0, "2021-01-04", NULL,
    "claim-knowledge 행정심판법 §27① 90, claim-disposition 행정심판법 §27③ 180" },
  { "/deadline/§36④/after-objection", HT_APPEAL_REVOCATION, HT_NOTICE_MISSING, 0, "2021-01-04",
    "2021-02-01", "after-objection 행정기본법 §36④ 90" },
  { "/deadline/§36④/refusal", HT_APPEAL_PERFORMANCE, HT_NOTICE_LONGER, 120, "2021-01-04",
    "2021-02-01", "after-objection 행정기본법 §36④ 90" },
};

static void
test_claim (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (HtDeadlineHabits) habits = new_habits (HT_RULING_FROM_EARLIER);
  g_autoptr (HtAppeal) appeal = ht_appeal_new ();
  g_autoptr (GString) periods = g_string_new (NULL);
  appeal->type = claims[i].type;
  appeal->period_notice = claims[i].notice;
  appeal->notified_days = claims[i].notified_days;
  appeal->known_on = ht_date_from_iso ("2021-01-06");
  appeal->disposition_on = ht_date_from_iso (claims[i].disposition);
  appeal->objection_result_on = ht_date_from_iso (claims[i].objection_result);
  g_autoptr (GPtrArray) deadlines = ht_deadlines_of_appeal (appeal, NEVER, habits);
  for (guint n = 0; n < deadlines->len; n++)
    {
      const HtDeadline *deadline = g_ptr_array_index (deadlines, n);
      g_assert_true (ht_deadline_is_claim (deadline->rule));
      g_assert_cmpint (deadline->nominal, ==, deadline->from + deadline->days);
      g_string_append_printf (periods, "%s%s %s %d", n > 0 ? ", " : "",
                              ht_deadline_rule_code (deadline->rule), deadline->article,
                              deadline->days);
    }
  g_assert_cmpstr (periods->str, ==, claims[i].periods);
}

/* The clocks that begin later: before a hearing until it was held, and of e-service. */
static void
test_later_clocks (void)
{
  g_autoptr (HtDeadlineHabits) habits = new_habits (HT_RULING_FROM_EARLIER);
  g_autoptr (HtAppeal) appeal = ht_appeal_new ();
  appeal->hearing_on = ht_date_new (2021, 4, 12);
  g_autofree char *hearing = list_clocks (appeal, habits);
  g_assert_cmpstr (hearing, ==, "hearing-notice oral-hearing-request");
  g_autoptr (GPtrArray) that_day = ht_deadlines_of_appeal (appeal, appeal->hearing_on, habits);
  g_assert_cmpuint (that_day->len, ==, 2);
  g_autoptr (GPtrArray) after = ht_deadlines_of_appeal (appeal, appeal->hearing_on + 1, habits);
  g_assert_cmpuint (after->len, ==, 0);
  g_assert_true (ht_deadline_is_open (HT_DEADLINE_HEARING_NOTICE, appeal));
  appeal->hearing_notified_on = appeal->hearing_on - 8;
  g_assert_false (ht_deadline_is_open (HT_DEADLINE_HEARING_NOTICE, appeal));
  ht_appeal_set_hearing (appeal, appeal->hearing_on);
  g_assert_cmpint (appeal->hearing_notified_on, ==, appeal->hearing_on - 8);
  ht_appeal_set_hearing (appeal, appeal->hearing_on + 14);
  g_assert_true (ht_deadline_is_open (HT_DEADLINE_HEARING_NOTICE, appeal));
  ht_appeal_set_hearing (appeal, appeal->hearing_on - 14);
  g_assert_true (ht_deadline_is_open (HT_DEADLINE_ORAL_REQUEST, appeal));
  appeal->oral_requested_on = appeal->hearing_on - 10;
  g_assert_false (ht_deadline_is_open (HT_DEADLINE_ORAL_REQUEST, appeal));
  appeal->hearing_on = HT_DATE_NONE;
  appeal->outcome = HT_OUTCOME_REJECTED;
  appeal->e_notified_on = ht_date_new (2021, 4, 13);
  g_autofree char *service = list_clocks (appeal, habits);
  g_assert_cmpstr (service, ==, "e-service");
  g_assert_true (ht_deadline_is_open (HT_DEADLINE_E_SERVICE, appeal));
  appeal->served_on = ht_date_new (2021, 4, 20);
  g_assert_false (ht_deadline_is_open (HT_DEADLINE_E_SERVICE, appeal));
}

/* §45②: an extension that was decided is to be told; one of which only the mark is kept is over. */
static void
test_extension_notice_is_open (void)
{
  g_autoptr (HtAppeal) appeal = ht_appeal_new ();
  appeal->received_on = ht_date_new (2021, 3, 2);
  appeal->extended = TRUE;
  g_assert_false (ht_deadline_is_open (HT_DEADLINE_EXTENSION_NOTICE, appeal));
  appeal->extension_decided_on = ht_date_new (2021, 4, 10);
  g_assert_true (ht_deadline_is_open (HT_DEADLINE_EXTENSION_NOTICE, appeal));
  appeal->extension_notified_on = ht_date_new (2021, 4, 12);
  g_assert_false (ht_deadline_is_open (HT_DEADLINE_EXTENSION_NOTICE, appeal));
}

static void
test_codes (void)
{
  for (int i = 0; i < HT_N_DEADLINE_RULES; i++)
    {
      HtDeadlineRule rule;
      g_assert_true (ht_deadline_rule_parse (ht_deadline_rule_code ((HtDeadlineRule)i), &rule));
      g_assert_cmpint (rule, ==, i);
      g_assert_nonnull (strstr (ht_deadline_rule_article (rule), "§"));
      g_assert_cmpstr (ht_deadline_rule_name (rule), !=, "");
    }
  HtDeadlineRule rule;
  g_assert_false (ht_deadline_rule_parse ("hearing", &rule));
  g_assert_false (ht_deadline_rule_parse (NULL, &rule));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/deadline/vectors", test_vectors);
  g_test_add_func ("/deadline/moved", test_moved);
  g_test_add_func ("/deadline/corrections", test_corrections);
  g_test_add_func ("/deadline/extension", test_extension);
  g_test_add_func ("/deadline/random-corrections", test_random_corrections);
  g_test_add_func ("/deadline/every-start", test_every_start);
  g_test_add_func ("/deadline/clocks-of-appeal", test_clocks_of_appeal);
  g_test_add_func ("/deadline/§45①/which-receipt", test_ruling_from_which_receipt);
  g_test_add_func ("/deadline/open", test_open);
  for (gsize i = 0; i < G_N_ELEMENTS (claims); i++)
    g_test_add_data_func (claims[i].path, GSIZE_TO_POINTER (i), test_claim);
  g_test_add_func ("/deadline/§60②-영§42/litigation-report", test_litigation_report);
  g_test_add_func ("/deadline/영§26-27-§54④/later-clocks", test_later_clocks);
  g_test_add_func ("/deadline/§45②/extension-notice", test_extension_notice_is_open);
  g_test_add_func ("/deadline/codes", test_codes);
  return g_test_run ();
}
