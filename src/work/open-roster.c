#include "work/open-roster.h"

#include "store/dongs.h"
#include "store/partner-counts.h"
#include "store/partners.h"
#include "store/schedules.h"
#include "work/suggest-lawyers.h"

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

/* What each may hold, where the person says nothing else: the office's limit. */
static gboolean
put_limits (HtRoster *self, HtDb *db, GError **error)
{
  guint of_office;

  if (!ht_load_limit_load (db, &of_office, error))
    return FALSE;
  for (guint i = 0; i < self->partners->len; i++)
    {
      const HtPartner *partner = self->partners->pdata[i];
      HtPartnerLoad *load = g_hash_table_lookup (self->loads, &partner->id);
      if (load != NULL)
        load->limit = partner->load_limit > 0 ? (guint)partner->load_limit : of_office;
    }
  return TRUE;
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
  if (roster->loads == NULL || !put_limits (roster, db, error))
    return NULL;
  return g_steal_pointer (&roster);
}

const HtPartnerLoad *
ht_roster_load (const HtRoster *self, gint64 partner_id)
{
  static const HtPartnerLoad none;
  const HtPartnerLoad *load = g_hash_table_lookup (self->loads, &partner_id);

  return load != NULL ? load : &none;
}
