#include "work/import-lookup.h"

#include "base/text.h"

#include <string.h>

static gpointer
prepare (HtImport *import, HtDb *db, GError **error)
{
  return ht_agency_lookup_load (db, error);
}

static void
release (gpointer context)
{
  ht_agency_lookup_free (context);
}

static void
free_record (gpointer record)
{
  ht_agency_free (record);
}

/* By its own name only: here the name of a district is not its mayor. */
static const HtAgency *
find_existing (const HtAgencyLookup *agencies, const char *key)
{
  for (guint i = 0; i < agencies->agencies->len; i++)
    {
      const HtAgency *agency = g_ptr_array_index (agencies->agencies, i);
      g_autofree char *own = ht_text_squeeze (agency->name);
      if (strcmp (own, key) == 0)
        return agency;
    }
  return NULL;
}

static gpointer
read_row (HtImport *import, HtDb *db, guint row, HtVerdict *verdict, char **key, GError **error)
{
  HtAgencyLookup *agencies = ht_import_context (import);
  g_autofree char *name = NULL;
  ht_import_text (import, row, AGENCY_NAME, &name);
  const char *district = ht_import_district (import, row, AGENCY_DISTRICT, agencies->districts);
  if (name == NULL || district == NULL)
    return NULL;
  *key = ht_text_squeeze (name);
  const HtAgency *existing = find_existing (agencies, *key);
  if (!ht_import_has (import, AGENCY_DISTRICT))
    district = existing != NULL ? existing->district : "";
  HtAgency *agency = g_new0 (HtAgency, 1);
  agency->id = existing != NULL ? existing->id : 0;
  agency->name = g_strdup (existing != NULL ? existing->name : name);
  agency->district = g_strdup (district);
  *verdict = existing == NULL                             ? HT_VERDICT_NEW
             : strcmp (existing->district, district) == 0 ? HT_VERDICT_SAME
                                                          : HT_VERDICT_CHANGED;
  return agency;
}

static gboolean
store (HtImport *import, HtDb *db, gpointer record, HtVerdict verdict, GError **error)
{
  return verdict == HT_VERDICT_NEW ? ht_agencies_insert (db, record, error)
                                   : ht_agencies_update (db, record, error);
}

const HtImportKind ht_import_agencies = { prepare, release, read_row, store, free_record, NULL };
