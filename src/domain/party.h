/* Who is in a case beside the first appellant, and the counsel appointed for the appellant. */
#pragma once

#include "base/date.h"
#include "domain/appeal.h"

G_BEGIN_DECLS

#define HT_REPRESENTATIVES_AT_MOST 3 /* 선정대표자, §15① */

typedef enum
{
  HT_PARTY_APPELLANT,      /* a further appellant (공동청구인) */
  HT_PARTY_REPRESENTATIVE, /* 선정대표자, §15: one of the appellants */
  HT_PARTY_AGENT,          /* 대리인, §18 */
  HT_PARTY_PARTICIPANT,    /* 참가인, §20 */
  HT_N_PARTY_ROLES
} HtPartyRole;

typedef struct
{
  gint64 id;
  HtPartyRole role;
  char *name;
  char *firm; /* of an agent: 소속, for conflicts (§10) */
  char *address;
  char *phone;
} HtParty;

HtParty *ht_party_new (HtPartyRole role, const char *name);
HtParty *ht_party_copy (const HtParty *self);
gboolean ht_party_equal (const HtParty *a, const HtParty *b);
void ht_party_free (HtParty *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtParty, ht_party_free)
/* Of HtParty, both: the same in the same order. */
gboolean ht_parties_equal (GPtrArray *a, GPtrArray *b);
/* Deep copy; owned by the caller. */
GPtrArray *ht_parties_copy (GPtrArray *parties);
/* appellant …; 청구인 …; both static. */
const char *ht_party_role_code (HtPartyRole role);
const char *ht_party_role_name (HtPartyRole role);
/* Every reason why the parties (of HtParty) cannot be stored, of HtFault with the field "parties":
 * an empty name, the same person twice in a role, more than three representatives or one who is no
 * appellant (§15①). Owned by the caller. */
GPtrArray *ht_parties_check (const HtAppeal *appeal, GPtrArray *parties);

/* Why somebody may have counsel appointed (영 §16의2①). */
typedef enum
{
  HT_ELIGIBILITY_NONE,
  HT_ELIGIBILITY_BASIC_LIVELIHOOD, /* 기초생활수급자 */
  HT_ELIGIBILITY_SINGLE_PARENT,    /* 한부모가족 */
  HT_ELIGIBILITY_BASIC_PENSION,    /* 기초연금 수급자 */
  HT_ELIGIBILITY_DISABILITY,       /* 장애인연금 수급자 */
  HT_ELIGIBILITY_NORTH_KOREAN,     /* 북한이탈주민 */
  HT_ELIGIBILITY_OTHER,            /* 그 밖에 위원회가 인정 */
  HT_N_ELIGIBILITIES
} HtEligibility;

typedef struct
{
  HtEligibility eligibility;
  HtDate applied_on;
  HtDate appointed_on;
  int fee; /* won */
  HtDate paid_on;
} HtCounselAppointment;

/* 기초생활수급자 …, "" for none; static. */
const char *ht_eligibility_name (HtEligibility eligibility);
/* The most that may be paid to an appointed counsel on that day, in won: 500,000, and 1,000,000
 * from 2026-06-16 (영 §16의5). */
int ht_counsel_fee_cap (HtDate paid_on);
gboolean ht_counsel_appointment_equal (const HtCounselAppointment *a,
                                       const HtCounselAppointment *b);
/* Every reason why the appointment cannot be stored, of HtFault with the field "counsel": a fee
 * over the cap of its day (of payment, else of today), days that contradict each other. Owned by
 * the caller. */
GPtrArray *ht_counsel_appointment_check (const HtAppeal *appeal,
                                         const HtCounselAppointment *appointment, HtDate today);

G_END_DECLS
