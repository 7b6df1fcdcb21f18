/* Proposals: what cannot be stored, and the figures of a period. */
#include "domain/proposal.h"
#include <string.h>

static HtDate
day (const char *iso)
{
  return ht_date_from_iso (iso);
}

static HtSending *
add_sending (HtProposal *proposal, const char *sent_on, const char *recipient,
             HtRecipientKind channel, const char *replied_on, HtReply reply)
{
  HtSending *sending = ht_sending_new (day (sent_on), recipient);

  sending->channel = channel;
  sending->replied_on = day (replied_on);
  sending->reply = reply;
  g_ptr_array_add (proposal->sendings, sending);
  return sending;
}

static HtProposal *
make_proposal (const char *number, const char *found_on)
{
  HtProposal *proposal = ht_proposal_new ();

  g_free (proposal->number);
  proposal->number = g_strdup (number);
  g_free (proposal->title);
  proposal->title = g_strdup ("과태료 감경 기준 정비");
  proposal->found_on = day (found_on);
  return proposal;
}

static void
test_check (void)
{
  static const struct
  {
    const char *found_on, *sent_on, *recipient, *replied_on;
    HtReply reply;
    const char *field; /* of the first fault, NULL for none */
  } cases[] = {
    { "2021-02-01", "2021-02-01", "법무부", NULL, HT_REPLY_NONE, NULL },
    { "2021-02-01", "2021-02-10", "법무부", "2021-02-10", HT_REPLY_ACCEPTED, NULL },
    { NULL, "2021-02-10", "법무부", NULL, HT_REPLY_NONE, "found_on" },
    { "2021-02-01", "2021-01-31", "법무부", NULL, HT_REPLY_NONE, "sent_on" },
    { "2021-02-01", "2021-02-10", "", NULL, HT_REPLY_NONE, "recipient" },
    { "2021-02-01", "2021-02-10", "법무부", NULL, HT_REPLY_NOT_ACCEPTED, "replied_on" },
    { "2021-02-01", "2021-02-10", "법무부", "2021-02-20", HT_REPLY_NONE, "reply" },
    { "2021-02-01", "2021-02-10", "법무부", "2021-02-09", HT_REPLY_ACCEPTED, "replied_on" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HtProposal) proposal = make_proposal ("1", cases[i].found_on);
      add_sending (proposal, cases[i].sent_on, cases[i].recipient, HT_RECIPIENT_MINISTRY,
                   cases[i].replied_on, cases[i].reply);
      g_autoptr (GPtrArray) faults = ht_proposal_check (proposal);
      g_assert_cmpuint (faults->len, ==, cases[i].field != NULL ? 1 : 0);
      if (faults->len > 0)
        g_assert_cmpstr (((HtFault *)faults->pdata[0])->field, ==, cases[i].field);
    }
}

/* Four proposals: found and not sent; unanswered and sent again; answered on the second sending;
 * sent to three provinces, of which one answers after the period. */
static GPtrArray *
make_proposals (void)
{
  GPtrArray *proposals = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_proposal_free);
  HtProposal *unsent = make_proposal ("1", "2021-02-01");
  HtProposal *silent = make_proposal ("2", "2019-03-01");
  HtProposal *answered = make_proposal ("3", "2020-03-01");
  HtProposal *provincial = make_proposal ("4", "2021-03-01");

  add_sending (silent, "2019-03-10", "법무부", HT_RECIPIENT_MINISTRY, NULL, HT_REPLY_NONE);
  add_sending (silent, "2021-02-10", "법무부", HT_RECIPIENT_MINISTRY, NULL, HT_REPLY_NONE);
  add_sending (answered, "2020-03-10", "환경부", HT_RECIPIENT_MINISTRY, NULL, HT_REPLY_NONE);
  add_sending (answered, "2020-09-10", "환경부", HT_RECIPIENT_MINISTRY, "2020-10-01",
               HT_REPLY_PARTLY_ACCEPTED);
  add_sending (provincial, "2021-03-10", "경기도", HT_RECIPIENT_PROVINCE, NULL, HT_REPLY_NONE);
  add_sending (provincial, "2021-03-10", "강원도", HT_RECIPIENT_PROVINCE, "2021-05-01",
               HT_REPLY_ACCEPTED);
  add_sending (provincial, "2021-03-11", "경기도", HT_RECIPIENT_PROVINCE, NULL, HT_REPLY_NONE);
  g_ptr_array_add (proposals, unsent);
  g_ptr_array_add (proposals, silent);
  g_ptr_array_add (proposals, answered);
  g_ptr_array_add (proposals, provincial);
  return proposals;
}

static void
test_figures (void)
{
  g_autoptr (GPtrArray) proposals = make_proposals ();
  const HtProposalFigures quarter
      = ht_proposal_figures (proposals, (HtPeriod){ day ("2021-01-01"), day ("2021-03-31") });
  const HtProposalFigures half
      = ht_proposal_figures (proposals, (HtPeriod){ day ("2021-01-01"), day ("2021-06-30") });
  const HtProposalFigures year
      = ht_proposal_figures (proposals, (HtPeriod){ day ("2019-01-01"), day ("2019-12-31") });

  g_assert_cmpuint (quarter.found, ==, 2);
  g_assert_cmpuint (quarter.sent, ==, 3);
  g_assert_cmpuint (quarter.replied, ==, 1);
  g_assert_cmpuint (quarter.partly, ==, 1);
  g_assert_cmpuint (quarter.unanswered, ==, 2);
  g_assert_cmpuint (quarter.unanswered_before, ==, 1);
  g_assert_cmpuint (quarter.resent, ==, 2);
  g_assert_cmpuint (quarter.to_provinces, ==, 1);
  g_assert_cmpuint (quarter.provinces, ==, 2);
  g_assert_cmpint (quarter.oldest_days, ==, day ("2021-03-31") - day ("2019-03-10"));
  g_assert_cmpuint (half.replied, ==, 2);
  g_assert_cmpuint (half.accepted, ==, 1);
  g_assert_cmpuint (half.unanswered, ==, 1);
  g_assert_cmpuint (year.sent, ==, 1);
  g_assert_cmpuint (year.resent, ==, 0);
  g_assert_cmpuint (year.unanswered_before, ==, 0);
}

/* The words of the office, and a copy that is equal until something in it changes. */
static void
test_words_and_copies (void)
{
  g_autoptr (GPtrArray) proposals = make_proposals ();
  HtRecipientKind channel;
  HtReply reply;

  for (HtRecipientKind kind = 0; kind < HT_N_RECIPIENTS; kind++)
    {
      g_assert_true (ht_recipient_parse (ht_recipient_code (kind), &channel) && channel == kind);
      g_assert_true (ht_recipient_parse (ht_recipient_name (kind), &channel) && channel == kind);
    }
  for (HtReply kind = 0; kind < HT_N_REPLIES; kind++)
    g_assert_true (ht_reply_parse (ht_reply_name (kind), &reply) && reply == kind);
  g_assert_false (ht_reply_parse ("검토중", &reply));
  for (guint i = 0; i < proposals->len; i++)
    {
      g_autoptr (HtProposal) copy = ht_proposal_copy (proposals->pdata[i]);

      g_assert_true (ht_proposal_equal (copy, proposals->pdata[i]));
      add_sending (copy, "2021-04-01", "국회", HT_RECIPIENT_ASSEMBLY, NULL, HT_REPLY_NONE);
      g_assert_false (ht_proposal_equal (copy, proposals->pdata[i]));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/proposal/check", test_check);
  g_test_add_func ("/proposal/figures", test_figures);
  g_test_add_func ("/proposal/words-and-copies", test_words_and_copies);
  return g_test_run ();
}
