#include "work/import-kind.h"

#include "base/text.h"
#include "store/settings.h"

#include <string.h>

static void
release (gpointer context)
{
  g_ptr_array_unref (context);
}

static void
free_record (gpointer record)
{
  ht_office_holiday_free (record);
}

static gpointer
prepare (HtImport *import, HtDb *db, GError **error)
{
  return ht_holidays_list (db, error);
}

static const HtOfficeHoliday *
find_existing (const GPtrArray *holidays, HtDate date)
{
  for (guint i = 0; i < holidays->len; i++)
    {
      const HtOfficeHoliday *holiday = g_ptr_array_index (holidays, i);
      if (holiday->date == date)
        return holiday;
    }
  return NULL;
}

static void
read_kind (HtImport *import, guint row, gboolean *is_holiday)
{
  g_autofree char *text = ht_text_squeeze (ht_import_cell (import, row, HOLIDAY_KIND));
  if (strcmp (text, HT_HOLIDAY_REMOVED) == 0)
    *is_holiday = FALSE;
  else if (text[0] == '\0' || strcmp (text, HT_HOLIDAY_ADDED) == 0)
    *is_holiday = TRUE;
  else
    ht_import_fault_word (import, row, HOLIDAY_KIND, HT_HOLIDAY_ADDED ", " HT_HOLIDAY_REMOVED);
}

static gpointer
read_row (HtImport *import, HtDb *db, guint row, HtVerdict *verdict, char **key, GError **error)
{
  g_autoptr (HtOfficeHoliday) holiday = g_new0 (HtOfficeHoliday, 1);
  holiday->date = HT_DATE_NONE;
  ht_import_date (import, row, HOLIDAY_DATE, &holiday->date);
  ht_import_text (import, row, HOLIDAY_NAME, &holiday->name);
  if (ht_import_row_is_faulty (import, row))
    return NULL;
  const HtOfficeHoliday *existing = find_existing (ht_import_context (import), holiday->date);
  holiday->is_holiday = existing == NULL || existing->is_holiday;
  if (ht_import_has (import, HOLIDAY_KIND))
    read_kind (import, row, &holiday->is_holiday);
  *key = ht_date_to_iso (holiday->date);
  *verdict
      = existing == NULL ? HT_VERDICT_NEW
        : existing->is_holiday == holiday->is_holiday && strcmp (existing->name, holiday->name) == 0
            ? HT_VERDICT_SAME
            : HT_VERDICT_CHANGED;
  return g_steal_pointer (&holiday);
}

static gboolean
store (HtImport *import, HtDb *db, gpointer record, HtVerdict verdict, GError **error)
{
  const HtOfficeHoliday *holiday = record;
  return ht_holidays_put (db, holiday->date, holiday->name, holiday->is_holiday, error);
}

const HtImportKind ht_import_holidays = { prepare, release, read_row, store, free_record, NULL };
