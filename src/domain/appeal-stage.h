/* How far an appeal has come, derived from its dates and never stored, so that it cannot disagree
 * with them. */
#pragma once

#include "domain/appeal.h"

G_BEGIN_DECLS

typedef enum
{
  HT_STAGE_RECEIVED,  /* 접수: the claim has not reached the agency yet */
  HT_STAGE_ANSWER,    /* 답변 대기: the agency owes its answer, §24① */
  HT_STAGE_PREPARING, /* 심리 준비: answered, no hearing planned */
  HT_STAGE_HEARING,   /* 기일 지정: a hearing is planned */
  HT_STAGE_RULED,     /* 재결, not served yet, §48 */
  HT_STAGE_SERVED,    /* 송달 */
  HT_STAGE_WITHDRAWN, /* 취하, §42 */
  HT_STAGE_FORWARDED, /* 이송, §6 */
} HtStage;

HtStage ht_appeal_stage (const HtAppeal *appeal);
/* The Korean word of the office (접수, 답변 대기 …), static. */
const char *ht_stage_name (HtStage stage);

G_END_DECLS
