/* Which cell styles of a workbook show a number as a day or a time. */
#pragma once

#include "exchange/xlsx-package.h"

G_BEGIN_DECLS

typedef enum
{
  HT_XLSX_NUMBER,
  HT_XLSX_DATE,
  HT_XLSX_TIME, /* hours and minutes without a day */
} HtXlsxNumberKind;

/* The kind (HtXlsxNumberKind, a guint8) of each cell style in order, owned by the caller; empty
 * for a workbook without styles. */
GByteArray *ht_xlsx_styles_read (HtXlsxPackage *package, GError **error);

G_END_DECLS
