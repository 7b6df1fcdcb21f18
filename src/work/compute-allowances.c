#include "work/compute-allowances.h"

#include "store/allowances.h"
#include "store/partners.h"
#include "store/sessions.h"
#include "work/settle-allowances.h"
#include <glib/gi18n-lib.h>

static HtAllowanceComputing *
new_computing (void)
{
  HtAllowanceComputing *self = g_new0 (HtAllowanceComputing, 1);

  self->added = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_allowance_free);
  self->changed = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_allowance_free);
  self->removed = g_ptr_array_new_with_free_func ((GDestroyNotify)ht_allowance_free);
  return self;
}

static GHashTable *
list_reversed (GPtrArray *ledger)
{
  GHashTable *reversed = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < ledger->len; i++)
    {
      HtAllowance *line = ledger->pdata[i];

      if (line->reverses_id != 0)
        g_hash_table_add (reversed, &line->reverses_id);
    }
  return reversed;
}

/* Takes the month's lines for sessions that nobody reviewed out of the ledger: by session. */
static GHashTable *
take_open_lines (GPtrArray *ledger, HtDate month)
{
  g_autoptr (GHashTable) reversed = list_reversed (ledger);
  GHashTable *open = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL,
                                            (GDestroyNotify)ht_allowance_free);

  for (guint i = ledger->len; i > 0; i--)
    {
      HtAllowance *line = ledger->pdata[i - 1];

      if (line->month == ht_date_month_start (month) && line->state == HT_ALLOWANCE_COMPUTED
          && line->session_id != 0 && line->reverses_id == 0
          && !g_hash_table_contains (reversed, &line->id))
        {
          line = g_ptr_array_steal_index (ledger, i - 1);
          g_hash_table_insert (open, &line->session_id, line);
        }
    }
  return open;
}

static gboolean
comes_to_the_same (const HtAllowance *a, const HtAllowance *b)
{
  return a->amount == b->amount && a->withheld == b->withheld && a->role == b->role
         && a->partner_id == b->partner_id;
}

/* Compares what was computed before, which is used up, with what is computed now. */
static void
compare (HtAllowanceComputing *self, HtComputedAllowances *now, GHashTable *open)
{
  GHashTableIter iter;
  gpointer left;

  for (guint i = 0; i < now->lines->len; i++)
    {
      const HtAllowance *line = now->lines->pdata[i];
      const HtAllowance *before = g_hash_table_lookup (open, &line->session_id);
      HtAllowance *copy = ht_allowance_copy (line);

      if (before == NULL)
        {
          g_ptr_array_add (self->added, copy);
          continue;
        }
      copy->id = before->id;
      g_free (copy->note);
      copy->note = g_strdup (before->note);
      if (comes_to_the_same (copy, before))
        ht_allowance_free (copy);
      else
        g_ptr_array_add (self->changed, copy);
      g_hash_table_remove (open, &line->session_id);
    }
  g_hash_table_iter_init (&iter, open);
  while (g_hash_table_iter_next (&iter, NULL, &left))
    g_ptr_array_add (self->removed, ht_allowance_copy (left));
}

static guint
count_unconfirmed (GPtrArray *sessions)
{
  guint n = 0;

  for (guint i = 0; i < sessions->len; i++)
    n += ((const HtSession *)sessions->pdata[i])->state == HT_SESSION_PLANNED ? 1 : 0;
  return n;
}

static gboolean
carry_out (HtDb *db, const HtAllowanceComputing *computing, GError **error)
{
  for (guint i = 0; i < computing->removed->len; i++)
    if (!ht_allowances_delete (db, ((HtAllowance *)computing->removed->pdata[i])->id, error))
      return FALSE;
  for (guint i = 0; i < computing->changed->len; i++)
    if (!ht_allowances_update (db, computing->changed->pdata[i], error))
      return FALSE;
  for (guint i = 0; i < computing->added->len; i++)
    if (!ht_allowances_insert (db, computing->added->pdata[i], error))
      return FALSE;
  return TRUE;
}

void
ht_allowance_computing_free (HtAllowanceComputing *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->added);
  g_ptr_array_unref (self->changed);
  g_ptr_array_unref (self->removed);
  g_clear_pointer (&self->refusals, g_ptr_array_unref);
  g_free (self);
}

HtAllowanceComputing *
ht_allowance_computing_plan (HtDb *db, HtDate month, GError **error)
{
  const HtPeriod period = { ht_date_month_start (month), ht_date_month_end (month) };
  g_autoptr (GPtrArray) sessions = ht_sessions_list (db, period, error);
  g_autoptr (GPtrArray) partners = sessions != NULL ? ht_partners_list (db, error) : NULL;
  g_autoptr (GPtrArray) rates = partners != NULL ? ht_rates_list (db, error) : NULL;
  g_autoptr (GPtrArray) ledger = rates != NULL ? ht_allowances_of_month (db, month, error) : NULL;

  if (ledger == NULL)
    return NULL;
  g_autoptr (GHashTable) open = take_open_lines (ledger, month);
  g_autoptr (HtComputedAllowances) now
      = ht_allowances_compute (month, sessions, partners, rates, ledger);
  HtAllowanceComputing *computing = new_computing ();
  compare (computing, now, open);
  computing->refusals = g_steal_pointer (&now->refusals);
  now->refusals = g_ptr_array_new ();
  computing->n_unconfirmed = count_unconfirmed (sessions);
  return computing;
}

gpointer
ht_compute_allowances (HtDb *db, gpointer settling_data, GError **error)
{
  const HtAllowanceSettling *settling = settling_data;
  g_autoptr (HtChange) change = ht_allowance_change_begin (db, settling, _ ("compute"), error);
  g_autoptr (HtAllowanceComputing) computing
      = change != NULL ? ht_allowance_computing_plan (db, settling->month, error) : NULL;

  if (computing == NULL || !carry_out (db, computing, error) || !ht_change_commit (change, error))
    return NULL;
  return g_steal_pointer (&computing);
}
