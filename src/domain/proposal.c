#include "domain/proposal.h"
#include "base/text.h"
#include "domain/words.h"
#include <glib/gi18n-lib.h>

static const HtWord recipients[HT_N_RECIPIENTS] = {
  [HT_RECIPIENT_MINISTRY] = { "ministry", "중앙부처", { "부처", "정부부처", "중앙행정기관" } },
  [HT_RECIPIENT_PROVINCE] = { "province", "시·도", { "시도", "광역", "광역자치단체", "지자체" } },
  [HT_RECIPIENT_ASSEMBLY] = { "assembly", "국회", { "국회의원" } },
  [HT_RECIPIENT_OTHER] = { "other", "기타", { "그외" } },
};

static const HtWord replies[HT_N_REPLIES] = {
  [HT_REPLY_NONE] = { "", "", { "미회신", "회신없음", "-" } },
  [HT_REPLY_ACCEPTED] = { "accepted", "수용", { "전부수용", "전체수용" } },
  [HT_REPLY_PARTLY_ACCEPTED] = { "partly_accepted", "일부수용", { "부분수용" } },
  [HT_REPLY_NOT_ACCEPTED] = { "not_accepted", "불수용", { "수용불가", "미수용" } },
};

HtProposal *
ht_proposal_new (void)
{
  HtProposal *self = g_new0 (HtProposal, 1);

  self->number = g_strdup ("");
  self->title = g_strdup ("");
  self->note = g_strdup ("");
  self->found_on = HT_DATE_NONE;
  self->sendings = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_sending_free);
  return self;
}

HtProposal *
ht_proposal_copy (const HtProposal *self)
{
  HtProposal *copy = g_memdup2 (self, sizeof *self);

  copy->number = g_strdup (self->number);
  copy->title = g_strdup (self->title);
  copy->note = g_strdup (self->note);
  copy->sendings = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_sending_free);
  for (guint i = 0; i < self->sendings->len; i++)
    g_ptr_array_add (copy->sendings, ht_sending_copy (self->sendings->pdata[i]));
  return copy;
}

gboolean
ht_proposal_equal (const HtProposal *a, const HtProposal *b)
{
  if (!g_str_equal (a->number, b->number) || !g_str_equal (a->title, b->title)
      || !g_str_equal (a->note, b->note) || a->found_on != b->found_on
      || a->sendings->len != b->sendings->len)
    return FALSE;
  for (guint i = 0; i < a->sendings->len; i++)
    if (!ht_sending_equal (a->sendings->pdata[i], b->sendings->pdata[i]))
      return FALSE;
  return TRUE;
}

void
ht_proposal_free (HtProposal *self)
{
  if (self == NULL)
    return;
  g_free (self->number);
  g_free (self->title);
  g_free (self->note);
  g_ptr_array_unref (self->sendings);
  g_free (self);
}

HtSending *
ht_sending_new (HtDate sent_on, const char *recipient)
{
  HtSending *self = g_new0 (HtSending, 1);

  self->sent_on = sent_on;
  self->recipient = g_strdup (recipient);
  self->replied_on = HT_DATE_NONE;
  self->reply_text = g_strdup ("");
  return self;
}

HtSending *
ht_sending_copy (const HtSending *self)
{
  HtSending *copy = g_memdup2 (self, sizeof *self);

  copy->recipient = g_strdup (self->recipient);
  copy->reply_text = g_strdup (self->reply_text);
  return copy;
}

gboolean
ht_sending_equal (const HtSending *a, const HtSending *b)
{
  return a->sent_on == b->sent_on && a->channel == b->channel && a->replied_on == b->replied_on
         && a->reply == b->reply && g_str_equal (a->recipient, b->recipient)
         && g_str_equal (a->reply_text, b->reply_text);
}

void
ht_sending_free (HtSending *self)
{
  if (self == NULL)
    return;
  g_free (self->recipient);
  g_free (self->reply_text);
  g_free (self);
}

static void
check_sending (const HtProposal *proposal, const HtSending *sending, GPtrArray *faults)
{
  if (sending->recipient[0] == '\0')
    ht_faults_add (faults, "recipient",
                   _ ("It is not said to whom the proposal was sent. Enter the recipient."));
  if (proposal->found_on != HT_DATE_NONE && sending->sent_on < proposal->found_on)
    ht_faults_add (faults, "sent_on",
                   _ ("The proposal was sent before it was found. Correct one of the days."));
  if (sending->reply != HT_REPLY_NONE && sending->replied_on == HT_DATE_NONE)
    ht_faults_add (faults, "replied_on", _ ("The reply has no day. Enter when it arrived."));
  if (sending->reply == HT_REPLY_NONE && sending->replied_on != HT_DATE_NONE)
    ht_faults_add (faults, "reply",
                   _ ("There is a day of reply but no reply. Choose accepted, partly or not."));
  if (sending->replied_on != HT_DATE_NONE && sending->replied_on < sending->sent_on)
    ht_faults_add (faults, "replied_on",
                   _ ("The reply is older than the sending. Correct one of the days."));
}

static void
check_once (const HtProposal *proposal, guint place, GPtrArray *faults)
{
  const HtSending *sending = proposal->sendings->pdata[place];

  for (guint i = 0; i < place; i++)
    {
      const HtSending *other = proposal->sendings->pdata[i];

      if (other->sent_on == sending->sent_on && g_str_equal (other->recipient, sending->recipient))
        {
          ht_faults_add (faults, "recipient",
                         _ ("The proposal was sent to %s twice on the same day. Remove one of "
                            "them."),
                         sending->recipient);
          return;
        }
    }
}

GPtrArray *
ht_proposal_check (const HtProposal *self)
{
  GPtrArray *faults = ht_faults_new ();

  if (self->number[0] == '\0')
    ht_faults_add (faults, "number", _ ("The number of the proposal is missing. Enter it."));
  if (self->title[0] == '\0')
    ht_faults_add (faults, "title", _ ("The title of the proposal is missing. Enter it."));
  if (self->found_on == HT_DATE_NONE)
    ht_faults_add (faults, "found_on",
                   _ ("The day on which the proposal was found is missing. Enter it."));
  for (guint i = 0; i < self->sendings->len; i++)
    {
      check_sending (self, self->sendings->pdata[i], faults);
      check_once (self, i, faults);
    }
  return faults;
}

const char *
ht_recipient_code (HtRecipientKind kind)
{
  return recipients[kind].code;
}

const char *
ht_recipient_name (HtRecipientKind kind)
{
  return recipients[kind].name;
}

gboolean
ht_recipient_parse (const char *text, HtRecipientKind *kind)
{
  const int found = ht_words_find (recipients, HT_N_RECIPIENTS, text);

  if (found < 0)
    return FALSE;
  *kind = (HtRecipientKind)found;
  return TRUE;
}

const char *
ht_reply_code (HtReply reply)
{
  return replies[reply].code;
}

const char *
ht_reply_name (HtReply reply)
{
  return replies[reply].name;
}

gboolean
ht_reply_parse (const char *text, HtReply *reply)
{
  const int found = ht_words_find (replies, HT_N_REPLIES, text);

  if (found < 0)
    return FALSE;
  *reply = (HtReply)found;
  return TRUE;
}

static gboolean
is_in (HtPeriod period, HtDate day)
{
  return day >= period.from && day <= period.to;
}

/* Whether the same recipient had got it before and had not answered by then. */
static gboolean
is_sent_again (const HtProposal *proposal, const HtSending *again)
{
  for (guint i = 0; i < proposal->sendings->len; i++)
    {
      const HtSending *earlier = proposal->sendings->pdata[i];

      if (earlier->sent_on < again->sent_on && g_str_equal (earlier->recipient, again->recipient)
          && (earlier->reply == HT_REPLY_NONE || earlier->replied_on > again->sent_on))
        return TRUE;
    }
  return FALSE;
}

static gboolean
was_answered (const HtSending *sending, HtDate day)
{
  return sending->reply != HT_REPLY_NONE && sending->replied_on <= day;
}

HtProposalStanding
ht_proposal_standing (const HtProposal *self, HtDate day)
{
  static const HtProposalState states[HT_N_REPLIES]
      = { HT_PROPOSAL_UNANSWERED, HT_PROPOSAL_ACCEPTED, HT_PROPOSAL_PARTLY_ACCEPTED,
          HT_PROPOSAL_NOT_ACCEPTED };
  HtProposalStanding standing
      = { HT_PROPOSAL_UNSENT, HT_DATE_NONE, HT_DATE_NONE, HT_DATE_NONE, 0, 0 };
  HtReply reply = HT_REPLY_NONE;

  for (guint i = 0; i < self->sendings->len; i++)
    {
      const HtSending *sending = self->sendings->pdata[i];

      if (sending->sent_on > day)
        continue;
      standing.n_sendings++;
      if (standing.first_sent == HT_DATE_NONE || sending->sent_on < standing.first_sent)
        standing.first_sent = sending->sent_on;
      if (standing.last_sent == HT_DATE_NONE || sending->sent_on > standing.last_sent)
        standing.last_sent = sending->sent_on;
      if (!was_answered (sending, day)
          || (reply != HT_REPLY_NONE && sending->replied_on < standing.replied_on))
        continue;
      reply = sending->reply;
      standing.replied_on = sending->replied_on;
    }
  if (standing.n_sendings > 0)
    standing.state = states[reply];
  if (standing.state == HT_PROPOSAL_UNANSWERED)
    standing.days = day - standing.first_sent;
  return standing;
}

const char *
ht_proposal_state_name (HtProposalState state)
{
  static const char *const names[HT_N_PROPOSAL_STATES]
      = { "미발송", "미회신", "수용", "일부수용", "불수용" };

  return names[state];
}

static const struct
{
  int days; /* at most */
  const char *name;
} ages[HT_N_PROPOSAL_AGES] = { { 90, "3개월 이내" },
                               { 180, "6개월 이내" },
                               { 365, "1년 이내" },
                               { 730, "2년 이내" },
                               { G_MAXINT, "2년 초과" } };

guint
ht_proposal_age (int days)
{
  guint age = 0;

  while (days > ages[age].days)
    age++;
  return age;
}

const char *
ht_proposal_age_name (guint age)
{
  return ages[age].name;
}

static gboolean
is_last_to (const HtProposal *proposal, guint place, HtDate day)
{
  const HtSending *sending = proposal->sendings->pdata[place];

  for (guint i = 0; i < proposal->sendings->len; i++)
    {
      const HtSending *other = proposal->sendings->pdata[i];

      if (i != place && other->sent_on <= day && g_str_equal (other->recipient, sending->recipient)
          && (other->sent_on > sending->sent_on
              || (other->sent_on == sending->sent_on && i > place)))
        return FALSE;
    }
  return TRUE;
}

GPtrArray *
ht_proposal_waiting (const HtProposal *self, HtDate day)
{
  GPtrArray *waiting = g_ptr_array_new ();

  for (guint i = 0; i < self->sendings->len; i++)
    {
      HtSending *sending = self->sendings->pdata[i];

      if (sending->sent_on <= day && !was_answered (sending, day) && is_last_to (self, i, day))
        g_ptr_array_add (waiting, sending);
    }
  return waiting;
}

/* What happened to the proposal within the period, by its last day. */
static void
count_sendings (HtProposalFigures *figures, const HtProposal *proposal, HtPeriod period,
                GHashTable *provinces)
{
  gboolean resent = FALSE;
  gboolean to_provinces = FALSE;

  for (guint i = 0; i < proposal->sendings->len; i++)
    {
      const HtSending *sending = proposal->sendings->pdata[i];

      if (!is_in (period, sending->sent_on))
        continue;
      resent |= is_sent_again (proposal, sending);
      if (sending->channel != HT_RECIPIENT_PROVINCE)
        continue;
      to_provinces = TRUE;
      g_hash_table_add (provinces, sending->recipient);
    }
  figures->resent += resent;
  figures->to_provinces += to_provinces;
}

static void
count_standing (HtProposalFigures *figures, const HtProposalStanding *standing, HtPeriod period)
{
  if (standing->state == HT_PROPOSAL_UNSENT)
    return;
  figures->sent++;
  figures->replied += standing->state != HT_PROPOSAL_UNANSWERED;
  figures->accepted += standing->state == HT_PROPOSAL_ACCEPTED;
  figures->partly += standing->state == HT_PROPOSAL_PARTLY_ACCEPTED;
  figures->not_accepted += standing->state == HT_PROPOSAL_NOT_ACCEPTED;
  if (standing->state != HT_PROPOSAL_UNANSWERED)
    return;
  figures->unanswered++;
  figures->unanswered_before += standing->first_sent < period.from;
  figures->oldest_days = MAX (figures->oldest_days, standing->days);
}

HtProposalFigures
ht_proposal_figures (GPtrArray *proposals, HtPeriod period)
{
  g_autoptr (GHashTable) provinces = g_hash_table_new (g_str_hash, g_str_equal);
  HtProposalFigures figures = { 0 };

  for (guint i = 0; i < proposals->len; i++)
    {
      const HtProposal *proposal = proposals->pdata[i];
      const HtProposalStanding standing = ht_proposal_standing (proposal, period.to);

      figures.found += is_in (period, proposal->found_on);
      count_sendings (&figures, proposal, period, provinces);
      count_standing (&figures, &standing, period);
    }
  figures.provinces = g_hash_table_size (provinces);
  return figures;
}
