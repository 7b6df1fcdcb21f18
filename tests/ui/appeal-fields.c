/* What a clerk types into the form of an appeal, and what the journal's codes are shown as. */
#include "views/appeal-fields.h"

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
      g_autoptr (HtAppeal) appeal = ht_appeal_new ();
      HtFault *fault
          = ht_appeal_field_set (field, appeal, cases[i].typed, ht_date_from_iso ("2021-04-05"));

      g_test_message ("“%s”", cases[i].typed);
      g_assert_cmpint (fault == NULL, ==, cases[i].stored != NULL);
      if (fault == NULL)
        {
          g_autofree char *shown = ht_appeal_field_get (field, appeal);

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
  };
  HtDate today = ht_date_from_iso ("2021-04-05");
  g_autoptr (HtAppeal) appeal = ht_appeal_new ();
  g_autoptr (HtAppeal) again = ht_appeal_new ();
  guint n;
  const HtAppealField *fields = ht_appeal_fields (&n);

  for (gsize i = 0; i < G_N_ELEMENTS (typed); i++)
    g_assert_null (
        ht_appeal_field_set (ht_appeal_field_find (typed[i][0]), appeal, typed[i][1], today));
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = ht_appeal_field_get (&fields[i], appeal);

      g_assert_null (ht_appeal_field_set (&fields[i], again, text, today));
    }
  g_assert_true (ht_appeal_equal (appeal, again));
  g_assert_cmpstr (again->note, ==, "첫 줄\n둘째 줄");
  g_assert_cmpint (again->type, ==, HT_APPEAL_PERFORMANCE);
}

static void
stored_codes (void)
{
  static const char *const cases[][3] = {
    { "outcome", "3", "기각" },    { "outcome", "0", "" },
    { "type", "1", "무효등확인" }, { "extended", "1", "yes" },
    { "extended", "0", "no" },     { "title", "1", "1" },
    { "outcome", "99", "99" },     { "unknown", "5", "5" },
    { "outcome", "", "" },         { "ruled_on", "2021-04-05", "2021-04-05" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *shown = ht_appeal_field_show_stored (cases[i][0], cases[i][1]);

      g_assert_cmpstr (shown, ==, cases[i][2]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/appeal-fields/typed-dates", typed_dates);
  g_test_add_func ("/appeal-fields/corrections", corrections);
  g_test_add_func ("/appeal-fields/round-trip", every_field_comes_back);
  g_test_add_func ("/appeal-fields/stored-codes", stored_codes);
  return g_test_run ();
}
