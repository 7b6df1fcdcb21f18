#include "work/open-duplicates.h"

#include "store/partners.h"

#include <glib/gi18n-lib.h>

static const HtPartner *
find_partner (GPtrArray *partners, gint64 id)
{
  for (guint i = 0; i < partners->len; i++)
    if (((const HtPartner *)partners->pdata[i])->id == id)
      return partners->pdata[i];
  return NULL;
}

static gboolean
is_pair_of (const HtDuplicatePair *pair, gint64 one, gint64 other)
{
  return (pair->a->id == one && pair->b->id == other)
         || (pair->a->id == other && pair->b->id == one);
}

/* The pair that the clerk chose stands first. */
static void
put_first (HtDuplicates *self, gint64 one, gint64 other)
{
  const HtPartner *a = find_partner (self->partners, one);
  const HtPartner *b = find_partner (self->partners, other);
  HtDuplicatePair *chosen = NULL;

  for (guint i = 0; i < self->pairs->len && chosen == NULL; i++)
    if (is_pair_of (self->pairs->pdata[i], one, other))
      chosen = g_ptr_array_steal_index (self->pairs, i);
  if (chosen == NULL && a != NULL && b != NULL)
    {
      chosen = g_new0 (HtDuplicatePair, 1);
      chosen->a = a;
      chosen->b = b;
      chosen->reason = g_strdup (_ ("chosen in the roster"));
    }
  if (chosen != NULL)
    g_ptr_array_insert (self->pairs, 0, chosen);
}

static gboolean
read_ties (HtDb *db, HtDuplicates *self, gint64 id, GError **error)
{
  HtPartnerTies ties;

  if (g_hash_table_contains (self->ties, &id))
    return TRUE;
  if (!ht_partner_ties_read (db, id, &ties, error))
    return FALSE;
  g_hash_table_insert (self->ties, g_memdup2 (&id, sizeof id), g_memdup2 (&ties, sizeof ties));
  return TRUE;
}

void
ht_duplicates_free (HtDuplicates *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->pairs, g_ptr_array_unref);
  g_clear_pointer (&self->partners, g_ptr_array_unref);
  g_clear_pointer (&self->ties, g_hash_table_unref);
  g_free (self);
}

gpointer
ht_open_duplicates (HtDb *db, gpointer chosen_data, GError **error)
{
  const GArray *chosen = chosen_data;
  g_autoptr (HtDuplicates) self = g_new0 (HtDuplicates, 1);

  self->ties = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  self->partners = ht_partners_list (db, error);
  if (self->partners == NULL)
    return NULL;
  self->pairs = ht_partners_duplicates (self->partners);
  if (chosen->len == 2)
    put_first (self, g_array_index (chosen, gint64, 0), g_array_index (chosen, gint64, 1));
  for (guint i = 0; i < self->pairs->len; i++)
    {
      const HtDuplicatePair *pair = self->pairs->pdata[i];
      if (!read_ties (db, self, pair->a->id, error) || !read_ties (db, self, pair->b->id, error))
        return NULL;
    }
  return g_steal_pointer (&self);
}

const HtPartnerTies *
ht_duplicates_ties (const HtDuplicates *self, gint64 partner_id)
{
  return g_hash_table_lookup (self->ties, &partner_id);
}
