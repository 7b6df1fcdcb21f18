#include "base/text.h"
#include "work/export-kind.h"
#include "work/import-kind.h"
#include "work/record-fields.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define TEXT HT_COLUMN_TEXT
#define DATE HT_COLUMN_DATE
#define NUMBER HT_COLUMN_NUMBER

static const HtField appeal_fields[N_APPEAL_FIELDS] = {
  [APPEAL_NUMBER] = { { "case_number", "사건번호", TEXT }, .required = TRUE },
  [APPEAL_RECEIVED] = { { "received_on", "접수일", DATE }, .required = TRUE },
  [APPEAL_APPELLEE_RECEIVED] = { { "appellee_received_on", "피청구인접수일", DATE } },
  [APPEAL_AGENCY] = { { "agency", "피청구인", TEXT }, .required = TRUE },
  [APPEAL_TYPE] = { { "type", "심판종류", TEXT } },
  [APPEAL_FIELD] = { { "field", "분야", TEXT } },
  [APPEAL_TITLE] = { { "title", "사건명", TEXT }, .required = TRUE },
  [APPEAL_APPELLANT] = { { "appellant", "청구인", TEXT }, .required = TRUE, .masked = TRUE },
  [APPEAL_DISPOSITION] = { { "disposition_on", "처분일", DATE } },
  [APPEAL_KNOWN] = { { "known_on", "안날", DATE } },
  [APPEAL_ANSWERED] = { { "answered_on", "답변서접수일", DATE } },
  [APPEAL_CORRECTION_FROM] = { { "correction_from", "보정시작", DATE } },
  [APPEAL_CORRECTION_TO] = { { "correction_to", "보정종료", DATE } },
  [APPEAL_EXTENDED] = { { "extended", "연장", TEXT } },
  [APPEAL_REVIEWER] = { { "lead_reviewer", "주심", TEXT } },
  [APPEAL_COUNSEL] = { { "counsel", "국선대리인", TEXT } },
  [APPEAL_HEARING] = { { "hearing_on", "심리기일", DATE } },
  [APPEAL_OUTCOME] = { { "outcome", "재결결과", TEXT } },
  [APPEAL_CIRCUMSTANCES] = { { "circumstances", "사정재결", TEXT } },
  [APPEAL_RULED] = { { "ruled_on", "재결일", DATE } },
  [APPEAL_SERVED] = { { "served_on", "송달일", DATE } },
  [APPEAL_NOTE] = { { "note", "비고", TEXT } },
  [APPEAL_NOTICE] = { { "period_notice", "고지여부", TEXT } },
  [APPEAL_NOTIFIED_DAYS] = { { "notified_days", "고지기간", NUMBER } },
  [APPEAL_NOTICE_TEXT] = { { "notice_text", "고지내용", TEXT } },
  [APPEAL_OBJECTION] = { { "objection_result_on", "이의신청결과통지일", DATE } },
  [APPEAL_EXTENSION_DECIDED] = { { "extension_decided_on", "연장결정일", DATE } },
  [APPEAL_EXTENSION_NOTIFIED] = { { "extension_notified_on", "연장통지일", DATE } },
  [APPEAL_HEARING_NOTIFIED] = { { "hearing_notified_on", "심리기일통지일", DATE } },
  [APPEAL_ORAL_REQUESTED] = { { "oral_requested_on", "구술심리신청일", DATE } },
  [APPEAL_E_NOTIFIED] = { { "e_notified_on", "전자송달통지일", DATE } },
  [APPEAL_APPELLANTS] = { { "further_appellants", "공동청구인", TEXT }, .masked = TRUE },
  [APPEAL_REPRESENTATIVES] = { { "representatives", "선정대표자", TEXT }, .masked = TRUE },
  [APPEAL_AGENTS] = { { "agents", "대리인", TEXT }, .masked = TRUE },
  [APPEAL_PARTICIPANTS] = { { "participants", "참가인", TEXT }, .masked = TRUE },
};

/* 위원 are those beside the chair; 안건 are case numbers. Both are separated by semicolons. */
static const HtField hearing_fields[N_HEARING_FIELDS] = {
  [HEARING_DAY] = { { "hearing_on", "심리기일", DATE }, .required = TRUE },
  [HEARING_NUMBER] = { { "number", "회차", NUMBER } },
  [HEARING_START] = { { "start", "시작", TEXT } },
  [HEARING_PLACE] = { { "place", "장소", TEXT } },
  [HEARING_SEATS] = { { "seats", "위원수", NUMBER } },
  [HEARING_STATE] = { { "state", "상태", TEXT } },
  [HEARING_CHAIR] = { { "chair", "위원장", TEXT } },
  [HEARING_MEMBERS] = { { "members", "위원", TEXT } },
  [HEARING_AGENDA] = { { "agenda", "안건", TEXT } },
  [HEARING_NOTE] = { { "note", "비고", TEXT } },
};

static const HtField partner_fields[N_PARTNER_FIELDS] = {
  [PARTNER_NAME] = { { "name", "성명", TEXT }, .required = TRUE },
  [PARTNER_ROLE] = { { "role", "구분", TEXT }, .required = TRUE },
  [PARTNER_APPOINTED] = { { "appointed_on", "위촉일", DATE }, .required = TRUE },
  [PARTNER_TERM_ENDS] = { { "term_ends_on", "만료일", DATE } },
  [PARTNER_OUTSIDE] = { { "outside", "외부", TEXT } },
  [PARTNER_FIRM] = { { "firm", "소속", TEXT } },
  [PARTNER_DISTRICT] = { { "district", "자치구", TEXT } },
  [PARTNER_PHONE] = { { "phone", "전화", TEXT } },
  [PARTNER_EMAIL] = { { "email", "전자우편", TEXT } },
  [PARTNER_SPECIALITY] = { { "speciality", "전문분야", TEXT } },
  [PARTNER_NOTE] = { { "note", "비고", TEXT } },
  [PARTNER_HOME] = { { "home_district", "거주자치구", TEXT } },
  [PARTNER_LOAD_LIMIT] = { { "load_limit", "월상담한도", NUMBER } },
};

/* 소속, 자치구 and 전화 only tell persons of the same name apart. */
static const HtField role_fields[N_ROLE_FIELDS] = {
  [ROLE_NAME] = { { "name", "성명", TEXT }, .required = TRUE },
  [ROLE_ROLE] = { { "role", "구분", TEXT }, .required = TRUE },
  [ROLE_APPOINTED] = { { "appointed_on", "위촉일", DATE }, .required = TRUE },
  [ROLE_TERM_ENDS] = { { "term_ends_on", "만료일", DATE } },
  [ROLE_RELEASED] = { { "released_on", "해촉일", DATE } },
  [ROLE_OUTSIDE] = { { "outside", "외부", TEXT } },
  [ROLE_FIRM] = { { "firm", "소속", TEXT } },
  [ROLE_DISTRICT] = { { "district", "자치구", TEXT } },
  [ROLE_PHONE] = { { "phone", "전화", TEXT } },
  [ROLE_RELEASE_REASON] = { { "release_reason", "해촉사유", TEXT } },
};

/* 소속, 자치구 and 전화 only tell persons of the same name apart. */
static const HtField absence_fields[N_ABSENCE_FIELDS] = {
  [ABSENCE_NAME] = { { "name", "성명", TEXT }, .required = TRUE },
  [ABSENCE_FROM] = { { "from_day", "시작일", DATE }, .required = TRUE },
  [ABSENCE_TO] = { { "to_day", "종료일", DATE } },
  [ABSENCE_REASON] = { { "reason", "사유", TEXT } },
  [ABSENCE_FIRM] = { { "firm", "소속", TEXT } },
  [ABSENCE_DISTRICT] = { { "district", "자치구", TEXT } },
  [ABSENCE_PHONE] = { { "phone", "전화", TEXT } },
};

static const HtField dong_fields[N_DONG_FIELDS] = {
  [DONG_DISTRICT] = { { "district", "자치구", TEXT }, .required = TRUE },
  [DONG_NAME] = { { "dong", "동", TEXT }, .required = TRUE },
  [DONG_CODE] = { { "code", "코드", TEXT } },
  [DONG_VALID_FROM] = { { "valid_from", "시작일", DATE } },
  [DONG_VALID_TO] = { { "valid_to", "종료일", DATE } },
  [DONG_CONSULTS_FROM] = { { "consults_from", "상담시작일", DATE } },
};

static const HtField schedule_fields[N_SCHEDULE_FIELDS] = {
  [SCHEDULE_DISTRICT] = { { "district", "자치구", TEXT }, .required = TRUE },
  [SCHEDULE_DONG] = { { "dong", "동", TEXT }, .required = TRUE },
  [SCHEDULE_PARTNER] = { { "partner", "성명", TEXT } },
  [SCHEDULE_WEEKDAY] = { { "weekday", "요일", TEXT }, .required = TRUE },
  [SCHEDULE_WEEKS] = { { "weeks", "주차", TEXT }, .required = TRUE },
  [SCHEDULE_START] = { { "start", "시작", TEXT } },
  [SCHEDULE_END] = { { "end", "종료", TEXT } },
  [SCHEDULE_VALID_FROM] = { { "valid_from", "시행일", DATE }, .required = TRUE },
  [SCHEDULE_VALID_TO] = { { "valid_to", "종료일", DATE } },
  [SCHEDULE_SERVICE] = { { "role", "구분", TEXT } },
};

static const HtField consultation_fields[N_CONSULTATION_FIELDS] = {
  [CONSULTATION_HELD] = { { "held_on", "상담일", DATE }, .required = TRUE },
  [CONSULTATION_DISTRICT] = { { "district", "자치구", TEXT }, .required = TRUE },
  [CONSULTATION_DONG] = { { "dong", "동", TEXT }, .required = TRUE },
  [CONSULTATION_PARTNER] = { { "partner", "성명", TEXT } },
  [CONSULTATION_CHANNEL] = { { "channel", "방식", TEXT }, .required = TRUE },
  [CONSULTATION_REGULAR] = { { "regular", "정기상담", TEXT } },
  [CONSULTATION_TOPIC] = { { "topic", "분야", TEXT }, .required = TRUE },
  [CONSULTATION_PEOPLE] = { { "people", "인원", NUMBER } },
  [CONSULTATION_MINUTES] = { { "minutes", "시간", NUMBER } },
  [CONSULTATION_SATISFACTION] = { { "satisfaction", "만족도", NUMBER } },
};

static const HtField target_fields[N_TARGET_FIELDS] = {
  [TARGET_INDICATOR] = { { "indicator", "지표", TEXT }, .required = TRUE },
  [TARGET_BY] = { { "date", "기준일", DATE }, .required = TRUE },
  [TARGET_VALUE] = { { "value", "목표", NUMBER }, .required = TRUE },
  [TARGET_BASE] = { { "base", "모수", NUMBER } },
};

static const HtField holiday_fields[N_HOLIDAY_FIELDS] = {
  [HOLIDAY_DATE] = { { "date", "날짜", DATE }, .required = TRUE },
  [HOLIDAY_NAME] = { { "name", "이름", TEXT }, .required = TRUE },
  [HOLIDAY_KIND] = { { "kind", "구분", TEXT } },
};

static const HtField agency_fields[N_AGENCY_FIELDS] = {
  [AGENCY_NAME] = { { "name", "기관명", TEXT }, .required = TRUE },
  [AGENCY_DISTRICT] = { { "district", "자치구", TEXT } },
};

/* A row is a sending; a proposal that was sent several times has several rows. */
static const HtField proposal_fields[N_PROPOSAL_FIELDS] = {
  [PROPOSAL_NUMBER] = { { "number", "과제번호", TEXT }, .required = TRUE },
  [PROPOSAL_TITLE] = { { "title", "건의과제", TEXT }, .required = TRUE },
  [PROPOSAL_FOUND] = { { "found_on", "발굴일", DATE }, .required = TRUE },
  [PROPOSAL_SENT] = { { "sent_on", "발송일", DATE } },
  [PROPOSAL_RECIPIENT] = { { "recipient", "수신", TEXT } },
  [PROPOSAL_CHANNEL] = { { "channel", "경로", TEXT } },
  [PROPOSAL_REPLIED] = { { "replied_on", "회신일", DATE } },
  [PROPOSAL_REPLY] = { { "reply", "회신결과", TEXT } },
  [PROPOSAL_REPLY_TEXT] = { { "reply_text", "회신내용", TEXT } },
  [PROPOSAL_NOTE] = { { "note", "비고", TEXT } },
};

static const HtField survey_fields[N_SURVEY_FIELDS] = {
  [SURVEY_SERVICE] = { { "service", "서비스", TEXT }, .required = TRUE },
  [SURVEY_FROM] = { { "from", "시작일", DATE }, .required = TRUE },
  [SURVEY_TO] = { { "to", "종료일", DATE }, .required = TRUE },
  [SURVEY_N] = { { "n", "응답수", NUMBER }, .required = TRUE },
  [SURVEY_MEAN] = { { "mean", "평균만족도", NUMBER }, .required = TRUE },
  [SURVEY_NOTE] = { { "note", "비고", TEXT } },
};

static const HtField outreach_fields[N_OUTREACH_FIELDS] = {
  [OUTREACH_DAY] = { { "date", "일자", DATE }, .required = TRUE },
  [OUTREACH_CAMPAIGN] = { { "campaign", "홍보명", TEXT }, .required = TRUE },
  [OUTREACH_CHANNEL] = { { "channel", "매체", TEXT } },
  [OUTREACH_QUANTITY] = { { "quantity", "수량", NUMBER } },
  [OUTREACH_NOTE] = { { "note", "비고", TEXT } },
};

/* 자치구 only tells persons of the same name apart. */
static const HtField commendation_fields[N_COMMENDATION_FIELDS] = {
  [COMMENDATION_YEAR] = { { "year", "연도", NUMBER }, .required = TRUE },
  [COMMENDATION_PARTNER] = { { "partner", "성명", TEXT }, .required = TRUE },
  [COMMENDATION_DISTRICT] = { { "district", "자치구", TEXT } },
  [COMMENDATION_AWARD] = { { "award", "표창", TEXT } },
  [COMMENDATION_NOTE] = { { "note", "비고", TEXT } },
};

static const HtField budget_fields[N_BUDGET_FIELDS] = {
  [BUDGET_YEAR] = { { "year", "연도", NUMBER }, .required = TRUE },
  [BUDGET_PROGRAMME] = { { "programme", "사업", TEXT }, .required = TRUE },
  [BUDGET_AMOUNT] = { { "amount", "예산(천원)", NUMBER }, .required = TRUE },
  [BUDGET_SPENT] = { { "spent", "집행(천원)", NUMBER } },
};

static const HtField session_fields[N_SESSION_FIELDS] = {
  [SESSION_HELD] = { { "held_on", "상담일", DATE }, .required = TRUE },
  [SESSION_DISTRICT] = { { "district", "자치구", TEXT }, .required = TRUE },
  [SESSION_DONG] = { { "dong", "동", TEXT }, .required = TRUE },
  [SESSION_PARTNER] = { { "partner", "성명", TEXT }, .required = TRUE },
  [SESSION_SERVICE] = { { "role", "구분", TEXT } },
  [SESSION_START] = { { "start", "시작", TEXT } },
  [SESSION_END] = { { "end", "종료", TEXT } },
  [SESSION_STATE] = { { "state", "상태", TEXT } },
  [SESSION_REASON] = { { "reason", "사유", TEXT } },
};

/* In won; 원천징수율 in percent. */
static const HtField rate_fields[N_RATE_FIELDS] = {
  [RATE_ROLE] = { { "role", "구분", TEXT }, .required = TRUE },
  [RATE_VALID_FROM] = { { "valid_from", "시행일", DATE }, .required = TRUE },
  [RATE_AMOUNT] = { { "amount", "단가", NUMBER }, .required = TRUE },
  [RATE_CAP] = { { "cap", "월한도", NUMBER } },
  [RATE_WITHHOLDING] = { { "withholding", "원천징수율", NUMBER } },
};

/* In the order in which the lines were written: a line that takes another back follows it. */
static const HtField allowance_fields[N_ALLOWANCE_FIELDS] = {
  [ALLOWANCE_MONTH] = { { "month", "지급월", TEXT }, .required = TRUE },
  [ALLOWANCE_PARTNER] = { { "partner", "성명", TEXT }, .required = TRUE },
  [ALLOWANCE_ROLE] = { { "role", "구분", TEXT }, .required = TRUE },
  [ALLOWANCE_SESSION] = { { "session_on", "상담일", DATE } },
  [ALLOWANCE_DISTRICT] = { { "district", "자치구", TEXT } },
  [ALLOWANCE_DONG] = { { "dong", "동", TEXT } },
  [ALLOWANCE_AMOUNT] = { { "amount", "금액", NUMBER }, .required = TRUE },
  [ALLOWANCE_WITHHELD] = { { "withheld", "원천징수", NUMBER } },
  [ALLOWANCE_STATE] = { { "state", "상태", TEXT } },
  [ALLOWANCE_PAID] = { { "paid_on", "지급일", DATE } },
  [ALLOWANCE_NOTE] = { { "note", "비고", TEXT } },
};

static const HtRecordKind kinds[] = {
  { "appeals", "사건", appeal_fields, N_APPEAL_FIELDS, &ht_import_appeals, &ht_export_appeals },
  { "hearings", "심리기일", hearing_fields, N_HEARING_FIELDS, &ht_import_hearings,
    &ht_export_hearings },
  { "partners", "협력자", partner_fields, N_PARTNER_FIELDS, &ht_import_partners,
    &ht_export_partners },
  { "roles", "위촉", role_fields, N_ROLE_FIELDS, &ht_import_roles, &ht_export_roles },
  { "absences", "부재", absence_fields, N_ABSENCE_FIELDS, &ht_import_absences,
    &ht_export_absences },
  { "dongs", "동", dong_fields, N_DONG_FIELDS, &ht_import_dongs, &ht_export_dongs },
  { "schedules", "정기상담일", schedule_fields, N_SCHEDULE_FIELDS, &ht_import_schedules,
    &ht_export_schedules },
  { "consultations", "상담", consultation_fields, N_CONSULTATION_FIELDS, &ht_import_consultations,
    &ht_export_consultations },
  { "sessions", "상담일정", session_fields, N_SESSION_FIELDS, &ht_import_sessions,
    &ht_export_sessions },
  { "rates", "수당단가", rate_fields, N_RATE_FIELDS, &ht_import_rates, &ht_export_rates },
  { "allowances", "수당", allowance_fields, N_ALLOWANCE_FIELDS, &ht_import_allowances,
    &ht_export_allowances },
  { "targets", "목표", target_fields, N_TARGET_FIELDS, &ht_import_targets, &ht_export_targets },
  { "holidays", "휴일", holiday_fields, N_HOLIDAY_FIELDS, &ht_import_holidays,
    &ht_export_holidays },
  { "agencies", "기관", agency_fields, N_AGENCY_FIELDS, &ht_import_agencies, &ht_export_agencies },
  { "proposals", "건의과제", proposal_fields, N_PROPOSAL_FIELDS, &ht_import_proposals,
    &ht_export_proposals },
  { "surveys", "만족도조사", survey_fields, N_SURVEY_FIELDS, &ht_import_surveys,
    &ht_export_surveys },
  { "outreach", "홍보", outreach_fields, N_OUTREACH_FIELDS, &ht_import_outreach,
    &ht_export_outreach },
  { "commendations", "표창", commendation_fields, N_COMMENDATION_FIELDS, &ht_import_commendations,
    &ht_export_commendations },
  { "budgets", "사업예산", budget_fields, N_BUDGET_FIELDS, &ht_import_budgets, &ht_export_budgets },
};

/* The form in which headers are compared: "Received On", "received_on" and "received_on*" are one.
 */
static char *
header_key (const char *header)
{
  g_autofree char *squeezed = ht_text_squeeze (header);
  GString *key = g_string_new (NULL);
  for (const char *p = squeezed; *p != '\0'; p++)
    if (*p != '_' && *p != '*')
      g_string_append_c (key, *p);
  return g_string_free (key, FALSE);
}

static gboolean
is_header (const char *name, const char *key)
{
  g_autofree char *own = header_key (name);
  return strcmp (own, key) == 0;
}

const HtRecordKind *
ht_record_kind_find (const char *name, GError **error)
{
  g_autoptr (GString) names = g_string_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (strcmp (kinds[i].name, name) == 0)
        return &kinds[i];
      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", kinds[i].name);
    }
  g_set_error (error, HT_ERROR, HT_ERROR_USAGE, _ ("There is no kind “%s”; there are %s."), name,
               names->str);
  return NULL;
}

const HtRecordKind *
ht_record_kinds (guint *n)
{
  *n = G_N_ELEMENTS (kinds);
  return kinds;
}

int
ht_record_kind_find_field (const HtRecordKind *self, const char *header)
{
  g_autofree char *key = header_key (header);
  for (guint i = 0; i < self->n_fields; i++)
    if (is_header (self->fields[i].column.key, key)
        || is_header (self->fields[i].column.header, key))
      return (int)i;
  return -1;
}

char *
ht_record_kind_list_fields (const HtRecordKind *self)
{
  GString *list = g_string_new (NULL);
  for (guint i = 0; i < self->n_fields; i++)
    g_string_append_printf (list, "%s%s (%s)", i > 0 ? ", " : "", self->fields[i].column.key,
                            self->fields[i].column.header);
  return g_string_free (list, FALSE);
}
