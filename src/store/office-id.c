#include "store/office-id.h"

#include "store/settings.h"

#define KEY "office_id"

gboolean
ht_office_id_ensure (HtDb *db, GError **error)
{
  g_autofree char *present = ht_office_id_load (db, error);
  g_autofree char *id = g_uuid_string_random ();

  return present != NULL && (present[0] != '\0' || ht_settings_set (db, KEY, id, error));
}

char *
ht_office_id_load (HtDb *db, GError **error)
{
  return ht_settings_get (db, KEY, "", error);
}
