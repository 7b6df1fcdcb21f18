#include "cli/import-boundaries.h"
#include "exchange/geojson-reader.h"
#include "store/office.h"
#include "work/load-boundaries.h"
#include <stdio.h>

gboolean
ht_import_boundaries (const HtCommand *command, const char *file, const char *source,
                      const char *attribution, gboolean dry_run, GError **error)
{
  g_autofree char *told = NULL;
  g_autoptr (GPtrArray) boundaries = ht_geojson_read_file (source, &told, error);
  if (boundaries == NULL)
    return FALSE;
  g_autoptr (HtDb) db = ht_office_open (file, dry_run ? HT_DB_READ : HT_DB_WRITE, error);
  if (db == NULL)
    return FALSE;
  g_autoptr (HtBoundaryMatch) match
      = dry_run ? ht_boundaries_match (db, boundaries, command->today, error)
                : ht_boundaries_load (db, boundaries, attribution != NULL ? attribution : told,
                                      command->today, command->clerk, error);
  if (match == NULL)
    return FALSE;
  g_autofree char *text = ht_boundary_match_to_text (match);
  printf ("%s\n", text);
  return TRUE;
}
