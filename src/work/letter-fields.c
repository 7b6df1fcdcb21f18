#include "work/letter-fields.h"

#include "domain/party.h"

#include <glib/gi18n-lib.h>

static char *
text_or_none (const char *text)
{
  return text != NULL && *text != '\0' ? g_strdup (text) : NULL;
}

static char *
day_or_none (HtDate day)
{
  return day != HT_DATE_NONE ? ht_date_to_korean (day) : NULL;
}

/* "2021. 4. 5.(월)": a day on which somebody has to be there or to be done. */
static char *
weekday_or_none (HtDate day)
{
  if (day == HT_DATE_NONE)
    return NULL;
  g_autofree char *korean = ht_date_to_korean (day);
  return g_strdup_printf ("%s(%s)", korean, ht_weekday_name (ht_date_weekday (day)));
}

static char *
deadline_of (const HtLetterCase *of, HtDeadlineRule rule, gboolean extended)
{
  g_autoptr (HtAppeal) appeal = ht_appeal_copy (of->appeal);
  appeal->extended = extended;
  g_autoptr (GPtrArray) deadlines = ht_deadlines_of_appeal (appeal, of->today, of->habits);
  for (guint i = 0; i < deadlines->len; i++)
    {
      const HtDeadline *deadline = g_ptr_array_index (deadlines, i);
      if (deadline->rule == rule)
        return weekday_or_none (deadline->due);
    }
  return NULL;
}

static guint
count_parties (GPtrArray *parties, HtPartyRole role)
{
  guint n = 0;
  for (guint i = 0; i < parties->len; i++)
    n += ((HtParty *)g_ptr_array_index (parties, i))->role == role ? 1 : 0;
  return n;
}

static char *
join_parties (GPtrArray *parties, HtPartyRole role)
{
  g_autoptr (GString) names = g_string_new (NULL);
  for (guint i = 0; i < parties->len; i++)
    {
      const HtParty *party = g_ptr_array_index (parties, i);
      if (party->role == role)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", party->name);
    }
  return text_or_none (names->str);
}

static char *
case_number (const HtLetterCase *of)
{
  return text_or_none (of->appeal->case_number);
}

static char *
case_title (const HtLetterCase *of)
{
  return text_or_none (of->appeal->title);
}

static char *
appellant (const HtLetterCase *of)
{
  guint others = count_parties (of->parties, HT_PARTY_APPELLANT);
  if (others == 0 || *of->appeal->appellant == '\0')
    return text_or_none (of->appeal->appellant);
  return g_strdup_printf ("%s 외 %u명", of->appeal->appellant, others);
}

static char *
representatives (const HtLetterCase *of)
{
  return join_parties (of->parties, HT_PARTY_REPRESENTATIVE);
}

static char *
agents (const HtLetterCase *of)
{
  return join_parties (of->parties, HT_PARTY_AGENT);
}

static char *
participants (const HtLetterCase *of)
{
  return join_parties (of->parties, HT_PARTY_PARTICIPANT);
}

static char *
counsel (const HtLetterCase *of)
{
  return text_or_none (of->appeal->counsel);
}

static char *
agency (const HtLetterCase *of)
{
  return text_or_none (of->appeal->agency);
}

static char *
type (const HtLetterCase *of)
{
  return g_strconcat (ht_appeal_type_name (of->appeal->type), "심판", NULL);
}

static char *
received_on (const HtLetterCase *of)
{
  return day_or_none (of->appeal->received_on);
}

static char *
disposition_on (const HtLetterCase *of)
{
  return day_or_none (of->appeal->disposition_on);
}

static char *
answer_due (const HtLetterCase *of)
{
  return deadline_of (of, HT_DEADLINE_ANSWER, FALSE);
}

static char *
answered_on (const HtLetterCase *of)
{
  return day_or_none (of->appeal->answered_on);
}

/* The end of the newest correction period; while it runs, the letter sets it. */
static char *
correction_due (const HtLetterCase *of)
{
  const GArray *corrections = of->appeal->corrections;
  if (corrections->len == 0)
    return NULL;
  return weekday_or_none (g_array_index (corrections, HtCorrection, corrections->len - 1).to);
}

static char *
ruling_due (const HtLetterCase *of)
{
  return deadline_of (of, HT_DEADLINE_RULING, FALSE);
}

static char *
extended_due (const HtLetterCase *of)
{
  return deadline_of (of, HT_DEADLINE_RULING, TRUE);
}

static char *
hearing_on (const HtLetterCase *of)
{
  return weekday_or_none (of->hearing != NULL ? of->hearing->day : of->appeal->hearing_on);
}

static char *
hearing_start (const HtLetterCase *of)
{
  return of->hearing != NULL ? text_or_none (of->hearing->start) : NULL;
}

static char *
hearing_place (const HtLetterCase *of)
{
  return of->hearing != NULL ? text_or_none (of->hearing->place) : NULL;
}

static char *
hearing_number (const HtLetterCase *of)
{
  return of->hearing != NULL ? g_strdup_printf ("제%d회", of->hearing->number) : NULL;
}

static char *
ruled_on (const HtLetterCase *of)
{
  return day_or_none (of->appeal->ruled_on);
}

static char *
outcome (const HtLetterCase *of)
{
  const char *name = ht_outcome_name (of->appeal->outcome);
  return of->appeal->circumstances ? g_strconcat (name, "(사정재결)", NULL) : text_or_none (name);
}

static char *
served_on (const HtLetterCase *of)
{
  return day_or_none (of->appeal->served_on);
}

/* Who sits on a pending case is not told (영 §29). */
static char *
lead_reviewer (const HtLetterCase *of)
{
  return of->appeal->ruled_on != HT_DATE_NONE ? text_or_none (of->appeal->lead_reviewer) : NULL;
}

static char *
letter_title (const HtLetterCase *of)
{
  return text_or_none (of->letter->title);
}

static char *
today (const HtLetterCase *of)
{
  return day_or_none (of->today);
}

static char *
commission (const HtLetterCase *of)
{
  return text_or_none (of->commission);
}

/* A field with no function is in no record: the clerk gives it for the letter. */
static const struct
{
  const char *name;
  char *(*value) (const HtLetterCase *of);
} fields[] = {
  { "사건번호", case_number },
  { "사건명", case_title },
  { "청구인", appellant },
  { "피청구인", agency },
  { "심판종류", type },
  { "선정대표자", representatives },
  { "대리인", agents },
  { "참가인", participants },
  { "국선대리인", counsel },
  { "접수일", received_on },
  { "처분일", disposition_on },
  { "답변기한", answer_due },
  { "답변서접수일", answered_on },
  { "보정사항", NULL },
  { "보정기한", correction_due },
  { "재결기한", ruling_due },
  { "연장기한", extended_due },
  { "연장사유", NULL },
  { "심리기일", hearing_on },
  { "심리시각", hearing_start },
  { "장소", hearing_place },
  { "회차", hearing_number },
  { "재결일", ruled_on },
  { "재결결과", outcome },
  { "송달일", served_on },
  { "주심", lead_reviewer },
  { "제목", letter_title },
  { "오늘", today },
  { "위원회", commission },
};

const char *
ht_letter_field_name (guint number)
{
  return number < G_N_ELEMENTS (fields) ? fields[number].name : NULL;
}

gboolean
ht_letter_field_find (const char *name, guint *number)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (g_str_equal (fields[i].name, name))
      {
        *number = i;
        return TRUE;
      }
  return FALSE;
}

char *
ht_letter_field_value (guint number, const HtLetterCase *of)
{
  char *value = fields[number].value != NULL ? fields[number].value (of) : NULL;
  if (value != NULL || of->given == NULL)
    return value;
  return text_or_none (g_hash_table_lookup (of->given, fields[number].name));
}

char *
ht_letter_field_missing (guint number, const HtLetterCase *of)
{
  const char *name = fields[number].name;
  if (fields[number].value == lead_reviewer)
    return g_strdup_printf (_ ("Case %s, letter “%s”: {%s} stays open, because who sits on a "
                               "pending case is not told (영 §29)."),
                            of->appeal->case_number, of->letter->name, name);
  if (fields[number].value == NULL)
    return g_strdup_printf (_ ("Case %s, letter “%s”: {%s} is in no record; give its text for "
                               "this letter."),
                            of->appeal->case_number, of->letter->name, name);
  return g_strdup_printf (_ ("Case %s, letter “%s”: the case has no {%s}; enter it in the record "
                             "or give its text for this letter."),
                          of->appeal->case_number, of->letter->name, name);
}
