#include "domain/appeal.h"

#include "base/text.h"
#include "domain/words.h"

static const HtWord types[HT_N_APPEAL_TYPES] = {
  [HT_APPEAL_REVOCATION]
  = { "revocation", "취소", { "취소심판", "취소청구", "취소·변경", "취소변경", "처분취소" } },
  [HT_APPEAL_NULLITY] = { "nullity",
                          "무효등확인",
                          { "무효등확인심판", "무효확인", "무효확인심판", "무효등", "무효",
                            "무효등확인청구", "무효확인청구" } },
  [HT_APPEAL_PERFORMANCE]
  = { "performance", "의무이행", { "의무이행심판", "의무이행청구", "이행", "이행심판" } },
};

static const HtWord outcomes[HT_N_OUTCOMES] = {
  [HT_OUTCOME_NONE] = { "", "", { "진행중", "심리중", "계류중", "계속중", "미결", "미종결", "-" } },
  [HT_OUTCOME_ACCEPTED] = { "accepted", "인용", { "인용재결", "전부인용", "전부인용재결" } },
  [HT_OUTCOME_PARTLY_ACCEPTED]
  = { "partly_accepted",
      "일부인용",
      { "일부인용재결", "부분인용", "일부인용일부기각", "일부인용·일부기각" } },
  [HT_OUTCOME_REJECTED] = { "rejected", "기각", { "기각재결" } },
  [HT_OUTCOME_DISMISSED] = { "dismissed", "각하", { "각하재결" } },
  [HT_OUTCOME_MEDIATED] = { "mediated", "조정", { "조정성립" } },
  [HT_OUTCOME_WITHDRAWN] = { "withdrawn", "취하", { "청구취하", "심판청구취하", "취하종결" } },
  [HT_OUTCOME_FORWARDED] = { "forwarded", "이송", { "사건이송", "이송종결" } },
};

static const HtWord notices[HT_N_NOTICES] = {
  [HT_NOTICE_GIVEN] = { "given", "고지", { "Y", "예", "알림", "고지함" } },
  [HT_NOTICE_MISSING]
  = { "missing", "미고지", { "N", "아니오", "불고지", "알리지않음", "고지하지않음" } },
  [HT_NOTICE_LONGER] = { "longer", "장기고지", { "오고지", "더길게알림", "길게알림" } },
};

static gboolean
is_same_text (const char *a, const char *b)
{
  return g_strcmp0 (a != NULL ? a : "", b != NULL ? b : "") == 0;
}

static gboolean
are_same_corrections (const GArray *a, const GArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    {
      const HtCorrection *left = &g_array_index (a, HtCorrection, i);
      const HtCorrection *right = &g_array_index (b, HtCorrection, i);
      if (left->from != right->from || left->to != right->to)
        return FALSE;
    }
  return TRUE;
}

static gboolean
are_same_dates (const HtAppeal *a, const HtAppeal *b)
{
  return a->received_on == b->received_on && a->objection_result_on == b->objection_result_on
         && a->extension_decided_on == b->extension_decided_on
         && a->extension_notified_on == b->extension_notified_on
         && a->oral_requested_on == b->oral_requested_on && a->e_notified_on == b->e_notified_on
         && a->hearing_notified_on == b->hearing_notified_on
         && a->appellee_received_on == b->appellee_received_on
         && a->disposition_on == b->disposition_on && a->known_on == b->known_on
         && a->answered_on == b->answered_on && a->hearing_on == b->hearing_on
         && a->ruled_on == b->ruled_on && a->served_on == b->served_on;
}

static gboolean
are_same_texts (const HtAppeal *a, const HtAppeal *b)
{
  return is_same_text (a->case_number, b->case_number) && is_same_text (a->field, b->field)
         && is_same_text (a->title, b->title) && is_same_text (a->appellant, b->appellant)
         && is_same_text (a->lead_reviewer, b->lead_reviewer)
         && is_same_text (a->counsel, b->counsel) && is_same_text (a->note, b->note)
         && is_same_text (a->notice_text, b->notice_text);
}

HtAppeal *
ht_appeal_new (void)
{
  HtAppeal *self = g_new0 (HtAppeal, 1);
  self->received_on = self->appellee_received_on = HT_DATE_NONE;
  self->disposition_on = self->known_on = self->answered_on = HT_DATE_NONE;
  self->objection_result_on = self->extension_decided_on = HT_DATE_NONE;
  self->extension_notified_on = self->oral_requested_on = self->e_notified_on = HT_DATE_NONE;
  self->hearing_notified_on = HT_DATE_NONE;
  self->hearing_on = self->ruled_on = self->served_on = HT_DATE_NONE;
  self->case_number = g_strdup ("");
  self->agency = g_strdup ("");
  self->field = g_strdup ("");
  self->title = g_strdup ("");
  self->appellant = g_strdup ("");
  self->lead_reviewer = g_strdup ("");
  self->counsel = g_strdup ("");
  self->note = g_strdup ("");
  self->notice_text = g_strdup ("");
  self->corrections = g_array_new (FALSE, FALSE, sizeof (HtCorrection));
  return self;
}

HtAppeal *
ht_appeal_copy (const HtAppeal *self)
{
  HtAppeal *copy = g_memdup2 (self, sizeof *self);
  copy->case_number = g_strdup (self->case_number);
  copy->agency = g_strdup (self->agency);
  copy->field = g_strdup (self->field);
  copy->title = g_strdup (self->title);
  copy->appellant = g_strdup (self->appellant);
  copy->lead_reviewer = g_strdup (self->lead_reviewer);
  copy->counsel = g_strdup (self->counsel);
  copy->note = g_strdup (self->note);
  copy->notice_text = g_strdup (self->notice_text);
  copy->corrections = g_array_copy (self->corrections);
  return copy;
}

void
ht_appeal_free (HtAppeal *self)
{
  if (self == NULL)
    return;
  g_free (self->case_number);
  g_free (self->agency);
  g_free (self->field);
  g_free (self->title);
  g_free (self->appellant);
  g_free (self->lead_reviewer);
  g_free (self->counsel);
  g_free (self->note);
  g_free (self->notice_text);
  g_clear_pointer (&self->corrections, g_array_unref);
  g_free (self);
}

gboolean
ht_appeal_equal (const HtAppeal *a, const HtAppeal *b)
{
  return a->agency_id == b->agency_id && a->type == b->type && a->outcome == b->outcome
         && a->period_notice == b->period_notice && a->notified_days == b->notified_days
         && !a->extended == !b->extended && !a->circumstances == !b->circumstances
         && are_same_dates (a, b) && are_same_texts (a, b)
         && are_same_corrections (a->corrections, b->corrections);
}

void
ht_appeal_set_hearing (HtAppeal *self, HtDate hearing_on)
{
  if (self->hearing_on != hearing_on)
    self->hearing_notified_on = HT_DATE_NONE;
  self->hearing_on = hearing_on;
}

gboolean
ht_outcome_is_ruling (HtOutcome outcome)
{
  return outcome != HT_OUTCOME_NONE && outcome != HT_OUTCOME_WITHDRAWN
         && outcome != HT_OUTCOME_FORWARDED;
}

const char *
ht_appeal_type_code (HtAppealType type)
{
  return types[type].code;
}

const char *
ht_outcome_code (HtOutcome outcome)
{
  return outcomes[outcome].code;
}

const char *
ht_appeal_type_name (HtAppealType type)
{
  return types[type].name;
}

const char *
ht_outcome_name (HtOutcome outcome)
{
  return outcomes[outcome].name;
}

const char *
ht_period_notice_name (HtPeriodNotice notice)
{
  return notices[notice].name;
}

gboolean
ht_period_notice_parse (const char *text, HtPeriodNotice *notice)
{
  g_autofree char *squeezed = ht_text_squeeze (text);
  const int found
      = squeezed[0] != '\0' ? ht_words_find (notices, HT_N_NOTICES, text) : HT_NOTICE_GIVEN;
  if (found < 0)
    return FALSE;
  *notice = (HtPeriodNotice)found;
  return TRUE;
}

gboolean
ht_appeal_type_parse (const char *text, HtAppealType *type)
{
  g_autofree char *squeezed = ht_text_squeeze (text);
  if (squeezed[0] == '\0')
    {
      *type = HT_APPEAL_REVOCATION;
      return TRUE;
    }
  const int found = ht_words_find (types, HT_N_APPEAL_TYPES, text);
  if (found < 0)
    return FALSE;
  *type = (HtAppealType)found;
  return TRUE;
}

gboolean
ht_outcome_parse (const char *text, HtOutcome *outcome)
{
  const int found = ht_words_find (outcomes, HT_N_OUTCOMES, text);
  if (found < 0)
    return FALSE;
  *outcome = (HtOutcome)found;
  return TRUE;
}
