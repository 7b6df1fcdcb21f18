#include "work/holiday-table.h"
#include "store/settings.h"
#include <string.h>

static void
add_words (GHashTable *words, const GPtrArray *days)
{
  for (guint i = 0; i < days->len; i++)
    {
      HtOfficeHoliday *day = g_ptr_array_index (days, i);
      g_hash_table_insert (words, GINT_TO_POINTER (day->date), day);
    }
}

static void
add_row (GPtrArray *rows, HtDate date, const char *name, HtHolidayOrigin origin)
{
  HtHolidayRow *row = g_new0 (HtHolidayRow, 1);

  row->date = date;
  row->name = g_strdup (name);
  row->origin = origin;
  g_ptr_array_add (rows, row);
}

/* law: the name of the holiday by law or NULL; word: what the office says or NULL. */
static void
add_day (GPtrArray *rows, HtDate date, const char *law, const HtOfficeHoliday *word)
{
  if (word != NULL && word->is_holiday)
    add_row (rows, date, word->name,
             g_strcmp0 (law, word->name) == 0 ? HT_HOLIDAY_OF_LAW : HT_HOLIDAY_ADDED);
  else if (law != NULL)
    add_row (rows, date, law, word != NULL ? HT_HOLIDAY_TAKEN_OUT : HT_HOLIDAY_OF_LAW);
}

void
ht_holiday_row_free (HtHolidayRow *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self);
}

GPtrArray *
ht_holiday_table_list (int year, const GPtrArray *stored, const GPtrArray *changes)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_holiday_row_free);
  g_autoptr (HtHolidayCalendar) law = ht_holiday_calendar_new ();
  g_autoptr (GHashTable) words = g_hash_table_new (NULL, NULL);
  const HtDate last = ht_date_new (year, 12, 31);

  add_words (words, stored);
  add_words (words, changes);
  for (HtDate date = ht_date_new (year, 1, 1); date <= last; date++)
    add_day (rows, date, ht_holiday_calendar_name (law, date),
             g_hash_table_lookup (words, GINT_TO_POINTER (date)));
  return rows;
}
