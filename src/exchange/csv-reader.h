/* CSV in the dresses offices send: comma, tab or semicolon, quoted or not, any line ends. */
#pragma once

#include "exchange/sheet.h"

G_BEGIN_DECLS

/* The sheet in the bytes of a CSV file. Each row knows the line on which it starts, also after
 * quoted line breaks. The apostrophe that ht_csv_guard() puts before a text that a spreadsheet
 * would run as a formula is taken away again. HT_ERROR_FORMAT with the line for a broken file. */
HtSheet *ht_csv_read (const char *bytes, gsize size, HtEncoding encoding, GError **error);

G_END_DECLS
