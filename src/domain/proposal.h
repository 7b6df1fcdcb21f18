/* Proposals to change a rule (건의과제): found in the services, sent to who can change it, sent
 * again when nobody answers, replied to. */
#pragma once

#include "base/date.h"
#include "domain/fault.h"

G_BEGIN_DECLS

typedef enum
{
  HT_RECIPIENT_MINISTRY, /* 중앙부처 */
  HT_RECIPIENT_PROVINCE, /* 시·도 */
  HT_RECIPIENT_ASSEMBLY, /* 국회 */
  HT_RECIPIENT_OTHER,    /* 기타 */
  HT_N_RECIPIENTS
} HtRecipientKind;

typedef enum
{
  HT_REPLY_NONE,
  HT_REPLY_ACCEPTED,        /* 수용 */
  HT_REPLY_PARTLY_ACCEPTED, /* 일부수용 */
  HT_REPLY_NOT_ACCEPTED,    /* 불수용 */
  HT_N_REPLIES
} HtReply;

typedef struct
{
  gint64 id;
  HtDate sent_on;
  char *recipient; /* 법무부, 경기도 … */
  HtRecipientKind channel;
  HtDate replied_on;
  HtReply reply;
  char *reply_text;
} HtSending;

typedef struct
{
  gint64 id;
  char *number; /* unique */
  char *title;
  HtDate found_on;
  char *note;
  GPtrArray *sendings; /* of HtSending, in order of sent_on */
} HtProposal;

HtProposal *ht_proposal_new (void);
HtProposal *ht_proposal_copy (const HtProposal *self);
gboolean ht_proposal_equal (const HtProposal *a, const HtProposal *b);
void ht_proposal_free (HtProposal *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtProposal, ht_proposal_free)
HtSending *ht_sending_new (HtDate sent_on, const char *recipient);
HtSending *ht_sending_copy (const HtSending *self);
gboolean ht_sending_equal (const HtSending *a, const HtSending *b);
void ht_sending_free (HtSending *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtSending, ht_sending_free)

/* Every reason why the proposal cannot be stored, of HtFault owned by the caller: no number, title
 * or day; sent before it was found; a reply without its day, a day without a reply, or one before
 * the sending. */
GPtrArray *ht_proposal_check (const HtProposal *self);

/* ministry …; 중앙부처 …; both static. */
const char *ht_recipient_code (HtRecipientKind kind);
const char *ht_recipient_name (HtRecipientKind kind);
gboolean ht_recipient_parse (const char *text, HtRecipientKind *kind);
/* accepted …; 수용 …; "" for none; both static. An empty text is HT_REPLY_NONE. */
const char *ht_reply_code (HtReply reply);
const char *ht_reply_name (HtReply reply);
gboolean ht_reply_parse (const char *text, HtReply *reply);

/* What a proposal is on a day. */
typedef enum
{
  HT_PROPOSAL_UNSENT,     /* 미발송 */
  HT_PROPOSAL_UNANSWERED, /* 미회신 */
  HT_PROPOSAL_ACCEPTED,
  HT_PROPOSAL_PARTLY_ACCEPTED,
  HT_PROPOSAL_NOT_ACCEPTED,
  HT_N_PROPOSAL_STATES
} HtProposalState;

typedef struct
{
  HtProposalState state;
  HtDate first_sent; /* HT_DATE_NONE before the first sending */
  HtDate last_sent;
  HtDate replied_on; /* of the last reply, which decides */
  guint n_sendings;
  int days; /* unanswered since the first sending; 0 for the others */
} HtProposalStanding;

/* Only what was sent and replied until the day counts. */
HtProposalStanding ht_proposal_standing (const HtProposal *self, HtDate day);
/* 미발송, 미회신, 수용 …; static. */
const char *ht_proposal_state_name (HtProposalState state);
/* How long a proposal was not answered: up to 90 days, 180, a year, two years, longer. */
#define HT_N_PROPOSAL_AGES 5
guint ht_proposal_age (int days);
/* 3개월 이내 …; static. */
const char *ht_proposal_age_name (guint age);
/* Those who have the proposal and have not answered their last sending by the day: their last
 * sendings (of HtSending, not owned) in order of day; the array is the caller's. */
GPtrArray *ht_proposal_waiting (const HtProposal *self, HtDate day);

/* The proposals of an office on a day. A proposal that was sent again is the same proposal; its
 * reply is the last one. */
typedef struct
{
  guint found;    /* found in the period */
  guint sent;     /* found or not in it, sent to somebody until the day */
  guint replied;  /* of the sent, at least one reply until the day */
  guint accepted; /* of the replied, by their last reply; */
  guint partly;   /* the three add up to replied */
  guint not_accepted;
  guint unanswered;        /* sent, but not replied to until the day */
  guint unanswered_before; /* of them, sent before the period */
  guint resent;            /* in the period sent again to somebody who had not answered */
  guint to_provinces;      /* in the period sent to at least one province */
  guint provinces;         /* to how many different ones */
  int oldest_days;         /* since the first sending of the oldest unanswered; 0 without one */
} HtProposalFigures;

/* proposals: of HtProposal. The period's last day is the day on which the replies are counted. */
HtProposalFigures ht_proposal_figures (GPtrArray *proposals, HtPeriod period);

G_END_DECLS
