#include "domain/appeal-stage.h"

HtStage
ht_appeal_stage (const HtAppeal *appeal)
{
  if (appeal->outcome == HT_OUTCOME_WITHDRAWN)
    return HT_STAGE_WITHDRAWN;
  if (appeal->outcome == HT_OUTCOME_FORWARDED)
    return HT_STAGE_FORWARDED;
  if (appeal->outcome != HT_OUTCOME_NONE)
    return appeal->served_on != HT_DATE_NONE ? HT_STAGE_SERVED : HT_STAGE_RULED;
  if (appeal->hearing_on != HT_DATE_NONE)
    return HT_STAGE_HEARING;
  if (appeal->answered_on != HT_DATE_NONE)
    return HT_STAGE_PREPARING;
  return appeal->appellee_received_on != HT_DATE_NONE ? HT_STAGE_ANSWER : HT_STAGE_RECEIVED;
}

const char *
ht_stage_name (HtStage stage)
{
  static const char *const names[]
      = { "접수", "답변 대기", "심리 준비", "기일 지정", "재결", "송달", "취하", "이송" };

  g_return_val_if_fail (stage < G_N_ELEMENTS (names), "");
  return names[stage];
}
