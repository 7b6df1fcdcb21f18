/* Proposals as they are logged, sent, sent again and replied to: what is refused and why, what is
 * sent to whom, the figures that follow, and that each is one step that can be undone. */
#include "work/save-proposal.h"
#include "base/error.h"
#include "folder-fixture.h"
#include "store/journal.h"
#include "store/office.h"
#include "store/proposals.h"

#define CLERK "김서기"

typedef struct
{
  char *folder;
  HtDb *db;
} Office;

static void
set_up (Office *office, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  office->folder = folder_new ();
  g_autofree char *path = g_build_filename (office->folder, "office.haetae", NULL);
  office->db = ht_office_create (path, &error);
  g_assert_no_error (error);
}

static void
tear_down (Office *office, gconstpointer data)
{
  ht_db_close (office->db);
  folder_remove (office->folder);
  g_free (office->folder);
}

static HtProposal *
make_proposal (const char *number, const char *title, HtDate found_on)
{
  HtProposal *proposal = ht_proposal_new ();

  g_free (proposal->number);
  g_free (proposal->title);
  proposal->number = g_strdup (number);
  proposal->title = g_strdup (title);
  proposal->found_on = found_on;
  return proposal;
}

static HtProposalSaved *
save (const Office *office, const HtProposal *proposal, const HtProposal *loaded)
{
  g_autoptr (HtProposalSaving) saving = ht_proposal_saving_new (proposal, loaded, CLERK);
  g_autoptr (GError) error = NULL;
  HtProposalSaved *saved = ht_save_proposal (office->db, saving, &error);

  g_assert_no_error (error);
  return saved;
}

static GPtrArray *
list (const Office *office)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *proposals = ht_proposals_list (office->db, &error);

  g_assert_no_error (error);
  return proposals;
}

/* So many proposals found on 2020-03-02, sent to the ministry on 2020-04-01; their ids. */
static GArray *
log_many (const Office *office, guint n)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *number = g_strdup_printf ("2020-%03u", i + 1);
      g_autoptr (HtProposal) proposal
          = make_proposal (number, "임대차 서식 개선", ht_date_new (2020, 3, 2));
      g_ptr_array_add (proposal->sendings, ht_sending_new (ht_date_new (2020, 4, 1), "법무부"));
      g_autoptr (HtProposalSaved) saved = save (office, proposal, NULL);
      g_assert_cmpuint (saved->faults->len, ==, 0);
      g_array_append_val (ids, saved->id);
    }
  return ids;
}

static HtProposalsSent *
send_to (const Office *office, GArray *ids, HtDate day, const char *recipients, GError **error)
{
  g_auto (GStrv) parsed = ht_recipients_parse (recipients);
  g_autoptr (HtProposalSending) sending = ht_proposal_sending_new (
      ids, day, (const char *const *)parsed, HT_RECIPIENT_PROVINCE, CLERK);

  return ht_send_proposals (office->db, sending, error);
}

static void
undo (const Office *office)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HtJournalEntry) entry = ht_journal_undo (office->db, CLERK, &error);

  g_assert_no_error (error);
  g_assert_nonnull (entry);
}

static void
test_refused (Office *office, gconstpointer data)
{
  const HtDate found = ht_date_new (2021, 3, 2);
  const struct
  {
    const char *number, *title;
    HtDate found_on, sent_on, replied_on;
    HtReply reply;
    const char *field; /* of the one fault, NULL: stored */
  } cases[] = {
    { "1", "제목", found, HT_DATE_NONE, HT_DATE_NONE, HT_REPLY_NONE, NULL },
    { " 1 ", "제목", found, HT_DATE_NONE, HT_DATE_NONE, HT_REPLY_NONE, "number" },
    { "", "제목", found, HT_DATE_NONE, HT_DATE_NONE, HT_REPLY_NONE, "number" },
    { "2", " ", found, HT_DATE_NONE, HT_DATE_NONE, HT_REPLY_NONE, "title" },
    { "2", "제목", HT_DATE_NONE, HT_DATE_NONE, HT_DATE_NONE, HT_REPLY_NONE, "found_on" },
    { "2", "제목", found, found - 1, HT_DATE_NONE, HT_REPLY_NONE, "sent_on" },
    { "2", "제목", found, found, HT_DATE_NONE, HT_REPLY_ACCEPTED, "replied_on" },
    { "2", "제목", found, found, found, HT_REPLY_NONE, "reply" },
    { "2", "제목", found, found + 2, found + 1, HT_REPLY_ACCEPTED, "replied_on" },
    { "2", "제목", found, found, found + 30, HT_REPLY_PARTLY_ACCEPTED, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HtProposal) proposal
          = make_proposal (cases[i].number, cases[i].title, cases[i].found_on);
      if (cases[i].sent_on != HT_DATE_NONE)
        {
          HtSending *sending = ht_sending_new (cases[i].sent_on, "법무부");
          sending->reply = cases[i].reply;
          sending->replied_on = cases[i].replied_on;
          g_ptr_array_add (proposal->sendings, sending);
        }
      g_autoptr (HtProposalSaved) saved = save (office, proposal, NULL);
      g_assert_cmpuint (saved->faults->len, ==, cases[i].field != NULL ? 1 : 0);
      g_assert_cmpint (saved->id != 0, ==, cases[i].field == NULL);
      if (cases[i].field != NULL)
        g_assert_cmpstr (((HtFault *)saved->faults->pdata[0])->field, ==, cases[i].field);
    }
  g_autoptr (GPtrArray) proposals = list (office);
  g_assert_cmpuint (proposals->len, ==, 2);
}

static void
test_behind (Office *office, gconstpointer data)
{
  g_autoptr (GArray) ids G_GNUC_UNUSED = log_many (office, 1);
  g_autoptr (GPtrArray) proposals = list (office);
  const HtProposal *loaded = proposals->pdata[0];
  g_autoptr (HtProposal) mine = ht_proposal_copy (loaded);
  g_autoptr (HtProposal) theirs = ht_proposal_copy (loaded);

  theirs->found_on--;
  mine->found_on -= 2;
  g_autoptr (HtProposalSaved) first = save (office, theirs, loaded);
  g_autoptr (HtProposalSaved) second = save (office, mine, loaded);
  g_assert_false (first->is_behind);
  g_assert_true (second->is_behind);
}

static void
test_sent_again (Office *office, gconstpointer data)
{
  const HtPeriod year = { ht_date_new (2021, 1, 1), ht_date_new (2021, 4, 5) };
  g_autoptr (GArray) ids = log_many (office, 248);
  g_autoptr (GError) error = NULL;

  g_array_set_size (ids, 120);
  g_autofree HtProposalsSent *sent = send_to (office, ids, ht_date_new (2021, 2, 1), "", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sent->n_proposals, ==, 120);
  g_assert_cmpuint (sent->n_sendings, ==, 120);
  g_autofree HtProposalsSent *twice = send_to (office, ids, ht_date_new (2021, 2, 1), "", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (twice->n_left, ==, 120);
  g_autoptr (GPtrArray) proposals = list (office);
  const HtProposalFigures figures = ht_proposal_figures (proposals, year);
  g_assert_cmpuint (figures.sent, ==, 248);
  g_assert_cmpuint (figures.unanswered, ==, 248);
  g_assert_cmpuint (figures.unanswered_before, ==, 248);
  g_assert_cmpuint (figures.resent, ==, 120);
  undo (office);
  g_autoptr (GPtrArray) undone = list (office);
  g_assert_cmpuint (ht_proposal_figures (undone, year).resent, ==, 0);
  g_assert_cmpuint (undone->len, ==, 248);
}

static void
test_provinces (Office *office, gconstpointer data)
{
  const HtPeriod year = { ht_date_new (2021, 1, 1), ht_date_new (2021, 4, 5) };
  g_autoptr (GArray) ids = log_many (office, 3);
  g_autoptr (GString) recipients = g_string_new ("경기도, 경기도");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; g_strv_length ((GStrv)ht_provinces ()) > i && i < 14; i++)
    if (!g_str_equal (ht_provinces ()[i], "경기도"))
      g_string_append_printf (recipients, " ; %s", ht_provinces ()[i]);
  g_autofree HtProposalsSent *sent
      = send_to (office, ids, ht_date_new (2021, 3, 1), recipients->str, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sent->n_sendings, ==, 3 * 14);
  g_autoptr (GPtrArray) proposals = list (office);
  const HtProposalFigures figures = ht_proposal_figures (proposals, year);
  g_assert_cmpuint (figures.to_provinces, ==, 3);
  g_assert_cmpuint (figures.provinces, ==, 14);
  g_assert_cmpuint (figures.sent, ==, 3);
}

/* One that cannot be sent on the day keeps all of them. */
static void
test_all_or_none (Office *office, gconstpointer data)
{
  g_autoptr (GArray) ids = log_many (office, 2);
  g_autoptr (HtProposal) later = make_proposal ("2021-001", "제목", ht_date_new (2021, 3, 2));
  g_autoptr (HtProposalSaved) saved = save (office, later, NULL);
  g_autoptr (GError) error = NULL;

  g_array_append_val (ids, saved->id);
  g_assert_null (send_to (office, ids, ht_date_new (2021, 1, 4), "경기도", &error));
  g_assert_error (error, HT_ERROR, HT_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "2021-001"));
  g_autoptr (GPtrArray) proposals = list (office);
  g_assert_cmpuint (((HtProposal *)proposals->pdata[0])->sendings->len, ==, 1);
}

static void
test_deleted (Office *office, gconstpointer data)
{
  g_autoptr (GArray) ids = log_many (office, 2);
  HtDeleting *deleting = ht_deleting_new (g_array_index (ids, gint64, 0), CLERK);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = ht_delete_proposal (office->db, deleting, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (name, ==, "2020-001 임대차 서식 개선");
  g_autofree char *again = ht_delete_proposal (office->db, deleting, &error);
  g_assert_null (again);
  g_assert_error (error, HT_ERROR, HT_ERROR_NOT_FOUND);
  ht_deleting_free (deleting);
  undo (office);
  g_autoptr (GPtrArray) proposals = list (office);
  g_assert_cmpuint (proposals->len, ==, 2);
  g_assert_cmpuint (((HtProposal *)proposals->pdata[0])->sendings->len, ==, 1);
}

int
main (int argc, char **argv)
{
  const struct
  {
    const char *path;
    void (*test) (Office *, gconstpointer);
  } tests[] = { { "/save-proposal/refused", test_refused },
                { "/save-proposal/behind", test_behind },
                { "/save-proposal/sent-again", test_sent_again },
                { "/save-proposal/provinces", test_provinces },
                { "/save-proposal/all-or-none", test_all_or_none },
                { "/save-proposal/deleted", test_deleted } };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Office, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
