#include "work/import-services.h"

#include "base/text.h"

#include <glib/gi18n-lib.h>

#define MOST_NAMED 5

HtServiceLookup *
ht_service_lookup_load (HtDb *db, GError **error)
{
  g_autoptr (HtServiceLookup) self = g_new0 (HtServiceLookup, 1);
  self->added = g_ptr_array_new_with_free_func (g_free);
  self->dongs = ht_dong_lookup_load (db, error);
  if (self->dongs == NULL)
    return NULL;
  self->people = ht_people_lookup_load (db, error);
  return self->people != NULL ? g_steal_pointer (&self) : NULL;
}

void
ht_service_lookup_free (HtServiceLookup *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->added);
  ht_dong_lookup_free (self->dongs);
  ht_people_lookup_free (self->people);
  g_free (self);
}

HtPartner *
ht_service_lookup_person (HtServiceLookup *self, HtImport *import, guint row, int field,
                          HtRoleKind role, const HtDong *dong, HtDate on, HtPersonKnown known,
                          gpointer data)
{
  g_autofree char *name = NULL;
  ht_import_text (import, row, field, &name);
  if (name == NULL || name[0] == '\0')
    return NULL;
  g_autoptr (GPtrArray) candidates
      = ht_people_lookup_candidates (self->people, name, role, dong->district, on);
  if (candidates->len == 0)
    {
      g_ptr_array_add (self->added, g_strdup (name));
      return ht_people_lookup_add (self->people, name);
    }
  if (candidates->len == 1)
    return g_ptr_array_index (candidates, 0);
  for (guint i = 0; i < candidates->len; i++)
    {
      HtPartner *person = g_ptr_array_index (candidates, i);
      if (known (data, person->id))
        return person;
    }
  ht_import_fault (import, row, field,
                   _ ("%u partners are called “%s”, and neither role nor district tells which one; "
                      "set this record in the window."),
                   candidates->len, name);
  return NULL;
}

void
ht_import_service (HtImport *import, guint row, int field, HtService *service)
{
  HtRoleKind role = HT_ROLE_VILLAGE_LAWYER;
  g_autofree char *text = ht_text_tidy (ht_import_cell (import, row, field));
  if (text[0] != '\0' && (!ht_role_parse (text, &role) || role > HT_ROLE_VILLAGE_SCRIVENER))
    ht_import_fault_word (import, row, field, "마을변호사, 마을법무사");
  *service = role == HT_ROLE_VILLAGE_SCRIVENER ? HT_SERVICE_SCRIVENER : HT_SERVICE_LAWYER;
}

HtPeriod
ht_import_period (HtImport *import, int field)
{
  HtPeriod period = { HT_DATE_NONE, HT_DATE_NONE };
  for (guint row = 0; row < ht_sheet_n_rows (ht_import_sheet (import)); row++)
    {
      HtDate day;
      if (!ht_date_parse (ht_import_cell (import, row, field), &day))
        continue;
      period.from = period.from == HT_DATE_NONE ? day : MIN (period.from, day);
      period.to = period.to == HT_DATE_NONE ? day : MAX (period.to, day);
    }
  return period;
}

gboolean
ht_service_store_person (HtDb *db, HtPartner *person, gint64 *id, GError **error)
{
  *id = 0;
  if (person == NULL)
    return TRUE;
  if (person->id == 0 && !ht_partners_insert (db, person, error))
    return FALSE;
  *id = person->id;
  return TRUE;
}

void
ht_service_lookup_conclude (HtServiceLookup *self, HtImport *import)
{
  if (self->added->len == 0)
    return;
  g_autoptr (GString) names = g_string_new (NULL);
  for (guint i = 0; i < MIN (self->added->len, MOST_NAMED); i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "",
                            (const char *)g_ptr_array_index (self->added, i));
  if (self->added->len > MOST_NAMED)
    g_string_append (names, ", …");
  ht_import_remark (import,
                    g_strdup_printf (_ ("Persons that are not among the partners yet and are "
                                        "added: %u (%s)."),
                                     self->added->len, names->str));
}
