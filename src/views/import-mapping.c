#include "views/import-mapping.h"

#include "views/window-memory.h"

#define GROUP "import"

static char *
memory_key (const HtRecordKind *kind, char **headers)
{
  g_autofree char *joined = g_strjoinv ("\n", headers);
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, joined, -1);

  return g_strdup_printf ("%s-%.16s", kind->name, sum);
}

GHashTable *
ht_import_mapping_recall (const HtRecordKind *kind, char **headers)
{
  GHashTable *fields = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autofree char *key = memory_key (kind, headers);
  g_autofree char *text = ht_window_memory_get_string (GROUP, key);
  g_auto (GStrv) maps = g_strsplit (text != NULL ? text : "", "\n", -1);

  for (guint i = 0; maps[i] != NULL; i++)
    {
      char *equals = strrchr (maps[i], '=');
      if (equals != NULL)
        g_hash_table_insert (fields, g_strndup (maps[i], (gsize)(equals - maps[i])),
                             g_strdup (equals + 1));
    }
  return fields;
}

void
ht_import_mapping_remember (const HtRecordKind *kind, char **headers, GHashTable *fields)
{
  g_autofree char *key = memory_key (kind, headers);
  g_auto (GStrv) maps = ht_import_mapping_to_maps (kind, headers, fields);
  g_autofree char *text = g_strjoinv ("\n", maps);

  ht_window_memory_set_string (GROUP, key, text);
}

char **
ht_import_mapping_to_maps (const HtRecordKind *kind, char **headers, GHashTable *fields)
{
  GPtrArray *maps = g_ptr_array_new ();

  for (guint i = 0; fields != NULL && headers[i] != NULL; i++)
    {
      const char *field = g_hash_table_lookup (fields, headers[i]);
      if (field != NULL && ht_record_kind_find_field (kind, field) >= 0)
        g_ptr_array_add (maps, g_strdup_printf ("%s=%s", headers[i], field));
    }
  g_ptr_array_add (maps, NULL);
  return (char **)g_ptr_array_free (maps, FALSE);
}
