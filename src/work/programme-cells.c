#include "work/programme-cells.h"

#include "store/programme.h"
#include "work/record-fields.h"

static char *
write_number (int number)
{
  return g_strdup_printf ("%d", number);
}

static void
put_survey (char **cells, const HtSurvey *survey)
{
  cells[SURVEY_SERVICE] = g_strdup (survey->service);
  cells[SURVEY_FROM] = ht_date_to_iso (survey->period.from);
  cells[SURVEY_TO] = ht_date_to_iso (survey->period.to);
  cells[SURVEY_N] = write_number (survey->n);
  cells[SURVEY_MEAN] = g_strdup_printf ("%d.%02d", survey->mean / 100, survey->mean % 100);
  cells[SURVEY_NOTE] = g_strdup (survey->note);
}

static void
put_outreach (char **cells, const HtOutreach *outreach)
{
  cells[OUTREACH_DAY] = ht_date_to_iso (outreach->day);
  cells[OUTREACH_CAMPAIGN] = g_strdup (outreach->campaign);
  cells[OUTREACH_CHANNEL] = g_strdup (outreach->channel);
  cells[OUTREACH_QUANTITY]
      = outreach->quantity != 0 ? write_number (outreach->quantity) : g_strdup ("");
  cells[OUTREACH_NOTE] = g_strdup (outreach->note);
}

static void
put_commendation (char **cells, const HtCommendation *commendation)
{
  cells[COMMENDATION_YEAR] = write_number (commendation->year);
  cells[COMMENDATION_PARTNER] = g_strdup (commendation->partner);
  cells[COMMENDATION_DISTRICT]
      = g_strdup (commendation->district != NULL ? commendation->district : "");
  cells[COMMENDATION_AWARD] = g_strdup (commendation->award);
  cells[COMMENDATION_NOTE] = g_strdup (commendation->note);
}

static void
put_budget (char **cells, const HtBudget *budget)
{
  cells[BUDGET_YEAR] = write_number (budget->year);
  cells[BUDGET_PROGRAMME] = g_strdup (budget->programme);
  cells[BUDGET_AMOUNT] = write_number (budget->amount);
  cells[BUDGET_SPENT] = write_number (budget->spent);
}

GPtrArray *
ht_programme_records (HtDb *db, HtProgrammePart part, GError **error)
{
  static GPtrArray *(*const lists[HT_N_PROGRAMME_PARTS]) (HtDb * db, GError * *error) = {
    [HT_PROGRAMME_SURVEYS] = ht_surveys_list,
    [HT_PROGRAMME_OUTREACH] = ht_outreach_list,
    [HT_PROGRAMME_COMMENDATIONS] = ht_commendations_list,
    [HT_PROGRAMME_BUDGETS] = ht_budgets_list,
  };

  return lists[part](db, error);
}

char **
ht_programme_cells (HtProgrammePart part, gconstpointer record)
{
  static const guint n_cells[HT_N_PROGRAMME_PARTS] = {
    [HT_PROGRAMME_SURVEYS] = N_SURVEY_FIELDS,
    [HT_PROGRAMME_OUTREACH] = N_OUTREACH_FIELDS,
    [HT_PROGRAMME_COMMENDATIONS] = N_COMMENDATION_FIELDS,
    [HT_PROGRAMME_BUDGETS] = N_BUDGET_FIELDS,
  };
  char **cells = g_new0 (char *, n_cells[part] + 1);

  if (part == HT_PROGRAMME_SURVEYS)
    put_survey (cells, record);
  else if (part == HT_PROGRAMME_OUTREACH)
    put_outreach (cells, record);
  else if (part == HT_PROGRAMME_COMMENDATIONS)
    put_commendation (cells, record);
  else
    put_budget (cells, record);
  return cells;
}
