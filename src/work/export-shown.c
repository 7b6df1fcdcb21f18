#include "work/export-shown.h"
#include "exchange/atomic-file.h"
#include "work/export.h"
#include <string.h>

HtShownAppeals *
ht_shown_appeals_new (GArray *ids, const char *path)
{
  HtShownAppeals *self = g_new0 (HtShownAppeals, 1);
  const char *ending = strrchr (path, '.');
  HtFileFormat format;
  gboolean is_table = ending != NULL && ht_file_format_parse (ending + 1, &format)
                      && (format == HT_FILE_XLSX || format == HT_FILE_CSV);

  self->ids = g_array_copy (ids);
  self->path = is_table ? g_strdup (path) : g_strconcat (path, ".xlsx", NULL);
  return self;
}

void
ht_shown_appeals_free (HtShownAppeals *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->ids);
  g_free (self->path);
  g_free (self);
}

gpointer
ht_export_shown (HtDb *db, gpointer data, GError **error)
{
  const HtShownAppeals *shown = data;
  HtExportOptions options = { .ids = shown->ids, .byte_order_mark = TRUE };
  const HtRecordKind *kind = ht_record_kind_find ("appeals", error);
  g_autoptr (HtAtomicFile) file = kind != NULL ? ht_atomic_file_new (shown->path, error) : NULL;
  guint n;

  ht_file_format_parse (strrchr (shown->path, '.') + 1, &options.format);
  if (file == NULL || !ht_export (db, kind, &options, ht_atomic_file_output (file), &n, error)
      || !ht_atomic_file_commit (file, error))
    return NULL;
  return g_strdup (shown->path);
}
