#include "views/appeal-fields.h"
#include "base/text.h"
#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#define FIELD(id, label, kind)                                                                     \
  {                                                                                                \
#id, label, HT_FIELD_##kind, G_STRUCT_OFFSET(HtAppeal, id)                                     \
  }

static const HtAppealField fields[] = {
  FIELD (case_number, N_ ("Case no."), TEXT),
  FIELD (received_on, N_ ("Received on"), DATE),
  FIELD (appellee_received_on, N_ ("Received by agency"), DATE),
  FIELD (agency, N_ ("Appellee"), TEXT),
  FIELD (type, N_ ("Kind of appeal"), TYPE),
  FIELD (field, N_ ("Field"), TEXT),
  FIELD (title, N_ ("Title"), TEXT),
  FIELD (appellant, N_ ("Appellant"), TEXT),
  FIELD (disposition_on, N_ ("Disposition on"), DATE),
  FIELD (known_on, N_ ("Known on"), DATE),
  FIELD (answered_on, N_ ("Answer received on"), DATE),
  FIELD (corrections, N_ ("Corrections"), CORRECTIONS),
  FIELD (extended, N_ ("Period extended"), FLAG),
  FIELD (lead_reviewer, N_ ("Lead reviewer"), TEXT),
  FIELD (counsel, N_ ("Appointed counsel"), TEXT),
  FIELD (hearing_on, N_ ("Hearing on"), DATE),
  FIELD (outcome, N_ ("Outcome"), OUTCOME),
  FIELD (circumstances, N_ ("Ruling of circumstances"), FLAG),
  FIELD (ruled_on, N_ ("Ruled on"), DATE),
  FIELD (served_on, N_ ("Served on"), DATE),
  FIELD (note, N_ ("Note"), TEXT),
};

/* The number at *text and the mark after it, blanks skipped; -1 for none. */
static int
read_number (const char **text, const char *marks)
{
  char *end = NULL;
  long number;

  if (!g_ascii_isdigit (**text))
    return -1;
  number = strtol (*text, &end, 10);
  while (*end == ' ')
    end++;
  if (*end != '\0' && strchr (marks, *end) != NULL)
    end++;
  while (*end == ' ')
    end++;
  *text = end;
  return number <= 31 ? (int)number : -1;
}

gboolean
ht_typed_date_parse (const char *text, HtDate today, HtDate *date)
{
  g_autofree char *tidy = ht_text_tidy (text);
  const char *rest = tidy;

  if (tidy[0] == '\0')
    {
      *date = HT_DATE_NONE;
      return TRUE;
    }
  if (ht_date_parse (tidy, date))
    return TRUE;
  int month = read_number (&rest, "./-");
  int day = read_number (&rest, ".");
  if (month < 1 || day < 1 || *rest != '\0')
    return FALSE;
  *date = ht_date_new (ht_date_year (today), month, day);
  return *date != HT_DATE_NONE;
}

static char *
write_corrections (GArray *corrections)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; corrections != NULL && i < corrections->len; i++)
    {
      const HtCorrection *correction = &g_array_index (corrections, HtCorrection, i);
      g_autofree char *from = ht_date_to_iso (correction->from);
      g_autofree char *to = ht_date_to_iso (correction->to);

      g_string_append_printf (text, "%s%s~%s", i > 0 ? ", " : "", from, to);
    }
  return g_string_free (text, FALSE);
}

static gboolean
read_correction (const char *text, HtDate today, HtCorrection *correction)
{
  g_auto (GStrv) days = g_strsplit (text, "~", 2);

  return ht_typed_date_parse (days[0], today, &correction->from) && correction->from != HT_DATE_NONE
         && ht_typed_date_parse (days[1] != NULL ? days[1] : "", today, &correction->to)
         && (correction->to == HT_DATE_NONE || correction->to >= correction->from);
}

static int
compare_corrections (gconstpointer a, gconstpointer b)
{
  const HtCorrection *left = a, *right = b;

  return left->from != right->from ? (left->from > right->from) - (left->from < right->from)
                                   : (left->to > right->to) - (left->to < right->to);
}

static HtFault *
read_corrections (GArray *corrections, const char *text, HtDate today)
{
  g_auto (GStrv) spans = g_strsplit (text, ",", -1);

  g_array_set_size (corrections, 0);
  for (guint i = 0; spans[i] != NULL; i++)
    {
      HtCorrection correction;

      if (g_strstrip (spans[i])[0] == '\0' || g_str_equal (spans[i], "~"))
        continue;
      if (!read_correction (spans[i], today, &correction))
        return ht_fault_new ("corrections",
                             _ ("A correction needs a first day, and its last day not before it, "
                                "such as 2021-03-02~2021-03-11."));
      g_array_append_val (corrections, correction);
    }
  g_array_sort (corrections, compare_corrections);
  return NULL;
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

static void
set_text (const HtAppealField *self, char **target, const char *text)
{
  g_free (*target);
  /* A note keeps its lines. */
  *target = g_str_equal (self->id, "note") ? g_strstrip (g_strdup (text)) : ht_text_tidy (text);
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

const char *
ht_appeal_field_name (const HtAppealField *self)
{
  return _ (self->label);
}

char *
ht_appeal_field_get (const HtAppealField *self, const HtAppeal *appeal)
{
  gconstpointer value = G_STRUCT_MEMBER_P (appeal, self->offset);

  switch (self->kind)
    {
    case HT_FIELD_TEXT:
      return g_strdup (*(char *const *)value != NULL ? *(char *const *)value : "");
    case HT_FIELD_DATE:
      return ht_date_to_iso (*(const HtDate *)value);
    case HT_FIELD_TYPE:
      return g_strdup (ht_appeal_type_name (*(const HtAppealType *)value));
    case HT_FIELD_OUTCOME:
      return g_strdup (ht_outcome_name (*(const HtOutcome *)value));
    case HT_FIELD_FLAG:
      return g_strdup (*(const gboolean *)value ? "Y" : "");
    case HT_FIELD_CORRECTIONS:
      return write_corrections (*(GArray *const *)value);
    default:
      g_return_val_if_reached (NULL);
    }
}

HtFault *
ht_appeal_field_set (const HtAppealField *self, HtAppeal *appeal, const char *text, HtDate today)
{
  gpointer value = G_STRUCT_MEMBER_P (appeal, self->offset);

  switch (self->kind)
    {
    case HT_FIELD_TEXT:
      set_text (self, value, text);
      return NULL;
    case HT_FIELD_DATE:
      return read_date (self, value, text, today);
    case HT_FIELD_TYPE:
      return ht_appeal_type_parse (text, value)
                 ? NULL
                 : ht_fault_new (self->id,
                                 _ ("The kind of appeal is 취소, 무효등확인 or 의무이행."));
    case HT_FIELD_OUTCOME:
      return ht_outcome_parse (text, value)
                 ? NULL
                 : ht_fault_new (self->id, _ ("The outcome is one of 인용, 일부인용, 기각, 각하, "
                                              "조정, 취하 and 이송."));
    case HT_FIELD_FLAG:
      *(gboolean *)value = text[0] == 'Y';
      return NULL;
    case HT_FIELD_CORRECTIONS:
      return read_corrections (*(GArray **)value, text, today);
    default:
      g_return_val_if_reached (NULL);
    }
}

char *
ht_appeal_field_show_stored (const char *column, const char *value)
{
  const HtAppealField *field = ht_appeal_field_find (column);
  guint64 code;

  if (field == NULL || value[0] == '\0')
    return g_strdup (value);
  if (field->kind == HT_FIELD_FLAG)
    return g_strdup (g_str_equal (value, "1") ? _ ("yes") : _ ("no"));
  if (field->kind == HT_FIELD_TYPE
      && g_ascii_string_to_unsigned (value, 10, 0, HT_N_APPEAL_TYPES - 1, &code, NULL))
    return g_strdup (ht_appeal_type_name ((HtAppealType)code));
  if (field->kind == HT_FIELD_OUTCOME
      && g_ascii_string_to_unsigned (value, 10, 0, HT_N_OUTCOMES - 1, &code, NULL))
    return g_strdup (ht_outcome_name ((HtOutcome)code));
  return g_strdup (value);
}
