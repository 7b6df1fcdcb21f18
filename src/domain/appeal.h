/* The record of an administrative appeal (행정심판 사건) and what the law lets it be. */
#pragma once

#include "base/date.h"
#include "base/error.h"
#include "domain/fault.h"

G_BEGIN_DECLS

typedef enum
{
  HT_APPEAL_REVOCATION,  /* 취소심판, §5 1호 */
  HT_APPEAL_NULLITY,     /* 무효등확인심판, §5 2호 */
  HT_APPEAL_PERFORMANCE, /* 의무이행심판, §5 3호 */
  HT_N_APPEAL_TYPES
} HtAppealType;

typedef enum
{
  HT_OUTCOME_NONE, /* not ended */
  HT_OUTCOME_ACCEPTED,
  HT_OUTCOME_PARTLY_ACCEPTED,
  HT_OUTCOME_REJECTED,
  HT_OUTCOME_DISMISSED,
  HT_OUTCOME_MEDIATED,  /* §43의2, counts as a ruling */
  HT_OUTCOME_WITHDRAWN, /* §42, no ruling */
  HT_OUTCOME_FORWARDED, /* §6, no ruling */
  HT_N_OUTCOMES
} HtOutcome;

/* Whether the agency told the appellant the claim period, and which (§58, §27⑤⑥). */
typedef enum
{
  HT_NOTICE_GIVEN,
  HT_NOTICE_MISSING, /* not told: 180 days from the disposition, §27⑥ */
  HT_NOTICE_LONGER,  /* a longer period was told by mistake: it counts, §27⑤ */
  HT_N_NOTICES
} HtPeriodNotice;

/* Days of one correction period (보정, §32), both included; to is HT_DATE_NONE while it runs. */
typedef struct
{
  HtDate from;
  HtDate to;
} HtCorrection;

typedef struct
{
  gint64 id;         /* 0 before it is stored */
  char *case_number; /* 사건번호, unique */
  HtDate received_on;
  HtDate appellee_received_on;
  gint64 agency_id; /* 피청구인 */
  char *agency;     /* its name, read with the record, not stored with it */
  HtAppealType type;
  char *field; /* 분야, "" for none */
  char *title;
  char *appellant;
  HtDate disposition_on;
  HtDate known_on;
  HtPeriodNotice period_notice;
  int notified_days;          /* of HT_NOTICE_LONGER: days from knowledge; 0 otherwise */
  char *notice_text;          /* 고지 내용, "" for none */
  HtDate objection_result_on; /* the result of an objection was told, 행정기본법 §36④ */
  HtDate answered_on;
  GArray *corrections; /* of HtCorrection, in order of from */
  gboolean extended;   /* §45① second sentence */
  HtDate extension_decided_on;
  HtDate extension_notified_on; /* §45② */
  HtDate oral_requested_on;     /* 구술심리 신청, 영 §27 */
  char *lead_reviewer;          /* 주심, "" for none */
  char *counsel;                /* 국선대리인, "" for none */
  HtDate hearing_on;
  HtDate hearing_notified_on; /* the parties were told of it, 영 §26 */
  HtOutcome outcome;
  gboolean circumstances; /* 사정재결, §44 */
  HtDate ruled_on;        /* the day the case ended, also by withdrawal or forwarding */
  HtDate e_notified_on;   /* told that the ruling is in the e-service system, §54④ */
  HtDate served_on;
  char *note;
} HtAppeal;

/* An appeal with no dates, empty texts and no corrections. */
HtAppeal *ht_appeal_new (void);
HtAppeal *ht_appeal_copy (const HtAppeal *self);
void ht_appeal_free (HtAppeal *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtAppeal, ht_appeal_free)
/* Whether every stored field but the id is the same: whether an import would change the record. */
gboolean ht_appeal_equal (const HtAppeal *a, const HtAppeal *b);

/* Sets the day of the hearing, HT_DATE_NONE for none; another day than before is not told yet. */
void ht_appeal_set_hearing (HtAppeal *self, HtDate hearing_on);

/* Every reason why the record cannot be stored: a required field is empty, dates contradict each
 * other, an ending without its day or a day without its ending, an ending the type cannot have
 * (nullity × circumstances, §44③). An array of HtFault owned by the caller, empty when all is well.
 * Lateness is no fault: deadlines warn, they never block. */
GPtrArray *ht_appeal_check (const HtAppeal *self);

/* Whether the ending is a ruling (재결): neither withdrawn nor forwarded nor none. */
gboolean ht_outcome_is_ruling (HtOutcome outcome);

/* 고지, 미고지, 장기고지 (a longer period was told), static; reads them, the codes given, missing
 * and longer, and the forms that offices write; an empty text is HT_NOTICE_GIVEN. */
const char *ht_period_notice_name (HtPeriodNotice notice);
gboolean ht_period_notice_parse (const char *text, HtPeriodNotice *notice);

/* The stored code (revocation …, accepted …), static; "" for HT_OUTCOME_NONE. */
const char *ht_appeal_type_code (HtAppealType type);
const char *ht_outcome_code (HtOutcome outcome);
/* The Korean word of the law (취소 …, 인용 …), static; "" for HT_OUTCOME_NONE. */
const char *ht_appeal_type_name (HtAppealType type);
const char *ht_outcome_name (HtOutcome outcome);
/* Reads the code or the word, blanks ignored, with the forms offices write (취소심판, 무효확인,
 * 일부 인용 …); an empty text is the default (revocation, none). */
gboolean ht_appeal_type_parse (const char *text, HtAppealType *type);
gboolean ht_outcome_parse (const char *text, HtOutcome *outcome);

G_END_DECLS
