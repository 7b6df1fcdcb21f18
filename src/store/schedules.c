#include "store/schedules.h"

#define SELECT_SCHEDULES                                                                           \
  "SELECT s.id, s.dong_id, s.partner_id, p.name, s.service, s.weekday, s.weeks, s.start, "         \
  "s.\"end\","                                                                                     \
  " s.valid_from, s.valid_to FROM schedule s LEFT JOIN partner p ON p.id = s.partner_id"

static HtSchedule *
read_schedule (HtStatement *row)
{
  HtSchedule *schedule = ht_schedule_new ();

  schedule->id = ht_statement_int (row, 0);
  schedule->dong_id = ht_statement_int (row, 1);
  schedule->partner_id = ht_statement_int (row, 2);
  ht_statement_read_text (row, 3, &schedule->partner);
  schedule->service = (HtService)ht_statement_int (row, 4);
  schedule->weekday = (HtWeekday)ht_statement_int (row, 5);
  schedule->weeks = (guint)ht_statement_int (row, 6);
  ht_statement_read_text (row, 7, &schedule->start);
  ht_statement_read_text (row, 8, &schedule->end);
  schedule->valid_from = ht_statement_date (row, 9);
  schedule->valid_to = ht_statement_date (row, 10);
  return schedule;
}

static GPtrArray *
read_schedules (HtStatement *rows, GError **error)
{
  g_autoptr (GPtrArray) schedules
      = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_schedule_free);

  while (ht_statement_step (rows, error))
    g_ptr_array_add (schedules, read_schedule (rows));
  return ht_statement_ok (rows) ? g_steal_pointer (&schedules) : NULL;
}

static void
bind_schedule (HtStatement *statement, const HtSchedule *schedule)
{
  ht_statement_bind_int (statement, 1, schedule->dong_id);
  ht_statement_bind_id (statement, 2, schedule->partner_id);
  ht_statement_bind_int (statement, 3, schedule->service);
  ht_statement_bind_int (statement, 4, schedule->weekday);
  ht_statement_bind_int (statement, 5, schedule->weeks);
  ht_statement_bind_text (statement, 6, schedule->start != NULL ? schedule->start : "");
  ht_statement_bind_text (statement, 7, schedule->end != NULL ? schedule->end : "");
  ht_statement_bind_date (statement, 8, schedule->valid_from);
  ht_statement_bind_date (statement, 9, schedule->valid_to);
}

GPtrArray *
ht_schedules_list (HtDb *db, GError **error)
{
  g_autoptr (HtStatement) rows
      = ht_db_prepare (db, SELECT_SCHEDULES " ORDER BY s.dong_id, s.valid_from, s.id", error);

  return rows != NULL ? read_schedules (rows, error) : NULL;
}

GPtrArray *
ht_schedules_of_dong (HtDb *db, gint64 dong_id, GError **error)
{
  g_autoptr (HtStatement) rows = ht_db_prepare (
      db, SELECT_SCHEDULES " WHERE s.dong_id = $1 ORDER BY s.valid_from, s.id", error);

  if (rows == NULL)
    return NULL;
  ht_statement_bind_int (rows, 1, dong_id);
  return read_schedules (rows, error);
}

gboolean
ht_schedules_insert (HtDb *db, HtSchedule *schedule, GError **error)
{
  g_autoptr (HtStatement) statement
      = ht_db_prepare (db,
                       "INSERT INTO schedule (dong_id, partner_id, service, weekday, weeks, start,"
                       " \"end\", valid_from, valid_to)"
                       " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
                       error);

  if (statement == NULL)
    return FALSE;
  bind_schedule (statement, schedule);
  return ht_statement_insert (statement, &schedule->id, error);
}

gboolean
ht_schedules_update (HtDb *db, const HtSchedule *schedule, GError **error)
{
  g_autoptr (HtStatement) statement
      = ht_db_prepare (db,
                       "UPDATE schedule SET dong_id = $1, partner_id = $2, service = $3,"
                       " weekday = $4, weeks = $5, start = $6, \"end\" = $7, valid_from = $8,"
                       " valid_to = $9 WHERE id = $10",
                       error);

  if (statement == NULL)
    return FALSE;
  bind_schedule (statement, schedule);
  ht_statement_bind_int (statement, 10, schedule->id);
  return ht_statement_run (statement, error);
}

gboolean
ht_schedules_delete (HtDb *db, gint64 id, GError **error)
{
  return ht_db_delete (db, "DELETE FROM schedule WHERE id = $1", id, error);
}
