#include "domain/step.h"

typedef struct
{
  const char *code;
  const char *name;
  const char *article;
} Kind;

static const Kind kinds[HT_N_STEP_KINDS] = {
  [HT_STEP_RECEIVED] = { "received", "청구서 접수", "행정심판법 §23①" },
  [HT_STEP_SENT_TO_AGENCY] = { "sent_to_agency", "피청구인 접수", "행정심판법 §26①" },
  [HT_STEP_ANSWERED] = { "answered", "답변서 접수", "행정심판법 §24①" },
  [HT_STEP_CORRECTION_REQUESTED] = { "correction_requested", "보정 요구", "행정심판법 §32①" },
  [HT_STEP_CORRECTION_DONE] = { "correction_done", "보정 완료", "행정심판법 §32②" },
  [HT_STEP_EXTENSION_DECIDED] = { "extension_decided", "재결기간 연장 결정", "행정심판법 §45①" },
  [HT_STEP_EXTENSION_NOTIFIED] = { "extension_notified", "재결기간 연장 통지", "행정심판법 §45②" },
  [HT_STEP_ORAL_REQUESTED] = { "oral_requested", "구술심리 신청", "행정심판법 §40①" },
  [HT_STEP_ON_AGENDA] = { "on_agenda", "심리기일", "행정심판법 §38①" },
  [HT_STEP_HEARING_NOTIFIED] = { "hearing_notified", "심리기일 통지", "행정심판법 시행령 §26" },
  [HT_STEP_RULED] = { "ruled", "재결", "행정심판법 §46①" },
  [HT_STEP_WITHDRAWN] = { "withdrawn", "취하", "행정심판법 §42①" },
  [HT_STEP_FORWARDED] = { "forwarded", "이송", "행정심판법 §6" },
  [HT_STEP_E_NOTIFIED] = { "e_notified", "전자송달 통지", "행정심판법 §54②" },
  [HT_STEP_SERVED] = { "served", "재결서 송달", "행정심판법 §48①" },
  [HT_STEP_ORAL_DECIDED] = { "oral_decided", "구술심리 허가 결정", "행정심판법 §40②" },
  [HT_STEP_STAY_APPLIED] = { "stay_applied", "집행정지 신청", "행정심판법 §30⑤" },
  [HT_STEP_STAY_DECIDED] = { "stay_decided", "집행정지 결정", "행정심판법 §30②" },
  [HT_STEP_STAY_CANCELLED] = { "stay_cancelled", "집행정지 취소", "행정심판법 §30④" },
  [HT_STEP_PROVISIONAL_APPLIED] = { "provisional_applied", "임시처분 신청", "행정심판법 §31②" },
  [HT_STEP_PROVISIONAL_DECIDED] = { "provisional_decided", "임시처분 결정", "행정심판법 §31①" },
  [HT_STEP_PROVISIONAL_CANCELLED] = { "provisional_cancelled", "임시처분 취소", "행정심판법 §31②" },
  [HT_STEP_ADJOURNED] = { "adjourned", "심리 연기·속행", "행정심판법 §38②" },
  [HT_STEP_PARTLY_WITHDRAWN] = { "partly_withdrawn", "일부 취하", "행정심판법 §42①" },
  [HT_STEP_JOINED] = { "joined", "병합", "행정심판법 §37" },
  [HT_STEP_SEVERED] = { "severed", "분리", "행정심판법 §37" },
  [HT_STEP_DIRECT_REQUESTED] = { "direct_requested", "직접 처분 신청", "행정심판법 §50①" },
  [HT_STEP_DIRECT_DECIDED] = { "direct_decided", "직접 처분 결정", "행정심판법 §50①" },
  [HT_STEP_COMPULSION_REQUESTED]
  = { "compulsion_requested", "간접강제 신청", "행정심판법 §50의2①" },
  [HT_STEP_COMPULSION_DECIDED] = { "compulsion_decided", "간접강제 결정", "행정심판법 §50의2①" },
  [HT_STEP_LITIGATION_FILED] = { "litigation_filed", "행정소송 제기", "행정소송법 §20①" },
  [HT_STEP_LITIGATION_ENDED] = { "litigation_ended", "행정소송 종결", "행정심판법 §60②" },
};

static const char *const decisions[HT_N_DECISIONS] = {
  [HT_DECISION_NONE] = "",
  [HT_DECISION_GRANTED] = "인용",
  [HT_DECISION_PARTLY_GRANTED] = "일부인용",
  [HT_DECISION_DENIED] = "기각",
  [HT_DECISION_DISMISSED] = "각하",
  [HT_DECISION_WITHDRAWN] = "취하",
};

static HtDecision
get_decision (HtOutcome outcome)
{
  switch (outcome)
    {
    case HT_OUTCOME_ACCEPTED:
      return HT_DECISION_GRANTED;
    case HT_OUTCOME_PARTLY_ACCEPTED:
      return HT_DECISION_PARTLY_GRANTED;
    case HT_OUTCOME_REJECTED:
      return HT_DECISION_DENIED;
    case HT_OUTCOME_DISMISSED:
      return HT_DECISION_DISMISSED;
    case HT_OUTCOME_NONE:
    case HT_OUTCOME_MEDIATED:
    case HT_OUTCOME_WITHDRAWN:
    case HT_OUTCOME_FORWARDED:
    case HT_N_OUTCOMES:
    default:
      return HT_DECISION_NONE;
    }
}

static void
add_step (GPtrArray *steps, HtStepKind kind, HtDate on)
{
  if (on != HT_DATE_NONE)
    g_ptr_array_add (steps, ht_step_new (kind, on));
}

static void
add_corrections (GPtrArray *steps, const HtAppeal *appeal)
{
  for (guint i = 0; i < appeal->corrections->len; i++)
    {
      const HtCorrection *correction = &g_array_index (appeal->corrections, HtCorrection, i);
      add_step (steps, HT_STEP_CORRECTION_REQUESTED, correction->from);
      add_step (steps, HT_STEP_CORRECTION_DONE, correction->to);
    }
}

static void
add_ending (GPtrArray *steps, const HtAppeal *appeal)
{
  if (appeal->outcome == HT_OUTCOME_NONE || appeal->ruled_on == HT_DATE_NONE)
    return;
  const HtStepKind kind = appeal->outcome == HT_OUTCOME_WITHDRAWN   ? HT_STEP_WITHDRAWN
                          : appeal->outcome == HT_OUTCOME_FORWARDED ? HT_STEP_FORWARDED
                                                                    : HT_STEP_RULED;
  HtStep *step = ht_step_new (kind, appeal->ruled_on);
  step->decision = get_decision (appeal->outcome);
  if (appeal->circumstances || appeal->outcome == HT_OUTCOME_MEDIATED)
    {
      g_free (step->text);
      step->text = g_strdup (appeal->circumstances ? "사정재결" : "조정");
    }
  g_ptr_array_add (steps, step);
}

static int
compare_steps_cb (gconstpointer a, gconstpointer b)
{
  const HtStep *one = *(HtStep *const *)a;
  const HtStep *other = *(HtStep *const *)b;
  if (one->on != other->on)
    return one->on < other->on ? -1 : 1;
  if (one->kind != other->kind)
    return one->kind < other->kind ? -1 : 1;
  return (one->id > other->id) - (one->id < other->id);
}

HtStep *
ht_step_new (HtStepKind kind, HtDate on)
{
  HtStep *self = g_new0 (HtStep, 1);
  self->kind = kind;
  self->on = on;
  self->other_case = g_strdup ("");
  self->text = g_strdup ("");
  return self;
}

HtStep *
ht_step_copy (const HtStep *self)
{
  HtStep *copy = g_memdup2 (self, sizeof *self);
  copy->other_case = g_strdup (self->other_case);
  copy->text = g_strdup (self->text);
  return copy;
}

void
ht_step_free (HtStep *self)
{
  if (self == NULL)
    return;
  g_free (self->other_case);
  g_free (self->text);
  g_free (self);
}

GPtrArray *
ht_steps_of_appeal (const HtAppeal *appeal, GPtrArray *stored)
{
  GPtrArray *steps = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_step_free);
  add_step (steps, HT_STEP_RECEIVED, appeal->received_on);
  add_step (steps, HT_STEP_SENT_TO_AGENCY, appeal->appellee_received_on);
  add_step (steps, HT_STEP_ANSWERED, appeal->answered_on);
  add_corrections (steps, appeal);
  add_step (steps, HT_STEP_EXTENSION_DECIDED, appeal->extension_decided_on);
  add_step (steps, HT_STEP_EXTENSION_NOTIFIED, appeal->extension_notified_on);
  add_step (steps, HT_STEP_ORAL_REQUESTED, appeal->oral_requested_on);
  add_step (steps, HT_STEP_ON_AGENDA, appeal->hearing_on);
  add_step (steps, HT_STEP_HEARING_NOTIFIED, appeal->hearing_notified_on);
  add_ending (steps, appeal);
  add_step (steps, HT_STEP_E_NOTIFIED, appeal->e_notified_on);
  add_step (steps, HT_STEP_SERVED, appeal->served_on);
  for (guint i = 0; stored != NULL && i < stored->len; i++)
    g_ptr_array_add (steps, ht_step_copy (g_ptr_array_index (stored, i)));
  g_ptr_array_sort (steps, compare_steps_cb);
  return steps;
}

/* The field of the appeal that a kind of step is, or NULL. */
static HtDate *
get_field (HtStepKind kind, HtAppeal *appeal)
{
  switch ((int)kind)
    {
    case HT_STEP_RECEIVED:
      return &appeal->received_on;
    case HT_STEP_SENT_TO_AGENCY:
      return &appeal->appellee_received_on;
    case HT_STEP_ANSWERED:
      return &appeal->answered_on;
    case HT_STEP_EXTENSION_DECIDED:
      return &appeal->extension_decided_on;
    case HT_STEP_EXTENSION_NOTIFIED:
      return &appeal->extension_notified_on;
    case HT_STEP_ORAL_REQUESTED:
      return &appeal->oral_requested_on;
    case HT_STEP_ON_AGENDA:
      return &appeal->hearing_on;
    case HT_STEP_HEARING_NOTIFIED:
      return &appeal->hearing_notified_on;
    case HT_STEP_RULED:
    case HT_STEP_WITHDRAWN:
    case HT_STEP_FORWARDED:
      return &appeal->ruled_on;
    case HT_STEP_E_NOTIFIED:
      return &appeal->e_notified_on;
    case HT_STEP_SERVED:
      return &appeal->served_on;
    default:
      return NULL;
    }
}

static void
end_correction (HtAppeal *appeal, HtDate on)
{
  for (guint i = appeal->corrections->len; i > 0; i--)
    {
      HtCorrection *correction = &g_array_index (appeal->corrections, HtCorrection, i - 1);
      if (correction->from <= on && (correction->to == HT_DATE_NONE || correction->to > on))
        {
          correction->to = on;
          return;
        }
    }
}

static int
compare_starts_cb (gconstpointer a, gconstpointer b)
{
  const HtCorrection *one = a;
  const HtCorrection *other = b;
  return (one->from > other->from) - (one->from < other->from);
}

gboolean
ht_step_apply (const HtStep *self, HtAppeal *appeal, HtOutcome outcome, HtDate correction_to)
{
  HtDate *field = get_field (self->kind, appeal);

  if (field != NULL)
    *field = self->on;
  if (self->kind == HT_STEP_EXTENSION_DECIDED)
    appeal->extended = TRUE;
  if (self->kind == HT_STEP_RULED)
    appeal->outcome = outcome;
  if (self->kind == HT_STEP_WITHDRAWN)
    appeal->outcome = HT_OUTCOME_WITHDRAWN;
  if (self->kind == HT_STEP_FORWARDED)
    appeal->outcome = HT_OUTCOME_FORWARDED;
  if (self->kind == HT_STEP_CORRECTION_REQUESTED)
    {
      const HtCorrection correction = { self->on, correction_to };
      g_array_append_val (appeal->corrections, correction);
      g_array_sort (appeal->corrections, compare_starts_cb);
    }
  if (self->kind == HT_STEP_CORRECTION_DONE)
    end_correction (appeal, self->on);
  return self->kind < HT_STEP_FIRST_RECORD;
}

const char *
ht_step_kind_code (HtStepKind kind)
{
  return kinds[kind].code;
}

const char *
ht_step_kind_name (HtStepKind kind)
{
  return kinds[kind].name;
}

const char *
ht_step_kind_article (HtStepKind kind)
{
  return kinds[kind].article;
}

gboolean
ht_step_kind_decides (HtStepKind kind)
{
  return kind == HT_STEP_ORAL_DECIDED || kind == HT_STEP_STAY_DECIDED
         || kind == HT_STEP_PROVISIONAL_DECIDED || kind == HT_STEP_DIRECT_DECIDED
         || kind == HT_STEP_COMPULSION_DECIDED || kind == HT_STEP_LITIGATION_ENDED;
}

gboolean
ht_step_kind_has_other (HtStepKind kind)
{
  return kind == HT_STEP_JOINED || kind == HT_STEP_SEVERED;
}

const char *
ht_decision_name (HtDecision decision)
{
  return decisions[decision];
}
