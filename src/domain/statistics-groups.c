#include "domain/statistics-groups.h"

static const struct
{
  const char *code;
  HtStatisticsBy by;
} breakdowns[] = {
  { "month", HT_BY_MONTH },   { "quarter", HT_BY_QUARTER },   { "year", HT_BY_YEAR },
  { "agency", HT_BY_AGENCY }, { "type", HT_BY_TYPE },         { "outcome", HT_BY_OUTCOME },
  { "field", HT_BY_FIELD },   { "reviewer", HT_BY_REVIEWER },
};

static void
add_group (GPtrArray *groups, const HtFigures *figures, char *key, char *name)
{
  HtStatisticsGroup *group = g_new (HtStatisticsGroup, 1);
  group->key = key;
  group->name = name;
  group->figures = *figures;
  g_ptr_array_add (groups, group);
}

static const char *
name_of (GPtrArray *names, guint n, const char *none)
{
  const char *name = g_ptr_array_index (names, n);
  return *name != '\0' ? name : none;
}

static void
free_group_cb (gpointer data)
{
  HtStatisticsGroup *group = data;
  g_free (group->key);
  g_free (group->name);
  g_free (group);
}

int
ht_statistics_by_months (HtStatisticsBy by)
{
  return by == HT_BY_MONTH ? 1 : by == HT_BY_QUARTER ? 3 : by == HT_BY_YEAR ? 12 : 0;
}

GPtrArray *
ht_statistics_groups_new (void)
{
  return g_ptr_array_new_with_free_func (free_group_cb);
}

void
ht_statistics_groups_add_span (GPtrArray *groups, HtDate start, int months,
                               const HtFigures *figures)
{
  int year, month;
  ht_date_split (start, &year, &month, NULL);
  if (months == 1)
    add_group (groups, figures, g_strdup_printf ("%04d-%02d", year, month),
               g_strdup_printf ("%d. %d.", year, month));
  else if (months == 3)
    add_group (groups, figures, g_strdup_printf ("%04d-Q%d", year, month / 3 + 1),
               g_strdup_printf ("%d년 %d분기", year, month / 3 + 1));
  else
    add_group (groups, figures, g_strdup_printf ("%04d", year), g_strdup_printf ("%d년", year));
}

void
ht_statistics_groups_add (GPtrArray *groups, const HtCaseColumns *cases, HtStatisticsBy by, guint n,
                          const HtFigures *figures)
{
  const char *key = NULL;
  const char *name = NULL;
  switch (by)
    {
    case HT_BY_AGENCY:
      key = name = g_ptr_array_index (cases->agencies, n);
      break;
    case HT_BY_TYPE:
      key = ht_appeal_type_code ((HtAppealType)n);
      name = ht_appeal_type_name ((HtAppealType)n);
      break;
    case HT_BY_OUTCOME:
      key = n == HT_OUTCOME_NONE ? "open" : ht_outcome_code ((HtOutcome)n);
      name = n == HT_OUTCOME_NONE ? "진행 중" : ht_outcome_name ((HtOutcome)n);
      break;
    case HT_BY_FIELD:
      key = g_ptr_array_index (cases->fields, n);
      name = name_of (cases->fields, n, "분야 없음");
      break;
    case HT_BY_REVIEWER:
      key = g_ptr_array_index (cases->reviewers, n);
      name = name_of (cases->reviewers, n, "주심 없음");
      break;
    case HT_BY_NOTHING:
    case HT_BY_MONTH:
    case HT_BY_QUARTER:
    case HT_BY_YEAR:
    default:
      return;
    }
  add_group (groups, figures, g_strdup (key), g_strdup (name));
}

gboolean
ht_statistics_by_parse (const char *text, HtStatisticsBy *by)
{
  for (gsize i = 0; i < G_N_ELEMENTS (breakdowns); i++)
    if (g_strcmp0 (text, breakdowns[i].code) == 0)
      {
        *by = breakdowns[i].by;
        return TRUE;
      }
  return FALSE;
}
