#include "views/map-picks.h"

#include <glib/gi18n-lib.h>

GArray *
ht_map_copy_picks (const GArray *picks)
{
  GArray *copy = g_array_new (FALSE, FALSE, sizeof (gint64));
  if (picks != NULL)
    g_array_append_vals (copy, picks->data, picks->len);
  return copy;
}

gboolean
ht_map_is_picked (const GArray *picks, gint64 dong_id)
{
  for (guint i = 0; i < picks->len; i++)
    if (g_array_index (picks, gint64, i) == dong_id)
      return TRUE;
  return FALSE;
}

char *
ht_map_add_pick (const char *state, const GArray *picks, gint64 dong_id)
{
  if (!ht_map_is_picked (picks, dong_id))
    return g_strdup (state);
  return g_strdup_printf ("%s\n%s", state, _ ("Picked: taken as covered"));
}
