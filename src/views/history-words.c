#include "views/history-words.h"
#include "base/text.h"
#include "domain/partner.h"
#include "domain/step.h"
#include "views/appeal-fields.h"
#include <glib/gi18n-lib.h>

typedef enum
{
  VALUE_TEXT,
  VALUE_DATE,
  VALUE_SIZE,
  VALUE_ROLE,
  VALUE_STEP,
  VALUE_FLAG,
  VALUE_COUNT, /* 0 says nothing */
  VALUE_PARTNER_ROLE,
} ValueKind;

typedef struct
{
  const char *table;
  const char *field;
  const char *name; /* for gettext */
  ValueKind kind;
} Column;

static const Column columns[] = {
  { "correction", "from_day", N_ ("Correction from"), VALUE_DATE },
  { "correction", "to_day", N_ ("Correction to"), VALUE_DATE },
  { "party", "role", NC_ ("party", "Role"), VALUE_ROLE },
  { "party", "name", NC_ ("party", "Name"), VALUE_TEXT },
  { "party", "firm", NC_ ("party", "Firm"), VALUE_TEXT },
  { "party", "address", NC_ ("party", "Address"), VALUE_TEXT },
  { "party", "phone", NC_ ("party", "Phone"), VALUE_TEXT },
  { "step", "kind", NC_ ("step", "Step"), VALUE_STEP },
  { "step", "day", NC_ ("step", "Day"), VALUE_DATE },
  { "step", "decision", NC_ ("step", "Decision"), VALUE_TEXT },
  { "step", "other_appeal", NC_ ("step", "Other case"), VALUE_TEXT },
  { "step", "text", NC_ ("step", "Remark"), VALUE_TEXT },
  { "attachment", "name", NC_ ("file", "Name"), VALUE_TEXT },
  { "attachment", "size", NC_ ("file", "Size"), VALUE_SIZE },
  { "attachment", "added_on", NC_ ("file", "Added on"), VALUE_DATE },
  { "partner", "name", N_ ("Name"), VALUE_TEXT },
  { "partner", "firm", N_ ("Firm"), VALUE_TEXT },
  { "partner", "district", N_ ("District"), VALUE_TEXT },
  { "partner", "home_district", N_ ("Home district"), VALUE_TEXT },
  { "partner", "phone", N_ ("Phone"), VALUE_TEXT },
  { "partner", "email", N_ ("E-mail"), VALUE_TEXT },
  { "partner", "speciality", N_ ("Speciality"), VALUE_TEXT },
  { "partner", "load_limit", N_ ("Most days a month"), VALUE_COUNT },
  { "partner", "note", N_ ("Note"), VALUE_TEXT },
  { "role", "role", N_ ("Role"), VALUE_PARTNER_ROLE },
  { "role", "appointed_on", N_ ("Appointed on"), VALUE_DATE },
  { "role", "term_ends_on", N_ ("Term ends on"), VALUE_DATE },
  { "role", "outside", N_ ("Outside"), VALUE_FLAG },
  { "role", "released_on", N_ ("Released on"), VALUE_DATE },
  { "role", "release_reason", N_ ("Reason of the release"), VALUE_TEXT },
  { "absence", "from_day", N_ ("Absent from"), VALUE_DATE },
  { "absence", "to_day", N_ ("Absent until"), VALUE_DATE },
  { "absence", "reason", N_ ("Reason"), VALUE_TEXT },
};

static const struct
{
  const char *table, *key_field;
  const char *name; /* for gettext; NULL: the case itself */
  const char *context;
} tables[] = {
  { "appeal", "case_number", NULL, NULL },
  { "correction", "from_day", N_ ("Correction"), NULL },
  { "party", "role", N_ ("Party"), "party" },
  { "counsel_appointment", "eligibility", N_ ("Appointed counsel"), NULL },
  { "step", "kind", N_ ("Step"), "step" },
  { "attachment", "name", N_ ("Attached file"), "file" },
  { "partner", "name", NULL, NULL },
  { "role", "appointed_on", N_ ("Appointment"), NULL },
  { "absence", "from_day", N_ ("Absence"), NULL },
};

static const Column *
find_column (const char *table, const char *field)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    if (g_str_equal (columns[i].table, table) && g_str_equal (columns[i].field, field))
      return &columns[i];
  return NULL;
}

static gsize
find_table (const char *table)
{
  gsize i = 0;

  while (i < G_N_ELEMENTS (tables) && !g_str_equal (tables[i].table, table))
    i++;
  return i;
}

/* The fields of the case and of its counsel have their names from the form. */
static const HtAppealField *
find_form_field (const char *table, const char *field)
{
  const HtAppealField *found = ht_appeal_field_find (field);
  gboolean of_counsel = g_str_equal (table, "counsel_appointment");

  return found != NULL && found->of_counsel == of_counsel
                 && (of_counsel || g_str_equal (table, "appeal"))
             ? found
             : NULL;
}

static char *
show_day (const char *value)
{
  HtDate day = ht_date_from_iso (value);

  return day != HT_DATE_NONE ? ht_date_to_korean (day) : g_strdup (value);
}

/* The journal tells kind and outcome by their codes, what entitles to counsel by its name. */
static char *
show_form_value (const HtAppealField *field, const char *value)
{
  HtAppealType type;
  HtOutcome outcome;
  g_auto (GStrv) words = NULL;
  guint64 number = g_ascii_strtoull (value, NULL, 10);

  if (field->kind == HT_FIELD_DATE)
    return show_day (value);
  if (field->kind == HT_FIELD_FLAG)
    return g_strdup (number != 0 ? _ ("yes") : _ ("no"));
  if (field->kind == HT_FIELD_NUMBER)
    return number != 0 ? ht_text_count ((guint)number) : g_strdup ("");
  if (field->kind == HT_FIELD_TYPE && ht_appeal_type_parse (value, &type))
    return g_strdup (ht_appeal_type_name (type));
  if (field->kind == HT_FIELD_OUTCOME && ht_outcome_parse (value, &outcome))
    return g_strdup (ht_outcome_name (outcome));
  if (field->kind == HT_FIELD_NOTICE)
    {
      words = ht_appeal_field_words (field);
      return g_strdup (number < HT_N_NOTICES ? words[number] : value);
    }
  return g_strdup (value);
}

static const char *
show_role (const char *code)
{
  for (HtPartyRole role = 0; role < HT_N_PARTY_ROLES; role++)
    if (g_str_equal (code, ht_party_role_code (role)))
      return ht_party_role_name (role);
  return code;
}

static const char *
show_step (const char *code)
{
  for (HtStepKind kind = 0; kind < HT_N_STEP_KINDS; kind++)
    if (g_str_equal (code, ht_step_kind_code (kind)))
      return ht_step_kind_name (kind);
  return code;
}

static const char *
show_partner_role (const char *code)
{
  HtRoleKind role;

  return ht_role_parse (code, &role) ? ht_role_name (role) : code;
}

static char *
show_column_value (const Column *column, const char *value)
{
  switch (column->kind)
    {
    case VALUE_DATE:
      return show_day (value);
    case VALUE_SIZE:
      return g_format_size (g_ascii_strtoull (value, NULL, 10));
    case VALUE_ROLE:
      return g_strdup (show_role (value));
    case VALUE_STEP:
      return g_strdup (show_step (value));
    case VALUE_FLAG:
      return g_strdup (g_str_equal (value, "0") ? _ ("no") : _ ("yes"));
    case VALUE_COUNT:
      return g_strdup (g_str_equal (value, "0") ? "" : value);
    case VALUE_PARTNER_ROLE:
      return g_strdup (show_partner_role (value));
    case VALUE_TEXT:
    default:
      return g_strdup (value);
    }
}

const char *
ht_history_field_name (const char *table, const char *field)
{
  const HtAppealField *form_field = find_form_field (table, field);
  const Column *column = find_column (table, field);
  gsize i = find_table (table);

  if (form_field != NULL)
    return ht_appeal_field_name (form_field);
  if (column == NULL)
    return NULL;
  return tables[i].context != NULL ? g_dpgettext2 (GETTEXT_PACKAGE, tables[i].context, column->name)
                                   : _ (column->name);
}

char *
ht_history_value (const char *table, const char *field, const char *value)
{
  const HtAppealField *form_field = find_form_field (table, field);
  const Column *column = find_column (table, field);
  g_autofree char *shown = value[0] == '\0'     ? g_strdup ("")
                           : form_field != NULL ? show_form_value (form_field, value)
                           : column != NULL     ? show_column_value (column, value)
                                                : g_strdup (value);

  return shown[0] != '\0' ? g_steal_pointer (&shown) : g_strdup (_ ("none"));
}

const char *
ht_history_part_name (const char *table)
{
  gsize i = find_table (table);

  return i < G_N_ELEMENTS (tables) && tables[i].name != NULL ? _ (tables[i].name) : NULL;
}

const char *
ht_history_key_field (const char *table)
{
  gsize i = find_table (table);

  return i < G_N_ELEMENTS (tables) ? tables[i].key_field : "";
}
