#include "work/import-kind.h"

#include "base/text.h"
#include "store/settings.h"
#include "work/move-holidays.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  GPtrArray *existing; /* of HtOfficeHoliday */
  HtHolidayMove *move; /* the rows that are new or changed */
} Context;

static void
release (gpointer data)
{
  Context *context = data;
  g_clear_pointer (&context->existing, g_ptr_array_unref);
  g_clear_pointer (&context->move, ht_holiday_move_free);
  g_free (context);
}

static void
free_record (gpointer record)
{
  ht_office_holiday_free (record);
}

static gpointer
prepare (HtImport *import, HtDb *db, GError **error)
{
  g_autoptr (GPtrArray) existing = ht_holidays_list (db, error);
  if (existing == NULL)
    return NULL;
  Context *context = g_new0 (Context, 1);
  context->existing = g_steal_pointer (&existing);
  context->move = ht_holiday_move_new (ht_import_today (import));
  return context;
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
  Context *context = ht_import_context (import);
  const HtOfficeHoliday *existing = find_existing (context->existing, holiday->date);
  holiday->is_holiday = existing == NULL || existing->is_holiday;
  if (ht_import_has (import, HOLIDAY_KIND))
    read_kind (import, row, &holiday->is_holiday);
  *key = ht_date_to_iso (holiday->date);
  *verdict
      = existing == NULL ? HT_VERDICT_NEW
        : existing->is_holiday == holiday->is_holiday && strcmp (existing->name, holiday->name) == 0
            ? HT_VERDICT_SAME
            : HT_VERDICT_CHANGED;
  if (*verdict != HT_VERDICT_SAME)
    ht_holiday_move_add (context->move, holiday->date, holiday->name, holiday->is_holiday);
  return g_steal_pointer (&holiday);
}

static gboolean
store (HtImport *import, HtDb *db, gpointer record, HtVerdict verdict, GError **error)
{
  const HtOfficeHoliday *holiday = record;
  return ht_holidays_put (db, holiday->date, holiday->name, holiday->is_holiday, error);
}

static gboolean
conclude (HtImport *import, HtDb *db, GError **error)
{
  Context *context = ht_import_context (import);
  g_autoptr (GPtrArray) moved = ht_holiday_move_preview (db, context->move, error);
  if (moved == NULL)
    return FALSE;
  if (moved->len > 0)
    ht_import_remark (import, g_strdup_printf (ngettext ("%u open deadline moves:",
                                                         "%u open deadlines move:", moved->len),
                                               moved->len));
  for (guint i = 0; i < moved->len; i++)
    ht_import_remark (import, ht_moved_deadline_to_text (g_ptr_array_index (moved, i)));
  return TRUE;
}

const HtImportKind ht_import_holidays
    = { prepare, release, read_row, store, free_record, conclude };
