/* Appeals as a table on the clipboard, for spreadsheets and word processors. */
#pragma once

#include "views/page.h"

G_BEGIN_DECLS

/* Reads the appeals of ids (a GArray of gint64) and puts them on the clipboard as text with tabs
 * and as an HTML table; the page tells when it is done, or why not. */
void ht_appeals_copy (HtPage *page, GArray *ids);

G_END_DECLS
