#include "store/settings.h"

GPtrArray *
ht_targets_list (HtDb *db, GError **error)
{
  g_autoptr (GPtrArray) targets = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_target_free);
  g_autoptr (HtStatement) rows = ht_db_prepare (
      db, "SELECT id, indicator, day, value, base FROM target ORDER BY day, id", error);

  if (rows == NULL)
    return NULL;
  while (ht_statement_step (rows, error))
    {
      HtTarget *target = g_new0 (HtTarget, 1);
      target->id = ht_statement_int (rows, 0);
      target->indicator = g_strdup (ht_statement_text (rows, 1));
      target->by = ht_statement_date (rows, 2);
      target->value = (int)ht_statement_int (rows, 3);
      target->base = (int)ht_statement_int (rows, 4);
      g_ptr_array_add (targets, target);
    }
  return ht_statement_ok (rows) ? g_steal_pointer (&targets) : NULL;
}

gboolean
ht_targets_put (HtDb *db, const HtTarget *target, GError **error)
{
  g_autoptr (HtStatement) statement
      = ht_db_prepare (db,
                       "INSERT INTO target (indicator, day, value, base) VALUES ($1, $2, $3, $4)"
                       " ON CONFLICT (indicator, day)"
                       " DO UPDATE SET value = excluded.value, base = excluded.base",
                       error);

  if (statement == NULL)
    return FALSE;
  ht_statement_bind_text (statement, 1, target->indicator);
  ht_statement_bind_date (statement, 2, target->by);
  ht_statement_bind_int (statement, 3, target->value);
  ht_statement_bind_int (statement, 4, target->base);
  return ht_statement_run (statement, error);
}

HtHolidayCalendar *
ht_holidays_load (HtDb *db, GError **error)
{
  g_autoptr (HtHolidayCalendar) calendar = ht_holiday_calendar_new ();
  g_autoptr (HtStatement) rows
      = ht_db_prepare (db, "SELECT day, name, is_holiday FROM holiday ORDER BY day", error);

  if (rows == NULL)
    return NULL;
  while (ht_statement_step (rows, error))
    if (ht_statement_int (rows, 2) != 0)
      ht_holiday_calendar_add (calendar, ht_statement_date (rows, 0), ht_statement_text (rows, 1));
    else
      ht_holiday_calendar_remove (calendar, ht_statement_date (rows, 0));
  return ht_statement_ok (rows) ? g_steal_pointer (&calendar) : NULL;
}

gboolean
ht_holidays_put (HtDb *db, HtDate date, const char *name, gboolean is_holiday, GError **error)
{
  g_autoptr (HtStatement) statement = ht_db_prepare (
      db,
      "INSERT INTO holiday (day, name, is_holiday) VALUES ($1, $2, $3)"
      " ON CONFLICT (day) DO UPDATE SET name = excluded.name, is_holiday = excluded.is_holiday",
      error);

  if (statement == NULL)
    return FALSE;
  ht_statement_bind_date (statement, 1, date);
  ht_statement_bind_text (statement, 2, name != NULL ? name : "");
  ht_statement_bind_int (statement, 3, is_holiday != FALSE);
  return ht_statement_run (statement, error);
}

gboolean
ht_holidays_reset (HtDb *db, HtDate date, GError **error)
{
  g_autoptr (HtStatement) statement
      = ht_db_prepare (db, "DELETE FROM holiday WHERE day = $1", error);

  if (statement == NULL)
    return FALSE;
  ht_statement_bind_date (statement, 1, date);
  return ht_statement_run (statement, error);
}

void
ht_office_holiday_free (HtOfficeHoliday *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self);
}

GPtrArray *
ht_holidays_list (HtDb *db, GError **error)
{
  g_autoptr (GPtrArray) holidays
      = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_office_holiday_free);
  g_autoptr (HtStatement) rows
      = ht_db_prepare (db, "SELECT day, name, is_holiday FROM holiday ORDER BY day", error);

  if (rows == NULL)
    return NULL;
  while (ht_statement_step (rows, error))
    {
      HtOfficeHoliday *holiday = g_new0 (HtOfficeHoliday, 1);
      holiday->date = ht_statement_date (rows, 0);
      holiday->name = g_strdup (ht_statement_text (rows, 1));
      holiday->is_holiday = ht_statement_int (rows, 2) != 0;
      g_ptr_array_add (holidays, holiday);
    }
  return ht_statement_ok (rows) ? g_steal_pointer (&holidays) : NULL;
}

char *
ht_settings_get (HtDb *db, const char *key, const char *fallback, GError **error)
{
  g_autoptr (HtStatement) row
      = ht_db_prepare (db, "SELECT value FROM setting WHERE key = $1", error);

  if (row == NULL)
    return NULL;
  ht_statement_bind_text (row, 1, key);
  if (ht_statement_step (row, error))
    return g_strdup (ht_statement_text (row, 0));
  return ht_statement_ok (row) ? g_strdup (fallback) : NULL;
}

gboolean
ht_settings_set (HtDb *db, const char *key, const char *value, GError **error)
{
  g_autoptr (HtStatement) statement
      = ht_db_prepare (db,
                       "INSERT INTO setting (key, value) VALUES ($1, $2)"
                       " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                       error);

  if (statement == NULL)
    return FALSE;
  ht_statement_bind_text (statement, 1, key);
  ht_statement_bind_text (statement, 2, value);
  return ht_statement_run (statement, error);
}

HtDeadlineHabits *
ht_deadline_habits_load (HtDb *db, GError **error)
{
  g_autofree char *from = ht_settings_get (db, HT_SETTING_RULING_FROM, "", error);
  g_autoptr (HtDeadlineHabits) habits = g_new0 (HtDeadlineHabits, 1);

  if (from == NULL)
    return NULL;
  ht_ruling_from_parse (from, &habits->ruling_from);
  habits->holidays = ht_holidays_load (db, error);
  return habits->holidays != NULL ? g_steal_pointer (&habits) : NULL;
}
