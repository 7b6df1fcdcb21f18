/* Reads a sheet of an XLSX workbook; no library of Debian does it for C. */
#pragma once

#include "exchange/sheet.h"

G_BEGIN_DECLS

/* The sheet of that name, NULL for the first, with the names of all of them: cells formatted as
 * dates become ISO texts (HH:MM for a time of day), numbers their shortest text, formulas the value
 * kept with them. The line of a row is its number in the sheet. HT_ERROR_NOT_FOUND, which names
 * those there are, when there is none of that name; HT_ERROR_FORMAT for a file that is no workbook,
 * is damaged or too large. */
HtSheet *ht_xlsx_read (const char *path, const char *name, GError **error);

G_END_DECLS
