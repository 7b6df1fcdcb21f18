#include "work/export-month.h"
#include "work/export.h"

HtMonthExport *
ht_month_export_new (const char *kind, HtPeriod period, const char *district)
{
  HtMonthExport *self = g_new0 (HtMonthExport, 1);

  self->kind = kind;
  self->period = period;
  self->district = g_strdup (district);
  return self;
}

void
ht_month_export_free (HtMonthExport *self)
{
  if (self == NULL)
    return;
  g_free (self->district);
  g_free (self);
}

gboolean
ht_month_export_write (HtDb *db, gpointer data, GOutputStream *output, GError **error)
{
  const HtMonthExport *month = data;
  const HtRecordKind *kind = ht_record_kind_find (month->kind, error);
  g_autofree char *first = ht_date_to_iso (month->period.from);
  g_autofree char *last = ht_date_to_iso (month->period.to);
  g_autofree char *from = g_strconcat ("held_on>=", first, NULL);
  g_autofree char *to = g_strconcat ("held_on<=", last, NULL);
  g_autofree char *place
      = month->district != NULL ? g_strconcat ("district=", month->district, NULL) : NULL;
  const char *const filters[] = { from, to, place, NULL };
  const HtExportOptions options = { .format = HT_FILE_XLSX, .filters = filters };
  guint n;

  return kind != NULL && ht_export (db, kind, &options, output, &n, error);
}
