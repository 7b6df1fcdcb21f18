#include "work/export-kind.h"

#include "work/programme-cells.h"

static gboolean
each_of (HtDb *db, HtProgrammePart part, HtExportRow row, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) records = ht_programme_records (db, part, error);
  if (records == NULL)
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    {
      g_auto (GStrv) cells = ht_programme_cells (part, records->pdata[i]);
      if (!row ((const char *const *)cells, data, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
each_survey (HtDb *db, HtExportRow row, gpointer data, GError **error)
{
  return each_of (db, HT_PROGRAMME_SURVEYS, row, data, error);
}

static gboolean
each_outreach (HtDb *db, HtExportRow row, gpointer data, GError **error)
{
  return each_of (db, HT_PROGRAMME_OUTREACH, row, data, error);
}

static gboolean
each_commendation (HtDb *db, HtExportRow row, gpointer data, GError **error)
{
  return each_of (db, HT_PROGRAMME_COMMENDATIONS, row, data, error);
}

static gboolean
each_budget (HtDb *db, HtExportRow row, gpointer data, GError **error)
{
  return each_of (db, HT_PROGRAMME_BUDGETS, row, data, error);
}

const HtExportKind ht_export_surveys = { each_survey };
const HtExportKind ht_export_outreach = { each_outreach };
const HtExportKind ht_export_commendations = { each_commendation };
const HtExportKind ht_export_budgets = { each_budget };
