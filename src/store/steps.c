#include "store/steps.h"
#include <glib/gi18n-lib.h>

#define SELECT_STEPS                                                                               \
  "SELECT s.id, s.kind, s.day, s.decision, s.other_appeal_id, o.case_number, s.text,"              \
  " s.appeal_id FROM step s LEFT JOIN appeal o ON o.id = s.other_appeal_id"

/* NULL with error for a row that no program has written: its numbers would be no words. */
static HtStep *
read_step (HtStatement *row, GError **error)
{
  const gint64 kind = ht_statement_int (row, 1);
  const gint64 decision = ht_statement_int (row, 3);

  if (kind < 0 || kind >= HT_N_STEP_KINDS || decision < 0 || decision >= HT_N_DECISIONS)
    {
      g_set_error (error, HT_ERROR, HT_ERROR_FORMAT,
                   _ ("The office file has a step of an unknown kind (%s). Check the file and go "
                      "back to a backup."),
                   ht_statement_text (row, 2));
      return NULL;
    }
  HtStep *step = ht_step_new ((HtStepKind)kind, ht_statement_date (row, 2));
  step->id = ht_statement_int (row, 0);
  step->decision = (HtDecision)decision;
  step->other_appeal_id = ht_statement_int (row, 4);
  ht_statement_read_text (row, 5, &step->other_case);
  ht_statement_read_text (row, 6, &step->text);
  return step;
}

GPtrArray *
ht_steps_load (HtDb *db, gint64 appeal_id, GError **error)
{
  g_autoptr (GPtrArray) steps = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_step_free);
  g_autoptr (HtStatement) rows
      = ht_db_prepare (db, SELECT_STEPS " WHERE s.appeal_id = $1 ORDER BY s.day, s.id", error);

  if (rows == NULL)
    return NULL;
  ht_statement_bind_int (rows, 1, appeal_id);
  while (ht_statement_step (rows, error))
    {
      HtStep *step = read_step (rows, error);

      if (step == NULL)
        return NULL;
      g_ptr_array_add (steps, step);
    }
  return ht_statement_ok (rows) ? g_steal_pointer (&steps) : NULL;
}

gboolean
ht_steps_insert (HtDb *db, gint64 appeal_id, HtStep *step, GError **error)
{
  g_autoptr (HtStatement) statement
      = ht_db_prepare (db,
                       "INSERT INTO step (appeal_id, kind, day, decision, other_appeal_id, text)"
                       " VALUES ($1, $2, $3, $4, $5, $6)",
                       error);

  if (statement == NULL)
    return FALSE;
  ht_statement_bind_int (statement, 1, appeal_id);
  ht_statement_bind_int (statement, 2, step->kind);
  ht_statement_bind_date (statement, 3, step->on);
  ht_statement_bind_int (statement, 4, step->decision);
  ht_statement_bind_id (statement, 5, step->other_appeal_id);
  ht_statement_bind_text (statement, 6, step->text);
  return ht_statement_insert (statement, &step->id, error);
}

gboolean
ht_steps_delete (HtDb *db, gint64 id, GError **error)
{
  return ht_db_delete (db, "DELETE FROM step WHERE id = $1", id, error);
}

static gboolean
is_asked (const HtStepKind *kinds, HtStepKind kind)
{
  for (; *kinds != HT_N_STEP_KINDS; kinds++)
    if (*kinds == kind)
      return TRUE;
  return FALSE;
}

gboolean
ht_steps_each (HtDb *db, const HtStepKind *kinds, HtPeriod period, HtStepVisitor each,
               gpointer data, GError **error)
{
  g_autoptr (HtStatement) rows = ht_db_prepare (
      db, SELECT_STEPS " WHERE s.day >= $1 AND s.day <= $2 ORDER BY s.day, s.id", error);

  if (rows == NULL)
    return FALSE;
  ht_statement_bind_date (rows, 1, period.from);
  ht_statement_bind_date (rows, 2, period.to);
  while (ht_statement_step (rows, error))
    {
      g_autoptr (HtStep) step = read_step (rows, error);

      if (step == NULL)
        return FALSE;
      if (is_asked (kinds, step->kind) && !each (ht_statement_int (rows, 7), step, data, error))
        return FALSE;
    }
  return ht_statement_ok (rows);
}
