/* The allowances (수당) of partners for sessions that were held: dated rates, a month's statement,
 * and a ledger whose lines are never edited once approved. All amounts in won. */
#pragma once

#include "domain/partner.h"
#include "domain/session.h"

G_BEGIN_DECLS

/* What a session of a role is paid from a day on, until the next rate of the role. */
typedef struct
{
  gint64 id;
  HtRoleKind role;
  HtDate valid_from;
  int amount;      /* won a session */
  int cap;         /* the most for a partner in this role in a month; 0: none */
  int withholding; /* thousandths of the amount: 33 is 3.3 % */
} HtRate;

typedef enum
{
  HT_ALLOWANCE_COMPUTED, /* 산정 */
  HT_ALLOWANCE_REVIEWED, /* 검토 */
  HT_ALLOWANCE_APPROVED, /* 승인 */
  HT_ALLOWANCE_PAID,     /* 지급 */
  HT_N_ALLOWANCE_STATES
} HtAllowanceState;

/* A line of the ledger. */
typedef struct
{
  gint64 id;
  HtDate month; /* its first day */
  gint64 partner_id;
  gint64 session_id; /* 0: not for a session */
  HtRoleKind role;
  int amount;
  int withheld;
  HtAllowanceState state;
  HtDate paid_on;
  gint64 reverses_id; /* the line that this one takes back, 0 for none */
  char *note;
  /* Read with the record, never written. */
  char *partner;     /* the name */
  char *firm;        /* of the partner */
  char *home;        /* the partner's district, "" when it is not known */
  HtDate session_on; /* HT_DATE_NONE without a session, as are the next two "" */
  char *district;    /* of the session */
  char *dong;
  gboolean is_reversed; /* another line takes it back, in this month or a later one */
  int district_order;   /* the official one of districts; 0 without a session */
} HtAllowance;

HtAllowance *ht_allowance_new (void);
HtAllowance *ht_allowance_copy (const HtAllowance *self);
void ht_allowance_free (HtAllowance *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtAllowance, ht_allowance_free)

/* computed …; 산정 …; both static. An empty text is HT_ALLOWANCE_COMPUTED. */
const char *ht_allowance_state_code (HtAllowanceState state);
const char *ht_allowance_state_name (HtAllowanceState state);
gboolean ht_allowance_state_parse (const char *text, HtAllowanceState *state);

/* The rate of the role on that day of rates (of HtRate), or NULL when there is none; not owned. */
const HtRate *ht_rate_on (GPtrArray *rates, HtRoleKind role, HtDate on);
/* What is withheld of an amount, in won: the thousandths of the rate, less than ten won dropped. */
int ht_rate_withheld (const HtRate *rate, int amount);

/* A held session that is not paid, and why. */
typedef struct
{
  gint64 session_id;
  char *partner;
  HtDate held_on;
  char *reason; /* a sentence */
} HtAllowanceRefusal;
void ht_allowance_refusal_free (HtAllowanceRefusal *self);
/* Who, when and why in one line; owned by the caller. */
char *ht_allowance_refusal_text (const HtAllowanceRefusal *self);

/* What a month's sessions come to: the lines to be added, and which sessions get none. */
typedef struct
{
  GPtrArray *lines;    /* of HtAllowance, in order of day */
  GPtrArray *refusals; /* of HtAllowanceRefusal, in order of day */
} HtComputedAllowances;
void ht_computed_allowances_free (HtComputedAllowances *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtComputedAllowances, ht_computed_allowances_free)

/* The lines for the held sessions of the month that no line of the ledger pays yet. sessions: of
 * HtSession, of that month; partners: of HtPartner with their terms; ledger: of HtAllowance, all
 * lines of these sessions and of this month. Refused are: a session outside its partner's term in
 * that role, one for which there is no rate, the second of a partner on the same day at the same
 * time, and one that would exceed the month's cap of the rate, to which the partner's lines in the
 * same role count. A line that was reversed does not pay its session any more and does not count to
 * the cap. Owned by the caller. */
HtComputedAllowances *ht_allowances_compute (HtDate month, GPtrArray *sessions, GPtrArray *partners,
                                             GPtrArray *rates, GPtrArray *ledger);

/* The line that takes another back, in the month of a day, with the reason; owned by the caller. */
HtAllowance *ht_allowance_reverse (const HtAllowance *line, HtDate on, const char *reason);

G_END_DECLS
