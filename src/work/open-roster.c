#include "work/open-roster.h"

#include "store/dongs.h"
#include "store/partner-counts.h"
#include "store/partners.h"
#include "store/schedules.h"

/* The days of the schedules beside what was counted. */
static void
put_days (GHashTable *loads, GHashTable *days)
{
  GHashTableIter iterator;
  gpointer id, n;

  g_hash_table_iter_init (&iterator, days);
  while (g_hash_table_iter_next (&iterator, &id, &n))
    {
      HtPartnerLoad *load = g_hash_table_lookup (loads, id);

      if (load == NULL)
        {
          load = g_new0 (HtPartnerLoad, 1);
          g_hash_table_insert (loads, g_memdup2 (id, sizeof (gint64)), load);
        }
      load->days = GPOINTER_TO_UINT (n);
    }
}

static GHashTable *
read_loads (HtDb *db, HtDate day, GError **error)
{
  const HtPeriod year = { ht_date_add_months (day, -12) + 1, day };
  g_autoptr (GPtrArray) schedules = ht_schedules_list (db, error);
  g_autoptr (GHashTable) loads = schedules != NULL ? ht_partner_counts (db, year, error) : NULL;

  if (loads == NULL)
    return NULL;
  g_autoptr (GHashTable) days = ht_partner_days (schedules, day);
  put_days (loads, days);
  return g_steal_pointer (&loads);
}

void
ht_roster_free (HtRoster *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->partners, g_ptr_array_unref);
  g_clear_pointer (&self->districts, g_strfreev);
  g_clear_pointer (&self->loads, g_hash_table_unref);
  g_free (self);
}

gpointer
ht_open_roster (HtDb *db, gpointer day, GError **error)
{
  g_autoptr (HtRoster) roster = g_new0 (HtRoster, 1);

  roster->partners = ht_partners_list (db, error);
  if (roster->partners != NULL)
    roster->districts = ht_districts_list (db, error);
  if (roster->districts != NULL)
    roster->loads = read_loads (db, *(const HtDate *)day, error);
  return roster->loads != NULL ? g_steal_pointer (&roster) : NULL;
}

const HtPartnerLoad *
ht_roster_load (const HtRoster *self, gint64 partner_id)
{
  static const HtPartnerLoad none;
  const HtPartnerLoad *load = g_hash_table_lookup (self->loads, &partner_id);

  return load != NULL ? load : &none;
}
