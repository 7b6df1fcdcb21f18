/* Who is in a case: representatives of §15①, appointed counsel of §18의2 and 영 §16의5. */
#include "domain/party.h"

static HtAppeal *
make_appeal (void)
{
  HtAppeal *appeal = ht_appeal_new ();

  g_free (appeal->appellant);
  appeal->appellant = g_strdup ("홍시험");
  return appeal;
}

/* "role name, role name …", the roles as letters: A appellant, R representative, G agent,
 * P participant; a firm after a slash. */
static GPtrArray *
read_parties (const char *text)
{
  GPtrArray *parties = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_party_free);
  g_auto (GStrv) parts = g_strsplit (text, ",", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (parts[i] + 1, "/", 2);
      const char roles[] = "ARGP";
      HtPartyRole role = (HtPartyRole)(strchr (roles, parts[i][0]) - roles);
      HtParty *party = ht_party_new (role, words[0]);

      if (words[1] != NULL)
        {
          g_free (party->firm);
          party->firm = g_strdup (words[1]);
        }
      g_ptr_array_add (parties, party);
    }
  return parties;
}

static const struct
{
  const char *name;
  const char *parties;
  guint faults;
  const char *part; /* of the first sentence */
} party_cases[] = {
  { "nobody", "", 0, NULL },
  { "several-appellants", "A이시험,A박시험", 0, NULL },
  { "section-15-1-three-representatives", "A이시험,A박시험,R홍시험,R이시험,R박시험", 0, NULL },
  { "section-15-1-four-representatives", "A이시험,A박시험,A최시험,R홍시험,R이시험,R박시험,R최시험",
    1, "§15①" },
  { "section-15-1-representative-is-no-appellant", "A이시험,R박시험", 1, "§15①" },
  { "representative-blanks-ignored", "R홍 시험", 0, NULL },
  { "first-appellant-again", "A홍시험", 1, "홍시험" },
  { "twice-in-a-role", "P이시험,P이 시험", 1, "참가인" },
  { "same-person-in-two-roles", "A이시험,P이시험", 0, NULL },
  { "agents-of-two-firms", "G김변/가람,G김변/나루", 0, NULL },
  { "agent-twice", "G김변/가람,G김변/가람", 1, "대리인" },
  { "no-name", "G ", 1, "대리인" },
};

static void
check_parties (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (HtAppeal) appeal = make_appeal ();
  g_autoptr (GPtrArray) parties = read_parties (party_cases[i].parties);
  g_autoptr (GPtrArray) faults = ht_parties_check (appeal, parties);

  g_assert_cmpuint (faults->len, ==, party_cases[i].faults);
  for (guint n = 0; n < faults->len; n++)
    g_assert_cmpstr (((HtFault *)faults->pdata[n])->field, ==, "parties");
  if (party_cases[i].part != NULL)
    g_assert_nonnull (strstr (((HtFault *)faults->pdata[0])->reason, party_cases[i].part));
}

static const struct
{
  const char *name;
  const char *counsel;
  const char *applied, *appointed, *paid;
  int fee;
  const char *today;
  guint faults;
} counsel_cases[] = {
  { "nothing", "", NULL, NULL, NULL, 0, "2021-04-05", 0 },
  { "applied", "", "2021-04-05", NULL, NULL, 0, "2021-04-05", 0 },
  { "appointed", "박대리", "2021-04-05", "2021-04-07", NULL, 0, "2021-04-07", 0 },
  { "appointed-without-name", "", "2021-04-05", "2021-04-07", NULL, 0, "2021-04-07", 1 },
  { "before-application", "박대리", "2021-04-05", "2021-04-02", NULL, 0, "2021-04-07", 1 },
  { "cap", "박대리", "2021-04-05", "2021-04-07", "2021-06-01", 500000, "2021-06-01", 0 },
  { "over-cap", "박대리", "2021-04-05", "2021-04-07", "2021-06-01", 500001, "2021-06-01", 1 },
  { "old-cap-on-its-last-day", "박대리", "2026-04-05", "2026-04-07", "2026-06-15", 500001,
    "2026-07-01", 1 },
  { "new-cap", "박대리", "2026-04-05", "2026-04-07", "2026-06-16", 1000000, "2026-07-01", 0 },
  { "over-new-cap", "박대리", "2026-04-05", "2026-04-07", "2026-06-16", 1000001, "2026-07-01", 1 },
  { "unpaid-cap-of-today", "박대리", "2026-04-05", "2026-04-07", NULL, 1000000, "2026-07-01", 0 },
  { "unpaid-cap-of-an-earlier-day", "박대리", "2026-04-05", "2026-04-07", NULL, 1000000,
    "2026-06-15", 1 },
  { "paid-before-appointed", "박대리", "2021-04-05", "2021-04-07", "2021-04-06", 100, "2021-05-01",
    1 },
  { "paid-nothing", "박대리", "2021-04-05", "2021-04-07", "2021-04-08", 0, "2021-05-01", 1 },
  { "fee-without-appointment", "", NULL, NULL, NULL, 100, "2021-05-01", 1 },
};

static void
check_counsel (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (HtAppeal) appeal = make_appeal ();
  const HtCounselAppointment appointment
      = { HT_ELIGIBILITY_BASIC_LIVELIHOOD, ht_date_from_iso (counsel_cases[i].applied),
          ht_date_from_iso (counsel_cases[i].appointed), counsel_cases[i].fee,
          ht_date_from_iso (counsel_cases[i].paid) };

  g_free (appeal->counsel);
  appeal->counsel = g_strdup (counsel_cases[i].counsel);
  g_autoptr (GPtrArray) faults = ht_counsel_appointment_check (
      appeal, &appointment, ht_date_from_iso (counsel_cases[i].today));
  g_assert_cmpuint (faults->len, ==, counsel_cases[i].faults);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (party_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/party/", party_cases[i].name, NULL);
      g_test_add_data_func (path, GSIZE_TO_POINTER (i), check_parties);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (counsel_cases); i++)
    {
      g_autofree char *path
          = g_strconcat ("/counsel/decree-16-2-and-16-5/", counsel_cases[i].name, NULL);
      g_test_add_data_func (path, GSIZE_TO_POINTER (i), check_counsel);
    }
  return g_test_run ();
}
