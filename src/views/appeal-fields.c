#include "views/appeal-fields.h"
#include "base/text.h"
#include "views/typed-rows.h"
#include <glib/gi18n-lib.h>

#define FIELD(id, label, section, kind)                                                            \
  {                                                                                                \
#id, label, HT_SECTION_##section, HT_FIELD_##kind, FALSE, G_STRUCT_OFFSET(HtAppeal, id)        \
  }
#define COUNSEL_FIELD(id, label, kind)                                                             \
  {                                                                                                \
#id, label, HT_SECTION_PARTIES, HT_FIELD_##kind, TRUE,                                         \
        G_STRUCT_OFFSET(HtCounselAppointment, id)                                                  \
  }

static const HtAppealField fields[] = {
  FIELD (case_number, N_ ("Case no."), FACTS, TEXT),
  FIELD (received_on, N_ ("Received on"), FACTS, DATE),
  FIELD (appellee_received_on, N_ ("Received by agency"), FACTS, DATE),
  FIELD (agency, N_ ("Appellee"), FACTS, TEXT),
  FIELD (type, N_ ("Kind of appeal"), FACTS, TYPE),
  FIELD (field, N_ ("Field"), FACTS, TEXT),
  FIELD (title, N_ ("Title"), FACTS, TEXT),
  FIELD (appellant, N_ ("Appellant"), FACTS, TEXT),
  FIELD (disposition_on, N_ ("Disposition on"), FACTS, DATE),
  FIELD (known_on, N_ ("Known on"), FACTS, DATE),
  FIELD (period_notice, N_ ("Claim period told"), FACTS, NOTICE),
  FIELD (notified_days, N_ ("Period told (days)"), FACTS, NUMBER),
  FIELD (notice_text, N_ ("What was told"), FACTS, TEXT),
  FIELD (objection_result_on, N_ ("Objection answered on"), FACTS, DATE),
  FIELD (note, N_ ("Note"), FACTS, TEXT),
  { "parties", N_ ("Parties"), HT_SECTION_PARTIES, HT_FIELD_PARTIES, FALSE, 0 },
  FIELD (counsel, N_ ("Appointed counsel"), PARTIES, TEXT),
  COUNSEL_FIELD (eligibility, N_ ("Entitled as"), ELIGIBILITY),
  COUNSEL_FIELD (applied_on, N_ ("Applied on"), DATE),
  COUNSEL_FIELD (appointed_on, N_ ("Counsel appointed on"), DATE),
  COUNSEL_FIELD (fee, N_ ("Fee (won)"), NUMBER),
  COUNSEL_FIELD (paid_on, N_ ("Paid on"), DATE),
  FIELD (answered_on, N_ ("Answer received on"), COURSE, DATE),
  FIELD (lead_reviewer, N_ ("Lead reviewer"), COURSE, TEXT),
  FIELD (corrections, N_ ("Corrections"), COURSE, CORRECTIONS),
  FIELD (oral_requested_on, N_ ("Oral hearing requested on"), COURSE, DATE),
  FIELD (extension_decided_on, N_ ("Extension decided on"), COURSE, DATE),
  FIELD (extension_notified_on, N_ ("Extension notified on"), COURSE, DATE),
  FIELD (extended, N_ ("Period extended"), COURSE, FLAG),
  FIELD (hearing_on, N_ ("Hearing on"), COURSE, DATE),
  FIELD (hearing_notified_on, N_ ("Told of the hearing on"), COURSE, DATE),
  FIELD (outcome, N_ ("Outcome"), COURSE, OUTCOME),
  FIELD (ruled_on, N_ ("Ruled on"), COURSE, DATE),
  FIELD (circumstances, N_ ("Ruling of circumstances"), COURSE, FLAG),
  FIELD (e_notified_on, N_ ("Told by e-service on"), COURSE, DATE),
  FIELD (served_on, N_ ("Served on"), COURSE, DATE),
};

static const char *
get_notice_word (guint notice)
{
  return ht_period_notice_name ((HtPeriodNotice)notice);
}

static const char *
get_type_word (guint type)
{
  return ht_appeal_type_name ((HtAppealType)type);
}

static const char *
get_outcome_word (guint outcome)
{
  return ht_outcome_name ((HtOutcome)outcome);
}

static const char *
get_eligibility_word (guint eligibility)
{
  return ht_eligibility_name ((HtEligibility)eligibility);
}

/* The words of a field that takes no others: the n-th stands for the value n. */
typedef struct
{
  HtFieldKind kind;
  guint n;
  const char *(*get_word) (guint value);
  const char *refusal; /* for gettext */
} Words;

static const Words words_of_kinds[] = {
  { HT_FIELD_TYPE, HT_N_APPEAL_TYPES, get_type_word,
    N_ ("The kind of appeal is 취소, 무효등확인 or 의무이행.") },
  { HT_FIELD_OUTCOME, HT_N_OUTCOMES, get_outcome_word,
    N_ ("The outcome is one of 인용, 일부인용, 기각, 각하, 조정, 취하 and 이송.") },
  { HT_FIELD_NOTICE, HT_N_NOTICES, get_notice_word,
    N_ ("Choose from the list whether the claim period was told.") },
  { HT_FIELD_ELIGIBILITY, HT_N_ELIGIBILITIES, get_eligibility_word,
    N_ ("Choose from the list what entitles to an appointed counsel.") },
};

static const Words *
find_words (HtFieldKind kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (words_of_kinds); i++)
    if (words_of_kinds[i].kind == kind)
      return &words_of_kinds[i];
  return NULL;
}

static gpointer
value_of (const HtAppealField *self, const HtCaseRecord *record)
{
  gconstpointer part = self->of_counsel ? (gconstpointer)&record->counsel : record->appeal;

  return G_STRUCT_MEMBER_P (part, self->offset);
}

static HtFault *
read_date (const HtAppealField *self, HtDate *date, const char *text, HtDate today)
{
  *date = HT_DATE_NONE;
  if (ht_typed_date_parse (text, today, date))
    return NULL;
  *date = HT_DATE_NONE;
  return ht_fault_new (self->id, _ ("This is no day; write it like 2021-04-05, 20210405 or 4.5."));
}

static HtFault *
read_number (const HtAppealField *self, int *number, const char *text)
{
  g_auto (GStrv) groups = g_strsplit (text, ",", -1);
  g_autofree char *joined = g_strjoinv ("", groups);
  guint64 value = 0;

  g_strstrip (joined);
  *number = 0;
  if (joined[0] != '\0' && !g_ascii_string_to_unsigned (joined, 10, 0, G_MAXINT, &value, NULL))
    return ht_fault_new (self->id, _ ("Write a whole number here, such as 90 or 500,000."));
  *number = (int)value;
  return NULL;
}

static HtFault *
read_word (const HtAppealField *self, guint *value, const char *text)
{
  const Words *words = find_words (self->kind);
  g_autofree char *typed = ht_text_squeeze (text);

  for (guint i = 0; i < words->n; i++)
    {
      g_autofree char *word = ht_text_squeeze (words->get_word (i));

      if (g_str_equal (word, typed))
        {
          *value = i;
          return NULL;
        }
    }
  *value = 0;
  return typed[0] == '\0' ? NULL : ht_fault_new (self->id, "%s", _ (words->refusal));
}

/* The law's words also in the forms that offices write. */
static HtFault *
read_word_of_law (const HtAppealField *self, gpointer value, const char *text)
{
  gboolean is_read = self->kind == HT_FIELD_TYPE      ? ht_appeal_type_parse (text, value)
                     : self->kind == HT_FIELD_OUTCOME ? ht_outcome_parse (text, value)
                                                      : ht_period_notice_parse (text, value);

  return is_read ? NULL : ht_fault_new (self->id, "%s", _ (find_words (self->kind)->refusal));
}

static void
set_text (const HtAppealField *self, char **target, const char *text)
{
  g_free (*target);
  /* A note keeps its lines. */
  *target = g_str_equal (self->id, "note") ? g_strstrip (g_strdup (text)) : ht_text_tidy (text);
}

static HtFault *
read_corrections (GArray *corrections, const char *text, HtDate today)
{
  if (ht_corrections_from_text (corrections, text, today))
    return NULL;
  return ht_fault_new ("corrections", _ ("A correction needs a first day, and its last day not "
                                         "before it, such as 2021-03-02~2021-03-11."));
}

static void
set_parties (HtCaseRecord *record, const char *text)
{
  g_ptr_array_unref (record->parties);
  record->parties = ht_parties_from_text (text);
}

HtCaseRecord *
ht_case_record_new (const HtAppeal *appeal, GPtrArray *parties, const HtCounselAppointment *counsel)
{
  HtCaseRecord *self = g_new0 (HtCaseRecord, 1);

  self->appeal = ht_appeal_copy (appeal);
  self->parties = ht_parties_copy (parties);
  self->counsel = *counsel;
  return self;
}

void
ht_case_record_free (HtCaseRecord *self)
{
  if (self == NULL)
    return;
  ht_appeal_free (self->appeal);
  g_ptr_array_unref (self->parties);
  g_free (self);
}

const HtAppealField *
ht_appeal_fields (guint *n)
{
  *n = G_N_ELEMENTS (fields);
  return fields;
}

const HtAppealField *
ht_appeal_field_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (g_str_equal (fields[i].id, id))
      return &fields[i];
  return NULL;
}

const HtAppealField *
ht_appeal_field_of_fault (const char *fault)
{
  const HtAppealField *field = ht_appeal_field_find (fault);

  /* The two days of a correction period stand in one field of the form. */
  return field != NULL ? field : ht_appeal_field_find ("corrections");
}

const char *
ht_appeal_field_name (const HtAppealField *self)
{
  return _ (self->label);
}

GStrv
ht_appeal_field_words (const HtAppealField *self)
{
  const Words *words = find_words (self->kind);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  if (words == NULL)
    return NULL;
  for (guint i = 0; i < words->n; i++)
    if (words->get_word (i)[0] != '\0')
      g_strv_builder_add (builder, words->get_word (i));
  return g_strv_builder_end (builder);
}

char *
ht_appeal_field_get (const HtAppealField *self, const HtCaseRecord *record)
{
  gconstpointer value = value_of (self, record);

  switch (self->kind)
    {
    case HT_FIELD_TEXT:
      return g_strdup (*(char *const *)value != NULL ? *(char *const *)value : "");
    case HT_FIELD_DATE:
      return ht_date_to_iso (*(const HtDate *)value);
    case HT_FIELD_NUMBER:
      return *(const int *)value != 0 ? ht_text_count ((guint) * (const int *)value)
                                      : g_strdup ("");
    case HT_FIELD_TYPE:
    case HT_FIELD_OUTCOME:
    case HT_FIELD_NOTICE:
    case HT_FIELD_ELIGIBILITY:
      return g_strdup (find_words (self->kind)->get_word (*(const guint *)value));
    case HT_FIELD_FLAG:
      return g_strdup (*(const gboolean *)value ? "Y" : "");
    case HT_FIELD_CORRECTIONS:
      return ht_corrections_to_text (*(GArray *const *)value);
    case HT_FIELD_PARTIES:
      return ht_parties_to_text (record->parties);
    default:
      g_return_val_if_reached (NULL);
    }
}

HtFault *
ht_appeal_field_set (const HtAppealField *self, HtCaseRecord *record, const char *text,
                     HtDate today)
{
  gpointer value = value_of (self, record);

  switch (self->kind)
    {
    case HT_FIELD_TEXT:
      set_text (self, value, text);
      return NULL;
    case HT_FIELD_DATE:
      return read_date (self, value, text, today);
    case HT_FIELD_NUMBER:
      return read_number (self, value, text);
    case HT_FIELD_TYPE:
    case HT_FIELD_OUTCOME:
    case HT_FIELD_NOTICE:
      return read_word_of_law (self, value, text);
    case HT_FIELD_ELIGIBILITY:
      return read_word (self, value, text);
    case HT_FIELD_FLAG:
      *(gboolean *)value = text[0] == 'Y';
      return NULL;
    case HT_FIELD_CORRECTIONS:
      return read_corrections (*(GArray **)value, text, today);
    case HT_FIELD_PARTIES:
      set_parties (record, text);
      return NULL;
    default:
      g_return_val_if_reached (NULL);
    }
}

char *
ht_appeal_fields_tell_differences (const HtCaseRecord *stored, const HtCaseRecord *typed)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *theirs = ht_appeal_field_get (&fields[i], stored);
      g_autofree char *mine = ht_appeal_field_get (&fields[i], typed);

      if (g_str_equal (theirs, mine))
        continue;
      g_string_append_printf (lines, _ ("\n%s: stored \"%s\", yours \"%s\""),
                              ht_appeal_field_name (&fields[i]), g_strdelimit (theirs, "\t\n", ' '),
                              g_strdelimit (mine, "\t\n", ' '));
    }
  return g_string_free (lines, FALSE);
}
