/* What a clerk types into the form of an appeal, and what the journal's codes are shown as. */
#include "views/appeal-fields.h"
#include "views/history-words.h"

static HtCaseRecord *
empty_record (void)
{
  g_autoptr (HtAppeal) appeal = ht_appeal_new ();
  g_autoptr (GPtrArray) parties = g_ptr_array_new ();
  HtCounselAppointment counsel
      = { .applied_on = HT_DATE_NONE, .appointed_on = HT_DATE_NONE, .paid_on = HT_DATE_NONE };

  return ht_case_record_new (appeal, parties, &counsel);
}

static void
typed_dates (void)
{
  static const struct
  {
    const char *typed;
    const char *day; /* "" for none, NULL for a refusal */
  } cases[] = {
    { "", "" },
    { "  ", "" },
    { "2021-04-05", "2021-04-05" },
    { "20210405", "2021-04-05" },
    { "2021. 4. 5.", "2021-04-05" },
    { "4.5", "2021-04-05" },
    { "4.5.", "2021-04-05" },
    { "4. 5.", "2021-04-05" },
    { "4/5", "2021-04-05" },
    { " 12-31 ", "2021-12-31" },
    { "2.29", NULL },
    { "13.1", NULL },
    { "0.5", NULL },
    { "4", NULL },
    { "4.", NULL },
    { "4.5.6", NULL },
    { "4.5 월", NULL },
    { "99999999999.1", NULL },
    { "내일", NULL },
  };
  HtDate today = ht_date_from_iso ("2021-04-05");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HtDate date = 1;
      gboolean is_read = ht_typed_date_parse (cases[i].typed, today, &date);

      g_test_message ("“%s”", cases[i].typed);
      g_assert_cmpint (is_read, ==, cases[i].day != NULL);
      if (is_read)
        g_assert_cmpint (date, ==, ht_date_from_iso (cases[i].day));
    }
}

static void
corrections (void)
{
  static const struct
  {
    const char *typed;
    const char *stored; /* NULL for a refusal */
  } cases[] = {
    { "", "" },
    { "~", "" },
    { "3.2~3.11", "2021-03-02~2021-03-11" },
    { "2021-03-02~", "2021-03-02~" },
    { "3.2", "2021-03-02~" },
    { "5.1~5.2, 3.2~3.11", "2021-03-02~2021-03-11, 2021-05-01~2021-05-02" },
    { "3.2~3.2", "2021-03-02~2021-03-02" },
    { "3.11~3.2", NULL },
    { "~3.2", NULL },
    { "어제~오늘", NULL },
  };
  const HtAppealField *field = ht_appeal_field_find ("corrections");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HtCaseRecord) record = empty_record ();
      HtFault *fault
          = ht_appeal_field_set (field, record, cases[i].typed, ht_date_from_iso ("2021-04-05"));

      g_test_message ("“%s”", cases[i].typed);
      g_assert_cmpint (fault == NULL, ==, cases[i].stored != NULL);
      if (fault == NULL)
        {
          g_autofree char *shown = ht_appeal_field_get (field, record);

          g_assert_cmpstr (shown, ==, cases[i].stored);
        }
      ht_fault_free (fault);
    }
}

/* What is shown for editing, typed again, is the same record. */
static void
every_field_comes_back (void)
{
  static const char *const typed[][2] = {
    { "case_number", "2021-0269" },
    { "received_on", "2021-03-02" },
    { "agency", "종로구청장" },
    { "type", "의무이행" },
    { "title", "정보공개 이행청구" },
    { "answered_on", "2021-03-10" },
    { "corrections", "2021-03-05~2021-03-09" },
    { "extended", "Y" },
    { "outcome", "기각" },
    { "circumstances", "" },
    { "note", "첫 줄\n둘째 줄" },
    { "period_notice", "장기고지" },
    { "notified_days", "120" },
    { "objection_result_on", "2021-02-01" },
    { "parties", "대리인\t김변호\t법무법인 가나\t\t02-000-0000\n참가인\t이참가\t\t종로구\t" },
    { "counsel", "박국선" },
    { "eligibility", "기초생활수급자" },
    { "applied_on", "2021-03-03" },
    { "fee", "500,000" },
  };
  HtDate today = ht_date_from_iso ("2021-04-05");
  g_autoptr (HtCaseRecord) record = empty_record ();
  g_autoptr (HtCaseRecord) again = empty_record ();
  guint n;
  const HtAppealField *fields = ht_appeal_fields (&n);

  for (gsize i = 0; i < G_N_ELEMENTS (typed); i++)
    g_assert_null (
        ht_appeal_field_set (ht_appeal_field_find (typed[i][0]), record, typed[i][1], today));
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = ht_appeal_field_get (&fields[i], record);

      g_assert_null (ht_appeal_field_set (&fields[i], again, text, today));
    }
  g_assert_true (ht_appeal_equal (record->appeal, again->appeal));
  g_assert_cmpstr (again->appeal->note, ==, "첫 줄\n둘째 줄");
  g_assert_cmpint (again->appeal->type, ==, HT_APPEAL_PERFORMANCE);
  g_assert_cmpint (again->appeal->period_notice, ==, HT_NOTICE_LONGER);
  g_assert_cmpint (again->appeal->notified_days, ==, 120);
  g_assert_cmpuint (again->parties->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    g_assert_true (ht_party_equal (record->parties->pdata[i], again->parties->pdata[i]));
  g_assert_cmpint (((HtParty *)again->parties->pdata[1])->role, ==, HT_PARTY_PARTICIPANT);
  g_assert_cmpint (again->counsel.eligibility, ==, HT_ELIGIBILITY_BASIC_LIVELIHOOD);
  g_assert_cmpint (again->counsel.fee, ==, 500000);
  g_autofree char *differences = ht_appeal_fields_tell_differences (record, again);
  g_assert_cmpstr (differences, ==, "");
}

static void
refused_words (void)
{
  static const char *const cases[][2] = {
    { "type", "항고" },          { "outcome", "승소" },  { "period_notice", "아마도" },
    { "eligibility", "학생" },   { "fee", "오십만" },    { "fee", "-1" },
    { "notified_days", "90.5" }, { "ruled_on", "내일" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HtCaseRecord) record = empty_record ();
      const HtAppealField *field = ht_appeal_field_find (cases[i][0]);
      HtFault *fault
          = ht_appeal_field_set (field, record, cases[i][1], ht_date_from_iso ("2021-04-05"));
      g_autofree char *left = ht_appeal_field_get (field, record);

      g_test_message ("%s “%s”", cases[i][0], cases[i][1]);
      g_assert_nonnull (fault);
      g_assert_cmpstr (fault->field, ==, cases[i][0]);
      g_assert_cmpstr (left, !=, cases[i][1]);
      ht_fault_free (fault);
    }
}

/* No identifier, no code and no ISO day reaches the screen. */
static void
history_in_words (void)
{
  static const char *const cases[][5] = {
    { "appeal", "outcome", "rejected", "Outcome", "기각" },
    { "appeal", "outcome", "", "Outcome", "none" },
    { "appeal", "type", "nullity", "Kind of appeal", "무효등확인" },
    { "appeal", "extended", "1", "Period extended", "yes" },
    { "appeal", "extended", "0", "Period extended", "no" },
    { "appeal", "agency", "종로구청장", "Appellee", "종로구청장" },
    { "appeal", "ruled_on", "2021-04-05", "Ruled on", "2021. 4. 5." },
    { "appeal", "period_notice", "1", "Claim period told", "미고지" },
    { "appeal", "notified_days", "0", "Period told (days)", "none" },
    { "counsel_appointment", "fee", "500000", "Fee (won)", "500,000" },
    { "correction", "to_day", "2021-04-05", "Correction to", "2021. 4. 5." },
    { "party", "role", "agent", "Role", "대리인" },
    { "party", "name", "김변호", "Name", "김변호" },
    { "counsel_appointment", "eligibility", "기초생활수급자", "Entitled as", "기초생활수급자" },
    { "counsel_appointment", "paid_on", "2021-04-05", "Paid on", "2021. 4. 5." },
    { "step", "kind", "stay_applied", "Step", "집행정지 신청" },
    { "step", "decision", "인용", "Decision", "인용" },
    { "attachment", "name", "청구서.pdf", "Name", "청구서.pdf" },
    { "attachment", "sha256", "00ff", NULL, "00ff" },
    { "unknown", "title", "1", NULL, "1" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *value = ht_history_value (cases[i][0], cases[i][1], cases[i][2]);

      g_test_message ("%s.%s", cases[i][0], cases[i][1]);
      g_assert_cmpstr (ht_history_field_name (cases[i][0], cases[i][1]), ==, cases[i][3]);
      g_assert_cmpstr (value, ==, cases[i][4]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/appeal-fields/typed-dates", typed_dates);
  g_test_add_func ("/appeal-fields/corrections", corrections);
  g_test_add_func ("/appeal-fields/round-trip", every_field_comes_back);
  g_test_add_func ("/appeal-fields/refused-words", refused_words);
  g_test_add_func ("/appeal-fields/history-in-words", history_in_words);
  return g_test_run ();
}
