#include "work/import-lookup.h"

#include "base/text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *
match_district (char **districts, const char *text)
{
  g_autofree char *wanted = ht_text_squeeze (text);
  for (char **district = districts; *district != NULL; district++)
    if (strcmp (*district, wanted) == 0)
      return *district;
  return NULL;
}

const char *
ht_import_district (HtImport *self, guint row, int field, char **districts)
{
  const char *text = ht_import_cell (self, row, field);
  g_autofree char *tidy = ht_text_tidy (text);
  if (tidy[0] == '\0')
    return "";
  const char *found = match_district (districts, tidy);
  if (found != NULL)
    return found;
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  for (char **district = districts; *district != NULL; district++)
    g_ptr_array_add (names, *district);
  g_autofree char *nearest = ht_text_nearest (names, tidy);
  ht_import_fault (self, row, field, _ ("There is no district “%s”; nearest: %s."), tidy, nearest);
  return NULL;
}

static void
remember_agency (HtAgencyLookup *self, HtAgency *agency)
{
  g_hash_table_insert (self->by_name, ht_text_squeeze (agency->name), agency);
  g_autofree char *mayor = g_strconcat (agency->district, "청장", NULL);
  if (agency->district[0] != '\0' && strcmp (mayor, agency->name) == 0)
    g_hash_table_insert (self->by_name, ht_text_squeeze (agency->district), agency);
}

HtAgencyLookup *
ht_agency_lookup_load (HtDb *db, GError **error)
{
  g_autoptr (HtAgencyLookup) self = g_new0 (HtAgencyLookup, 1);
  self->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->agencies = ht_agencies_list (db, error);
  if (self->agencies == NULL)
    return NULL;
  self->districts = ht_districts_list (db, error);
  if (self->districts == NULL)
    return NULL;
  for (guint i = 0; i < self->agencies->len; i++)
    remember_agency (self, g_ptr_array_index (self->agencies, i));
  return g_steal_pointer (&self);
}

void
ht_agency_lookup_free (HtAgencyLookup *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->agencies, g_ptr_array_unref);
  g_hash_table_unref (self->by_name);
  g_strfreev (self->districts);
  g_free (self);
}

HtAgency *
ht_agency_lookup_find (HtAgencyLookup *self, const char *name)
{
  g_autofree char *key = ht_text_squeeze (name);
  HtAgency *found = g_hash_table_lookup (self->by_name, key);
  static const char city[] = "서울특별시";
  if (found == NULL && g_str_has_prefix (key, city)) /* as the hub writes it */
    found = g_hash_table_lookup (self->by_name, key + strlen (city));
  return found;
}

HtAgency *
ht_agency_lookup_add (HtAgencyLookup *self, const char *name)
{
  HtAgency *agency = g_new0 (HtAgency, 1);
  agency->name = g_strdup (name);
  agency->district = g_strdup ("");
  for (char **district = self->districts; *district != NULL; district++)
    if (g_str_has_prefix (name, *district))
      {
        g_free (agency->district);
        agency->district = g_strdup (*district);
      }
  g_ptr_array_add (self->agencies, agency);
  remember_agency (self, agency);
  return agency;
}

void
ht_agency_lookup_fault (HtAgencyLookup *self, HtImport *import, guint row, int field,
                        const char *name)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  for (guint i = 0; i < self->agencies->len; i++)
    g_ptr_array_add (names, ((HtAgency *)g_ptr_array_index (self->agencies, i))->name);
  g_autofree char *nearest = ht_text_nearest (names, name);
  ht_import_fault (import, row, field,
                   _ ("The agency “%s” is unknown; nearest: %s. Correct it, or have new agencies "
                      "added (--add-agencies)."),
                   name, nearest);
}
