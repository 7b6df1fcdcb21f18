/* The XML that the program's own export writes: a root with one element "record" for each row. */
#pragma once

#include "exchange/sheet.h"

G_BEGIN_DECLS

/* Whether the first element inside the root is a record. */
gboolean ht_record_xml_looks_like (const char *bytes, gsize size);
/* The records as a sheet whose header is the names of the first record's elements. No network, no
 * document type; HT_ERROR_FORMAT, with the line, for XML that is damaged or whose records do not
 * have the same elements in the same order. */
HtSheet *ht_record_xml_read (const char *bytes, gsize size, GError **error);

G_END_DECLS
