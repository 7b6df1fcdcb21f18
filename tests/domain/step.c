/* Which step of a case may follow which: each case names the article that it shows. A case is told
 * as its steps: "code=day", after a colon the outcome of a ruling, the decision, or the other case.
 */
#include "domain/step-lateness.h"

#define TODAY "2021-08-31"
#define PENDING "received=2021-03-02 sent_to_agency=2021-03-03 "
#define ANSWERED PENDING "answered=2021-03-10 "
#define HEARD ANSWERED "on_agenda=2021-04-12 "
#define ACCEPTED HEARD "ruled=2021-04-12:accepted "
#define SERVED ACCEPTED "served=2021-04-20 "
#define REJECTED HEARD "ruled=2021-04-12:rejected served=2021-04-20 "

typedef struct
{
  const char *name;
  HtAppealType type;
  const char *state;
  const char *step;
  const char *refused; /* what the refusal must say, its article; NULL: allowed */
  const char *warned;  /* likewise of a warning */
} Case;

#define REVOCATION HT_APPEAL_REVOCATION
#define NULLITY HT_APPEAL_NULLITY
#define PERFORMANCE HT_APPEAL_PERFORMANCE

static const Case cases[] = {
  { "23-before-receipt", REVOCATION, PENDING, "stay_applied=2021-03-01", "§23①", NULL },
  { "day-to-come", REVOCATION, PENDING, "answered=2021-09-01", "§24①", NULL },
  { "26-sent-once", REVOCATION, PENDING, "sent_to_agency=2021-03-05", "§26①", NULL },
  { "26-sent-before-the-commission-has-it", REVOCATION, "received=2021-03-02",
    "sent_to_agency=2021-02-26", NULL, NULL },

  { "24-answer", REVOCATION, PENDING, "answered=2021-03-10", NULL, NULL },
  { "24-answer-before-the-agency-has-it", REVOCATION, "received=2021-03-02", "answered=2021-03-10",
    "§24①", NULL },
  { "24-answer-on-an-earlier-day", REVOCATION, PENDING, "answered=2021-03-02", "§24①", NULL },
  { "24-answer-twice", REVOCATION, ANSWERED, "answered=2021-03-11", "§24①", NULL },
  { "24-answer-after-the-ruling", REVOCATION, PENDING "ruled=2021-04-12:dismissed",
    "answered=2021-04-13", "§24①", NULL },
  { "24-answer-noted-late-of-a-day-before-the-ruling", REVOCATION,
    PENDING "ruled=2021-04-12:dismissed", "answered=2021-03-12", NULL, NULL },

  { "32-correction", REVOCATION, PENDING, "correction_requested=2021-03-05", NULL, NULL },
  { "32-correction-done", REVOCATION, PENDING "correction_requested=2021-03-05",
    "correction_done=2021-03-15", NULL, NULL },
  { "32-correction-done-without-request", REVOCATION, PENDING, "correction_done=2021-03-15", "§32①",
    NULL },
  { "32-correction-done-before-request", REVOCATION, PENDING "correction_requested=2021-03-05",
    "correction_done=2021-03-04", "§32①", NULL },
  { "32-correction-done-twice", REVOCATION,
    PENDING "correction_requested=2021-03-05 correction_done=2021-03-15",
    "correction_done=2021-03-16", "§32②", NULL },
  { "32-5-ruled-while-a-correction-runs", REVOCATION, HEARD "correction_requested=2021-04-01",
    "ruled=2021-04-12:dismissed", NULL, "§32⑤" },

  { "decree-26-notice-of-the-hearing", REVOCATION, HEARD, "hearing_notified=2021-04-05", NULL,
    NULL },
  { "decree-26-notice-without-a-hearing", REVOCATION, ANSWERED, "hearing_notified=2021-04-05",
    "시행령 §26", NULL },
  { "decree-26-notice-after-the-hearing", REVOCATION, HEARD, "hearing_notified=2021-04-13",
    "시행령 §26", NULL },

  { "45-extension", REVOCATION, ANSWERED, "extension_decided=2021-04-20", NULL, NULL },
  { "45-1-extension-once", REVOCATION, ANSWERED "extension_decided=2021-04-20",
    "extension_decided=2021-05-20", "§45①", NULL },
  { "45-2-told", REVOCATION, ANSWERED "extension_decided=2021-04-20",
    "extension_notified=2021-04-21", NULL, NULL },
  { "45-2-told-before-decided", REVOCATION, ANSWERED "extension_decided=2021-04-20",
    "extension_notified=2021-04-19", "§45②", NULL },
  { "45-2-told-without-decision", REVOCATION, ANSWERED, "extension_notified=2021-04-21", "§45②",
    NULL },
  { "45-1-extension-after-the-ruling", REVOCATION, ACCEPTED, "extension_decided=2021-04-20", "§45①",
    NULL },

  { "30-stay-applied", REVOCATION, PENDING, "stay_applied=2021-03-05", NULL, NULL },
  { "30-stay-granted", REVOCATION, PENDING "stay_applied=2021-03-05",
    "stay_decided=2021-03-12:granted", NULL, NULL },
  { "30-stay-decided-how", REVOCATION, PENDING "stay_applied=2021-03-05", "stay_decided=2021-03-12",
    "§30②", NULL },
  { "30-2-stay-of-its-own-motion", REVOCATION, PENDING, "stay_decided=2021-03-12:granted", NULL,
    "§30②" },
  { "30-5-stay-denied-without-application", REVOCATION, PENDING, "stay_decided=2021-03-12:denied",
    "§30⑤", NULL },
  { "30-5-stay-decided-before-the-application", REVOCATION, PENDING "stay_applied=2021-03-15",
    "stay_decided=2021-03-12:denied", "§30⑤", NULL },
  { "30-5-stay-decided-twice", REVOCATION,
    PENDING "stay_applied=2021-03-05 stay_decided=2021-03-12:denied",
    "stay_decided=2021-03-15:denied", "§30⑤", NULL },
  { "30-5-stay-applied-again", REVOCATION,
    PENDING "stay_applied=2021-03-05 stay_decided=2021-03-12:denied", "stay_applied=2021-03-15",
    NULL, NULL },
  { "30-2-second-application-while-one-waits", REVOCATION, PENDING "stay_applied=2021-03-05",
    "stay_applied=2021-03-08", NULL, "§30②" },
  { "30-4-stay-cancelled", REVOCATION,
    PENDING "stay_applied=2021-03-05 stay_decided=2021-03-12:granted", "stay_cancelled=2021-03-20",
    NULL, NULL },
  { "30-4-denied-stay-cancelled", REVOCATION,
    PENDING "stay_applied=2021-03-05 stay_decided=2021-03-12:denied", "stay_cancelled=2021-03-20",
    "§30④", NULL },
  { "30-4-stay-cancelled-twice", REVOCATION,
    PENDING "stay_applied=2021-03-05 stay_decided=2021-03-12:granted stay_cancelled=2021-03-20",
    "stay_cancelled=2021-03-21", "§30④", NULL },
  { "30-stay-of-an-omission", PERFORMANCE, PENDING, "stay_applied=2021-03-05", NULL, "§31①" },
  { "30-2-ruled-while-a-stay-waits", REVOCATION, HEARD "stay_applied=2021-03-05",
    "ruled=2021-04-12:rejected", NULL, "§30②" },
  { "30-stay-after-the-ruling", REVOCATION, ACCEPTED, "stay_applied=2021-04-15", "§30⑤", NULL },

  { "31-provisional-granted", PERFORMANCE, PENDING "provisional_applied=2021-03-05",
    "provisional_decided=2021-03-12:partly_granted", NULL, NULL },
  { "31-provisional-denied-without-application", PERFORMANCE, PENDING,
    "provisional_decided=2021-03-12:dismissed", "§31②", NULL },
  { "31-3-provisional-beside-a-stay", REVOCATION, PENDING "stay_decided=2021-03-12:granted",
    "provisional_applied=2021-03-15", NULL, "§31③" },
  { "31-2-provisional-cancelled", PERFORMANCE,
    PENDING "provisional_applied=2021-03-05 provisional_decided=2021-03-12:granted",
    "provisional_cancelled=2021-03-15", NULL, NULL },
  { "31-2-nothing-to-cancel", PERFORMANCE, PENDING, "provisional_cancelled=2021-03-15", "§31②",
    NULL },

  { "40-oral-requested", REVOCATION, ANSWERED, "oral_requested=2021-03-20", NULL, NULL },
  { "40-2-oral-granted", REVOCATION, ANSWERED "oral_requested=2021-03-20",
    "oral_decided=2021-03-25:granted", NULL, NULL },
  { "40-2-oral-denied-without-request", REVOCATION, ANSWERED, "oral_decided=2021-03-25:denied",
    "§40①", NULL },
  { "40-1-oral-of-its-own-motion", REVOCATION, ANSWERED, "oral_decided=2021-03-25:granted", NULL,
    "§40②" },

  { "38-on-an-agenda-to-come", REVOCATION, ANSWERED, "on_agenda=2021-09-13", NULL, NULL },
  { "38-on-an-agenda-without-an-answer", REVOCATION, PENDING, "on_agenda=2021-09-13", NULL,
    "§24①" },
  { "38-on-two-agendas", REVOCATION, HEARD, "on_agenda=2021-04-26", "§38②", NULL },
  { "38-2-adjourned", REVOCATION, HEARD, "adjourned=2021-04-12", NULL, NULL },
  { "38-2-adjourned-before-the-hearing", REVOCATION, HEARD, "adjourned=2021-04-09", "§38②", NULL },
  { "38-2-adjourned-without-a-hearing", REVOCATION, ANSWERED, "adjourned=2021-04-12", "§38②",
    NULL },
  { "38-on-the-next-agenda", REVOCATION, HEARD "adjourned=2021-04-12", "on_agenda=2021-04-26", NULL,
    NULL },
  { "38-on-an-agenda-after-the-ruling", REVOCATION, ACCEPTED, "on_agenda=2021-09-13", "§38①",
    NULL },

  { "43-ruled", REVOCATION, HEARD, "ruled=2021-04-12:accepted", NULL, NULL },
  { "43-ruled-without-an-ending", REVOCATION, HEARD, "ruled=2021-04-12", "§43", NULL },
  { "43-withdrawal-is-no-ruling", REVOCATION, HEARD, "ruled=2021-04-12:withdrawn", "§43", NULL },
  { "24-ruled-without-an-answer", REVOCATION, PENDING "on_agenda=2021-04-12",
    "ruled=2021-04-12:accepted", NULL, "§24①" },
  { "38-ruled-without-a-hearing", REVOCATION, ANSWERED, "ruled=2021-04-12:dismissed", NULL,
    "§38①" },
  { "38-ruled-before-the-hearing", REVOCATION, HEARD, "ruled=2021-04-09:dismissed", NULL, "§38①" },
  { "46-second-ruling", REVOCATION, ACCEPTED, "ruled=2021-05-01:rejected", "§46①", NULL },
  { "46-ruled-before-the-day-of-an-ending", REVOCATION, ACCEPTED, "ruled=2021-04-10:rejected",
    "§46①", NULL },
  { "43-2-mediated", NULLITY, HEARD, "ruled=2021-04-12:mediated", NULL, NULL },
  { "44-circumstances", REVOCATION, HEARD, "ruled=2021-04-12:circumstances", NULL, NULL },
  { "44-circumstances-performance", PERFORMANCE, HEARD, "ruled=2021-04-12:circumstances", NULL,
    NULL },
  { "44-3-circumstances-nullity", NULLITY, HEARD, "ruled=2021-04-12:circumstances", "§44③", NULL },
  { "44-3-nullity-rejected", NULLITY, HEARD, "ruled=2021-04-12:rejected", NULL, NULL },
  { "44-1-circumstances-accepted", REVOCATION, HEARD, "ruled=2021-04-12:circumstances+accepted",
    "§44①", NULL },

  { "42-withdrawn", REVOCATION, HEARD, "withdrawn=2021-04-09", NULL, NULL },
  { "42-withdrawn-after-the-ruling", REVOCATION, ACCEPTED, "withdrawn=2021-04-15", "§42①", NULL },
  { "42-partly-withdrawn", REVOCATION, HEARD, "partly_withdrawn=2021-04-09", NULL, NULL },
  { "42-partly-withdrawn-after-the-ruling", REVOCATION, ACCEPTED, "partly_withdrawn=2021-04-15",
    "§42①", NULL },
  { "42-ruled-after-the-withdrawal", REVOCATION, PENDING "withdrawn=2021-04-09",
    "ruled=2021-04-12:accepted", "§46①", NULL },
  { "42-served-after-the-withdrawal", REVOCATION, PENDING "withdrawn=2021-04-09",
    "served=2021-04-20", "§48①", NULL },
  { "42-litigation-after-the-withdrawal", REVOCATION, PENDING "withdrawn=2021-04-09",
    "litigation_filed=2021-04-20", "§20①", NULL },
  { "6-forwarded", REVOCATION, PENDING, "forwarded=2021-03-05", NULL, NULL },
  { "6-forwarded-after-the-ruling", REVOCATION, ACCEPTED, "forwarded=2021-04-15", "§6", NULL },

  { "37-joined", REVOCATION, PENDING, "joined=2021-03-20:7", NULL, NULL },
  { "37-joined-with-none", REVOCATION, PENDING, "joined=2021-03-20", "§37", NULL },
  { "37-joined-with-itself", REVOCATION, PENDING, "joined=2021-03-20:1", "§37", NULL },
  { "37-joined-twice", REVOCATION, PENDING "joined=2021-03-20:7", "joined=2021-03-21:7", "§37",
    NULL },
  { "37-joined-with-a-second", REVOCATION, PENDING "joined=2021-03-20:7", "joined=2021-03-21:8",
    NULL, NULL },
  { "37-severed", REVOCATION, PENDING "joined=2021-03-20:7", "severed=2021-03-25:7", NULL, NULL },
  { "37-severed-from-another", REVOCATION, PENDING "joined=2021-03-20:7", "severed=2021-03-25:8",
    "§37", NULL },
  { "37-severed-unjoined", REVOCATION, PENDING, "severed=2021-03-25:7", "§37", NULL },
  { "37-joined-again", REVOCATION, PENDING "joined=2021-03-20:7 severed=2021-03-25:7",
    "joined=2021-03-30:7", NULL, NULL },

  { "48-served", REVOCATION, ACCEPTED, "served=2021-04-20", NULL, NULL },
  { "48-served-before-the-ruling", REVOCATION, ACCEPTED, "served=2021-04-11", "§48①", NULL },
  { "48-served-without-a-ruling", REVOCATION, HEARD, "served=2021-04-20", "§48①", NULL },
  { "48-served-twice", REVOCATION, SERVED, "served=2021-04-21", "§48①", NULL },
  { "54-e-notified", REVOCATION, ACCEPTED, "e_notified=2021-04-13", NULL, NULL },
  { "54-e-notified-without-a-ruling", REVOCATION, HEARD, "e_notified=2021-04-13", "§48①", NULL },
  { "54-e-notified-after-service", REVOCATION, SERVED, "e_notified=2021-04-21", "§48①", NULL },
  { "48-answer-after-service", REVOCATION, PENDING "ruled=2021-04-12:accepted served=2021-04-20",
    "answered=2021-04-21", "§24①", NULL },

  { "50-direct-requested", PERFORMANCE, SERVED, "direct_requested=2021-06-01", NULL, NULL },
  { "50-direct-of-a-revocation", REVOCATION, SERVED, "direct_requested=2021-06-01", "§50①", NULL },
  { "50-direct-of-a-rejection", PERFORMANCE, REJECTED, "direct_requested=2021-06-01", "§49", NULL },
  { "48-2-direct-before-service", PERFORMANCE, ACCEPTED, "direct_requested=2021-06-01", "§48②",
    NULL },
  { "50-direct-decided", PERFORMANCE, SERVED "direct_requested=2021-06-01",
    "direct_decided=2021-07-01:granted", NULL, NULL },
  { "50-direct-decided-without-request", PERFORMANCE, SERVED, "direct_decided=2021-07-01:granted",
    "§50①", NULL },
  { "50-2-compulsion-of-a-revocation", REVOCATION, SERVED, "compulsion_requested=2021-06-01", NULL,
    NULL },
  { "50-2-compulsion-of-a-rejection", REVOCATION, REJECTED, "compulsion_requested=2021-06-01",
    "§49", NULL },
  { "50-2-compulsion-decided-without-request", REVOCATION, SERVED,
    "compulsion_decided=2021-07-01:granted", "§50의2①", NULL },
  { "50-2-compulsion-decided", REVOCATION, SERVED "compulsion_requested=2021-06-01",
    "compulsion_decided=2021-07-01:denied", NULL, NULL },

  { "litigation-20-filed", REVOCATION, REJECTED, "litigation_filed=2021-06-01", NULL, NULL },
  { "litigation-20-filed-after-90-days", REVOCATION, REJECTED, "litigation_filed=2021-07-20", NULL,
    "§20①" },
  { "litigation-20-filed-on-the-90th-day", REVOCATION, REJECTED, "litigation_filed=2021-07-19",
    NULL, NULL },
  { "litigation-20-filed-before-service", REVOCATION, HEARD "ruled=2021-04-12:rejected",
    "litigation_filed=2021-04-15", NULL, "§20①" },
  { "litigation-20-filed-before-the-ruling", REVOCATION, HEARD, "litigation_filed=2021-04-15",
    "§20①", NULL },
  { "49-litigation-of-an-acceptance", REVOCATION, SERVED, "litigation_filed=2021-06-01", NULL,
    "§49①" },
  { "litigation-60-ended", REVOCATION, REJECTED "litigation_filed=2021-06-01",
    "litigation_ended=2021-08-01:denied", NULL, NULL },
  { "litigation-60-ended-without-filing", REVOCATION, REJECTED,
    "litigation_ended=2021-08-01:denied", "§20①", NULL },
};

typedef struct
{
  HtStep *step;
  HtOutcome outcome;
  gboolean circumstances;
} Told;

static HtStepKind
find_kind (const char *code)
{
  for (int kind = 0; kind < HT_N_STEP_KINDS; kind++)
    if (g_str_equal (ht_step_kind_code ((HtStepKind)kind), code))
      return (HtStepKind)kind;
  g_error ("there is no step %s", code);
}

static HtDecision
find_decision (const char *word)
{
  static const char *const words[]
      = { "none", "granted", "partly_granted", "denied", "dismissed", "withdrawn" };

  for (int i = 0; i < HT_N_DECISIONS; i++)
    if (g_str_equal (words[i], word))
      return (HtDecision)i;
  g_error ("there is no decision %s", word);
}

/* "circumstances" is a rejection for circumstances; "circumstances+accepted" the impossible. */
static void
read_outcome (Told *told, const char *word)
{
  told->circumstances = g_str_has_prefix (word, "circumstances");
  if (g_str_equal (word, "circumstances"))
    word = "rejected";
  else if (told->circumstances)
    word = strchr (word, '+') + 1;
  g_assert_true (ht_outcome_parse (word, &told->outcome));
}

static Told
read_told (const char *text)
{
  g_auto (GStrv) parts = g_strsplit_set (text, "=:", 3);
  Told told
      = { ht_step_new (find_kind (parts[0]), ht_date_from_iso (parts[1])), HT_OUTCOME_NONE, FALSE };

  g_assert_cmpint (told.step->on, !=, HT_DATE_NONE);
  if (parts[2] == NULL)
    return told;
  if (told.step->kind == HT_STEP_RULED)
    read_outcome (&told, parts[2]);
  else if (ht_step_kind_has_other (told.step->kind))
    told.step->other_appeal_id = g_ascii_strtoll (parts[2], NULL, 10);
  else
    told.step->decision = find_decision (parts[2]);
  return told;
}

/* The steps of the case as they are told; its fields are set. */
static GPtrArray *
play (HtAppeal *appeal, const char *state)
{
  g_auto (GStrv) words = g_strsplit (state, " ", -1);
  g_autoptr (GPtrArray) stored = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_step_free);

  for (guint i = 0; words[i] != NULL; i++)
    if (words[i][0] != '\0')
      {
        Told told = read_told (words[i]);

        appeal->circumstances = told.circumstances;
        if (ht_step_apply (told.step, appeal, told.outcome, HT_DATE_NONE))
          ht_step_free (told.step);
        else
          g_ptr_array_add (stored, told.step);
      }
  return ht_steps_of_appeal (appeal, stored);
}

static void
assert_said (GPtrArray *faults, const char *part, const char *what)
{
  if (part == NULL)
    {
      for (guint i = 0; i < faults->len; i++)
        g_error ("%s: %s", what, ((HtFault *)faults->pdata[i])->reason);
      return;
    }
  for (guint i = 0; i < faults->len; i++)
    if (strstr (((HtFault *)faults->pdata[i])->reason, part) != NULL)
      return;
  g_error ("no %s with %s", what, part);
}

static gboolean
has_kind (GArray *kinds, HtStepKind kind)
{
  for (guint i = 0; i < kinds->len; i++)
    if (g_array_index (kinds, gint, i) == (gint)kind)
      return TRUE;
  return FALSE;
}

static void
check_case (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (HtAppeal) appeal = ht_appeal_new ();
  g_autoptr (GPtrArray) refusals = ht_faults_new ();
  g_autoptr (GPtrArray) warnings = ht_faults_new ();
  const HtDate today = ht_date_from_iso (TODAY);

  appeal->id = 1;
  appeal->type = test->type;
  g_autoptr (GPtrArray) steps = play (appeal, test->state);
  Told told = read_told (test->step);
  appeal->circumstances = told.circumstances;
  const gboolean allowed
      = ht_step_check (appeal, steps, told.step, told.outcome, today, refusals, warnings);
  assert_said (refusals, test->refused, "refusal");
  g_assert_cmpint (allowed, ==, test->refused == NULL);
  if (allowed)
    assert_said (warnings, test->warned, "warning");
  /* What is offered for that day is what would not be refused. */
  g_autoptr (GArray) possible = ht_steps_possible (appeal, steps, told.step->on);
  if (allowed)
    g_assert_true (has_kind (possible, told.step->kind));
  ht_step_free (told.step);
}

/* What the panel offers first: "codes in order" is how the list of possible steps begins. */
static const struct
{
  const char *name;
  const char *state;
  const char *first;
} offers[] = {
  { "received", "received=2021-03-02", "sent_to_agency" },
  { "sent", PENDING, "answered on_agenda ruled" },
  { "correction-runs", PENDING "correction_requested=2021-03-05", "correction_done answered" },
  { "stay-waits", PENDING "stay_applied=2021-03-05", "stay_decided answered" },
  { "extension-to-be-told", ANSWERED "extension_decided=2021-04-20",
    "extension_notified on_agenda" },
  { "answered", ANSWERED, "on_agenda ruled correction_requested" },
  { "heard", HEARD, "ruled" },
  { "ruled", ACCEPTED, "served e_notified litigation_filed" },
  { "served", SERVED, "litigation_filed compulsion_requested" },
  { "litigated", REJECTED "litigation_filed=2021-06-01", "litigation_ended litigation_filed" },
  { "withdrawn", PENDING "withdrawn=2021-04-09", "" },
};

static void
check_offer (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (HtAppeal) appeal = ht_appeal_new ();
  g_autoptr (GPtrArray) steps = play (appeal, offers[i].state);
  g_autoptr (GArray) possible = ht_steps_possible (appeal, steps, ht_date_from_iso (TODAY));
  g_auto (GStrv) codes = g_strsplit (offers[i].first, " ", -1);

  for (guint n = 0; codes[n] != NULL; n++)
    {
      g_assert_cmpuint (n, <, possible->len);
      g_assert_cmpstr (ht_step_kind_code ((HtStepKind)g_array_index (possible, gint, n)), ==,
                       codes[n]);
    }
  if (codes[0] == NULL)
    g_assert_cmpuint (possible->len, ==, 0);
}

/* Lateness against the clocks: 2021-03-03 + 10 is a Saturday, so the answer is due on the 15th. */
static const struct
{
  const char *name;
  const char *state;
  const char *step;
  const char *warned;
} late_cases[] = {
  { "24-in-time", PENDING, "answered=2021-03-15", NULL },
  { "24-late", PENDING, "answered=2021-03-16", "§24①" },
  { "45-1-ruled-in-time", ANSWERED, "ruled=2021-05-03:rejected", NULL },
  { "45-1-ruled-late", ANSWERED, "ruled=2021-05-04:rejected", "§45①" },
  { "45-1-ruled-late-but-extended", ANSWERED "extension_decided=2021-04-20",
    "ruled=2021-05-04:rejected", NULL },
  { "32-5-ruled-after-a-correction",
    ANSWERED "correction_requested=2021-04-01 correction_done=2021-04-05",
    "ruled=2021-05-06:rejected", NULL },
  { "45-1-extended-late", ANSWERED, "extension_decided=2021-05-04", "§45①" },
  { "45-2-told-in-time", ANSWERED "extension_decided=2021-04-20", "extension_notified=2021-04-24",
    NULL },
  { "45-2-told-late", ANSWERED "extension_decided=2021-04-20", "extension_notified=2021-04-25",
    "§45②" },
  { "decree-27-oral-in-time", HEARD, "oral_requested=2021-04-09", NULL },
  { "decree-26-in-time", HEARD, "hearing_notified=2021-04-05", NULL },
  { "decree-26-late", HEARD, "hearing_notified=2021-04-06", "§26" },
  { "decree-27-oral-late", HEARD, "oral_requested=2021-04-10", "§27" },
  { "no-clock", PENDING, "stay_applied=2021-08-01", NULL },
};

static void
check_late (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (HtDeadlineHabits) habits = g_new0 (HtDeadlineHabits, 1);
  g_autoptr (HtAppeal) appeal = ht_appeal_new ();
  g_ptr_array_unref (play (appeal, late_cases[i].state));
  g_autoptr (GPtrArray) warnings = ht_faults_new ();
  Told told = read_told (late_cases[i].step);

  habits->holidays = ht_holiday_calendar_new ();
  ht_step_check_lateness (appeal, told.step, habits, warnings);
  assert_said (warnings, late_cases[i].warned, "warning");
  ht_step_free (told.step);
}

static void
check_order_of_steps (void)
{
  g_autoptr (HtAppeal) appeal = ht_appeal_new ();
  g_autoptr (GPtrArray) steps = play (
      appeal, SERVED "stay_applied=2021-03-02 stay_decided=2021-03-02:denied joined=2021-03-20:7 "
                     "correction_requested=2021-03-05 correction_done=2021-03-09");
  static const char *const codes[] = {
    "received",        "stay_applied", "stay_decided", "sent_to_agency", "correction_requested",
    "correction_done", "answered",     "joined",       "on_agenda",      "ruled",
    "served"
  };

  g_assert_cmpuint (steps->len, ==, G_N_ELEMENTS (codes));
  for (guint i = 0; i < steps->len; i++)
    g_assert_cmpstr (ht_step_kind_code (((HtStep *)steps->pdata[i])->kind), ==, codes[i]);
}

/* Every kind has its words, and no two have the same code. */
static void
check_words (void)
{
  g_autoptr (GHashTable) codes = g_hash_table_new (g_str_hash, g_str_equal);

  for (int kind = 0; kind < HT_N_STEP_KINDS; kind++)
    {
      g_assert_true (g_hash_table_add (codes, (gpointer)ht_step_kind_code ((HtStepKind)kind)));
      g_assert_cmpstr (ht_step_kind_name ((HtStepKind)kind), !=, "");
      g_assert_nonnull (strstr (ht_step_kind_article ((HtStepKind)kind), "§"));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/step/", cases[i].name, NULL);
      g_test_add_data_func (path, &cases[i], check_case);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (offers); i++)
    {
      g_autofree char *path = g_strconcat ("/step/offered/", offers[i].name, NULL);
      g_test_add_data_func (path, GSIZE_TO_POINTER (i), check_offer);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (late_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/step/late/", late_cases[i].name, NULL);
      g_test_add_data_func (path, GSIZE_TO_POINTER (i), check_late);
    }
  g_test_add_func ("/step/order", check_order_of_steps);
  g_test_add_func ("/step/words", check_words);
  return g_test_run ();
}
