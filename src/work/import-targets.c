#include "work/import-kind.h"

#include "store/settings.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST 1000000

static void
release (gpointer context)
{
  g_ptr_array_unref (context);
}

static void
free_record (gpointer record)
{
  ht_target_free (record);
}

static gpointer
prepare (HtImport *import, HtDb *db, GError **error)
{
  return ht_targets_list (db, error);
}

static const HtTarget *
find_existing (const GPtrArray *targets, const char *indicator, HtDate by)
{
  for (guint i = 0; i < targets->len; i++)
    {
      const HtTarget *target = g_ptr_array_index (targets, i);
      if (target->by == by && strcmp (target->indicator, indicator) == 0)
        return target;
    }
  return NULL;
}

static gpointer
read_row (HtImport *import, HtDb *db, guint row, HtVerdict *verdict, char **key, GError **error)
{
  g_autoptr (HtTarget) target = g_new0 (HtTarget, 1);
  target->by = HT_DATE_NONE;
  ht_import_text (import, row, TARGET_INDICATOR, &target->indicator);
  ht_import_date (import, row, TARGET_BY, &target->by);
  if (ht_import_row_is_faulty (import, row))
    return NULL;
  const HtTarget *existing
      = find_existing (ht_import_context (import), target->indicator, target->by);
  target->base = existing != NULL ? existing->base : 0;
  ht_import_number (import, row, TARGET_VALUE, 1, MOST, &target->value);
  ht_import_number (import, row, TARGET_BASE, 1, MOST, &target->base);
  if (!ht_import_row_is_faulty (import, row) && target->base == 0)
    ht_import_fault (import, row, TARGET_BASE,
                     _ ("The base is missing; enter of how many the target is a part."));
  *key = g_strdup_printf ("%s %d", target->indicator, (int)target->by);
  *verdict = existing == NULL ? HT_VERDICT_NEW
             : existing->value == target->value && existing->base == target->base
                 ? HT_VERDICT_SAME
                 : HT_VERDICT_CHANGED;
  return g_steal_pointer (&target);
}

static gboolean
store (HtImport *import, HtDb *db, gpointer record, HtVerdict verdict, GError **error)
{
  return ht_targets_put (db, record, error);
}

const HtImportKind ht_import_targets = { prepare, release, read_row, store, free_record, NULL };
