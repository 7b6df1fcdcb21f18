/* One line of CSV, as every CSV writer of the program writes it. */
#pragma once

#include "exchange/encoding.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* The mark that makes Excel read a CSV file as UTF-8. */
#define HT_CSV_BYTE_ORDER_MARK "\xef\xbb\xbf"

/* Appends a cell to a line (RFC 4180: quoted where needed, a comma before all but the first).
 * guarded: a text, protected against running as a formula. */
void ht_csv_append (GString *line, gboolean first, const char *text, gboolean guarded);
/* Ends the line by CRLF and writes it in that encoding (CP949, else UTF-8). */
gboolean ht_csv_write_line (GOutputStream *output, GString *line, HtEncoding encoding,
                            GError **error);

G_END_DECLS
