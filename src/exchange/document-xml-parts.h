/* The tables and charts of a document's XML, read from nodes that are whole. */
#pragma once

#include "exchange/document.h"

#include <libxml/tree.h>

G_BEGIN_DECLS

/* The number of the name in a list that ends with NULL; -1 when it is NULL or not among them. */
int ht_xml_find_name (const char *const *names, const char *name);
/* NULL without that attribute; owned by the caller. */
char *ht_xml_attribute_of (xmlNode *node, const char *name);
/* The words in it, owned by the caller. */
char *ht_xml_text_of (xmlNode *node);

/* FALSE when the table tells no size or an impossible one. */
gboolean ht_xml_read_table_size (xmlNode *table, guint *n_columns, guint *n_header_rows);
/* Sets the cells of the row of that number, from 0 with the first row of the head; rows under the
 * head are added. FALSE when a cell is not as the schema says. */
gboolean ht_xml_read_row (HtGrid *grid, guint number, xmlNode *row);
/* NULL when it is not as the schema says; owned by the caller. */
HtChart *ht_xml_read_chart (xmlNode *node);

G_END_DECLS
