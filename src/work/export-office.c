#include "work/export-kind.h"

#include "store/agencies.h"
#include "store/settings.h"

static gboolean
each_target (HtDb *db, HtExportRow row, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) targets = ht_targets_list (db, error);
  if (targets == NULL)
    return FALSE;
  g_autoptr (HtExportCells) cells = ht_export_cells_new (N_TARGET_FIELDS);
  for (guint i = 0; i < targets->len; i++)
    {
      const HtTarget *target = g_ptr_array_index (targets, i);
      ht_export_text (cells, TARGET_INDICATOR, target->indicator);
      ht_export_date (cells, TARGET_BY, target->by);
      ht_export_number (cells, TARGET_VALUE, target->value);
      ht_export_number (cells, TARGET_BASE, target->base);
      if (!ht_export_emit (cells, row, data, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
each_holiday (HtDb *db, HtExportRow row, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) holidays = ht_holidays_list (db, error);
  if (holidays == NULL)
    return FALSE;
  g_autoptr (HtExportCells) cells = ht_export_cells_new (N_HOLIDAY_FIELDS);
  for (guint i = 0; i < holidays->len; i++)
    {
      const HtOfficeHoliday *holiday = g_ptr_array_index (holidays, i);
      ht_export_date (cells, HOLIDAY_DATE, holiday->date);
      ht_export_text (cells, HOLIDAY_NAME, holiday->name);
      ht_export_text (cells, HOLIDAY_KIND,
                      holiday->is_holiday ? HT_HOLIDAY_ADDED : HT_HOLIDAY_REMOVED);
      if (!ht_export_emit (cells, row, data, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
each_agency (HtDb *db, HtExportRow row, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) agencies = ht_agencies_list (db, error);
  if (agencies == NULL)
    return FALSE;
  g_autoptr (HtExportCells) cells = ht_export_cells_new (N_AGENCY_FIELDS);
  for (guint i = 0; i < agencies->len; i++)
    {
      const HtAgency *agency = g_ptr_array_index (agencies, i);
      ht_export_text (cells, AGENCY_NAME, agency->name);
      ht_export_text (cells, AGENCY_DISTRICT, agency->district);
      if (!ht_export_emit (cells, row, data, error))
        return FALSE;
    }
  return TRUE;
}

const HtExportKind ht_export_targets = { each_target };
const HtExportKind ht_export_holidays = { each_holiday };
const HtExportKind ht_export_agencies = { each_agency };
