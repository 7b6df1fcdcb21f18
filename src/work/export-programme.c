#include "work/export-kind.h"

#include "store/partners.h"
#include "store/programme.h"

static void
put_whole (HtExportCells *cells, guint field, int number)
{
  g_autofree char *text = g_strdup_printf ("%d", number);
  ht_export_text (cells, field, text);
}

static void
put_survey (HtExportCells *cells, gconstpointer record)
{
  const HtSurvey *survey = record;
  g_autofree char *mean = g_strdup_printf ("%d.%02d", survey->mean / 100, survey->mean % 100);
  ht_export_text (cells, SURVEY_SERVICE, survey->service);
  ht_export_date (cells, SURVEY_FROM, survey->period.from);
  ht_export_date (cells, SURVEY_TO, survey->period.to);
  put_whole (cells, SURVEY_N, survey->n);
  ht_export_text (cells, SURVEY_MEAN, mean);
  ht_export_text (cells, SURVEY_NOTE, survey->note);
}

static void
put_outreach (HtExportCells *cells, gconstpointer record)
{
  const HtOutreach *outreach = record;
  ht_export_date (cells, OUTREACH_DAY, outreach->day);
  ht_export_text (cells, OUTREACH_CAMPAIGN, outreach->campaign);
  ht_export_text (cells, OUTREACH_CHANNEL, outreach->channel);
  ht_export_number (cells, OUTREACH_QUANTITY, outreach->quantity);
  ht_export_text (cells, OUTREACH_NOTE, outreach->note);
}

static void
put_commendation (HtExportCells *cells, gconstpointer record)
{
  const HtCommendation *it = record;
  put_whole (cells, COMMENDATION_YEAR, it->year);
  ht_export_text (cells, COMMENDATION_PARTNER, it->partner);
  ht_export_text (cells, COMMENDATION_DISTRICT, it->district);
  ht_export_text (cells, COMMENDATION_AWARD, it->award);
  ht_export_text (cells, COMMENDATION_NOTE, it->note);
}

static void
put_budget (HtExportCells *cells, gconstpointer record)
{
  const HtBudget *budget = record;
  put_whole (cells, BUDGET_YEAR, budget->year);
  ht_export_text (cells, BUDGET_PROGRAMME, budget->programme);
  put_whole (cells, BUDGET_AMOUNT, budget->amount);
  put_whole (cells, BUDGET_SPENT, budget->spent);
}

/* Takes the records, which may be NULL with error set. */
static gboolean
each_of (GPtrArray *taken, guint n_fields, void (*put) (HtExportCells *cells, gconstpointer record),
         HtExportRow row, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) records = taken;
  if (records == NULL)
    return FALSE;
  g_autoptr (HtExportCells) cells = ht_export_cells_new (n_fields);
  for (guint i = 0; i < records->len; i++)
    {
      put (cells, records->pdata[i]);
      if (!ht_export_emit (cells, row, data, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
each_survey (HtDb *db, HtExportRow row, gpointer data, GError **error)
{
  return each_of (ht_surveys_list (db, error), N_SURVEY_FIELDS, put_survey, row, data, error);
}

static gboolean
each_outreach (HtDb *db, HtExportRow row, gpointer data, GError **error)
{
  return each_of (ht_outreach_list (db, error), N_OUTREACH_FIELDS, put_outreach, row, data, error);
}

static gboolean
each_commendation (HtDb *db, HtExportRow row, gpointer data, GError **error)
{
  return each_of (ht_commendations_list (db, error), N_COMMENDATION_FIELDS, put_commendation, row,
                  data, error);
}

static gboolean
each_budget (HtDb *db, HtExportRow row, gpointer data, GError **error)
{
  return each_of (ht_budgets_list (db, error), N_BUDGET_FIELDS, put_budget, row, data, error);
}

const HtExportKind ht_export_surveys = { each_survey };
const HtExportKind ht_export_outreach = { each_outreach };
const HtExportKind ht_export_commendations = { each_commendation };
const HtExportKind ht_export_budgets = { each_budget };
