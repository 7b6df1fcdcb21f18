#include "store/programme.h"

GPtrArray *
ht_surveys_list (HtDb *db, GError **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_survey_free);
  g_autoptr (HtStatement) rows = ht_db_prepare (
      db,
      "SELECT id, service, from_day, to_day, n, mean, note FROM survey ORDER BY from_day, service",
      error);

  if (rows == NULL)
    return NULL;
  while (ht_statement_step (rows, error))
    {
      HtSurvey *survey = g_new0 (HtSurvey, 1);

      survey->id = ht_statement_int (rows, 0);
      survey->service = g_strdup (ht_statement_text (rows, 1));
      survey->period.from = ht_statement_date (rows, 2);
      survey->period.to = ht_statement_date (rows, 3);
      survey->n = (int)ht_statement_int (rows, 4);
      survey->mean = (int)ht_statement_int (rows, 5);
      survey->note = g_strdup (ht_statement_text (rows, 6));
      g_ptr_array_add (all, survey);
    }
  return ht_statement_ok (rows) ? g_steal_pointer (&all) : NULL;
}

gboolean
ht_surveys_put (HtDb *db, const HtSurvey *survey, GError **error)
{
  g_autoptr (HtStatement) statement
      = ht_db_prepare (db,
                       "INSERT INTO survey (service, from_day, to_day, n, mean, note) VALUES ($1, "
                       "$2, $3, $4, $5, $6)"
                       " ON CONFLICT (service, from_day, to_day) DO UPDATE SET n = excluded.n, "
                       "mean = excluded.mean, note = excluded.note",
                       error);

  if (statement == NULL)
    return FALSE;
  ht_statement_bind_text (statement, 1, survey->service);
  ht_statement_bind_date (statement, 2, survey->period.from);
  ht_statement_bind_date (statement, 3, survey->period.to);
  ht_statement_bind_int (statement, 4, survey->n);
  ht_statement_bind_int (statement, 5, survey->mean);
  ht_statement_bind_text (statement, 6, survey->note);
  return ht_statement_run (statement, error);
}

GPtrArray *
ht_outreach_list (HtDb *db, GError **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_outreach_free);
  g_autoptr (HtStatement) rows = ht_db_prepare (db,
                                                "SELECT id, day, campaign, channel, quantity, note "
                                                "FROM outreach ORDER BY day, campaign, channel",
                                                error);

  if (rows == NULL)
    return NULL;
  while (ht_statement_step (rows, error))
    {
      HtOutreach *outreach = g_new0 (HtOutreach, 1);

      outreach->id = ht_statement_int (rows, 0);
      outreach->day = ht_statement_date (rows, 1);
      outreach->campaign = g_strdup (ht_statement_text (rows, 2));
      outreach->channel = g_strdup (ht_statement_text (rows, 3));
      outreach->quantity = (int)ht_statement_int (rows, 4);
      outreach->note = g_strdup (ht_statement_text (rows, 5));
      g_ptr_array_add (all, outreach);
    }
  return ht_statement_ok (rows) ? g_steal_pointer (&all) : NULL;
}

gboolean
ht_outreach_put (HtDb *db, const HtOutreach *outreach, GError **error)
{
  g_autoptr (HtStatement) statement = ht_db_prepare (
      db,
      "INSERT INTO outreach (day, campaign, channel, quantity, note) VALUES ($1, $2, $3, $4, $5)"
      " ON CONFLICT (day, campaign, channel) DO UPDATE SET quantity = excluded.quantity, note = "
      "excluded.note",
      error);

  if (statement == NULL)
    return FALSE;
  ht_statement_bind_date (statement, 1, outreach->day);
  ht_statement_bind_text (statement, 2, outreach->campaign);
  ht_statement_bind_text (statement, 3, outreach->channel);
  ht_statement_bind_int (statement, 4, outreach->quantity);
  ht_statement_bind_text (statement, 5, outreach->note);
  return ht_statement_run (statement, error);
}

GPtrArray *
ht_commendations_list (HtDb *db, GError **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_commendation_free);
  g_autoptr (HtStatement) rows
      = ht_db_prepare (db,
                       "SELECT c.id, c.year, c.partner_id, c.award, c.note, p.name, d.name"
                       " FROM commendation c JOIN partner p ON p.id = c.partner_id"
                       " LEFT JOIN district d ON d.id = p.district_id"
                       " ORDER BY c.year, p.name, c.id",
                       error);

  if (rows == NULL)
    return NULL;
  while (ht_statement_step (rows, error))
    {
      HtCommendation *commendation = g_new0 (HtCommendation, 1);

      commendation->id = ht_statement_int (rows, 0);
      commendation->year = (int)ht_statement_int (rows, 1);
      commendation->partner_id = ht_statement_int (rows, 2);
      commendation->award = g_strdup (ht_statement_text (rows, 3));
      commendation->note = g_strdup (ht_statement_text (rows, 4));
      commendation->partner = g_strdup (ht_statement_text (rows, 5));
      commendation->district = g_strdup (ht_statement_text (rows, 6));
      g_ptr_array_add (all, commendation);
    }
  return ht_statement_ok (rows) ? g_steal_pointer (&all) : NULL;
}

gboolean
ht_commendations_put (HtDb *db, const HtCommendation *commendation, GError **error)
{
  g_autoptr (HtStatement) statement = ht_db_prepare (
      db,
      "INSERT INTO commendation (year, partner_id, award, note) VALUES ($1, $2, $3, $4)"
      " ON CONFLICT (year, partner_id, award) DO UPDATE SET note = excluded.note",
      error);

  if (statement == NULL)
    return FALSE;
  ht_statement_bind_int (statement, 1, commendation->year);
  ht_statement_bind_int (statement, 2, commendation->partner_id);
  ht_statement_bind_text (statement, 3, commendation->award);
  ht_statement_bind_text (statement, 4, commendation->note);
  return ht_statement_run (statement, error);
}

GPtrArray *
ht_budgets_list (HtDb *db, GError **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_budget_free);
  g_autoptr (HtStatement) rows = ht_db_prepare (
      db, "SELECT id, year, programme, amount, spent FROM budget ORDER BY year, programme", error);

  if (rows == NULL)
    return NULL;
  while (ht_statement_step (rows, error))
    {
      HtBudget *budget = g_new0 (HtBudget, 1);

      budget->id = ht_statement_int (rows, 0);
      budget->year = (int)ht_statement_int (rows, 1);
      budget->programme = g_strdup (ht_statement_text (rows, 2));
      budget->amount = (int)ht_statement_int (rows, 3);
      budget->spent = (int)ht_statement_int (rows, 4);
      g_ptr_array_add (all, budget);
    }
  return ht_statement_ok (rows) ? g_steal_pointer (&all) : NULL;
}

gboolean
ht_budgets_put (HtDb *db, const HtBudget *budget, GError **error)
{
  g_autoptr (HtStatement) statement
      = ht_db_prepare (db,
                       "INSERT INTO budget (year, programme, amount, spent) VALUES ($1, $2, $3, $4)"
                       " ON CONFLICT (year, programme) DO UPDATE SET amount = excluded.amount, "
                       "spent = excluded.spent",
                       error);

  if (statement == NULL)
    return FALSE;
  ht_statement_bind_int (statement, 1, budget->year);
  ht_statement_bind_text (statement, 2, budget->programme);
  ht_statement_bind_int (statement, 3, budget->amount);
  ht_statement_bind_int (statement, 4, budget->spent);
  return ht_statement_run (statement, error);
}

gboolean
ht_programme_delete (HtDb *db, HtProgrammePart part, gint64 id, GError **error)
{
  static const char *const deletes[HT_N_PROGRAMME_PARTS] = {
    [HT_PROGRAMME_SURVEYS] = "DELETE FROM survey WHERE id = $1",
    [HT_PROGRAMME_OUTREACH] = "DELETE FROM outreach WHERE id = $1",
    [HT_PROGRAMME_COMMENDATIONS] = "DELETE FROM commendation WHERE id = $1",
    [HT_PROGRAMME_BUDGETS] = "DELETE FROM budget WHERE id = $1",
  };
  g_autoptr (HtStatement) statement = ht_db_prepare (db, deletes[part], error);

  if (statement == NULL)
    return FALSE;
  ht_statement_bind_int (statement, 1, id);
  return ht_statement_run (statement, error);
}
