#include "store/performances.h"

#include "domain/partner.h"

static const char sql[]
    = "SELECT p.id, p.name, coalesce(d.name, ''), min(r.role) = $1,"
      " (SELECT count(*) FROM session s WHERE s.partner_id = p.id AND s.state = 1"
      "  AND s.held_on BETWEEN $2 AND $3),"
      " c.n, c.people, c.rated, c.ratings,"
      " (SELECT max(m.year) FROM commendation m WHERE m.partner_id = p.id AND m.year <= $4)"
      " FROM partner p JOIN role r ON r.partner_id = p.id AND r.role IN ($1, $5)"
      "  AND r.appointed_on <= $6 AND (r.term_ends_on IS NULL OR r.term_ends_on >= $6)"
      "  AND (r.released_on IS NULL OR r.released_on > $6)"
      " LEFT JOIN district d ON d.id = p.district_id"
      " LEFT JOIN (SELECT partner_id, count(*) AS n, sum(people) AS people,"
      "   sum(satisfaction > 0) AS rated, sum(satisfaction) AS ratings FROM consultation"
      "   WHERE held_on BETWEEN $2 AND $3 GROUP BY partner_id) c ON c.partner_id = p.id"
      " GROUP BY p.id ORDER BY p.name, p.id";

static HtPerformance *
read_performance (HtStatement *row)
{
  HtPerformance *it = g_new0 (HtPerformance, 1);

  it->partner_id = ht_statement_int (row, 0);
  it->name = g_strdup (ht_statement_text (row, 1));
  it->district = g_strdup (ht_statement_text (row, 2));
  it->is_lawyer = ht_statement_int (row, 3) != 0;
  it->sessions = (guint)ht_statement_int (row, 4);
  it->consultations = (guint)ht_statement_int (row, 5);
  it->people = (guint)ht_statement_int (row, 6);
  it->n_rated = (guint)ht_statement_int (row, 7);
  it->rating_sum = (guint)ht_statement_int (row, 8);
  it->last_commended = (int)ht_statement_int (row, 9);
  return it;
}

GPtrArray *
ht_performances_list (HtDb *db, HtPeriod period, HtDate on, GError **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_performance_free);
  g_autoptr (HtStatement) rows = ht_db_prepare (db, sql, error);

  if (rows == NULL)
    return NULL;
  ht_statement_bind_int (rows, 1, HT_ROLE_VILLAGE_LAWYER);
  ht_statement_bind_date (rows, 2, period.from);
  ht_statement_bind_date (rows, 3, period.to);
  ht_statement_bind_int (rows, 4, ht_date_year (period.to));
  ht_statement_bind_int (rows, 5, HT_ROLE_VILLAGE_SCRIVENER);
  ht_statement_bind_date (rows, 6, on);
  while (ht_statement_step (rows, error))
    g_ptr_array_add (all, read_performance (rows));
  return ht_statement_ok (rows) ? g_steal_pointer (&all) : NULL;
}
