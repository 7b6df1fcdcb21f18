#include "work/import-ledger.h"

struct _HtLedger
{
  GPtrArray *sessions;         /* of HtSession */
  GHashTable *sessions_on_day; /* "partner day" → GPtrArray of HtSession, not owned */
  GPtrArray *entries;          /* of HtLedgerEntry, in the order of the ledger */
  GHashTable *of_person;       /* partner → GPtrArray of HtLedgerEntry, not owned */
};

static void
free_entry (gpointer data)
{
  HtLedgerEntry *entry = data;
  ht_allowance_free (entry->line);
  g_free (entry);
}

static char *
day_key (gint64 partner_id, HtDate day)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT " %d", partner_id, (int)day);
}

/* The list under a key, made when there is none; takes the key. */
static GPtrArray *
list_under (GHashTable *lists, gpointer key)
{
  GPtrArray *list = g_hash_table_lookup (lists, key);
  if (list != NULL)
    {
      g_free (key);
      return list;
    }
  list = g_ptr_array_new ();
  g_hash_table_insert (lists, key, list);
  return list;
}

static GPtrArray *
entries_of (const HtLedger *self, gint64 partner_id)
{
  return list_under (self->of_person, g_memdup2 (&partner_id, sizeof partner_id));
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  const HtAllowance *one = *(HtAllowance *const *)a;
  const HtAllowance *other = *(HtAllowance *const *)b;
  return one->id < other->id ? -1 : one->id > other->id;
}

static gboolean
load_lines (HtLedger *self, HtDb *db, GError **error)
{
  g_autoptr (GPtrArray) lines = ht_allowances_list (db, error);
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  if (lines == NULL)
    return FALSE;
  g_ptr_array_sort (lines, compare_ids);
  g_ptr_array_set_free_func (lines, NULL);
  for (guint i = 0; i < lines->len; i++)
    {
      HtAllowance *line = lines->pdata[i];
      g_hash_table_insert (by_id, &line->id, ht_ledger_add (self, line));
      HtLedgerEntry *reversed = g_hash_table_lookup (by_id, &line->reverses_id);
      if (reversed != NULL)
        reversed->is_reversed = TRUE;
    }
  return TRUE;
}

static gboolean
load_sessions (HtLedger *self, HtDb *db, HtPeriod period, GError **error)
{
  self->sessions = ht_sessions_list (db, period, error);
  if (self->sessions == NULL)
    return FALSE;
  for (guint i = 0; i < self->sessions->len; i++)
    {
      HtSession *session = self->sessions->pdata[i];
      g_ptr_array_add (
          list_under (self->sessions_on_day, day_key (session->partner_id, session->held_on)),
          session);
    }
  return TRUE;
}

static gboolean
is_of_row (const HtAllowance *line, const HtAllowance *wanted, const GPtrArray *sessions)
{
  if (sessions == NULL)
    return line->session_id == 0 && line->role == wanted->role;
  for (guint i = 0; i < sessions->len; i++)
    if (((HtSession *)sessions->pdata[i])->id == line->session_id)
      return TRUE;
  return FALSE;
}

HtLedger *
ht_ledger_load (HtDb *db, HtPeriod period, GError **error)
{
  g_autoptr (HtLedger) self = g_new0 (HtLedger, 1);
  self->entries = g_ptr_array_new_with_free_func (free_entry);
  self->of_person = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                           (GDestroyNotify)g_ptr_array_unref);
  self->sessions_on_day
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
  return load_lines (self, db, error) && load_sessions (self, db, period, error)
             ? g_steal_pointer (&self)
             : NULL;
}

void
ht_ledger_free (HtLedger *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->sessions, g_ptr_array_unref);
  g_ptr_array_unref (self->entries);
  g_hash_table_unref (self->sessions_on_day);
  g_hash_table_unref (self->of_person);
  g_free (self);
}

HtLedgerEntry *
ht_ledger_add (HtLedger *self, HtAllowance *line)
{
  HtLedgerEntry *entry = g_new0 (HtLedgerEntry, 1);
  entry->line = line;
  g_ptr_array_add (self->entries, entry);
  g_ptr_array_add (entries_of (self, line->partner_id), entry);
  return entry;
}

GPtrArray *
ht_ledger_sessions (const HtLedger *self, const HtAllowance *line, gint64 partner_id,
                    gint64 dong_id)
{
  g_autofree char *key = day_key (partner_id, line->session_on);
  GPtrArray *all = g_hash_table_lookup (self->sessions_on_day, key);
  GPtrArray *found = g_ptr_array_new ();
  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      HtSession *session = all->pdata[i];
      if ((dong_id == 0 || session->dong_id == dong_id)
          && ht_service_role (session->service) == line->role)
        g_ptr_array_add (found, session);
    }
  return found;
}

gboolean
ht_ledger_pays (const HtLedger *self, const HtSession *session)
{
  const GPtrArray *entries = entries_of (self, session->partner_id);
  for (guint i = 0; i < entries->len; i++)
    {
      const HtLedgerEntry *entry = entries->pdata[i];
      if (entry->line->session_id == session->id && entry->line->amount >= 0 && !entry->is_reversed)
        return TRUE;
    }
  return FALSE;
}

gint64
ht_ledger_month_sum (const HtLedger *self, const HtAllowance *line, const HtLedgerEntry *without)
{
  const GPtrArray *entries = entries_of (self, line->partner_id);
  gint64 sum = 0;
  for (guint i = 0; i < entries->len; i++)
    {
      const HtLedgerEntry *entry = entries->pdata[i];
      if (entry->line->month == line->month && entry->line->role == line->role && entry != without
          && !entry->is_reversed && entry->line->amount > 0)
        sum += entry->line->amount;
    }
  return sum;
}

HtLedgerEntry *
ht_ledger_find (const HtLedger *self, const HtAllowance *wanted, const GPtrArray *sessions)
{
  const GPtrArray *entries = entries_of (self, wanted->partner_id);
  HtLedgerEntry *found = NULL;
  for (guint i = 0; i < entries->len; i++)
    {
      HtLedgerEntry *entry = entries->pdata[i];
      const HtAllowance *line = entry->line;
      if (entry->is_claimed || line->month != wanted->month || !is_of_row (line, wanted, sessions)
          || (line->amount < 0) != (wanted->amount < 0))
        continue;
      if (line->amount == wanted->amount)
        return entry;
      if (found == NULL && sessions != NULL && !entry->is_reversed)
        found = entry;
    }
  return found;
}

HtLedgerEntry *
ht_ledger_find_reversed (const HtLedger *self, const HtAllowance *wanted, const GPtrArray *sessions)
{
  const GPtrArray *entries = entries_of (self, wanted->partner_id);
  for (guint i = 0; i < entries->len; i++)
    {
      HtLedgerEntry *entry = entries->pdata[i];
      if (!entry->is_reversed && entry->line->amount == -wanted->amount
          && is_of_row (entry->line, wanted, sessions))
        return entry;
    }
  return NULL;
}
