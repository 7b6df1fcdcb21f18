/* The steps of a case from receipt to service and after: what happened when, and which step may
 * follow which. Steps that have a field of HtAppeal (answer, ruling …) are derived from it; the
 * others are records of their own. */
#pragma once

#include "domain/appeal.h"

G_BEGIN_DECLS

/* The numbers are stored: append only. */
typedef enum
{
  HT_STEP_RECEIVED,             /* received_on */
  HT_STEP_SENT_TO_AGENCY,       /* appellee_received_on, §26① */
  HT_STEP_ANSWERED,             /* answered_on, §24 */
  HT_STEP_CORRECTION_REQUESTED, /* corrections: from, §32① */
  HT_STEP_CORRECTION_DONE,      /* corrections: to */
  HT_STEP_EXTENSION_DECIDED,    /* extension_decided_on, sets extended; §45① */
  HT_STEP_EXTENSION_NOTIFIED,   /* extension_notified_on, §45② */
  HT_STEP_ORAL_REQUESTED,       /* oral_requested_on, §40① */
  HT_STEP_ON_AGENDA,            /* hearing_on; written by the hearings */
  HT_STEP_HEARING_NOTIFIED,     /* hearing_notified_on, 영 §26 */
  HT_STEP_RULED,                /* ruled_on with a ruling, §46 */
  HT_STEP_WITHDRAWN,            /* ruled_on with HT_OUTCOME_WITHDRAWN, §42 */
  HT_STEP_FORWARDED,            /* ruled_on with HT_OUTCOME_FORWARDED, §6 */
  HT_STEP_E_NOTIFIED,           /* e_notified_on, §54 */
  HT_STEP_SERVED,               /* served_on, §48 */
  /* From here on records of their own. */
  HT_STEP_ORAL_DECIDED,          /* whether there is an oral hearing, §40② */
  HT_STEP_STAY_APPLIED,          /* 집행정지 신청, §30 */
  HT_STEP_STAY_DECIDED,          /* §30②⑦ */
  HT_STEP_STAY_CANCELLED,        /* §30④ */
  HT_STEP_PROVISIONAL_APPLIED,   /* 임시처분 신청, §31 */
  HT_STEP_PROVISIONAL_DECIDED,   /* §31① */
  HT_STEP_PROVISIONAL_CANCELLED, /* §31② */
  HT_STEP_ADJOURNED,             /* 심리 연기·속행; by a hearing, §38 */
  HT_STEP_PARTLY_WITHDRAWN,      /* 일부 취하, §42 */
  HT_STEP_JOINED,                /* 병합 with other_appeal, §37 */
  HT_STEP_SEVERED,               /* 분리 from other_appeal, §37 */
  HT_STEP_DIRECT_REQUESTED,      /* 직접처분 신청, §50 */
  HT_STEP_DIRECT_DECIDED,        /* §50① */
  HT_STEP_COMPULSION_REQUESTED,  /* 간접강제 신청, §50의2 */
  HT_STEP_COMPULSION_DECIDED,    /* §50의2① */
  HT_STEP_LITIGATION_FILED,      /* 행정소송 제기 after the ruling */
  HT_STEP_LITIGATION_ENDED,
  HT_N_STEP_KINDS
} HtStepKind;
#define HT_STEP_FIRST_RECORD HT_STEP_ORAL_DECIDED

/* How a step that decides was decided. */
typedef enum
{
  HT_DECISION_NONE,
  HT_DECISION_GRANTED,        /* 인용 */
  HT_DECISION_PARTLY_GRANTED, /* 일부인용 */
  HT_DECISION_DENIED,         /* 기각 */
  HT_DECISION_DISMISSED,      /* 각하 */
  HT_DECISION_WITHDRAWN,      /* 취하 */
  HT_N_DECISIONS
} HtDecision;

typedef struct
{
  gint64 id; /* 0: derived from a field of the appeal, or not stored yet */
  HtStepKind kind;
  HtDate on;
  HtDecision decision;    /* of a ruling as well, for a reader */
  gint64 other_appeal_id; /* of joined and severed */
  char *other_case;       /* its case number, read with the record */
  char *text;             /* court, reason, remark; "" for none */
} HtStep;

HtStep *ht_step_new (HtStepKind kind, HtDate on);
HtStep *ht_step_copy (const HtStep *self);
void ht_step_free (HtStep *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtStep, ht_step_free)

/* All steps of the case in order of day, then of kind: those of its fields and the stored ones (of
 * HtStep, NULL for none). An array of HtStep owned by the caller. */
GPtrArray *ht_steps_of_appeal (const HtAppeal *appeal, GPtrArray *stored);

/* Puts a step that has a field into the appeal: its day, the outcome of a ruling, the extension; a
 * requested correction is added with its end (HT_DATE_NONE: open), a done one ends the correction
 * that runs on its day. FALSE when the step is a record of its own, and nothing was changed. */
gboolean ht_step_apply (const HtStep *self, HtAppeal *appeal, HtOutcome outcome,
                        HtDate correction_to);

/* Whether the step may be logged in a case that has these steps (of ht_steps_of_appeal()): the one
 * table of what may follow what. Reasons against it go to refusals, what is allowed but unusual to
 * warnings, both of HtFault with the field "step"; either may be NULL. Sentences name the article.
 * Refused are: an order that cannot be (an answer before the case is with the agency, service
 * before the ruling, anything but enforcement and litigation after service …), a second ending, a
 * decision without its application (a stay, a provisional disposition and an oral hearing may be
 * granted without one: §30②, §31①, §40①), what the type of the case does not know. outcome: of a
 * ruling; whether it is one for circumstances is the appeal's own mark. Lateness is for
 * ht_step_check_lateness(). */
gboolean ht_step_check (const HtAppeal *appeal, GPtrArray *steps, const HtStep *step,
                        HtOutcome outcome, HtDate today, GPtrArray *refusals, GPtrArray *warnings);
/* The kinds that ht_step_check() would not refuse today, in the order in which a clerk expects
 * them, what the case waits for first; of gint, owned by the caller. */
GArray *ht_steps_possible (const HtAppeal *appeal, GPtrArray *steps, HtDate today);

/* answer_received …; 답변서 접수 … (Korean word of the office); §24 …; all static. */
const char *ht_step_kind_code (HtStepKind kind);
const char *ht_step_kind_name (HtStepKind kind);
const char *ht_step_kind_article (HtStepKind kind);
/* Whether the step takes a decision, and whether it takes another case. */
gboolean ht_step_kind_decides (HtStepKind kind);
gboolean ht_step_kind_has_other (HtStepKind kind);
/* 인용 …, "" for none; static. */
const char *ht_decision_name (HtDecision decision);

G_END_DECLS
