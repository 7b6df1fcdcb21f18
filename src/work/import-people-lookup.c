#include "work/import-lookup.h"

#include "base/text.h"

#include <string.h>

typedef gboolean (*Test) (const HtPartner *partner, gconstpointer data);

typedef struct
{
  HtRoleKind role;
  HtDate on;
} RoleOnDay;

static void
remember (HtPeopleLookup *self, HtPartner *partner)
{
  g_autofree char *key = ht_text_squeeze (partner->name);
  GPtrArray *same = g_hash_table_lookup (self->by_name, key);
  if (same == NULL)
    {
      same = g_ptr_array_new ();
      g_hash_table_insert (self->by_name, g_steal_pointer (&key), same);
    }
  g_ptr_array_add (same, partner);
}

static gboolean
has_role (const HtPartner *partner, gconstpointer data)
{
  const RoleOnDay *wanted = data;
  for (guint i = 0; i < partner->roles->len; i++)
    {
      const HtRole *role = g_ptr_array_index (partner->roles, i);
      if (role->role == wanted->role && ht_role_in_force (role, wanted->on))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_of_district (const HtPartner *partner, gconstpointer data)
{
  return strcmp (partner->district, data) == 0;
}

/* Keeps those that pass, unless none does: a hint narrows a choice but never empties it. */
static void
narrow (GPtrArray *candidates, Test test, gconstpointer data)
{
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();
  for (guint i = 0; i < candidates->len; i++)
    if (test (g_ptr_array_index (candidates, i), data))
      g_ptr_array_add (kept, g_ptr_array_index (candidates, i));
  if (kept->len == 0)
    return;
  g_ptr_array_set_size (candidates, 0);
  g_ptr_array_extend (candidates, kept, NULL, NULL);
}

HtPeopleLookup *
ht_people_lookup_load (HtDb *db, GError **error)
{
  g_autoptr (HtPeopleLookup) self = g_new0 (HtPeopleLookup, 1);
  self->by_name
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
  self->partners = ht_partners_list (db, error);
  if (self->partners == NULL)
    return NULL;
  for (guint i = 0; i < self->partners->len; i++)
    remember (self, g_ptr_array_index (self->partners, i));
  return g_steal_pointer (&self);
}

void
ht_people_lookup_free (HtPeopleLookup *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->by_name);
  g_clear_pointer (&self->partners, g_ptr_array_unref);
  g_free (self);
}

GPtrArray *
ht_people_lookup_all (HtPeopleLookup *self, const char *name)
{
  g_autofree char *key = ht_text_squeeze (name);
  return g_hash_table_lookup (self->by_name, key);
}

HtPartner *
ht_people_lookup_add (HtPeopleLookup *self, const char *name)
{
  HtPartner *partner = ht_partner_new ();
  g_free (partner->name);
  partner->name = g_strdup (name);
  g_ptr_array_add (self->partners, partner);
  remember (self, partner);
  return partner;
}

GPtrArray *
ht_people_lookup_candidates (HtPeopleLookup *self, const char *name, HtRoleKind role,
                             const char *district, HtDate on)
{
  GPtrArray *same = ht_people_lookup_all (self, name);
  RoleOnDay wanted = { role, on };
  GPtrArray *candidates = g_ptr_array_new ();
  if (same != NULL)
    g_ptr_array_extend (candidates, same, NULL, NULL);
  if (candidates->len > 1)
    narrow (candidates, has_role, &wanted);
  if (candidates->len > 1)
    narrow (candidates, is_of_district, district);
  return candidates;
}
