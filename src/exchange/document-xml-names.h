/* What the kinds of a document are called in its XML. */
#pragma once

#include "exchange/document.h"

G_BEGIN_DECLS

/* By the number of the kind; each list ends with NULL. */
extern const char *const ht_xml_block_names[];
extern const char *const ht_xml_alignment_names[];
extern const char *const ht_xml_cell_names[];
extern const char *const ht_xml_chart_names[];
extern const char *const ht_xml_role_names[];

G_END_DECLS
