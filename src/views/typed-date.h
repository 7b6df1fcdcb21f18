/* Days as a clerk types them. */
#pragma once

#include "base/date.h"

G_BEGIN_DECLS

/* Reads a day as ht_written_date_parse() does, and also 4.5 or 4/5 as a day of the year of today.
 * TRUE with HT_DATE_NONE for an empty text. */
gboolean ht_typed_date_parse (const char *text, HtDate today, HtDate *date);

G_END_DECLS
