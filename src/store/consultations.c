#include "store/consultations.h"

static HtConsultation *
read_consultation (HtStatement *row)
{
  HtConsultation *consultation = g_new0 (HtConsultation, 1);

  consultation->id = ht_statement_int (row, 0);
  consultation->held_on = ht_statement_date (row, 1);
  consultation->dong_id = ht_statement_int (row, 2);
  consultation->partner_id = ht_statement_int (row, 3);
  consultation->channel = (HtChannel)ht_statement_int (row, 4);
  consultation->regular = ht_statement_int (row, 5) != 0;
  consultation->topic = (HtTopic)ht_statement_int (row, 6);
  consultation->people = (int)ht_statement_int (row, 7);
  consultation->minutes = (int)ht_statement_int (row, 8);
  consultation->satisfaction = (int)ht_statement_int (row, 9);
  return consultation;
}

static void
bind_consultation (HtStatement *statement, const HtConsultation *consultation)
{
  ht_statement_bind_date (statement, 1, consultation->held_on);
  ht_statement_bind_int (statement, 2, consultation->dong_id);
  ht_statement_bind_id (statement, 3, consultation->partner_id);
  ht_statement_bind_int (statement, 4, consultation->channel);
  ht_statement_bind_int (statement, 5, consultation->regular != FALSE);
  ht_statement_bind_int (statement, 6, consultation->topic);
  ht_statement_bind_int (statement, 7, consultation->people);
  ht_statement_bind_int (statement, 8, consultation->minutes);
  ht_statement_bind_int (statement, 9, consultation->satisfaction);
}

GPtrArray *
ht_consultations_list (HtDb *db, HtPeriod period, GError **error)
{
  g_autoptr (GPtrArray) consultations = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (HtStatement) rows
      = ht_db_prepare (db,
                       "SELECT id, held_on, dong_id, partner_id, channel, regular, topic, people,"
                       " minutes, satisfaction FROM consultation"
                       " WHERE held_on BETWEEN $1 AND $2 ORDER BY held_on, id",
                       error);

  if (rows == NULL)
    return NULL;
  ht_statement_bind_date (rows, 1, period.from);
  ht_statement_bind_date (rows, 2, period.to);
  while (ht_statement_step (rows, error))
    g_ptr_array_add (consultations, read_consultation (rows));
  return ht_statement_ok (rows) ? g_steal_pointer (&consultations) : NULL;
}

HtConsultation *
ht_consultations_get (HtDb *db, gint64 id, GError **error)
{
  g_autoptr (HtStatement) row
      = ht_db_prepare (db,
                       "SELECT id, held_on, dong_id, partner_id, channel, regular, topic, people,"
                       " minutes, satisfaction FROM consultation WHERE id = $1",
                       error);

  if (row == NULL)
    return NULL;
  ht_statement_bind_int (row, 1, id);
  return ht_statement_step (row, error) ? read_consultation (row) : NULL;
}

gboolean
ht_consultations_count_same (HtDb *db, const HtConsultation *consultation, guint *n, GError **error)
{
  g_autoptr (HtStatement) row
      = ht_db_prepare (db,
                       "SELECT count(*) FROM consultation WHERE held_on = $1 AND dong_id = $2"
                       " AND partner_id IS $3 AND channel = $4 AND regular = $5 AND topic = $6"
                       " AND people = $7 AND minutes = $8 AND satisfaction = $9 AND id <> $10",
                       error);

  if (row == NULL)
    return FALSE;
  bind_consultation (row, consultation);
  ht_statement_bind_int (row, 10, consultation->id);
  if (!ht_statement_step (row, error))
    return FALSE;
  *n = (guint)ht_statement_int (row, 0);
  return TRUE;
}

gboolean
ht_consultations_insert (HtDb *db, HtConsultation *consultation, GError **error)
{
  g_autoptr (HtStatement) statement
      = ht_db_prepare (db,
                       "INSERT INTO consultation (held_on, dong_id, partner_id, channel, regular,"
                       " topic, people, minutes, satisfaction)"
                       " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
                       error);

  if (statement == NULL)
    return FALSE;
  bind_consultation (statement, consultation);
  return ht_statement_insert (statement, &consultation->id, error);
}

gboolean
ht_consultations_update (HtDb *db, const HtConsultation *consultation, GError **error)
{
  g_autoptr (HtStatement) statement
      = ht_db_prepare (db,
                       "UPDATE consultation SET held_on = $1, dong_id = $2, partner_id = $3,"
                       " channel = $4, regular = $5, topic = $6, people = $7, minutes = $8,"
                       " satisfaction = $9 WHERE id = $10",
                       error);

  if (statement == NULL)
    return FALSE;
  bind_consultation (statement, consultation);
  ht_statement_bind_int (statement, 10, consultation->id);
  return ht_statement_run (statement, error);
}

gboolean
ht_consultations_delete (HtDb *db, gint64 id, GError **error)
{
  return ht_db_delete (db, "DELETE FROM consultation WHERE id = $1", id, error);
}
