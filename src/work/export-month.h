/* The consultations or consultation days of a month as a workbook that an import reads back. */
#pragma once

#include "store/db.h"
#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct
{
  const char *kind; /* static: consultations, sessions */
  HtPeriod period;
  char *district; /* NULL for all */
} HtMonthExport;
HtMonthExport *ht_month_export_new (const char *kind, HtPeriod period, const char *district);
void ht_month_export_free (HtMonthExport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HtMonthExport, ht_month_export_free)

/* Writes the records of an HtMonthExport to output, as XLSX. */
gboolean ht_month_export_write (HtDb *db, gpointer month, GOutputStream *output, GError **error);

G_END_DECLS
