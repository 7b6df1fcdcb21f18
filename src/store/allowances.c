#include "store/allowances.h"

#define SELECT_LINES                                                                               \
  "SELECT a.id, a.month, a.partner_id, a.session_id, a.role, a.amount, a.withheld, a.state,"       \
  " a.paid_on, a.reverses_id, a.note, p.name, p.firm, h.name, s.held_on, g.name, d.name, g.id,"    \
  " EXISTS (SELECT 1 FROM allowance r WHERE r.reverses_id = a.id)"                                 \
  " FROM allowance a JOIN partner p ON p.id = a.partner_id"                                        \
  " LEFT JOIN district h ON h.id = p.district_id LEFT JOIN session s ON s.id = a.session_id"       \
  " LEFT JOIN dong d ON d.id = s.dong_id LEFT JOIN district g ON g.id = d.district_id"

static HtAllowance *
read_line (HtStatement *row)
{
  HtAllowance *line = ht_allowance_new ();

  line->id = ht_statement_int (row, 0);
  line->month = ht_statement_date (row, 1);
  line->partner_id = ht_statement_int (row, 2);
  line->session_id = ht_statement_int (row, 3);
  line->role = (HtRoleKind)ht_statement_int (row, 4);
  line->amount = (int)ht_statement_int (row, 5);
  line->withheld = (int)ht_statement_int (row, 6);
  line->state = (HtAllowanceState)ht_statement_int (row, 7);
  line->paid_on = ht_statement_date (row, 8);
  line->reverses_id = ht_statement_int (row, 9);
  ht_statement_read_text (row, 10, &line->note);
  ht_statement_read_text (row, 11, &line->partner);
  ht_statement_read_text (row, 12, &line->firm);
  ht_statement_read_text (row, 13, &line->home);
  line->session_on = ht_statement_date (row, 14);
  ht_statement_read_text (row, 15, &line->district);
  ht_statement_read_text (row, 16, &line->dong);
  line->district_order = (int)ht_statement_int (row, 17);
  line->is_reversed = ht_statement_int (row, 18) != 0;
  return line;
}

static GPtrArray *
read_lines (HtStatement *rows, GError **error)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_allowance_free);

  while (ht_statement_step (rows, error))
    g_ptr_array_add (lines, read_line (rows));
  return ht_statement_ok (rows) ? g_steal_pointer (&lines) : NULL;
}

static void
bind_line (HtStatement *statement, const HtAllowance *line)
{
  ht_statement_bind_date (statement, 1, line->month);
  ht_statement_bind_int (statement, 2, line->partner_id);
  ht_statement_bind_id (statement, 3, line->session_id);
  ht_statement_bind_int (statement, 4, line->role);
  ht_statement_bind_int (statement, 5, line->amount);
  ht_statement_bind_int (statement, 6, line->withheld);
  ht_statement_bind_int (statement, 7, line->state);
  ht_statement_bind_date (statement, 8, line->paid_on);
  ht_statement_bind_id (statement, 9, line->reverses_id);
  ht_statement_bind_text (statement, 10, line->note);
}

static void
bind_rate (HtStatement *statement, const HtRate *rate)
{
  ht_statement_bind_int (statement, 1, rate->role);
  ht_statement_bind_date (statement, 2, rate->valid_from);
  ht_statement_bind_int (statement, 3, rate->amount);
  ht_statement_bind_int (statement, 4, rate->cap);
  ht_statement_bind_int (statement, 5, rate->withholding);
}

GPtrArray *
ht_rates_list (HtDb *db, GError **error)
{
  g_autoptr (GPtrArray) rates = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (HtStatement) rows
      = ht_db_prepare (db,
                       "SELECT id, role, valid_from, amount, cap, withholding FROM rate"
                       " ORDER BY role, valid_from",
                       error);

  if (rows == NULL)
    return NULL;
  while (ht_statement_step (rows, error))
    {
      HtRate *rate = g_new0 (HtRate, 1);

      rate->id = ht_statement_int (rows, 0);
      rate->role = (HtRoleKind)ht_statement_int (rows, 1);
      rate->valid_from = ht_statement_date (rows, 2);
      rate->amount = (int)ht_statement_int (rows, 3);
      rate->cap = (int)ht_statement_int (rows, 4);
      rate->withholding = (int)ht_statement_int (rows, 5);
      g_ptr_array_add (rates, rate);
    }
  return ht_statement_ok (rows) ? g_steal_pointer (&rates) : NULL;
}

gboolean
ht_rates_put (HtDb *db, const HtRate *rate, GError **error)
{
  g_autoptr (HtStatement) statement
      = ht_db_prepare (db,
                       "INSERT INTO rate (role, valid_from, amount, cap, withholding)"
                       " VALUES ($1, $2, $3, $4, $5) ON CONFLICT (role, valid_from)"
                       " DO UPDATE SET amount = excluded.amount, cap = excluded.cap,"
                       " withholding = excluded.withholding",
                       error);

  if (statement == NULL)
    return FALSE;
  bind_rate (statement, rate);
  return ht_statement_run (statement, error);
}

gboolean
ht_rates_update (HtDb *db, const HtRate *rate, GError **error)
{
  g_autoptr (HtStatement) statement
      = ht_db_prepare (db,
                       "UPDATE rate SET role = $1, valid_from = $2, amount = $3, cap = $4,"
                       " withholding = $5 WHERE id = $6",
                       error);

  if (statement == NULL)
    return FALSE;
  bind_rate (statement, rate);
  ht_statement_bind_int (statement, 6, rate->id);
  return ht_statement_run (statement, error);
}

gboolean
ht_rates_delete (HtDb *db, gint64 id, GError **error)
{
  return ht_db_delete (db, "DELETE FROM rate WHERE id = $1", id, error);
}

GPtrArray *
ht_allowances_list (HtDb *db, GError **error)
{
  g_autoptr (HtStatement) rows
      = ht_db_prepare (db, SELECT_LINES " ORDER BY a.month, p.name, a.id", error);

  return rows != NULL ? read_lines (rows, error) : NULL;
}

GPtrArray *
ht_allowances_of_period (HtDb *db, HtPeriod months, GError **error)
{
  g_autoptr (HtStatement) rows = ht_db_prepare (db,
                                                SELECT_LINES " WHERE a.month BETWEEN $1 AND $2"
                                                             " ORDER BY a.month, p.name, a.id",
                                                error);

  if (rows == NULL)
    return NULL;
  ht_statement_bind_date (rows, 1, months.from);
  ht_statement_bind_date (rows, 2, months.to);
  return read_lines (rows, error);
}

GPtrArray *
ht_allowances_of_month (HtDb *db, HtDate month, GError **error)
{
  g_autoptr (HtStatement) rows
      = ht_db_prepare (db,
                       SELECT_LINES " WHERE a.month = $1 OR s.held_on BETWEEN $1 AND $2"
                                    " ORDER BY p.name, a.id",
                       error);

  if (rows == NULL)
    return NULL;
  ht_statement_bind_date (rows, 1, ht_date_month_start (month));
  ht_statement_bind_date (rows, 2, ht_date_month_end (month));
  return read_lines (rows, error);
}

HtAllowance *
ht_allowances_get (HtDb *db, gint64 id, GError **error)
{
  g_autoptr (HtStatement) row = ht_db_prepare (db, SELECT_LINES " WHERE a.id = $1", error);

  if (row == NULL)
    return NULL;
  ht_statement_bind_int (row, 1, id);
  return ht_statement_step (row, error) ? read_line (row) : NULL;
}

gboolean
ht_allowances_insert (HtDb *db, HtAllowance *line, GError **error)
{
  g_autoptr (HtStatement) statement
      = ht_db_prepare (db,
                       "INSERT INTO allowance (month, partner_id, session_id, role, amount,"
                       " withheld, state, paid_on, reverses_id, note)"
                       " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
                       error);

  if (statement == NULL)
    return FALSE;
  bind_line (statement, line);
  return ht_statement_insert (statement, &line->id, error);
}

gboolean
ht_allowances_update (HtDb *db, const HtAllowance *line, GError **error)
{
  g_autoptr (HtStatement) statement
      = ht_db_prepare (db,
                       "UPDATE allowance SET month = $1, partner_id = $2, session_id = $3,"
                       " role = $4, amount = $5, withheld = $6, state = $7, paid_on = $8,"
                       " reverses_id = $9, note = $10 WHERE id = $11",
                       error);

  if (statement == NULL)
    return FALSE;
  bind_line (statement, line);
  ht_statement_bind_int (statement, 11, line->id);
  return ht_statement_run (statement, error);
}

gboolean
ht_allowances_delete (HtDb *db, gint64 id, GError **error)
{
  return ht_db_delete (db, "DELETE FROM allowance WHERE id = $1", id, error);
}
