#include "work/import-lookup.h"

#include "base/text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static char *
make_key (const char *district, const char *name)
{
  g_autofree char *squeezed = ht_text_squeeze (district);
  g_autofree char *dong = ht_text_dong_key (name);
  return g_strconcat (squeezed, "\n", dong, NULL);
}

static gboolean
exists_on (const HtDong *dong, HtDate on)
{
  return on == HT_DATE_NONE
         || ((dong->valid_from == HT_DATE_NONE || dong->valid_from <= on)
             && (dong->valid_to == HT_DATE_NONE || on <= dong->valid_to));
}

/* Names of the district that are like the one given, and where else that very name exists. */
static void
fault_unknown (HtDongLookup *self, HtImport *import, guint row, int field, const char *district,
               const char *name)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *key = ht_text_dong_key (name);
  const char *elsewhere = NULL;
  for (guint i = 0; i < self->dongs->len; i++)
    {
      HtDong *dong = g_ptr_array_index (self->dongs, i);
      g_autofree char *own = ht_text_dong_key (dong->name);
      if (strcmp (dong->district, district) == 0)
        g_ptr_array_add (names, dong->name);
      else if (strcmp (own, key) == 0)
        elsewhere = dong->district;
    }
  g_autofree char *nearest = ht_text_nearest (names, name);
  if (elsewhere != NULL)
    ht_import_fault (import, row, field, _ ("%s has no dong “%s”, but %s has; nearest in %s: %s."),
                     district, name, elsewhere, district, nearest);
  else
    ht_import_fault (import, row, field, _ ("%s has no dong “%s”; nearest: %s."), district, name,
                     nearest);
}

static void
remember (HtDongLookup *self, HtDong *dong)
{
  g_autofree char *key = make_key (dong->district, dong->name);
  GPtrArray *same = g_hash_table_lookup (self->by_name, key);
  if (same == NULL)
    {
      same = g_ptr_array_new ();
      g_hash_table_insert (self->by_name, g_steal_pointer (&key), same);
    }
  g_ptr_array_add (same, dong);
}

HtDongLookup *
ht_dong_lookup_load (HtDb *db, GError **error)
{
  g_autoptr (HtDongLookup) self = g_new0 (HtDongLookup, 1);
  self->by_name
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
  self->dongs = ht_dongs_list (db, error);
  if (self->dongs == NULL)
    return NULL;
  self->districts = ht_districts_list (db, error);
  if (self->districts == NULL)
    return NULL;
  for (guint i = 0; i < self->dongs->len; i++)
    remember (self, g_ptr_array_index (self->dongs, i));
  return g_steal_pointer (&self);
}

void
ht_dong_lookup_free (HtDongLookup *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->dongs, g_ptr_array_unref);
  g_hash_table_unref (self->by_name);
  g_strfreev (self->districts);
  g_free (self);
}

void
ht_dong_lookup_add (HtDongLookup *self, HtDong *dong)
{
  g_ptr_array_add (self->dongs, dong);
  remember (self, dong);
}

GPtrArray *
ht_dong_lookup_all (HtDongLookup *self, const char *district, const char *name)
{
  g_autofree char *key = make_key (district, name);
  return g_hash_table_lookup (self->by_name, key);
}

const HtDong *
ht_dong_lookup_find (HtDongLookup *self, HtImport *import, guint row, int district_field,
                     int dong_field, HtDate on)
{
  g_autofree char *name = NULL;
  const char *district = ht_import_district (import, row, district_field, self->districts);
  ht_import_text (import, row, dong_field, &name);
  if (district == NULL || name == NULL)
    return NULL;
  if (district[0] == '\0')
    {
      ht_import_fault (import, row, district_field,
                       _ ("The cell is empty, but this column must be filled."));
      return NULL;
    }
  GPtrArray *same = ht_dong_lookup_all (self, district, name);
  for (guint i = 0; same != NULL && i < same->len; i++)
    if (exists_on (g_ptr_array_index (same, i), on))
      return g_ptr_array_index (same, i);
  char day[HT_DATE_ISO_SIZE];
  if (same == NULL)
    fault_unknown (self, import, row, dong_field, district, name);
  else
    ht_import_fault (import, row, dong_field, _ ("The dong “%s” did not exist on %s."), name,
                     ht_date_write_iso (on, day));
  return NULL;
}
