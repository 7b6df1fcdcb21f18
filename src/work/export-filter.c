#include "work/export-filter.h"

#include "base/text.h"
#include "domain/appeal.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef enum
{
  AT_LEAST,
  AT_MOST,
  UNLIKE,
  EQUAL,
  MORE,
  LESS,
  CONTAINS,
} Operator;

/* Longer signs first: ">=" starts with ">". */
static const struct
{
  const char *sign;
  Operator operator;
} signs[] = {
  { ">=", AT_LEAST }, { "<=", AT_MOST }, { "!=", UNLIKE },  { "=", EQUAL },
  { ">", MORE },      { "<", LESS },     { "~", CONTAINS },
};

typedef struct
{
  guint field;
  HtColumnKind kind;
  Operator operator;
  char *value; /* folded; a day as ISO text */
} Condition;

struct _HtExportFilter
{
  GPtrArray *conditions;
};

static void
free_condition (gpointer data)
{
  Condition *condition = data;
  g_free (condition->value);
  g_free (condition);
}

static const char *
find_sign (const char *expression, guint *index)
{
  for (const char *p = expression; *p != '\0'; p++)
    for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
      if (g_str_has_prefix (p, signs[i].sign))
        {
          *index = i;
          return p;
        }
  return NULL;
}

/* The words of the law may also be given by their codes. */
static char *
word_of (const char *key, const char *value)
{
  HtOutcome outcome;
  HtAppealType type;
  if (value[0] != '\0' && strcmp (key, "outcome") == 0 && ht_outcome_parse (value, &outcome))
    return ht_text_fold (ht_outcome_name (outcome));
  if (value[0] != '\0' && strcmp (key, "type") == 0 && ht_appeal_type_parse (value, &type))
    return ht_text_fold (ht_appeal_type_name (type));
  return ht_text_fold (value);
}

static gboolean
read_value (Condition *condition, const HtColumn *column, const char *text, GError **error)
{
  g_autofree char *tidy = ht_text_tidy (text);
  HtDate date;
  guint64 number;
  if (condition->operator== CONTAINS || tidy[0] == '\0')
    condition->value = ht_text_fold (tidy);
  else if (column->kind == HT_COLUMN_DATE && ht_date_parse (tidy, &date))
    condition->value = ht_date_to_iso (date);
  else if (column->kind == HT_COLUMN_NUMBER
           && g_ascii_string_to_unsigned (tidy, 10, 0, G_MAXINT, &number, NULL))
    condition->value = g_strdup (tidy);
  else if (column->kind == HT_COLUMN_TEXT)
    condition->value = word_of (column->key, tidy);
  if (condition->value != NULL)
    return TRUE;
  g_set_error (error, HT_ERROR, HT_ERROR_USAGE,
               column->kind == HT_COLUMN_DATE
                   ? _ ("--filter: %s is a day, and “%s” is none; write it as 2021-04-05.")
                   : _ ("--filter: %s is a number, and “%s” is none."),
               column->key, tidy);
  return FALSE;
}

static Condition *
read_condition (const HtRecordKind *kind, const char *expression, GError **error)
{
  guint sign = 0;
  const char *at = find_sign (expression, &sign);
  if (at == NULL)
    {
      g_set_error (error, HT_ERROR, HT_ERROR_USAGE,
                   _ ("--filter takes FIELD=VALUE (or != >= <= > < ~), not “%s”."), expression);
      return NULL;
    }
  g_autofree char *name = g_strndup (expression, (gsize)(at - expression));
  int field = ht_record_kind_find_field (kind, name);
  if (field < 0)
    {
      g_autofree char *known = ht_record_kind_list_fields (kind);
      g_set_error (error, HT_ERROR, HT_ERROR_USAGE,
                   _ ("--filter: there is no field “%s”; there are %s."), name, known);
      return NULL;
    }
  Condition *condition = g_new0 (Condition, 1);
  condition->field = (guint)field;
  condition->kind = kind->fields[field].column.kind;
  condition->operator= signs[sign].operator;
  if (read_value (condition, &kind->fields[field].column, at + strlen (signs[sign].sign), error))
    return condition;
  free_condition (condition);
  return NULL;
}

static int
compare (const Condition *condition, const char *cell)
{
  if (condition->kind != HT_COLUMN_NUMBER)
    return strcmp (cell, condition->value);
  gint64 one = g_ascii_strtoll (cell, NULL, 10);
  gint64 other = g_ascii_strtoll (condition->value, NULL, 10);
  return one < other ? -1 : one > other;
}

/* An empty cell is neither before nor after any value. */
static gboolean
holds (const Condition *condition, const char *text)
{
  g_autofree char *cell = ht_text_fold (text);
  gboolean filled = cell[0] != '\0';
  switch (condition->operator)
    {
    case EQUAL:
      return strcmp (cell, condition->value) == 0;
    case UNLIKE:
      return strcmp (cell, condition->value) != 0;
    case CONTAINS:
      return strstr (cell, condition->value) != NULL;
    case AT_LEAST:
      return filled && compare (condition, cell) >= 0;
    case AT_MOST:
      return filled && compare (condition, cell) <= 0;
    case MORE:
      return filled && compare (condition, cell) > 0;
    case LESS:
      return filled && compare (condition, cell) < 0;
    default:
      return FALSE;
    }
}

HtExportFilter *
ht_export_filter_new (const HtRecordKind *kind, const char *const *expressions, GError **error)
{
  g_autoptr (HtExportFilter) self = g_new0 (HtExportFilter, 1);
  self->conditions = g_ptr_array_new_with_free_func (free_condition);
  for (; expressions != NULL && *expressions != NULL; expressions++)
    {
      Condition *condition = read_condition (kind, *expressions, error);
      if (condition == NULL)
        return NULL;
      g_ptr_array_add (self->conditions, condition);
    }
  return g_steal_pointer (&self);
}

void
ht_export_filter_free (HtExportFilter *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->conditions);
  g_free (self);
}

gboolean
ht_export_filter_takes (const HtExportFilter *self, const char *const *cells)
{
  for (guint i = 0; i < self->conditions->len; i++)
    {
      const Condition *condition = g_ptr_array_index (self->conditions, i);
      if (!holds (condition, cells[condition->field]))
        return FALSE;
    }
  return TRUE;
}
