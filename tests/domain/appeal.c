#include "domain/appeal.h"

#include <string.h>

static HtAppeal *
make_appeal (void)
{
  HtAppeal *appeal = ht_appeal_new ();
  g_free (appeal->case_number);
  appeal->case_number = g_strdup ("2021-1");
  g_free (appeal->title);
  appeal->title = g_strdup ("건축허가 취소처분 취소청구");
  g_free (appeal->appellant);
  appeal->appellant = g_strdup ("홍길동");
  appeal->received_on = ht_date_new (2021, 3, 2);
  appeal->agency_id = 1;
  return appeal;
}

/* The fields of the faults, joined by blanks. */
static char *
list_faults (const HtAppeal *appeal)
{
  g_autoptr (GPtrArray) faults = ht_appeal_check (appeal);
  GString *fields = g_string_new (NULL);
  for (guint i = 0; i < faults->len; i++)
    {
      const HtFault *fault = g_ptr_array_index (faults, i);
      g_assert_true (g_str_has_suffix (fault->reason, "."));
      g_string_append_printf (fields, "%s%s", i > 0 ? " " : "", fault->field);
    }
  return g_string_free (fields, FALSE);
}

static void
test_required (void)
{
  g_autoptr (HtAppeal) empty = ht_appeal_new ();
  g_autoptr (HtAppeal) good = make_appeal ();
  g_autofree char *faults = list_faults (empty);
  g_autofree char *none = list_faults (good);
  g_assert_cmpstr (faults, ==, "case_number received_on agency title appellant");
  g_assert_cmpstr (none, ==, "");
  strcpy (good->title, " ");
  g_autofree char *blank = list_faults (good);
  g_assert_cmpstr (blank, ==, "title");
}

static void
test_endings (void)
{
  const HtDate received = ht_date_new (2021, 3, 2);
  const struct
  {
    HtAppealType type;
    HtOutcome outcome;
    gboolean circumstances;
    HtDate ruled_on;
    HtDate served_on;
    const char *faults;
  } cases[] = {
    { HT_APPEAL_REVOCATION, HT_OUTCOME_ACCEPTED, FALSE, received, received, "" },
    { HT_APPEAL_REVOCATION, HT_OUTCOME_REJECTED, TRUE, received + 9, HT_DATE_NONE, "" },
    { HT_APPEAL_REVOCATION, HT_OUTCOME_ACCEPTED, FALSE, HT_DATE_NONE, HT_DATE_NONE, "ruled_on" },
    { HT_APPEAL_REVOCATION, HT_OUTCOME_NONE, FALSE, received, HT_DATE_NONE, "outcome" },
    { HT_APPEAL_REVOCATION, HT_OUTCOME_WITHDRAWN, FALSE, received - 1, HT_DATE_NONE, "ruled_on" },
    { HT_APPEAL_PERFORMANCE, HT_OUTCOME_ACCEPTED, TRUE, received, HT_DATE_NONE, "circumstances" },
    { HT_APPEAL_NULLITY, HT_OUTCOME_REJECTED, TRUE, received, HT_DATE_NONE, "circumstances" },
    { HT_APPEAL_NULLITY, HT_OUTCOME_NONE, TRUE, HT_DATE_NONE, HT_DATE_NONE, "circumstances" },
    { HT_APPEAL_NULLITY, HT_OUTCOME_REJECTED, FALSE, received, HT_DATE_NONE, "" },
    { HT_APPEAL_REVOCATION, HT_OUTCOME_NONE, FALSE, HT_DATE_NONE, received, "served_on" },
    { HT_APPEAL_REVOCATION, HT_OUTCOME_DISMISSED, FALSE, received + 2, received + 1, "served_on" },
  };
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HtAppeal) appeal = make_appeal ();
      appeal->type = cases[i].type;
      appeal->outcome = cases[i].outcome;
      appeal->circumstances = cases[i].circumstances;
      appeal->ruled_on = cases[i].ruled_on;
      appeal->served_on = cases[i].served_on;
      g_autofree char *faults = list_faults (appeal);
      g_assert_cmpstr (faults, ==, cases[i].faults);
    }
}

static void
test_corrections (void)
{
  const HtDate day = ht_date_new (2021, 3, 20);
  const struct
  {
    HtCorrection correction;
    const char *faults;
  } cases[] = {
    { { day, day }, "" },
    { { day, HT_DATE_NONE }, "" },
    { { day, day - 1 }, "correction_to" },
    { { HT_DATE_NONE, day }, "correction_from" },
  };
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HtAppeal) appeal = make_appeal ();
      g_array_append_val (appeal->corrections, cases[i].correction);
      g_autofree char *faults = list_faults (appeal);
      g_assert_cmpstr (faults, ==, cases[i].faults);
    }
}

/* Lateness and an odd order of what the appellant says are for the commission to weigh. */
static void
test_no_faults (void)
{
  g_autoptr (HtAppeal) appeal = make_appeal ();
  appeal->disposition_on = ht_date_new (2023, 1, 1);
  appeal->known_on = ht_date_new (2015, 1, 1);
  appeal->answered_on = ht_date_new (2030, 1, 1);
  appeal->appellee_received_on = ht_date_new (2020, 1, 1);
  g_autofree char *faults = list_faults (appeal);
  g_assert_cmpstr (faults, ==, "");
}

static void
test_copy_and_equal (void)
{
  g_autoptr (HtAppeal) a = make_appeal ();
  const HtCorrection correction = { ht_date_new (2021, 3, 5), HT_DATE_NONE };
  g_array_append_val (a->corrections, correction);
  g_autoptr (HtAppeal) b = ht_appeal_copy (a);
  b->id = 7;
  g_assert_true (ht_appeal_equal (a, b));
  g_array_index (b->corrections, HtCorrection, 0).to = ht_date_new (2021, 3, 9);
  g_assert_false (ht_appeal_equal (a, b));
  g_array_set_size (b->corrections, 0);
  g_assert_false (ht_appeal_equal (a, b));
  g_autoptr (HtAppeal) c = ht_appeal_copy (a);
  c->served_on = a->received_on;
  g_assert_false (ht_appeal_equal (a, c));
  g_autoptr (HtAppeal) d = ht_appeal_copy (a);
  strcpy (d->title, "다");
  g_assert_false (ht_appeal_equal (a, d));
}

static void
test_words (void)
{
  static const struct
  {
    const char *text;
    HtOutcome outcome;
  } outcomes[] = {
    { "인용", HT_OUTCOME_ACCEPTED },
    { "accepted", HT_OUTCOME_ACCEPTED },
    { "일부 인용", HT_OUTCOME_PARTLY_ACCEPTED },
    { " 기 각 ", HT_OUTCOME_REJECTED },
    { "각하", HT_OUTCOME_DISMISSED },
    { "조정", HT_OUTCOME_MEDIATED },
    { "취하", HT_OUTCOME_WITHDRAWN },
    { "이송", HT_OUTCOME_FORWARDED },
    { "", HT_OUTCOME_NONE },
    { "  ", HT_OUTCOME_NONE },
    { NULL, HT_OUTCOME_NONE },
    { "진행 중", HT_OUTCOME_NONE },
  };
  static const struct
  {
    const char *text;
    HtAppealType type;
  } types[] = {
    { "취소", HT_APPEAL_REVOCATION },        { "", HT_APPEAL_REVOCATION },
    { " ", HT_APPEAL_REVOCATION },           { NULL, HT_APPEAL_REVOCATION },
    { "취소심판", HT_APPEAL_REVOCATION },    { "무효 확인", HT_APPEAL_NULLITY },
    { "무효등확인심판", HT_APPEAL_NULLITY }, { "Nullity", HT_APPEAL_NULLITY },
    { "의무이행", HT_APPEAL_PERFORMANCE },   { "의무이행심판", HT_APPEAL_PERFORMANCE },
  };
  for (gsize i = 0; i < G_N_ELEMENTS (outcomes); i++)
    {
      HtOutcome outcome = HT_N_OUTCOMES;
      g_assert_true (ht_outcome_parse (outcomes[i].text, &outcome));
      g_assert_cmpint (outcome, ==, outcomes[i].outcome);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    {
      HtAppealType type = HT_N_APPEAL_TYPES;
      g_assert_true (ht_appeal_type_parse (types[i].text, &type));
      g_assert_cmpint (type, ==, types[i].type);
    }
  HtOutcome outcome;
  HtAppealType type;
  g_assert_false (ht_outcome_parse ("승소", &outcome));
  g_assert_false (ht_appeal_type_parse ("당사자심판", &type));
}

/* Every code and every word reads back as itself. */
static void
test_round_trip (void)
{
  for (int i = 0; i < HT_N_OUTCOMES; i++)
    {
      HtOutcome by_code, by_name;
      g_assert_true (ht_outcome_parse (ht_outcome_code ((HtOutcome)i), &by_code));
      g_assert_true (ht_outcome_parse (ht_outcome_name ((HtOutcome)i), &by_name));
      g_assert_true ((int)by_code == i && (int)by_name == i);
    }
  for (int i = 0; i < HT_N_APPEAL_TYPES; i++)
    {
      HtAppealType by_code, by_name;
      g_assert_true (ht_appeal_type_parse (ht_appeal_type_code ((HtAppealType)i), &by_code));
      g_assert_true (ht_appeal_type_parse (ht_appeal_type_name ((HtAppealType)i), &by_name));
      g_assert_true ((int)by_code == i && (int)by_name == i);
    }
  g_assert_true (ht_outcome_is_ruling (HT_OUTCOME_MEDIATED));
  g_assert_false (ht_outcome_is_ruling (HT_OUTCOME_NONE));
  g_assert_false (ht_outcome_is_ruling (HT_OUTCOME_WITHDRAWN));
  g_assert_false (ht_outcome_is_ruling (HT_OUTCOME_FORWARDED));
}

/* The days of the extension, the oral hearing and e-service, and how the claim period was told. */
typedef enum
{
  DISPOSITION,
  OBJECTION,
  DECIDED,
  NOTIFIED,
  ORAL,
  RULED,
  E_NOTIFIED,
  N_DAYS
} Day;

static const struct
{
  const char *path;
  int days[N_DAYS]; /* after the receipt of 2021-03-02; 0: none */
  gboolean extended;
  HtPeriodNotice notice;
  int notified_days;
  const char *faults;
} later_days[] = {
  { "§27⑤-longer", { 0 }, FALSE, HT_NOTICE_LONGER, 91, "" },
  { "§27⑤-not-longer", { 0 }, FALSE, HT_NOTICE_LONGER, 90, "notified_days" },
  { "§27⑤-days-without-notice", { 0 }, FALSE, HT_NOTICE_GIVEN, 120, "notified_days" },
  { "§27⑥-days-although-not-told", { 0 }, FALSE, HT_NOTICE_MISSING, 120, "notified_days" },
  { "§36④-objection", { [DISPOSITION] = -30, [OBJECTION] = -10 }, FALSE, HT_NOTICE_GIVEN, 0, "" },
  { "§36④-objection-before-the-disposition",
    { [DISPOSITION] = -10, [OBJECTION] = -30 },
    FALSE,
    HT_NOTICE_GIVEN,
    0,
    "objection_result_on" },
  { "§45①-marked-only", { 0 }, TRUE, HT_NOTICE_GIVEN, 0, "" },
  { "§45①-decided", { [DECIDED] = 40 }, TRUE, HT_NOTICE_GIVEN, 0, "" },
  { "§45①-decided-unmarked", { [DECIDED] = 40 }, FALSE, HT_NOTICE_GIVEN, 0, "extended" },
  { "§45①-decided-before-receipt",
    { [DECIDED] = -1 },
    TRUE,
    HT_NOTICE_GIVEN,
    0,
    "extension_decided_on" },
  { "§45①-decided-after-the-ruling",
    { [DECIDED] = 41, [RULED] = 40 },
    TRUE,
    HT_NOTICE_GIVEN,
    0,
    "extension_decided_on" },
  { "§45②-told", { [DECIDED] = 40, [NOTIFIED] = 40 }, TRUE, HT_NOTICE_GIVEN, 0, "" },
  { "§45②-told-before-decided",
    { [DECIDED] = 40, [NOTIFIED] = 39 },
    TRUE,
    HT_NOTICE_GIVEN,
    0,
    "extension_notified_on" },
  { "§40①-oral", { [ORAL] = 1 }, FALSE, HT_NOTICE_GIVEN, 0, "" },
  { "§40①-oral-before-receipt", { [ORAL] = -1 }, FALSE, HT_NOTICE_GIVEN, 0, "oral_requested_on" },
  { "§54-e-notified", { [RULED] = 40, [E_NOTIFIED] = 40 }, FALSE, HT_NOTICE_GIVEN, 0, "" },
  { "§54-e-notified-before-the-ruling",
    { [RULED] = 40, [E_NOTIFIED] = 39 },
    FALSE,
    HT_NOTICE_GIVEN,
    0,
    "e_notified_on" },
  { "§54-e-notified-without-a-ruling",
    { [E_NOTIFIED] = 39 },
    FALSE,
    HT_NOTICE_GIVEN,
    0,
    "e_notified_on" },
};

static HtDate
day_after_receipt (const HtAppeal *appeal, int days)
{
  return days != 0 ? appeal->received_on + days : (HtDate)HT_DATE_NONE;
}

static void
test_later_days (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  const int *days = later_days[i].days;
  g_autoptr (HtAppeal) appeal = make_appeal ();
  appeal->disposition_on = day_after_receipt (appeal, days[DISPOSITION]);
  appeal->objection_result_on = day_after_receipt (appeal, days[OBJECTION]);
  appeal->extension_decided_on = day_after_receipt (appeal, days[DECIDED]);
  appeal->extension_notified_on = day_after_receipt (appeal, days[NOTIFIED]);
  appeal->oral_requested_on = day_after_receipt (appeal, days[ORAL]);
  appeal->ruled_on = day_after_receipt (appeal, days[RULED]);
  appeal->e_notified_on = day_after_receipt (appeal, days[E_NOTIFIED]);
  appeal->outcome = days[RULED] != 0 ? HT_OUTCOME_REJECTED : HT_OUTCOME_NONE;
  appeal->extended = later_days[i].extended;
  appeal->period_notice = later_days[i].notice;
  appeal->notified_days = later_days[i].notified_days;
  g_autofree char *faults = list_faults (appeal);
  g_assert_cmpstr (faults, ==, later_days[i].faults);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/appeal/required", test_required);
  g_test_add_func ("/appeal/endings", test_endings);
  g_test_add_func ("/appeal/corrections", test_corrections);
  g_test_add_func ("/appeal/no-faults", test_no_faults);
  g_test_add_func ("/appeal/copy-and-equal", test_copy_and_equal);
  g_test_add_func ("/appeal/words", test_words);
  g_test_add_func ("/appeal/round-trip", test_round_trip);
  for (gsize i = 0; i < G_N_ELEMENTS (later_days); i++)
    {
      g_autofree char *path = g_strconcat ("/appeal/", later_days[i].path, NULL);
      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_later_days);
    }
  return g_test_run ();
}
