/* The XML of the open interface of the administrative-appeals hub: rulings. */
#pragma once

#include "exchange/sheet.h"

G_BEGIN_DECLS

/* Whether the bytes start like an XML document, so that no CSV reader need try. */
gboolean ht_hub_xml_looks_like (const char *bytes, gsize size);
/* The rulings as a partial sheet with the headers case_number, title, outcome, agency, ruled_on.
 * No network, no entities, no document type; HT_ERROR_FORMAT for XML without a ruling in it. */
HtSheet *ht_hub_xml_read (const char *bytes, gsize size, GError **error);

G_END_DECLS
