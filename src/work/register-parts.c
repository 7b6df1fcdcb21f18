#include "work/register-parts.h"

#include "base/text.h"
#include "store/appeals.h"
#include "store/steps.h"

/* Records in memory at a time. */
#define BLOCK 500

typedef struct
{
  GHashTable *steps;
  GArray *ids;
} Collecting;

static void
put_heads (HtRegister *self, const HtRegisterColumn *columns, guint n_columns, guint n_rows)
{
  for (guint first = 0; first < n_columns;)
    {
      const char *under = columns[first].under;
      guint end = first + 1;
      if (under == NULL)
        ht_grid_set_header (self->grid, 0, first, n_rows, 1, columns[first].head);
      while (under != NULL && end < n_columns && g_strcmp0 (columns[end].under, under) == 0)
        end++;
      if (under != NULL)
        ht_grid_set_header (self->grid, 0, first, 1, end - first, under);
      for (guint i = first; under != NULL && i < end; i++)
        ht_grid_set_header (self->grid, 1, i, 1, 1, columns[i].head);
      first = end;
    }
}

static gboolean
visit_block (HtRegister *self, const gint64 *ids, guint n, HtRegisterVisitor each, gpointer data,
             GError **error)
{
  g_autoptr (GPtrArray) appeals = ht_appeals_load (self->db, ids, n, error);
  if (appeals == NULL)
    return FALSE;
  for (guint i = 0; i < appeals->len; i++)
    if (!each (self, g_ptr_array_index (appeals, i), data, error))
      return FALSE;
  return TRUE;
}

static gboolean
collect_cb (gint64 appeal_id, const HtStep *step, gpointer data, GError **error)
{
  Collecting *collecting = data;
  GPtrArray *steps = g_hash_table_lookup (collecting->steps, &appeal_id);
  if (steps == NULL)
    {
      steps = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_step_free);
      g_hash_table_insert (collecting->steps, g_memdup2 (&appeal_id, sizeof appeal_id), steps);
      g_array_append_val (collecting->ids, appeal_id);
    }
  g_ptr_array_add (steps, ht_step_copy (step));
  return TRUE;
}

void
ht_register_begin_grid (HtRegister *self, const HtRegisterColumn *columns, guint n_columns)
{
  guint n_rows = 1;
  for (guint i = 0; i < n_columns; i++)
    n_rows = columns[i].under != NULL ? 2 : n_rows;
  self->n_records = 0;
  self->grid = ht_document_add_grid (self->document, n_columns, n_rows);
  put_heads (self, columns, n_columns, n_rows);
}

gboolean
ht_register_add_row (HtRegister *self, guint *row)
{
  guint most = self->options->max_rows;
  if (self->n_records++ >= most && most > 0)
    return FALSE;
  *row = ht_grid_add_row (self->grid);
  return TRUE;
}

void
ht_register_end_grid (HtRegister *self)
{
  guint most = self->options->max_rows;
  if (self->n_records == 0)
    ht_document_add_note (self->document, "이 기간에 해당하는 기록이 없음");
  if (most == 0 || self->n_records <= most)
    return;
  g_autofree char *total = ht_text_count (self->n_records);
  g_autofree char *note = g_strdup_printf (
      "미리보기에는 전체 %s건 가운데 처음 %u건만 보이며, 파일과 인쇄물에는 모두 들어감", total,
      most);
  ht_document_add_note (self->document, note);
}

void
ht_register_put_name (HtRegister *self, guint row, guint column, const char *name)
{
  g_autofree char *masked = self->options->full_names ? NULL : ht_text_mask_name (name);
  ht_register_put_text (self, row, column, masked != NULL ? masked : name);
}

void
ht_register_put_text (HtRegister *self, guint row, guint column, const char *text)
{
  if (*text != '\0')
    ht_grid_set_text (self->grid, row, column, text);
  else
    ht_grid_set_empty (self->grid, row, column);
}

void
ht_register_put_days (HtRegister *self, guint row, guint column, HtDate from, HtDate to)
{
  if (from == HT_DATE_NONE || to == HT_DATE_NONE)
    ht_grid_set_empty (self->grid, row, column);
  else
    ht_grid_set_decimal (self->grid, row, column, to - from, 0);
}

gboolean
ht_register_each (HtRegister *self, const GArray *ids, HtRegisterVisitor each, gpointer data,
                  GError **error)
{
  for (guint first = 0; first < ids->len; first += BLOCK)
    if (!visit_block (self, &g_array_index (ids, gint64, first), MIN (BLOCK, ids->len - first),
                      each, data, error))
      return FALSE;
  return TRUE;
}

GHashTable *
ht_register_load_steps (HtRegister *self, const HtStepKind *kinds, HtPeriod period, GArray *ids,
                        GError **error)
{
  g_autoptr (GHashTable) steps = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                                        (GDestroyNotify)g_ptr_array_unref);
  Collecting collecting = { steps, ids };
  return ht_steps_each (self->db, kinds, period, collect_cb, &collecting, error)
             ? g_steal_pointer (&steps)
             : NULL;
}
