#include "store/partner-counts.h"

#include <stddef.h>

typedef struct
{
  const char *sql; /* partner, number; $1 and $2 are the period */
  gsize offset;    /* of the number in HtPartnerLoad */
} Count;

static const Count counts[] = {
  { "SELECT partner_id, count(*) FROM session WHERE held_on BETWEEN $1 AND $2 AND state = 1"
    " GROUP BY partner_id",
    offsetof (HtPartnerLoad, sessions) },
  { "SELECT partner_id, count(*) FROM consultation WHERE held_on BETWEEN $1 AND $2"
    " AND partner_id IS NOT NULL GROUP BY partner_id",
    offsetof (HtPartnerLoad, consultations) },
  { "SELECT p.id, count(*) FROM partner p JOIN appeal a ON a.lead_reviewer = p.name"
    " AND a.received_on BETWEEN $1 AND $2 WHERE p.name <> ''"
    " AND EXISTS (SELECT 1 FROM role r WHERE r.partner_id = p.id AND r.role = $3) GROUP BY p.id",
    offsetof (HtPartnerLoad, cases) },
};

static gboolean
count (HtDb *db, const Count *what, HtPeriod period, GHashTable *loads, GError **error)
{
  g_autoptr (HtStatement) rows = ht_db_prepare (db, what->sql, error);

  if (rows == NULL)
    return FALSE;
  ht_statement_bind_date (rows, 1, period.from);
  ht_statement_bind_date (rows, 2, period.to);
  if (what->offset == offsetof (HtPartnerLoad, cases))
    ht_statement_bind_int (rows, 3, HT_ROLE_COMMISSIONER);
  while (ht_statement_step (rows, error))
    {
      gint64 id = ht_statement_int (rows, 0);
      HtPartnerLoad *load = g_hash_table_lookup (loads, &id);

      if (load == NULL)
        {
          load = g_new0 (HtPartnerLoad, 1);
          g_hash_table_insert (loads, g_memdup2 (&id, sizeof id), load);
        }
      G_STRUCT_MEMBER (guint, load, what->offset) = (guint)ht_statement_int (rows, 1);
    }
  return ht_statement_ok (rows);
}

GHashTable *
ht_partner_counts (HtDb *db, HtPeriod period, GError **error)
{
  g_autoptr (GHashTable) loads
      = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    if (!count (db, &counts[i], period, loads, error))
      return NULL;
  return g_steal_pointer (&loads);
}
