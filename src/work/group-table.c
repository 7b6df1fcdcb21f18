#include "work/group-table.h"

#include "base/text.h"
#include "domain/statistics-groups.h"
#include "work/figures.h"
#include "work/outcome-columns.h"

#include <string.h>

enum
{
  MEAN_DAYS = HT_OUTCOME_COLUMNS,
  PENDING,
  CHANGE_RECEIVED,
  CHANGE_RULED,
  CHANGE_DAYS,
  N_COLUMNS
};

typedef struct
{
  const HtGroupTable *table;
  const HtOfficeSettings *settings;
  HtGrid *grid;
  const HtStatistics *now;
  const HtStatistics *before; /* NULL without comparison */
} Filling;

static const HtFigures nothing;

/* The same part of the year before: in time its place, otherwise its name tells which it is. */
static const HtFigures *
find_before (const Filling *self, guint place, const char *key)
{
  const gboolean is_in_time = ht_statistics_by_months (self->table->by) > 0;
  for (guint i = 0; i < self->before->groups->len; i++)
    {
      const HtStatisticsGroup *group = g_ptr_array_index (self->before->groups, i);
      if (is_in_time ? i == place : strcmp (group->key, key) == 0)
        return &group->figures;
    }
  return &nothing;
}

static void
put_changes (const Filling *self, guint row, const HtFigures *now, const HtFigures *before)
{
  const gboolean triangle = self->settings->triangle;
  ht_grid_set_change (self->grid, row, CHANGE_RECEIVED, (double)now->received - before->received, 0,
                      triangle);
  ht_grid_set_change (self->grid, row, CHANGE_RULED, (double)now->ruled - before->ruled, 0,
                      triangle);
  if (now->ruled > 0 && before->ruled > 0)
    ht_grid_set_change (self->grid, row, CHANGE_DAYS, now->mean_days - before->mean_days, 1,
                        triangle);
  else
    ht_grid_set_empty (self->grid, row, CHANGE_DAYS);
}

static void
put_row (const Filling *self, const char *label, const HtFigures *now, const HtFigures *before)
{
  const guint row = ht_outcome_columns_add_row (self->grid, self->settings, label, now);
  ht_grid_set_decimal (self->grid, row, MEAN_DAYS, now->mean_days, 1);
  if (self->table->by == HT_BY_REVIEWER)
    {
      ht_grid_set_empty (self->grid, row, 1);
      ht_grid_set_empty (self->grid, row, PENDING);
    }
  else
    ht_grid_set_count (self->grid, row, PENDING, now->pending);
  if (before != NULL)
    put_changes (self, row, now, before);
  if (before != NULL && self->table->by == HT_BY_REVIEWER)
    ht_grid_set_empty (self->grid, row, CHANGE_RECEIVED);
}

/* Years before the office's first case are left out. */
static gboolean
has_any_case (const HtFigures *figures)
{
  return figures->received + figures->ruled + figures->pending > 0;
}

static void
put_group (const Filling *self, guint place, const HtStatisticsGroup *group)
{
  const HtFigures *before = self->before != NULL ? find_before (self, place, group->key) : NULL;
  const gboolean is_person = self->table->by == HT_BY_REVIEWER;
  g_autofree char *name = is_person && group->key[0] != '\0' ? ht_text_mask_name (group->name)
                                                             : g_strdup (group->name);
  if (is_person ? group->figures.ruled > 0
                : self->table->by != HT_BY_YEAR || has_any_case (&group->figures))
    put_row (self, name[0] != '\0' ? name : "(미기재)", &group->figures, before);
}

static void
begin_grid (Filling *self, HtDocument *document)
{
  ht_document_add_heading (document, self->table->heading);
  self->grid = ht_document_add_grid (document, self->before != NULL ? N_COLUMNS : PENDING + 1, 2);
  ht_outcome_columns_add_headers (self->grid, self->table->head);
  ht_grid_set_header (self->grid, 0, MEAN_DAYS, 2, 1, "평균 처리일수");
  ht_grid_set_header (self->grid, 0, PENDING, 2, 1, "미결");
  if (self->before == NULL)
    return;
  ht_grid_set_header (self->grid, 0, CHANGE_RECEIVED, 1, 3, "전년 대비 증감");
  ht_grid_set_header (self->grid, 1, CHANGE_RECEIVED, 1, 1, "접수");
  ht_grid_set_header (self->grid, 1, CHANGE_RULED, 1, 1, "재결");
  ht_grid_set_header (self->grid, 1, CHANGE_DAYS, 1, 1, "처리일수");
}

gboolean
ht_group_table_add (const HtGroupTable *self, HtDocument *document, HtDb *db,
                    const HtOfficeSettings *settings, HtPeriod period, GError **error)
{
  g_autoptr (HtStatistics) now = ht_figures_load (db, period, period.to, self->by, error);
  if (now == NULL)
    return FALSE;
  g_autoptr (HtStatistics) before = NULL;
  if (self->compare)
    {
      const HtPeriod year_before = ht_period_year_before (period);
      before = ht_figures_load (db, year_before, year_before.to, self->by, error);
      if (before == NULL)
        return FALSE;
    }
  Filling filling = { self, settings, NULL, now, before };
  begin_grid (&filling, document);
  put_row (&filling, "합계", &now->figures, before != NULL ? &before->figures : NULL);
  for (guint i = 0; i < now->groups->len; i++)
    put_group (&filling, i, g_ptr_array_index (now->groups, i));
  return TRUE;
}
